"""What a reorganisation makes anew: heirs that do not stand yet, and the bodies every area has."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import uuid4

from lantoa.apps.organisations.convert import unit_values
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.core.organisation import (
    AREA_KINDS,
    Code,
    Name,
    NameUse,
    OrganisationTree,
    Placement,
    UnitKind,
    Valid,
    build_tree,
    name_on,
    unit_of,
)
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.text import skeleton
from lantoa.gazetteer import short_names

# Before the code of an area that the statistics office has not given one yet
PROVISIONAL = "tam-"


def code_of(heir: HeirAsked) -> str:
    """The code of a new area: the one it was given, else one of the office's own, by its name."""
    return heir.code.strip() or PROVISIONAL + "-".join(skeleton(heir.name).split())[:40]


def new_key(heir: HeirAsked, on: date) -> str:
    """The id of a heir that does not stand yet."""
    return f"{code_of(heir)}@{on}" if heir.kind in AREA_KINDS else f"{heir.kind}-{uuid4().hex[:10]}"


def heirs_made(asked: Asked, *, keys: Sequence[str]) -> list[UnitValue]:
    """Heirs that do not stand yet; a provisional code is none of the statistics office."""
    first, valid = Unit.objects.get(pk=asked.origins[0]), Valid(asked.on, None)
    made = []
    for key, heir in zip(keys, asked.heirs, strict=True):
        if heir.unit:
            continue
        kind, official = UnitKind(heir.kind), Name(" ".join(heir.name.split()), NameUse.OFFICIAL, valid)
        is_area, system = kind in AREA_KINDS, "gso" if heir.code.strip() else "other"
        made.append(
            UnitValue(
                key,
                kind,
                (official, *(short_names([official]) if is_area else ())),
                valid,
                (Placement(heir.parent, valid),),
                None if is_area else first.area_id or _area(heir.parent),
                (Code(system, code_of(heir), valid),) if is_area else (),
            )
        )
    return made


def bodies_made(
    asked: Asked, *, following: Mapping[str, str], areas: Mapping[str, str], heirs: Sequence[UnitValue]
) -> list[UnitValue]:
    """Bodies of the heirs that do not stand yet. `following`: which body becomes which; `areas`: the same of their areas."""
    bodies = {old: new for old, new in following.items() if old not in areas}
    here = set(Unit.objects.filter(pk__in=bodies.values()).values_list("pk", flat=True))
    standing = Unit.objects.filter(pk__in=[*areas, *areas.values(), *bodies])
    tree = build_tree([*heirs, *unit_values(standing)])
    before: dict[str, list[UnitValue]] = defaultdict(list)
    for old, new in bodies.items():
        before[new].append(tree.units[old])
    made = [
        _body(key, asked.on, tree, before=was, following=following)
        for key, was in before.items()
        if key not in here
    ]
    parents = {place.parent for value in made for place in value.placements}
    known = {*(value.id for value in (*made, *heirs)), *Unit.objects.filter(pk__in=parents).values_list("pk", flat=True)}  # fmt: skip
    return [
        value
        if all(place.parent in known for place in value.placements)
        else value._replace(placements=(Placement(value.area or "", value.valid),))
        for value in made
    ]


def _body(
    key: str, on: date, tree: OrganisationTree, *, before: Sequence[UnitValue], following: Mapping[str, str]
) -> UnitValue:
    """A body of a new area begins when it does; one that an old area lacked, on the day of the reorganisation.

    Where all that it was made of were called alike, and stood alike, it is called and stands so.
    """
    value = unit_of(key, tree=tree)
    valid = Valid(max(value.valid.since or on, on), value.valid.until)
    above = {
        following.get(place.parent, "") for was in before for place in was.placements if place.valid.on(on)
    }
    parent = above.pop() if len(above) == 1 else ""
    places = [Placement(parent, valid)] if parent else [one._replace(valid=valid) for one in value.placements]
    called = {_called_now(was, value.area or "", on, tree) for was in before}
    names = _named(value.names, called.pop(), valid) if len(called) == 1 else value.names
    return value._replace(valid=valid, placements=tuple(places), names=names)


def _called_now(was: UnitValue, area: str, on: date, tree: OrganisationTree) -> str:
    """`Trạm Y tế xã Nà Phai` → `Trạm Y tế xã Khuổi Phai`."""
    old, new = (name_on(tree.units[key], on=on) for key in (was.area or "", area))
    return name_on(was, on=on).replace(_lower(old), _lower(new))


def _named(names: Sequence[Name], official: str, valid: Valid) -> tuple[Name, ...]:
    """These names, the official one in front of what it would be called otherwise."""
    others = [
        name._replace(use=NameUse.ALIAS) if name.use is NameUse.OFFICIAL else name
        for name in names
        if name.text != official
    ]
    return (Name(official, NameUse.OFFICIAL, valid), *others)


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _area(parent: str) -> str | None:
    above = Unit.objects.get(pk=parent)
    return above.pk if above.kind in AREA_KINDS else above.area_id
