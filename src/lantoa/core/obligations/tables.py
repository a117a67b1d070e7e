"""Rows of a table of tasks: the column of the task, of who leads, of who helps."""

from collections.abc import Iterator

from lantoa.core.document import Block, DirectiveDocument, LabelKind, Zone
from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.lexicon import plain
from lantoa.core.obligations.model import Clause, Context, Item, Role

# "Tên nhiệm vụ", "Nội dung công việc"
_TASK = pattern(
    r"(?:ten |cac )?(?:nhiem vu|noi dung|cong viec|hoat dong|nhom nhiem vu|giai phap|de an|dau viec|ten nhiem)"
)
# "Cơ quan chủ trì", "Đơn vị thực hiện"
_LEAD = pattern(
    r"(?:(?:co quan|don vi|bo phan|phong|can bo|nguoi|to chuc|dau moi|ca nhan)[ ,a-z]{0,30})?(?:chu tri|thuc hien|phu trach|chiu trach nhiem|tham muu|dau moi)"
)
_PARTNER = pattern(r"(?:(?:co quan|don vi|bo phan|phong|can bo|to chuc)[ ,a-z]{0,30})?phoi hop")


# "Thời gian hoàn thành"
_TIME = pattern(r"thoi (?:gian|han)|tien do|han hoan|hoan thanh|ngay hoan")


def find_rows(document: DirectiveDocument) -> Iterator[Item]:
    """The task cells of tables that have a column for tasks and one for who leads them."""
    rows: dict[int, list[int]] = {}
    for index, block in enumerate(document.blocks):
        if block.row >= 0 and block.zone in (Zone.BODY, Zone.ANNEX):
            rows.setdefault(block.row, []).append(index)
    columns: dict[str, int] = {}
    last = -9
    for row, indexes in rows.items():
        cells = {_column(document, document.blocks[index]): index for index in indexes}
        if head := _head(document, cells):
            columns = head
        elif columns and row - last <= 3:
            if item := _item(document, cells, columns):
                yield item
        else:
            columns = {}
        last = row


def _column(document: DirectiveDocument, block: Block) -> int:
    text = document.text
    line = text.rfind("\n", 0, block.span.start) + 1
    return text.count("|", line, block.span.start)


def _head(document: DirectiveDocument, cells: dict[int, int]) -> dict[str, int]:
    head: dict[str, int] = {}
    for column, index in cells.items():
        block = document.blocks[index]
        words = plain(" ".join(document.flow[block.content : block.span.end].split()))
        if len(words) > 80:
            return {}
        for name, form in (("partner", _PARTNER), ("time", _TIME), ("task", _TASK), ("lead", _LEAD)):
            if name not in head and form.match(words):
                head[name] = column
                break
    return head if "task" in head and "lead" in head else {}


def _item(document: DirectiveDocument, cells: dict[int, int], columns: dict[str, int]) -> Item | None:
    task, lead = cells.get(columns["task"]), cells.get(columns["lead"])
    if task is None or lead is None:
        return None
    block = document.blocks[task]
    beside = [cells.get(columns.get(name, -1)) for name in ("partner", "time")]
    clause = Clause(
        Span(block.content, block.span.end), None, None, opens_duty=True, answers=False, past=False
    )
    partners, times = (() if cell is None else (_cell(document, cell),) for cell in beside)
    if block.kind is LabelKind.NONE and block.span.end - block.content < 6:
        return None
    return Item(
        task,
        block,
        clause,
        Context(Role.TASKS),
        (_cell(document, lead),),
        partners,
        times,
        leaf=True,
        title=False,
    )


def _cell(document: DirectiveDocument, index: int) -> Span:
    return Span(document.blocks[index].content, document.blocks[index].span.end)
