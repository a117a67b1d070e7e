"""From drop to done, each role in its part, nobody having read a manual: in real Chromium, on whichever database is set."""

from pathlib import Path

import pytest
from office import COMMUNE, DEPARTMENT, OFFICE, build_office, person

from lantoa.apps.audit.selectors import verify
from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.duties.models import Duty
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)
SAMPLES = Path(__file__).parents[3] / "samples"
PAPERS = (
    "cong-dien-sot-xuat-huyet.txt",
    "cong-van-kham-benh-tu-xa.tcvn3.txt",
    "cong-van-le-hoi.ocr.txt",
    "ke-hoach-thang-hanh-dong.pdf",
    "ke-hoach-truyen-thong-dan-so.docx",
)


@pytest.fixture(autouse=True)
def _office(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_office()


def drop(page):
    page.locator("input[type=file]").set_input_files([SAMPLES / name for name in PAPERS])
    page.get_by_text("đã nhận").nth(len(PAPERS) - 1).wait_for()
    for row in Arrival.objects.all():
        read_arrival(row.pk)  # what the reader in the background does
    page.get_by_text("Chờ vào sổ").nth(len(PAPERS) - 1).wait_for()


def enter(page, row):
    page.goto(f"/van-ban-den/{row.pk}/")
    page.get_by_role("button", name="Đúng, vào sổ và cho số").click()
    entered, asked = page.get_by_text("Đã vào sổ: số đến"), page.get_by_role("button", name="Vẫn vào sổ")
    entered.or_(asked).wait_for()
    if asked.is_visible():  # a scan that lost its number is asked about once
        asked.click()
        entered.wait_for()
        page.problems[:] = [one for one in page.problems if "422" not in one]  # how the question is answered


def assign(page, row):
    page.goto(f"/van-ban-den/{row.pk}/")
    page.get_by_label("Đơn vị chủ trì").select_option(OFFICE)
    page.get_by_role("button", name="Phân công").click()
    page.get_by_text("Đã phân công.").wait_for()


def decided(page, key):
    far = page.locator("#rv-far [data-far=left]")
    before = far.inner_text()
    page.keyboard.press(key)
    page.wait_for_function(
        "was => document.querySelector('#rv-far [data-far=left]').textContent !== was"
        " && !document.querySelector('.is-busy')",
        arg=before,
    )
    return int(far.inner_text())


def review(page, row):
    page.goto(f"/doc/{row.pk}/")
    left = decided(page, "Shift+A")
    while left:
        left = decided(page, "a")
    page.get_by_role("button", name="Xong").click()
    page.get_by_text("đã xác nhận xong lúc").wait_for()


def test_five_papers_from_drop_to_a_duty_that_is_done(open_as):
    clerk = open_as(person(Role.CLERK), "/van-ban-den/")
    drop(clerk)
    papers = list(Arrival.objects.order_by("pk"))
    for row in papers:
        enter(clerk, row)
    numbers = Arrival.objects.order_by("number").values_list("number", flat=True)
    assert [*numbers] == [1, 2, 3, 4, 5]

    head = open_as(person(Role.HEAD_OF_UNIT), "/hom-nay/")
    for row in papers[:2]:
        assign(head, row)

    specialist = open_as(person(Role.SPECIALIST), "/hom-nay/")
    for row in papers:
        review(specialist, row)
    assert Duty.objects.count() >= 20

    duty = Duty.objects.filter(due_on__isnull=False).order_by("due_on", "pk").first()
    head.goto("/nhiem-vu/")
    assert "nhiệm vụ đang mở" in head.inner_text("main")
    head.goto(f"/nhiem-vu/{duty.pk}/")
    head.get_by_label("Giao thêm cho").press_sequentially("tan lap")
    head.get_by_role("checkbox", name="Ủy ban nhân dân xã Tân Lập").last.check()
    head.get_by_role("button", name="Giao", exact=True).click()
    head.get_by_text("Đã giao").first.wait_for()

    officer = open_as(person(Role.UNIT_OFFICER, COMMUNE), "/nhiem-vu/", width="phone")
    assert officer.locator("[data-row]").count() >= 1
    officer.goto(f"/nhiem-vu/{duty.pk}/")
    officer.get_by_role("button", name="Nhận việc").click()
    officer.get_by_text("đã nhận").first.wait_for()
    officer.get_by_label("Đã làm gì, kết quả ra sao").fill("Đã phát thanh 12 buổi, có mặt 340 người.")
    officer.get_by_role("button", name="Xong", exact=True).click()
    officer.get_by_text("Đã phát thanh 12 buổi").first.wait_for()

    director = open_as(person(Role.DIRECTOR), f"/nhiem-vu/{duty.pk}/")
    assert "Đã phát thanh 12 buổi" in director.inner_text("main")

    other = open_as(person(Role.COLLABORATOR, COMMUNE), "/nhiem-vu/", width="phone")
    assert "nhiệm vụ" in other.inner_text("main")
    auditor = open_as(person(Role.AUDITOR), "/nhat-ky/")
    assert auditor.locator("[data-row]").count() == 50
    administrator = open_as(person(Role.ADMINISTRATOR, DEPARTMENT), "/nguoi-dung/")
    assert administrator.get_by_role("link", name="Thêm người").is_visible()
    assert isinstance(verify(), int)
    for page in (clerk, head, specialist, officer, director, other, auditor, administrator):
        assert not page.problems
