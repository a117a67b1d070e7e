"""A paper to go out, before it has pages: its parts, and what each paragraph rests on."""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.kernel import pattern

# "các cơ quan, đơn vị, địa phương", "Quý cơ quan": whoever gets the paper
_ANYBODY = pattern(
    r"(?:(?:Quý|[Tt]hủ trưởng) )?(?:[Cc]ác )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:(?:,| và|, và)? (?:các |quý )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|(?:có )?liên quan|nêu trên))*",
    re.IGNORECASE,
)


class PaperKind(StrEnum):
    """Kinds of papers an office composes (NĐ 30/2020/NĐ-CP, Điều 7), named as a reading names them."""

    LETTER = "Công văn"
    PLAN = "Kế hoạch"
    REPORT = "Báo cáo"
    NOTICE = "Thông báo"
    TELEGRAM = "Công điện"
    DECISION = "Quyết định"
    SUBMISSION = "Tờ trình"
    INVITATION = "Giấy mời"

    @property
    def orders(self) -> bool:
        """Whether it may give duties. The others tell or ask: a duty may stand in them and in the paper that gave it."""
        return self not in (self.REPORT, self.SUBMISSION, self.INVITATION)


class Urgency(StrEnum):
    """Levels of urgency (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục III.2)."""

    NORMAL = "normal"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    IMMEDIATE = "immediate"


class Source(NamedTuple):
    """Where a block comes from: a sentence of a paper, and the duty it became.

    `paper` and `duty` are ids of whoever keeps them (empty: none). `cited` names the paper as it is cited
    (`Kế hoạch số 192/KH-UBND`); `quote` stands at `[start, end)` of that paper's text. `why` says what was
    changed on the way (an old body become a new one), in Vietnamese, empty when nothing was.
    """

    paper: str
    cited: str
    quote: str
    start: int
    end: int
    duty: str = ""
    why: str = ""


class Goal(NamedTuple):
    """A number to reach, kept as data so that later reports answer it. `comparator` and `unit` as a reading has them."""

    measure: str
    comparator: str
    value: float | None
    value_to: float | None = None
    unit: str = ""
    by: str = ""


class Moment(NamedTuple):
    """When something is due: the words, the next day if there is one (ISO), the beat (RFC 5545)."""

    text: str
    day: str = ""
    rrule: str = ""


class BlockKind(StrEnum):
    """What a block is."""

    BASIS = "basis"  # `Căn cứ …`: italic, one a line
    HEADING = "heading"  # the title of a section
    TEXT = "text"  # a paragraph or an item of a list
    ORDER = "order"  # a centred line of its own: `QUYẾT ĐỊNH:`
    TABLE = "table"


class Block(NamedTuple):
    """One heading, paragraph, item, ground or table; `id` stays its own through every edit.

    `label` is the kind of numbering, its sign is never stored: `number_blocks` tells it. `text` has no label in it.
    `rows` belong to tables alone, the first row is the head.
    """

    id: str
    kind: BlockKind
    text: str = ""
    label: LabelKind = LabelKind.NONE
    rows: tuple[tuple[str, ...], ...] = ()
    sources: tuple[Source, ...] = ()
    goals: tuple[Goal, ...] = ()
    moments: tuple[Moment, ...] = ()


class Line(NamedTuple):
    """One addressee or one line under `Nơi nhận`; `units` are the ids it stands for, `note` as in `(để b/c)`.

    `why`: what was changed on the way from the paper it was taken from.
    """

    text: str
    note: str = ""
    units: tuple[str, ...] = ()
    why: str = ""


class Annex(NamedTuple):
    """An annex; `apart`: a file of its own, with the organisation's signature on it (Phụ lục I, Mục III.1)."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    apart: bool = False


class SignatureBlock(NamedTuple):
    """`authority` are the lines above the title (`KT. GIÁM ĐỐC`), `title` the signer's own office in capitals."""

    authority: tuple[str, ...] = ()
    title: str = ""
    name: str = ""


class Paper(NamedTuple):
    """A whole paper. `number` is empty until it is given, `day` None until then (`ngày   tháng   năm`).

    `symbol` is what stands behind the stroke (`SVHTTDL-TTBC`, `KH-SVHTTDL`); `subject` without `V/v`.
    `keep` is what `Lưu:` says (`VT, TTBC`); `typist` and `copies` stand behind it. `contact`: the address line of ô 13.
    `notes`: what the composer should know of the whole (what was left out and why), until it is dismissed; never printed.
    """

    kind: PaperKind
    issuer: str
    symbol: str
    place: str
    subject: str
    form: PaperForm = PaperForm.STATE
    parent: str = ""
    number: str = ""
    day: date | None = None
    urgency: Urgency = Urgency.NORMAL
    addressees: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    recipients: tuple[Line, ...] = ()
    keep: str = ""
    typist: str = ""
    copies: int | None = None
    signature: SignatureBlock = SignatureBlock()
    contact: str = ""
    notes: tuple[str, ...] = ()


class Basis(NamedTuple):
    """A paper the new one rests on. `number_symbol` is empty for a law by name and a number left blank.

    `title` is its subject (`về việc …`, `thực hiện …`); `day` None: not known, `year` may be all the same.
    `asker`: its issuer by the name of today (None: as `renew` says); `addressees`: to whom it was sent, as they are today.
    `province`: whose it is, where that is another than the office's (`tỉnh Đông Hà`).
    """

    id: str
    kind: str
    number_symbol: str = ""
    day: date | None = None
    issuer: str = ""
    title: str = ""
    year: int | None = None
    asker: "Body | None" = None
    addressees: "tuple[Body, ...]" = ()
    province: str = ""


class Body(NamedTuple):
    """Who is asked, by its name of today. `why` says how that came from the name in the source, empty if it did not change.

    `passes_on`: whom it hands the work on to, in words; empty: nobody. `said`: its name in the source.
    `own`: the office that composes, or a unit of it; `elsewhere`: a body of another province, which is not addressed.
    """

    name: str
    units: tuple[str, ...] = ()
    why: str = ""
    passes_on: str = ""
    said: str = ""
    own: bool = False
    elsewhere: bool = False

    @property
    def anybody(self) -> bool:
        """Whether the name says no more than `whoever gets the paper`."""
        return bool(_ANYBODY.fullmatch(self.name.strip()))


class Task(NamedTuple):
    """A confirmed duty as it goes into a paper. `outcome` is what came of it, for reports; `reports`: it asks for a report.

    `topic`: what a person said it is about; `section`: the headings it stands under, from the outermost.
    `words`: what of its sentence the paper carries; empty: the whole. `lead`: what opens the list it stands in.
    """

    source: Source
    topic: str = ""
    bearers: tuple[Body, ...] = ()
    partners: tuple[Body, ...] = ()
    goals: tuple[Goal, ...] = ()
    moments: tuple[Moment, ...] = ()
    reports: bool = False
    outcome: str = ""
    section: tuple[str, ...] = ()
    words: str = ""
    lead: str = ""


class Office(NamedTuple):
    """Who issues: names as they stand in a sentence, and the signs that go into symbols.

    `symbol` is the sign of the office (`SVHTTDL`), `desk` of the unit that drafts (`TTBC`). `channel` is how papers
    are sent and reports come back, `portal` where they are posted; `leaders` as under Nơi nhận (`Lãnh đạo Sở`).
    """

    name: str
    symbol: str
    place: str
    parent: str = ""
    desk: str = ""
    desk_name: str = ""
    form: PaperForm = PaperForm.STATE
    signature: SignatureBlock = SignatureBlock()
    leaders: str = ""
    channel: str = ""
    portal: str = ""
    contact: str = ""
    typist: str = ""


class Pick(NamedTuple):
    """What a specialist picked: the kind of paper, the office, what it rests on, the duties it carries.

    `subject` empty: made from the topics. `addressees` stand before those the duties name. `report_by` None: on request.
    `issued`: papers of the office itself that handed the duties on, for a report to name. `attaches`: the papers it
    rests on go out with it.
    """

    kind: PaperKind
    office: Office
    bases: tuple[Basis, ...] = ()
    tasks: tuple[Task, ...] = ()
    subject: str = ""
    addressees: tuple[Body, ...] = ()
    report_by: Moment | None = None
    urgency: Urgency = Urgency.NORMAL
    issued: tuple[Basis, ...] = ()
    attaches: bool = False


class Topic(NamedTuple):
    """Duties about one thing, in the order they were picked. `parts`: the same by the headings of their plan, where it has several."""

    name: str
    tasks: tuple[Task, ...]
    parts: "tuple[Topic, ...]" = ()


class Renewed(NamedTuple):
    """Words with the bodies and laws of today, and in Vietnamese what was changed and why; empty when nothing was."""

    text: str
    why: str


class Conflict(NamedTuple):
    """What two people changed at once. `where`: the id of a block, the name of a field of the paper, or `order`.

    `mine` and `theirs` say both in words; the merged paper holds theirs.
    """

    where: str
    mine: str
    theirs: str


class Merged(NamedTuple):
    """Two people's changes in one paper, and what only a person can settle."""

    paper: Paper
    conflicts: tuple[Conflict, ...]
