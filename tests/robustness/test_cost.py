"""What reading costs grows with the length of a paper, and no faster, whatever the paper is made of."""

import time

import pytest

from lantoa.core.planning import find_loose
from lantoa.core.reading import read_directive

HEAD = """ỦY BAN NHÂN DÂN TỈNH HÀ SƠN
Số: 12/KH-UBND
Hà Sơn, ngày 14 tháng 8 năm 2026
KẾ HOẠCH
Tổ chức tuần lễ văn hóa

Thực hiện Kế hoạch số 1/KH-UBND ngày 01/01/2026 của UBND tỉnh, Sở đề nghị:
"""
FEW, MANY = 750, 6_000


def seconds(text):
    begin = time.process_time()
    find_loose(read_directive(text))
    return time.process_time() - begin


@pytest.mark.parametrize(
    ("before", "piece"),
    [
        ("", "Các thôn họp dân về việc này.\n\n"),
        ("\n| TT | Chỉ tiêu | Số |\n|---|---|---|\n|", " 95% |"),
        ("", "- Đến năm 2031 hết.\n- 95% hộ có nhà văn hóa.\n"),
    ],
    ids=["plain paragraphs", "a row of figures", "items with years and figures"],
)
def test_eight_times_the_text_takes_about_eight_times_as_long(before, piece):
    seconds(HEAD + before + piece * 50)
    few = min(seconds(HEAD + before + piece * FEW) for _ in range(3))
    assert min(seconds(HEAD + before + piece * MANY) for _ in range(2)) < 20 * few + 0.2


@pytest.mark.parametrize("words", ["đến khi", "thông báo"])
def test_blanks_without_end_behind_a_word_cost_little(words):
    assert seconds(f"{HEAD}1. Sở Y tế tổ chức họp {words}{' ' * 3_000}xong việc.\n") < 0.5


def test_blanks_without_end_behind_the_word_number_cost_little():
    seconds(HEAD)
    assert seconds(f"SỞ Y TẾ\nSố.{' ' * 890}x\n{HEAD}") < 0.5


@pytest.mark.parametrize(
    "words",
    [
        f"kiểm tra{' ' * 3_000}02 lần/tháng tại chợ và 01 lần/quý tại các trường",
        f"kiểm tra 02{' ' * 3_000}lần/tháng tại chợ{' ' * 3_000}và 01 lần/quý",
        "02 lớp và " * 1_000,
    ],
)
def test_two_figures_of_one_doing_cost_little(words):
    seconds(HEAD)
    table = "II. NHIỆM VỤ\n\n| TT | Nội dung công việc | Kết quả, sản phẩm |\n|---|---|---|\n"
    assert seconds(f"{HEAD}{table}| 1 | Sở Y tế {words} và | 03 buổi/năm |\n") < 0.5


def test_blanks_without_end_before_a_call_cost_little():
    seconds(HEAD)
    assert seconds(f"{HEAD}1. Các Hội{' ' * 3_000}và{' ' * 3_000}kêu gọi các xã cử người.\n") < 0.5
