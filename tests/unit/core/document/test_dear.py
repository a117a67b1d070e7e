import re

import pytest

from lantoa.core.document import DEAR, parse_document
from lantoa.core.text import compose


@pytest.mark.parametrize(
    "written",
    [
        "Kính gửi: Sở Y tế",
        "Kính gửi Sở Y tế",
        "KÍNH GỬI: SỞ Y TẾ",
        "Kính gủi: Sở Y tế",
        "Kinh gừi: Sở Y tế",
        "Kình gửi : Sở Y tế",
        "Kính gưỉ: Sở Y tế",
        "Kính qửi: Sở Y tế",
        "Kíah gửi: Sở Y tế",
        "Hính gửi: Sở Y tế",
        "KINH GỦI: SỞ Y TẾ",
    ],
)
def test_one_wrong_letter_does_not_hide_an_address(written):
    assert re.match(DEAR, written)


@pytest.mark.parametrize(
    "written", ["Kinh phí: do ngân sách", "Kính thưa đồng chí", "Người gửi: An", "Kinh tế", "Ngày gửi: 2/3"]
)
def test_other_openings_are_no_address(written):
    assert not re.match(DEAR, written)


def test_an_address_never_goes_on_with_the_line_above():
    text = "V/v tổ chức lễ hội xuân\nKính gủi: các xã\n"
    assert parse_document(compose(text)).flow.splitlines() == text.splitlines()
