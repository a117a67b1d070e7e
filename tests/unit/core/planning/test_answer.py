"""Who answers for which time of a duty that several are told."""

from datetime import date

import pytest

from lantoa.core.planning import propose_plan
from lantoa.core.reading import read_directive

HEAD = "SỞ Y TẾ\nSố: 5/SYT-NVY\nHà Sơn, ngày 10 tháng 3 năm 2026\n\nV/v phòng bệnh\n\n"


def bearers_by_time(line):
    (item,) = propose_plan([read_directive(f"{HEAD}{line}\n")], today=date(2026, 3, 12)).items
    return [tuple(bearer.name for bearer in item.at(timing).bearers) for timing in item.timings], [
        bool(timing.bearers) for timing in item.timings
    ]


@pytest.mark.parametrize(
    ("line", "bearers"),
    [
        (
            "1. Sở Tài chính gửi báo cáo trước ngày 10/4/2026; Sở Xây dựng tổng hợp, trình trước ngày 20/4/2026.",
            [("Sở Tài chính",), ("Sở Xây dựng",)],
        ),
        (
            "1. Sở Y tế báo cáo trước ngày 10/4/2026. Giao Sở Xây dựng rà soát; báo cáo trước ngày 30/4/2026.",
            [("Sở Y tế",), ("Sở Xây dựng",)],
        ),
        (
            "1. Trước ngày 10/4/2026: Sở Tài chính rà soát, lập danh sách; Sở Xây dựng tổng hợp.",
            [("Sở Tài chính",)],
        ),
        (
            "1. Yêu cầu Sở Y tế, yêu cầu Sở Nội vụ báo cáo trước ngày 10/4/2026.",
            [("Sở Nội vụ",)],
        ),
        (
            "1. Trước ngày 10/4/2026, yêu cầu Sở Y tế, yêu cầu Sở Nội vụ báo cáo; yêu cầu Sở Xây dựng tổng hợp.",
            [("Sở Y tế", "Sở Nội vụ")],
        ),
    ],
)
def test_who_is_told_last_before_a_time_answers_for_it(line, bearers):
    assert bearers_by_time(line) == (bearers, [True] * len(bearers))


@pytest.mark.parametrize(
    ("line", "bearers"),
    [
        ("1. Giao Sở Tài chính; Sở Xây dựng tổng hợp trước ngày 20/4/2026.", ("Sở Tài chính", "Sở Xây dựng")),
        ("1. Sở Tài chính tổng hợp trước ngày 20/4/2026.", ("Sở Tài chính",)),
        (
            "| TT | Nội dung | Chủ trì | Thời gian |\n| 1 | Rà soát hồ sơ | Sở Y tế; Sở Xây dựng | 20/4/2026 |",
            ("Sở Y tế", "Sở Xây dựng"),
        ),
    ],
)
def test_who_is_told_together_answers_together(line, bearers):
    assert bearers_by_time(line) == ([bearers], [False])
