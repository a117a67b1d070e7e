"""What a reorganisation would do, before anything is done."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from lantoa.apps.organisations.models import Edition, Placement, Unit, UnitAttribute
from lantoa.apps.organisations.selectors.reach import judged, on_day, path, permit
from lantoa.apps.organisations.services.anew import bodies_made, heirs_made
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.apps.organisations.services.edit import work_of
from lantoa.core.kernel import Refused
from lantoa.core.organisation import BODY_TYPES, SuccessionKind, UnitKind, name_on
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Actor, Verb

REORGANISE = Verb.ORGANISATION_REORGANISE
KEEPS = frozenset(
    {SuccessionKind.SPLIT, SuccessionKind.FUNCTION_MOVED}
)  # what was may live on beside its heirs


class Ending(NamedTuple):
    """A unit the reorganisation takes from, and what waits in it."""

    unit: Unit
    ends: bool
    heir: str
    work: Sequence[tuple[str, int]]


class Foreseen(NamedTuple):
    """What would happen. `heirs`: which heir keeps what each ended unit leaves; `moved`: (unit, from, to).

    `made`: bodies every area has that the heirs get; `zones`: (area, what is known of it) that ends with it.

    `problems`: why it cannot be done yet; `edition`: the state of the organisation this was seen in.
    """

    endings: Sequence[Ending]
    heirs: Sequence[tuple[str, HeirAsked]]
    moved: Sequence[tuple[Unit, str, str]]
    made: Sequence[UnitValue]
    zones: Sequence[UnitAttribute]
    unsure: bool
    problems: Sequence[Refused]
    edition: int


def foresee(actor: Actor, *, asked: Asked, keys: Sequence[str], today: date) -> Foreseen:
    """What it would do. `keys`: the ids of the heirs, in their order; those of new ones are made up."""
    rows = Unit.objects.in_bulk([*asked.origins, *(heir.unit for heir in asked.heirs if heir.unit)])
    _permitted(actor, asked=asked, rows=rows, today=today)
    problems = [*_problems(asked, rows)]
    named = {
        key: rows[heir.unit].name if heir.unit else heir.name
        for key, heir in zip(keys, asked.heirs, strict=True)
    }
    main = heirs_of(asked, keys=keys)
    following = {**main, **bodies_that_follow(asked, main=main, kinds=_kinds(asked, keys, rows))}
    ended = Unit.objects.in_bulk(following if not asked.keeps else [])
    # A unit that the others are merged into stands on
    ending = set() if lives_on(asked) else {*asked.origins} - {*keys}
    return Foreseen(
        endings=[
            Ending(row, row.pk in ending, main.get(row.pk, ""), work_of([row.pk], on=asked.on))
            for row in (rows[key] for key in asked.origins if key in rows)
        ]
        + [
            Ending(row, ends=True, heir=following[row.pk], work=work_of([row.pk], on=asked.on))
            for row in ended.values()
            if row.pk not in main
        ],
        heirs=[(named[key], heir) for key, heir in zip(keys, asked.heirs, strict=True)],
        moved=[] if lives_on(asked) else [*units_that_move(following, on=asked.on)],
        made=[] if problems else foreseen_bodies(asked, keys=keys, main=main, following=following),
        zones=[*_zones(asked, ending & main.keys())],
        unsure=asked.kind is SuccessionKind.SPLIT,
        problems=problems,
        edition=Edition.objects.get(pk=1).number,
    )


def lives_on(asked: Asked) -> bool:
    """Whether the origins stand on after it."""
    return asked.kind is SuccessionKind.RENAMED or (asked.keeps and asked.kind in KEEPS)


def heirs_of(asked: Asked, *, keys: Sequence[str]) -> dict[str, str]:
    """Which heir keeps what each origin leaves: the only one, else the default, else none."""
    if not keys or lives_on(asked):
        return {}
    marked = [key for key, heir in zip(keys, asked.heirs, strict=True) if heir.default]
    chosen = keys[0] if len(keys) == 1 else marked[0] if marked else ""
    return {origin: chosen for origin in asked.origins if origin != chosen and chosen}


def bodies_that_follow(asked: Asked, *, main: Mapping[str, str], kinds: Mapping[str, str]) -> dict[str, str]:
    """Bodies that every area of its level has: those of an area that ends become those of its heir."""
    found = {}
    for body in Unit.objects.filter(on_day(asked.on), area__in=main):
        type_, _, area = body.pk.partition("@")
        heir = main.get(area, "")
        known = BODY_TYPES.get(type_)
        if known and heir and kinds[heir] in known.levels and known.valid.on(asked.on):
            found[body.pk] = f"{type_}@{heir}"
    return found


def foreseen_bodies(
    asked: Asked, *, keys: Sequence[str], main: Mapping[str, str], following: Mapping[str, str]
) -> list[UnitValue]:
    """Bodies that the heirs get, by name."""
    if following.keys() == main.keys():
        return []
    made = bodies_made(asked, following=following, areas=main, heirs=heirs_made(asked, keys=keys))
    return sorted(made, key=lambda body: name_on(body, on=asked.on))


def _zones(asked: Asked, ending: AbstractSet[str]) -> QuerySet[UnitAttribute]:
    held = UnitAttribute.objects.filter(on_day(asked.on), unit__in=ending)
    return held.select_related("unit").order_by("unit__folded", "key", "value")


def units_that_move(following: Mapping[str, str], *, on: date) -> Iterator[tuple[Unit, str, str]]:
    """Units that stood under one that ends, and do not end themselves: (unit, from, to)."""
    rows = Placement.objects.filter(on_day(on), on_day(on, of="unit__"), parent__in=following)
    for place in rows.select_related("unit").order_by("unit__folded"):
        if place.unit_id not in following:
            yield place.unit, place.parent_id, following[place.parent_id]


def _kinds(asked: Asked, keys: Sequence[str], rows: Mapping[str, Unit]) -> dict[str, str]:
    return {
        key: rows[heir.unit].kind if heir.unit else heir.kind
        for key, heir in zip(keys, asked.heirs, strict=True)
    }


def _permitted(actor: Actor, *, asked: Asked, rows: Mapping[str, Unit], today: date) -> None:
    wanted = {*asked.origins, *(heir.unit for heir in asked.heirs if heir.unit)}
    if missing := wanted - rows.keys():
        raise Refused("not_found", unit=missing.pop())
    for row in rows.values():
        permit(actor, verb=REORGANISE, path=judged(row, today=today))
    for heir in asked.heirs:
        # Where it stands under nothing yet, that is what is said
        if not heir.unit and heir.parent:
            permit(actor, verb=REORGANISE, path=path(heir.parent, on=max(asked.on, today)))


def _problems(asked: Asked, rows: Mapping[str, Unit]) -> Iterator[Refused]:
    if not asked.basis.strip():
        yield Refused("reorganise_no_basis")
    if not asked.origins:
        yield Refused("reorganise_no_origin")
    for row in rows.values():
        begins = row.since and asked.on <= row.since and row.pk in asked.origins
        if begins or (row.until and asked.on >= row.until):
            yield Refused("unit_not_then", name=row.name, day=f"{asked.on:%d/%m/%Y}")
    yield from _shape(asked)
    yield from _parts(asked)
    if asked.kind is SuccessionKind.ABOLISHED:
        yield from _left_over(asked)


def _shape(asked: Asked) -> Iterator[Refused]:
    """How many become how many."""
    origins, heirs = len(asked.origins), len(asked.heirs)
    wrong = {
        SuccessionKind.RENAMED: (origins != 1 or not asked.name.strip(), "reorganise_new_name"),
        SuccessionKind.MERGED: (heirs != 1, "reorganise_one_heir"),
        SuccessionKind.SPLIT: (origins != 1, "reorganise_one_origin"),
        SuccessionKind.FUNCTION_MOVED: (heirs == 0, "reorganise_no_heir"),
        SuccessionKind.ABOLISHED: (heirs > 0, "reorganise_heir_of_none"),
    }
    failed, code = wrong[asked.kind]
    if failed:
        yield Refused(code)
    if asked.kind is SuccessionKind.SPLIT and heirs + asked.keeps < 2:
        yield Refused("reorganise_two_heirs")


def _parts(asked: Asked) -> Iterator[Refused]:
    several = len(asked.heirs) > 1 and not lives_on(asked)
    if several and sum(heir.default for heir in asked.heirs) != 1:
        yield Refused("reorganise_default")
    portions = [heir.portion for heir in asked.heirs if heir.portion is not None]
    if any(not 0 < portion <= 1 for portion in portions) or sum(portions) > 1.0001:
        yield Refused("reorganise_portions")
    for heir in asked.heirs:
        if not heir.unit and (not heir.name.strip() or heir.kind not in set(UnitKind) or not heir.parent):
            yield Refused("reorganise_heir_unclear")
        if not heir.unit and heir.code.strip() and not heir.code.strip().replace("-", "").isalnum():
            yield Refused("reorganise_code", name=heir.name)


def _left_over(asked: Asked) -> Iterator[Refused]:
    standing = Placement.objects.filter(on_day(asked.on), on_day(asked.on, of="unit__"))
    if count := standing.filter(parent__in=asked.origins).exclude(unit__in=asked.origins).count():
        yield Refused("unit_not_empty", count=count)
    if sum(count for _name, count in work_of(asked.origins, on=asked.on)):
        yield Refused("reorganise_work_left")
