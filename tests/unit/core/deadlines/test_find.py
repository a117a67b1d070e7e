from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines import DeadlineKind, Season, When, find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.kernel import Span
from lantoa.core.text import compose

PLAN = """Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế Hà Sơn hoàn thành trước ngày 30/11/2026; báo cáo khi có yêu cầu.
2. Ủy ban nhân dân các xã tổ chức từ ngày 15/11 đến ngày 15/12 hằng năm.
3. Định kỳ 6 tháng báo cáo kết quả; đến năm 2030 đạt 95%.
4. Trong thời hạn 15 ngày làm việc kể từ ngày nhận được Kế hoạch này, các đơn vị gửi danh sách.
"""


def find(text, **about):
    return find_deadlines(parse_document(compose(text)), **about)


def one(text, **about):
    (deadline,) = find(text, **about)
    return deadline


def test_deadlines_come_in_reading_order_and_quote_the_text():
    found = find(PLAN, year=2026, month=3)
    assert [deadline.evidence.text for deadline in found] == [
        "trước ngày 30/11/2026",
        "khi có yêu cầu",
        "từ ngày 15/11 đến ngày 15/12 hằng năm",
        "Định kỳ 6 tháng",
        "đến năm 2030",
        "Trong thời hạn 15 ngày làm việc kể từ ngày nhận được Kế hoạch này",
    ]
    assert all(PLAN[slice(*deadline.evidence.span)] == deadline.evidence.text for deadline in found)


def test_each_has_its_kind_value_and_rule():
    found = find(PLAN, year=2026, month=3)
    assert [(deadline.kind.value, deadline.when, deadline.rrule) for deadline in found] == [
        ("deadline", When(before="2026-11-30"), None),
        ("on_request", None, None),
        (
            "recurrence",
            When(freq="yearly", start="--11-15", end="--12-15"),
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
        ),
        ("recurrence", When(freq="monthly", interval=6), "FREQ=MONTHLY;INTERVAL=6"),
        ("by", When(year=2030), None),
        ("relative", When(working_days=15, anchor="ngày nhận được Kế hoạch này"), None),
    ]


def test_the_longest_of_overlapping_phrases_stands():
    assert one("Từ nay đến hết năm 2026 và các năm tiếp theo, các xã rà soát.").evidence.text == (
        "Từ nay đến hết năm 2026 và các năm tiếp theo"
    )


def test_nothing_inside_a_citation_is_read():
    text = "Kế hoạch số 21/KH-UBND ngày 02/02/2026 hoàn thành trước ngày 30/11/2026."
    assert [deadline.evidence.text for deadline in find(text, skip=[Span(0, len(text))])] == []
    assert len(find(text, skip=[Span(0, 38)])) == 1


@pytest.mark.parametrize(
    ("text", "inclusive"),
    [
        ("Gửi trước ngày 30/11/2026.", False),
        ("Gửi chậm nhất ngày 30/11/2026.", True),
        ("Gửi trước ngày 20 hằng tháng.", False),
        ("Gửi trước 16 giờ thứ Sáu hằng tuần.", False),
        ("Gửi chậm nhất 16 giờ thứ Sáu hằng tuần.", True),
        ("Gửi trước 16 giờ hằng ngày.", False),
        ("Gửi chậm nhất 16 giờ hằng ngày.", True),
        ("Gửi chậm nhất ngày 05 của tháng sau.", True),
        ("Tiếp nhận đến ngày 30/11/2026.", True),
        ("Thời gian hoàn thành: Trước ngày 30/11/2026.", False),
        ("Thời hạn: 30/11/2026.", True),
        ("Ban hành quy chế (trước quý IV/2026).", False),
        ("2. Thời gian hoàn thành\nTrước ngày 30/11/2026.", False),
    ],
)
def test_whether_the_day_itself_is_still_good(text, inclusive):
    assert one(text).inclusive is inclusive


def test_a_day_without_a_year_takes_the_papers_own():
    text = "Gửi trước ngày 25/10."
    assert one(text, year=2026).when == When(before="2026-10-25")
    assert one(text).when == When(before="--10-25")


def test_what_is_over_is_left_out():
    assert find("Hoàn thành trước ngày 30/11/2024.", year=2026, month=3) == ()
    assert len(find("Hoàn thành trước ngày 30/11/2024.", year=2024, month=3)) == 1


def test_reports_counted_by_span_and_day_alone():
    found = find("Định kỳ hằng quý (trước ngày 20), hằng năm báo cáo.", year=2026)
    assert [deadline.when for deadline in found] == [
        When(freq="quarterly"),
        When(freq="quarterly", before="---20"),
        When(freq="yearly"),
    ]


def test_a_day_alone_without_a_beat_is_no_deadline():
    assert find("Gửi trước ngày 20, kèm hồ sơ; trước ngày 45 của tháng sau.") == ()


def test_relative_times_keep_the_words_of_their_event():
    assert one("Bàn giao sau khi có Quyết định của Ủy ban nhân dân tỉnh.").when == When(
        after="có Quyết định của Ủy ban nhân dân tỉnh"
    )
    assert one("Gửi trước 07 ngày cho đại biểu.").when == When(days=-7)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Trả lời trong thời hạn 2 tuần kể từ ngày nhận.", When(days=14, anchor="ngày nhận")),
        ("Rà soát trong thời gian 02 năm kể từ ngày ban hành.", When(years=2, anchor="ngày ban hành")),
        ("Hiệu lực sau 06 tháng, kể từ ngày ký.", When(months=6, anchor="ngày ký")),
        ("Báo cáo trong 24 giờ.", When(hours=24)),
        ("Giải quyết trong 03 ngày làm việc.", When(working_days=3)),
    ],
)
def test_units_of_counting(text, when):
    assert one(text).when == when


def test_a_range_whose_left_day_is_later_is_not_one():
    assert all(
        deadline.kind is not DeadlineKind.PERIOD
        for deadline in find("Lấy ý kiến từ ngày 28 đến ngày 03/02/2027.", year=2026)
    )


def test_what_waits_for_an_effect_keeps_its_words():
    deadline = one("Bãi bỏ kể từ ngày Quyết định này có hiệu lực thi hành.")
    assert deadline.when == When(anchor="ngày Quyết định này có hiệu lực thi hành")
    assert one("Trả nợ 60 ngày kể từ ngày ban hành.").when == When(days=60, anchor="ngày ban hành")
    assert one("Dừng hoạt động cho đến khi có hướng dẫn mới.").when == When(anchor="đến khi có hướng dẫn mới")


def test_a_day_without_a_year_at_the_head_is_no_day_of_the_paper():
    assert find("Họp ngày 15/3.\nĐại hội tổ chức ngày 10/3.") != ()


def test_documents_without_a_time_have_no_deadlines():
    assert find("") == ()
    assert find("Các đơn vị nghiêm túc triển khai thực hiện.") == ()


WORDS = st.sampled_from(
    [
        "trước ngày 30/11/2026",
        "chậm nhất",
        "đến năm 2030",
        "hằng năm",
        "định kỳ",
        "6 tháng",
        "từ",
        "đến",
        "-",
        "trong",
        "quý I/2026",
        "Thời gian:",
        "khi có yêu cầu",
        "\n",
        "; ",
        ". ",
        "(",
        ")",
        "kể từ ngày ký",
        "15 ngày",
        "tháng 6",
        "thường xuyên",
        "sau",
        "32/13/2026",
        "§",
        "",
        " ",
        "",
    ]
)


@given(st.lists(WORDS | st.text(max_size=8), max_size=30).map(" ".join), st.none() | st.integers(1900, 2100))
def test_finding_never_fails_and_spans_are_ordered_apart_and_quote(text, year):
    document = parse_document(compose(text))
    found = find_deadlines(document, year=year)
    end = 0
    for deadline in found:
        span = deadline.evidence.span
        assert end <= span.start < span.end
        assert document.text[slice(*span)] == deadline.evidence.text
        end = span.end


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("Kết thúc chiến dịch, xã báo cáo.", "Kết thúc chiến dịch", When(after="Kết thúc chiến dịch")),
        (
            "Gửi ngay sau khi kết thúc hội nghị.",
            "ngay sau khi kết thúc hội nghị",
            When(after="kết thúc hội nghị"),
        ),
        (
            "Gửi ngay sau khi tổ chức hội nghị 01 ngày.",
            "ngay sau khi tổ chức hội nghị 01 ngày",
            When(days=1, anchor="tổ chức hội nghị"),
        ),
        (
            "Gửi chậm nhất 15 ngày trước ngày bầu cử.",
            "chậm nhất 15 ngày trước ngày bầu cử",
            When(days=-15, anchor="ngày bầu cử"),
        ),
        ("Gửi ít nhất trước 02 tuần.", "ít nhất trước 02 tuần", When(days=-14)),
        (
            "Nhận từ ngày 05/12/2027 đến 17 giờ 00, ngày 01/02/2028.",
            "từ ngày 05/12/2027 đến 17 giờ 00, ngày 01/02/2028",
            When(start="2027-12-05", end="2028-02-01T17:00"),
        ),
    ],
)
def test_events_and_hours_are_part_of_the_phrase(text, words, when):
    found = one(text, year=2027, month=1)
    assert (found.evidence.text, found.when) == (words, when)


@pytest.mark.parametrize(
    "text",
    [
        "Trong quá trình triển khai, các đơn vị phản ánh về Sở.",
        "Kết thúc phiên họp, Chủ tịch kết luận như sau.",
        "Thành phần họp trước khi kết thúc đợt kiểm tra là Tổ công tác.",
        "Sau hội nghị này, mọi việc như cũ.",
    ],
)
def test_steps_and_minutes_are_no_times(text):
    assert find(text, year=2027, month=1) == ()


def test_a_forecast_speaks_of_its_own_season():
    assert one("Dự báo tình hình ngập úng trong mùa mưa năm 2027.").kind is DeadlineKind.FORECAST_PERIOD
    assert one("Dẫn dòng thi công trong mùa mưa.").kind is DeadlineKind.PERIOD


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Phun thuốc lúc 06 giờ và 17 giờ 30 hằng ngày.", When(freq="daily", times="06:00,17:30")),
        ("Báo cáo trước 16 giờ hằng ngày.", When(freq="daily", times="16:00")),
        ("Giao ban lúc 8 giờ thứ Hai hằng tuần.", When(freq="weekly", times="08:00", weekdays="MO")),
        ("Gửi báo cáo trước 10 giờ ngày 25 hằng tháng.", When(freq="monthly", before="---25T10:00")),
        ("Chốt số liệu vào 14 giờ ngày 20 hằng tháng.", When(freq="monthly", date="---20T14:00")),
        ("Lấy mẫu vào tháng 3, 6 và 9 hằng năm và đột xuất.", When(freq="yearly")),
    ],
)
def test_the_hours_of_a_beat_are_kept(text, when):
    assert [deadline.when for deadline in find(text)] == [when]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Khai hội vào ngày mùng 6 tháng Giêng.", "event", None),
        ("Khai hội ngày mùng 6 tháng Giêng (tức ngày 22/02/2026).", "event", When(date="2026-02-22")),
        ("Xong trước ngày 23 tháng Chạp.", "deadline", None),
        ("Xong đến rằm tháng Tám (ngày 25/9/2026).", "deadline", When(before="2026-09-25")),
        ("Mở hội trong tháng Giêng.", "period", None),
        ("Treo cờ ngày rằm tháng Giêng hằng năm.", "recurrence", When(freq="yearly")),
    ],
)
def test_a_day_of_the_moon_is_fixed_only_by_a_day_of_the_sun(text, kind, when):
    assert [(deadline.kind.value, deadline.when) for deadline in find(text)] == [(kind, when)]


TABLE = "| TT | Nội dung | Chủ trì | {} |\n|---|---|---|---|\n| 1 | Tập huấn | Sở Y tế | {} |\n"


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("Tháng 5, tháng 9", ["2026-05", "2026-09"]),
        ("Tháng 3; tháng 7; tháng 11/2027", ["2027-03", "2027-07", "2027-11"]),
        ("Tháng 6 và tháng 12 năm 2026", ["2026-06", "2026-12"]),
    ],
)
def test_months_with_others_between_them_are_several_times(cell, times):
    found = find(TABLE.format("Thời gian", cell), year=2026)
    assert [deadline.when.month for deadline in found] == times
    assert all(deadline.kind is DeadlineKind.DEADLINE for deadline in found)


@pytest.mark.parametrize("cell", ["Tháng 5, tháng 6", "Quý I, quý II", "Quý II và quý III/2026"])
def test_times_side_by_side_are_one(cell):
    assert one(TABLE.format("Thời gian", cell), year=2026).evidence.text == cell


@given(st.lists(st.integers(1, 12), min_size=2, max_size=5, unique=True).map(sorted))
def test_every_month_of_a_list_lies_in_one_of_its_times(months):
    cell = ", ".join(f"tháng {month}" for month in months)
    found = find(TABLE.format("Tiến độ", cell), year=2026)
    apart = any(after - before > 1 for before, after in pairwise(months))
    assert len(found) == (len(months) if apart else 1)
    if apart:
        assert [deadline.when.month for deadline in found] == [f"2026-{month:02}" for month in months]


@pytest.mark.parametrize("heading", ["Thời gian", "Thời hạn hoàn thành", "Tiến độ", "Lộ trình"])
@pytest.mark.parametrize("cell", ["Theo kế hoạch của Bộ", "Sau mùa vụ", "Khi được cấp kinh phí"])
def test_a_time_in_words_of_its_own_is_kept_as_written(heading, cell):
    found = one(TABLE.format(heading, cell), year=2026)
    assert found.evidence.text == cell
    assert find(TABLE.format("Ghi chú", "Theo kế hoạch của Bộ")) == ()


@pytest.mark.parametrize("cell", ["-", "nt", "- nt -", "x", "Như trên", "(4)", ""])
def test_a_cell_that_says_nothing_is_no_time(cell):
    assert find(TABLE.format("Thời gian", cell), year=2026) == ()


CELLS = [
    "Quý I",
    "30/6/2026",
    "Trước ngày 30/6/2026",
    "Hằng tháng",
    "Tháng 5",
    "Năm 2026",
    "15 ngày sau khi có kế hoạch",
]


@given(st.sampled_from(CELLS), st.sampled_from(["Thời gian", "Tiến độ", "Lộ trình", "Thời hạn"]))
def test_what_any_other_rule_reads_is_never_left_as_written(cell, heading):
    found = one(TABLE.format(heading, cell), year=2026)
    assert found.evidence.rule != "DLN015"
    assert found.when is not None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Nạo vét cống trong mùa mưa năm 2026.", When(season=Season.RAIN, year=2026)),
        ("Trực ban đến hết mùa bão.", When(season=Season.RAIN)),
        ("Tưới nước trong mùa khô.", When(season=Season.DROUGHT)),
        ("Bảo vệ trẻ em trong thời gian nghỉ hè.", When(season=Season.SUMMER)),
        ("Tuần tra trong dịp nghỉ Tết 2027.", When(season=Season.NEW_YEAR, year=2027)),
        ("Gieo cấy trong vụ Hè - Thu 2027.", When(season=Season.SUMMER_AUTUMN, year=2027)),
        ("Gieo cấy trong vụ mùa.", When(season=Season.AUTUMN)),
        (
            "Gieo cấy trong vụ đông xuân 2026-2027.",
            When(season=Season.WINTER_SPRING, start_year=2026, end_year=2027),
        ),
        (
            "Dạy trong năm học 2026 - 2027.",
            When(season=Season.SCHOOL_YEAR, start_year=2026, end_year=2027),
        ),
        ("Bảo đảm điện trong thời gian diễn ra Lễ hội.", None),
        ("Nạo vét xong trước  mùa mưa năm 2026.", When(before="mùa mưa năm 2026")),
        ("Báo cáo trong tuần tới.", When(days=7, anchor="date of signing")),
        ("Báo cáo trong tháng tới.", When(months=1, anchor="date of signing")),
        ("Báo cáo vào quý sau.", When(months=3, anchor="date of signing")),
    ],
)
def test_seasons_and_what_comes_next_wait_for_their_days(text, when):
    assert one(text, year=2026, month=3).when == when


@pytest.mark.parametrize(
    ("text", "weekdays", "nth", "rrule"),
    [
        (
            "Ra quân vào ngày Chủ nhật cuối cùng của tháng.",
            "SU",
            -1,
            "FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1",
        ),
        (
            "Giao ban sáng thứ Hai đầu tiên của quý.",
            "MO",
            1,
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO;BYSETPOS=1",
        ),
        ("Gửi báo cáo trước 16 giờ 00 thứ Năm hằng tuẩn.", "TH", None, "FREQ=WEEKLY;BYDAY=TH"),
        ("Họp vào 15 giờ thứ Năm hằng tuần.", "TH", None, "FREQ=WEEKLY;BYDAY=TH"),
        ("Họp vào thứ 2 và thứ Sáu hằng tuần.", "MO,FR", None, "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("Họp vào chủ nhật hằng tuần.", "SU", None, "FREQ=WEEKLY;BYDAY=SU"),
        ("Trực từ thứ Hai đến thứ Sáu hằng tuần.", None, None, "FREQ=WEEKLY"),
        (
            "Chốt số liệu vào ngày làm việc cuối cùng của tháng.",
            "MO,TU,WE,TH,FR",
            -1,
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        ),
        ("Chào cờ vào ngày làm việc đầu tiên của tuần.", "MO", None, "FREQ=WEEKLY;BYDAY=MO"),
        ("Gửi trước thứ Sáu hằng tuần.", "FR", None, "FREQ=WEEKLY;BYDAY=FR"),
        (
            "Kiểm kê vào ngày làm việc đầu tiên của quý.",
            "MO,TU,WE,TH,FR",
            1,
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        ),
        (
            "Chào cờ vào ngày làm việc đầu tiên của năm.",
            "MO,TU,WE,TH,FR",
            1,
            "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        ),
    ],
)
def test_a_beat_keeps_its_days_of_the_week(text, weekdays, nth, rrule):
    (deadline,) = find_deadlines(parse_document(compose(text)))
    assert deadline.when is not None
    assert (deadline.when.weekdays, deadline.when.nth, deadline.rrule) == (weekdays, nth, rrule)


def test_a_beat_of_several_weeks_keeps_its_day_of_the_week():
    found = one("Phòng Kinh tế kiểm tra hiện trường hai tuần một lần vào chiều thứ Sáu.")
    assert found.when == When(freq="weekly", interval=2, weekdays="FR")
    assert found.rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
