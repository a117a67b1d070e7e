"""The shipped map: how much there is, that it hangs together, and that it agrees with what was checked by name."""

import csv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from lantoa.core.organisation import SuccessionKind, UnitKind, build_tree, find_by_code, heirs, name_on, path
from lantoa.gazetteer import load_gazetteer, province_names

NEW = date(2025, 7, 1)
LAST_OLD_DAY = NEW - timedelta(days=1)
TODAY = date(2026, 11, 22)
CHECKED = Path(__file__).parents[3].parent / "shared" / "data"


@pytest.fixture(scope="module")
def rows():
    return load_gazetteer()


@pytest.fixture(scope="module")
def tree(rows):
    return build_tree(rows.units, successions=rows.successions)


@pytest.fixture(scope="module")
def by_id(rows):
    return {unit.id: unit for unit in rows.units}


@pytest.mark.parametrize(
    ("day", "provinces", "districts", "communes"),
    [
        (date(2023, 9, 28), 63, 696, 10_035),
        (LAST_OLD_DAY, 63, 696, 10_035),
        (NEW, 34, 0, 3_321),
        (TODAY, 34, 0, 3_321),
    ],
)
def test_as_many_as_the_law_says(rows, day, provinces, districts, communes):
    count = Counter(unit.kind for unit in rows.units if unit.valid.on(day))
    assert count[UnitKind.PROVINCE] == provinces
    assert count[UnitKind.DISTRICT] == districts
    assert count[UnitKind.COMMUNE] == communes


def test_every_unit_stands_under_one_living_parent_on_every_day(rows, by_id):
    turns = {day for unit in rows.units for day in unit.valid if day}
    for day in (date(2020, 1, 1), *turns, TODAY):
        for unit in rows.units:
            if unit.valid.on(day) and unit.kind is not UnitKind.PROVINCE:
                parents = [at.parent for at in unit.placements if at.valid.on(day)]
                assert len(parents) == 1, (unit.id, day)
                assert by_id[parents[0]].valid.on(day), (unit.id, day)


def test_every_end_of_a_succession_is_known_and_stood_on_its_day(rows, by_id):
    for succession in rows.successions:
        assert succession.basis
        for share in succession.shares:
            assert by_id[share.origin].valid.until == succession.on
            if share.heir:
                assert by_id[share.heir].valid.since == succession.on


def test_every_old_area_has_heirs(rows, tree):
    ended = [unit.id for unit in rows.units if unit.valid.until]
    assert len(ended) > 10_000
    assert not [name for name in ended if not heirs(name, tree=tree, on=TODAY)]


def test_a_split_commune_has_exactly_one_part_to_take_when_nobody_can_say(rows):
    parts = [share for each in rows.successions for share in each.shares if not share.whole]
    splits = Counter(share.origin for share in parts)
    assert len(splits) == 471
    assert all(count > 1 for count in splits.values())
    assert Counter(share.origin for share in parts if share.default) == Counter(splits.keys())


def test_names_are_written_in_one_way(rows):
    names = [name.text for unit in rows.units for name in unit.names]
    assert not [name for name in names if name != " ".join(name.split()) or "’" in name]


def test_names_are_written_with_capitals(rows):
    small = {
        word for unit in rows.units for name in unit.names for word in name.text.split() if word[0].islower()
    }
    assert small == {"phố", "trấn", "xã", "khu", "trường"}


def test_a_code_without_a_day_is_two_communes(tree):
    before, after = (find_by_code("05977", system="gso", tree=tree, on=day) for day in (LAST_OLD_DAY, NEW))
    assert before == ("05977@",)
    assert after == ("05977@2025-07-01",)


def test_a_commune_nobody_touched_is_the_same_unit_under_another_parent(tree, rows):
    stayed = [unit for unit in rows.units if unit.kind is UnitKind.COMMUNE and unit.valid == (None, None)]
    assert len(stayed) > 100
    for unit in stayed:
        assert len(path(unit.id, tree=tree, on=LAST_OLD_DAY)) == 3
        assert len(path(unit.id, tree=tree, on=NEW)) == 2


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("46", date(2024, 12, 31), "Tỉnh Thừa Thiên Huế"),
        ("46", date(2025, 1, 1), "Thành phố Huế"),
        ("75", date(2026, 4, 29), "Tỉnh Đồng Nai"),
        ("75", date(2026, 4, 30), "Thành phố Đồng Nai"),
        ("24", LAST_OLD_DAY, "Tỉnh Bắc Giang"),
        ("24", NEW, "Tỉnh Bắc Ninh"),
        ("24", TODAY, "Thành phố Bắc Ninh"),
    ],
)
def test_a_province_by_its_name_of_the_day(tree, code, day, name):
    (unit,) = find_by_code(code, system="gso", tree=tree, on=day)
    assert name_on(tree.units[unit], on=day) == name


def test_new_provinces_are_made_of_old_ones(rows):
    merges = [each for each in rows.successions if each.basis == "202/2025/QH15"]
    assert len(merges) == 23
    assert sum(len(each.shares) for each in merges) == 52
    assert {each.kind for each in merges} == {SuccessionKind.MERGED}


@pytest.mark.shared
@pytest.mark.parametrize("province", ["20", "38"])
def test_it_agrees_with_what_was_checked_by_name(rows, by_id, province):
    listed = CHECKED / f"admin_map_{province}.csv"
    if not listed.is_file():
        pytest.skip("the checked map is not beside this project")
    went = {}
    for succession in rows.successions:
        for share in succession.shares:
            went[share.origin, share.heir] = share
    with listed.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            old = by_id[f"{row['old_code']}@"]
            assert row["old_name"].casefold() in {name.text.casefold() for name in old.names}
            heir = by_id.get(f"{row['new_code']}@2025-07-01", old)
            assert heir.names[0].text == row["new_name"]
            if heir is old:
                assert old.valid.until is None
                continue
            share = went[old.id, heir.id]
            assert share.whole == (row["relation"] == "whole")
            assert share.default == bool(row["default_part"]) or row["relation"] == "whole"


def test_provinces_of_before_and_of_today_are_known_by_their_short_names():
    names = province_names()
    assert {"Lạng Sơn", "Thanh Hóa", "Hà Nội", "Bắc Kạn", "Bà Rịa - Vũng Tàu"} <= names
    assert len(names) >= 63
    assert not any(name.startswith(("Tỉnh ", "Thành phố ")) for name in names)
