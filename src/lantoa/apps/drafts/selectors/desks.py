"""Where a person may draft: which unit writes, which office it goes out of; and whose books and powers they keep."""

from datetime import date
from typing import NamedTuple

from django.db.models import Q

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.apps.organisations.selectors import below, on_day, path
from lantoa.core.organisation import AREA_KINDS, UnitKind
from lantoa.core.permission import Actor, Verb, reach


class Desk(NamedTuple):
    """A unit that drafts, and the office its papers go out of."""

    office: str
    unit: str
    office_name: str
    unit_name: str


def desks(actor: Actor, *, on: date) -> list[Desk]:
    """Units where the actor drafts and their parts, each with its office; a unit that is no part is its own."""
    held = reach(actor, verb=Verb.DISPATCH_DRAFT)
    near = Ancestry.objects.filter(on_day(on), ancestor__in=held, depth__lte=1).values("descendant_id")
    part = Q(kind=UnitKind.OFFICE) | Q(pk__in=held)
    units = list(
        Unit.objects.filter(on_day(on), part, pk__in=near).exclude(kind__in=AREA_KINDS).order_by("folded")
    )
    bodies = {unit.pk: unit for unit in units}
    found = [_desk(unit, bodies, on) for unit in units]
    return sorted(found, key=lambda desk: desk.unit not in held)


def offices(actor: Actor, *, verb: Verb, on: date) -> list[tuple[str, str]]:
    """Offices whose outgoing papers the actor may do this with: those of the units where the role is held."""
    held = reach(actor, verb=verb)
    found: dict[str, str] = {}
    for unit in Unit.objects.filter(on_day(on), pk__in=held).exclude(kind__in=AREA_KINDS).order_by("folded"):
        office = office_of(unit, on=on) if verb == Verb.DISPATCH_VIEW else unit
        found[office.pk] = office.name
    return [*found.items()]


def office_of(unit: Unit, *, on: date) -> Unit:
    """The body whose part the unit is; itself where it is none."""
    if unit.kind != UnitKind.OFFICE:
        return unit
    above = path(unit.pk, on=on)
    rows = {row.pk: row for row in Unit.objects.filter(pk__in=above).exclude(kind__in=AREA_KINDS)}
    bodies = [rows[key] for key in above if key in rows and rows[key].kind != UnitKind.OFFICE]
    return bodies[0] if bodies else unit


def _desk(unit: Unit, bodies: dict[str, Unit], on: date) -> Desk:
    office = office_of(unit, on=on)
    return Desk(office.pk, unit.pk, bodies.get(office.pk, office).name, unit.name)


def staff(office: str, *, on: date) -> list[tuple[int, str]]:
    """People who work in the office or under it, by name: whom a power to sign can be given to."""
    working = Membership.objects.filter(on_day(on), unit__in=below([office], on=on)).values("user")
    rows = User.objects.filter(pk__in=working, is_active=True).order_by("full_name", "pk")
    return [(user.pk, str(user)) for user in rows]


def parts(office: str, *, on: date) -> list[tuple[str, str]]:
    """The office's own parts that draft papers, by name."""
    near = Ancestry.objects.filter(on_day(on), ancestor=office, depth=1).values("descendant_id")
    rows = Unit.objects.filter(on_day(on), pk__in=near).exclude(kind__in=AREA_KINDS)
    return [*rows.order_by("folded").values_list("id", "name")]
