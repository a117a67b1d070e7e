"""When the sources want a report, and what the closing makes of it."""

import pytest
from picks import LETTER_918, PICK, TODAY, task

from lantoa.core.drafting import Moment, PaperKind, compose

HEALTH = LETTER_918._replace(kind="Kế hoạch")  # of Sở Y tế
YEARLY = "trước ngày 10 tháng 12 hằng năm"
CITED = "Kế hoạch số 918/SYT-NVY yêu cầu báo cáo"
PLANS = "Các trường xây dựng kế hoạch đọc sách theo điều kiện của mình. "


def by(day):
    return Moment(f"trước ngày {day[8:]}/{day[5:7]}/{day[:4]}", day)


def paper(words, *, report_by=None, kind=PaperKind.LETTER, **more):
    asked = task(words, basis=HEALTH, bearers=(), **more)
    return compose(PICK._replace(kind=kind, bases=(HEALTH,), tasks=(asked,), report_by=report_by), on=TODAY)


def told(words, **more):
    return [note.removeprefix(f"{CITED} ") for note in paper(words, **more).notes if CITED in note]


KINDS = (PaperKind.LETTER, PaperKind.PLAN, PaperKind.NOTICE, PaperKind.TELEGRAM, PaperKind.DECISION)


@pytest.mark.parametrize("kind", KINDS)
def test_a_day_behind_the_sources_is_told(kind):
    words = f"{PLANS}Định kỳ báo cáo kết quả thực hiện về Sở Y tế {YEARLY} để tổng hợp."
    late = f"“{YEARLY}”; hạn ở đây (trước ngày 15/12/2026) muộn hơn: chọn ngày sớm hơn để kịp tổng hợp."
    assert told(words, report_by=by("2026-12-15"), kind=kind) == [late]
    for early in ("2026-12-10", "2026-12-05"):
        assert told(words, report_by=by(early), kind=kind) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_time_of_a_report_is_not_the_time_of_what_stands_beside_it(kind):
    for quoted in (YEARLY, "trước ngày **10 tháng 12** hằng năm"):
        words = f"{PLANS}Định kỳ báo cáo kết quả thực hiện về Sở Y tế {quoted}."
        moments = (Moment(YEARLY, "2026-12-09", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9"),)
        made = paper(words, moments=moments, reports=True, kind=kind)
        item = next(block.text for block in made.blocks if "xây dựng kế hoạch đọc sách" in block.text)
        assert YEARLY not in item
        closing = [block.text for block in made.blocks if "báo cáo kết quả về" in block.text]
        assert [YEARLY in text for text in closing] == [True]
        assert told(words, moments=moments, reports=True, kind=kind) == []


@pytest.mark.parametrize(
    ("when", "report_by", "why"),
    [
        (YEARLY, None, "câu cuối chưa ghi hạn này: chọn ngày, hoặc ghi vào."),
        ("trước ngày 15 hằng tháng", None, "câu cuối chưa ghi hạn này: chọn ngày, hoặc ghi vào."),
        (
            "trước ngày 25 hằng tháng",
            "2026-11-24",
            "câu cuối chỉ ghi một hạn (trước ngày 24/11/2026): ghi thêm định kỳ, hoặc bỏ nếu không áp dụng.",
        ),
        ("trước ngày 05/10/2026", None, "hạn đó đã qua: chọn hạn mới."),
        ("trước ngày 05/10/2026", "2026-12-15", ""),
        ("khi có yêu cầu", None, ""),
        ("", "2026-12-15", ""),
    ],
)
def test_what_the_closing_does_not_keep_is_told(when, report_by, why):
    words = f"{PLANS}Báo cáo kết quả thực hiện về Sở Y tế {when}.".replace(" .", ".")
    found = told(words, report_by=by(report_by) if report_by else None)
    assert found == ([f"“{when}”; {why}"] if why else [])


def test_times_of_the_rest_stay_with_it():
    words = (
        "Các trường xây dựng tủ sách trước ngày 20/12/2026; báo cáo kết quả về Sở Y tế trước ngày 25/12/2026."
    )
    moments = (Moment("trước ngày 20/12/2026; trước ngày 25/12/2026", "2026-12-25"),)
    made = paper(words, moments=moments)
    item = next(block for block in made.blocks if "tủ sách" in block.text)
    assert item.text == "Các trường xây dựng tủ sách trước ngày 20/12/2026."
    assert [moment.text for moment in item.moments] == ["trước ngày 20/12/2026"]


def test_a_notice_says_whom_to_report_to_only_where_somebody_asks():
    def closing(made):
        return made.blocks[-1].text

    asked = closing(paper("Báo cáo kết quả về Sở Y tế.", kind=PaperKind.NOTICE))
    assert asked.endswith("biết, thực hiện; báo cáo kết quả về Sở khi có yêu cầu./.")
    assert closing(paper("Phát tin.", kind=PaperKind.NOTICE)).endswith("biết, thực hiện./.")
