"""Papers are named in full first, short after."""

from datetime import date

import pytest
from picks import LAW, LETTER_918, PLAN_75

from lantoa.core.drafting import Basis, two_figures
from lantoa.core.drafting.cite import (
    as_sources,
    cite_all,
    cite_in_full,
    cite_short,
    lower_first,
    slashed,
    upper_first,
)


@pytest.mark.parametrize(
    ("basis", "full", "short"),
    [
        (PLAN_75, "Kế hoạch số 75/KH-UBND ngày 05/9/2026 của UBND tỉnh về việc truyền thông dân số năm 2027", "Kế hoạch số 75/KH-UBND"),
        (LETTER_918, "Công văn số 918/SYT-NVY ngày 28/7/2026 của Sở Y tế về phòng, chống dịch mùa mưa", "Công văn số 918/SYT-NVY"),
        (LAW, "Luật Bảo hiểm y tế", "Luật Bảo hiểm y tế"),
        (Basis("x", "Luật", title="Dân số"), "Luật Dân số", "Luật Dân số"),
        (Basis("x", "Kế hoạch", "", None, "UBND tỉnh", "V/v y tế."), "Kế hoạch của UBND tỉnh về việc y tế", "Kế hoạch"),
        (Basis("x", "", "12/UBND-VX", title="BHYT học sinh"), "Văn bản số 12/UBND-VX về BHYT học sinh", "Văn bản số 12/UBND-VX"),
        (Basis("x", ""), "Văn bản", "Văn bản"),
        (Basis("x", "Kế hoạch", "9/KH-UBND", title="Triển khai Đề án"), "Kế hoạch số 9/KH-UBND triển khai Đề án", "Kế hoạch số 9/KH-UBND"),
    ],
)  # fmt: skip
def test_a_paper_is_named_in_full_and_short(basis, full, short):
    assert cite_in_full(basis) == full
    assert cite_short(basis) == short


def test_several_papers_stand_one_behind_the_other():
    assert cite_all([LAW, PLAN_75]).startswith("Luật Bảo hiểm y tế; Kế hoạch số 75/KH-UBND ngày")


def test_what_a_sentence_names_is_its_source():
    assert [(source.paper, source.cited) for source in as_sources([PLAN_75, LAW])] == [
        ("75", "Kế hoạch số 75/KH-UBND"),
        ("luat", "Luật Bảo hiểm y tế"),
    ]


def test_days_and_months_bear_noughts_as_the_decree_has_them():
    assert slashed(date(2026, 1, 5)) == "05/01/2026"
    assert slashed(date(2026, 3, 28)) == "28/3/2026"
    assert [two_figures(month) for month in (1, 2, 3, 12)] == ["01", "02", "3", "12"]


def test_the_first_letter():
    assert lower_first("Dân số") == "dân số"
    assert lower_first("BHYT học sinh") == "BHYT học sinh"
    assert lower_first("A lô") == "a lô"
    assert upper_first("đôn đốc") == "Đôn đốc"
    assert upper_first("") == ""
