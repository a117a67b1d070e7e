"""The words of a paper become the units that bear its duties."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lantoa.apps.documents.models import Reading
from lantoa.apps.documents.selectors.bearers import sender_of
from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.apps.organisations.selectors import below, on_day, path, resolve
from lantoa.apps.organisations.services import keep_bodies
from lantoa.core.organisation import AREA_KINDS, ResolutionState
from lantoa.core.permission import Actor


def units_meant(
    actor: Actor, reading: Reading, phrases: Iterable[str], *, today: date
) -> Mapping[str, Sequence[str]]:
    """Phrase → ids of the units it means for the paper's sender on its day, as far as they stand where the office works.

    None where nobody can say (a paper of another province), or where it means only others: the ledger of a commune does
    not keep those of the next.
    Bodies that nobody wrote down yet get their rows.
    """
    on = reading.arrival.issued_on or today
    sender = sender_of(reading, on)
    phrases = list(phrases)
    if sender is None:
        return {phrase: [] for phrase in phrases}
    meant = {phrase: _resolved(phrase, sender=sender, on=on) for phrase in phrases}
    inside = _inside(
        {unit for units in meant.values() for unit in units}, office=reading.arrival.office_id, today=today
    )
    keep_bodies(actor, units=sorted(inside))
    return {phrase: [unit for unit in units if unit in inside] for phrase, units in meant.items()}


def _resolved(phrase: str, *, sender: str, on: date) -> list[str]:
    """The units of all that a phrase lists, where every part of it is sure."""
    found = resolve(phrase, sender=sender, on=on)
    if any(part.state is not ResolutionState.RESOLVED for part in found):
        return []
    return [*dict.fromkeys(unit for part in found for unit in part.units)]


def _inside(units: set[str], *, office: str, today: date) -> set[str]:
    """Those that stand in the area the office works in; a body without a row stands in the area its id names."""
    places = {unit: unit for unit in units}
    known = set(Unit.objects.filter(pk__in=units).values_list("pk", flat=True))
    places |= {unit: unit.partition("@")[2] for unit in units - known}
    here = below([_area(office, today)], on=today)
    rows = Ancestry.objects.filter(descendant__in=set(places.values()), descendant_id__in=here)
    standing = set(rows.values_list("descendant_id", flat=True).distinct())
    return {unit for unit, place in places.items() if place in standing}


def _area(office: str, today: date) -> str:
    """The nearest area above the office that it works in; without any, the office itself."""
    row = Unit.objects.filter(pk=office).values_list("area", "kind").first()
    if row and row[0]:
        return str(row[0])
    above = path(office, on=today)
    areas = set(
        Unit.objects.filter(on_day(today), pk__in=above, kind__in=AREA_KINDS).values_list("pk", flat=True)
    )
    return next((unit for unit in above if unit in areas), office)
