"""Very many rows at once are the rows that were given, whichever way the database takes them."""

from datetime import date

import pytest
from office import PROVINCE, build_office

from lantoa.apps.organisations.models import Ancestry, Reorganisation, Unit, UnitName
from lantoa.apps.organisations.services import bulk

pytestmark = pytest.mark.django_db

SIGNS = ("Xã Đắk Lắk\tmới", 'dấu "nháy", \\ và \n xuống dòng', "\\N", "\\.", "'; DROP TABLE units --", "")


def test_words_come_in_as_they_are():
    build_office()
    rows = [UnitName(unit_id=PROVINCE, text=text, folded="x", use="alias", since=None) for text in SIGNS]
    bulk.insert(iter(rows), into=UnitName)
    kept = UnitName.objects.filter(unit=PROVINCE, folded="x").order_by("pk")
    assert [row.text for row in kept] == list(SIGNS)


def test_days_numbers_and_nothing_come_in_as_they_are():
    build_office()
    Ancestry.objects.all().delete()
    days = (None, date(2025, 7, 1))
    given = [(since, until, depth) for since in days for until in days for depth in (0, 300)]
    rows = (
        Ancestry(ancestor_id=PROVINCE, descendant_id=PROVINCE, since=since, until=until, depth=depth)
        for since, until, depth in given
    )
    bulk.insert(rows, into=Ancestry)
    assert list(Ancestry.objects.order_by("pk").values_list("since", "until", "depth")) == given


def test_what_the_row_says_of_itself_is_kept():
    bulk.insert(
        [Reorganisation(kind="merged", on=date(2025, 7, 1), basis="NQ 1", effect={"à": [1, None]})],
        into=Reorganisation,
    )
    row = Reorganisation.objects.get()
    assert row.applied_at
    assert row.effect == {"à": [1, None]}


def test_rows_that_ask_the_database_while_they_come(monkeypatch):
    build_office()
    monkeypatch.setattr(bulk, "COPIED", 2)
    monkeypatch.setattr(bulk, "BATCH", 2)
    before = Ancestry.objects.count()
    rows = (
        Ancestry(ancestor_id=PROVINCE, descendant=Unit.objects.get(pk=PROVINCE), depth=9) for _ in range(5)
    )
    bulk.insert(list(rows), into=Ancestry)
    bulk.insert(
        (
            Ancestry(ancestor_id=PROVINCE, descendant_id=key, depth=8)
            for key in Unit.objects.values_list("pk", flat=True)
        ),
        into=Ancestry,
    )
    assert Ancestry.objects.count() == before + 5 + Unit.objects.count()


def test_none_is_none():
    bulk.insert(iter(()), into=Ancestry)
    assert not Ancestry.objects.exists()
