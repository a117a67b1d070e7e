"""The years a plan is made for."""

from datetime import date

import pytest

from lantoa.core.planning.term import Term, term_of


@pytest.mark.parametrize(
    ("subject", "begin", "end"),
    [
        ("Cải cách hành chính năm 2026", 2026, 2026),
        ("CÔNG TÁC NĂM 2026\ntrên địa bàn xã Tân Lập", 2026, 2026),
        ("Thực hiện kết quả năm 2025, nhiệm vụ năm 2026", 2026, 2026),
        ("Truyền thông dân số đến năm 2030", None, 2030),
        ("Phát triển rừng giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", None, 2030),
        ("Triển khai Công văn ngày 12 tháng 3 năm 2026", None, None),
        ("Năm học năm 2026 - 2027", None, None),
        ("Tiêm phòng năm 2026 và các năm tiếp theo", None, None),
        ("Quy hoạch tầm nhìn đến năm 2045", None, None),
        (None, None, None),
    ],
)
def test_the_term_a_plan_is_made_for(subject, begin, end):
    assert term_of(subject, kind="Kế hoạch") == Term(
        begin and date(begin, 1, 1), end and date(end, 12, 31), lasting=begin is None
    )


@pytest.mark.parametrize(
    ("subject", "begin", "end"),
    [
        ("Công tác 6 tháng cuối năm 2026", (7, 1), (12, 31)),
        ("Công tác 9 tháng đầu năm 2026", (1, 1), (9, 30)),
        ("Kiểm tra quý IV/2026", (10, 1), (12, 31)),
        ("Kết quả năm 2025, nhiệm vụ quý 1 năm 2026", (1, 1), (3, 31)),
        ("Lịch tháng 02 năm 2026", (2, 1), (2, 28)),
        ("Lịch tháng 13/2026 của năm 2026", (1, 1), (12, 31)),
        ("Kết quả quý IV/2025, nhiệm vụ năm 2026", (1, 1), (12, 31)),
    ],
)
def test_a_plan_of_a_part_of_a_year(subject, begin, end):
    assert term_of(subject, kind="Kế hoạch") == Term(date(2026, *begin), date(2026, *end))


NOVEMBER = date(2025, 11, 10)


@pytest.mark.parametrize(
    ("subject", "issued", "end"),
    [
        ("tăng cường phòng dịch những tháng cuối năm 2025", NOVEMBER, date(2025, 12, 31)),
        ("phòng cháy, chữa cháy rừng mùa khô năm 2026", NOVEMBER, date(2026, 12, 31)),
        ("mở đợt cao điểm tháng 12/2025", NOVEMBER, date(2025, 12, 31)),
        ("thực hiện giai đoạn 2026 - 2030", NOVEMBER, date(2030, 12, 31)),
        ("phổ biến, giáo dục pháp luật năm 2026", NOVEMBER, date(2026, 12, 31)),
        # it is over, or another's, or the paper says not when it was issued
        ("xử lý kết luận kiểm toán năm 2024", NOVEMBER, None),
        ("triển khai Luật Dữ liệu năm 2025", NOVEMBER, None),
        ("tuyên truyền Đại hội nhiệm kỳ 2025 - 2030", NOVEMBER, None),
        ("Kết luận tại cuộc họp về tiến độ giải ngân quý IV năm 2025", NOVEMBER, None),
        ("tình hình dịch bệnh tháng 11 năm 2025", NOVEMBER, None),
        ("tăng cường phòng dịch năm 2025", None, None),
        ("tăng cường phòng dịch", NOVEMBER, None),
        (None, NOVEMBER, None),
    ],
)
def test_the_time_a_letter_is_about(subject, issued, end):
    assert term_of(subject, kind="Công văn", issued=issued) == Term(end=end)


def test_every_year_goes_on_where_the_paper_is_no_plan():
    letter, plan = Term(end=date(2026, 12, 31)), Term(date(2026, 1, 1), date(2026, 12, 31))
    assert letter.last("FREQ=MONTHLY;BYMONTHDAY=20") == date(2026, 12, 31)
    assert letter.last("FREQ=YEARLY;BYMONTH=6") is None
    assert plan.last("FREQ=YEARLY;BYMONTH=6") == date(2026, 12, 31)
