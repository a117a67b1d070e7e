"""The JSON form of a plan."""

import json
from datetime import date

from lantoa.core.planning import observances_to_json, plan_to_json, propose_plan
from lantoa.core.reading import read_directive
from lantoa.core.text import Place, SourceLine, compose

TEXT = """ỦY BAN NHÂN DÂN
TỈNH HÀ SƠN
Số: 86/KH-UBND
Hà Sơn, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Truyền thông dân số năm 2026

III. NHIỆM VỤ
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức 05 lớp tập huấn cho cộng tác viên trước ngày 20/12/2026.
2. Ủy ban nhân dân các xã, phường báo cáo kết quả hằng quý về Sở Y tế theo Quyết định số 12/QĐ-UBND ngày 05/01/2026.
"""


def plan_json():
    return plan_to_json(
        propose_plan([read_directive(TEXT)], today=date(2026, 11, 22), received=date(2026, 2, 20))
    )


def test_a_plan_is_plain_json_and_says_its_schema():
    plan = plan_json()
    assert json.loads(json.dumps(plan, ensure_ascii=False)) == plan
    assert (plan["schema"], plan["received"]) == ("lantoa.plan/1", "2026-02-20")


def test_each_item_quotes_its_text_and_names_its_bearer_and_its_day():
    items = plan_json()["items"]
    assert all(TEXT[slice(*item["span"])] == item["text"] for item in items)
    by_bearer = {item["bearers"][0]["name"]: item for item in items}
    assert by_bearer["Sở Y tế"]["due"] == "2026-12-19"
    assert [target["value"] for target in by_bearer["Sở Y tế"]["targets"]] == [5.0]
    reports = by_bearer["Ủy ban nhân dân các xã, phường"]
    assert reports["timings"][0]["rrule"] == "FREQ=MONTHLY;INTERVAL=3"
    assert reports["number_symbol"] == "86/KH-UBND"


def test_targets_of_duties_name_the_key_of_their_item():
    plan = plan_json()
    keys = {item["key"] for item in plan["items"]}
    assert [target["item"] in keys for target in plan["targets"]] == [True]


def test_a_time_names_its_clause_and_the_first_day_of_its_period():
    text = "Kính gửi: Báo Hà Sơn.\n\nSở Y tế đề nghị các cơ quan, đơn vị rà soát danh sách; mở đợt cao điểm từ ngày 15/11 đến ngày 15/12 hằng năm.\n"
    plan = plan_to_json(propose_plan([read_directive(text)], today=date(2026, 11, 22)))
    (item,) = plan["items"]
    (timing,) = item["timings"]
    assert timing["opens"] == "2026-11-15"
    assert timing["clause"].startswith("mở đợt cao điểm")
    assert [bearer["addressees"] for bearer in item["bearers"]] == [["Báo Hà Sơn"]]
    assert plan["sources"][0]["addressees"] == ["Báo Hà Sơn"]


def test_days_of_remembrance_are_told_with_their_duty_beside_a_readings_own_times():
    reading = read_directive(
        "Kính gửi: Báo Hà Sơn.\n\nSở Y tế đề nghị:\n1. Báo Hà Sơn đăng tin nhân Ngày Quốc tế Phụ nữ 8/3 và Ngày Dân số thế giới, báo cáo trước ngày 15/12/2026.\n"
    )
    (duty,) = reading.obligations
    women, population = observances_to_json(reading)
    assert women["duty"] == population["duty"] == duty.id
    assert (women["kind"], women["normalized"]) == ("event", {"date": "--03-08", "freq": "yearly"})
    assert reading.document.text[slice(*population["span"])] == population["text"]
    assert "places" not in women


def test_days_of_remembrance_of_a_file_with_pages_say_where_they_stand():
    line = SourceLine("Sở Y tế tổ chức mít tinh nhân Ngày Quốc tế Phụ nữ 8/3.", Place(page=2, paragraph=0))
    head = SourceLine("1. Sở Nội vụ rà soát danh sách.", Place(page=1, paragraph=1))
    days = observances_to_json(read_directive(compose([head, line])))
    assert [day["places"][0]["page"] for day in days] == [2]
