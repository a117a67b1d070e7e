"""Times that belong to no duty stay in the register."""

from datetime import date

import pytest

from lantoa.core.deadlines import DeadlineKind
from lantoa.core.planning import find_loose, plan_to_json, propose_plan
from lantoa.core.reading import read_directive

HEAD = """ỦY BAN NHÂN DÂN TỈNH HÀ SƠN
Số: 12/KH-UBND
Hà Sơn, ngày 14 tháng 8 năm 2026
KẾ HOẠCH
Tổ chức tuần lễ văn hóa

"""
DUTY = "II. NHIỆM VỤ\n1. Sở Nội vụ rà soát hồ sơ trước ngày 10/9/2026.\n"


def loose(body):
    """(words, times, headings) of what the body leaves to no duty."""
    reading = read_directive(HEAD + body)
    return [
        (one.evidence.text, [reading.deadlines[at].evidence.text for at in one.deadlines], list(one.section))
        for one in find_loose(reading)
    ]


def test_a_time_of_a_duty_is_not_loose():
    assert loose(DUTY) == []


def test_the_year_of_a_heading_over_duties_with_times_of_their_own_is_not_loose():
    body = DUTY.replace("II. NHIỆM VỤ", "II. PHÂN CÔNG CÔNG VIỆC TRONG NĂM 2026")
    assert any(time.when.year == 2026 for time in read_directive(HEAD + body).deadlines)
    assert loose(body) == []


def test_what_tells_no_duty_keeps_its_words_its_times_and_its_headings():
    said = "Bắt đầu từ ngày 06/9/2026; kết thúc trước ngày 18/01/2027."
    assert loose(f"{DUTY}III. KHUNG THỜI GIAN\n- {said}\n") == [
        (said, ["từ ngày 06/9/2026", "trước ngày 18/01/2027"], ["III. KHUNG THỜI GIAN"])
    ]


def test_a_row_of_a_table_is_kept_whole():
    table = "| TT | Khi nào | Việc |\n|---|---|---|\n| 1 | Trước ngày 20/9/2026 | Hội sách |\n"
    ((words, times, _),) = loose(f"{DUTY}III. LỊCH\n{table}")
    assert "Hội sách" in words
    assert times == ["Trước ngày 20/9/2026"]


def test_a_line_that_gives_the_time_speaks_of_its_heading():
    body = "III. LỊCH\n1. Hội sách mùa thu\n- Thời gian: từ ngày 12/9/2026 đến ngày 15/9/2026\n"
    assert loose(DUTY + body)[0][0] == "Hội sách mùa thu"


@pytest.mark.parametrize(
    "body",
    [
        "III. CHỈ TIÊU\n- Đến năm 2030, 95% thôn có nhà văn hóa.\n",
        "III. HIỆU LỰC\nKế hoạch này có hiệu lực kể từ ngày 01/10/2026.\n",
    ],
)
def test_a_year_of_a_target_and_a_coming_into_force_ask_for_no_work(body):
    reading = read_directive(HEAD + DUTY + body)
    assert len(reading.deadlines) > 1
    assert loose(DUTY + body) == []


def test_a_day_inside_a_target_stands_in_the_plan_with_its_target_and_is_not_unclear():
    body = "III. CHỈ TIÊU\n- Ít nhất 02 mô hình ở mỗi xã trước ngày 30/11/2026.\n"
    assert [times for _, times, _ in loose(DUTY + body)] == [["trước ngày 30/11/2026"]]
    plan = propose_plan([read_directive(HEAD + DUTY + body)], today=date(2026, 8, 20))
    assert plan.unclear_times == 0
    assert (plan.items[-1].aim, plan.items[-1].unclear) == (True, True)
    assert [(target.value, target.unit) for target in plan.items[-1].targets] == [(2, "mô hình")]
    assert plan_to_json(plan)["items"][-1]["aim"]


def test_an_aim_without_a_figure_keeps_both_its_years():
    said = "Phấn đấu đến năm 2028, thư viện xã dùng thử và đến năm 2030 dùng chính thức thẻ bạn đọc chung."
    body = f"III. CHỈ TIÊU\n- Đến năm 2030, 95% thôn có tủ sách.\n- {said}\n"
    reading = read_directive(HEAD + DUTY + body)
    (one,) = find_loose(reading)
    assert [reading.deadlines[at].evidence.text for at in one.deadlines] == ["đến năm 2028", "đến năm 2030"]
    assert (one.evidence.text, one.aim, one.targets) == (said, True, ())


def test_the_end_of_the_year_over_targets_is_shown_by_them():
    assert loose(f"{DUTY}III. CHỈ TIÊU\nPhấn đấu đến hết năm 2026:\n- 95% thôn có nhà văn hóa.\n") == []


def test_a_heading_with_the_year_of_its_targets_is_shown_by_them():
    body = "III. CHỈ TIÊU\n1. Mục tiêu cụ thể đến năm 2030\n- 95% thôn có nhà văn hóa.\n"
    reading = read_directive(HEAD + DUTY + body)
    assert any(time.kind is DeadlineKind.BY for time in reading.deadlines)
    assert loose(DUTY + body) == []


def test_the_plan_counts_them_apart_and_trusts_none():
    body = "III. LỊCH\n1. Hội sách mùa thu\n- Thời gian: từ ngày 12/9/2026 đến ngày 15/9/2026\n"
    plan = propose_plan([read_directive(HEAD + DUTY + body)], today=date(2026, 8, 20))
    duty, unclear = plan.items
    assert (plan.duties, plan.unclear_times) == (1, 1)
    assert (duty.unclear, unclear.unclear) == (False, True)
    assert (unclear.duty.text, unclear.due, unclear.bearers) == ("Hội sách mùa thu", date(2026, 9, 15), ())
    assert unclear.confidence == 0.5
    assert [item["unclear"] for item in plan_to_json(plan)["items"]] == [False, True]
