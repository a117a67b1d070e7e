"""In English the pages stay as sound as in Vietnamese: longer and shorter words break nothing."""

import pytest
from arrivals import arrived, assigned
from django.conf import settings
from duties import duty
from office import DEPARTMENT, OFFICE, build_office, person
from reviews import paper

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _office(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_office()


def test_pages_in_english_are_sound_at_every_width(open_as, assert_sound, live_server):
    reading, given, done = paper(), assigned(), duty(bearers=[OFFICE], state="assigned")
    arrived(name="khac.txt", data="CÔNG AN TỈNH\nSố: 1234/CAT-PV01(PX03)\n\nNội dung khác.\n".encode())
    page = open_as(person(Role.HEAD_OF_UNIT), "/hom-nay/")
    chosen = {"name": settings.LANGUAGE_COOKIE_NAME, "value": "en", "url": live_server.url}
    page.context.add_cookies([chosen])
    for address in (
        "/hom-nay/",
        "/van-ban-den/",
        f"/van-ban-den/{given.pk}/",
        f"/doc/{reading.arrival_id}/",
        "/nhiem-vu/",
        "/nhiem-vu/thang/",
        f"/nhiem-vu/{done.pk}/",
        "/nhiem-vu/chuyen-de/",
        "/to-chuc/",
        f"/to-chuc/don-vi/{DEPARTMENT}/",
        "/nguoi-dung/",
    ):
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == "en"
        assert_sound(page, every_width=True)


def test_the_switch_turns_the_page_and_turns_it_back(open_as):
    page = open_as(person(Role.CLERK), "/van-ban-den/?stage=read")
    page.get_by_role("button", name="English").click()
    page.get_by_role("heading", name="Incoming", exact=True).wait_for()
    assert page.url.endswith("/van-ban-den/?stage=read")
    page.get_by_role("button", name="Tiếng Việt").click()
    page.get_by_role("heading", name="Văn bản đến", exact=True).wait_for()
