"""What a duty is about."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import LETTER_918, PLAN_75, task

from lantoa.core.drafting import Body
from lantoa.core.drafting.name_topic import (
    Named,
    core_words,
    is_one_topic,
    key_of,
    name_topic,
    title_words,
    trimmed,
)

PLAN = PLAN_75._replace(title="Thực hiện Chương trình phát triển văn hóa đọc")


@pytest.mark.parametrize(
    ("basis", "section", "named"),
    [
        (LETTER_918, ("1. Tuyên truyền ngày hội đọc sách",), Named("Tuyên truyền ngày hội đọc sách")),
        (LETTER_918, ("## **2. Tuyên truyền: phòng bệnh dại**",), Named("Tuyên truyền phòng bệnh dại")),
        (LETTER_918, ("3. Đề nghị Phòng Văn hóa - Xã hội các xã",), Named("Phòng, chống dịch mùa mưa")),
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


ACTS = (
    "Sở Y tế",
    "SỞ Y TẾ",
    "Ủy ban nhân dân các xã, phường",
    "ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG",
    "UBND cấp xã",
    "Công an tỉnh",
    "Công an xã",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",
    "Các sở, ban, ngành",
    "CÁC SỞ, BAN, NGÀNH",
    "Các xã, phường",
    "Đối với các xã, phường",
    "Đối với các bệnh viện",
    "Đối với trạm y tế các xã, phường",
    "Đối với Sở Giáo dục và Đào tạo",
    "Thủ trưởng các đơn vị",
    "Trách nhiệm của Sở Y tế",
    "Giao Sở Y tế",
    "Đề nghị Mặt trận Tổ quốc",
)
EVERYWHERE = (
    "NHIỆM VỤ, GIẢI PHÁP",
    "Mục đích, yêu cầu",
    "Tổ chức thực hiện",
    "Nội dung và hình thức tuyên truyền",
    "Kinh phí",
    "Chế độ thông tin, báo cáo",
    "Một số nhiệm vụ trọng tâm",
)
TOPICS = (
    "Giao thông nông thôn",
    "Giao lưu văn nghệ",
    "Bảo hiểm xã hội tự nguyện",
    "Phòng bệnh dại",
    "Phòng, chống đuối nước",
    "Hội thi đọc sách",
    "Báo tường học sinh",
    "Trường học hạnh phúc",
    "Đoàn viên đọc sách",
    "Ban hành tài liệu",
    "XÂY DỰNG THƯ VIỆN",
)
NUMBERS = st.sampled_from(("", "1. ", "II. ", "2.3. ", "a) ", "## ", "**"))


@given(NUMBERS, st.sampled_from((*ACTS, *EVERYWHERE)), st.sampled_from(TOPICS))
def test_headings_of_bodies_and_of_every_plan_leave_the_topic_to_the_one_above(number, empty, topic):
    section = (f"I. {topic}", f"{number}{empty}")
    assert name_topic(task("Phát tin", topic="", section=section), None) == Named(topic)
    assert name_topic(task("Phát tin", topic="", section=section), PLAN) == Named(PLAN.title, topic)


@given(NUMBERS, st.sampled_from(TOPICS), st.sampled_from(TOPICS))
def test_of_two_topics_the_inner_one_counts(number, outer, inner):
    found = name_topic(task("Phát tin", topic="", section=(outer, f"{number}{inner}")), LETTER_918)
    assert found == Named(inner)


@given(st.lists(st.sampled_from((*ACTS, *EVERYWHERE)), min_size=1, max_size=3))
def test_where_no_heading_tells_the_subject_of_the_paper_does(section):
    found = name_topic(task("Phát tin", topic="", section=tuple(section)), PLAN)
    assert found == Named(PLAN.title, "Tổ chức thực hiện")
    assert name_topic(task("Phát tin", topic="", section=tuple(section)), None) == Named("")


@given(NUMBERS, st.sampled_from(TOPICS), st.sampled_from(("", ".", ";", ": ", " **")))
def test_a_title_is_called_the_same_however_it_is_dressed(number, topic, end):
    called = topic[:1].lower() + topic[1:]
    for about in ("", "Về việc ", "về việc ", "V/v ", "về "):
        for informs in ("", "tuyên truyền ", "tuyên truyền: ", "Tuyên truyền về "):
            title = title_words(f"{number}{about}{informs}{called}{end}")
            assert title[:1].isupper()
            assert title_words(title) == title
            assert key_of(title) == key_of(topic)


@pytest.mark.parametrize(
    ("kind", "part"),
    [("Kế hoạch", True), ("Quyết định", True), ("Chỉ thị", True), ("Công văn", False), ("Thông báo", False)],
)
def test_only_papers_of_one_subject_have_parts(kind, part):
    found = name_topic(task("Phát tin", topic="", section=("1. Hội thi đọc sách",)), PLAN._replace(kind=kind))
    assert found == (Named(PLAN.title, "Hội thi đọc sách") if part else Named("Hội thi đọc sách"))
    nameless = PLAN._replace(kind=kind, title="")
    assert name_topic(task("Phát tin", topic="", section=("1. Hội thi đọc sách",)), nameless) == Named(
        "Hội thi đọc sách"
    )


@pytest.mark.parametrize(
    "listing", ["- Giải pháp thư viện", "+ Thư viện lưu động", "1. Phát tờ rơi tại:", "**Phát tờ rơi tại:**"]
)
def test_what_opens_or_stands_in_a_list_is_no_heading(listing):
    section = ("2. Hội thi đọc sách", listing)
    assert name_topic(task("Phát tin", topic="", section=section), PLAN).part == "Hội thi đọc sách"


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("thực hiện các biện pháp cấp bách phòng, chống dịch cúm", "phòng, chống dịch cúm"),
        ("đẩy nhanh tiến độ chiến dịch tiêm chủng mùa xuân", "chiến dịch tiêm chủng mùa xuân"),
        ("công tác bình đẳng giới", "bình đẳng giới"),
        ("triển khai Đề án “Sách về bản”", "Đề án “Sách về bản”"),
        ("Thực hiện", "Thực hiện"),
        ("an toàn giao thông", "an toàn giao thông"),
    ],
)
def test_what_urges_is_no_part_of_what_it_is_about(name, core):
    assert core_words(name) == core


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tuyên truyền thực hiện các biện pháp phòng, chống dịch COVID-19", "Phòng, chống COVID-19 trên địa bàn tỉnh", True),
        ("Truyền thông về bình đẳng giới đến năm 2030 của Ngành Y tế", "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ", True),
        ("Chương trình truyền thông dân số tỉnh Hà Sơn đến năm 2030", "Dân số", True),
        ("Dân số", "Dân số và lao động nông thôn", False),
        ("Phòng, chống dịch bệnh", "Phòng, chống dịch bệnh đau mắt đỏ", False),
        ("An toàn giao thông", "Giao thông nông thôn", False),
        ("", "", False),
    ],
)  # fmt: skip
def test_two_names_of_one_topic(one, other, same):
    assert is_one_topic(one, other) is same
    assert is_one_topic(other, one) is same


def test_a_short_name_does_without_places_and_years():
    assert (
        trimmed("Chương trình truyền thông dân số tỉnh Hà Sơn đến năm 2030")
        == "Chương trình truyền thông dân số"
    )
    assert trimmed("Chỉ thị của UBND tỉnh về phòng dịch") == "Chỉ thị của UBND tỉnh về phòng dịch"


def test_whose_plan_it_is_is_no_part_of_its_topic():
    told = PLAN._replace(title="Truyền thông về bình đẳng giới đến năm 2030 của Ngành Y tế tỉnh Hà Sơn")
    assert name_topic(task("Phát tin", topic=""), told).topic == "Truyền thông về bình đẳng giới đến năm 2030"
    order = PLAN._replace(title="Thực hiện Chỉ thị của ngành Y tế về phòng dịch")
    assert name_topic(task("Phát tin", topic=""), order).topic.endswith("về phòng dịch")


def test_a_title_of_one_long_word_costs_no_time():
    long = PLAN._replace(title=f"Kế hoạch của ngành {'a' * 40}(")
    began = process_time()
    name_topic(task("Phát tin", topic=""), long)
    assert process_time() - began < 1


def test_what_a_telegram_asks_of_a_body_is_no_part_of_it():
    told = PLAN._replace(kind="Công điện", title="Phòng, chống dịch sốt xuất huyết")
    asked = task("Phun hóa chất", topic="", section=("2. Giám đốc Sở Y tế:",))
    assert name_topic(asked, told) == Named("Phòng, chống dịch sốt xuất huyết")


def test_a_plan_of_another_province_is_called_without_its_place():
    basis = PLAN._replace(
        title="Thực hiện Chương trình dân số tỉnh Đông Hà đến năm 2030", province="tỉnh Đông Hà"
    )
    assert name_topic(task("Phát tin", topic=""), basis).topic == "Thực hiện Chương trình dân số đến năm 2030"
