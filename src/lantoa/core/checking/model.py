"""A draft, what a rule says about it, and what comes out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from lantoa.core.document import Block, DirectiveDocument, PrintedLine
from lantoa.core.kernel import RuleStatus, Severity, Span, pattern
from lantoa.core.reading import DirectiveReading

# "15/2026/QĐ-UBND"
_WITH_YEAR = pattern(r"/\s?(?:19|20)\d\d\s?/")
# From this day Nghị định 30/2020/NĐ-CP rules the form of papers of the state.
DECREE_30 = date(2020, 3, 5)


class PageLook(NamedTuple):
    """The page as the file sets it: millimetres, None where the file does not say.

    `number` says where page numbers stand: `none`, `top`, `top-side`, `bottom`; `number_on_first`: on page 1 too;
    `pages` as the program that wrote the file counted them.
    """

    width: float | None = None
    height: float | None = None
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    number: str | None = None
    number_on_first: bool | None = None
    pages: int | None = None


class LineLook(NamedTuple):
    """How one paragraph is set; None where the file does not say, or says two things.

    `size`, `before` and `after` in points, `indent` (of the first line) in millimetres, `spacing` in lines.
    `align` is `left`, `right`, `center` or `both`; `colour` six hexadecimal digits.
    """

    span: Span
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    align: str | None = None
    before: float | None = None
    after: float | None = None
    spacing: float | None = None
    indent: float | None = None
    colour: str | None = None


class Layout(NamedTuple):
    """What a file says about page and type; `lines` in the order of the text; `macros`: it bears program code."""

    page: PageLook = PageLook()
    lines: tuple[LineLook, ...] = ()
    macros: bool = False


class Draft(NamedTuple):
    """A paper before it goes out: what was read in it and, where its file has that, how it is set."""

    reading: DirectiveReading
    layout: Layout = Layout()


class Delegation(NamedTuple):
    """Who may sign for whom, and while: `authority` is `TL`, `TUQ`, `KT` or `TM`, `title` the office of who signs."""

    authority: str
    title: str
    since: date | None = None
    until: date | None = None


class Settings(NamedTuple):
    """What an office decides about the check: severities, silenced codes with the reason, rules still on trial, delegations."""

    severities: Mapping[str, Severity] = MappingProxyType({})
    silenced: Mapping[str, str] = MappingProxyType({})
    preview: bool = False
    delegations: tuple[Delegation, ...] = ()


class Fix(NamedTuple):
    """What to write in place of a span, and of `more`, where the same words stand again. `safe`: nothing but the form can change by it.

    Nothing in place of whole paragraphs: they are left out.
    """

    span: Span
    replacement: str
    safe: bool
    more: tuple[Span, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """All of them, in the order of the text."""
        return (self.span, *self.more)


class Mark(NamedTuple):
    """What a rule hands back: where (None: the whole paper), which form of its sentence, and what to write instead."""

    span: Span | None
    form: str = ""
    params: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None


class DraftFinding(NamedTuple):
    """Something a clerk would mark. `message` and `hint` are Vietnamese; `params` fill them in other languages."""

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    span: Span | None
    params: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None


class PaperForm(StrEnum):
    """Whose form a rule belongs to: the state's (NĐ 30/2020), the Party's (HD 05), or anybody's."""

    STATE = "state"
    PARTY = "party"
    ANY = "any"


class Sheet(NamedTuple):
    """A draft as the rules see it. `on` is the paper's own day, else today; `grounds`: the blocks it rests on.

    `cited`: papers named in it, each from its kind to its issuer; those whose number is still a blank too.
    """

    draft: Draft
    settings: Settings
    today: date
    on: date
    party: bool
    head: tuple[PrintedLine, ...]
    grounds: tuple[Block, ...]
    cited: tuple[Span, ...]

    @property
    def reading(self) -> DirectiveReading:
        return self.draft.reading

    @property
    def document(self) -> DirectiveDocument:
        return self.draft.reading.document

    @property
    def flow(self) -> str:
        return self.draft.reading.document.flow

    @property
    def looks(self) -> Sequence[LineLook]:
        return self.draft.layout.lines

    @property
    def normative(self) -> bool:
        """Whether the symbol bears a year (`15/2026/QĐ-UBND`): such papers have a form of their own (NĐ 78/2025)."""
        printed = self.draft.reading.letterhead.number_symbol
        return printed is not None and _WITH_YEAR.search(printed.text) is not None

    @property
    def page(self) -> PageLook:
        return self.draft.layout.page


class DraftRule(NamedTuple):
    """One thing a clerk marks. Its module's docstring is its page.

    `applies` and `in_force` say to which papers: whose form, and of which day on. `confidence` is the share of its
    findings that were right on real documents; below 0.9 the rule is on trial (`preview`) and off by default.
    """

    code: str
    name: str
    find: Callable[[Sheet], Iterator[Mark]]
    authority: str
    confidence: float
    severity: Severity = Severity.WARNING
    applies: PaperForm = PaperForm.ANY
    in_force: date | None = None
    status: RuleStatus = RuleStatus.STABLE
    since: str = "0.1.0"
