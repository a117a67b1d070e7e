"""A paper on its pages: everything a page needs, nothing of a file format."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lantoa.core.kernel import Span


class Role(StrEnum):
    """What a paragraph is on the page; one look each (NĐ 30/2020/NĐ-CP, Phụ lục I: the cells of the layout)."""

    STATE = "state"
    MOTTO = "motto"
    PARENT = "parent"
    ISSUER = "issuer"
    MARK = "mark"  # `*` and `-----` of Party papers
    NUMBER = "number"
    REGARDING = "regarding"
    URGENCY = "urgency"
    DATE = "date"
    KIND = "kind"
    SUBJECT = "subject"
    ADDRESSEE = "addressee"  # `Kính gửi: …` on one line
    DEAR = "dear"  # `Kính gửi:` above several lines
    ADDRESSEE_ITEM = "addressee_item"
    BASIS = "basis"
    ORDER = "order"
    PART = "part"  # `Phần I`, `Chương I`
    PART_TITLE = "part_title"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    BODY = "body"
    TABLE_HEAD = "table_head"
    TABLE_CELL = "table_cell"
    RECIPIENTS = "recipients"
    RECIPIENT = "recipient"
    TYPIST = "typist"
    AUTHORITY = "authority"
    TITLE = "title"
    SIGNER = "signer"
    ANNEX = "annex"
    ANNEX_TITLE = "annex_title"
    ANNEX_NOTE = "annex_note"
    CONTACT = "contact"
    PAGE_NUMBER = "page_number"


# What the sides of a cell take from the width of its column, in millimetres
CELL_SIDES = 2.6


class Align(StrEnum):
    """Where lines stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    BOTH = "both"


class Look(NamedTuple):
    """How a role is set. Sizes and spaces between paragraphs in points, indents in millimetres, `spacing` in lines;
    of the space after one paragraph and that before the next the larger counts.

    `first` is the indent of the first line (negative: the others are indented), `keep`: never parted from what follows;
    `capitals`: its words are in capitals (and stand so in the text already).
    """

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    colour: str = "000000"
    align: Align = Align.LEFT
    first: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    keep: bool = False


class Run(NamedTuple):
    """Words set alike; None: as the role says. `place` names a spot to be filled in later (`number`, `day`, `month`)."""

    text: str
    bold: bool | None = None
    underline: bool | None = None
    place: str = ""


class Piece(NamedTuple):
    """Letters of a run: `whole` where no line ends in them, `turned` where a line is expected to begin with them."""

    text: str
    whole: bool = False
    turned: bool = False


class Paragraph(NamedTuple):
    """One paragraph; line ends inside the text of a run are forced.

    `block` is the id of the block it prints, `label` how many letters of its text are the block's label and the blank
    behind it; `rule` the length in millimetres of the line below it (0: none);
    `inset` how much narrower it stands on each side; `frame` the width and height in millimetres of the frame around
    it; `rank` tells headings apart (0: none); `keep`: never parted from what follows, whatever its role says; `lone`:
    its last line may stand alone on the next page.
    """

    role: Role
    runs: tuple[Run, ...]
    block: str = ""
    label: int = 0
    rule: float = 0.0
    inset: float = 0.0
    frame: tuple[float, float] | None = None
    rank: int = 0
    keep: bool = False
    lone: bool = False

    @property
    def text(self) -> str:
        """All its words on one line."""
        return "".join(run.text for run in self.runs).replace("\n", " ")


class Reserve(NamedTuple):
    """Room left free, in millimetres, for what is not type: the image of a signature."""

    name: str
    width: float
    height: float


class Columns(NamedTuple):
    """Two columns side by side, `split` millimetres from the left margin."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph | Reserve, ...]
    split: float
    before: float = 0.0


class Grid(NamedTuple):
    """A table with lines; the first row is its head. `widths` in millimetres; `parted`: rows that may go on over the end of a page."""

    block: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    parted: tuple[bool, ...]


Item = Paragraph | Columns | Grid


class Sheet(NamedTuple):
    """What begins on a page of its own with page numbers of its own: the paper itself, then each annex.

    `name` is empty for the paper, `annex_1`, `annex_2` … behind it; `corner`: the top right corner is kept for the
    organisation's signature in words (an annex that is a file of its own); `page`: None where it is the paper's.
    """

    name: str
    items: tuple[Item, ...]
    corner: bool = False
    page: "Page | None" = None


class Page(NamedTuple):
    """Millimetres; `number` is how far from the top edge page numbers stand (centred, from page 2 on)."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number: float

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def lying(self) -> "Page":
        """The same page on its side: wider than high, each margin where it was."""
        return self._replace(width=self.height, height=self.width)


class Seal(NamedTuple):
    """The seal's image: its diameter in millimetres, the share of the signature it covers from its left."""

    size: float
    cover: float


class SetPaper(NamedTuple):
    """A paper ready for any kind of file. `authority`: the document this layout follows; `title` names the file; `least`: the
    smallest type its text may have, in points.
    """

    title: str
    author: str
    authority: str
    day: date
    page: Page
    looks: Mapping[Role, Look]
    seal: Seal
    sheets: tuple[Sheet, ...]
    least: float
    contact: Paragraph | None = None

    def page_of(self, sheet: Sheet) -> Page:
        """The page a sheet lies on."""
        return sheet.page or self.page


class PrintedText(NamedTuple):
    """A paper as plain text, as a reading expects it.

    `blocks`: the line of each block, its label with it; of a table all its rows. `words`: where
    the block's own words begin.
    """

    text: str
    blocks: Mapping[str, Span]
    words: Mapping[str, int]
