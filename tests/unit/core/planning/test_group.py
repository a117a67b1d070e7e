"""Duties of several papers about one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.planning import Subject, group_subjects


def told(subjects, **kwargs):
    return {group.name: group.keys for group in group_subjects(subjects, **kwargs)}


def test_the_words_two_papers_share_name_the_group():
    subjects = [
        Subject(1, 1, ("Về việc tuyên truyền bình đẳng giới năm 2026",)),
        Subject(2, 1, ("Về việc tuyên truyền bình đẳng giới năm 2026",)),
        Subject(3, 2, ("Công tác tháng 11", "2. Truyền thông về bình đẳng giới")),
        Subject(4, 2, ("Công tác tháng 11", "3. Phòng cháy, chữa cháy rừng")),
    ]
    assert told(subjects) == {"Bình đẳng giới": (1, 2, 3)}


def test_the_subject_of_a_paper_speaks_of_those_duties_whose_words_take_it_up():
    """A plan on one thing also orders money, reports and other things: those are no part of it."""
    gender = "Về việc tuyên truyền bình đẳng giới năm 2026"
    school = "Về việc bảo hiểm y tế học sinh"
    subjects = [
        Subject(1, 1, ("1. Nội dung",), gender, "Tọa đàm về bình đẳng giới trong gia đình"),
        Subject(2, 1, ("1. Nội dung",), gender, "Bố trí kinh phí trong dự toán"),
        Subject(3, 2, ("1. Bình đẳng giới",), "Công tác quý IV", "Phát tin mỗi tuần một lần"),
        Subject(4, 3, ("Tổ chức",), school, "Vận động phụ huynh mua thẻ BHYT"),
        Subject(5, 3, ("Tổ chức",), school, "Nhân viên y tế đo thị lực"),
        Subject(6, 4, ("Bảo hiểm y tế học sinh",), "Công tác quý IV", "Phát tin"),
        Subject(7, 4, (), "Bình đẳng giới " * 30, "Bình đẳng giới"),
    ]
    assert told(subjects) == {"Bình đẳng giới": (1, 3), "Bảo hiểm y tế học sinh": (4, 6)}


def test_one_paper_alone_makes_no_group():
    assert not told([Subject(1, 1, ("Bảo hiểm y tế học sinh",)), Subject(2, 1, ("Bảo hiểm y tế học sinh",))])


def test_no_name_begins_in_the_middle_of_a_word():
    subjects = [
        Subject(1, 1, ("Các tổ chức chính trị - xã hội",)),
        Subject(2, 2, ("Đề nghị các tổ chức chính trị, đoàn thể",)),
    ]
    assert not told(subjects)


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (("Triển khai khám, chữa bệnh từ xa", "Khám, chữa bệnh từ xa tại xã"), "Khám, chữa bệnh từ xa"),
        (("Khám bệnh, chữa bệnh từ xa", "Về khám, chữa bệnh từ xa"), "Chữa bệnh từ xa"),
        (("Công tác phòng, chống ma túy", "Phòng chống ma túy"), "Phòng, chống ma túy"),
        (("Nhà vệ sinh trường học", "Xây nhà vệ sinh trường học"), "Nhà vệ sinh trường học"),
        (("Cấp nước sạch nông thôn", "Bảo vệ nước sạch nông thôn"), "Nước sạch nông thôn"),
        (("Sở Y tế, học sinh nội trú", "Học sinh nội trú"), "Học sinh nội trú"),
    ],
)
def test_a_name_begins_where_its_thing_does(titles, name):
    assert set(told(Subject(number, number, (title,)) for number, title in enumerate(titles))) == {name}


def test_only_duties_that_say_the_thing_are_suggested_not_those_that_share_its_tail():
    subject = "Về việc khám, chữa bệnh từ xa"
    own = (
        "Lắp thiết bị chữa bệnh từ xa",
        "Khám, chữa bệnh từ xa hằng tuần",
        "Họp từ xa",
    )
    subjects = [
        Subject(10 * paper + number, paper, (), f"{subject} năm {paper}", words)
        for paper in (1, 2)
        for number, words in enumerate(own)
    ]
    assert told(subjects) == {"Khám, chữa bệnh từ xa": (10, 11, 20, 21)}
    assert told(subjects, known=["Khám, chữa bệnh từ xa"]) == {"Khám, chữa bệnh từ xa": (10, 11, 20, 21)}


def test_shortened_names_are_written_out():
    subjects = [
        Subject(1, 1, ("Tuyên truyền BHYT học sinh",)),
        Subject(2, 2, ("Vận động bảo hiểm y tế học sinh",)),
    ]
    assert told(subjects) == {"Bảo hiểm y tế học sinh": (1, 2)}


def test_marks_lost_on_the_way_do_not_part_them():
    subjects = [
        Subject(1, 1, ("An toàn giao thông",)),
        Subject(2, 2, ("An toan giao thong",)),
        Subject(3, 3, ("AN TOÀN GIAO THÔNG",)),
    ]
    assert told(subjects) == {"An toàn giao thông": (1, 2, 3)}


def test_stock_words_of_offices_are_no_thing():
    subjects = [
        Subject(1, 1, ("Kế hoạch triển khai thực hiện nhiệm vụ công tác",)),
        Subject(2, 2, ("Kế hoạch triển khai thực hiện nhiệm vụ công tác",)),
    ]
    assert not told(subjects)


@pytest.mark.parametrize(
    "titles",
    [
        ("1. Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo chủ trì"),
        ("2. SỞ GIÁO DỤC VÀ ĐÀO TẠO", "b) Giám đốc Sở Giáo dục và Đào tạo:"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội phối hợp"),
        ("Đài Phát thanh và Truyền hình", "3. Đài Phát thanh và Truyền hình tỉnh"),
        ("Hội Liên hiệp Phụ nữ", "Đề nghị Hội Liên hiệp Phụ nữ các xã"),
        ("Bệnh viện Đa khoa khu vực", "Giao Bệnh viện Đa khoa khu vực"),
    ],
)
def test_the_name_of_a_body_is_no_thing(titles):
    assert not told(Subject(number, number, (title,)) for number, title in enumerate(titles))


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (("Đổi mới giáo dục và đào tạo", "Phát triển giáo dục và đào tạo"), "Giáo dục và đào tạo"),
        (("Phòng cháy, chữa cháy rừng", "Chữa cháy rừng mùa khô"), "Chữa cháy rừng"),
        (("Sở Y tế: bảo hiểm y tế học sinh", "Bảo hiểm y tế học sinh"), "Bảo hiểm y tế học sinh"),
        (("Sở Y tế tuyên truyền bình đẳng giới", "Bình đẳng giới"), "Bình đẳng giới"),
    ],
)
def test_the_thing_beside_a_body_is_one(titles, name):
    assert set(told(Subject(number, number, (title,)) for number, title in enumerate(titles))) == {name}


def test_a_body_that_two_papers_address_is_no_thing():
    titles = ("1. Chi cục Dân số - Kế hoạch hóa gia đình", "Hằng năm Chi cục Dân số chủ trì")
    assert not told(Subject(number, number, (title,)) for number, title in enumerate(titles))


def test_what_most_papers_speak_of_tells_nothing():
    subjects = [Subject(number, number, ("Đại dương xanh thẳm",)) for number in range(10)]
    assert not told(subjects)
    assert told(subjects, known=["Đại dương xanh thẳm"]) == {"Đại dương xanh thẳm": tuple(range(10))}


def test_a_known_thing_is_taken_before_longer_words():
    subjects = [
        Subject(1, 1, ("Dân số và phát triển vùng cao",)),
        Subject(2, 2, ("Dân số và phát triển vùng cao",)),
    ]
    assert told(subjects) == {"Dân số và phát triển vùng cao": (1, 2)}
    assert told(subjects, known=["Dân số và phát triển"]) == {"Dân số và phát triển": (1, 2)}


def test_a_title_that_is_a_sentence_is_passed_over():
    long = "Phòng bệnh sốt xuất huyết " + "và còn nhiều chữ nữa " * 20
    assert not told([Subject(1, 1, (long,)), Subject(2, 2, (long,))])


@given(st.lists(st.tuples(st.integers(1, 4), st.text(max_size=60)), max_size=12))
def test_each_duty_is_in_one_group_of_two_papers_at_least(given_titles):
    subjects = [Subject(key, paper, (title,)) for key, (paper, title) in enumerate(given_titles)]
    papers = {subject.key: subject.paper for subject in subjects}
    seen = []
    for group in group_subjects(subjects):
        assert group.name.strip()
        assert len({papers[key] for key in group.keys}) > 1
        seen += group.keys
    assert len(seen) == len(set(seen))
