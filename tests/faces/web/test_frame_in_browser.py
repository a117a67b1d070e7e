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


def test_a_password_is_shown_while_somebody_wants_to_see_it(open_as, db):  # noqa: ARG001 - the page asks it
    page = open_as(None, "/tai-khoan/login/")
    field, button = page.locator("#mat-khau"), page.get_by_role("button", name="Hiện mật khẩu")
    field.fill("bí mật")
    button.click()
    assert field.get_attribute("type") == "text"
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert field.get_attribute("type") == "password"
