"""From a document to the blocks that may be duties, each with what its place says."""

from collections.abc import Sequence

from lantoa.core.document import Block, DirectiveDocument, LabelKind, Zone
from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.classify import (
    ENSURE,
    is_done_here,
    lays_down_dates,
    names_body_in_capitals,
    role_of_heading,
    role_of_line,
    watches,
)
from lantoa.core.obligations.govern import charge_of, enlists, helpers_of, invitation, opens_list
from lantoa.core.obligations.lead import LINES, lead
from lantoa.core.obligations.model import Clause, Context, Item, Role, Scene, Stop
from lantoa.core.obligations.parse import TOWARDS, parse_clause
from lantoa.core.obligations.read_name import split_names, trim

_ROOT = Context(Role.OPEN)
# Looked up once: these are asked of every block.
_PLAIN, _BODY, _ANNEX, _READ = LabelKind.NONE, Zone.BODY, Zone.ANNEX, (Zone.BODY, Zone.ANNEX)
_ARTICLE, _LEADS, _VERB = LabelKind.ARTICLE, Role.LEADS, Stop.VERB
# "…, trong đó cần lưu ý:", "… để:": what follows belongs to the sentence before.
_SPECIFIES = pattern(
    r"(?:gồm|bao gồm|để|lưu ý|như|trong đó|sau đây là|gồm có|đối với|nhằm|về|theo hướng|hoặc|và) *(?:có *)?[:;]?\s*$"
)
# Lines about the event as a whole: nothing is to be done by them, wherever they stand.
_ABOUT = ("Danh nghĩa", "Cơ quan chỉ đạo", "Đơn vị chỉ đạo")
# "Nội dung: …", "Mục đích, ý nghĩa: …"
_FIELD = pattern(
    r"(?:Nội dung|Mục đích|Ý nghĩa|Yêu cầu|Quy mô|Cách thức|Phương thức|Hình thức|Chủ đề)\b[^:.;\n]{0,40}:"
)
# "Đợt 1: từ ngày … đến ngày …", "Giai đoạn II (tháng 5 - 7):": when, and not what
WAVE = pattern(
    r"(?:Đợt|Giai đoạn|Lần|Vòng|Kỳ) +(?:thứ +)?(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|nhất)\b[^:\n]{0,30}:? *(?:[Tt]ừ |[Tt]rước |[Tt]rong |[Vv]ào |[Nn]gày |[Tt]háng |[Qq]uý |\d)"
)
# "[2] Trưởng thôn lập danh sách …": a footnote, as readers of files print it
NOTE = pattern(r"\[\d{1,3}\] +")
_ENDED = (".", ";", "./.", "!")
# "Sở A chủ trì thực hiện;" names who leads, more words say what he does.
_SHARE = 32
_CLOSED = (".", ";", "!", ")", "”", "./")
# "Báo cáo kết quả về Sở trước ngày …" below the last item: it closes the paper, not that item.
CLOSES = (
    "Báo cáo",
    "Đề nghị",
    "Yêu cầu",
    "Trên đây",
    "Nhận được",
    "Trong quá trình",
    "Quá trình",
    "Kết quả",
    "Định kỳ",
)


def survey(document: DirectiveDocument, *, kind: str, addressees: Sequence[Span]) -> Scene:
    """All blocks of body and annexes outside tables that may be duties, with their surroundings."""
    walk = _Walk(document)
    items = lead(document, walk.items(), walk.given)
    articled = any(block.kind is _ARTICLE and block.zone is _BODY for block in document.blocks)
    return Scene(document, kind, tuple(addressees), tuple(items), articled, walk.closing)


class _Walk:
    """One walk over the blocks, parents before children: what each gives to those under it."""

    def __init__(self, document: DirectiveDocument) -> None:
        self.blocks = document.blocks
        self.flow = document.flow
        self.given: dict[int, Context] = {}
        self.lists: dict[tuple[int, bool], Context] = {}
        self.clauses: dict[int, Clause] = {}
        self.roles: dict[int, Role | None] = {}
        self.cards: dict[int, bool] = {}
        self.children: dict[int, list[int]] = {}
        self.last = 0  # the nearest block that is no plain paragraph under the root
        self.notes = self._notes()
        self.closing = self._closing()
        for index, block in enumerate(self.blocks):
            if block.kind is not _PLAIN and block.row < 0:
                self.children.setdefault(block.parent, []).append(index)

    def items(self) -> list[Item]:
        found: list[Item] = []
        new = tuple.__new__  # past the constructor, a step of Python for each block
        for index, block in enumerate(self.blocks):
            if block.kind is not _PLAIN or block.parent >= 0:
                self.last = index
            if block.zone in _READ and block.row < 0:
                context = self._context(index, block)
                clause = self._clause(index)
                leaf = (
                    _says_what(clause) if index in self.notes else self._visit(index, block, context, clause)
                )
                found.append(new(Item, (index, block, clause, context, (), (), (), leaf, False, ())))
        return found

    def _closing(self) -> int:
        """Where the unlabelled paragraphs that end the body begin, if they do not stand under a heading."""
        first = len(self.blocks) - 1
        while first > 0 and (
            self.blocks[first].zone is not _BODY
            or (self.blocks[first].kind is _PLAIN and self.blocks[first].row < 0)
        ):
            first -= 1
        item = first > 0 and self.flow[slice(*self.blocks[first].span)].rstrip().endswith(_ENDED)
        return first + 1 if item else len(self.blocks)

    def _context(self, index: int, block: Block) -> Context:
        if index in self.notes:
            return _ROOT  # it is printed wherever its page ended
        if index >= self.closing and block.zone is _BODY and self._text(index).startswith(CLOSES):
            outer = self.lists.get((-1, False), _ROOT)
            if outer.bearers:
                return outer
        if block.kind is _PLAIN and block.parent < 0 and block.zone is _BODY:
            return self._after_all()
        if block.kind is not _PLAIN and (listed := self.lists.get((block.parent, block.zone is _ANNEX))):
            return listed
        return self.given.get(block.parent, _ROOT)

    def _after_all(self) -> Context:
        """What closes the paper asks for something where the last section does; who is named there has no part in it."""
        index = self.last
        while self.blocks[index].parent >= 0:
            index = self.blocks[index].parent
        role = self.given.get(index, _ROOT).role
        return Context(role) if role is Role.TASKS else _ROOT

    def _visit(self, index: int, block: Block, context: Context, clause: Clause) -> bool:
        """Note what block `index` gives to others; whether it may be a duty itself."""
        text = self.flow[block.content : block.span.end]
        role = self._line_role(index)
        if role is not None and (role is not Role.ASIDE or self._is_aside(index, text, context)):
            self.given[index] = Context(role)
            return False
        if context.role in LINES and not (
            _says(clause, text) if block.kind is _PLAIN else _shares_out(clause, text)
        ):
            self.given[index] = context
            return False
        if block.kind is _PLAIN:
            return self._paragraph(block, text, clause, context)
        if self._is_told_of(block):
            self.given[index] = Context(Role.ASIDE)
            return False
        if not self._is_card(index) and self._is_heading(index, text, clause):
            self.given[index] = self._section(block, text, clause, context)
            return False
        self.given[index] = self._explained(text, clause, context)
        return True

    def _explained(self, text: str, clause: Clause, context: Context) -> Context:
        """What a duty gives to the blocks under it: the body it addresses bears them too."""
        if text.rstrip().endswith(":"):
            return Context(Role.GUARDED, context.bearers)
        named = clause.order.bearer if clause.order else clause.subject
        if named and named.stop is Stop.VERB and context.role is Role.TASKS:
            return context._replace(bearers=split_names(self.flow, named.span), headed=True)
        return context._replace(watched=True) if watches(text) else context

    def _is_aside(self, index: int, text: str, context: Context) -> bool:
        """A heading `Kinh phí` with items under it, or a line outside all tasks, is no aside of a task."""
        told = context.role is not Role.OPEN or text.startswith(_ABOUT)
        return told and ":" in text[:90] and index not in self.children

    def _paragraph(self, block: Block, text: str, clause: Clause, context: Context) -> bool:
        if text.startswith("Nơi nhận"):
            self.lists[block.parent, block.zone is _ANNEX] = Context(Role.BARRED)
            return False
        if not opens_list(text) and not _is_bare_name(clause, text):
            return True
        if context.watched and watches(text):
            self.lists[block.parent, block.zone is _ANNEX] = context
            return True
        charge = charge_of(self.flow, clause, nested=block.parent >= 0)
        barred = context.role in (Role.REVIEW, Role.BARRED)
        role = Role.TASKS if (charge.bearers or charge.order) and not barred else context.role
        self.lists[block.parent, block.zone is _ANNEX] = Context(
            role,
            charge.bearers or context.bearers,
            headed=not opens_list(text),
            order=charge.order or context.order,
            partners=helpers_of(self.flow, clause),
            enlists=enlists(text),
        )
        return False

    def _section(self, block: Block, text: str, clause: Clause, context: Context) -> Context:
        bearers, order = charge_of(self.flow, clause, nested=True)
        if not bearers:
            towards = TOWARDS.match(self.flow, *clause.span)
            named = Span(towards.end() if towards else clause.span.start, clause.span.end)
            if names_body_in_capitals(self.flow[slice(*named)]):
                bearers = (trim(self.flow, *named),)
        return Context(
            self._role(block, text, context, named=bool(bearers)),
            bearers or context.bearers,
            headed=bool(bearers) or context.headed,
            order=order or context.order,
            partners=helpers_of(self.flow, clause) if opens_list(text) else (),
            enlists=enlists(text),
            watched=context.watched or watches(text),
        )

    def _role(self, block: Block, text: str, context: Context, *, named: bool) -> Role:
        if context.role is Role.REVIEW or (named and context.role is Role.BARRED):
            return context.role
        if named:
            return Role.TASKS
        if block.kind is _ARTICLE and is_done_here(text):
            return Role.TASKS if lays_down_dates(text) else Role.GUARDED
        role = role_of_heading(text) or context.role
        # Under a name everything is a task, a review too: "3. Sở A / a) Đánh giá tình hình …"
        return (
            context.role if role is Role.REVIEW and context.role is Role.TASKS and context.bearers else role
        )

    def _is_card(self, index: int) -> bool:
        """`2.1. Chương trình khai mạc / - Thời gian: … / - Đơn vị chủ trì: …`: a title, and lines about it alone."""
        lines = self.children.get(index)
        if lines is None:
            return False
        if index not in self.cards:
            led = any(self._line_role(line) is _LEADS for line in lines)
            self.cards[index] = led and all(
                self._is_line(line) or (line not in self.children and _FIELD.match(self._text(line)))
                for line in lines
            )
        return self.cards[index]

    def _is_told_of(self, block: Block) -> bool:
        """`- Nội dung: …` of a card: what its title is about, and no task beside it."""
        return block.parent >= 0 and self._is_card(block.parent)

    def _is_heading(self, index: int, text: str, clause: Clause) -> bool:
        words = text.rstrip()
        if clause.answers and index not in self.children:
            return False
        says = clause.opens_duty or _says_what(clause)
        if inner := [child for child in self.children.get(index, ()) if not self._is_line(child)]:
            return self._heads(index, inner, words, clause)
        if index in self.children:
            return not says
        if self._plain_text_follows(index):
            if not words.endswith(_CLOSED) and (opens_list(words) or (clause.order and clause.order.bearer)):
                return True
            whole = (_says_what(clause) and len(words) > 80) or words.endswith(_CLOSED)
            whole = whole and not (words.endswith(")") and _is_bare_name(clause, words))
            return words.endswith(":") or not whole
        titled = self._table_follows(index) and not words.endswith(_CLOSED)
        return titled or (words.endswith(":") and (not says or (clause.opens_duty and len(words) < 130)))

    def _heads(self, index: int, inner: list[int], words: str, clause: Clause) -> bool:
        """Whether a block is the heading of the items `inner`, and not a duty that they only explain."""
        acts = _says_what(clause)
        if watches(words):
            inner = [child for child in (index + 1, *inner) if not self._text(child).startswith(ENSURE)]
        article = self.blocks[index].kind is _ARTICLE
        if invitation(words, 0, len(words)):
            return True
        explained = not (article or self._any_duty(inner) or words.isupper())
        if words.endswith(("sau:", "sau đây:")) and "gồm" not in words[-60:] and (acts or article):
            return True
        if words.endswith(":"):
            says = clause.opens_duty or acts
            return not (says and (explained or _SPECIFIES.search(words, max(len(words) - 40, 0))))
        if explained and not any(child in self.children for child in inner):
            return not (clause.opens_duty or acts)
        # "- Rà soát hồ sơ. / + Gửi kết quả …": a whole sentence at a dash is a duty beside those under it.
        listed = self.blocks[index].kind >= LabelKind.DASH and (clause.opens_duty or acts)
        return not (words.endswith((".", ";")) and (listed or (acts and len(words) > 80)))

    def _plain_text_follows(self, index: int) -> bool:
        if index + 1 >= len(self.blocks):
            return False
        following = self.blocks[index + 1]
        plain = following.kind is _PLAIN and following.parent == index and following.row < 0
        return plain and not WAVE.match(self.flow, following.content)

    def _table_follows(self, index: int) -> bool:
        """Whether a table stands right below: `1. Phân công nhiệm vụ` is its title."""
        return index + 1 < len(self.blocks) and self.blocks[index + 1].row >= 0

    def _is_line(self, index: int) -> bool:
        role = self._line_role(index)
        return role is not None and (role is not Role.ASIDE or ":" in self._text(index))

    def _line_role(self, index: int) -> Role | None:
        if index not in self.roles:
            self.roles[index] = role_of_line(self._text(index))
        return self.roles[index]

    def _any_duty(self, indexes: list[int]) -> bool:
        """Whether one of these blocks opens as a duty does; else they only tell what the block above is about."""
        clauses = (self._clause(index) for index in indexes)
        return any(clause.opens_duty or _says_what(clause) or clause.subject for clause in clauses)

    def _clause(self, index: int) -> Clause:
        clause = self.clauses.get(index)
        if clause is None:
            block = self.blocks[index]
            start = self.notes.get(index, block.content)
            clause = self.clauses[index] = parse_clause(self.flow, start, block.span.end)
        return clause

    def _notes(self) -> dict[int, int]:
        """Footnotes, and where the words of each begin."""
        opened = (
            (index, NOTE.match(self.flow, *block.span))
            for index, block in enumerate(self.blocks)
            if block.kind is _PLAIN and self.flow.startswith("[", block.content)
        )
        return {index: note.end() for index, note in opened if note}

    def _text(self, index: int) -> str:
        block = self.blocks[index]
        return self.flow[block.content : block.span.end]


def _says(clause: Clause, text: str) -> bool:
    """Whether a paragraph under a line on who leads is a sentence of its own."""
    return clause.opens_duty or clause.order is not None or len(text) > 200


def _shares_out(clause: Clause, text: str) -> bool:
    """`Cơ quan chủ trì: / + Sở A thực hiện nội dung các điểm 2.1, 2.2;`: who does what, and not only who leads."""
    subject = clause.subject
    said = subject is not None and subject.stop is Stop.VERB and clause.span.end - subject.after > _SHARE
    return said and not text.startswith("(")


def _is_bare_name(clause: Clause, text: str) -> bool:
    """An unlabelled line that is nothing but a name: a heading that lost its number, or never had one."""
    subject = clause.subject
    bare = subject is not None and subject.stop is Stop.END and clause.order is None
    return bare and len(text) < 120 and text.rstrip()[-1] not in ".;,/"


def _says_what(clause: Clause) -> bool:
    """Whether the block says what somebody is to do, and does not only name somebody."""
    if clause.order:
        return clause.order.bearer is None or clause.order.bearer.stop is Stop.VERB
    return clause.subject is not None and clause.subject.stop is _VERB
