"""Each day of a duty on its own line."""

from datetime import date

from lantoa.core.planning import list_dues, propose_plan
from lantoa.core.reading import read_directive

TODAY = date(2026, 11, 22)


def lines(action, who="Sở Y tế "):
    text = f"KẾ HOẠCH\n\nII. NHIỆM VỤ\n1. {who}{action}"
    (item,) = propose_plan([read_directive(text)], today=TODAY).items
    return list_dues(item, today=TODAY)


def test_a_day_that_was_missed_is_late_although_another_comes():
    missed, coming = lines("tổ chức sơ kết vào cuối năm 2025 và tổng kết chương trình vào cuối năm 2030.")
    assert (missed.due, missed.late) == (date(2025, 12, 31), True)
    assert "sơ kết" in missed.clause
    assert (coming.due, coming.late) == (date(2030, 12, 31), False)
    assert coming.clause.startswith("tổng kết")


def test_a_period_shows_the_first_day_of_its_next_time():
    (line,) = lines("tổ chức tháng hành động từ ngày 15/11 đến ngày 15/12 hằng năm.")
    assert (line.opens, line.due, line.late) == (date(2026, 11, 15), date(2026, 12, 15), False)


def test_a_beat_without_a_day_stands_on_the_line_that_has_one():
    (line,) = lines("tổ chức kiểm tra định kỳ; gửi báo cáo kết quả trước ngày 20/12/2026.")
    assert [timing.due for timing in line.timings] == [date(2026, 12, 19), None]
    assert line.clause == "gửi báo cáo kết quả trước ngày 20/12/2026."


def test_a_duty_without_a_day_has_one_line_with_its_words():
    (line,) = lines("kiểm tra hằng quý.")
    assert (line.opens, line.due, line.late) == (None, None, False)
    assert [timing.rule for timing in line.timings] == ["FREQ=MONTHLY;INTERVAL=3"]
    assert "kiểm tra hằng quý" in line.clause


def test_who_answers_for_no_day_has_a_line_behind_them():
    day, rest = lines("lập danh sách gửi UBND xã trước ngày 20/12/2026; giao Sở Nội vụ tổng hợp hằng quý.")
    assert ([one.name for one in day.bearers], day.due) == (["Sở Y tế"], date(2026, 12, 19))
    assert [one.name for one in rest.bearers] == ["Sở Nội vụ"]
    assert (rest.due, [timing.rule for timing in rest.timings]) == (None, ["FREQ=MONTHLY;INTERVAL=3"])
    assert "tổng hợp" in rest.clause


def test_where_nobody_is_named_all_times_stay():
    (line,) = lines("Tổ chức kiểm tra định kỳ; gửi báo cáo kết quả trước ngày 20/12/2026.", who="")
    assert (line.bearers, len(line.timings)) == ((), 2)
