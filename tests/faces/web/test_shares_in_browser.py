"""A duty of a unit that leads and one that helps, in real Chromium: who closes it, who looks at what was done."""

import pytest
from django.urls import reverse
from duties import duty, shares
from office import COMMUNE, OTHER_COMMUNE, build_office, person
from playwright.sync_api import expect

from lantoa.apps.duties.models import DutyState
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def given(transactional_db):  # noqa: ARG001 - the rows come after the database
    """Given to two communes, of which the second helps."""
    build_office()
    row = duty("Phát thanh về dân số", bearers=[COMMUNE, OTHER_COMMUNE], state="assigned")
    row.bearers.filter(unit=OTHER_COMMUNE).update(leads=False)
    return row


def report(page, row, words):
    """Take the own share on, and say what was done."""
    page.goto(reverse("duty", args=[row.pk]))
    page.get_by_role("button", name="Nhận việc, bắt đầu làm").click()
    page.get_by_label("Đã làm gì, kết quả ra sao").fill(words)
    page.get_by_role("button", name="Xong", exact=True).click()
    expect(page.get_by_text("Đã ghi là xong.")).to_be_visible()
    row.refresh_from_db()


def test_who_helps_closes_nothing_who_leads_does_and_the_office_looks_at_it(open_as, given):
    page = open_as(person(Role.UNIT_OFFICER, OTHER_COMMUNE), reverse("duty", args=[given.pk]))
    leads = shares(given)[COMMUNE].pk
    expect(page.locator(f"#phan-{leads}")).to_be_visible()
    expect(page.locator(f"#phan-{leads} button")).to_have_count(0)
    report(page, given, "Đã cử người đọc tin")
    assert given.state == DutyState.ASSIGNED, "who only helps has done its part, and the duty is open"

    page = open_as(person(Role.UNIT_OFFICER, COMMUNE), reverse("duty", args=[given.pk]))
    report(page, given, "Đã phát 12 lượt")
    assert given.state == DutyState.DONE

    page = open_as(person(Role.HEAD_OF_UNIT), reverse("duty", args=[given.pk]))
    share = page.locator(f"#phan-{leads}")
    expect(share.get_by_text("Đã phát 12 lượt")).to_be_visible()
    share.get_by_role("button", name="Chưa xong, làm tiếp").click()
    given.refresh_from_db()
    assert given.state == DutyState.IN_PROGRESS, "what does not satisfy the office goes back to who leads"
    assert not page.problems
