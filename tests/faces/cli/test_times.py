"""Times in people's words."""

import pytest

from lantoa.cli.times import understood, written
from lantoa.core.deadlines import Deadline, DeadlineKind, Season, When
from lantoa.core.kernel import Evidence, Span


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-12-10", "10/12/2026"),
        ("2026-12", "12/2026"),
        ("2026-12-10T17:00", "17:00 10/12/2026"),
        ("--12-10", "10/12 hằng năm"),
        ("--12-10T17:00", "17:00 10/12 hằng năm"),
        ("---20", "ngày 20 hằng tháng"),
        ("---20T16:30", "16:30 ngày 20 hằng tháng"),
        ("---05,---20", "ngày 5, 20 hằng tháng"),
        ("---05T16:00,---20T16:00", "16:00 ngày 5, 20 hằng tháng"),
        ("2026", "2026"),
    ],
)
def test_a_date_is_written_as_people_write_it(value, words):
    assert written(value, "vi") == words


def read(when, *, kind=DeadlineKind.DEADLINE, inclusive=True, text="x"):
    evidence = Evidence(Span(0, len(text)), text, "DLN001", 0.9)
    deadline = Deadline(evidence=evidence, kind=kind, when=when, rrule=None, inclusive=inclusive)
    return understood(deadline, "vi"), understood(deadline, "en")


@pytest.mark.parametrize(
    ("when", "vietnamese", "english"),
    [
        (None, "chưa định được", "not fixed"),
        (When(), "chưa định được", "not fixed"),
        (When(before="2026-12-10"), "chậm nhất 10/12/2026", "no later than 10/12/2026"),
        (When(date="2026-12-10"), "10/12/2026", "10/12/2026"),
        (When(datetime="2026-02-01T17:00"), "17:00 01/02/2026", "17:00 01/02/2026"),
        (
            When(start="2026-11-15", end="2026-12-15"),
            "từ 15/11/2026 đến 15/12/2026",
            "from 15/11/2026 to 15/12/2026",
        ),
        (
            When(start="2026-11-20T07:00", end="2026-11-22T17:00"),
            "từ 07:00 20/11/2026 đến 17:00 22/11/2026",
            "from 07:00 20/11/2026 to 17:00 22/11/2026",
        ),
        (When(month=11), "tháng 11", "month 11"),
        (When(month="2026-11"), "tháng 11/2026", "month 11/2026"),
        (When(month="2026-11", ongoing=True), "tháng 11/2026 và tiếp tục", "month 11/2026 and on"),
        (When(quarter="2026-Q3"), "quý 3/2026", "quarter 3/2026"),
        (When(quarter="Q3"), "Q3", "Q3"),
        (When(year=2026), "năm 2026", "year 2026"),
        (When(end_of_year=2026), "hết năm 2026", "end of 2026"),
        (When(start_year=2026, end_year=2030), "từ năm 2026 đến năm 2030", "from 2026 to 2030"),
        (When(start_year=2026, ongoing=True), "từ năm 2026 trở đi", "from 2026 on"),
        (When(start="2026-11-01", ongoing=True), "từ 01/11/2026 trở đi", "from 01/11/2026 on"),
        (When(freq="ongoing", ongoing=True), "liên tục", "all the time"),
        (When(season=Season.RAIN), "mùa mưa", "the rainy season"),
        (When(season=Season.NEW_YEAR, year=2027), "Tết Nguyên đán 2027", "the Lunar New Year 2027"),
        (
            When(season=Season.SCHOOL_YEAR, start_year=2026, end_year=2027),
            "năm học 2026 - 2027",
            "the school year 2026 - 2027",
        ),
    ],
)
def test_what_the_machine_made_of_a_time(when, vietnamese, english):
    assert read(when) == (vietnamese, english)


@pytest.mark.parametrize("season", Season)
def test_every_season_has_its_words(season):
    assert all(read(When(season=season)))


def test_the_day_that_is_too_late_is_told_from_the_last_good_one():
    assert read(When(before="2026-12-10"), inclusive=False) == ("trước 10/12/2026", "before 10/12/2026")


@pytest.mark.parametrize(
    ("when", "vietnamese", "english"),
    [
        (When(freq="quarterly"), "hằng quý", "every quarter"),
        (When(freq="fortnightly"), "fortnightly", "fortnightly"),
        (When(freq="monthly", interval=6), "6 tháng một lần", "once every 6 months"),
        (When(freq="yearly", interval=2), "2 năm một lần", "once every 2 years"),
        (
            When(freq="monthly,yearly", interval=6),
            "6 tháng một lần, hằng năm",
            "once every 6 months, every year",
        ),
        (
            When(freq="quarterly,yearly", interval=2),
            "hằng quý, 2 năm một lần",
            "every quarter, once every 2 years",
        ),
        (When(freq="hourly", interval=3), "3 giờ một lần", "once every 3 hours"),
        (When(freq="weekly", weekdays="MO,TH"), "thứ Hai, thứ Năm hằng tuần", "Monday, Thursday every week"),
        (
            When(freq="monthly", weekdays="MO,TU,WE,TH,FR", nth=-1),
            "ngày làm việc cuối cùng hằng tháng",
            "the last working day every month",
        ),
        (When(freq="weekly", count=3), "mỗi tuần 3 lần", "3 times a week"),
        (When(freq="monthly", interval=6, count=2), "6 tháng 2 lần", "2 times every 6 months"),
        (When(freq="periodic", count=3), "định kỳ 3 lần", "periodically 3 times"),
        (When(date="--12-22", freq="yearly"), "22/12 hằng năm", "22/12 every year"),
        (
            When(date="---20", freq="monthly"),
            "ngày 20 hằng tháng",
            "day 20 of every month",
        ),
        (When(month=6, freq="yearly"), "tháng 6 hằng năm", "month 6 every year"),
        (
            When(start="--11-15", end="--12-15", freq="yearly"),
            "từ 15/11 đến 15/12 hằng năm",
            "from 15/11 to 15/12 every year",
        ),
        (
            When(start="--12-15", end="--12-14", freq="yearly"),
            "từ 15/12 năm trước đến 14/12 hằng năm",
            "from 15/12 of the year before to 14/12 every year",
        ),
        (
            When(start="2026-11-01", end="2026-12-31", freq="yearly"),
            "từ 01/11/2026 đến 31/12/2026, hằng năm",
            "from 01/11/2026 to 31/12/2026, every year",
        ),
        (When(year=2026, freq="yearly", ongoing=True), "năm 2026, hằng năm", "year 2026, every year"),
    ],
)
def test_how_often_is_said_once_and_as_people_say_it(when, vietnamese, english):
    assert read(when, kind=DeadlineKind.RECURRENCE) == (vietnamese, english)


def test_a_day_of_every_quarter_names_its_beat():
    words = read(When(before="---20", freq="quarterly"), inclusive=False)
    assert words == (
        "trước ngày 20 tháng cuối quý, hằng quý",
        "before day 20 of its last month, every quarter",
    )
    words = read(When(before="--12-10", freq="yearly"), inclusive=False)
    assert words == ("trước 10/12 hằng năm", "before 10/12 every year")
    assert read(When(before="---20", freq="monthly", interval=6))[0] == "chậm nhất ngày 20, 6 tháng một lần"


@pytest.mark.parametrize(
    ("when", "vietnamese", "english"),
    [
        (When(hours=24), "24 giờ", "24 hours"),
        (When(days=1), "1 ngày", "1 day"),
        (When(months=3), "3 tháng", "3 months"),
        (When(days=15, anchor="ngày nhận"), "15 ngày kể từ ngày nhận", "15 days from ngày nhận"),
        (
            When(working_days=5, anchor="ngày ký"),
            "5 ngày làm việc kể từ ngày ký",
            "5 working days from ngày ký",
        ),
        (
            When(hours=48, anchor="khi có ca bệnh"),
            "48 giờ kể từ khi có ca bệnh",
            "48 hours from khi có ca bệnh",
        ),
        (When(days=3, anchor="sau ngày bầu cử"), "3 ngày sau ngày bầu cử", "3 days sau ngày bầu cử"),
        (When(days=5, anchor="đến khi xong"), "5 ngày đến khi xong", "5 days đến khi xong"),
        (When(anchor="đến khi hết dịch"), "đến khi hết dịch", "đến khi hết dịch"),
        (When(days=5, anchor="kể từ ngày ký"), "5 ngày kể từ ngày ký", "5 days from ngày ký"),
        (When(anchor="date of signing"), "kể từ ngày ký", "from the day of signing"),
        (When(days=-7, anchor="ngày khai mạc"), "7 ngày trước ngày khai mạc", "7 days before ngày khai mạc"),
        (
            When(days=-7, anchor="trước ngày khai mạc"),
            "7 ngày trước ngày khai mạc",
            "7 days before ngày khai mạc",
        ),
        (When(days=-5), "trước 5 ngày", "5 days before"),
    ],
)
def test_a_time_that_waits_for_an_event_names_it_once(when, vietnamese, english):
    assert read(when) == (vietnamese, english)


@pytest.mark.parametrize(
    ("text", "after", "words"),
    [
        ("ngay sau khi kết thúc hội nghị", "kết thúc hội nghị", "sau khi kết thúc hội nghị"),
        ("sau hội nghị", "hội nghị", "sau hội nghị"),
        ("từ ngày 10/12/2026", "2026-12-10", "từ 10/12/2026"),
    ],
)
def test_after_an_event_reads_as_it_is_written(text, after, words):
    assert read(When(after=after), text=text)[0] == words


@pytest.mark.parametrize(
    ("when", "kind", "words"),
    [
        (When(year=2030), DeadlineKind.BY, "đến năm 2030"),
        (When(month="2030-11"), DeadlineKind.BY, "đến tháng 11/2030"),
        (When(year=2030), DeadlineKind.PERIOD, "năm 2030"),
        (When(before="2030-11-30"), DeadlineKind.BY, "chậm nhất 30/11/2030"),
        (None, DeadlineKind.ON_REQUEST, "khi có yêu cầu"),
        (When(freq="daily", times="06:00,17:00"), DeadlineKind.RECURRENCE, "lúc 06:00, 17:00 hằng ngày"),
        (When(freq="daily", times="16:00"), DeadlineKind.DEADLINE, "chậm nhất 16:00 hằng ngày"),
        (
            When(freq="weekly", times="16:00", weekdays="FR"),
            DeadlineKind.DEADLINE,
            "chậm nhất 16:00 thứ Sáu hằng tuần",
        ),
        (When(freq="weekly", weekdays="FR"), DeadlineKind.DEADLINE, "chậm nhất thứ Sáu hằng tuần"),
        (
            When(start="2026-11-20T08:00", end="2026-11-20T11:30"),
            DeadlineKind.PERIOD,
            "từ 08:00 đến 11:30 20/11/2026",
        ),
    ],
)
def test_what_the_time_does_is_told_too(when, kind, words):
    assert read(when, kind=kind)[0] == words


def test_the_first_month_of_each_quarter_is_said():
    words = read(When(before="---10", freq="quarterly", month=1))
    assert words == (
        "chậm nhất ngày 10 tháng đầu quý, hằng quý",
        "no later than day 10 of its first month, every quarter",
    )
