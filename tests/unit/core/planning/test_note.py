"""A time in a footnote is told by the footnote's words."""

from datetime import date

from lantoa.core.planning import list_dues, note_of, propose_plan
from lantoa.core.reading import read_directive

PAPER = """SỞ Y TẾ
Số: 5/SYT-NVY
Hà Sơn, ngày 10 tháng 11 năm 2026

V/v phòng bệnh

1. Ủy ban nhân dân các xã
a) Tổ chức ít nhất 02 đợt vệ sinh môi trường tại các thôn trước ngày 30/11/2026.
[1] Theo Hướng dẫn của Bộ Y tế; đợt 1 hoàn thành trước ngày 20/11/2026.
b) Rà soát danh sách, gửi Sở Y tế trước ngày 15/12/2026.
"""
TODAY = date(2026, 11, 12)


def test_each_line_of_a_duty_says_what_is_due():
    plan = propose_plan([read_directive(PAPER)], today=TODAY)
    lines = {line.due: line.clause for item in plan.items for line in list_dues(item, today=TODAY)}
    assert lines[date(2026, 11, 19)] == "đợt 1 hoàn thành trước ngày 20/11/2026."
    assert lines[date(2026, 11, 29)].startswith("Tổ chức ít nhất 02 đợt")


def test_only_a_footnote_is_one():
    reading = read_directive(PAPER)
    document, (duty, other) = reading.document, [one.evidence for one in reading.obligations]
    inside, below, later = (one.evidence for one in reading.deadlines)
    assert note_of(document, duty=duty, time=inside) is None
    assert note_of(document, duty=duty, time=below).text.startswith("Theo Hướng dẫn")
    assert note_of(document, duty=duty, time=later) is None
    assert note_of(document, duty=other, time=later) is None
