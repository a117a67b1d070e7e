"""The comparing of two readings in real Chromium."""

import pytest
from office import build_office, person
from reviews import reread_otherwise

from lantoa.apps.documents.models import Item, Reading
from lantoa.core.permission import Role

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
    assert Reading.objects.get(arrival=reading.arrival_id, current=True).engine == "1"
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
