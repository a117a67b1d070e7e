from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.organisation import (
    ALWAYS,
    BODY_TYPES,
    Attribute,
    Name,
    Placement,
    ResolutionState,
    Unit,
    UnitKind,
    build_tree,
    explain,
    find_sender,
    resolve,
)

THEN, NOW = date(2024, 9, 1), date(2025, 9, 1)
RESOLVED, AMBIGUOUS, UNKNOWN, NOT_A_UNIT = ResolutionState
DEPARTMENT = "so-tttt@H98"
MINISTRIES, AGENCIES = (
    [f"{body.code}@vn" for body in BODY_TYPES.values() if group in body.groups and body.valid.on(THEN)]
    for group in ("bo", "co-quan-thuoc-cp")
)


def units(tree, phrase, *, sender=DEPARTMENT, on=THEN, context=()):
    found = resolve(phrase, tree=tree, sender=sender, on=on, context=context)
    assert {each.state for each in found} <= {RESOLVED}, found
    return [unit for each in found for unit in each.units]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Phòng Văn hóa và Thông tin các huyện, thành phố", ["phong-vhtt@901@", "phong-vhtt@902@"]),
        ("Sở Y tế, Giáo dục và Đào tạo;", ["so-yt@H98", "so-gddt@H98"]),
        ("Các Sở: TN&MT, GD&ĐT", ["so-tnmt@H98", "so-gddt@H98"]),
        ("Thường trực Tỉnh ủy, HĐND, UBND tỉnh", ["tinh-uy@H98", "hdnd@H98", "ubnd@H98"]),
        ("CT, PCT UBND tỉnh (để b/c)", ["ubnd@H98"]),
        ("VPUB: CVP, PCVP, KGVX", ["vp-ubnd@H98"]),
        ("Báo Hà Sơn", ["bao"]),
        ("Đài PT&TH tỉnh", ["dai"]),
        ("UBND huyện Yên Lâm", ["ubnd@902@"]),
        ("UBND các huyện và thành phố Hà Sơn", ["ubnd@901@", "ubnd@902@"]),
        ("Đài Truyền thanh cấp xã", ["dai-xa@001@", "dai-xa@002@", "dai-xa@003@", "dai-xa@004@"]),
        ("Bộ Y tế; Văn phòng Chính phủ", ["bo-yt@vn", "vpcp@vn"]),
        ("Lãnh đạo Sở", [DEPARTMENT]),
        ("Phòng TTBCXB, VP", [DEPARTMENT, DEPARTMENT]),
        ("các huyện, thành phố", ["901@", "902@"]),
        ("xã Tân Lập", ["002@"]),
        ("Trưởng thôn", ["truong-thon@t1"]),
        ("Trưởng thôn xã Bản Vàng", ["truong-thon@t1"]),
        ("Trạm Y tế huyện Yên Lâm", ["tram-yt@003@", "tram-yt@004@"]),
        ("B ộ L a o đ ộ n g - T h ươ n g b i nh và Xã hộ i", ["bo-ldtbxh@vn"]),
        ("Sở Y tế Cao Vọng", ["so-yt@H98"]),
        ("Bộ Y tế Hà Sơn", ["bo-yt@vn"]),
        ("Phó CT UBND tỉnh - Hòa Văn Bính", ["ubnd@H98"]),
        ("Các Bộ trưởng; Thủ trưởng cơ quan thuộc Chính phủ", [*MINISTRIES, *AGENCIES]),
        ("Các Bộ: Quốc phòng, Công an; Công an tỉnh", ["bo-qp@vn", "bo-ca@vn", "cong-an@H98"]),
        ("Các Bộ: Quốc phòng, Công an tỉnh", ["bo-qp@vn", "cong-an@H98"]),
        ("các đơn vị trực thuộc Sở", [DEPARTMENT]),
        ("UBND tỉnh Hà Sơn, các cơ quan, đơn vị", ["ubnd@H98", "x"]),
    ],
)
def test_phrases_of_a_department(tree, phrase, expected):
    assert sorted(units(tree, phrase, context=("x",))) == sorted(expected)


def test_the_same_words_mean_other_units_on_another_day_and_from_another_sender(tree):
    assert units(tree, "UBND các xã, phường", sender="ubnd@H98", on=NOW) == [
        "ubnd@001@2025-07-01",
        "ubnd@003@2025-07-01",
    ]
    assert units(tree, "UBND xã", sender="mttq@003@2025-07-01", on=NOW) == ["ubnd@003@2025-07-01"]
    assert units(tree, "UBND các tỉnh, thành phố", sender="vpcp@vn") == ["ubnd@H98"]
    assert units(tree, "Báo và Đài PTTH tỉnh", sender="ubnd@H98", on=NOW) == ["bao"]
    assert units(tree, "Báo Hà Sơn", sender="ubnd@H98", on=NOW) == ["bao"], (
        "an old name of a body that goes on"
    )


def test_as_above_means_those_addressed(tree):
    assert units(tree, "Như trên", context=("a", "b")) == ["a", "b"]
    (found,) = resolve("Như trên;", tree=tree, sender=DEPARTMENT, on=THEN)
    assert (found.state, found.why) == (NOT_A_UNIT, "ORG.nobody_named")


def test_marked_areas_are_chosen_by_their_attributes_of_the_day(tree):
    sender = "ubnd@H98"
    assert units(tree, "UBND các xã biên giới", sender=sender, on=NOW) == ["ubnd@003@2025-07-01"]
    assert units(tree, "các xã khu vực III", sender=sender, on=NOW) == ["003@2025-07-01"]


WARD, VILLAGES = "001@2025-07-01", "003@2025-07-01"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("các phường", [WARD]),
        ("các xã", [VILLAGES]),
        ("UBND các xã", [f"ubnd@{VILLAGES}"]),
        ("HĐND, UBND các phường", [f"hdnd@{WARD}", f"ubnd@{WARD}"]),
        ("Trạm Y tế các phường", [f"tram-yt@{WARD}"]),
        ("các xã khu vực III", [VILLAGES]),
        ("UBND xã biên giới", [f"ubnd@{VILLAGES}"]),
        ("các xã, phường", [WARD, VILLAGES]),
        ("các phường và xã", [WARD, VILLAGES]),
        ("các xã, phường khu vực III", [VILLAGES]),
        ("cấp xã", [WARD, VILLAGES]),
        ("UBND cấp xã (các phường)", [f"ubnd@{WARD}", f"ubnd@{VILLAGES}"]),
        ("các Trạm Y tế xã", [f"tram-yt@{WARD}", f"tram-yt@{VILLAGES}"]),
        ("Đài Truyền thanh xã", [f"dai-xa@{WARD}", f"dai-xa@{VILLAGES}"]),
    ],
)
def test_the_kind_of_commune_that_the_words_say_is_heeded(tree, phrase, expected):
    assert units(tree, phrase, sender="ubnd@H98", on=NOW) == expected


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("các phường khu vực III", "ORG.no_attribute"),
        ("các thị trấn", "ORG.none_written_down"),
        ("UBND các thị trấn", "ORG.none_written_down"),
    ],
)
def test_where_no_commune_is_of_the_kind_that_is_said(tree, phrase, why):
    (found,) = resolve(phrase, tree=tree, sender="ubnd@H98", on=NOW)
    assert (found.state, found.why) == (UNKNOWN, why)


def test_a_commune_without_a_word_of_kind_may_be_of_each():
    parts = (
        Unit("p", UnitKind.PROVINCE, (Name("Tỉnh Lam Sơn"),)),
        Unit("c", UnitKind.COMMUNE, (Name("Tân Hòa"),), placements=(Placement("p"),)),
    )
    (found,) = resolve("các phường", tree=build_tree(parts), sender="ubnd@p", on=NOW)
    assert found.units == ("c",)


def test_groups_gather_types_of_the_sender_level(tree):
    gathered = units(tree, "các sở, ban, ngành")
    assert {"so-yt@H98", "cong-an@H98"} <= set(gathered)
    assert all(unit.endswith("@H98") for unit in gathered)
    health = units(tree, "các đơn vị y tế trong ngành")
    assert {"so-yt@H98", "ttyt@901@", "tram-yt@004@"} <= set(health)
    assert set(units(tree, "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ")) >= {
        "bo-yt@vn",
        "vpcp@vn",
        "vtv@vn",
    }
    assert "so-yt@H98" in units(tree, "các sở, ngành tỉnh Hà Sơn", sender="vpcp@vn")


@pytest.mark.parametrize(
    ("phrase", "on", "state", "why"),
    [
        ("Lưu: VT, KGVX", THEN, NOT_A_UNIT, "ORG.file_copy"),
        ("L ư u : V T", THEN, NOT_A_UNIT, "ORG.file_copy"),
        ("các tổ chức, cá nhân có liên quan", THEN, NOT_A_UNIT, "ORG.nobody_named"),
        ("các cơ quan, đơn vị", THEN, NOT_A_UNIT, "ORG.nobody_named"),
        ("Sở Văn hoá thể thao", THEN, UNKNOWN, "ORG.unknown_name"),
        ("Xyz Abc", THEN, UNKNOWN, "ORG.unknown_name"),
        ("Bộ", THEN, UNKNOWN, "ORG.unknown_name"),
        ("UBND các huyện", NOW, UNKNOWN, "ORG.level_gone"),
        ("các huyện", NOW, UNKNOWN, "ORG.level_gone"),
        ("Sở Thông tin và Truyền thông", NOW, UNKNOWN, "ORG.type_gone"),
        ("các xã biên giới", THEN, UNKNOWN, "ORG.no_attribute"),
        ("UBND các xã hải đảo", THEN, UNKNOWN, "ORG.no_attribute"),
        ("UBND xã Bản Vàng", NOW, UNKNOWN, "ORG.area_gone"),
        ("xã Bản Vàng", NOW, UNKNOWN, "ORG.area_gone"),
        ("UBND xã Yên Lâm", THEN, UNKNOWN, "ORG.unknown_area"),
        ("Ban Chỉ đạo công tác gia đình", THEN, AMBIGUOUS, "ORG.which_one"),
        ("Sở Y tế các huyện", THEN, AMBIGUOUS, "ORG.other_level"),
        ("Sở Y tế xã Tân Lập", THEN, AMBIGUOUS, "ORG.other_level"),
    ],
)
def test_what_cannot_be_told_says_why(tree, phrase, on, state, why):
    (found,) = resolve(phrase, tree=tree, sender="ubnd@H98", on=on)
    assert (found.state, found.why) == (state, why)
    assert not found.units


def test_who_took_the_place_of_a_body_is_offered_not_chosen(tree):
    (found,) = resolve("Sở Thông tin và Truyền thông", tree=tree, sender="ubnd@H98", on=NOW)
    assert found.candidates == ("so-vhttdl@H98", "so-khcn@H98")


@pytest.mark.parametrize(
    ("phrase", "candidates"),
    [
        ("UBND xã Bản Vàng", ["ubnd@003@2025-07-01"]),
        ("xã Tân Lập", ["001@2025-07-01", "003@2025-07-01"]),
        ("UBND huyện Yên Lâm", ["ubnd@003@2025-07-01"]),
        ("UBND các huyện, thành phố", ["ubnd@001@2025-07-01", "ubnd@003@2025-07-01"]),
        ("Phòng Văn hóa và Thông tin các huyện", ["phong-vhxh@001@2025-07-01", "phong-vhxh@003@2025-07-01"]),
        ("các huyện", ["001@2025-07-01", "003@2025-07-01"]),
        ("UBND các xã khu vực I", []),
    ],
)
def test_who_took_the_place_of_areas_that_are_no_more_is_offered(tree, phrase, candidates):
    (found,) = resolve(phrase, tree=tree, sender="ubnd@H98", on=NOW)
    assert (found.state, sorted(found.candidates)) == (UNKNOWN, candidates)


def test_without_a_sender_only_central_and_named_bodies_are_known(tree):
    for phrase in ("UBND tỉnh", "các huyện", "các sở, ban, ngành", "Lãnh đạo Sở"):
        assert [each.why for each in resolve(phrase, tree=tree, sender=None, on=THEN)] == ["ORG.no_sender"]
    assert units(tree, "Bộ Y tế", sender=None) == ["bo-yt@vn"]
    assert units(tree, "UBND tỉnh Hà Sơn", sender=None) == ["ubnd@H98"]


def test_where_nothing_is_on_record_that_is_said():
    for phrase in ("UBND các xã", "các xã", "các trường"):
        tree = build_tree([Unit("p", UnitKind.VILLAGE, (Name("Thôn 1"),))])
        (found,) = resolve(phrase, tree=tree, sender="p", on=THEN)
        assert (found.state, found.why) == (UNKNOWN, "ORG.none_written_down"), phrase


def test_several_areas_of_one_name_are_offered():
    def commune(name):
        return Unit(name, UnitKind.COMMUNE, (Name("Xã Tân Lập"),), placements=(Placement("p"),))

    tree = build_tree([Unit("p", UnitKind.PROVINCE, (Name("Tỉnh Hà Sơn"),)), commune("a"), commune("b")])
    for phrase, expected in (("UBND xã Tân Lập", ("ubnd@a", "ubnd@b")), ("xã Tân Lập", ("a", "b"))):
        (found,) = resolve(phrase, tree=tree, sender="ubnd@p", on=THEN)
        assert (found.state, found.why, found.candidates) == (AMBIGUOUS, "ORG.several_areas", expected)


def test_a_sender_that_is_one_of_several_means_itself(tree):
    (found,) = resolve("Ban Chỉ đạo 138 tỉnh", tree=tree, sender="ban-chi-dao@H98", on=THEN)
    assert found.units == ("ban-chi-dao@H98",)


@pytest.mark.parametrize(
    ("issuer", "parent", "place", "expected"),
    [
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "UBND TỈNH HÀ SƠN", "Hà Sơn", DEPARTMENT),
        ("ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", None, None, "ubnd@H98"),
        ("BỘ Y TẾ", None, "Hà Nội", "bo-yt@vn"),
        ("UBND XÃ TÂN LẬP", None, "Tân Lập", "ubnd@002@"),
        ("CÂU LẠC BỘ XYZ", None, "Hà Sơn", "H98"),
        ("SỞ Y TẾ", None, "H à S ơn", "so-yt@H98"),
        ("", None, None, None),
    ],
)
def test_the_letterhead_names_the_sender(tree, issuer, parent, place, expected):
    assert find_sender(issuer, parent=parent, place=place, tree=tree, on=THEN) == expected


@given(st.text(max_size=80), st.sampled_from([None, "so-yt@H98", "nobody"]))
def test_resolving_never_raises_and_says_its_reason(tree, text, sender):
    for found in resolve(text, tree=tree, sender=sender, on=THEN):
        assert found.why.startswith("ORG.")
        assert bool(found.units) == (found.state is RESOLVED)
        assert 0 <= found.confidence <= 1


SCHOOLS = tuple(
    Unit(name, kind, (Name(called),), ALWAYS, (Placement(area),), area)
    for name, kind, called, area in (
        ("thpt-1", UnitKind.SCHOOL, "Trường Trung học phổ thông Nà Sầm", "H98"),
        ("thpt-2", UnitKind.SCHOOL, "Trường Trung học phổ thông Chu Văn An", "H98"),
        ("noi-tru", UnitKind.SCHOOL, "Trường Phổ thông Dân tộc nội trú tỉnh Hà Sơn", "H98"),
        ("cao-dang", UnitKind.SCHOOL, "Trường Cao đẳng nghề Hà Sơn", "H98"),
        ("th-1", UnitKind.SCHOOL, "Trường Tiểu học Yên Lâm 1", "003@2025-07-01"),
        ("th-2", UnitKind.SCHOOL, "Trường Tiểu học và Trung học cơ sở Yên Lâm", "003@2025-07-01"),
        ("th-3", UnitKind.SCHOOL, "Trường Tiểu học Hòa Bình", "001@2025-07-01"),
        ("bv-1", UnitKind.HEALTH_STATION, "Bệnh viện Y học cổ truyền tỉnh Hà Sơn", "H98"),
        ("bv-2", UnitKind.HEALTH_STATION, "Bệnh viện Phổi tỉnh Hà Sơn", "H98"),
        ("tyt-1", UnitKind.HEALTH_STATION, "Trạm Y tế xã Yên Lâm", "003@2025-07-01"),
    )
)


@pytest.fixture(scope="module")
def taught(tree):
    """The province with its schools and hospitals written down."""
    return build_tree([*tree.units.values(), *SCHOOLS], successions=tree.successions)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("các trường tiểu học trên địa bàn xã Yên Lâm", ["th-1", "th-2"]),
        ("các trường tiểu học trên địa bàn tỉnh", ["th-1", "th-2", "th-3"]),
        ("các trường tiểu học", ["th-1", "th-2", "th-3"]),
        ("các trường THCS", ["th-2"]),
        ("các trường THPT", ["thpt-1", "thpt-2"]),
        ("Trường THPT Chu Văn An", ["thpt-2"]),
        ("Trường THPT Nà Sầm", ["thpt-1"]),
        ("Trường Tiểu học phường Hà Sơn", ["th-3"]),
        ("các trường học", [each.id for each in SCHOOLS if each.kind is UnitKind.SCHOOL]),
        ("các trường học ở các xã biên giới", ["th-1", "th-2"]),
        ("các bệnh viện", ["bv-1", "bv-2"]),
        ("Bệnh viện Đa khoa tỉnh", ["bv-tinh@H98"]),
        ("các trạm y tế trên địa bàn tỉnh", ["tram-yt@001@2025-07-01", "tyt-1"]),
        ("các trạm y tế", ["tram-yt@001@2025-07-01", "tyt-1"]),
    ],
)
def test_schools_and_hospitals_are_those_written_down(taught, phrase, expected):
    assert sorted(units(taught, phrase, sender="ubnd@H98", on=NOW)) == sorted(expected)


@pytest.mark.parametrize(
    ("phrase", "state", "why", "candidates"),
    [
        ("các trường mầm non", UNKNOWN, "ORG.none_written_down", ()),
        ("Trường mầm non xã Yên Lâm", UNKNOWN, "ORG.none_written_down", ()),
        ("Trường mầm non xã Bản Vàng", UNKNOWN, "ORG.area_gone", ()),
        ("các trường cao đẳng", AMBIGUOUS, "ORG.which_one", ("cao-dang",)),
        ("Trường THPT chuyên", AMBIGUOUS, "ORG.which_one", ("thpt-1", "thpt-2")),
        ("Trường Tiểu học xã Yên Lâm", AMBIGUOUS, "ORG.which_one", ("th-1", "th-2")),
        ("các trường tiểu học xã Nà Vạc Thượng", AMBIGUOUS, "ORG.which_one", ("th-1", "th-2", "th-3")),
    ],
)
def test_a_school_that_is_not_written_down_is_not_made_up(taught, phrase, state, why, candidates):
    (found,) = resolve(phrase, tree=taught, sender="ubnd@H98", on=NOW)
    assert (found.state, found.why, set(found.candidates)) == (state, why, set(candidates))


def test_nobody_known_asks_for_no_schools_and_a_school_asks_for_itself(taught):
    (found,) = resolve("các trường tiểu học", tree=taught, sender=None, on=NOW)
    assert (found.state, found.why) == (UNKNOWN, "ORG.no_sender")
    assert units(taught, "Trường THPT chúng tôi", sender="thpt-1", on=NOW) == ["thpt-1"]
    assert units(taught, "các bệnh viện", sender="ubnd@003@2025-07-01", on=NOW) == ["bv-1", "bv-2"]


@pytest.fixture(scope="module")
def unsaid(tree):
    """Xã Nà Sầm lay at the border; it became part of Phường Hà Sơn, of which nobody has said."""
    marked = tree.units["002@"]._replace(attributes=(Attribute("border", "yes"), Attribute("island", "yes")))
    return build_tree({**tree.units, "002@": marked}.values(), successions=tree.successions)


def test_an_area_made_of_marked_ones_is_named_beside_those_that_are_marked(unsaid):
    (found,) = resolve("UBND các xã, phường biên giới", tree=unsaid, sender="ubnd@H98", on=NOW)
    assert (found.state, found.why) == (RESOLVED, "ORG.unmarked")
    assert (found.units, found.candidates) == (("ubnd@003@2025-07-01",), ("ubnd@001@2025-07-01",))
    assert dict(found.params) == {"heirs": "Phường Hà Sơn", "origins": "Xã Tân Lập"}
    assert "Phường Hà Sơn" in explain(found, lang="vi")
    (none,) = resolve("các xã, phường đảo", tree=unsaid, sender="ubnd@H98", on=NOW)
    assert (none.state, none.why, none.units) == (UNKNOWN, "ORG.unmarked", ())
    assert none.candidates == ("001@2025-07-01", "003@2025-07-01")
