"""Papers of another province: whom they call by no name."""

import pytest
from picks import PLAN_75, task

from lantoa.core.drafting import named_in_full
from lantoa.core.drafting.province import of_province

THERE = PLAN_75._replace(province="tỉnh Đông Hà")


@pytest.mark.parametrize(
    ("issuer", "province", "named"),
    [
        ("UBND tỉnh", "tỉnh Đông Hà", "UBND tỉnh Đông Hà"),
        ("Ban Chỉ đạo chuyển đổi số tỉnh", "tỉnh Đông Hà", "Ban Chỉ đạo chuyển đổi số tỉnh Đông Hà"),
        ("Tỉnh ủy", "tỉnh Đông Hà", "Tỉnh ủy Đông Hà"),
        ("Sở Y tế", "tỉnh Đông Hà", "Sở Y tế tỉnh Đông Hà"),
        ("Sở Y tế tỉnh Đông Hà", "tỉnh Đông Hà", "Sở Y tế tỉnh Đông Hà"),
        ("Sở Y tế Đông hà", "tỉnh Đông Hà", "Sở Y tế Đông hà"),
        ("Bộ Y tế", "tỉnh Đông Hà", "Bộ Y tế"),
        ("Sở Y tế", "thành phố Cần Thơ", "Sở Y tế thành phố Cần Thơ"),
        ("Sở Y tế TP. Cần Thơ", "thành phố Cần Thơ", "Sở Y tế TP. Cần Thơ"),
        ("UBND tỉnh", "thành phố Cần Thơ", "UBND thành phố Cần Thơ"),
        ("Tỉnh ủy", "thành phố Cần Thơ", "Tỉnh ủy Cần Thơ"),
        ("Sở Y tế", "", "Sở Y tế"),
    ],
)
def test_an_issuer_is_named_with_its_province(issuer, province, named):
    assert named_in_full(issuer, province=province) == named


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "- Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về dân số.",
            "Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh Đông Hà về dân số.",
        ),
        (
            "Thực hiện Công văn số 5/SYT-NVY ngày 02/3/2022 của Sở Y tế, Công văn số 6/SYT-NVY.",
            "Thực hiện Công văn số 5/SYT-NVY ngày 02/3/2022 của Sở Y tế tỉnh Đông Hà, Công văn số 6/SYT-NVY.",
        ),
        ("Thực hiện chỉ đạo của UBND tỉnh về dân số.", ""),
    ],
)
def test_what_a_duty_cites_is_cited_with_its_province(words, told):
    assert of_province(task(words), THERE).words == told


def test_of_ones_own_province_nothing_is_said():
    told = task("Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về dân số.")
    assert of_province(told, PLAN_75) is told
    assert of_province(told, None) is told
