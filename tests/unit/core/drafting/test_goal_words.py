"""Numbers to reach, in words."""

import pytest

from lantoa.core.drafting import Goal
from lantoa.core.drafting.goal_words import goal_words


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (Goal("tỷ lệ tham gia", "≥", 95, unit="%", by="2030"), "Tỷ lệ tham gia: ít nhất 95% (đến năm 2030)"),
        (Goal("tin", ">", 2, unit="lần/tuần"), "Tin: trên 2 lần/tuần"),
        (Goal("ca mắc", "<", 1234.5, unit="ca"), "Ca mắc: dưới 1.234,5 ca"),
        (Goal("chi", "≤", 1_200_000, unit="đồng"), "Chi: không quá 1.200.000 đồng"),
        (Goal("giám sát", "≥", 0.3333, unit="số xã"), "Giám sát: ít nhất 1/3 số xã"),
        (Goal("phóng sự", "range", 1, 2, unit="phóng sự/tháng"), "Phóng sự: từ 1 đến 2 phóng sự/tháng"),
        (Goal("", "=", 100, unit="%", by="hằng năm"), "100% (hằng năm)"),
        (Goal("", "≈", 3), "Khoảng 3"),
        (Goal("nâng cao nhận thức", "qualitative", None, by="2030"), "Nâng cao nhận thức (đến năm 2030)"),
    ],
)
def test_a_goal_is_said_as_offices_say_it(goal, words):
    assert goal_words(goal) == words
