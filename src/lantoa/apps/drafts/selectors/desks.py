"""Where a person may draft: which unit writes, which office it goes out of; and whose books and powers they keep."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.documents.models import Assignment
from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.apps.organisations.selectors import below, on_day
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
    bodies = _bodies(units, on)
    found = [Desk(bodies[unit.pk].pk, unit.pk, bodies[unit.pk].name, unit.name) for unit in units]
    return sorted(found, key=lambda desk: desk.unit not in held)


def own_desk(
    actor: Actor, held: Sequence[Desk], *, papers: Collection[int], duties: Collection[int]
) -> Desk | None:
    """Where a paper is drafted: the one room that leads all it answers, else the one room the actor works in; None: let them say.

    Never an office that has rooms: the head of the room checks what is drafted there (Điều 10), its sign is half of the symbol.
    """
    asked = Q(arrival__in=papers) | Q(arrival__duties__in=duties)
    leads = set(Assignment.objects.filter(asked, leads=True).values_list("unit", flat=True))
    divided = {desk.office for desk in held if desk.unit != desk.office}
    rooms = [desk for desk in held if desk.unit not in divided]
    led = [desk for desk in rooms if leads == {desk.unit}]
    works_in = {grant.unit for grant in actor.grants}
    chosen = led or [desk for desk in rooms if desk.unit in works_in] or held
    return chosen[0] if len(chosen) == 1 else None


def offices(actor: Actor, *, verb: Verb, on: date) -> list[tuple[str, str]]:
    """Offices whose outgoing papers the actor may do this with: those of the units where the role is held."""
    held = reach(actor, verb=verb)
    units = list(Unit.objects.filter(on_day(on), pk__in=held).exclude(kind__in=AREA_KINDS).order_by("folded"))
    bodies = _bodies(units, on) if verb == Verb.DISPATCH_VIEW else {}
    found = [bodies.get(unit.pk, unit) for unit in units]
    return [*{office.pk: office.name for office in found}.items()]


def _bodies(units: Sequence[Unit], on: date) -> dict[str, Unit]:
    """Unit → the body whose part it is; itself where it is none."""
    parts = [unit.pk for unit in units if unit.kind == UnitKind.OFFICE]
    above = Ancestry.objects.filter(on_day(on), descendant__in=parts).select_related("ancestor")
    above = above.exclude(ancestor__kind__in=(*AREA_KINDS, UnitKind.OFFICE)).order_by("-depth", "-pk")
    # The nearest comes last and stays
    return {unit.pk: unit for unit in units} | {row.descendant_id: row.ancestor for row in above}


def staff(office: str, *, on: date) -> list[tuple[int, str]]:
    """People who work in the office or under it, by name: whom a power to sign can be given to."""
    working = Membership.objects.filter(on_day(on), unit__in=below([office], on=on)).values("user")
    rows = User.objects.filter(pk__in=working, is_active=True).order_by("filed", "pk")
    return [(user.pk, str(user)) for user in rows]


def parts(office: str, *, on: date) -> list[tuple[str, str]]:
    """The office's own parts that draft papers, by name."""
    near = Ancestry.objects.filter(on_day(on), ancestor=office, depth=1).values("descendant_id")
    rows = Unit.objects.filter(on_day(on), pk__in=near).exclude(kind__in=AREA_KINDS)
    return [*rows.order_by("folded").values_list("id", "name")]
