"""The trail: written inside the transaction it tells of, sealed, never changed."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from django.db import DatabaseError, transaction

from lantoa.apps.audit.models import Chain, Event
from lantoa.apps.audit.selectors import Broken, history, search, verify
from lantoa.apps.audit.services import record
from lantoa.core.permission import Actor

CLERK = Actor(7, "Hoàng Thị Mai", (), "10.0.0.7")


def write(count=1, **details):
    with transaction.atomic():
        for number in range(count):
            record(CLERK, verb="arrival.numbered", kind="arrival", key=number, unit="so", **details)


@pytest.mark.django_db(transaction=True)
def test_an_event_needs_the_transaction_of_what_it_tells_of():
    with pytest.raises(RuntimeError):
        record(CLERK, verb="x", kind="y", key=1)


@pytest.mark.django_db
def test_an_event_keeps_who_what_before_after_when_and_from_where():
    write(before={"number": None}, after={"number": 418, "arrived_on": date(2026, 11, 22)})
    event = history("arrival", 0).get()
    assert (event.actor_id, event.actor, event.address) == (7, "Hoàng Thị Mai", "10.0.0.7")
    assert event.before == {"number": None}
    assert event.after == {"number": 418, "arrived_on": "2026-11-22"}


@pytest.mark.django_db
def test_the_chain_holds():
    assert verify() == 0
    write(5)
    assert verify() == 5


@pytest.mark.django_db
def test_the_database_refuses_to_change_or_delete_an_event():
    write()
    for offence in (
        lambda: Event.objects.update(actor="Người khác"),
        lambda: Event.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            offence()
    assert verify() == 1


@pytest.mark.django_db
def test_a_forged_event_breaks_the_chain_where_it_stands():
    write(2)
    forged = Event.objects.latest("id")
    Event.objects.create(
        **{field: getattr(forged, field) for field in ("at", "actor", "verb", "kind", "key")}, seal="0" * 64
    )
    found = verify()
    assert isinstance(found, Broken)
    assert found.checked == 2


@pytest.mark.django_db
def test_events_missing_at_the_end_are_noticed():
    write(2)
    Chain.objects.update(seal="f" * 64)
    assert verify() == Broken(None, 2)


@pytest.mark.django_db
def test_search_narrows_by_whatever_is_given():
    write(3)
    assert search(verb="arrival.numbered").count() == 3
    assert search(actor="Mai", units=["so"]).count() == 3
    assert search(units=["khác"]).count() == 0
    assert search(words="arrival", units=[]).count() == 0
    assert search(words="arrival", until=date(2000, 1, 1)).count() == 0
    assert search(since=date(2000, 1, 1)).first().key == "2"


@pytest.mark.django_db
def test_days_are_those_of_the_office_and_any_that_can_be_typed():
    """As the database itself tells the day of a moment; a minute before and after midnight, one in UTC and another here."""
    moments = [datetime(2026, 3, 9, 16, 59, tzinfo=UTC) + timedelta(minutes=step) for step in (0, 1, 2, 1441)]
    for number, moment in enumerate(moments):
        Event.objects.create(at=moment, actor="Mai", verb="x", kind="y", key="1", seal=str(number))
    days = [date(2026, 3, 8) + timedelta(days=number) for number in range(5)]
    for since, until in product(days, days):
        asked = Event.objects.filter(at__date__gte=since, at__date__lte=until)
        assert set(search(since=since, until=until)) == set(asked)
    assert search(since=date.min, until=date.max).count() == 4
    assert search(since=date.max).count() == search(until=date.min).count() == 0
