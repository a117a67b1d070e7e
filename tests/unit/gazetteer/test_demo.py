"""The invented province that shows what a table can say."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from lantoa.core.organisation import UnitKind, build_tree, heirs, path
from lantoa.gazetteer import load_gazetteer, read_successions, read_units, write_successions, write_units

DEMO = Path(__file__).parents[3] / "demo"
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
SPLIT = "H9815@"


@pytest.fixture(scope="module")
def units():
    return read_units((DEMO / "organisation.csv").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def successions():
    return read_successions((DEMO / "successions.csv").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tree(units, successions):
    shipped = load_gazetteer()
    return build_tree((*shipped.units, *units), successions=(*shipped.successions, *successions))


def test_it_is_written_as_our_own_tables_are(units, successions):
    assert write_units(units) == (DEMO / "organisation.csv").read_text(encoding="utf-8")
    assert write_successions(successions) == (DEMO / "successions.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("day", "districts", "communes"), [(BEFORE, 3, 24), (AFTER, 0, 9)])
def test_a_small_province_through_the_reorganisation(units, day, districts, communes):
    count = Counter(unit.kind for unit in units if unit.valid.on(day))
    assert count[UnitKind.PROVINCE] == 1
    assert count[UnitKind.DISTRICT] == districts
    assert count[UnitKind.COMMUNE] == communes
    assert count[UnitKind.VILLAGE] == 48


def test_every_kind_of_body_the_work_needs_is_there(units):
    kinds = {unit.kind for unit in units}
    assert kinds == set(UnitKind) - {UnitKind.MINISTRY}


def test_it_hangs_together(tree, units, successions):
    for unit in units:
        for day in (BEFORE, AFTER):
            if unit.valid.on(day):
                assert path(unit.id, tree=tree, on=day)[0] == "H98@", unit.id
        assert unit.area is None or unit.area in tree.units
    for succession in successions:
        for share in succession.shares:
            assert {share.origin, share.heir} - {None} <= tree.units.keys()


def test_the_split_commune_stays_flagged(tree):
    found = heirs(SPLIT, tree=tree, on=AFTER)
    assert [(heir.unit, heir.certain, heir.default) for heir in found] == [
        ("H9807@2025-07-01", False, True),
        ("H9808@2025-07-01", False, False),
    ]


def test_no_unit_of_the_demo_is_one_of_the_real_map(units):
    real = {unit.id for unit in load_gazetteer().units}
    assert not real & {unit.id for unit in units}
    assert not [code for unit in units for code in unit.codes if code.system == "gso"]
