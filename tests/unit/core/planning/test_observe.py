"""Days of remembrance and months of action in a plan's calendar."""

import tomllib
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core import planning
from lantoa.core.deadlines import When
from lantoa.core.planning import propose_plan
from lantoa.core.reading import read_directive

PAPER = """UBND XÃ TÂN LẬP
Số: 12/{symbol}
Tân Lập, {dated}

{kind}
{subject}

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

I. NHIỆM VỤ
1. Trạm Y tế xã {task}.
"""
YEAR = {"symbol": "KH-UBND", "kind": "KẾ HOẠCH", "subject": "Công tác dân số năm 2026"}
LASTING = YEAR | {"subject": "Công tác dân số giai đoạn 2026 - 2030"}
LETTER = {"symbol": "UBND-VX", "kind": "", "subject": "V/v công tác dân số"}
TODAY = date(2026, 9, 1)


def timings(task, dated="ngày 05 tháng 5 năm 2026", **paper):
    text = PAPER.format(**{**YEAR, **paper}, task=task, dated=dated)
    (item,) = propose_plan([read_directive(text)], today=TODAY).items
    return item.timings


def days(task, **paper):
    return [
        (f"{timing.opens:%d/%m}–" if timing.opens else "") + f"{timing.due:%d/%m/%Y}"
        for timing in timings(task, **paper)
        if timing.due
    ]


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("tổ chức mít tinh hưởng ứng Ngày Dân số thế giới", ["11/07/2026"]),
        ("tổ chức gặp mặt nhân ngày Quốc tế Phụ nữ 8/3", ["08/03/2026"]),
        ("tổ chức tọa đàm nhân dịp kỷ niệm ngày 20-10", ["20/10/2026"]),
        ("tuyên truyền nhân dịp sự kiện, ngày lễ như 08/3, 26/9", ["08/03/2026", "26/09/2026"]),
        ("tuyên truyền các ngày lễ 8/3 và 20/10", ["08/03/2026", "20/10/2026"]),
        ("treo cờ dịp 30/4 và ngày 01/5, dịp Quốc khánh 2/9", ["30/04/2026", "01/05/2026", "02/09/2026"]),
        ("treo băng rôn nhân Ngày Sức khỏe tâm thần thế giới (10/10)", ["10/10/2026"]),
        ("phát động phong trào nhân Ngày Khuyến học Việt Nam (2/10)", ["02/10/2026"]),
        ("thăm hỏi thầy thuốc nhân kỷ niệm ngày thành lập ngành 27/2/1955", ["27/02/2026"]),
        ("phát động Tháng hành động vì trẻ em", ["01/06–30/06/2026"]),
        ("tổ chức Tháng hành động vì bình đẳng giới", ["15/11–15/12/2026"]),
        ("tổ chức thi đua. Nhân ngày 8/3, tổ chức tọa đàm", ["08/03/2026"]),
        ("tổ chức thi đua. Chào mừng Quốc khánh 2/9, treo cờ", ["02/09/2026"]),
        # the paper's own times stand
        ("tổ chức Tháng hành động vì trẻ em (từ ngày 25/5/2026 đến ngày 25/6/2026)", ["25/05–25/06/2026"]),
        ("tổ chức họp mặt vào ngày 20/11/2026 nhân Ngày Nhà giáo Việt Nam", ["20/11/2026"]),
        # shares, days of one year, days that are none
        ("tuyên truyền tại Ngày hội Đại đoàn kết ở 10/10 thôn", ["18/11/2026"]),
        ("tổ chức họp mặt nhân dịp 31/2", []),
        ("tổ chức họp mặt nhân dịp khai giảng", []),
        ("tổ chức gặp mặt nhân ngày thành lập Đảng bộ tỉnh", []),
        ("tổ chức gặp mặt nhân ngày thành lập Đảng ủy phường", []),
        ("họp trong tháng để triển khai", []),
    ],
)
def test_a_duty_is_on_the_days_it_names(task, found):
    assert days(task) == found


@pytest.mark.parametrize(
    "name",
    [
        "Ngày Phụ nữ Việt Nam (20/10/1930 - 20/10/2026)",
        "Ngày Khuyến học Việt Nam (2/10)",
        "Ngày Khuyến học Việt Nam 2/10",
        "Ngày Phụ nữ Việt Nam (20/10/1930",
    ],
)
def test_a_day_is_quoted_with_the_bracket_it_opened(name):
    (timing,) = timings(f"tổ chức họp mặt, kỷ niệm {name}, phát quà")
    assert name in timing.deadline.evidence.text
    assert not timing.deadline.evidence.text.endswith(",")


def test_the_month_of_gender_equality_is_quoted_with_its_whole_name():
    name = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
    (month, _day) = timings(f"tổ chức tọa đàm nhân {name}, ngày Quốc tế Phụ nữ 8/3")
    assert month.deadline.evidence.text == name


def test_a_letter_that_grows_when_it_is_small_moves_no_quotation():
    (timing,) = timings(f"tổ chức {'İ' * 9} nhân NGÀY DÂN SỐ THẾ GIỚI")
    assert timing.deadline.evidence.text == "NGÀY DÂN SỐ THẾ GIỚI"


def test_a_day_comes_back_every_year_of_a_lasting_plan():
    (timing,) = timings("tổ chức mít tinh nhân Ngày Dân số thế giới 11/7", **LASTING)
    assert timing.rule == "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=11;UNTIL=20301231"
    assert timing.due == date(2026, 7, 11)
    assert timings("tổ chức mít tinh nhân Ngày Dân số thế giới 11/7 hằng năm", **LETTER)[0].rule == (
        "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=11"
    )


@pytest.mark.parametrize(
    ("dated", "found"),
    [
        ("ngày 05 tháng 5 năm 2025", "08/03/2026"),
        ("ngày    tháng 5 năm 2024", "08/03/2025"),
        ("ngày    tháng    năm 2024", "08/03/2024"),
        ("", "08/03/2027"),
    ],
)
def test_a_letter_means_the_next_such_day_once(dated, found):
    assert days("tổ chức gặp mặt nhân ngày Quốc tế Phụ nữ 8/3", dated=dated, **LETTER) == [found]


def test_a_day_of_a_year_that_is_told_is_none_of_every_year():
    assert days("tổ chức gặp mặt nhân dịp lễ 12/3/2027", **LASTING) == []


def test_every_name_of_the_sheet_has_days_that_there_are():
    sheet = tomllib.loads((Path(planning.__file__).parent / "days.toml").read_text(encoding="utf-8"))
    assert all(date.fromisoformat(f"2025-{day}") for day in sheet["days"].values())
    for span in sheet["spans"].values():
        first, last = (date.fromisoformat(f"2025-{day}") for day in span.split("/"))
        assert first < last


def test_occasions_without_end_cost_little():
    began = process_time()
    assert days(f"tổ chức gặp mặt {'nhân dịp ' * 2_000}năm mới") == []
    assert process_time() - began < 1


@given(st.text(alphabet="0123456789/-ngàyNhâdịp Quốc tếphụữ,.() và", max_size=80))
def test_any_words_are_read(task):
    assert isinstance(days(f"tổ chức {task.replace(chr(10), ' ')} họp"), list)


def test_a_reading_tells_them_by_its_duties():
    task = "tuyên truyền Ngày Sức khỏe thế giới (7/4), Tháng hành động vì bình đẳng giới; sơ kết từ ngày 15/11 đến ngày 15/12/2026"
    reading = read_directive(PAPER.format(**YEAR, task=task, dated="ngày 05 tháng 5 năm 2026"))
    (duty,) = reading.obligations
    (day,) = planning.observances(reading, duty=duty)
    assert (day.evidence.text, day.when) == (
        "Ngày Sức khỏe thế giới (7/4)",
        When(freq="yearly", date="--04-07"),
    )


def test_all_that_comes_back_begins_in_one_year_where_the_day_of_the_paper_is_blank():
    task = "gặp mặt nhân ngày 20/10; báo cáo kết quả trước ngày 15/12 hằng năm"
    plan = {**LASTING, "subject": "Công tác dân số giai đoạn 2022 - 2030"}
    assert days(task, dated="ngày      tháng      năm 2022", **plan) == ["14/12/2022", "20/10/2022"]
