from datetime import date

import pytest

from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    Name,
    NameUse,
    Placement,
    Unit,
    UnitKind,
    Valid,
    bodies,
    build_tree,
    heirs,
    history,
    lives,
    unit_of,
)
from lantoa.core.organisation.embody import overlap

THEN, NOW = date(2024, 1, 1), date(2025, 7, 1)


def called(tree, unit):
    return unit_of(unit, tree=tree).names[0].text


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("ubnd@H98", "Ủy ban nhân dân tỉnh Hà Sơn"),
        ("tinh-uy@H98", "Tỉnh ủy Hà Sơn"),
        ("so-yt@H98", "Sở Y tế tỉnh Hà Sơn"),
        ("bao@H98", "Báo Hà Sơn"),
        ("phong-vhtt@901@", "Phòng Văn hóa và Thông tin thành phố Hà Sơn"),
        ("bo-yt@vn", "Bộ Y tế"),
        ("bao", "Báo Hà Sơn"),
    ],
)
def test_a_body_is_named_after_its_area(tree, unit, name):
    assert called(tree, unit) == name


def test_a_made_body_lives_as_long_as_its_type_in_its_area(tree):
    made = unit_of("phong-vhtt@902@", tree=tree)
    assert made.valid == Valid(None, date(2025, 7, 1))
    assert made.area == "902@"
    assert [at.parent for at in made.placements] == ["ubnd@902@"]
    assert lives("phong-vhtt@902@", tree=tree, on=THEN)
    assert not lives("phong-vhtt@902@", tree=tree, on=NOW)
    assert lives("bo-yt@vn", tree=tree, on=NOW)


@pytest.mark.parametrize("unit", ["so-yt@902@", "so-yt@nowhere", "so-yt@vn", "nothing@H98", "nobody"])
def test_what_there_is_not_is_refused(tree, unit):
    with pytest.raises(Refused) as refused:
        unit_of(unit, tree=tree)
    assert refused.value.code == "ORG.unknown_id"


def test_a_city_has_its_own_words_and_an_area_without_a_short_name_its_official_one():
    city = Unit("c", UnitKind.PROVINCE, (Name("Thành phố Tân Kỳ"), Name("Tân Kỳ", NameUse.SHORT)))
    bare = Unit("b", UnitKind.PROVINCE, (Name("Tỉnh Bắc Hà"),))
    tree = build_tree([city, bare])
    assert called(tree, "tinh-uy@c") == "Thành ủy Tân Kỳ"
    assert called(tree, "bao@b").endswith("Bắc Hà")


def test_bodies_of_an_area_on_a_day(tree):
    assert "so-tttt@H98" in bodies("H98", tree=tree, on=THEN)
    assert "so-tttt@H98" not in bodies("H98", tree=tree, on=NOW)
    assert "phong-vhxh@003@2025-07-01" in bodies("003@2025-07-01", tree=tree, on=NOW)
    assert "bo-yt@vn" in bodies("vn", tree=tree, on=NOW)
    assert bodies("902@", tree=tree, on=NOW) == bodies("nobody", tree=tree, on=NOW) == ()


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("so-tttt@H98", [("so-vhttdl@H98", False, True), ("so-khcn@H98", False, False)]),
        ("so-khdt@H98", [("so-tc@H98", True, False)]),
        ("bo-khdt@vn", [("bo-tc@vn", True, False)]),
        ("bao@H98", [("bao-dai@H98", True, False)]),
        ("phong-vhtt@902@", [("phong-vhxh@003@2025-07-01", True, False)]),
        ("ubnd@902@", [("ubnd@003@2025-07-01", False, False)]),
        ("ubnd@003@", [("ubnd@003@2025-07-01", True, False)]),
        ("dai-xa@002@", [("dai-xa@001@2025-07-01", False, True), ("dai-xa@003@2025-07-01", False, False)]),
        ("so-yt@H98", [("so-yt@H98", True, False)]),
        ("so-yt@nowhere", []),
    ],
)
def test_bodies_of_a_type_are_inherited_by_type_and_by_area(tree, unit, expected):
    assert [(heir.unit, heir.certain, heir.default) for heir in heirs(unit, tree=tree, on=NOW)] == expected


def test_functions_and_papers_of_a_type_are_told(tree):
    first, _ = heirs("so-tttt@H98", tree=tree, on=NOW)
    assert "báo chí" in first.functions
    assert [paper.basis for paper in first.by] == ["Nghị định 45/2025/NĐ-CP"]


def test_a_type_without_end_in_an_area_yet_to_come_has_no_heir(tree):
    assert heirs("ubnd@003@2025-07-01", tree=tree, on=THEN) == ()


def test_overlap():
    early, late = date(2020, 1, 1), date(2021, 1, 1)
    assert overlap(Valid(), Valid()) == Valid()
    assert overlap(Valid(early, late), Valid(late, None)) == Valid(late, late)


def test_made_bodies_have_no_rows_and_so_no_history(tree):
    assert history("so-yt@H98", tree=tree) == ()


def test_a_body_of_a_district_stands_under_its_superior_in_the_province():
    province = Unit("P", UnitKind.PROVINCE, (Name("Tỉnh P"),))
    district = Unit("D", UnitKind.DISTRICT, (Name("Huyện D"),), placements=(Placement("P"),))
    lost = Unit("L", UnitKind.DISTRICT, (Name("Huyện L"),))
    tree = build_tree([province, district, lost], successions=())
    assert unit_of("ttyt@D", tree=tree).placements == (Placement("so-yt@P"),)
    assert unit_of("ttyt@L", tree=tree).placements == (Placement("L"),)
