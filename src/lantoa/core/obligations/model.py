"""A duty."""

from collections.abc import Callable
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from lantoa.core.document import Block, DirectiveDocument
from lantoa.core.kernel import Evidence, Span


class Modality(StrEnum):
    """How binding the words are."""

    MUST = "must"
    REQUEST = "request"
    ASSIGN = "assign"
    SHOULD = "should"
    PROHIBIT = "prohibit"


class Obligation(NamedTuple):
    """`deadlines`, `targets` and `citations` are positions in the reading's own lists."""

    evidence: Evidence
    id: str
    assignees: tuple[Evidence, ...]
    coordinators: tuple[Evidence, ...]
    section: tuple[str, ...]
    modality: Modality
    deadlines: tuple[int, ...]
    targets: tuple[int, ...]
    citations: tuple[int, ...]
    channels: tuple[str, ...]
    audiences: tuple[str, ...]


class Stop(Enum):
    """What ends the name of a body: a verb, a colon, the end of its block, or something else."""

    VERB = auto()
    COLON = auto()
    END = auto()
    OTHER = auto()


class Phrase(NamedTuple):
    """The name of a body; the words after it begin at `after`."""

    span: Span
    stop: Stop
    after: int


class Order(NamedTuple):
    """`Giao Sở A …`, `đề nghị các đơn vị …`: the verb's bare form, and whom it addresses if it says so."""

    verb: str
    bearer: Phrase | None
    start: int


class Clause(NamedTuple):
    """What the first words of a block say.

    `subject` acts; `order` addresses somebody; `opens_duty`: a verb of duty stands first (after an adverbial);
    `answers`: the block answers for carrying out this very document; `past`: it tells what was done.
    """

    span: Span
    subject: Phrase | None
    order: Order | None
    opens_duty: bool
    answers: bool
    past: bool


class Role(Enum):
    """What a section is for."""

    OPEN = auto()
    TASKS = auto()
    GUARDED = auto()
    BARRED = auto()
    REVIEW = auto()
    LEADS = auto()
    PARTNERS = auto()
    ASIDE = auto()


class Context(NamedTuple):
    """What a heading or the opening sentence of a list gives to what stands under it.

    `headed`: the bearers stand in a heading, not in a sentence; `order`: the verb that orders or requests the list;
    `partners`: whom the opening sentence works with; `enlists`: the list names those whose help is sought;
    `watched`: what stands here is looked at (`Giám sát việc …`), and done by others.
    """

    role: Role
    bearers: tuple[Span, ...] = ()
    headed: bool = False
    order: str = ""
    partners: tuple[Span, ...] = ()
    enlists: bool = False
    watched: bool = False


class Item(NamedTuple):
    """A block that may be a duty, with all that its place says about it: lines on who leads, who helps, and when.

    `title`: those lines stand right under it, so it is the title of an activity; `results`: what it is to bring about.
    """

    at: int
    block: Block
    clause: Clause
    context: Context
    leads: tuple[Span, ...]
    partners: tuple[Span, ...]
    times: tuple[Span, ...]
    leaf: bool
    title: bool
    results: tuple[Span, ...]


class Scene(NamedTuple):
    """A document as the rules of this room see it; `articled`: its body goes by `Điều`; `closing`: the first of the
    unlabelled paragraphs that end the body.
    """

    document: DirectiveDocument
    kind: str
    addressees: tuple[Span, ...]
    items: tuple[Item, ...]
    articled: bool
    closing: int


class Claim(NamedTuple):
    """A duty as a rule sees it; `share` lowers the rule's confidence where less is shown."""

    span: Span
    bearers: tuple[Span, ...]
    partners: tuple[Span, ...] = ()
    order: str = ""
    share: float = 1.0


Find = Callable[[Scene, Item], Claim | None]
