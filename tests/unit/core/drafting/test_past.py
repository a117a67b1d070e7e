"""No time that has passed stands as if it were to come."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import TODAY

from lantoa.core.drafting import Moment
from lantoa.core.drafting.past import coming, strike_past
from lantoa.core.text import compose

BLANK = re.compile(r"\[Nêu thời gian mới, văn bản gốc ghi ([^]]+)\]")
GONE = (
    "trước ngày 20/12/2025",
    "trong tháng 6/2024",
    "từ ngày 15/4/2024 - 21/4/2024",
    "vào cuối năm 2025",
    "chậm nhất ngày 05 tháng 3 năm 2025",
    "trong quý I năm 2025",
    "đến hết ngày 15/6/2024",
    "đến hết tháng 6/2025",
)
STILL = (
    "trước ngày 20/12/2026",
    "trong tháng 6/2027",
    "trước ngày 10 tháng 12 hằng năm",
    "vào cuối năm 2030",
    "đến hết ngày 15/6/2027",
)


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("Tổ chức tuần đọc sách (từ ngày 15/4/2024 - 21/4/2024) tại xã", "từ ngày 15/4/2024 - 21/4/2024"),
        ("Treo băng rôn trước ngày 20/12/2025", "trước ngày 20/12/2025"),
        ("Hoàn thành trong tháng 6/2024", "trong tháng 6/2024"),
        ("Sơ kết vào cuối năm 2025", "vào cuối năm 2025"),
        ("Phát động đợt diệt muỗi, bắt đầu từ ngày 04/7/2022 tại các xã", "từ ngày 04/7/2022"),
    ],
)
def test_a_time_that_has_passed_becomes_a_blank_with_the_reason(text, blank):
    found = strike_past(text, on=TODAY)
    assert found.text == text.replace(blank, f"[Nêu thời gian mới, văn bản gốc ghi {blank}]")
    assert found.why == f"Thời gian đã qua: {blank}"


@pytest.mark.parametrize(
    "text",
    [
        "Treo băng rôn trước ngày 20/12/2026",
        "Báo cáo trước ngày 10 tháng 12 hằng năm",
        "Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh đến năm 2030",
        "Thực hiện Nghị quyết số 12/NQ-CP ngày 11/10/2021 của Chính phủ",
        "Phấn đấu đến năm 2025 có 80% số xã có tủ sách",
        "Đọc sách mỗi ngày",
    ],
)
def test_times_to_come_and_days_of_papers_stay(text):
    assert strike_past(text, on=TODAY) == (text, "")


def test_a_term_that_ended_and_measures_of_past_years_stay_and_are_told():
    ended = strike_past(
        "Tuyên truyền Đề án giai đoạn 2021 - 2025; Chương trình giai đoạn 2026-2030", on=TODAY
    )
    assert ended.why == "giai đoạn 2021 - 2025 đã kết thúc: kiểm tra nội dung còn phù hợp"
    assert "nhóm B" in strike_past("Cách ly F1 tại nhà", on=TODAY).why
    assert strike_past("Cách ly F1 tại nhà", on=TODAY.replace(year=2022)).why == ""


def test_times_behind_a_sentence_are_those_to_come_each_once():
    found = coming(
        (
            Moment("Định kỳ; trước ngày **10 tháng 12** hằng năm", "2026-12-09"),
            Moment("định kỳ"),
            Moment("trước ngày 20/12/2024", "2024-12-20"),
            Moment("vào cuối năm 2025; vào cuối năm 2030", "2030-12-31"),
            Moment(""),
        ),
        on=TODAY,
    )
    texts = [moment.text for moment in found.moments]
    assert texts == ["Định kỳ", "trước ngày 10 tháng 12 hằng năm", "vào cuối năm 2030"]
    assert found.why == "Thời gian đã qua: trước ngày 20/12/2024; Thời gian đã qua: vào cuối năm 2025"


@given(st.text(max_size=200))
def test_any_words_are_looked_through_without_failing(words):
    found = strike_past(words, on=TODAY)
    assert found.why or found.text == compose(words).text


@given(
    st.lists(
        st.builds(Moment, st.text(max_size=40), st.sampled_from(("", "2024-05-01", "2027-05-01"))), max_size=4
    )
)
def test_of_any_times_only_those_to_come_are_left(moments):
    found = coming(moments, on=TODAY)
    assert all(moment.day in ("", "2027-05-01") for moment in found.moments)
    assert len({moment.text.casefold() for moment in found.moments}) == len(found.moments)


@given(st.lists(st.sampled_from((*GONE, *STILL)), min_size=1, max_size=5))
def test_in_a_list_of_times_each_that_has_passed_is_a_blank_and_no_other(times):
    text = "; ".join(f"Treo băng rôn {time}" for time in times)
    found = strike_past(text, on=TODAY)
    gone = [time for time in times if time in GONE]
    assert BLANK.findall(found.text) == gone
    assert BLANK.sub(r"\1", found.text) == text, "behind each blank stands what the source said"
    assert found.why == "; ".join(f"Thời gian đã qua: {time}" for time in dict.fromkeys(gone))


@given(st.lists(st.sampled_from((*GONE, *STILL)), max_size=5))
def test_a_list_of_times_and_the_same_times_one_by_one_leave_the_same(times):
    together = coming((Moment("; ".join(times)),), on=TODAY)
    apart = coming(tuple(map(Moment, times)), on=TODAY)
    assert together == apart
    assert [moment.text for moment in apart.moments] == list(dict.fromkeys(t for t in times if t in STILL))
    assert apart.why.count("Thời gian đã qua") == sum(time in GONE for time in times)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("time", GONE)
def test_letters_with_loose_marks_are_cut_at_the_same_place(time, form):
    words = f"Ở các thôn, treo băng rôn {time} để cổ động"
    found = strike_past(unicodedata.normalize(form, words), on=TODAY)
    assert found.text == words.replace(time, f"[Nêu thời gian mới, văn bản gốc ghi {time}]")


@pytest.mark.parametrize(
    ("text", "year", "told"),
    [
        ("Đề án giai đoạn 2021-2025", 2025, False),
        ("Đề án giai đoạn 2021-2025", 2026, True),
        ("Đề án giai đoạn (2021–2025)", 2026, True),
        ("Đề án giai đoạn 2021 - 2030", 2026, False),
        ("các giai đoạn của năm 2025", 2026, False),
        ("giai đoạn 2016-2020 và giai đoạn 2021-2025", 2026, True),
    ],
)
def test_a_term_has_ended_when_its_last_year_has(text, year, told):
    found = strike_past(text, on=TODAY.replace(year=year))
    assert found.text == text
    assert ("đã kết thúc" in found.why) is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Phòng, chống dịch COVID-19 tại trường học", True),
        ("Thực hiện 5K nơi công cộng", True),
        ("Chạy 5Km vì sức khỏe cộng đồng", False),
        ("Đọc sách ở nhà F12", False),
    ],
)
def test_measures_of_a_disease_are_told_since_the_day_it_changed_its_group(words, told):
    day = TODAY.replace(year=2023, month=10, day=20)
    assert bool(strike_past(words, on=day).why) is told
    assert strike_past(words, on=day.replace(day=19)).why == ""


def test_a_time_is_past_from_the_day_after():
    moment = Moment("trước buổi họp", TODAY.isoformat())
    assert coming((moment,), on=TODAY).moments == (moment,)
    assert coming((moment,), on=TODAY.replace(day=24)).moments == ()


@pytest.mark.parametrize(
    "time", ["trước ngày 24/11/2026", "chậm nhất ngày 23 tháng 11 năm 2026", "đến hết ngày 23/11/2026"]
)
def test_the_last_day_itself_has_not_passed(time):
    assert strike_past(f"Treo băng rôn {time}", on=TODAY).why == ""
    assert time in strike_past(f"Treo băng rôn {time}", on=TODAY.replace(day=24)).why
    assert coming((Moment(time),), on=TODAY).why == ""
    assert coming((Moment(time),), on=TODAY.replace(day=24)).moments == ()


@pytest.mark.parametrize(
    ("rule", "stays"),
    [
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9", True),
        ("FREQ=YEARLY;UNTIL=20251231", False),
        ("RDATE:20240101", False),
        ("", False),
    ],
)
def test_what_comes_round_has_not_passed_with_its_first_day(rule, stays):
    moment = Moment("trước ngày 10 tháng 12 hằng năm", "2023-12-09", rule)
    assert bool(coming((moment,), on=TODAY).moments) is stays
