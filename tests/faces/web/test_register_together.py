"""Several papers of the incoming register at once, in the browser's language and in a browser."""

import re

import pytest
from arrivals import in_register
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from office import OFFICE, build_office, person
from playwright.sync_api import expect

from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.core.permission import Role
from lantoa.web.written import COOKIE

pytestmark = pytest.mark.django_db


def paper(number):
    return in_register(symbol=f"{number}/SYT-NVY", subject=f"Truyền thông đợt {number}")


@pytest.fixture
def papers(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return [paper(number) for number in range(1, 5)]


@pytest.fixture
def director(papers):  # noqa: ARG001
    client = Client()
    client.force_login(person(Role.DIRECTOR))
    return client


def leads():
    return {row.number: [one.unit_id for one in row.assignments.all()] for row in Arrival.objects.all()}


def sent(rows, **more):
    return {
        "picked": ".".join(str(row.pk) for row in rows),
        "papers": [f"{row.pk}:{row.version}" for row in rows],
        "lead": OFFICE,
        **more,
    }


class TestPicking:
    def test_what_is_ticked_becomes_an_address(self, director, papers):
        picked = [papers[0].pk, papers[2].pk]
        answer = director.post(reverse("arrivals_pick"), {"arrivals": picked, "to": "assign"})
        assert answer.url == f"/van-ban-den/phan-cong/?van-ban={picked[0]}.{picked[1]}"
        answer = director.post(reverse("arrivals_pick"), {"arrivals": picked, "to": "compose"})
        assert answer.url == f"/van-ban-di/moi/?van-ban={picked[0]}.{picked[1]}"

    def test_all_of_the_filter_without_what_has_no_number(self, director, papers):
        Arrival.objects.filter(pk=papers[0].pk).update(state=ArrivalState.READ, number=None, year=None)
        answer = director.post(reverse("arrivals_pick"), {"query": "sort=-number", "all": "assign"})
        assert answer.url.endswith("=" + ".".join(str(row.pk) for row in papers[1:]))

    def test_of_more_pages_all_can_be_picked_and_their_number_is_said(self, director, papers):
        Arrival.objects.filter(pk=papers[0].pk).update(state=ArrivalState.READ, number=None, year=None)
        for number in range(5, 53):
            paper(number)
        words = director.get("/van-ban-den/").content.decode()
        assert "Phân công cả 51 văn bản đang lọc" in words
        assert "Soạn từ cả 51 văn bản đang lọc" in words

    def test_who_neither_assigns_nor_drafts_ticks_nothing(self, papers):  # noqa: ARG002
        client = Client()
        client.force_login(person(Role.AUDITOR))
        words = client.get("/van-ban-den/").content.decode()
        assert "1/SYT-NVY" in words
        assert 'name="arrivals"' not in words

    def test_a_paper_opened_beside_the_list_can_be_ticked_still(self, director, papers):
        headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/van-ban-den/"}
        opened = director.get(reverse("arrival", args=[papers[0].pk]), headers=headers)
        read = director.get(reverse("being_read"), {"id": papers[0].pk})
        for answer in (opened, read):
            assert f'name="arrivals" value="{papers[0].pk}"' in answer.content.decode()

    def test_where_nothing_of_a_page_is_registered_ticks_of_others_can_be_used(self, director, papers):  # noqa: ARG002
        Arrival.objects.update(state=ArrivalState.READ, number=None, year=None)
        words = director.get("/van-ban-den/").content.decode()
        assert "data-many" in words
        assert "Chọn cả trang" not in words


class TestGiving:
    def test_what_changes_is_shown_before_it_is_done(self, director, papers):
        answer = director.post(reverse("arrivals_assign"), sent(papers[:2]))
        assert "Phòng Thông tin - Báo chí" in re.search(r'id="doi".*', answer.content.decode(), re.DOTALL)[0]
        assert leads()[1] == []

    def test_looking_ahead_is_no_write_after_which_back_asks_anew(self, director, papers):
        ahead = director.post(reverse("arrivals_assign"), sent(papers[:2]), headers={"HX-Request": "true"})
        assert COOKIE not in ahead.cookies
        assert COOKIE in director.post(reverse("arrivals_assign"), sent(papers[:2], do="yes")).cookies

    def test_done_at_once(self, director, papers):
        answer = director.post(reverse("arrivals_assign"), sent(papers[:2], do="yes"), follow=True)
        assert "Đã phân công 2 văn bản." in answer.content.decode()
        assert leads() == {1: [OFFICE], 2: [OFFICE], 3: [], 4: []}

    def test_what_somebody_changed_stops_all_and_nothing_typed_is_lost(self, director, papers):
        data = sent(papers[:2], do="yes", instruction="Làm ngay")
        Arrival.objects.filter(pk=papers[1].pk).update(version=9)
        answer = director.post(reverse("arrivals_assign"), data)
        assert answer.status_code == 409
        assert "Làm ngay" in answer.content.decode()
        assert leads()[1] == []

    def test_without_a_unit_or_a_paper_it_says_so(self, director, papers):
        answer = director.post(reverse("arrivals_assign"), sent(papers, do="yes", lead=""))
        assert answer.status_code == 422
        answer = director.post(reverse("arrivals_assign"), sent(papers, do="yes", papers=[]))
        assert "Chưa chọn văn bản nào" in answer.content.decode()

    def test_what_cannot_be_given_stands_below(self, director, papers):
        Arrival.objects.filter(pk=papers[0].pk).update(settled_at=timezone.now())
        keys = ".".join(str(row.pk) for row in papers)
        words = director.get(reverse("arrivals_together") + f"?van-ban={keys}").content.decode()
        assert "1 văn bản để lại" in words


@pytest.mark.django_db(transaction=True)
def test_several_are_ticked_by_keyboard_and_given_in_a_browser(open_as, assert_sound, papers):
    page = open_as(person(Role.DIRECTOR), reverse("register"))
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator("[data-count]")).to_have_text("2")
    assert_sound(page, every_width=True)
    page.set_viewport_size({"width": 1280, "height": 900})
    ticks = page.locator("#nhieu [data-row] input[type=checkbox]")
    page.locator("#nhieu [data-row] a").first.click()
    page.locator("#van-ban").wait_for()
    expect(ticks.first).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("[data-count]")).to_have_text("2")
    ticks.nth(3).click(modifiers=["Shift"])
    expect(page.locator("[data-count]")).to_have_text("3")
    ticks.nth(3).click()
    page.locator("[data-many]").get_by_role("button", name="Phân công").click()
    page.get_by_label("Đơn vị chủ trì").select_option(OFFICE)
    expect(page.locator("#doi")).to_contain_text("Phòng Thông tin - Báo chí")
    assert_sound(page, every_width=True)
    tick = page.locator("#doi input[type=checkbox]").first
    for button in ("Phân công 1 văn bản", "Phân công 2 văn bản"):
        tick.press("Space")
        expect(page.get_by_role("button", name=button)).to_be_visible()
        expect(tick).to_be_focused()
    page.get_by_role("button", name="Phân công 2 văn bản").click()
    expect(page.get_by_text("Đã phân công 2 văn bản.")).to_be_visible()
    assert leads() == {4: [OFFICE], 3: [OFFICE], 2: [], 1: []}
    assert papers
