"""Duties that were kept before the day was kept on which they begin get it from what was read."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from duties import duty
from office import build_office

from lantoa.apps.documents.models import Item, ItemKind, ItemState
from lantoa.apps.duties.models import Duty, DutySource

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "từ ngày 04/7/2026"


@pytest.fixture
def begun():
    """Duties by what their words say, with a deadline of the paper that begins on a day."""
    build_office()
    first = duty("Đặt tên đường", due_text=f"hằng ngày; {WORDS}")
    reading = first.item.reading
    start = len(reading.text)
    reading.text = f"{reading.text} {WORDS}"
    reading.save()
    for state, day in ((ItemState.CONFIRMED, "2026-07-04"), (ItemState.REJECTED, "2025-01-01")):
        value = {"kind": "effective", "normalized": {"start": day}}
        span = {"start": start + 1, "end": start + 1 + len(WORDS)}
        Item.objects.create(reading=reading, kind=ItemKind.DEADLINE, state=state, value=value, **span)
    told = {"on": None, "text": first.due_text, "rule": ""}
    DutySource.objects.create(duty=first, taken={"due": {"says": [], "has": told}})
    by_hand = duty("Sửa tay", of=first, due_text=WORDS)
    DutySource.objects.create(duty=by_hand, taken={"due": {"says": [], "has": None}})
    rows = {"first": first, "by_hand": by_hand, "silent": duty("Không nêu", of=first, due_text="sớm")}
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    executor.migrate([("duties", "0012_handed_indexes")])
    MigrationExecutor(connection).migrate(leaves)
    return {name: Duty.objects.get(pk=row.pk) for name, row in rows.items()}


def test_they_begin_on_the_day_that_was_confirmed(begun):
    days = {name: row.begins_on and row.begins_on.isoformat() for name, row in begun.items()}
    assert days == {"first": "2026-07-04", "by_hand": "2026-07-04", "silent": None}


def test_nobodys_hand_is_seen_where_none_was(begun):
    assert begun["first"].source.taken["due"]["has"]["begins"] == "2026-07-04"
    assert begun["by_hand"].source.taken["due"]["has"] is None
