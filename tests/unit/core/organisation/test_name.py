from datetime import date

from lantoa.core.organisation import Name, NameUse, Unit, UnitKind, name_on

THEN, NOW = date(2025, 6, 30), date(2025, 7, 1)


def test_a_name_as_of_a_day(tree):
    assert name_on(tree.units["bao"], on=THEN) == "Báo Hà Sơn"
    assert name_on(tree.units["bao"], on=NOW) == "Báo và phát thanh, truyền hình Hà Sơn"


def test_another_use_falls_back_to_the_official_name(tree):
    assert name_on(tree.units["H98"], on=NOW, use=NameUse.SHORT) == "Hà Sơn"
    assert (
        name_on(tree.units["bao"], on=NOW, use=NameUse.ABBREVIATION)
        == "Báo và phát thanh, truyền hình Hà Sơn"
    )


def test_a_day_before_its_time_gives_the_first_name_and_none_at_all_the_id(tree):
    assert name_on(Unit("u", UnitKind.OTHER, (Name("U", NameUse.ALIAS),)), on=NOW) == "u"
    late = Unit("u", UnitKind.OTHER, (Name("Mới", valid=tree.units["001@2025-07-01"].valid),))
    assert name_on(late, on=THEN) == "Mới"
