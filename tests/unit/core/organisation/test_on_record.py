from datetime import date

import pytest

from lantoa.core.organisation import BODY_TYPES, Name, Placement, Unit, UnitKind, Valid, build_tree
from lantoa.core.organisation.on_record import by_area, in_numbers, on_record, rest_of_name, types_called

NOW = date(2026, 11, 1)
SCHOOL, HEALTH = UnitKind.SCHOOL, UnitKind.HEALTH_STATION


def body(name, kind, called, *, area="xa", parent=None, until=None):
    places = (Placement(parent),) if parent else ()
    return Unit(name, kind, (Name(called),), Valid(None, until), places, area)


UNITS = (
    Unit("tinh", UnitKind.PROVINCE, (Name("Tỉnh Lam Sơn"),)),
    Unit("xa", UnitKind.COMMUNE, (Name("Xã Tân Hòa"),), placements=(Placement("tinh"),)),
    Unit("xa-cu", UnitKind.COMMUNE, (Name("Xã Hòa Cũ"),), Valid(None, date(2025, 7, 1))),
    body("th-1", SCHOOL, "Trường Tiểu học Tân Hòa", parent="xa"),
    body("th-2", SCHOOL, "Trường TH&THCS Hòa Cũ", area="xa-cu", parent="xa"),
    body("th-3", SCHOOL, "Trường Tiểu học Đóng Cửa", until=date(2020, 1, 1)),
    body("nt", SCHOOL, "Trường Phổ thông Dân tộc nội trú tỉnh", area="tinh", parent="tinh"),
    body("bv", HEALTH, "Bệnh viện Y học cổ truyền tỉnh", area="tinh"),
    body("bv-tinh@tinh", HEALTH, "Bệnh viện Đa khoa tỉnh", area="tinh", parent="tinh"),
    body("bv-xa", HEALTH, "Bệnh viện nơi khác", area="xa-cu"),
    body("tyt", HEALTH, "Trạm Y tế Tân Hòa"),
    body("bv-tw@vn", HEALTH, "Bệnh viện trung ương", area=None),
    body("tram-tu-do", HEALTH, "Trạm Y tế không ghi địa bàn", area=None),
)
TREE = build_tree(UNITS)


def found(*codes, area="tinh", kinds=()):
    bodies = [BODY_TYPES[code] for code in codes]
    return on_record(bodies, [area], tree=TREE, on=NOW, kinds=kinds)


@pytest.mark.parametrize(
    ("kind", "name", "codes"),
    [
        (SCHOOL, "Trường Tiểu học và THCS Nà Vạc", {"tieu-hoc", "thcs"}),
        (SCHOOL, "Trường PTDTBT Tiểu học Nà Vạc", {"tieu-hoc"}),
        (SCHOOL, "Trung tâm GDNN - GDTX Lam Sơn", {"gdtx"}),
        (SCHOOL, "Trường Phổ thông Dân tộc nội trú tỉnh", set()),
        (HEALTH, "Trung tâm Y tế khu vực Lam Sơn", {"ttyt-kv"}),
        (HEALTH, "Bệnh viện Phổi Lam Sơn", {"bv-tinh"}),
        (HEALTH, "Phòng khám Lam Sơn", set()),
    ],
)
def test_a_name_says_of_which_types_a_body_is(kind, name, codes):
    assert types_called(body("x", kind, name), on=NOW) == codes


def test_bodies_are_found_by_where_they_act_or_stand_today():
    assert found("tieu-hoc", area="xa") == ("th-1", "th-2")
    assert found("thcs") == ("th-2",)
    assert found("tieu-hoc", area="xa-cu") == ("th-2",)
    assert found("thpt") == ()


def test_those_named_after_their_area_and_those_of_the_country_are_found():
    assert found("bv-tinh") == ("bv-tinh@tinh", "bv")
    assert found("bv-tinh", area="vn") == ("bv-tinh@tinh", "bv", "bv-xa", "bv-tw@vn")
    assert on_record([BODY_TYPES["vtv"]], ["vn"], tree=TREE, on=NOW) == ()


def test_a_whole_kind_takes_in_what_is_of_no_type():
    assert found("tieu-hoc") == ("th-1", "th-2")
    assert found("tieu-hoc", kinds=[SCHOOL]) == ("th-1", "th-2", "nt")


def test_a_body_of_a_usual_type_stands_for_its_area_under_whatever_id():
    assert by_area(BODY_TYPES["tram-yt"], tree=TREE, on=NOW) == {"xa": ["tyt"]}


def test_what_tells_one_from_another_is_the_rest_of_its_name():
    bodies = [BODY_TYPES["thpt"]]
    names = ("Trường THPT Mộc Khê", "Trường Trung học phổ thông Mộc Khê", "Mộc Khê")
    assert {rest_of_name(name, bodies) for name in names} == {"moc khe"}


def test_schools_and_hospitals_are_counted_not_supposed():
    assert in_numbers(BODY_TYPES["thpt"])
    assert not in_numbers(BODY_TYPES["tram-yt"])
    assert not in_numbers(BODY_TYPES["ban-chi-dao"])
