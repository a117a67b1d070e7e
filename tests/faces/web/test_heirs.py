"""The page on which a person chooses who has what a split unit left."""

import pytest
from django.urls import reverse
from office import OFFICE, person
from splits import DEFAULT, split_office

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def split(client):
    made = split_office()
    client.force_login(person(Role.HEAD_OF_UNIT))
    return made


def test_one_by_one_and_all_that_are_ticked(client, split):
    number, heir, rows = split
    first, second, third = (row.bearers.get().pk for row in rows)
    page = client.get(reverse("heirs"), {"sap-xep": number})
    assert "<strong>3</strong> nhiệm vụ của đơn vị đã chia chờ chọn bên nhận." in page.content.decode()
    data = {
        f"heir-{first}": DEFAULT,
        "heir": heir,
        "shares": [second, third],
        "heir-x": "y",
        "sap-xep": number,
    }
    page = client.post(reverse("heirs_choose"), data, follow=True)
    assert "Đã chọn cho 3 nhiệm vụ." in page.content.decode()
    assert "Không nhiệm vụ nào chờ chọn." in page.content.decode()
    assert [row.bearers.get().unit_id for row in rows] == [DEFAULT, heir, heir]
    page = client.get(reverse("heirs"), {"xem": "roi", "sap-xep": number})
    assert len(page.context["lines"]) == 3
    page = client.post(reverse("heirs_back", args=[first]), {"xem": "roi"}, follow=True)
    assert "Đã bỏ chọn" in page.content.decode()
    assert rows[0].bearers.get().unit_id == OFFICE


def test_what_is_not_taken_is_said(client, split):
    _number, _heir, rows = split
    answer = client.post(
        reverse("heirs_choose"), {f"heir-{rows[0].bearers.get().pk}": "so-vhttdl"}, follow=True
    )
    assert "1 nhiệm vụ để nguyên" in answer.content.decode()
    assert client.post(reverse("heirs_choose")).status_code == 400
    assert client.post(reverse("heirs_back", args=[999])).status_code == 404


def test_the_way_there(client, split):
    number, *_more = split
    assert f"{reverse('heirs')}?don-vi={OFFICE}" in client.get(reverse("today")).content.decode()
    html = client.get(reverse("reorganisation", args=[number])).content.decode()
    assert f"{reverse('heirs')}?sap-xep={number}" in html
    assert "3 nhiệm vụ chờ chọn bên nhận" in html
    assert client.get(reverse("heirs"), {"don-vi": "x", "page": "99"}).context["waiting"] == 3


def test_the_page_asks_little(client, django_assert_max_num_queries):
    split_office(duties=40)
    client.force_login(person(Role.HEAD_OF_UNIT))
    client.get(reverse("heirs"))
    with django_assert_max_num_queries(12):
        client.get(reverse("heirs"))


def test_a_line_of_an_ended_unit_names_who_stands_for_it(client, split):
    _number, _heir, (first, *_others) = split
    page = client.get(reverse("duty_shares", args=[first.pk])).content.decode()
    assert "nay là Phòng Nghiệp vụ văn hóa, Phòng Báo chí" in page
