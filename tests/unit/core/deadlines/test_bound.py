import pytest

from lantoa.core.deadlines import DeadlineKind, When, find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.text import compose


def find(text):
    return find_deadlines(parse_document(compose(text)), year=2026, month=8)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (
            "Từ nay đến hết năm, cứ ngày 25 hằng tháng",
            When(freq="monthly", date="---25", start="2026-08-28", end="2026-12-31"),
        ),
        ("Từ nay đến hết năm 2027, hằng tuần", When(freq="weekly", start="2026-08-28", end="2027-12-31")),
        (
            "Từ nay đến ngày 15/12/2026, trước ngày 05 hằng tháng",
            When(freq="monthly", before="---05", start="2026-08-28", end="2026-12-15"),
        ),
        (
            "Từ ngày 01/10/2026 đến hết ngày 31/3/2027, định kỳ hằng tuần",
            When(freq="weekly", start="2026-10-01", end="2027-03-31"),
        ),
    ],
)
def test_a_beat_ends_with_the_time_named_before_it(words, meant):
    text = f"Lam Sơn, ngày 28 tháng 8 năm 2026\n\n1. {words} các thôn gửi kết quả."
    (found,) = find(text)
    assert (found.evidence.text, found.when) == (words, meant)
    assert found.kind in (DeadlineKind.RECURRENCE, DeadlineKind.DEADLINE)


@pytest.mark.parametrize(
    "words",
    [
        "Đến hết năm 2026 hoàn thành hồ sơ; hằng tuần gửi báo cáo",
        "Đến năm 2027, hằng năm giảm hai hộ nghèo",
        "Từ nay đến hết năm, các thôn hằng tháng gửi báo cáo",
        "Từ quý IV/2026, hằng tháng gửi báo cáo",
        "Từ ngày 15/11 đến ngày 15/12 hằng năm, cứ thứ Sáu hằng tuần gửi báo cáo",
        "Từ nay đến hết năm 2027, từ ngày 15/11 đến ngày 15/12 hằng năm gửi báo cáo",
    ],
)
def test_a_time_that_bounds_no_beat_stands_for_itself(words):
    text = f"Lam Sơn, ngày 28 tháng 8 năm 2026\n\n1. {words}."
    assert len(find(text)) == 2


def test_from_now_on_begins_on_no_day_where_the_paper_names_none():
    assert len(find("1. Từ nay đến hết năm 2026, hằng tuần gửi báo cáo.")) == 2
