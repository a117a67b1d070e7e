from datetime import date

from lantoa.core.organisation import Name, Unit, UnitKind, build_tree, find_by_code, find_by_name

THEN, NOW = date(2025, 6, 30), date(2025, 7, 1)


def test_a_code_means_what_it_meant_on_the_day(tree):
    assert find_by_code("003", system="gso", tree=tree, on=THEN) == ("003@",)
    assert find_by_code("003", system="gso", tree=tree, on=NOW) == ("003@2025-07-01",)
    assert find_by_code("003", system="edxml", tree=tree, on=NOW) == ()


def test_a_name_is_found_with_and_without_its_rank(tree):
    assert find_by_name("Phường Hoà Bình", tree=tree) == ("001@",)
    assert find_by_name("Hòa Bình", tree=tree) == ("001@",)
    assert find_by_name("HÒA BÌNH", tree=tree, on=NOW) == ()


def test_a_name_means_what_it_meant_on_the_day(tree):
    assert find_by_name("Yên Lâm", tree=tree, on=THEN) == ("902@",)
    assert find_by_name("Yên Lâm", tree=tree, on=NOW) == ("003@2025-07-01",)
    assert find_by_name("Báo Hà Sơn", tree=tree, on=THEN) == ("bao",)
    assert find_by_name("Báo Hà Sơn", tree=tree, on=NOW) == ()
    assert find_by_name("Báo Hà Sơn", tree=tree) == ("bao",)


def test_the_one_written_so_comes_before_the_one_that_only_sounds_so():
    units = [
        Unit("x", UnitKind.COMMUNE, (Name("Xã Hoa Sơn"),)),
        Unit("y", UnitKind.COMMUNE, (Name("Xã Hòa Sơn"),)),
    ]
    tree = build_tree(units)
    assert find_by_name("Xã Hoà Sơn", tree=tree) == ("y", "x")
    assert find_by_name("xa Hoa Son", tree=tree) == ("x", "y")
