"""The frame in real Chromium, at three widths."""

import pytest
from office import PASSWORD, PROVINCE, build_office, person
from playwright.sync_api import expect

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


def test_back_after_a_write_shows_what_is_so_now(open_as):
    build_office()
    clerk = person(Role.CLERK)
    page = open_as(person(Role.ADMINISTRATOR, PROVINCE), f"/nguoi-dung/?words={clerk.username}")
    page.get_by_role("link", name=str(clerk)).click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Khóa tài khoản").click()
    page.get_by_role("button", name="Mở lại tài khoản").wait_for()
    page.evaluate("history.go(-2)")
    page.get_by_role("row", name=clerk.username).get_by_text("đã khóa").wait_for()


def test_back_after_signing_out_shows_nothing(open_as):
    build_office()
    page = open_as(person(Role.ADMINISTRATOR, PROVINCE), "/nguoi-dung/")
    page.get_by_text("Người administrator.hason", exact=True).first.click()
    page.get_by_role("button", name="Đăng xuất").click()
    page.wait_for_url("**/login/**")
    page.evaluate("history.back()")
    page.wait_for_url("**/login/?next=/nguoi-dung/")
    assert page.get_by_label("Tên đăng nhập").is_visible()


def test_a_file_is_chosen_in_the_pages_own_words(open_as, assert_sound, tmp_path):
    build_office()
    table = tmp_path / "don-vi.csv"
    table.write_text("a", encoding="utf-8")
    page = open_as(person(Role.ADMINISTRATOR, PROVINCE), "/to-chuc/bang/", width="phone")
    expect(page.get_by_text("Chưa chọn tệp")).to_be_visible()
    assert_sound(page)
    field = page.get_by_label("Tệp Excel hoặc CSV")
    field.focus()
    expect(field).to_be_focused()
    # Whatever is pressed of what is seen is the field
    seen, taken = page.locator(".lt-file").bounding_box(), field.bounding_box()
    assert {name: round(size) for name, size in seen.items()} == {
        name: round(size) for name, size in taken.items()
    }
    field.set_input_files(table)
    expect(page.get_by_text("don-vi.csv")).to_be_visible()
    expect(page.get_by_text("Chưa chọn tệp")).to_have_count(0)


def test_back_from_a_refusal_keeps_what_was_written(open_as, tmp_path):
    build_office()
    wrong = tmp_path / "bang.csv"
    wrong.write_bytes(b"\xff")
    page = open_as(person(Role.ADMINISTRATOR, PROVINCE), "/to-chuc/bang/")
    page.get_by_label("Tệp Excel hoặc CSV").set_input_files(wrong)
    page.get_by_label("Có hiệu lực từ ngày").fill("01/02/2026")
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("link", name="Quay lại trang trước").click()
    page.wait_for_url("**/to-chuc/bang/")
    expect(page.get_by_label("Có hiệu lực từ ngày")).to_have_value("01/02/2026")
