"""From a document to the blocks that may be duties, each with what its place says."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.document import Block, DirectiveDocument, LabelKind, Zone
from lantoa.core.kernel import Span
from lantoa.core.obligations.bodies import BODY
from lantoa.core.obligations.classify import is_done_here, names_body_in_capitals, role_of_heading, role_of_line
from lantoa.core.obligations.model import Clause, Context, Item, Role, Scene, Stop
from lantoa.core.obligations.parse import TOWARDS, parse_clause, phrase_at

_ROOT = Context(Role.OPEN)
# "…, trong đó cần lưu ý:", "… để:": what follows belongs to the sentence before.
_SPECIFIES = re.compile(r"(?:gồm|bao gồm|để|lưu ý|như|trong đó|sau đây là|gồm có|đối với|nhằm|về|theo hướng|hoặc|và) *(?:có *)?[:;]?\s*$")
# "… Sở A đề nghị các cơ quan, đơn vị:"; not "Xét đề nghị của …"
_CHAINED = re.compile(
    r"(?<!Xét )(?<!Theo )(?<!theo )(?:giao|đề nghị|yêu cầu|chỉ đạo|phân công|Yêu cầu|Đề nghị|Giao|Chỉ đạo|yêu câu|Phân công) +(?!của|tại|số|về việc|trên)(?=\S)"
)
# "… ban hành Kế hoạch … như sau:" gives no task to anybody.
_PLANS = re.compile(
    r"(?:ban hành|xây dựng)(?: +và +ban hành)? +(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn|[Qq]uy chế|[Qq]uy định)(?![^\n]*(?:yêu cầu|đề nghị|giao) +[cCA-ZĐ])"
)
_ISSUES = re.compile(r"(?:ban hành|xây dựng|triển khai|báo cáo|có ý kiến|kết luận|thông báo|hướng dẫn|quyết định|trả lời|kính trình|đề ra|cho ý kiến)[^:\n]{0,200}(?:như sau|sau đây|sau|nội dung)? *:\s*$")


def survey(document: DirectiveDocument, *, kind: str, addressees: Sequence[Span]) -> Scene:
    """All blocks of body and annexes outside tables that may be duties, with their surroundings."""
    articled = any(block.kind is LabelKind.ARTICLE and block.zone is Zone.BODY for block in document.blocks)
    return Scene(document, kind, tuple(addressees), tuple(_Survey(document).items()), articled)


class _Survey:
    """One walk over the blocks; parents come before children."""

    def __init__(self, document: DirectiveDocument) -> None:
        self.document = document
        self.blocks = document.blocks
        self.flow = document.flow
        self.given: dict[int, Context] = {}
        self.lists: dict[tuple[int, Zone], Context] = {}
        self.clauses: dict[int, Clause] = {}
        self.children: dict[int, list[int]] = {}
        for index, block in enumerate(self.blocks):
            if block.kind is not LabelKind.NONE and block.row < 0:
                self.children.setdefault(block.parent, []).append(index)

    def items(self) -> list[Item]:
        found: list[Item] = []
        for index, block in enumerate(self.blocks):
            if block.zone not in (Zone.BODY, Zone.ANNEX) or block.row >= 0:
                continue
            context = self._context(block)
            text = self.flow[block.content : block.span.end]
            clause = self._clause(index)
            leaf = self._visit(index, block, text, clause, context)
            found.append(Item(index, block, clause, context, (), (), leaf))
        return _with_leads(self.document, found, self.given)

    def _context(self, block: Block) -> Context:
        if block.kind is not LabelKind.NONE and (listed := self.lists.get((block.parent, block.zone))):
            return listed
        return self.given.get(block.parent, _ROOT)

    def _visit(self, index: int, block: Block, text: str, clause: Clause, context: Context) -> bool:
        """Note what block `index` gives to others; whether it may be a duty itself."""
        line_role = role_of_line(text)
        if line_role is not None and (line_role is not Role.ASIDE or self._is_aside(index, text, context)):
            self.given[index] = Context(line_role)
            return False
        if context.role in (Role.LEADS, Role.PARTNERS, Role.ASIDE):
            if block.kind is not LabelKind.NONE or not (clause.opens_duty or clause.order or len(text) > 200):
                self.given[index] = context
                return False
        if block.kind is LabelKind.NONE:
            return self._paragraph(index, block, text, clause, context)
        return self._labelled(index, block, text, clause, context)

    def _is_aside(self, index: int, text: str, context: Context) -> bool:
        """A heading `Kinh phí` with items under it, or a line outside all tasks, is no aside of a task."""
        return context.role is not Role.OPEN and ":" in text[:90] and index not in self.children

    def _paragraph(self, index: int, block: Block, text: str, clause: Clause, context: Context) -> bool:
        if not text.rstrip().endswith(":"):
            return True
        if text.startswith("Nơi nhận"):
            self.lists[block.parent, block.zone] = Context(Role.BARRED)
            return False
        bearers, order = self._governs(clause, context, nested=block.parent >= 0)
        role = Role.TASKS if bearers or order else context.role
        if context.role in (Role.REVIEW, Role.BARRED):
            role = context.role
        self.lists[block.parent, block.zone] = Context(role, bearers or context.bearers, False, order or context.order)
        return False

    def _labelled(self, index: int, block: Block, text: str, clause: Clause, context: Context) -> bool:
        heading = self._is_heading(index, block, text, clause)
        if not heading:
            self.given[index] = context if not text.rstrip().endswith(":") else Context(Role.GUARDED, context.bearers)
            return True
        self.given[index] = self._section(text, clause, context, article=block.kind is LabelKind.ARTICLE)
        return False

    def _section(self, text: str, clause: Clause, context: Context, *, article: bool) -> Context:
        bearers, order = self._governs(clause, context, nested=True)
        headed = bool(bearers)
        if not bearers and names_body_in_capitals(text):
            bearers, headed = (Span(clause.span.start, clause.span.end),), True
        role = None if bearers else role_of_heading(text)
        if article and not bearers and is_done_here(text):
            role = Role.GUARDED
        if bearers and context.role not in (Role.REVIEW, Role.BARRED):
            role = Role.TASKS
        if context.role is Role.REVIEW or role is Role.REVIEW and context.role is Role.TASKS and context.bearers:
            role = context.role
        return Context(role or context.role, bearers or context.bearers, headed or context.headed, order or context.order)

    def _governs(self, clause: Clause, context: Context, *, nested: bool) -> tuple[tuple[Span, ...], str]:
        """Whom a heading or the opening sentence of a list charges with what follows, and with which verb."""
        start, end = clause.span
        colon = self.flow[start:end].rstrip().endswith(":")
        chained: tuple[tuple[Span, ...], str] = ((), "")
        if colon and (nested or not _PLANS.search(self.flow, start, end)):
            for match in _CHAINED.finditer(self.flow, start, end):
                phrase = phrase_at(self.flow, match.end(), end)
                if phrase and phrase.stop is not Stop.OTHER:
                    chained = split_names(self.flow, phrase.span), match[0].strip().lower()
                elif match[0].strip().lower() in ("yêu cầu", "đề nghị", "yêu câu") and not chained[1]:
                    chained = (), match[0].strip().lower()
            if chained[0]:
                return chained
        if clause.order and clause.order.bearer and clause.order.bearer.stop is not Stop.OTHER:
            return split_names(self.flow, clause.order.bearer.span), clause.order.verb
        subject = clause.subject
        towards = TOWARDS.match(self.flow, start, end)
        if towards and phrase_at(self.flow, towards.end(), end):
            cut = self.flow.find(":", start, end)
            return split_names(self.flow, Span(towards.end(), end if cut < 0 else cut)), ""
        if subject and clause.answers:
            return split_names(self.flow, subject.span), ""
        if subject and subject.stop is Stop.VERB and not colon and end - start < 120 and self.flow[end - 1] not in ".;":
            return split_names(self.flow, Span(subject.span.start, end)), ""
        if subject and (subject.stop in (Stop.COLON, Stop.END) or colon and (nested or not _ISSUES.search(self.flow[start:end]))):
            return split_names(self.flow, subject.span), ""
        return chained

    def _is_heading(self, index: int, block: Block, text: str, clause: Clause) -> bool:
        words = text.rstrip()
        if clause.answers and index not in self.children:
            return False
        inner = [child for child in self.children.get(index, ()) if ":" not in self._text(child) or role_of_line(self._text(child)) is None]
        acts = _says_what(clause)
        if inner:
            if words.endswith(":"):
                return not ((clause.opens_duty or acts) and (_SPECIFIES.search(words) or not self._any_duty(inner)))
            return not (words.endswith((".", ";")) and acts and len(words) > 80)
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if following and following.kind is LabelKind.NONE and following.parent == index and following.row < 0:
            return words.endswith(":") or not (acts and len(words) > 80 or words.endswith((".", ";", "!", "./", ")", "”")))
        return words.endswith(":") and not (clause.opens_duty or acts)

    def _any_duty(self, indexes: list[int]) -> bool:
        """Whether one of these blocks opens as a duty does; else they only tell what the block above is about."""
        clauses = (self._clause(index) for index in indexes)
        return any(clause.opens_duty or _says_what(clause) or clause.subject for clause in clauses)

    def _clause(self, index: int) -> Clause:
        if index not in self.clauses:
            self.clauses[index] = parse_clause(self.flow, self.blocks[index].content, self.blocks[index].span.end)
        return self.clauses[index]

    def _text(self, index: int) -> str:
        block = self.blocks[index]
        return self.flow[block.content : block.span.end]


def split_names(flow: str, span: Span) -> tuple[Span, ...]:
    """Names that a semicolon parts."""
    names: list[Span] = []
    start = span.start
    for cut in [*(at for at in range(span.start, span.end) if flow[at] == ";"), span.end]:
        left, right = start, cut
        while left < right and flow[left] in " \n":
            left += 1
        while right > left and flow[right - 1] in " \n.,":
            right -= 1
        if right > left:
            names.append(Span(left, right))
        start = cut + 1
    return tuple(names)


def _says_what(clause: Clause) -> bool:
    """Whether the block says what somebody is to do, and does not only name somebody."""
    if clause.order:
        return clause.order.bearer is None or clause.order.bearer.stop is Stop.VERB
    return clause.subject is not None and clause.subject.stop is Stop.VERB


class _Group(NamedTuple):
    """Lead lines that stand together: which items of their section they close, and the names in them."""

    first: int
    leads: list[Span]
    partners: list[Span]


def _with_leads(document: DirectiveDocument, items: list[Item], given: dict[int, Context]) -> list[Item]:
    """Hand the bodies of `Cơ quan chủ trì: …` to the tasks that stand before them in the same section."""
    groups: dict[int, list[_Group]] = {}
    last: dict[int, int] = {}
    for item in items:
        role = _line_role(item, given)
        if role is None:
            continue
        scope = _scope(document, item, given)
        listed = groups.setdefault(scope, [])
        if not listed or any(given.get(other) is None for other in range(last[scope] + 1, item.index)):
            listed.append(_Group(item.index, [], []))
        last[scope] = item.index
        if role is not Role.ASIDE:
            (listed[-1].leads if role is Role.LEADS else listed[-1].partners).extend(_listed_names(document.flow, item))
    return [_led(document, item, groups) for item in items] if groups else items


def _line_role(item: Item, given: dict[int, Context]) -> Role | None:
    context = given.get(item.index)
    role = context.role if context else item.context.role
    lines = (Role.LEADS, Role.PARTNERS, Role.ASIDE)
    return role if role in lines and not item.leaf else None


def _scope(document: DirectiveDocument, item: Item, given: dict[int, Context]) -> int:
    """The section that lead lines speak for."""
    scope = item.block.parent if item.block.kind is LabelKind.NONE else item.index
    while scope >= 0 and (inside := given.get(scope)) and inside.role in (Role.LEADS, Role.PARTNERS, Role.ASIDE):
        scope = document.blocks[scope].parent
    return scope


def _listed_names(flow: str, item: Item) -> tuple[Span, ...]:
    start, end = item.clause.span
    if flow[start] == "(":
        return ()
    if role_of_line(flow[start:end]) is not None:
        colon = flow.find(":", start, end)
        if colon < 0:
            return ()
        start = colon + 1
    return split_names(flow, Span(start, end))


def _led(document: DirectiveDocument, item: Item, groups: dict[int, list[_Group]]) -> Item:
    scope = item.index
    while True:
        for group in groups.get(scope, ()):
            if group.first > item.index and (group.leads or group.partners):
                return item._replace(leads=tuple(group.leads), partners=tuple(group.partners))
        if scope < 0:
            return item
        scope = document.blocks[scope].parent
