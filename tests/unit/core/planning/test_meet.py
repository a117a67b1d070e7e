"""Meetings that papers call."""

from datetime import date

import pytest

from lantoa.core.planning import plan_to_json, propose_plan
from lantoa.core.reading import read_directive

HEAD = "SỞ Y TẾ\nSố: 45/GM-SYT\nHà Sơn, ngày 10 tháng 11 năm 2026\n\nGIẤY MỜI\nDự Hội nghị tổng kết công tác dân số\n\nSở Y tế kính mời các đại biểu dự Hội nghị:\n"


def meetings(body, head=HEAD):
    plan = propose_plan([read_directive(head + body)], today=date(2026, 11, 22))
    return [
        (meeting["name"], meeting["begin"], meeting["end"], meeting["place"])
        for meeting in plan_to_json(plan)["meetings"]
    ]


def test_time_and_place_make_a_meeting():
    found = meetings(
        "1. Thời gian: 08 giờ 00, ngày 25 tháng 11 năm 2026.\n2. Địa điểm: Hội trường tầng 3, Sở Y tế.\n"
    )
    assert found == [
        ("Dự Hội nghị tổng kết công tác dân số", "2026-11-25T08:00", None, "Hội trường tầng 3, Sở Y tế")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "1. Thời gian: 08 giờ 00, ngày 25 tháng 11 năm 2026.\n2. Thành phần: lãnh đạo các sở.\n",
        "1. Sở Y tế gửi danh sách trước ngày 20/11/2026.\n2. Địa điểm: Hội trường tầng 3.\n",
        "1. Thời gian: hằng tháng.\n2. Địa điểm: Hội trường tầng 3.\n",
        "1. Thời gian: khi có yêu cầu.\n2. Địa điểm: Hội trường tầng 3.\n",
    ],
)
def test_what_lacks_time_or_place_is_no_meeting(body):
    assert meetings(body) == []


def test_without_a_subject_the_kind_names_it():
    found = meetings(
        "Thời gian: ngày 25 tháng 11 năm 2026.\nĐịa điểm: Hội trường tầng 3.\n", head="Kính gửi: Các sở.\n\n"
    )
    assert [meeting[1:] for meeting in found] == [("2026-11-25", None, "Hội trường tầng 3")]


def test_of_several_events_each_has_its_own_name_and_place():
    found = meetings(
        "1. Lễ khai mạc\n- Thời gian: ngày 25 tháng 11 năm 2026.\n- Địa điểm: Quảng trường.\n"
        "2. Hội sách\n- Thời gian: ngày 26 tháng 11 năm 2026.\n"
        "3. Lễ bế mạc:\n- Thời gian: ngày 27 tháng 11 năm 2026.\n- Địa điểm: Nhà hát.\n"
    )
    assert [(name, begin, place) for name, begin, _, place in found] == [
        ("Lễ khai mạc", "2026-11-25", "Quảng trường"),
        ("Lễ bế mạc", "2026-11-27", "Nhà hát"),
    ]


def test_several_events_without_headings_have_the_name_of_the_paper():
    line = "Thời gian: ngày {} tháng 11 năm 2026.\nĐịa điểm: Hội trường.\n"
    under = "1. Thời gian, địa điểm\n- " + line.format(27).replace("\nĐ", "\n- Đ")
    for body in (line.format(25) + line.format(26), line.format(25) + under):
        found = meetings(body)
        assert {meeting[0] for meeting in found} == {"Dự Hội nghị tổng kết công tác dân số"}
        assert len(found) == 2
