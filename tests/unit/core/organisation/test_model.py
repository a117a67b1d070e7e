from datetime import date

from lantoa.core.organisation import ALWAYS, AREA_KINDS, UnitKind, Valid


def test_validity_is_half_open():
    valid = Valid(date(2025, 7, 1), date(2026, 1, 1))
    assert valid.on(date(2025, 7, 1))
    assert valid.on(date(2025, 12, 31))
    assert not valid.on(date(2025, 6, 30))
    assert not valid.on(date(2026, 1, 1))


def test_open_ends_hold_for_ever():
    assert ALWAYS.on(date.min)
    assert ALWAYS.on(date.max)


def test_areas_are_pieces_of_the_map():
    assert {kind for kind in UnitKind if kind.is_area} == AREA_KINDS
    assert not UnitKind.PEOPLES_COMMITTEE.is_area
