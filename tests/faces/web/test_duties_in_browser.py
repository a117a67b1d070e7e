"""The ledger in a real browser, at three widths and by keyboard."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from duties import adopted, duty
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, build_office, person
from playwright.sync_api import expect
from splits import split_office

from lantoa.apps.documents.models import Arrival, Link
from lantoa.apps.duties.models import Duty, DutyState, Topic
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)
ROUTE = ("duties", "duty_board", "duty_month", "duty_year", "topics", "feeds", "today")


@pytest.fixture
def me(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return person(Role.HEAD_OF_UNIT)


@pytest.fixture
def rows(me):  # noqa: ARG001
    today = timezone.localdate()
    rows = adopted()
    topic = Topic.objects.create(office_id=DEPARTMENT, name="Dân số và phát triển", decided=True)
    Duty.objects.filter(pk=rows[0].pk).update(topic=topic)
    duty("Đưa tin về công tác dân số", of=rows[0], due_on=today, bearers=[COMMUNE, OFFICE], state="assigned")
    duty("Họp giao ban", of=rows[0], due_on=today + timedelta(days=2), bearers=[OFFICE])
    duty("Nộp báo cáo", of=rows[0], due_on=today - timedelta(days=4), bearers=[OFFICE], state="in_progress")
    duty("Hằng tháng", of=rows[0], due_on=today, rrule="FREQ=MONTHLY;BYMONTHDAY=-1", bearers=[OFFICE])
    held = Arrival.objects.get(pk=duty("Khác").arrival_id)
    paper = rows[0].arrival
    Link.objects.create(source=paper, identity="9/KH-BCD", title="Kế hoạch số 09/KH-BCĐ", role="basis")
    Link.objects.create(source=paper, identity="x", title=held.symbol, role="basis", target=held)
    Link.objects.create(source=held, identity="1/L", title="Luật Bảo hiểm y tế", role="basis")
    return rows


def test_every_page_is_sound_at_every_width(open_as, me, rows, assert_sound):
    page = open_as(me, "/")
    topic = Topic.objects.get().pk
    addresses = [reverse(name) for name in ROUTE]
    addresses += [
        reverse("duty", args=[rows[0].pk]),
        reverse("graph", args=[rows[0].arrival_id]),
        reverse("topic", args=[topic]),
    ]
    many = Duty.objects.get(action="Đưa tin về công tác dân số")
    addresses += [reverse("duty", args=[many.pk]), reverse("duty_shares", args=[many.pk])]
    addresses.append(reverse("duty_shares", args=[many.pk]) + "?state=waived")
    addresses.append(reverse("duties") + f"?bearer={COMMUNE}&words=tin&state=all&topic={topic}")
    for address in addresses:
        page.goto(address)
        assert_sound(page, every_width=True)


@pytest.mark.usefixtures("rows")
def test_on_a_phone_the_year_opens_at_this_month_beside_what_each_row_is(open_as, me):
    page = open_as(me, reverse("duty_year"), width="phone")
    wide = page.viewport_size["width"]
    name = page.locator(".dt-whole th").bounding_box()
    now = page.locator(".dt-whole .is-now").bounding_box()
    assert name["x"] >= 0
    assert name["x"] + name["width"] <= now["x"] + 1
    assert now["x"] + now["width"] <= wide


def test_no_date_of_a_list_breaks_on_a_tablet_and_the_bar_of_a_phone_holds_every_room(open_as, me, rows):
    many = "trước ngày 15/12/2024 và 31/12/2030"
    duty("Rà soát", of=rows[0], bearers=[COMMUNE, OFFICE], due_text=many)
    page = open_as(me, reverse("duties"), width="tablet")
    cell = page.locator("td.dt-due", has_text=many)
    dates = cell.evaluate(
        """cell => {
          const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), lines = [];
          while (text.nextNode()) for (const found of text.currentNode.data.matchAll(/[0-9/]{8,}/g)) {
            const range = document.createRange();
            range.setStart(text.currentNode, found.index);
            range.setEnd(text.currentNode, found.index + found[0].length);
            lines.push(range.getClientRects().length);
          }
          return lines;
        }"""
    )
    assert dates == [1, 1]
    page = open_as(person(Role.DIRECTOR), reverse("today"), width="phone")
    rail = page.locator(".lt-rail")
    assert rail.locator("a.lt-room").count() >= 7
    assert rail.evaluate("bar => bar.scrollWidth <= bar.clientWidth")


def test_a_duty_from_given_to_done_and_undone(open_as, me, rows):  # noqa: ARG001
    row = Duty.objects.get(action="Họp giao ban")
    page = open_as(me, reverse("duty", args=[row.pk]))
    page.get_by_role("button", name="Giao", exact=True).click()
    page.get_by_role("button", name="Nhận việc, bắt đầu làm").click()
    page.get_by_label("Đã làm gì, kết quả ra sao").fill("Đã họp, có biên bản")
    page.get_by_role("button", name="Xong", exact=True).click()
    expect(page.get_by_text("Đã ghi là xong.")).to_be_visible()
    row.refresh_from_db()
    assert row.state == DutyState.DONE
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_text("Đã hoàn tác.")).to_be_visible()
    row.refresh_from_db()
    assert row.state == DutyState.IN_PROGRESS


def test_a_unit_is_found_while_typing_and_given_the_duty(open_as, assert_sound, me, rows):  # noqa: ARG001
    row = Duty.objects.get(action="Khác")
    page = open_as(me, reverse("duty", args=[row.pk]))
    page.get_by_label("Giao thêm cho").press_sequentially("phu xuan")
    page.get_by_role("button", name="Giao", exact=True).click()
    expect(page.get_by_text("Chưa giao: đã gõ «phu xuan»")).to_be_visible()
    page.get_by_role("checkbox", name="Ủy ban nhân dân xã Phú Xuân").check()
    page.get_by_label("Ủy ban nhân dân xã Phú Xuân làm gì").select_option("helps")
    expect(page.get_by_label("Giao thêm cho")).to_have_value("")
    assert_sound(page)
    page.get_by_role("button", name="Giao", exact=True).click()
    expect(page.get_by_text("Đã giao.")).to_be_visible()
    given = row.bearers.get()
    assert (given.unit_id, given.leads) == (OTHER_COMMUNE, False)
    expect(page.locator(".dt-history")).to_contain_text("Ủy ban nhân dân xã Phú Xuân")


def test_several_are_given_to_a_unit_found_while_typing(open_as, assert_sound, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("duties") + "?state=confirmed&words=hop")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.get_by_text("Giao cho đơn vị khác").click()
    page.get_by_label("Giao cho", exact=True).press_sequentially("ubnd xa phu xuan")
    page.keyboard.press("Enter")
    expect(page.locator(".dt-found").get_by_role("checkbox")).to_have_count(1)
    page.keyboard.press("Enter")  # there is only one such unit
    expect(page.get_by_role("checkbox", name="Ủy ban nhân dân xã Phú Xuân")).to_be_checked()
    expect(page.locator(".dt-found").get_by_role("checkbox")).to_have_count(0)
    expect(page.locator("[data-count]")).to_have_text("1")
    assert_sound(page)
    page.get_by_role("button", name="Giao cho đơn vị đã đánh dấu").click()
    page.get_by_role("button", name="Giao 1 nhiệm vụ").click()
    expect(page.get_by_text("Đã giao 1 nhiệm vụ.")).to_be_visible()
    row = Duty.objects.get(action="Họp giao ban")
    assert [one.unit_id for one in row.bearers.exclude(unit=None)] == [OTHER_COMMUNE]


def test_the_list_by_keyboard(open_as, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("duties") + "?state=confirmed&words=hop")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-count]")).to_have_text("1")
    page.get_by_role("button", name="Giao cho đơn vị đã nêu").click()
    page.get_by_role("button", name="Giao 1 nhiệm vụ").click()
    expect(page.get_by_text("Đã giao 1 nhiệm vụ.")).to_be_visible()
    page.goto(reverse("duties"))
    page.keyboard.press("/")
    page.keyboard.type("nop bao cao")
    page.keyboard.press("Enter")
    expect(page.locator("[data-row]")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Câu trong văn bản")).to_be_visible()


def test_several_assigned_are_taken_back_while_it_is_offered(open_as, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("duties") + "?state=confirmed&words=hop")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.get_by_role("button", name="Giao cho đơn vị đã nêu").click()
    page.get_by_role("button", name="Giao 1 nhiệm vụ").click()
    page.get_by_role("button", name="Hoàn tác việc giao 1 nhiệm vụ").click()
    expect(page.get_by_text("Đã hoàn tác: 1 nhiệm vụ lại chưa giao.")).to_be_visible()
    assert Duty.objects.get(action="Họp giao ban").state == DutyState.CONFIRMED


def test_a_unit_is_excused_and_the_others_still_count(open_as, me, rows):  # noqa: ARG001
    row = Duty.objects.get(action="Đưa tin về công tác dân số")
    page = open_as(me, reverse("duty_shares", args=[row.pk]) + "?state=missing")
    expect(page.locator("[data-row]")).to_have_count(2)
    page.get_by_text("Miễn cho đơn vị này").last.click()
    page.get_by_label("Lý do miễn đơn vị này").last.fill("Xã chưa có đài")
    page.get_by_role("button", name="Miễn đơn vị này").last.click()
    expect(page.get_by_text("Đã miễn cho đơn vị này.")).to_be_visible()
    expect(page.get_by_role("link", name="0/2 đơn vị xong · 1 miễn · 1 chưa")).to_be_visible()
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_role("link", name="0/2 đơn vị xong · 2 chưa")).to_be_visible()


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_heirs_are_chosen_by_keyboard(open_as, me, assert_sound, width):  # noqa: ARG001
    _number, heir, rows = split_office()
    page = open_as(person(Role.HEAD_OF_UNIT), reverse("heirs"), width=width)
    assert_sound(page)
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-count]")).to_have_text("2")
    page.get_by_label("Mọi dòng đã đánh dấu về").select_option(label="Phòng Báo chí")
    page.get_by_label("Bên nhận: Việc 2").select_option(index=1)
    page.get_by_role("button", name="Lưu lựa chọn").click()
    expect(page.get_by_text("Đã chọn cho 3 nhiệm vụ.")).to_be_visible()
    assert_sound(page)
    page.get_by_role("link", name="Đã chọn (3)").click()
    assert_sound(page)
    page.get_by_role("row", name="Việc 0").get_by_role("button").click()
    expect(page.get_by_text("Đã bỏ chọn")).to_be_visible()
    assert [row.bearers.get().unit_id for row in rows] == [OFFICE, heir, "phong-nvvh"]


def test_filters_read_as_a_sentence_and_go_one_by_one(open_as, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("duties"))
    page.get_by_text("Của đơn vị").click()
    page.get_by_label("Tên đơn vị").press_sequentially("tan lap")
    page.get_by_role("link", name="Ủy ban nhân dân xã Tân Lập").click()
    chip = page.get_by_role("link", name="của Ủy ban nhân dân xã Tân Lập")
    expect(chip).to_be_visible()
    expect(page.locator("[data-row]")).to_have_count(2)  # one of its own, one of all communes
    chip.click()
    expect(page.locator("[data-row]")).not_to_have_count(2)


def test_a_bearer_takes_it_on_from_today(open_as, me, rows):  # noqa: ARG001
    page = open_as(person(Role.UNIT_OFFICER, COMMUNE), reverse("today"), width="phone")
    page.get_by_role("button", name="Nhận việc").click()
    expect(page.get_by_text("Đã nhận việc.")).to_be_visible()


def test_a_calendar_address_is_shown_once(open_as, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("feeds"))
    page.get_by_role("button", name="Lập địa chỉ lịch").click()
    address = page.locator(".user-select-all").inner_text()
    assert page.request.get(address).headers["content-type"] == "text/calendar; charset=utf-8"
    page.reload()
    expect(page.locator(".user-select-all")).to_have_count(0)


def test_the_graph_leads_from_paper_to_paper(open_as, me, rows):
    page = open_as(me, reverse("graph", args=[rows[0].arrival_id]))
    expect(page.locator("svg .gr-box")).to_have_count(4)
    expect(page.locator("svg .gr-box.is-missing")).to_have_count(2)
    page.locator("svg a").first.click()
    expect(page.locator("svg .gr-box.is-centre")).to_have_count(1)


def test_ticks_are_kept_across_filters_and_shift_ticks_a_row_of_them(open_as, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("duties"))
    ticks = page.locator("#nhieu [data-row] input[type=checkbox]")
    ticks.nth(0).click()
    ticks.nth(2).click(modifiers=["Shift"])
    expect(page.locator("[data-count]")).to_have_text("3")
    chosen = [ticks.nth(at).get_attribute("value") for at in range(3)]
    page.goto(reverse("duties") + "?words=hop+giao+ban")
    page.get_by_role("button", name="Chọn cả trang").click()
    expect(page.locator("[data-count]")).to_have_text(
        "4" if ticks.first.get_attribute("value") not in chosen else "3"
    )
    page.goto(reverse("duties"))
    expect(ticks.nth(1)).to_be_checked()
    page.goto(reverse("duties") + "?words=khong-co-chu-nay")
    page.goto(reverse("duties") + "?words=hop+giao+ban")
    page.get_by_role("button", name="Soạn văn bản").first.click()
    picked = page.url.split("nhiem-vu=")[1].split(".")
    assert set(chosen) <= set(picked)
    page.goto(reverse("duties"))
    assert page.locator("[data-many]").is_hidden()
    ticks.nth(0).click()
    page.get_by_role("button", name="Bỏ chọn").click()
    assert page.locator("[data-many]").is_hidden()
    assert not page.problems


def test_of_more_ticks_than_go_at_once_the_rest_stays_ticked(open_as, rows):  # noqa: ARG001
    page = open_as(person(Role.HEAD_OF_UNIT), reverse("duties"))
    page.evaluate(
        """sessionStorage.setItem("lantoa-duties-ticked",
        JSON.stringify(Array.from({ length: 205 }, (_none, at) => String(900000 + at))))"""
    )
    page.reload()
    expect(page.locator("[data-count]")).to_have_text("205")
    expect(page.get_by_text("mỗi lần làm được 200")).to_be_visible()
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("button", name="Giao cho đơn vị đã nêu").click()
    assert len(re.findall(r"duties=9", sent.value.post_data)) == 200
    page.goto(reverse("duties"))
    expect(page.locator("[data-count]")).to_have_text("5")
    assert page.get_by_text("mỗi lần làm được 200").is_hidden()


def test_what_is_unticked_stays_so_whatever_is_fetched_meanwhile(open_as, me, rows):  # noqa: ARG001
    page = open_as(me, reverse("duties") + "?state=confirmed")
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    page.get_by_role("button", name="Giao cho đơn vị đã nêu").click()
    page.get_by_role("button", name="Về danh sách").click()
    expect(page.locator("[data-count]")).to_have_text("2")
    ticks = page.locator("#nhieu [data-row] input[type=checkbox]")
    ticks.first.uncheck()
    page.get_by_label("Giao cho", exact=True).press_sequentially("ubnd xa phu xuan")
    page.get_by_role("checkbox", name="Ủy ban nhân dân xã Phú Xuân").wait_for()
    expect(ticks.first).not_to_be_checked()
