"""People, roles and signing in as they are used: in real Chromium."""

import pytest
from office import PASSWORD, build_office, person

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


def sign_in(page, username, password):
    page.goto("/tai-khoan/login/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_a_new_person_comes_in_and_chooses_a_password(open_as, assert_sound, width):
    build_office()
    page = open_as(person(Role.ADMINISTRATOR), "/nguoi-dung/", width=width)
    assert_sound(page)
    page.get_by_role("link", name="Thêm người").click()
    assert_sound(page)
    page.get_by_label("Họ và tên").fill("Nông Văn Sơn")
    page.get_by_label("Tên đăng nhập").fill("son.nv")
    page.get_by_label("Vai trò").select_option("specialist")
    page.get_by_label("Tìm đơn vị: Ở đơn vị").fill("thong tin bao chi")
    page.get_by_label("Phòng Thông tin - Báo chí").check()
    assert_sound(page)
    page.get_by_role("button", name="Tạo tài khoản").click()
    first = page.locator(".user-select-all").inner_text()
    assert_sound(page)
    page.reload()
    assert page.locator(".user-select-all").count() == 0

    fresh = open_as(None, "/", width=width)
    sign_in(fresh, "son.nv", first)
    fresh.wait_for_url("**/password/change/")
    assert_sound(fresh)
    fresh.get_by_label("Mật khẩu hiện nay").fill(first)
    fresh.get_by_label("Mật khẩu mới", exact=True).fill("Rung-thong-xanh-2026")
    fresh.get_by_label("Mật khẩu mới (nhập lại)").fill("Rung-thong-xanh-2026")
    fresh.get_by_role("button", name="Đổi mật khẩu").click()
    fresh.goto("/hom-nay/")
    assert fresh.get_by_role("heading", name="Hôm nay").is_visible()


def test_five_wrong_passwords_lock_the_door(open_as):
    build_office()
    person(Role.CLERK)
    page = open_as(None, "/")
    for _ in range(6):
        sign_in(page, "clerk.so-vhttdl", "sai-mat-khau")
    assert "Sai quá nhiều lần" in page.content()
    sign_in(page, "clerk.so-vhttdl", PASSWORD)
    assert "/login/" in page.url


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize(
    "path",
    [
        "/tai-khoan/2fa/",
        "/tai-khoan/sessions/",
        "/nguoi-dung/quyen/",
        "/nhat-ky/",
        "/tai-khoan/password/change/",
    ],
)
def test_pages_of_the_account_are_sound(open_as, assert_sound, path, width):
    build_office()
    page = open_as(person(Role.AUDITOR), path, width=width)
    assert_sound(page)


def test_a_second_factor_by_an_authenticator_app(open_as, assert_sound):
    import time  # noqa: PLC0415

    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value  # noqa: PLC0415 - needs the apps

    def code(secret):
        return format_hotp_value(hotp_value(secret, int(time.time()) // 30))

    build_office()
    user = person(Role.SPECIALIST)
    page = open_as(None, "/")
    sign_in(page, user.username, PASSWORD)
    page.wait_for_url("**/hom-nay/")
    page.goto("/tai-khoan/2fa/totp/activate/")
    assert_sound(page)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Xác nhận").click()
    page.wait_for_url("**/totp/activate/")
    assert_sound(page)
    secret = page.locator("#authenticator_secret").input_value()
    page.get_by_label("Mã xác thực").fill(code(secret))
    page.get_by_role("button", name="Bật").click()
    page.wait_for_url("**/recovery-codes/**")
    assert_sound(page)

    again = open_as(None, "/")
    sign_in(again, user.username, PASSWORD)
    again.wait_for_url("**/2fa/authenticate/**")
    assert_sound(again)
    again.locator("input[name=code]").fill(page.locator("#recovery_codes").input_value().split()[0])
    again.get_by_role("button", name="Đăng nhập").first.click()
    again.wait_for_url("**/hom-nay/")
