"""The frame in real Chromium, at three widths."""

import pytest
from office import PASSWORD, build_office, person

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_signing_in_by_hand(open_as, assert_sound, width):
    build_office()
    person(Role.CLERK)
    page = open_as(None, "/", width=width)
    assert_sound(page)
    page.get_by_label("Tên đăng nhập").fill("clerk.so-vhttdl")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    page.wait_for_url("**/hom-nay/")
    assert_sound(page)
