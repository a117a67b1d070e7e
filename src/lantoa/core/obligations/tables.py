"""Rows of a table of tasks: the column of the task, of who leads, of who helps, and when."""

from collections.abc import Iterator, Mapping, Sequence

from lantoa.core.document import (
    DirectiveDocument,
    Zone,
    column_of,
    head_of,
    heads_results,
    heads_tasks,
    heads_times,
    points_above,
    tables_of,
    term_columns,
)
from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.lexicon import opens_duty, plain
from lantoa.core.obligations.model import Clause, Context, Item, Role
from lantoa.core.obligations.read_name import POINTS
from lantoa.core.obligations.share import names_in, shares_of

_WHO = r"(?:co ?quan|don ?vi|bo ?phan|phong|can ?bo|nguoi|to chuc|dau moi|ca nhan|phan cong|trach nhiem|lanh dao)"
_LEADS = r"(?:chu ?tri|thuc ?hien|phu ?trach|chiu trach nhiem|tham muu|dau moi)"
# Blanks may be lost on a scan. "Đơn vị chủ trì, phối hợp", "Chủ trì/phối hợp", "Cơ quan thực hiện và cơ quan phối hợp"
_BOTH = pattern(rf"(?:{_WHO}(?:(?!phoi ?hop).){{0,30}})?{_LEADS}.{{1,30}}phoi ?hop")
# "Cơ quan phối hợp"
_PARTNER = pattern(r"(?:(?:co ?quan|don ?vi|bo ?phan|phong|can ?bo|to chuc)[ ,a-z]{0,30})?phoi ?hop")
# "Cơ quan chủ trì", "Đơn vị thực hiện", "Phân công"
_LEAD = pattern(
    rf"(?:{_WHO}[ ,/a-z]{{0,30}})?{_LEADS}"
    r"|(?:phan cong|trach nhiem|don ?vi|co ?quan|don ?vi, ca nhan|co ?quan, don ?vi)\Z"
)
# "Lãnh đạo phụ trách": who leads only where no other column says it
_OVERSEER = pattern(r"lanh dao\b")
# "Đơn vị | Số lượng | Đơn giá": there a unit of measure
_COST = pattern(r"so luong|khoi luong|don gia|thanh tien|so tien|muc chi|dinh muc")
_FORMS = (
    ("time", heads_times),
    ("task", heads_tasks),
    ("lead", _BOTH.match),
    ("partner", _PARTNER.match),
    ("overseer", _OVERSEER.match),
    ("lead", _LEAD.match),
    ("result", heads_results),
    ("cost", _COST.match),
)
# A longer cell heads no column.
_LONG = 80
# "Họp"; fewer letters number the columns
_FEWEST = 3
# "7h30", "14:00 - 15:00"
_HOUR = pattern(r"\d ?(?:h|giờ|:\d\d)")
# So many rows tell what a table is for.
_SAMPLE = 50
# A row that says no more than its number and a title is a heading inside the table.
_TOLD = 3

Cells = Mapping[int, int]
"""Column → position of the block."""


def find_rows(document: DirectiveDocument) -> Iterator[Item]:
    """The task cells of tables that have a column for tasks and one for who leads them, or for when they are due."""
    columns: dict[str, int] = {}
    for table in tables_of(document):
        first = document.blocks[table[0].start]
        if first.zone not in (Zone.BODY, Zone.ANNEX):
            continue
        rows = [{column_of(document, document.blocks[index]): index for index in row} for row in table]
        # A table that opens with a number goes on with the one above a stray line of the page.
        if not document.text[first.span.start].isdigit():
            columns = {}
        above: dict[str, Span] = {}
        for number, cells in enumerate(rows):
            if head := _head(document, rows, number):
                columns = head
                if term := term_columns(head_of(document, table[number:])):
                    columns["begin"], columns["time"] = term
            elif columns:
                above = _beside(document, cells, columns, above)
                if item := _item(document, cells, columns, above):
                    yield item


def _head(document: DirectiveDocument, rows: Sequence[Cells], number: int) -> dict[str, int]:
    """What each column is for, by a row that heads the table, or by two: `Phân công` above `Chủ trì | Phối hợp`."""
    head = _named(document, rows[number])
    if "task" not in head:
        return {}
    if number + 1 < len(rows):
        below = {
            column: index
            for column, index in rows[number + 1].items()
            if not points_above(document.flow[slice(*_cell(document, index))])
        }
        inner = _named(document, below)
        if inner and head["task"] not in below and len(inner) == len(below):
            head.update(inner)
    if "lead" not in head and "overseer" in head:
        head["lead"] = head["overseer"]
    return head if "lead" in head or _orders(document, rows[number + 1 : number + _SAMPLE], head) else {}


def _orders(document: DirectiveDocument, rows: Sequence[Cells], head: Mapping[str, int]) -> bool:
    """Whether a table that names nobody hands out tasks: numbered rows that mostly open with a verb of duty, and
    behind them when they are due. The programme of a meeting has its hours first.
    """
    if "cost" in head or head.get("time", -1) < head["task"]:
        return False
    numbered = [cells for cells in rows if _goes_on(document, cells) and head["task"] in cells]
    opened = sum(_opens(document, cells[head["task"]]) for cells in numbered)
    timed = [cells[head["time"]] for cells in numbered if head["time"] in cells]
    hours = any(_HOUR.search(document.flow, *_cell(document, index)) for index in timed)
    return 0 < len(numbered) <= 2 * opened and not hours


def _opens(document: DirectiveDocument, index: int) -> bool:
    start, end = _cell(document, index)
    first, second, *_ = [*document.flow[start : min(end, start + _LONG)].split(None, 2), "", ""]
    return opens_duty(first.strip(POINTS), second.strip(POINTS))


def _named(document: DirectiveDocument, cells: Cells) -> dict[str, int]:
    named: dict[str, int] = {}
    bare = -1
    for column, index in cells.items():
        start, end = _cell(document, index)
        if end - start > _LONG:
            return {}
        words = plain(" ".join(document.flow[start:end].split()))
        for name, form in _FORMS:
            if name not in named and form(words):
                named[name] = column
                bare = column if words == "don vi" else bare
                break
    if "cost" in named and named.get("lead") == bare:
        del named["lead"]
    return named


def _beside(
    document: DirectiveDocument, cells: Cells, columns: Mapping[str, int], above: Mapping[str, Span]
) -> dict[str, Span]:
    """Who leads, who helps, and when; what a cell leaves to the one above it is taken from there."""
    beside: dict[str, Span] = {}
    for name in ("lead", "partner", "time"):
        index = cells.get(columns.get(name, -1))
        words = "" if index is None else document.flow[slice(*_cell(document, index))]
        same = points_above(words)
        if same and name in above:
            beside[name] = above[name]
        elif index is not None and not same and any(map(str.isalnum, words)):
            beside[name] = _cell(document, index)
    return beside | _with_begin(document, cells.get(columns.get("begin", -1)), beside.get("time"))


def _with_begin(document: DirectiveDocument, begin: int | None, time: Span | None) -> dict[str, Span]:
    """Both cells of a time that says in one from when and in the next until when."""
    if begin is None or time is None or not _cell(document, begin).start < time.start:
        return {}
    return {"time": Span(_cell(document, begin).start, time.end)}


def _goes_on(document: DirectiveDocument, cells: Cells) -> bool:
    """Whether a row is one of several: numbered, with more than its title. A row that a page cut in two has no number."""
    first = document.blocks[min(cells.values())]
    return len(cells) >= _TOLD and document.flow[first.span.start].isdigit()


def _item(
    document: DirectiveDocument, cells: Cells, columns: Mapping[str, int], beside: Mapping[str, Span]
) -> Item | None:
    task = cells.get(columns["task"])
    named = "lead" in beside or _goes_on(document, cells)
    if task is None or not named:
        return None
    span = _cell(document, task)
    if sum(map(str.isalpha, document.flow[slice(*span)])) < _FEWEST:
        return None
    leads, helpers = shares_of(document.flow, beside["lead"]) if "lead" in beside else ((), ())
    result = cells.get(columns.get("result", -1))
    return Item(
        task,
        document.blocks[task],
        Clause(span, None, None, opens_duty=True, answers=False, past=False),
        Context(Role.TASKS),
        leads,
        (*helpers, *(names_in(document.flow, beside["partner"]) if "partner" in beside else ())),
        (beside["time"],) if "time" in beside else (),
        leaf=True,
        title=False,
        results=() if result is None else (_cell(document, result),),
    )


def _cell(document: DirectiveDocument, index: int) -> Span:
    return Span(document.blocks[index].content, document.blocks[index].span.end)
