"""Tables: rows that nothing but white space and rules parts; what their heads and cells tell."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lantoa.core.document.model import DirectiveDocument
from lantoa.core.document.printed import column_of
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

Row = range
"""The cells of one row, as positions of blocks."""


class Head(NamedTuple):
    """What heads each column, by the column, and how many rows say it."""

    words: Mapping[int, str]
    rows: int


# "Thời gian hoàn thành", "Lộ trình", "Dự kiến thời gian"; marks and blanks may be lost
_TIMES = pattern(
    r"\A[ *]*(?:ve +)?(?:du +kien +)?(?:(?:moc +)?thoi *(?:gian|han|diem)|tien *do|lo *trinh|han\b|(?:ngay +)?hoan *thanh)"
)
# "Tên nhiệm vụ", "Nội dung công việc"
_TASKS = pattern(
    r"\A[ *]*(?:ten |cac )?(?:nhiem ?vu|noi ?dung|cong ?viec|phan ?viec|hoat ?dong|nhom nhiem vu|giai ?phap|de an|dau viec|ten nhiem)"
)
# "Sản phẩm", "Kết quả, sản phẩm", "Chỉ tiêu"; "Kết quả thực hiện năm 2025" tells what has been
_RESULTS = pattern(
    r"\A[ *]*(?:du kien |yeu cau )?(?:san ?pham|ket ?qua(?! (?:thuc hien )?(?:nam|quy|thang|6)\b| (?:dat|da))|dau ra|chi ?tieu|muc ?tieu)"
)
# "Thời gian bắt đầu", "Từ ngày" beside "Thời gian kết thúc", "Đến ngày"
_TIME = r"(?:thoi *(?:gian|han|diem) +)?(?:thuc hien +)?(?:ngay +)?"
_BEGINS = pattern(rf"{_TIME}(?:bat dau|tu(?: ngay)?|khoi cong)")
_ENDS = pattern(rf"{_TIME}(?:ket thuc|hoan thanh|den(?: ngay)?)")
# No heading of times is longer; nor of any other column.
_LABEL, _HEADING = 60, 80
# No head has more rows.
_HEAD_ROWS = 3
# "nt", "n.t", "- nt -", "Như trên", "″"
_SAME = pattern(r"\A(?:[ \-–—.(]*(?:n ?[t/.] ?t?|như trên)[ \-–—.)]*|[ \-–—]*[\"“”″'’/]{1,3}[ \-–—]*)\Z")


# "[2] Gửi trước ngày …": footnotes of the row above, as readers of files print them
_NOTES = pattern(r"\s*(?:\[\d{1,3}\] [^\n]*\n\s*)*")


def heads_times(words: str) -> bool:
    """Whether the words head a column or a list of times."""
    return len(words) < _LABEL and _TIMES.match(skeleton(words)) is not None


def heads_tasks(words: str) -> bool:
    """Whether the words head a column of what is to be done."""
    return len(words) <= _HEADING and _TASKS.match(_one_line(words)) is not None


def heads_results(words: str) -> bool:
    """Whether the words head a column of what is to come of it."""
    return len(words) <= _HEADING and _RESULTS.match(_one_line(words)) is not None


def _one_line(words: str) -> str:
    return " ".join(skeleton(words).split())


def points_above(words: str) -> bool:
    """Whether a cell says no more than that the cell above it holds here too."""
    return _SAME.match(words.lower()) is not None


def tables_of(document: DirectiveDocument) -> Iterator[list[Row]]:
    """The tables of a document, row by row; footnotes between the rows part none."""
    blocks, flow = document.blocks, document.flow
    table: list[Row] = []
    for row in _rows_of(document):
        if table and not _NOTES.fullmatch(flow, blocks[table[-1][-1]].span.end, blocks[row[0]].span.start):
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def _rows_of(document: DirectiveDocument) -> Iterator[Row]:
    """Rows that hold a cell. Each is sought by where it stands: several rooms ask, and most blocks are no cells."""
    blocks, behind = document.blocks, 0
    for number, row in enumerate(document.rows):
        first = behind = bisect_left(blocks, ((row.start,),), behind)
        while behind < len(blocks) and blocks[behind].row == number:
            behind += 1
        if first < behind:
            yield range(first, behind)


def head_of(document: DirectiveDocument, table: Sequence[Row]) -> Head:
    """The first row of a table, with those below that are one head with it: `Kế hoạch` above `Năm 2026 | Năm 2030`."""
    words, rows = _printed(document, table[0]), 1
    for row in table[1:_HEAD_ROWS]:
        below = _printed(document, row)
        inner = {column: cell for column, cell in below.items() if not points_above(cell)}
        if not _is_one_head(words, below, inner):
            break
        over = {column: words[max(known for known in words if known <= column)] for column in inner}
        words |= {column: f"{over[column]} {cell}" for column, cell in inner.items()}
        rows += 1
    return Head(dict(sorted(words.items())), rows)


def term_columns(head: Head) -> tuple[int, int] | None:
    """The column that says from when and, beside it, the one that says until when."""
    low = {column: _one_line(words) for column, words in head.words.items()}
    terms = ((column, column + 1) for column, words in low.items() if _BEGINS.fullmatch(words))
    return next((term for term in terms if _ENDS.fullmatch(low.get(term[1], ""))), None)


def _is_one_head(above: Mapping[int, str], below: Mapping[int, str], inner: Mapping[int, str]) -> bool:
    """Whether a row stands under a merged cell of the head above it, and leaves the first column to it."""
    first = min(above)
    if above[first][:1].isdigit() or not inner or min(inner) <= first:
        return False
    # One reaches down from the row above, or none is printed above a second of them.
    return points_above(below[min(below)]) or (len(inner) > 1 and not inner.keys() <= above.keys())


def _printed(document: DirectiveDocument, row: Row) -> dict[int, str]:
    cells = (document.blocks[index] for index in row)
    return {
        column_of(document, cell): " ".join(document.flow[cell.content : cell.span.end].split())
        for cell in cells
    }
