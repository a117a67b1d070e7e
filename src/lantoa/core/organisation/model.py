"""Units, what they were called when, and how one became another."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Valid(NamedTuple):
    """Half-open validity `[since, until)`; None at `since`: since before records begin; at `until`: still."""

    since: date | None = None
    until: date | None = None

    def on(self, day: date) -> bool:
        """Whether it holds on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


ALWAYS = Valid()


class UnitKind(StrEnum):
    """What sort of unit. The first four are areas, the rest are bodies that act in one."""

    PROVINCE = "province"
    DISTRICT = "district"  # abolished 2025-07-01 (Luật 72/2025/QH15); kept for history
    COMMUNE = "commune"
    VILLAGE = "village"  # thôn, bản, tổ dân phố: not an administrative tier
    PEOPLES_COUNCIL = "peoples_council"
    PEOPLES_COMMITTEE = "peoples_committee"
    MINISTRY = "ministry"
    DEPARTMENT = "department"  # sở, ban, ngành of a province
    OFFICE = "office"  # phòng, văn phòng, chi cục: a part of a body
    PRESS = "press"  # newspaper and broadcaster
    CULTURAL_CENTRE = "cultural_centre"
    RADIO_STATION = "radio_station"  # đài truyền thanh cấp xã
    PARTY = "party"
    FRONT = "front"
    UNION = "union"  # mass organisations and associations
    SCHOOL = "school"
    HEALTH_STATION = "health_station"  # trạm y tế, trung tâm y tế
    COLLABORATORS = "collaborators"  # network of village collaborators
    OTHER = "other"

    @property
    def is_area(self) -> bool:
        """Whether it is a piece of the map and not a body."""
        return self in AREA_KINDS


AREA_KINDS = frozenset({UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE, UnitKind.VILLAGE})


class NameUse(StrEnum):
    """How a name is used."""

    OFFICIAL = "official"  # Phường Đông Kinh
    SHORT = "short"  # Đông Kinh
    ABBREVIATION = "abbreviation"  # SVHTTDL
    ALIAS = "alias"  # what people also write


class Name(NamedTuple):
    """One name in one use, while it held."""

    text: str
    use: NameUse = NameUse.OFFICIAL
    valid: Valid = ALWAYS


class Code(NamedTuple):
    """A code in a code system: `gso` (statistics office), `edxml` (OrganId), `other` (a second list's code)."""

    system: str
    value: str
    valid: Valid = ALWAYS


class Placement(NamedTuple):
    """Under which unit another stands, while it stood there."""

    parent: str
    valid: Valid = ALWAYS


class Attribute(NamedTuple):
    """A dated attribute of an area: `zone=III`, `border=yes`, `language=Tày`. `basis`: the paper that says so."""

    key: str
    value: str
    valid: Valid = ALWAYS
    basis: str = ""


class Unit(NamedTuple):
    """An area or a body.

    `id` names it for ever. An area of the statistics office's list is `CODE@SINCE` (`06187@2025-07-01`; `05971@`
    where its beginning is not recorded), for codes are used again. A body that every area of its level has is
    `TYPE@AREA` (`ubnd@06187@2025-07-01`); any other id is given by whoever wrote the unit down.
    `area`: the id of the area a body acts in; an area acts in itself (None).
    """

    id: str
    kind: UnitKind
    names: tuple[Name, ...]
    valid: Valid = ALWAYS
    placements: tuple[Placement, ...] = ()
    area: str | None = None
    codes: tuple[Code, ...] = ()
    attributes: tuple[Attribute, ...] = ()


class SuccessionKind(StrEnum):
    """How units became other units."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    ABOLISHED = "abolished"
    FUNCTION_MOVED = "function_moved"


class Share(NamedTuple):
    """One line of a succession: what went from where to where.

    `origin` None: newly founded; `heir` None: nobody inherits. `whole` False: only a part went, and how large a
    part is `portion` (0 to 1, None: not known). `default`: of the parts, the one to choose when nobody can say.
    `functions`: what moved, in words, empty when all did.
    """

    origin: str | None
    heir: str | None
    whole: bool = True
    portion: float | None = None
    default: bool = False
    functions: str = ""


class Succession(NamedTuple):
    """One reorganisation, in force from `on`, by the paper `basis`."""

    kind: SuccessionKind
    on: date
    basis: str
    shares: tuple[Share, ...]


class Heir(NamedTuple):
    """Who inherits a unit.

    `certain` False: a split on the way, a person must choose; of the parts, `default` is the one to take when
    nobody can. `functions`: what came to this heir, in words, empty when all did.
    """

    unit: str
    certain: bool
    by: tuple[Succession, ...]
    default: bool = False
    functions: str = ""


class Origin(NamedTuple):
    """What a unit was made of. `whole` False: only a part of the origin went into it."""

    unit: str
    whole: bool
    by: tuple[Succession, ...]


class EventKind(StrEnum):
    """What a unit can go through."""

    FOUNDED = "founded"
    MADE_OF = "made_of"
    NAMED = "named"
    PLACED = "placed"
    CODED = "coded"
    DESCRIBED = "described"
    BECAME = "became"
    ENDED = "ended"


class Event(NamedTuple):
    """One moment in the life of a unit. `on` None: before records begin.

    `detail`: the name, the parent's id, `system=value` of a code, `key=value` of an attribute.
    """

    on: date | None
    kind: EventKind
    detail: str = ""
    succession: Succession | None = None


class TypeHeir(NamedTuple):
    """What a type of body became everywhere, from a day, by a paper."""

    to: str
    functions: str
    on: date
    basis: str


class BodyType(NamedTuple):
    """A body that every area of its levels has. `level` of the whole country is `nation`.

    `under`: the type above it in the same area. `groups`: what a phrase like `các sở, ban, ngành` gathers.
    `open`: an area has several, told apart by the words that follow.
    """

    code: str
    kind: UnitKind
    levels: tuple[str, ...]
    names: tuple[str, ...]
    valid: Valid = ALWAYS
    under: str = ""
    groups: frozenset[str] = frozenset()
    open: bool = False
    names_area: bool = False
    heirs: tuple[TypeHeir, ...] = ()


class ResolutionState(StrEnum):
    """What came of a phrase."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"  # several readings: a person chooses among the candidates
    UNKNOWN = "unknown"  # no unit known by that name
    NOT_A_UNIT = "not_a_unit"  # `Lưu: VT`, `Như trên` without a list above it


class Resolution(NamedTuple):
    """The units a phrase means for a sender on a day.

    `why` is a code of `messages.py` with `params` for its sentence; `confidence` 0 to 1.
    """

    phrase: str
    state: ResolutionState
    units: tuple[str, ...]
    candidates: tuple[str, ...]
    why: str
    params: tuple[tuple[str, str], ...]
    confidence: float
