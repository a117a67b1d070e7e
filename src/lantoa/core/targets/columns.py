"""Which columns of a table say what is to be reached, and by which year."""

from collections.abc import Callable, Mapping, Sequence

from lantoa.core.document import DirectiveDocument, column_of, heads_results, heads_tasks, tables_of
from lantoa.core.kernel import pattern

# "Kế hoạch năm 2026", "2027", "Giai đoạn 2026 - 2030": the last year closes a range
_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)")
# "Chỉ tiêu giao 2026": what is to be reached
_AIM = pattern(
    r"(?:[Kk]ế +hoạch|KẾ +HOẠCH|[Cc]hỉ +tiêu|CHỈ +TIÊU|[Mm]ục +tiêu|MỤC +TIÊU|[Pp]hấn +đấu|[Gg]iao|[Đđ]ến)\b"
)
# "Thực hiện 2025", "Hiện trạng năm 2025": where things stand
_BASE = pattern(
    r"(?:[Tt]hực +hiện|THỰC +HIỆN|[Hh]iện +trạng|[Kk]ết +quả|[ƯưUu]ớc|[Nn]ăm +(?:gốc|cơ +sở)|[Gg]ốc)\b"
)

# A table has so many rows of headings at the most.
_HEAD_ROWS = 2
# One year heads a table as a whole.
_FEWEST = 2


def aim_columns(head: Mapping[int, str]) -> dict[int, str]:
    """Column → year to reach it by, where at least two columns are headed by a year; empty where fewer are.

    A year before the first that is named as a plan is where things stand: `Năm 2025 | Kế hoạch năm 2026`.
    """
    years = _years(head)
    if len(years) < _FEWEST:
        return {}
    first = min((year for year, words in years.values() if _AIM.search(words)), default="")
    return {
        column: year for column, (year, words) in years.items() if not _BASE.search(words) and year >= first
    }


def aim_year(head: Mapping[int, str]) -> str:
    """`Kế hoạch năm 2026` as the one column with a year: `năm 2026`; nothing where there are more, or it is no plan."""
    years = [year for year, words in _years(head).values() if _AIM.search(words)]
    return f"năm {years[0]}" if len(years) == 1 else ""


def _years(head: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    """Column → the last year in its heading, and the heading."""
    found = ((column, _YEAR.findall(words), words) for column, words in head.items())
    return {column: (years[-1], words) for column, years, words in found if years}


def promised_cells(document: DirectiveDocument) -> dict[int, str]:
    """Cells that say what is to come of a task, and the task: `Mở lớp tập huấn | Văn phòng | 02 lớp`."""
    promised: dict[int, str] = {}
    for table in tables_of(document):
        head = [index for row in table[:_HEAD_ROWS] for index in row]
        task, result = (_headed(document, head, heads) for heads in (heads_tasks, heads_results))
        if task < 0 or result < 0:
            continue
        for row in table[1:]:
            cells = {column_of(document, document.blocks[index]): index for index in row}
            if task in cells and result in cells:
                promised[cells[result]] = _words(document, cells[task])
    return promised


def _headed(document: DirectiveDocument, head: Sequence[int], heads: Callable[[str], bool]) -> int:
    """The first column with such a heading; -1 for none."""
    named = (document.blocks[index] for index in head if heads(_words(document, index)))
    return next((column_of(document, cell) for cell in named), -1)


def _words(document: DirectiveDocument, index: int) -> str:
    block = document.blocks[index]
    return " ".join(document.flow[block.content : block.span.end].split())
