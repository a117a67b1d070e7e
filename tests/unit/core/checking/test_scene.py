from datetime import date

import pytest

from lantoa.core.checking import Draft, Settings
from lantoa.core.checking.scene import spread
from lantoa.core.reading import read_directive

TODAY = date(2026, 9, 15)


def sheet(text):
    return spread(Draft(read_directive(text)), today=TODAY, settings=Settings())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Hà Sơn, ngày 05 tháng 01 năm 2026", date(2026, 1, 5)),
        ("Hà Sơn, ngày     tháng 9 năm 2025", date(2025, 9, 1)),
        ("Hà Sơn, ngày     tháng     năm 2026", TODAY),
        ("Hà Sơn, ngày     tháng 9 năm 2026", TODAY),
        ("Hà Sơn, ngày     tháng 7 năm 2026", date(2026, 7, 1)),
        ("Hà Sơn, ngày 31 tháng 02 năm 2026", TODAY),
        ("", TODAY),
    ],
)
def test_the_papers_own_day_counts_and_today_where_it_is_not_out_yet(line, day):
    assert sheet(f"Số: 15/KH-SYT\n{line}\nKẾ HOẠCH\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n").on == day


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("TỈNH ỦY HÀ SƠN\nSố 21-CT/TU\nCHỈ THỊ\n", True),
        ("ĐẢNG CỘNG SẢN VIỆT NAM\nHà Sơn, ngày 05 tháng 01 năm 2026\nI. MỤC ĐÍCH\nNâng cao.\n", True),
        ("Các cấp ủy thực hiện.\n\nNơi nhận:\n- Các tỉnh ủy,\n- Lưu Văn phòng Trung ương Đảng.\n", True),
        ("TỈNH ỦY HÀ SƠN\n*\nHà Sơn, ngày 05 tháng 01 năm 2026\nI. MỤC ĐÍCH\nNâng cao.\n", True),
        ("SỞ Y TẾ\nSố: 15/KH-SYT\nKẾ HOẠCH\n", False),
        ("", False),
    ],
)
def test_a_party_paper_is_told_by_its_symbol_or_its_heading(text, party):
    assert sheet(text).party is party


def test_grounds_stand_at_the_top_of_the_body():
    text = "Số: 15/QĐ-SYT\nQUYẾT ĐỊNH\nCăn cứ Luật Trẻ em;\nTheo đề nghị của Chánh Văn phòng.\nĐiều 1. Ban hành.\nCăn cứ tình hình thực tế, làm.\n"
    laid = sheet(text)
    assert [laid.flow[block.span.start : block.span.end].strip() for block in laid.grounds] == [
        "Căn cứ Luật Trẻ em;",
        "Theo đề nghị của Chánh Văn phòng.",
    ]
    assert (
        sheet("Số: 15/KH-SYT\nKẾ HOẠCH\nI. MỤC ĐÍCH\nNâng cao nhận thức.\nCăn cứ Luật Trẻ em;\n").grounds
        == ()
    )
    assert sheet("Sở Y tế thông báo./.\nNơi nhận:\n- Lưu: VT.\n").grounds == ()


def test_a_head_without_end_is_cut():
    assert len(sheet("MẬT\n" * 5_000).head) <= 2_000
