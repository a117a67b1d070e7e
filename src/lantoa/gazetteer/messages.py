"""What a person is told when a table is refused: which row, which cell, and what to write there."""

from lantoa.core.kernel import Refused
from lantoa.gazetteer.model import Fault

SENTENCES: dict[str, tuple[str, str]] = {
    "table.faults": (
        "Bảng có {count} chỗ chưa đọc được, nên chưa nhận dòng nào:",
        "{count} places of the table cannot be read, so no row was taken:",
    ),
    "table.more": ("… và {count} chỗ nữa.", "… and {count} more."),
    "table.column": (
        "không có cột “{column}”; các cột: {value}.",
        "there is no column “{column}”; columns are: {value}.",
    ),
    "table.missing": ("thiếu cột “{column}”.", "the column “{column}” is missing."),
    "table.doubled": ("cột “{column}” có hai lần.", "the column “{column}” stands twice."),
    "table.empty": ("ô “{column}” còn trống.", "the cell “{column}” is empty."),
    "table.twice": (
        "mã “{value}” đã có ở dòng trên; mỗi đơn vị một mã.",
        "the id “{value}” stands above already; each unit has its own.",
    ),
    "table.kind": (
        "cột “{column}” không nhận “{value}”.",
        "“{value}” is nothing the column “{column}” knows.",
    ),
    "table.day": (
        "“{value}” không phải ngày; viết như 2025-07-01 hoặc 01/7/2025.",
        "“{value}” is no day; write it as 2025-07-01 or 01/7/2025.",
    ),
    "table.span": (
        "“{value}” không phải khoảng thời gian; viết như [2021-06-04..2025-07-01], một đầu có thể để trống.",
        "“{value}” is no span of time; write it as [2021-06-04..2025-07-01], either side may be open.",
    ),
    "table.value": (
        "không hiểu “{value}” ở cột “{column}”; nhiều giá trị cách nhau bằng dấu |.",
        "“{value}” in the column “{column}” cannot be read; several values are parted by |.",
    ),
    "table.code": (
        "“{value}” chưa nói là mã gì; viết như edxml:000.00.00.H98.",
        "“{value}” does not say what code it is; write it as edxml:000.00.00.H98.",
    ),
    "table.attribute": (
        "“{value}” chưa đủ tên và giá trị; viết như zone=III.",
        "“{value}” lacks its name or its value; write it as zone=III.",
    ),
    "table.portion": (
        "“{value}” không phải phần chia; viết part, default hoặc một số từ 0 đến 1.",
        "“{value}” is no share; write part, default or a number from 0 to 1.",
    ),
    "table.reserved": (
        "“{value}” của đơn vị “{unit}” có ký hiệu [ ] {{ }} | hoặc xuống dòng, bảng không chứa được.",
        "“{value}” of the unit “{unit}” holds one of [ ] {{ }} | or a line break, which a table cannot hold.",
    ),
}
_LINE = ("dòng {line}", "line {line}")
_SHOWN = 20


def explain(refused: Refused, lang: str = "vi") -> str:
    """The refusal in words, a line for each faulty cell."""
    side = 1 if lang == "en" else 0
    words = SENTENCES[refused.code][side].format(**refused.params)
    faults = refused.params.get("faults", ())
    if not isinstance(faults, tuple) or not faults:
        return words
    lines = [words, *(f"- {_line(fault, side)}" for fault in faults[:_SHOWN])]
    more = int(str(refused.params["count"])) - _SHOWN
    return "\n".join(lines + ([SENTENCES["table.more"][side].format(count=more)] if more > 0 else []))


def _line(fault: Fault, side: int) -> str:
    where = _LINE[side].format(line=fault.line)
    return f"{where}: {SENTENCES[fault.code][side].format(column=fault.column, value=fault.value)}"
