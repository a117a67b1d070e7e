"""What the database knows of its own rows, by which it chooses the way to an answer."""

import threading
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from duties import duty
from office import PROVINCE, TODAY, actor, build_office

from lantoa.apps.documents.management.commands import run_worker
from lantoa.apps.organisations import statistics
from lantoa.apps.organisations.services.tables import import_units, propose
from lantoa.core.permission import Role

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "postgresql", reason="counts by itself"),
]


def counted(index):
    with connection.cursor() as cursor:
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = %s", [index])
        found = cursor.fetchone()
        return int(found[0].split()[0]) if found else 0


def forget():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("DELETE FROM sqlite_stat1")


def test_rows_are_counted_whenever_the_database_was_migrated():
    first = duty()
    duty(of=first)
    call_command("migrate", verbosity=0)
    assert counted("duty_of_paper") == 2


@pytest.mark.parametrize(("large", "known"), [(2, 10), (3, 0)])
def test_rows_are_counted_once_much_came_in(monkeypatch, large, known):
    build_office()
    forget()
    monkeypatch.setattr(statistics, "LARGE", large)
    admin = actor(Role.ADMINISTRATOR, PROVINCE)
    rows = [
        ["Mã đơn vị", "Loại", "Tên", "Đứng dưới"],
        *([f"t{at}", "village", f"Thôn {at}", "xa-tan-lap"] for at in "12"),
    ]
    asked = {"rows": rows, "on": date(2026, 12, 1), "correct": False, "today": TODAY}
    import_units(admin, **asked, edition=propose(admin, **asked).edition)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COALESCE(MAX(CAST(stat AS INTEGER)), 0) FROM sqlite_stat1 WHERE tbl = 'organisations_unit'"
        )
        assert cursor.fetchone()[0] == known


def test_the_watch_counts_now_and_then(monkeypatch):
    """A server runs for months, and is migrated once."""
    duty()
    forget()
    monkeypatch.setattr(run_worker, "_COUNT", 0.0)
    monkeypatch.setattr(run_worker, "_LOOK", 0.01)
    watch = run_worker.Command()
    monkeypatch.setattr(run_worker.signal, "signal", lambda *_told: None)

    def counted_and_done():
        statistics.count()
        watch._stop(0, None)

    monkeypatch.setattr(run_worker, "count", counted_and_done)
    never = threading.Timer(60.0, lambda: watch._stop(0, None))
    never.start()
    watch.handle(readers=1, interval=0.5)
    never.cancel()
    assert counted("duty_of_paper") == 1
