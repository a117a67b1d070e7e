import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines.judge import (
    in_title,
    is_past,
    is_told,
    line_of,
    matches,
    open_page,
    sentence_start,
    with_year,
    words_before,
)
from lantoa.core.deadlines.model import Time, When
from lantoa.core.deadlines.written import DAY as DAY_WORD
from lantoa.core.deadlines.written import EACH
from lantoa.core.document import parse_document
from lantoa.core.kernel import Span
from lantoa.core.text import compose

LETTER = """SỞ Y TẾ HÀ SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-SYT
Hà Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Chăm sóc người cao tuổi đến năm 2030
I. MỤC TIÊU
Đến năm 2030, mọi xã có câu lạc bộ. Việc chăm sóc người cao tuổi đến năm 2030 được quan tâm.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Lò Thị Mai
PHỤ LỤC
Trước ngày 20/5/2026 nộp mẫu.
"""


def page_of(text, *, year=None, month=None, skip=()):
    return open_page(parse_document(compose(text)), year=year, month=month, skip=skip)


def test_a_page_has_the_length_of_its_text_and_no_letterhead_or_foot():
    page = page_of(LETTER)
    assert len(page.low) == len(LETTER)
    assert "số: 12" not in page.low
    assert "nơi nhận" not in page.low
    assert "đến năm 2030, mọi xã" in page.low
    assert "trước ngày 20/5/2026" in page.low


def test_what_is_skipped_is_blanked_and_overlaps_do_no_harm():
    text = "Kế hoạch số 12/KH-UBND ngày 05/3/2026 được thực hiện."
    page = page_of(text, skip=[Span(0, 37), Span(9, 22), Span(0, 37)])
    assert page.low == "§" * 37 + text[37:]


def test_letters_that_grow_in_lower_case_keep_their_place():
    text = "İstanbul trước NGÀY 20/5/2026"
    page = page_of(text)
    assert len(page.low) == len(text)
    assert page.low.endswith("trước ngày 20/5/2026")


def test_a_report_is_known_by_its_head():
    report = LETTER.replace("KẾ HOẠCH", "BÁO CÁO").replace("/KH-", "/BC-")
    assert page_of(report).report
    assert not page_of(LETTER).report


def test_a_sentence_begins_after_a_stop_semicolon_colon_or_line():
    page = page_of("- Một. Hai; ba: bốn\n- năm")
    starts = [sentence_start(page, page.low.index(word) + 1) for word in ("một", "hai", "ba", "bốn", "năm")]
    assert starts == [0, 7, 12, 16, 20]


def test_a_line_ends_at_its_break_or_the_text():
    page = page_of("- Một\n- hai")
    assert [page.low[slice(*line_of(page, at))] for at in (1, 8)] == ["- một", "- hai"]


def test_words_before_end_right_where_the_time_begins():
    page = page_of("kể từ ngày ký")
    lead = words_before(page, 3, re.compile(r"kể +\Z"))
    assert lead is not None
    assert lead.span() == (0, 3)
    assert words_before(page, 4, re.compile(r"kể +\Z")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phê duyệt Chương trình dân số đến năm 2030", True),
        ("Thực hiện Đề án 06 đến năm 2030", True),
        ("Thực hiện Kế hoạch trên, phấn đấu đến năm 2030", False),
        ("Thực hiện Kế hoạch trên, đến năm 2030", False),
        ("Thực hiện Chương trình mục tiêu quốc gia đến năm 2030", True),
        ("Mục tiêu cụ thể đến năm 2030", False),
        ("Ban hành Kế hoạch. Tỷ lệ đến năm 2030", False),
    ],
)
def test_a_year_belongs_to_the_title_named_before_it(text, expected):
    page = page_of(text)
    assert in_title(page, text.index("đến năm 2030"), len(text)) is expected


def test_a_year_belongs_to_the_title_where_the_papers_own_subject_is_repeated():
    page = page_of(LETTER)
    start = page.low.index("đến năm 2030 được")
    assert in_title(page, start, start + len("đến năm 2030"))
    start = page.low.index("đến năm 2030, mọi")
    assert not in_title(page, start, start + len("đến năm 2030"))


def test_a_clause_tells_of_what_has_been():
    told = page_of("Các sở đã hoàn thành trong năm 2025")
    assert is_told(told, told.low.index("trong"))
    task = page_of("Trên cơ sở kết quả, các sở hoàn thành trong năm 2025")
    assert not is_told(task, task.low.index("trong"))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(before="2026-03-01"), False),
        (When(before="2026-02-28"), True),
        (When(date="2025-12-31"), True),
        (When(datetime="2026-02-01T08:00"), True),
        (When(month="2026-02"), True),
        (When(month="2026-03"), False),
        (When(quarter="2026-Q1"), False),
        (When(quarter="2025-Q4"), True),
        (When(year=2025), True),
        (When(year=2026), False),
        (When(start="2020-01-01", end="2027-01-01"), False),
        (When(start_year=2021, end_year=2025), True),
        (When(end_of_year=2026), False),
        (When(before="--01-15"), False),
        (When(freq="yearly"), False),
    ],
)
def test_what_ends_before_the_papers_month_is_past(when, expected):
    assert is_past(page_of("x", year=2026, month=3), when) is expected


def test_without_the_papers_year_only_history_is_past():
    assert is_past(page_of("x"), When(before="1975-04-30"))
    assert not is_past(page_of("x"), When(before="2011-04-30"))


def test_without_the_papers_month_only_years_are_compared():
    assert not is_past(page_of("x", year=2026), When(before="2026-01-02"))


def test_an_event_before_the_day_of_the_letterhead_is_past():
    page = page_of(LETTER, year=2026, month=3)
    assert page.day == 5
    assert is_past(page, When(date="2026-03-04"))
    assert is_past(page, When(datetime="2026-03-04T08:00"))
    assert not is_past(page, When(date="2026-03-05"))
    assert not is_past(page, When(date="--03-01"))
    assert not is_past(page, When(before="2026-03-04"))
    assert page_of(LETTER, year=2026, month=4).day is None


def test_the_month_of_a_report_is_over():
    report = page_of(LETTER.replace("KẾ HOẠCH", "BÁO CÁO"), year=2026, month=3)
    assert is_past(report, When(month="2026-03"))
    assert not is_past(report, When(month="2026-04"))


DAY = Time(month=10, day=25)


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("Gửi trước ngày 25/10", 2026, (2026, False)),
        ("Gửi trước ngày 25/10", None, (None, False)),
        ("Hằng năm gửi trước ngày 25/10", 2026, (None, True)),
        ("Định kỳ gửi trước ngày 25/10", 2026, (None, True)),
        ("Gửi trước ngày 25/10 báo cáo 6 tháng", 2026, (None, True)),
        ("Gửi từ ngày 25/10 đến ngày 05/01/2027", 2026, (2027, False)),
        ("Gửi trước ngày 25/10\nCấp xã gửi trước ngày 05/12 hằng năm", 2026, (None, True)),
    ],
)
def test_the_year_that_is_meant(text, year, expected):
    start = text.index("ngày 25/10")
    time, every = with_year(page_of(text, year=year), DAY, start, start + 10)
    assert (time.year, every) == expected


@pytest.mark.parametrize(
    ("head", "month", "line", "expected"),
    [
        ("ngày 05 tháng 3 năm 2026 v/v tiêm chủng năm 2026", 3, "§ (báo cáo 6 tháng)", (2026, False)),
        ("v/v tiêm chủng năm 2026", 3, "Hằng năm, báo cáo 6 tháng §", (None, True)),
        ("v/v tiêm chủng năm 2026", 3, "§ hằng năm (báo cáo 6 tháng)", (None, True)),
        ("v/v tiêm chủng năm 2026", 11, "§ (báo cáo 6 tháng)", (None, True)),
        ("v/v tiêm chủng năm 2026", None, "§ (báo cáo 6 tháng)", (None, True)),
        ("v/v tiêm chủng năm 2026 và năm 2027", 3, "§ (báo cáo 6 tháng)", (None, True)),
        ("v/v tiêm chủng năm 2026 - 2030", 3, "§ (báo cáo 6 tháng)", (None, True)),
        ("ngày 05 tháng 3 năm 2026 v/v tiêm chủng", 3, "§ (báo cáo 6 tháng)", (None, True)),
    ],
)
def test_in_a_paper_about_one_year_a_report_of_half_a_year_is_that_years(head, month, line, expected):
    text = line.replace("§", "ngày 25/10")
    start = text.index("ngày 25/10")
    page = page_of(text, year=2026, month=month)._replace(head=head)
    time, every = with_year(page, DAY, start, start + 10)
    assert (time.year, every) == expected


@pytest.mark.parametrize(
    ("signed", "month", "expected"),
    [
        ((2026, 12), 1, 2027),
        ((2026, 10), 2, 2027),
        ((2026, 9), 2, 2026),
        ((2026, 3), 1, 2026),
        ((2026, None), 1, 2026),
    ],
)
def test_late_in_the_year_an_early_day_is_the_next_years(signed, month, expected):
    year, own = signed
    page = page_of("Gửi trước ngày 15 về Sở.", year=year, month=own)
    time, every = with_year(page, Time(day=15, month=month), 10, 23)
    assert (time.year, every) == (expected, False)


def test_a_report_tells_of_its_own_year():
    page = page_of("BÁO CÁO\nKết quả năm\n\nGửi trước ngày 15 về Sở.", year=2026, month=12)._replace(
        report=True
    )
    assert with_year(page, Time(day=15, month=1), 30, 33)[0].year == 2026


def test_a_printed_year_stays():
    time = DAY._replace(year=2024)
    assert with_year(page_of("hằng năm x", year=2026), time, 9, 10) == (time, False)


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=4))
def test_a_page_always_has_the_length_of_its_flow(text, pairs):
    document = parse_document(compose(text))
    skip = [Span(min(pair), min(max(pair), len(document.flow))) for pair in pairs]
    assert len(open_page(document, year=None, month=None, skip=skip).low) == len(document.flow)


FORMS = [
    ("trong", re.compile(r"trong +\w+")),
    ("từ", re.compile(r"từ +(?:nay|ngày) ?")),
    (DAY_WORD, re.compile(DAY_WORD + r" +\d")),
    (EACH, re.compile(EACH + r" +n")),
]


@given(
    st.lists(
        st.sampled_from(["trong ", "trong", "từ ", "nay ", "ngày ", "ngáy ", "5", "hằng ", "hàng ", "năm"])
    )
)
def test_forms_that_share_a_look_for_their_word_find_what_each_would_alone(words):
    page = page_of("".join(words))
    for word, form in FORMS:
        shared = [match.span() for match in matches(page, form, word)]
        assert shared == [match.span() for match in form.finditer(page.low)]
        assert shared == [match.span() for match in matches(page, form, word)]


def test_a_long_text_keeps_its_offsets_where_capitals_grow():
    page = page_of("İ trong năm " * 12_000)
    assert len(page.low) == len(page.document.flow)
    places = [match.start() for match in matches(page, re.compile("trong +năm"), "trong")]
    assert len(places) > 10_000
    assert all(page.document.flow.startswith("trong năm", at) for at in places)


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("II. PHÂN CÔNG CÔNG VIỆC TRONG NĂM 2027", 2027),
        ("II. Nhiệm vụ trọng tâm năm 2027", 2027),
        ("II. Lập dự toán năm 2027", 2026),
        ("II. Nhiệm vụ năm 2027 và năm 2028", 2026),
        ("II. NHIỆM VỤ", 2026),
    ],
)
def test_a_time_without_a_year_has_that_of_the_heading_it_stands_under(heading, year):
    text = LETTER.replace(
        "I. MỤC TIÊU", f"{heading}\n\n1. Sở Y tế họp giao ban trước ngày 15/5.\n\nV. MỤC TIÊU"
    )
    page = open_page(parse_document(compose(text)), year=2026, month=3, skip=())
    at = page.low.index("15/5.")
    assert with_year(page, Time(month=5, day=15), at, at + 4) == (Time(year=year, month=5, day=15), False)
