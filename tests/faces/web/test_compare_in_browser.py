"""The comparing of two readings, and what it changes in the ledger, in real Chromium."""

from datetime import date

import pytest
from duties import adopted
from office import actor, build_office, person
from reviews import reread_otherwise

from lantoa.apps.documents.models import Item, Reading
from lantoa.apps.documents.services import review
from lantoa.apps.documents.services.review import Seen
from lantoa.apps.duties.models import Duty
from lantoa.apps.duties.services import follow
from lantoa.core.permission import Role
from lantoa.core.reading import ENGINE

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_from_the_review_to_the_newer_reading(open_as, assert_sound, width):
    build_office()
    reading = reread_otherwise()
    page = open_as(person(Role.SPECIALIST), f"/doc/{reading.arrival_id}/", width=width)
    page.get_by_role("link", name="So sánh hai lần đọc").click()
    page.wait_for_selector("article")
    assert_sound(page)
    first = page.locator("article").first
    assert first.locator(".is-different").inner_text().split() == ["Mức", "≥", "3", "cuộc", "≥", "2", "cuộc"]
    first.get_by_role("button", name="Lấy bản mới").click()
    page.wait_for_selector("#cp-far :text('còn 1 chỗ chưa chọn')")
    assert page.locator("article [aria-pressed=true]").count() == 1
    assert page.get_by_role("button", name="Dùng bản đọc mới").is_disabled()
    page.locator("article").nth(1).get_by_role("button", name="Lấy vào để xem").click()
    page.wait_for_selector("text=Đã chọn hết.")
    assert_sound(page)
    page.get_by_role("button", name="Dùng bản đọc mới").click()
    page.wait_for_selector("#rv")
    assert Reading.objects.get(arrival=reading.arrival_id, current=True).engine == ENGINE
    assert Item.objects.get(kind="target").value["value"] == 2.0
    assert not page.problems


def test_asked_for_and_waited_for(open_as, assert_sound):
    """The page of a paper that waits to be read looks again by itself."""
    build_office()
    reading = reread_otherwise()
    row = reading.arrival.rereadings.get()
    row.state, choices = "reading", row.choices
    row.steps_done, row.steps_all = 3, 12
    row.save()
    page = open_as(person(Role.SPECIALIST), f"/doc/{reading.arrival_id}/so-sanh", width="phone")
    page.wait_for_selector("text=3/12 trang")
    assert_sound(page)
    row.state, row.choices = "read", choices
    row.save()
    page.wait_for_selector("article")
    assert_sound(page)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_a_duty_somebody_had_changed_shows_both_and_is_chosen(open_as, assert_sound, width):
    duty = adopted(today=date(2026, 1, 6))[0]
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    me, item = (
        actor(Role.HEAD_OF_UNIT),
        duty.item.reading.items.filter(kind="deadline").order_by("start").first(),
    )
    review.correct(me, item=Seen(item.pk, 0), changes={"normalized": {"before": "2026-04-30"}})
    follow.follow(me, arrival=duty.arrival_id, today=date(2026, 1, 6))
    page = open_as(person(Role.HEAD_OF_UNIT), f"/nhiem-vu/{duty.pk}/", width=width)
    offer = page.get_by_role("region", name="Bản đọc đã sửa")
    assert "01/06/2026" in offer.inner_text()
    assert "29/04/2026" in offer.inner_text()
    assert_sound(page)
    page.get_by_role("button", name="Theo bản đọc").click()
    page.wait_for_selector("text=Đã sửa nhiệm vụ theo bản đọc.")
    assert page.get_by_role("region", name="Bản đọc đã sửa").count() == 0
    review.reject(me, item=Seen(duty.item_id, 0))
    page.goto(f"/nhiem-vu/{duty.pk}/")
    assert_sound(page)
    page.get_by_role("region", name="đã bị bỏ").get_by_role("button", name="Miễn nhiệm vụ này").click()
    page.wait_for_selector("text=Đã miễn.")
    duty.refresh_from_db()
    assert duty.state == "waived"
    assert not page.problems
