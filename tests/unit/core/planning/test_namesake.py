"""Offices of one name in several communes."""

from datetime import date

from lantoa.core.planning import propose_plan
from lantoa.core.reading import read_directive

_OFFICE = "Phòng Văn hóa - Xã hội"


def bearers(*papers):
    plan = propose_plan([read_directive(paper) for paper in papers], today=date(2026, 5, 4))
    return [tuple(bearer.name for bearer in item.bearers) for item in plan.items]


def paper(place, who, does="rà soát hộ nghèo trước ngày 30/5/2026."):
    day = f"{place}, ngày 04 tháng 5 năm 2026\n\n" if place else ""
    return f"ỦY BAN NHÂN DÂN\nXÃ HÀ SƠN\n\n{day}THÔNG BÁO\nKết luận họp giao ban\n\n1. Giao {who} {does}\n"


def test_offices_of_several_communes_have_their_place_behind_them():
    assert bearers(paper("Suối Mây", _OFFICE), paper("Bến Đá", _OFFICE)) == [
        (f"{_OFFICE} (Suối Mây)",),
        (f"{_OFFICE} (Bến Đá)",),
    ]


def test_those_that_are_told_together_have_it_each_for_itself():
    first, second = bearers(paper("Suối Mây", f"{_OFFICE}, Sở Y tế"), paper("Bến Đá", _OFFICE))
    assert first == (f"{_OFFICE} (Suối Mây)", "Sở Y tế")
    assert second == (f"{_OFFICE} (Bến Đá)",)


def test_those_of_one_commune_are_one():
    assert (
        bearers(paper("Bến Đá", _OFFICE), paper("Bến Đá", _OFFICE, "rà soát thiết chế.")) == [(_OFFICE,)] * 2
    )


def test_a_body_of_the_province_is_one_whoever_names_it():
    assert bearers(paper("Suối Mây", "Sở Y tế"), paper("Bến Đá", "Sở Y tế")) == [("Sở Y tế",)] * 2


def test_a_paper_without_a_place_leaves_the_name_as_it_is():
    named = bearers(
        paper("Suối Mây", _OFFICE), paper("Bến Đá", _OFFICE), paper("", _OFFICE, "rà soát thiết chế.")
    )
    assert named[2] == (_OFFICE,)


def test_others_beside_them_stay_as_they_are_written():
    named = bearers(
        paper("Suối Mây", _OFFICE), paper("Bến Đá", _OFFICE), paper("Bến Đá", "Sở Y tế, Công an tỉnh")
    )
    assert named[2] == ("Sở Y tế, Công an tỉnh",)


def provincial(place, issuer):
    head = f"{issuer}\n\nSố: 12/TB\n\n{place}, ngày 04 tháng 5 năm 2026\n\n"
    return f"{head}THÔNG BÁO\nKết luận họp giao ban\n\n1. Giao Sở Y tế, Công an tỉnh rà soát hộ nghèo trước ngày 30/5/2026.\n"


def test_offices_of_two_provinces_have_the_province_behind_them():
    papers = (provincial("Hà Sơn", "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"), provincial("Lam Sơn", "SỞ TÀI CHÍNH"))
    first, second, third = bearers(*papers, paper("Suối Mây", "Sở Y tế"))
    assert first == ("Sở Y tế (Hà Sơn)", "Công an tỉnh (Hà Sơn)")
    assert second == ("Sở Y tế (Lam Sơn)", "Công an tỉnh (Lam Sơn)")
    assert third == ("Sở Y tế",)


def test_offices_of_one_province_are_one_whoever_of_it_names_them():
    papers = (provincial("Hà Sơn", "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"), provincial("Hà Sơn", "SỞ TÀI CHÍNH"))
    assert {name for named in bearers(*papers, paper("Suối Mây", "Sở Y tế")) for name in named} == {
        "Sở Y tế, Công an tỉnh",
        "Sở Y tế",
    }
