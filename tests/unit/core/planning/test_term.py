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


def test_only_a_plan_has_a_term():
    assert term_of("Công tác năm 2026", kind="Công văn") == Term()
