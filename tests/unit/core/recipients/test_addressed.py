from lantoa.core.document import parse_document
from lantoa.core.recipients.addressed import address_lines
from lantoa.core.text import compose


def read(text):
    items, opening = address_lines(parse_document(compose(text)))
    return [text[slice(*item.span)].strip() for item in items], opening


def test_which_opening_it_was():
    assert read("Kính gửi: Các xã\n") == (["Các xã"], "dear")
    assert read("THỦ TƯỚNG CHÍNH PHỦ điện:\n- Các bộ.\n") == (["Các bộ."], "wired")
    assert read("Thông báo\n") == ([], "")


def test_far_down_nobody_is_addressed():
    assert read("dòng\n" * 80 + "Kính gửi: Các xã\n") == ([], "")


def test_a_colon_or_a_comma_ends_no_addressee_of_its_own():
    assert read("Kính gửi:\nCác xã sau đây:\n") == ([], "dear")


def test_a_form_behind_the_foot_addresses_nobody_for_the_paper():
    assert read("Các xã báo cáo./.\nNơi nhận:\n- Lưu: VT.\nMẪU SỐ 1\nKính gửi: Ủy ban nhân dân xã\n") == (
        [],
        "",
    )
