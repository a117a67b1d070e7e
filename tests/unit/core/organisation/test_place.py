from datetime import date

from lantoa.core.organisation import Name, Placement, Unit, UnitKind, build_tree
from lantoa.core.organisation.place import areas_of, levels_meant, nearest, standpoint, within

THEN, NOW = date(2025, 6, 30), date(2025, 7, 1)


def test_where_a_sender_stands(tree):
    assert standpoint("so-yt@H98", tree=tree, on=NOW).areas == {"nation": "vn", "province": "H98"}
    assert standpoint("003@", tree=tree, on=THEN).areas == {
        "nation": "vn",
        "commune": "003@",
        "district": "902@",
        "province": "H98",
    }
    assert standpoint("bao", tree=tree, on=NOW).level == "province"
    assert standpoint("bo-yt@vn", tree=tree, on=NOW).level == "nation"
    assert standpoint(None, tree=tree, on=NOW) == standpoint("", tree=tree, on=NOW)


def meant(tree, words, sender, *, on=THEN, plural=False):
    return levels_meant(words, plural=plural, here=standpoint(sender, tree=tree, on=on), tree=tree, on=on)


def test_a_city_is_a_province_to_a_ministry_and_a_district_to_a_province(tree):
    assert meant(tree, ["city"], "bo-yt@vn") == ["province"]
    assert meant(tree, ["province", "city"], "H98") == ["province"]
    assert meant(tree, ["district", "city"], "H98", plural=True) == ["district"]
    assert meant(tree, ["city"], "H98") == ["district"]


def test_in_a_city_that_is_a_province_the_city_is_the_province():
    city = build_tree([Unit("c", UnitKind.PROVINCE, (Name("Thành phố Tân Kỳ"),))])
    assert meant(city, ["city"], "so-yt@c") == ["province"]


def test_localities_are_the_next_tier_down_on_the_day(tree):
    assert meant(tree, ["below"], "bo-yt@vn") == ["province"]
    assert meant(tree, ["below"], "H98") == ["district"]
    assert meant(tree, ["below"], "H98", on=NOW) == ["commune"]
    assert meant(tree, ["all"], "902@") == ["district", "commune"]


def test_areas_of_a_level_seen_from_a_sender(tree):
    here = standpoint("003@", tree=tree, on=THEN)
    assert areas_of("province", plural=False, here=here, tree=tree, on=THEN) == ("H98",)
    assert areas_of("commune", plural=True, here=here, tree=tree, on=THEN) == ("003@", "004@")
    assert areas_of("nation", plural=True, here=here, tree=tree, on=THEN) == ("vn",)
    assert areas_of("village", plural=False, here=here, tree=tree, on=THEN) == ("t1",)
    above = standpoint(None, tree=tree, on=THEN)
    assert areas_of("province", plural=False, here=above, tree=tree, on=THEN) == ("H98",)


def test_all_of_a_level_inside_an_area_asked_twice(tree):
    assert within("902@", "commune", tree=tree, on=THEN) == ("003@", "004@")
    assert within("902@", "commune", tree=tree, on=THEN) == ("003@", "004@")
    assert within("902@", "commune", tree=tree, on=NOW) == ()


def test_of_one_name_the_nearest_and_highest():
    def area(name, kind, called, parent=None):
        return Unit(name, kind, (Name(called),), placements=(Placement(parent),) if parent else ())

    tree = build_tree(
        [
            area("p", UnitKind.PROVINCE, "Tỉnh Hà Sơn"),
            area("d", UnitKind.DISTRICT, "Thành phố Hà Sơn", "p"),
            area("x", UnitKind.COMMUNE, "Xã Tân Lập", "d"),
            area("q", UnitKind.PROVINCE, "Tỉnh Bắc Hà"),
            area("y", UnitKind.COMMUNE, "Xã Tân Lập", "q"),
        ]
    )

    def find(units, level, sender):
        return nearest(units, level=level, here=standpoint(sender, tree=tree, on=NOW), tree=tree, on=NOW)

    assert find(["x", "y"], "commune", "q") == ("y",)
    assert find(["x", "y"], "commune", None) == ("x", "y")
    assert find(["p", "d"], "", None) == ("p",)
    assert find(["p", "d"], "city", "p") == ("d",)
    assert find([], "city", "p") == ()
