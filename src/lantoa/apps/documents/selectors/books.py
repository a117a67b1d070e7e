"""The two registers of NĐ 30/2020/NĐ-CP, Phụ lục IV: of incoming papers, and of how they are settled."""

from datetime import date
from typing import NamedTuple

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, ArrivalState, Assignment
from lantoa.apps.documents.selectors.provinces import with_issuers
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

# What one printed volume holds; a longer period is printed in parts
MOST = 20_000


class Book(NamedTuple):
    """A register of an office for a period: its papers by number."""

    office: str
    since: date
    until: date
    rows: list[Arrival]


def book(actor: Actor, *, office: str, since: date, until: date) -> Book:
    """Papers with numbers that were registered in the period (both days included), oldest number first."""
    require(actor, verb=Verb.REGISTER_VIEW, path=path(office, on=timezone.localdate()))
    if until < since:
        raise Refused("period_backwards")
    name = Unit.objects.get(pk=office).name
    rows = _numbered(office).filter(registered_at__date__gte=since, registered_at__date__lte=until)
    found = list(rows[: MOST + 1])
    if len(found) > MOST:
        raise Refused("period_too_long", most=MOST)
    with_issuers(found, on=timezone.localdate())
    return Book(name, since, until, found)


def _numbered(office: str) -> QuerySet[Arrival]:
    given = Assignment.objects.select_related("unit").order_by("-leads", "unit__folded")
    rows = Arrival.objects.filter(office=office, number__isnull=False)
    rows = rows.filter(state__in=(ArrivalState.REGISTERED, ArrivalState.RETURNED))
    return rows.prefetch_related(Prefetch("assignments", given, to_attr="given")).order_by("year", "number")
