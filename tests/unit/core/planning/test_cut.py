"""The clause of a long duty that holds one of its times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import cut_clause, strip_label


def at(text, words, offset=100):
    start = text.index(words)
    return Evidence(Span(offset + start, offset + start + len(words)), words, "DLN001", 0.9)


def cut(text, time, *others):
    duty = Evidence(Span(100, 100 + len(text)), text, "OBL001", 0.9)
    return cut_clause(duty, time=at(text, time), others=[at(text, other) for other in others])


@pytest.mark.parametrize(
    ("text", "time", "clause"),
    [
        (
            "Lập kế hoạch tuyên truyền theo chức năng. Gửi báo cáo về Sở trước 10/12 hằng năm để tổng hợp.",
            "trước 10/12 hằng năm",
            "Gửi báo cáo về Sở trước 10/12 hằng năm để tổng hợp.",
        ),
        (
            "Kiểm tra việc ghi chép;\ntổ chức sơ kết vào tháng 6/2027; khen thưởng",
            "tháng 6/2027",
            "tổ chức sơ kết vào tháng 6/2027",
        ),
        ("Rà soát danh sách\n- gửi về xã trước 05/3", "trước 05/3", "gửi về xã trước 05/3"),
        (
            "Họp dân tại TP. Hà Sơn, ghi biên bản trước 05/3.",
            "trước 05/3",
            "Họp dân tại TP. Hà Sơn, ghi biên bản trước 05/3.",
        ),
        ("Nội dung: Mở lớp học trước 05/3", "trước 05/3", "Mở lớp học trước 05/3"),
    ],
)
def test_the_clause_begins_where_the_action_does(text, time, clause):
    assert cut(text, time) == clause


def test_two_times_of_one_clause_have_an_action_each():
    text = "Tổ chức sơ kết vào cuối năm 2027 và tổng kết phong trào vào cuối năm 2030."
    first, last = "vào cuối năm 2027", "vào cuối năm 2030"
    assert cut(text, first, last) == "Tổ chức sơ kết vào cuối năm 2027"
    assert cut(text, last, first) == "tổng kết phong trào vào cuối năm 2030."


@pytest.mark.parametrize(
    ("day", "clause"),
    [
        (
            "Ngày Phụ nữ 8/3",
            "Kỷ niệm 116 năm Ngày Phụ nữ 8/3, 25 năm Ngày Gia đình 28/6 và Ngày Dân số 26/12.",
        ),
        ("Ngày Gia đình 28/6", "Kỷ niệm … Ngày Gia đình 28/6 và Ngày Dân số 26/12."),
        ("Ngày Dân số 26/12", "Kỷ niệm … Ngày Dân số 26/12."),
    ],
)
def test_days_named_in_one_list_share_its_action_and_each_is_named(day, clause):
    days = ["Ngày Phụ nữ 8/3", "Ngày Gia đình 28/6", "Ngày Dân số 26/12"]
    text = "Họp dân; kỷ niệm 116 năm Ngày Phụ nữ 8/3, 25 năm Ngày Gia đình 28/6 và Ngày Dân số 26/12."
    found = cut(text, day, *(other for other in days if other != day))
    assert found == clause.replace("Kỷ", "kỷ", 1)


def test_the_next_action_behind_a_list_of_days_is_no_part_of_it():
    text = "Treo cờ nhân Ngày Giải phóng 30/4, Ngày Lao động 01/5 và báo cáo kết quả trước ngày 10/5."
    others = ["Ngày Lao động 01/5", "trước ngày 10/5"]
    clause = "Treo cờ nhân Ngày Giải phóng 30/4, Ngày Lao động 01/5"
    assert cut(text, "nhân Ngày Giải phóng 30/4", *others) == clause


def test_a_time_in_brackets_keeps_them():
    text = "Mở đợt cao điểm (tháng 11/2026) và ngày hội gia đình của xã (tháng 6/2027)."
    assert cut(text, "tháng 11/2026", "tháng 6/2027") == "Mở đợt cao điểm (tháng 11/2026)"


def test_times_that_stand_before_their_actions_keep_them():
    text = "Năm 2027 tổ chức sơ kết phong trào, năm 2030 tổ chức tổng kết."
    assert cut(text, "năm 2030", "Năm 2027") == "năm 2030 tổ chức tổng kết."


def test_what_stands_in_brackets_behind_a_time_is_no_action():
    text = "Gửi báo cáo trước ngày 15/6 (báo cáo 6 tháng đầu năm) và trước ngày 15/12 (báo cáo năm)."
    assert cut(text, "trước ngày 15/12", "trước ngày 15/6") == text
    assert cut(text, "trước ngày 15/6", "trước ngày 15/12") == text


def test_a_comma_behind_a_time_that_stands_before_its_action_ends_none():
    text = "Phấn đấu đến năm 2028, các xã dùng thử và đến năm 2029, các sở dùng thử, đến năm 2030 dùng chính thức."
    times = ["đến năm 2028", "đến năm 2029", "đến năm 2030"]
    found = [cut(text, time, *(other for other in times if other != time)) for time in times]
    assert found == [
        "Phấn đấu đến năm 2028, các xã dùng thử",
        "đến năm 2029, các sở dùng thử",
        "đến năm 2030 dùng chính thức.",
    ]


def test_two_days_of_one_action_share_it():
    text = "Gửi báo cáo trước ngày 05/3 và ngày 10/9."
    assert cut(text, "ngày 10/9", "trước ngày 05/3") == text


def test_an_action_without_a_joint_goes_on():
    text = "Trước ngày 05/3 lập danh sách gửi về xã chậm nhất ngày 10/3."
    assert cut(text, "chậm nhất ngày 10/3", "Trước ngày 05/3") == text


def test_a_time_that_stands_elsewhere_leaves_the_duty_whole():
    duty = Evidence(Span(100, 115), "Nội dung: Họp  dân"[:15], "OBL001", 0.9)
    elsewhere = Evidence(Span(10, 20), "trước 05/3", "DLN001", 0.9)
    assert cut_clause(duty, time=elsewhere) == "Họp"


def test_only_labels_are_taken_off():
    assert strip_label("Giải pháp: Họp dân") == "Họp dân"
    assert strip_label("Nội dung họp: hai việc") == "Nội dung họp: hai việc"


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120), st.integers(0, 120))
def test_any_text_has_a_clause_in_its_own_words(text, start, end, other):
    duty = Evidence(Span(0, len(text)), text, "OBL001", 0.9)
    time = Evidence(Span(start, end), text[start:end], "DLN001", 0.9)
    beside = Evidence(Span(other, other + 3), text[other : other + 3], "DLN001", 0.9)
    clause = cut_clause(duty, time=time, others=[beside])
    assert all(piece.strip() in " ".join(text.split()) for piece in clause.split("…"))
