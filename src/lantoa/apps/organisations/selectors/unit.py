"""One unit with all that is known of it, dated."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from lantoa.apps.organisations.models import Ancestry, Reorganisation, Unit
from lantoa.apps.organisations.selectors.browse import Storey, storey_of
from lantoa.apps.organisations.selectors.reach import may_do, on_day, ruled_by, seen, visible
from lantoa.apps.organisations.selectors.tree import names_of, tree
from lantoa.core.organisation import (
    Attribute,
    Code,
    Event,
    EventKind,
    Heir,
    Name,
    Origin,
    Placement,
    ancestors,
    heirs,
    history,
    made_of,
    name_on,
    unit_of,
)
from lantoa.core.organisation import bodies as bodies_of
from lantoa.core.permission import Actor, Verb

_DAY = timedelta(days=1)


class Profile(NamedTuple):
    """What the page of a unit shows. `names`: what every id it mentions was called; `visible`: those that may be opened."""

    unit: Unit
    name: str
    stands: bool
    above: Sequence[str]
    called: Sequence[Name]
    codes: Sequence[Code]
    attributes: Sequence[Attribute]
    placements: Sequence[Placement]
    bodies: Sequence[Unit]
    under: Storey
    usual: Sequence[str]
    heirs: Sequence[Heir]
    unsure: bool
    made_of: Sequence[Origin]
    history: Sequence[Event]
    names: Mapping[str, str]
    visible: AbstractSet[str]
    may_edit: bool
    may_reorganise: bool


def profile(actor: Actor, *, unit: str, on: date, today: date) -> Profile:
    """The unit as of a day, and its life."""
    ruled = ruled_by(actor)
    row = seen(actor, unit=unit, ruled=ruled)
    whole = tree()
    value = unit_of(unit, tree=whole)
    after = heirs(unit, tree=whole, on=on) if not _stands(row, on) else ()
    before = [origin for origin in made_of(unit, tree=whole) if all(paper.on <= on for paper in origin.by)]
    life = history(unit, tree=whole)
    above = ancestors(unit, tree=whole, on=_within(row, on))[::-1]
    bodies = list(Unit.objects.filter(on_day(on), area__in=_areas(row, on)).order_by("folded"))
    written = {body.pk for body in bodies}
    usual = tuple(key for key in bodies_of(unit, tree=whole, on=on) if key not in written)
    mentioned = {*above, *(heir.unit for heir in after), *(origin.unit for origin in before), *_told(life)}
    mentioned |= {*(place.parent for place in value.placements), *usual, row.area_id or ""}
    able = may_do(actor, unit=row, today=today, ruled=ruled)
    return Profile(
        unit=row,
        name=name_on(value, on=_within(row, on)),
        stands=_stands(row, on),
        above=above,
        called=sorted(value.names, key=lambda name: (name.use, name.valid.since or date.min)),
        codes=sorted(value.codes, key=lambda code: (code.system, code.valid.since or date.min)),
        attributes=sorted(value.attributes, key=lambda one: (one.key, one.valid.since or date.min)),
        placements=sorted(value.placements, key=lambda place: place.valid.since or date.min),
        bodies=bodies,
        under=storey_of(row, on=on, whole=whole),
        usual=usual,
        heirs=after,
        unsure=any(not heir.certain for heir in after),
        made_of=before,
        history=life,
        names=names_of(mentioned - {""}, on=on, whole=whole),
        visible=visible(actor, mentioned, ruled=ruled),
        may_edit=Verb.ORGANISATION_EDIT in able,
        may_reorganise=Verb.ORGANISATION_REORGANISE in able,
    )


def reorganisations_of(unit: str) -> Sequence[Reorganisation]:
    """Reorganisations a unit took part in, as its origin or its heir, newest first."""
    rows = Reorganisation.objects.filter(undone_at=None)
    given, taken = rows.filter(shares__origin=unit), rows.filter(shares__heir=unit)
    return list((given | taken).distinct().order_by("-on", "-pk"))


def _areas(row: Unit, on: date) -> QuerySet[Ancestry, Any]:
    """The area and those that became it: what stood in them names them still, and stands in it now."""
    became = Q(descendant__kind=row.kind, descendant__until__lte=on) & ~Q(descendant=row)
    lines = Ancestry.objects.filter(on_day(on), ancestor=row)
    return lines.filter(Q(depth=0) | became).values("descendant")


def _stands(row: Unit, on: date) -> bool:
    return (row.since is None or row.since <= on) and (row.until is None or on < row.until)


def _within(row: Unit, on: date) -> date:
    """The day itself, or the nearest on which the unit stood."""
    if row.until and on >= row.until:
        return row.until - _DAY
    return max(on, row.since) if row.since else on


def _told(life: Sequence[Event]) -> set[str]:
    ids = {EventKind.PLACED, EventKind.MADE_OF, EventKind.BECAME}
    return {event.detail for event in life if event.kind in ids}
