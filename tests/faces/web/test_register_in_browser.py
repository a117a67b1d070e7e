"""The incoming register in real Chromium: dropped, read, confirmed, numbered, assigned, settled."""

import re
from pathlib import Path

import pytest
from django.utils import timezone
from office import DEPARTMENT, OFFICE, actor, build_office, person
from playwright.sync_api import expect

from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.apps.organisations.models import Unit
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)
SAMPLES = Path(__file__).parents[3] / "samples"
PLAN = "ke-hoach-thang-hanh-dong.pdf"


@pytest.fixture(autouse=True)
def _office(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_office()


def letter(number):
    return f"SỞ Y TẾ\nSố: {number}/SYT-NVY\nHà Sơn, ngày 05 tháng 01 năm 2026\nV/v truyền thông dân số đợt {number}\n\nKính gửi: Ủy ban nhân dân xã Tân Lập\n\nNội dung {number}.\n"


def paper(name="thu.txt", data=None, *, read=True):
    data = data or (letter(1).encode() if name.endswith(".txt") else (SAMPLES / name).read_bytes())
    received = receive(actor(Role.CLERK), office=DEPARTMENT, name=name, data=data)
    if read:
        read_arrival(received.arrival)
    return Arrival.objects.get(pk=received.arrival)


def dropped(page, files):
    """What a hand that lets go of files does."""
    page.evaluate(
        """files => {
            const bag = new DataTransfer();
            for (const [name, text] of files) bag.items.add(new File([text], name));
            document.dispatchEvent(new DragEvent("drop", {dataTransfer: bag, bubbles: true, cancelable: true}));
        }""",
        files,
    )


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_every_page_is_sound(open_as, assert_sound, width):
    first = paper(PLAN)
    paper("hong.pdf", b"%PDF-1.7 broken")
    waiting = paper("cho.txt", b"Cho doc", read=False)
    copy = paper("ban-khac.txt", first.reading.text.encode())
    Arrival.objects.filter(pk=waiting.pk).update(state=ArrivalState.READING, steps_done=2, steps_all=9)
    page = open_as(person(Role.CLERK), "/van-ban-den/", width=width)
    assert_sound(page)
    for address in (f"/van-ban-den/{first.pk}/", f"/van-ban-den/{copy.pk}/", "/van-ban-den/so/"):
        page.goto(address)
        assert_sound(page)


def test_a_long_name_of_an_office_stays_within_the_phone(open_as, assert_sound):
    long = "Phòng Báo chí, Xuất bản và Thông tin cơ sở của tỉnh"
    Unit.objects.filter(pk=OFFICE).update(name=long)
    clerk = person(Role.CLERK)
    clerk.memberships.create(unit_id=OFFICE, role=Role.CLERK, since=clerk.memberships.get().since)
    page = open_as(clerk, "/van-ban-den/", width="phone")
    page.get_by_label("Nhận vào sổ của").select_option(label=long)
    assert_sound(page)


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_papers_that_came_together_are_numbered_together(open_as, assert_sound, width):
    for number in range(1, 4):
        paper(f"thu-{number}.txt", letter(number).encode())
    paper("thieu.txt", b"SO Y TE\nV/v khong so\n\nNoi dung khac.\n")
    page = open_as(person(Role.CLERK), "/van-ban-den/", width=width)
    page.get_by_role("button", name="Chọn cả trang").click()
    bar = page.locator("[data-many]")
    expect(bar.locator("[data-count]")).to_have_text("4")
    bar.get_by_role("button", name="Cho số").click()
    expect(page).to_have_url(re.compile("/van-ban-den/cho-so/"))
    assert_sound(page)
    page.get_by_role("button", name="Vào sổ và cho số").click()
    expect(page.get_by_text("Đã vào sổ 3 văn bản: từ số đến 1 đến số 3")).to_be_visible()
    told = {row.file_name: row.number for row in Arrival.objects.all()}
    assert told == {"thu-1.txt": 1, "thu-2.txt": 2, "thu-3.txt": 3, "thieu.txt": None}


def test_files_come_in_the_order_in_which_they_were_dropped(open_as):
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    names = [f"thu-{number}.txt" for number in (5, 1, 4, 2, 3)]
    dropped(page, [[name, letter(name)] for name in names])
    expect(page.locator("#dang-gui [data-arrival]")).to_have_count(5)
    assert [*Arrival.objects.order_by("dropped_at", "pk").values_list("file_name", flat=True)] == names


def test_on_a_phone_filters_stand_behind_one_button(open_as, assert_sound):
    paper()
    page = open_as(person(Role.CLERK), "/van-ban-den/", width="phone")
    stage, button = page.locator("#loc-trang-thai"), page.get_by_role("button", name="Lọc", exact=True)
    assert stage.is_hidden()
    button.click()
    expect(stage).to_be_visible()
    assert button.get_attribute("aria-expanded") == "true"
    assert_sound(page)
    stage.select_option("to_register")
    expect(page).to_have_url(re.compile("stage=to_register"))
    expect(stage).to_be_visible()  # what narrows the list is not hidden
    desk = open_as(person(Role.CLERK), "/van-ban-den/")
    expect(desk.locator("#loc-trang-thai")).to_be_visible()
    assert desk.get_by_role("button", name="Lọc", exact=True).is_hidden()


def test_an_empty_register_is_sound(open_as, assert_sound):
    assert_sound(open_as(person(Role.CLERK), "/van-ban-den/", width="phone"))
    assert_sound(open_as(person(Role.DIRECTOR), "/van-ban-den/"))


def test_files_are_dropped_and_each_is_said_for_itself(open_as, assert_sound):
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    dropped(page, [["a.txt", letter(1)], ["rong.txt", ""], ["b.txt", letter(2)]])
    page.get_by_text("a.txt: đã nhận").wait_for()
    page.get_by_text("b.txt: đã nhận").wait_for()
    page.get_by_text("tệp rỗng").wait_for()
    page.locator("tr[data-row]").nth(1).wait_for()
    assert page.locator("tr").get_by_text("Chờ đọc").count() == 2
    assert_sound(page)
    for row in Arrival.objects.all():
        read_arrival(row.pk)
    page.locator("tr").get_by_text("Chờ vào sổ").nth(1).wait_for()  # the rows changed by themselves
    expect(page.locator("#dang-gui")).not_to_contain_text("đang chờ đọc")
    expect(page.locator("#dang-gui li", has_text="a.txt")).to_contain_text("Chờ vào sổ")
    page.locator("#dang-gui").get_by_role("link", name="a.txt").click()
    expect(page.locator("#ben-canh #van-ban-ten")).to_be_visible()
    page.wait_for_timeout(2500)  # the last look
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(2500)
    assert not asked


def test_more_than_fifty_files_and_the_rest_goes_on(open_as):
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    dropped(page, [[f"{n}.txt", letter(n)] for n in range(52)])
    page.get_by_text("Mỗi lần thả nhiều nhất 50 tệp").nth(1).wait_for()
    page.locator("#dang-gui [data-taken]").nth(49).wait_for(timeout=60_000)
    assert Arrival.objects.count() == 50


def test_a_broken_connection_takes_nothing_twice(open_as):
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    broken = []

    def once(route):
        # It arrived, but the answer did not
        if broken:
            route.continue_()
        else:
            broken.append(route.fetch())
            route.abort()

    page.route("**/van-ban-den/tep/", once)
    dropped(page, [["a.txt", letter(1)]])
    page.get_by_text("không nhận lần nữa").wait_for()
    assert Arrival.objects.count() == 1


def test_the_clerk_confirms_and_numbers_by_keyboard_beside_the_list(open_as, assert_sound):
    row = paper(PLAN)
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator("#ben-canh.is-open").wait_for()
    assert page.get_by_label("Số, ký hiệu", exact=True).input_value() == "57/KH-UBND"
    page.get_by_label("Số, ký hiệu", exact=True).focus()
    assert page.locator('rect[data-place="symbol"].is-lit').count() == 1
    assert_sound(page)
    page.get_by_label("Trích yếu", exact=True).fill("Tháng hành động năm 2026")
    page.get_by_role("button", name="Đúng, vào sổ và cho số").press("Enter")
    page.get_by_text("Đã vào sổ: số đến 1").wait_for()
    page.locator(f"#vb-{row.pk}").get_by_text("Chờ phân công").wait_for()
    page.locator(f"#vb-{row.pk}").get_by_text("Tháng hành động năm 2026").wait_for()
    assert_sound(page)
    page.keyboard.press("Escape")
    assert not page.locator("#ben-canh.is-open").count()
    row.refresh_from_db()
    assert (row.number, row.subject) == (1, "Tháng hành động năm 2026")


def test_one_paper_after_the_other_without_losing_what_was_typed(open_as):
    first, second = paper(), paper(PLAN)
    page = open_as(person(Role.CLERK), "/van-ban-den/?sort=-number")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.locator(f"#vb-{first.pk} a").click()
    subject = page.get_by_label("Trích yếu", exact=True)
    subject.fill("Đang sửa dở")
    page.keyboard.press("Escape")
    page.locator(f"#vb-{second.pk} a").press("Enter")
    assert len(asked) == 2
    assert "chưa lưu" in asked[0]
    expect(subject).to_have_value("Đang sửa dở")
    page.get_by_role("button", name="Đúng, vào sổ và cho số").click()
    page.get_by_text("Đã vào sổ: số đến 1").wait_for()
    page.get_by_role("link", name="Văn bản tiếp theo chờ vào sổ").click()
    expect(page.get_by_label("Số, ký hiệu", exact=True)).to_have_value("57/KH-UBND")
    page.get_by_role("button", name="Đúng, vào sổ và cho số").click()
    page.get_by_text("Đã vào sổ: số đến 2").wait_for()
    assert page.get_by_role("link", name="Văn bản tiếp theo chờ vào sổ").count() == 0
    expect(page.locator("tr[data-row] td.number")).to_have_text([re.compile("1/"), re.compile("2/")])
    expect(page.locator(".lt-messages .alert")).to_have_count(0, timeout=9000)
    page.keyboard.press("Escape")
    assert not page.locator("#ben-canh.is-open").count()
    assert len(asked) == 2


def test_back_closes_the_paper_and_asks_for_what_was_typed(open_as):
    row, asked = paper(), []
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    beside = page.locator("#ben-canh.is-open")
    page.locator(f"#vb-{row.pk} a").click()
    beside.wait_for()
    page.get_by_label("Người ký", exact=True).fill("Ai đó")
    page.evaluate("history.back()")
    expect(beside).to_have_count(1)
    page.wait_for_function("() => history.state?.paper")  # asked, and told to stay
    assert len(asked) == 1
    page.get_by_label("Người ký", exact=True).fill("")
    page.go_back()
    expect(beside).to_have_count(0)
    assert page.url.endswith("/van-ban-den/")
    page.go_forward()
    beside.wait_for()
    page.keyboard.press("Escape")
    expect(beside).to_have_count(0)
    page.wait_for_function("() => !history.state")
    assert len(asked) == 1
    assert not page.problems


@pytest.mark.parametrize("size", [1280, 1100, 992, 800])
def test_the_list_stands_within_the_window(open_as, size):
    row = paper()
    Arrival.objects.filter(pk=row.pk).update(
        symbol="13423/SVHTTDL-BCXBGĐ", author="Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Sơn", urgency="immediate", due_on="2026-01-31",
        state="registered", number=1234, year=2026, assigned_at=timezone.now(),
    )  # fmt: skip
    row.assignments.create(unit_id=OFFICE, leads=True)
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    page.set_viewport_size({"width": size, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator(".rg-issued").inner_text() == "05/01/2026"


def test_a_copy_is_decided_before_it_gets_a_number(open_as, assert_sound):
    first = paper()
    copy = paper("ban-khac.txt", first.reading.text.encode() + b"\n")
    page = open_as(person(Role.CLERK), f"/van-ban-den/{copy.pk}/")
    page.get_by_role("button", name="Đúng, vào sổ và cho số").click()
    page.get_by_text("Có văn bản giống văn bản này").wait_for()
    assert page.problems.pop().endswith(
        "422 (Unprocessable Entity)"
    )  # the browser tells every answer that is no success
    assert_sound(page)
    page.get_by_role("button", name="Là bản trùng của bản chưa vào sổ").click()
    page.get_by_text("Bản trùng", exact=True).wait_for()
    copy.refresh_from_db()
    assert copy.duplicate_of == first


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_leader_assigns_and_the_unit_settles(open_as, assert_sound, width):
    row = paper()
    Arrival.objects.filter(pk=row.pk).update(
        state=ArrivalState.REGISTERED, number=1, year=2026, registered_at=timezone.now()
    )
    page = open_as(person(Role.DIRECTOR), "/van-ban-den/", width=width)
    page.get_by_role("link", name="truyền thông dân số").click()
    page.get_by_label("Đơn vị chủ trì").select_option(OFFICE)
    page.get_by_label("Phòng Nghiệp vụ văn hóa").check()
    page.get_by_label("Ý kiến chỉ đạo").fill("Làm ngay")
    page.get_by_label("Hạn giải quyết").fill("31/12/2099")
    page.get_by_role("button", name="Phân công").click()
    page.get_by_text("Đã phân công.").wait_for()
    assert_sound(page)
    desk = open_as(person(Role.SPECIALIST, OFFICE), f"/van-ban-den/{row.pk}/", width=width)
    desk.get_by_role("button", name="Đơn vị tôi đã nhận").click()
    desk.get_by_text("Đã ghi nhận.").wait_for()
    desk.get_by_text("Ghi đã giải quyết xong").click()
    desk.get_by_label("Số, ký hiệu văn bản trả lời (nếu có)").fill("15/SVHTTDL-TTBC")
    desk.get_by_role("button", name="Đã giải quyết").click()
    desk.get_by_text("Đã ghi giải quyết xong.").wait_for()
    assert_sound(desk)


def test_the_register_is_printed(open_as):
    paper()
    page = open_as(person(Role.CLERK), "/van-ban-den/")
    page.get_by_role("link", name="In sổ").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải PDF để in").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
