"""Tổ chức in real Chromium: at three widths, by keyboard, from a decision to its undoing."""

import pytest
from office import OFFICE, PROVINCE, build_office, person

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def admin():
    build_office()
    return person(Role.ADMINISTRATOR, PROVINCE)


@pytest.mark.parametrize(
    "path",
    [
        "/to-chuc/",
        "/to-chuc/?tim=tan lap",
        f"/to-chuc/don-vi/{OFFICE}/",
        "/to-chuc/don-vi/xa-tan-lap/",
        "/to-chuc/bang/",
        "/to-chuc/sap-xep/",
        f"/to-chuc/sap-xep/moi/?origin={OFFICE}",
        "/to-chuc/dien-giai/?cum=UBND các xã; Lưu: VT&parent=so-vhttdl",
    ],
)
def test_pages_are_sound_at_every_width(open_as, assert_sound, admin, path):
    assert_sound(open_as(admin, path), every_width=True)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_branches_open_where_they_are(open_as, assert_sound, admin, width):
    page = open_as(admin, "/to-chuc/", width=width)
    page.get_by_role("button", name="Đơn vị trực thuộc Sở Văn hóa, Thể thao và Du lịch").click()
    page.get_by_role("link", name="Phòng Thông tin - Báo chí").wait_for()
    assert_sound(page)
    page.get_by_role("button", name="Đơn vị trực thuộc Sở Văn hóa, Thể thao và Du lịch").click()
    assert not page.get_by_role("link", name="Phòng Thông tin - Báo chí").is_visible()


def test_the_tree_by_keyboard(open_as, admin):
    page = open_as(admin, "/to-chuc/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("li.is-current").count() == 1
    page.keyboard.press("/")
    page.keyboard.type("phu xuan")
    page.keyboard.press("Enter")
    page.wait_for_url("**tim=phu*")
    assert page.get_by_role("link", name="Xã Phú Xuân", exact=True).is_visible()


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_a_merger_by_hand_and_its_undoing(open_as, assert_sound, admin, width):
    page = open_as(admin, f"/to-chuc/don-vi/{OFFICE}/", width=width)
    page.get_by_role("link", name="Sáp nhập, chia tách").click()
    page.get_by_label("Có hiệu lực từ ngày").fill("01/11/2026")
    page.get_by_label("Căn cứ").fill("1/QĐ-UBND")
    page.get_by_label("Tìm đơn vị: Đơn vị đang có").press_sequentially("nghiep vu")
    page.get_by_label("Phòng Nghiệp vụ văn hóa").check()
    assert_sound(page)
    page.get_by_role("button", name="Xem trước").last.click()
    page.locator("#xem-truoc").wait_for()
    assert "thôi từ 01/11/2026" in page.locator("#xem-truoc").inner_text()
    assert_sound(page)
    page.get_by_role("button", name="Thực hiện").click()
    page.get_by_role("button", name="Hoàn tác").wait_for()
    assert_sound(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Hoàn tác").click()
    page.get_by_text("đã hoàn tác lúc").wait_for()


def test_a_table_by_hand(open_as, assert_sound, admin, tmp_path):
    table = tmp_path / "bang.csv"
    table.write_text(
        "Mã đơn vị,Loại,Tên,Đứng dưới\n,Trường học,Trường Tiểu học Tân Lập,ubnd@xa-tan-lap\nx y,làng,,\n",
        "utf-8",
    )
    page = open_as(admin, "/to-chuc/bang/")
    page.get_by_label("Tệp Excel hoặc CSV").set_input_files(table)
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_text("chưa nhận được").first.wait_for()
    assert_sound(page)
    table.write_text(table.read_text("utf-8").replace("x y,làng,,\n", ""), "utf-8")
    page.goto("/to-chuc/bang/")
    page.get_by_label("Tệp Excel hoặc CSV").set_input_files(table)
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Đồng ý, ghi tất cả").click()
    page.get_by_text("Đã nhận bảng: thêm 1").wait_for()


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_a_new_name_from_a_day(open_as, assert_sound, admin, width):
    page = open_as(admin, f"/to-chuc/don-vi/{OFFICE}/", width=width)
    page.get_by_text("Đổi tên", exact=True).first.click()
    page.get_by_label("Tên mới").fill("Phòng Báo chí")
    page.locator("form[action$='/ten/']").get_by_label("Từ ngày").fill("01/11/2026")
    page.get_by_role("button", name="Đổi tên").click()
    page.get_by_role("heading", name="Phòng Báo chí").wait_for()
    assert_sound(page)
    page.get_by_label("Xem theo ngày").fill("31/10/2026")
    page.get_by_role("button", name="Xem").click()
    page.get_by_role("heading", name="Phòng Thông tin - Báo chí").wait_for()
