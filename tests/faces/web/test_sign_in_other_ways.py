"""Signing in without a password: the province's sign-on (OpenID Connect), a passkey."""

import pytest
from office import PASSWORD, build_office, person
from sign_on import sign_on

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


def provide(settings, server):
    app = {
        "provider_id": "tinh",
        "name": "Cổng đăng nhập tỉnh",
        "client_id": "lantoa",
        "secret": "s",
        "settings": {"server_url": f"{server.address}/.well-known/openid-configuration"},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}


def test_the_provinces_sign_on_lets_in_a_known_person(open_as, settings, assert_sound):
    build_office()
    user = person(Role.SPECIALIST)
    with sign_on(user.username) as server:
        provide(settings, server)
        for _second_time in range(2):
            page = open_as(None, "/")
            assert_sound(page)
            page.get_by_role("button", name="Đăng nhập bằng Cổng đăng nhập tỉnh").click()
            page.wait_for_url("**/hom-nay/")
            assert str(user) in page.inner_text("header")


@pytest.mark.parametrize("username", ["khach.la", "nguoi.cu"])
def test_the_provinces_sign_on_makes_no_accounts_and_opens_no_closed_ones(open_as, settings, username):
    build_office()
    closed = person(Role.SPECIALIST, username="nguoi.cu")
    closed.is_active = False
    closed.save()
    with sign_on(username) as server:
        provide(settings, server)
        page = open_as(None, "/")
        page.get_by_role("button", name="Đăng nhập bằng Cổng đăng nhập tỉnh").click()
        page.wait_for_load_state("networkidle")
        page.goto("/hom-nay/")
        assert "/login/" in page.url


def test_a_passkey_is_added_and_signs_in(open_as, settings, assert_sound):
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    build_office()
    user = person(Role.SPECIALIST)
    page = open_as(None, "/")
    finger = page.context.new_cdp_session(page)
    finger.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    finger.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.get_by_label("Tên đăng nhập").fill(user.username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    page.wait_for_url("**/hom-nay/")
    page.goto("/tai-khoan/2fa/webauthn/add/")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Xác nhận").click()
    page.wait_for_url("**/webauthn/add/")
    assert_sound(page)
    page.get_by_label("Tên", exact=True).fill("Máy ở phòng")
    page.get_by_label("Không cần mật khẩu").check()
    page.get_by_role("button", name="Thêm").click()
    page.wait_for_url("**/2fa/**recovery-codes/**")
    page.goto("/tai-khoan/2fa/webauthn/")
    assert "Máy ở phòng" in page.inner_text("main")
    assert_sound(page)
    page.context.clear_cookies()
    page.goto("/")
    page.get_by_role("button", name="Đăng nhập bằng khóa").click()
    page.wait_for_url("**/hom-nay/")
