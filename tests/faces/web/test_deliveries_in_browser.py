"""From the clerk's mark to the commune's receipt, by keyboard and at three widths, in real Chromium."""

import pytest
from dispatch import issued, letter
from django.utils import timezone
from office import COMMUNE, OTHER_COMMUNE, build_office, person
from PIL import Image

from lantoa.apps.drafts.models import Draft
from lantoa.core.drafting import Line
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _office(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_office()


def out():
    to = (Line("Ủy ban nhân dân xã Tân Lập", units=(COMMUNE,)), Line("Báo và Phát thanh, Truyền hình Hà Sơn"))
    return issued(letter(addressees=to, recipients=()))


def test_a_paper_is_sent_received_and_recalled(open_as, assert_sound, tmp_path):
    row, officer = out(), person(Role.UNIT_OFFICER, COMMUNE)
    clerk = open_as(person(Role.CLERK), f"/van-ban-di/{row.pk}/")
    clerk.get_by_label("Ủy ban nhân dân xã Tân Lập").check()
    clerk.get_by_label("Những nơi đã đánh dấu").select_option("mail")
    clerk.get_by_role("button", name="Ghi 1", exact=True).press("Enter")
    clerk.get_by_text("Đã chuyển 1/2 nơi nhận").wait_for()
    scan = tmp_path / "quet.png"
    Image.new("L", (600, 850), "white").save(scan)
    clerk.get_by_label("Tệp PDF hoặc ảnh").set_input_files(scan)
    clerk.get_by_role("button", name="Giữ bản quét").click()
    clerk.get_by_text("Đã giữ bản quét cạnh văn bản.").wait_for()
    assert_sound(clerk)
    phone = open_as(officer, "/", width="phone")
    phone.get_by_role("button", name="Nhận và vào sổ").press("Enter")
    phone.get_by_text("Văn bản nằm trong sổ văn bản đến, chờ văn thư cho số.").wait_for()
    clerk.reload()
    clerk.get_by_text("1/1 đơn vị dùng Lan Tỏa đã nhận").wait_for()
    clerk.locator("summary", has_text="Đề nghị thu hồi").click()
    clerk.get_by_label("Lý do thu hồi").fill("Phát hành nhầm")
    clerk.get_by_role("button", name="Đề nghị thu hồi", exact=True).click()
    clerk.get_by_text("Đã đề nghị thu hồi.").wait_for()
    director = open_as(person(Role.DIRECTOR), f"/van-ban-di/{row.pk}/")
    director.on("dialog", lambda dialog: dialog.accept())
    director.get_by_role("button", name="Xác nhận thu hồi").click()
    director.get_by_text("Đã thu hồi.", exact=True).wait_for()
    clerk.reload()
    clerk.get_by_text("báo thu hồi").wait_for()
    assert_sound(clerk)
    phone.goto("/")
    phone.get_by_role("link", name=row.printed).click()
    phone.get_by_text("Văn bản này đã bị thu hồi").wait_for()
    assert_sound(phone)
    assert Draft.objects.get(pk=row.pk).deliveries.filter(about=row).count() == 1


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_a_line_ticks_whom_it_means_and_is_asked_once_more(open_as, assert_sound, width):
    to = (Line("Ủy ban nhân dân các xã", units=(COMMUNE, OTHER_COMMUNE)), Line("Báo và Phát thanh"))
    row = issued(letter(addressees=to, recipients=()))
    page = open_as(person(Role.CLERK), f"/van-ban-di/{row.pk}/", width=width)
    page.get_by_label("Ủy ban nhân dân các xã").check()
    page.get_by_role("button", name="Ghi 2", exact=True).wait_for()
    page.get_by_text("2 nơi nhận").click()
    page.get_by_label("xã Phú Xuân").uncheck()
    page.get_by_role("button", name="Ghi 1", exact=True).wait_for()
    page.get_by_label("Báo và Phát thanh").check()
    page.get_by_role("button", name="Ghi 2", exact=True).click()
    page.get_by_text("qua trục liên thông tới 2 nơi nhận").wait_for()
    assert_sound(page)
    page.get_by_role("button", name="Ghi 2 nơi nhận").press("Enter")
    page.get_by_text("Đã chuyển 2/3 nơi nhận").wait_for()
    assert_sound(page)


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_both_pages_are_sound_at_every_width(open_as, assert_sound, width):
    row = out()
    to = row.deliveries.get(unit=COMMUNE)
    to.about = row
    to.save()
    assert_sound(open_as(person(Role.SPECIALIST), f"/van-ban-di/{row.pk}/", width=width))
    page = open_as(person(Role.UNIT_OFFICER, COMMUNE), f"/van-ban-di/nhan/{to.pk}/", width=width)
    page.get_by_role("button", name="Đã nhận").wait_for()
    assert_sound(page)


def test_a_line_lets_go_of_those_it_ticked_where_some_were_sent_already(open_as):
    to = (Line("Ủy ban nhân dân các xã", units=(COMMUNE, OTHER_COMMUNE)),)
    row = issued(letter(addressees=to, recipients=()))
    row.deliveries.filter(unit=COMMUNE).update(
        channel="mail", sent_at=timezone.now(), sent_by=person(Role.CLERK)
    )
    page = open_as(person(Role.CLERK), f"/van-ban-di/{row.pk}/")
    line = page.get_by_label("Ủy ban nhân dân các xã")
    line.check()
    page.get_by_role("button", name="Ghi 1", exact=True).wait_for()
    line.uncheck()
    page.get_by_role("button", name="Ghi", exact=True).wait_for()
