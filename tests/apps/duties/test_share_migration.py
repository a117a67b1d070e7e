"""Duties that were kept before units had shares of their own lose nothing."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from duties import duty
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, build_office

pytestmark = pytest.mark.django_db(transaction=True)
NEWEST = [("duties", "0004_shares_only")]


@pytest.fixture
def before(transactional_db):  # noqa: ARG001
    """The apps as they stood before; afterwards all of it is as it was."""
    build_office()
    first = duty("Cũ")
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    apps = executor.migrate([("duties", "0002_page")]).apps
    try:
        yield apps, first.pk
    finally:
        apps = MigrationExecutor(connection)
        apps.migrate(leaves)


def test_what_was_said_of_the_whole_goes_to_each_unit(before):
    apps, first = before
    duties, bearers = apps.get_model("duties", "Duty"), apps.get_model("duties", "DutyBearer")
    items = apps.get_model("documents", "Item")
    pattern = duties.objects.get(pk=first)

    def made(state, units, **fields):
        item = items.objects.get(pk=pattern.item_id)
        item.pk = None
        item.save()
        row = duties.objects.get(pk=first)
        row.pk, row.item_id, row.state = None, item.pk, state
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()
        for unit, leads in units:
            bearers.objects.create(duty=row, unit_id=unit, phrase="Các xã", leads=leads)
        return row.pk

    both = [(COMMUNE, True), (OTHER_COMMUNE, True), (OFFICE, False), (None, True)]
    done = made("done", both, evidence="Đã họp")
    begun = made("in_progress", [*both, (COMMUNE, False)])
    taken = datetime(2026, 11, 20, tzinfo=UTC)
    bearers.objects.filter(duty=begun, unit=COMMUNE, leads=True).update(taken_at=taken)
    helping = made("assigned", [(OFFICE, False)])
    alone = made("done", [(None, True)], evidence="Tự làm")
    waived = made("waived", both, reason="Trùng")
    proven = made("done", [(COMMUNE, True)], evidence_file_id=duties.objects.get(pk=first).arrival.file_id)

    executor = MigrationExecutor(connection)
    apps = executor.migrate(NEWEST).apps
    duties, bearers = apps.get_model("duties", "Duty"), apps.get_model("duties", "DutyBearer")

    def told(pk):
        row = duties.objects.get(pk=pk)
        shares = bearers.objects.filter(duty=pk).exclude(unit=None)
        return (row.state, row.units, row.units_done), {
            one.unit_id: (one.state, one.evidence) for one in shares
        }

    assert told(done) == (
        ("done", 2, 2),
        dict.fromkeys((COMMUNE, OTHER_COMMUNE, OFFICE), ("done", "Đã họp")),
    )
    assert told(begun) == (
        ("in_progress", 2, 0),
        dict.fromkeys((COMMUNE, OTHER_COMMUNE, OFFICE), ("in_progress", "")),
    )
    assert bearers.objects.get(duty=begun, unit=COMMUNE).taken_at == taken
    assert told(helping) == (("assigned", 1, 0), {OFFICE: ("assigned", "")})
    assert told(alone) == (("done", 1, 1), {DEPARTMENT: ("done", "Tự làm")})
    assert told(waived)[0] == ("waived", 2, 0)
    assert {state for state, _words in told(waived)[1].values()} == {"confirmed"}
    assert bearers.objects.get(duty=proven).evidence_file_id
