"""Tables: rows that nothing but white space and rules parts; what their heads and cells tell."""

from collections.abc import Iterator

from lantoa.core.document.model import DirectiveDocument
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

Row = range
"""The cells of one row, as positions of blocks."""

# "Thời gian hoàn thành", "Lộ trình", "Dự kiến thời gian"; marks and blanks may be lost
_TIMES = pattern(
    r"[ *]*(?:ve +)?(?:du +kien +)?(?:(?:moc +)?thoi *(?:gian|han|diem)|tien *do|lo *trinh|han\b|(?:ngay +)?hoan *thanh)"
)
# "Tên nhiệm vụ", "Nội dung công việc"
_TASKS = pattern(
    r"[ *]*(?:ten |cac )?(?:nhiem ?vu|noi ?dung|cong ?viec|phan ?viec|hoat ?dong|nhom nhiem vu|giai ?phap|de an|dau viec|ten nhiem)"
)
# "Sản phẩm", "Kết quả, sản phẩm", "Chỉ tiêu"; "Kết quả thực hiện năm 2025" tells what has been
_RESULTS = pattern(
    r"[ *]*(?:du kien |yeu cau )?(?:san ?pham|ket ?qua(?! (?:thuc hien )?(?:nam|quy|thang|6)\b| (?:dat|da))|dau ra|chi ?tieu|muc ?tieu)"
)
# No heading of times is longer; nor of any other column.
_LABEL, _HEADING = 60, 80
# "nt", "n.t", "- nt -", "Như trên", "″"
_SAME = pattern(r"[ \-–—.(]*(?:n ?[t/.] ?t?|như trên)[ \-–—.)]*|[ \-–—]*[\"“”″'’/]{1,3}[ \-–—]*")


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
    return _SAME.fullmatch(words.lower()) is not None


def tables_of(document: DirectiveDocument) -> Iterator[list[Row]]:
    """The tables of a document, row by row; footnotes between the rows part none."""
    if not document.rows:
        return  # most papers hold none, and several rooms ask
    blocks, flow = document.blocks, document.flow
    table: list[Row] = []
    index = 0
    while index < len(blocks):
        first, row = index, blocks[index].row
        index += 1
        if row < 0:
            continue
        while index < len(blocks) and blocks[index].row == row:
            index += 1
        if table and not _NOTES.fullmatch(flow, blocks[table[-1][-1]].span.end, blocks[first].span.start):
            yield table
            table = []
        table.append(range(first, index))
    if table:
        yield table
