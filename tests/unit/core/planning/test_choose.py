"""Of the times of one duty: each once, and the next."""

from datetime import date

import pytest

from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning.choose import choose_timings, next_due
from lantoa.core.planning.model import Timing
from lantoa.core.planning.propose import propose_plan
from lantoa.core.planning.schedule import schedule_deadline
from lantoa.core.reading import read_directive

TODAY = date(2026, 11, 22)


def timing(words, when=None, *, rrule=None):
    evidence = Evidence(Span(0, len(words)), words, "DLN001", 0.9)
    deadline = Deadline(evidence=evidence, kind=DeadlineKind.DEADLINE, when=when, rrule=rrule)
    return schedule_deadline(deadline, issued=date(2024, 2, 1), received=None, today=TODAY)


def yearly(words, **parts):
    return timing(words, When(freq="yearly", **parts), rrule="FREQ=YEARLY")


FIRST = timing("cuối năm 2025", When(end_of_year=2025))
LAST = timing("cuối năm 2030", When(end_of_year=2030))
DATED = timing(
    "trước 10/12 hằng năm",
    When(freq="yearly", before="--12-10"),
    rrule="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10",
)

TWICE = When(freq="monthly", count=2)
TWO_DAYS = timing(
    "ngày 10 và ngày 25",
    When(freq="monthly", date="---10,---25"),
    rrule="FREQ=MONTHLY;BYMONTHDAY=10,25",
)


def test_a_duty_of_several_days_is_due_on_the_next():
    assert next_due([FIRST, LAST], today=TODAY) == date(2030, 12, 31)
    assert next_due([LAST, FIRST], today=date(2025, 12, 31)) == date(2025, 12, 31)


def test_it_is_past_only_when_all_its_days_are():
    assert next_due([FIRST, LAST], today=date(2031, 1, 1)) == date(2030, 12, 31)


def test_a_beat_is_due_when_it_next_comes_round():
    assert DATED.due == date(2024, 12, 10)
    assert next_due([DATED], today=TODAY) == date(2026, 12, 10)


def test_a_beat_that_is_over_was_due_when_it_last_came():
    over = DATED._replace(until=date(2025, 12, 31))
    assert next_due([over], today=TODAY) == date(2025, 12, 10)


def test_without_a_day_nothing_is_due():
    assert next_due([yearly("hằng năm"), timing("sớm")], today=TODAY) is None


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([yearly("hàng năm"), yearly("Hàng năm")], ["hàng năm"]),
        ([yearly("hàng năm"), yearly("mỗi năm một lần", count=1)], ["hàng năm"]),
        ([yearly("hàng năm"), DATED], ["trước 10/12 hằng năm"]),
        ([DATED, yearly("hàng năm", interval=2)], ["trước 10/12 hằng năm", "hàng năm"]),
        ([timing("2 lần/tháng", TWICE, rrule="FREQ=MONTHLY"), TWO_DAYS], ["ngày 10 và ngày 25"]),
        ([timing("định kỳ", When(freq="periodic")), TWO_DAYS], ["ngày 10 và ngày 25"]),
        ([timing("định kỳ", When(freq="periodic")), FIRST], ["định kỳ", "cuối năm 2025"]),
        ([FIRST, LAST, FIRST], ["cuối năm 2025", "cuối năm 2030"]),
        ([timing("sớm"), timing("Sớm"), timing("kịp thời")], ["sớm", "kịp thời"]),
        ([yearly("cuối năm"), LAST], ["cuối năm", "cuối năm 2030"]),
        ([], []),
    ],
)
def test_each_time_stands_once_and_the_most_exact_stays(given, kept):
    assert [one.deadline.evidence.text for one in choose_timings(given)] == kept


def test_of_two_that_end_alike_the_one_with_a_beginning_stays():
    period = timing("từ 2026 đến 2030", When(start_year=2026, end_year=2030))
    assert choose_timings([LAST, period]) == (period,)


def test_a_time_that_cannot_be_read_has_no_beat():
    unread = Timing(timing("lúc nào đó").deadline, None, None, "FREQ=YEARLY", None)
    assert choose_timings([unread, unread]) == (unread,)


def test_a_beat_of_another_clause_stands():
    bare, far = timing("định kỳ", When(freq="periodic")), Span(300, 318)
    away = TWO_DAYS.deadline._replace(evidence=TWO_DAYS.deadline.evidence._replace(span=far))
    assert len(choose_timings([bare, TWO_DAYS._replace(deadline=away)])) == 2


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("phát tin lúc 5 giờ hằng ngày từ ngày 01/7/2026 đến ngày 31/7/2026", date(2026, 7, 31)),
        ("báo cáo trước 16 giờ hằng ngày (từ ngày 01/7/2026 đến ngày 31/7/2026)", date(2026, 7, 31)),
        ("phát tin lúc 5 giờ hằng ngày từ 01/7 đến 10/7/2026 và từ 01/8 đến 10/8/2026", date(2026, 12, 31)),
        ("phát tin lúc 5 giờ hằng ngày; báo cáo trước ngày 31/7/2026", date(2026, 12, 31)),
        ("báo cáo trước ngày 25 hằng tháng từ ngày 01/7/2026 đến ngày 31/10/2026", date(2026, 12, 31)),
    ],
)
def test_a_beat_without_a_day_ends_with_the_one_period_beside_it(words, until):
    paper = f"KẾ HOẠCH\nTruyền thông năm 2026\n\nII. NHIỆM VỤ\n1. Trạm Y tế {words}.\n"
    (item,) = propose_plan([read_directive(paper)], today=date(2026, 5, 4)).items
    (beat,) = (timing for timing in item.timings if timing.rule)
    assert beat.until == until
