"""What a duty is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import LETTER_918, PLAN_75, task

from lantoa.core.drafting import Body
from lantoa.core.drafting.name_topic import Named, key_of, name_topic, title_words

PLAN = PLAN_75._replace(title="Thực hiện Chương trình phát triển văn hóa đọc")


@pytest.mark.parametrize(
    ("basis", "section", "named"),
    [
        (LETTER_918, ("1. Tuyên truyền ngày hội đọc sách",), Named("Tuyên truyền ngày hội đọc sách")),
        (LETTER_918, ("## **2. Tuyên truyền: phòng bệnh dại**",), Named("Tuyên truyền phòng bệnh dại")),
        (LETTER_918, ("3. Đề nghị Phòng Văn hóa - Xã hội các xã",), Named("Phòng, chống dịch mùa mưa", "Tổ chức thực hiện")),
        (LETTER_918, (), Named("Phòng, chống dịch mùa mưa")),
        (None, ("1. Tuyên truyền ngày hội đọc sách",), Named("Tuyên truyền ngày hội đọc sách")),
        (None, (), Named("")),
        (None, ("TỔ CHỨC THỰC HIỆN",), Named("")),
        (PLAN, ("II. NHIỆM VỤ, GIẢI PHÁP", "1. Phát triển thư viện lưu động"), Named("Thực hiện Chương trình phát triển văn hóa đọc", "Phát triển thư viện lưu động")),
        (PLAN, ("II. NHIỆM VỤ", "1. Phát triển tủ sách", "- Giải pháp tiến hành: hằng năm ngành văn hóa tổ chức:"), Named("Thực hiện Chương trình phát triển văn hóa đọc", "Phát triển tủ sách")),
        (PLAN, ("IV. TỔ CHỨC THỰC HIỆN", "1. Sở Giáo dục và Đào tạo"), Named("Thực hiện Chương trình phát triển văn hóa đọc", "Tổ chức thực hiện")),
        (PLAN, ("IV. TỔ CHỨC THỰC HIỆN", "9. Các đơn vị trong ngành văn hóa"), Named("Thực hiện Chương trình phát triển văn hóa đọc", "Tổ chức thực hiện")),
        (PLAN, ("II. NỘI DUNG", "3. Tuyên truyền an toàn trường học"), Named("Tuyên truyền an toàn trường học")),
        (PLAN, ("II. NỘI DUNG", "1. Phòng, chống đuối nước ở trẻ em"), Named("Thực hiện Chương trình phát triển văn hóa đọc", "Phòng, chống đuối nước ở trẻ em")),
    ],
)  # fmt: skip
def test_the_heading_of_its_own_section_names_the_topic_and_of_a_plan_the_part(basis, section, named):
    assert name_topic(task("Phát tin", topic="", section=section), basis) == named


def test_what_a_person_decided_comes_first():
    decided = task("Phát tin", topic="1. Dân số", section=("2. Tuyên truyền ngày hội đọc sách",))
    assert name_topic(decided, PLAN) == Named("Dân số")


def test_a_heading_is_long_only_up_to_its_first_clause():
    heading = "2. Xây dựng tủ sách ở thôn, bản; " + "trao tặng sách cho trẻ em vùng cao, " * 5
    assert (
        name_topic(task("Phát tin", topic="", section=(heading,)), PLAN).part
        == "Xây dựng tủ sách ở thôn, bản"
    )


def test_a_heading_is_told_from_a_body_whoever_bears_the_duty():
    asked = task("Phát tin", topic="", section=("5. Báo Hà Sơn",), bearers=(Body("Báo Hà Sơn"),))
    assert name_topic(asked, PLAN).part == "Tổ chức thực hiện"


def test_two_ways_of_writing_one_topic():
    assert key_of("Tuyên truyền bảo hiểm y tế") == key_of("bảo hiểm  y tế")
    assert title_words("Về việc tuyên truyền: dân số.") == "Tuyên truyền dân số"


@given(st.lists(st.text(max_size=60), max_size=3))
def test_any_headings_name_a_topic_on_one_line(section):
    named = name_topic(task("Phát tin", topic="", section=tuple(section)), PLAN)
    assert named.topic
    assert "\n" not in named.topic + named.part
