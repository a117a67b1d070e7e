"""On a telephone: a commune's officer hands a duty on, a collaborator reports, also where the network comes and goes."""

import io

import pytest
from django.urls import reverse
from duties import shares
from office import COMMUNE, MACHINE, OTHER_COMMUNE, TODAY, person
from office import unit as made
from PIL import Image
from playwright.sync_api import expect
from villages import NETWORK, NINTH, build_villages, given_to_communes

from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.audit.selectors import history
from lantoa.apps.duties import services
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.services import load
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def row(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_villages()
    return given_to_communes()


def photo():
    stream = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(stream, "jpeg")
    return {"name": "loa-thon.jpg", "mimeType": "image/jpeg", "buffer": stream.getvalue()}


def officer_of(commune=COMMUNE):
    return person(Role.UNIT_OFFICER, commune)


def verbs(row):
    return [event.verb for event in history("duty", row.pk)]


def test_from_the_commune_to_who_helps_and_back(open_as, assert_sound, row):
    page = open_as(officer_of(), reverse("duty", args=[row.pk]), width="phone")
    page.get_by_text("Giao tiếp cho thôn, đơn vị bên dưới").click()
    page.get_by_role("checkbox", name="Mạng lưới cộng tác viên").check()
    page.get_by_role("checkbox", name="Thôn 9").check()
    assert_sound(page)
    page.get_by_role("button", name="Giao tiếp (2)").click()
    expect(page.get_by_text("Đã giao tiếp cho 2 đơn vị.")).to_be_visible()
    expect(page.get_by_text("2 đơn vị bên dưới cùng làm: 0 xong · 2 chưa nhận")).to_be_visible()
    assert_sound(page, every_width=True)

    phone = open_as(person(Role.COLLABORATOR, NETWORK), reverse("today"), width="phone")
    phone.get_by_role("button", name="Nhận việc").click()
    phone.get_by_role("link", name="Báo xong").click()
    expect(phone.get_by_text("Ủy ban nhân dân xã Tân Lập giao xuống")).to_be_visible()
    phone.get_by_label("Đã làm gì, kết quả ra sao").fill("Đã đến 40 nhà")
    phone.get_by_role("button", name="Xong", exact=True).click()
    expect(phone.get_by_text("Đã ghi là xong.")).to_be_visible()
    assert_sound(phone)
    phone.goto(reverse("duties"))
    expect(phone.get_by_text("Phát thanh về dân số")).to_have_count(0)

    page.reload()
    expect(page.get_by_text("2 đơn vị bên dưới cùng làm: 1 xong · 1 chưa nhận")).to_be_visible()
    expect(page.get_by_text("Đã đến 40 nhà").first).to_be_visible()
    page.locator(".dt-helpers li", has_text="Thôn 9").get_by_role("button", name="Thu lại").click()
    expect(page.get_by_text("Đã thu lại: đơn vị ấy không còn việc này.")).to_be_visible()
    page.locator("textarea[name=evidence]").last.fill("Cả xã đã làm xong")
    page.get_by_role("button", name="Xong", exact=True).click()
    expect(page.get_by_text("Đã ghi là xong.")).to_be_visible()
    given = shares(row)
    assert {unit: one.state for unit, one in given.items()} == {
        COMMUNE: "done",
        OTHER_COMMUNE: "assigned",
        NETWORK: "done",
    }
    assert not [*page.problems, *phone.problems]


def test_sixty_villages_are_narrowed_and_ticked_by_keyboard(open_as, assert_sound, row):
    load(
        MACHINE,
        units=[made(f"b-{n}", UnitKind.VILLAGE, f"Bản Nà {n}", parent="xa-tan-lap") for n in range(60)],
    )
    page = open_as(officer_of(), reverse("duty", args=[row.pk]), width="phone")
    page.get_by_text("Giao tiếp cho thôn, đơn vị bên dưới").press("Enter")
    ticks = page.locator(".dt-below label:visible")
    expect(ticks).to_have_count(64)
    page.keyboard.press("Tab")
    page.keyboard.type("ban na 1")
    page.keyboard.press("Enter")
    expect(ticks).to_have_count(11)
    page.get_by_role("button", name="Chọn tất cả").press("Enter")
    expect(page.get_by_role("button", name="Giao tiếp (11)")).to_be_visible()
    page.get_by_label("Lọc tên đơn vị").fill("khong co")
    expect(page.get_by_text("Không có đơn vị nào tên như vậy.")).to_be_visible()
    assert_sound(page, every_width=True)
    page.get_by_role("button", name="Giao tiếp (11)").press("Enter")
    expect(page.get_by_text("11 đơn vị bên dưới cùng làm: 0 xong · 11 chưa nhận")).to_be_visible()
    assert_sound(page, every_width=True)
    assert not page.problems


def test_nothing_ticked_and_nobody_below_are_said_where_they_are(open_as, assert_sound, row):
    page = open_as(officer_of(), reverse("duty", args=[row.pk]), width="phone")
    page.get_by_text("Giao tiếp cho thôn, đơn vị bên dưới").click()
    page.get_by_role("button", name="Giao tiếp", exact=True).click()
    expect(page.get_by_text("Chưa chọn đơn vị nào. Đánh dấu thôn")).to_be_visible()
    assert_sound_but_for_the_answer(page, assert_sound)
    Unit.objects.get(pk="thon-khac").delete()
    page = open_as(officer_of(OTHER_COMMUNE), reverse("duty", args=[row.pk]), width="phone")
    page.get_by_text("Giao tiếp cho thôn, đơn vị bên dưới").click()
    expect(page.get_by_text("Nhờ người quản trị thêm vào danh mục đơn vị")).to_be_visible()
    expect(page.locator("[data-below]")).to_have_count(0)
    assert_sound(page)


@pytest.fixture
def report(open_as, row):
    """The collaborator's page on a telephone, with words and a photo in the form."""
    who, helper = officer_of(), person(Role.COLLABORATOR, NETWORK)
    from_officer, from_helper = _actors(who, helper)
    services.hand_down(from_officer, share=shares(row)[COMMUNE].pk, units=[NETWORK, NINTH], today=TODAY)
    share = shares(row)[NETWORK]
    services.take_on(from_helper, share=share.pk, version=share.version, today=TODAY)
    page = open_as(helper, reverse("duty", args=[row.pk]), width="phone")
    page.get_by_label("Đã làm gì, kết quả ra sao").fill("Đã phát loa ba buổi")
    page.locator("input[type=file]").set_input_files(photo())
    return page


def send(page):
    page.get_by_role("button", name="Xong", exact=True).click()


def test_words_and_photo_outlast_a_lost_connection(report, row, assert_sound):
    report.context.set_offline(True)
    send(report)
    expect(report.get_by_text("Chưa gửi được: không có mạng hoặc mạng vừa đứt.")).to_be_visible()
    assert_sound_but_for_the_network(report, assert_sound)
    send(report)
    expect(report.get_by_text("Chưa gửi được")).to_have_count(1)
    report.context.set_offline(False)
    send(report)
    expect(report.get_by_text("Đã ghi là xong.")).to_be_visible()
    expect(report.get_by_text("Đã phát loa ba buổi").first).to_be_visible()
    share = shares(row)[NETWORK]
    assert (share.state, share.evidence_file.media_type) == ("done", "image/jpeg")
    assert verbs(row).count("duty.done") == 1


def test_an_answer_lost_on_the_way_back_is_no_second_report(report, row):
    def swallow(route):
        route.fetch(max_redirects=0)
        route.abort()

    report.route("**/xong/", swallow)
    send(report)
    expect(report.get_by_text("Chưa gửi được")).to_be_visible()
    assert shares(row)[NETWORK].state == "done", "it arrived, only nobody was told"
    report.unroute("**/xong/")
    send(report)
    expect(report.get_by_text("Đã ghi là xong.").first).to_be_visible()
    assert verbs(row).count("duty.done") == 1


def test_words_outlast_a_page_that_was_loaded_again(report):
    report.reload()
    expect(report.get_by_label("Đã làm gì, kết quả ra sao")).to_have_value("Đã phát loa ba buổi")


def test_what_is_refused_is_said_as_without_script(report, row):
    report.get_by_label("Đã làm gì, kết quả ra sao").fill("")
    report.locator("input[type=file]").set_input_files([])
    send(report)
    expect(report.get_by_text("Ghi vài chữ đã làm gì, hoặc đính tệp minh chứng")).to_be_visible()
    assert shares(row)[NETWORK].state == "in_progress"


def assert_sound_but_for_the_network(page, assert_sound):
    """The browser itself notes that the network is gone; that is no fault of the page."""
    page.problems[:] = [one for one in page.problems if "ERR_INTERNET_DISCONNECTED" not in one]
    assert_sound(page)


def assert_sound_but_for_the_answer(page, assert_sound):
    """The browser itself notes an answer that refuses."""
    page.problems[:] = [one for one in page.problems if "422" not in one]
    assert_sound(page)


def _actors(*users):
    return [actor_of(user, on=TODAY) for user in users]
