"""Several papers that came get their numbers at once."""

import html
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, actor, build_office, person

from lantoa.apps.audit.selectors import verify
from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
HEAD = (
    "SỞ Y TẾ\n{number}\nHà Sơn, {day}\nV/v truyền thông đợt {at}\n\nKính gửi: Sở Văn hóa.\nNội dung {at}.\n"
)


def came(at, *, number="Số: {at}/SYT-NVY", day="ngày 05 tháng 01 năm 2026", office=DEPARTMENT):
    text = HEAD.format(at=at, number=number.format(at=at), day=day)
    received = receive(actor(Role.CLERK, office), office=office, name=f"{at}.txt", data=text.encode())
    read_arrival(received.arrival)
    return Arrival.objects.get(pk=received.arrival)


@pytest.fixture
def clerk(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    client = Client()
    client.force_login(person(Role.CLERK))
    return client


def ticked(rows):
    return {
        "picked": ".".join(str(row.pk) for row in rows),
        "papers": [f"{row.pk}:{row.version}" for row in rows],
    }


def said(answer):
    return html.unescape(answer.content.decode())


def numbers(rows):
    return [Arrival.objects.get(pk=row.pk).number for row in rows]


def test_what_waits_is_ticked_in_the_list_and_looked_at_together(clerk):
    rows = [came(1), came(2)]
    page = said(clerk.get(reverse("register")))
    assert page.count('name="arrivals"') == 2
    assert "Chọn cả trang" in page
    answer = clerk.post(reverse("arrivals_pick"), {"arrivals": [row.pk for row in rows], "to": "enter"})
    assert answer.url == f"/van-ban-den/cho-so/?van-ban={rows[0].pk}.{rows[1].pk}"
    assert "<strong>2</strong> văn bản vào sổ được" in said(clerk.get(answer.url))


def test_they_get_their_numbers_in_the_order_in_which_they_came(clerk):
    rows = [came(1), came(2), came(3)]
    Arrival.objects.filter(pk=rows[2].pk).update(dropped_at=timezone.now() - timedelta(hours=1))
    page = clerk.post(reverse("arrivals_enter"), ticked(rows), follow=True)
    assert f"Đã vào sổ 3 văn bản: từ số đến 1 đến số 3/{timezone.localdate().year}" in said(page)
    assert numbers(rows) == [2, 3, 1]
    assert {row.state for row in Arrival.objects.all()} == {ArrivalState.REGISTERED}
    assert isinstance(verify(), int)
    clerk.post(reverse("arrivals_enter"), ticked(rows), follow=True)  # sent twice
    assert numbers(rows) == [2, 3, 1]


def test_what_lacks_a_number_or_a_day_says_so_before_it_is_numbered(clerk):
    bare = came(1, number="", day="ngày     tháng 01 năm 2021")
    page = said(clerk.get(reverse("register")))
    assert "ngày … tháng 01 năm 2021" in page
    assert "chưa có số" in page
    several = f"{bare.pk}.{came(2).pk}"
    page = clerk.get(reverse("arrivals_to_enter"), {"van-ban": several})
    assert "chưa có số" in said(page)
    assert [ticked for _line, ticked in page.context["lines"]] == [False, True]
    assert "1 văn bản thiếu số hoặc ngày chưa được đánh dấu" in said(page)


def test_copies_and_those_without_a_letterhead_are_left_for_a_closer_look(clerk):
    rows = [came(1), came(1, day="ngày 05 tháng 01 năm 2026 "), came(2)]
    Arrival.objects.filter(pk=rows[2].pk).update(author="")
    page = clerk.get(reverse("arrivals_to_enter"), {"van-ban": ".".join(str(row.pk) for row in rows)})
    assert not page.context["lines"]
    assert len(page.context["shut"]) == 3
    answer = clerk.post(reverse("arrivals_enter"), ticked(rows[:1]))
    assert (answer.status_code, numbers(rows)) == (400, [None, None, None])


@pytest.mark.parametrize(
    "data", [{}, {"papers": ["x", "1"]}, {"papers": [f"{at}:0" for at in range(1, 300)]}]
)
def test_nothing_or_too_much_is_refused(clerk, data):
    assert clerk.post(reverse("arrivals_enter"), data).status_code >= 400


def test_all_or_none(clerk):
    rows = [came(1), came(2)]
    data = ticked(rows)
    data["papers"][1] = f"{rows[1].pk}:99"
    answer = clerk.post(reverse("arrivals_enter"), data)
    assert (answer.status_code, numbers(rows)) == (409, [None, None])
    assert said(answer).count(" checked") == 2


def test_papers_of_another_office_stay_unknown(clerk):
    row = came(1, office=COMMUNE)
    assert clerk.post(reverse("arrivals_enter"), ticked([row])).status_code == 404
    assert numbers([row]) == [None]


def test_the_page_of_many_asks_little(clerk, django_assert_max_num_queries):
    rows = [came(at) for at in range(1, 9)]
    address = f"{reverse('arrivals_to_enter')}?van-ban={'.'.join(str(row.pk) for row in rows)}"
    clerk.get(address)
    with django_assert_max_num_queries(12):
        assert len(clerk.get(address).context["lines"]) == 8
    with django_assert_max_num_queries(12):
        clerk.get(reverse("register"))


def test_the_clerk_is_told_who_goes_on(clerk):
    row = came(1)
    clerk.post(reverse("arrivals_enter"), ticked([row]))
    assert "lãnh đạo cơ quan phân công" in said(clerk.get(reverse("arrival", args=[row.pk])))
    leader = Client()
    leader.force_login(person(Role.DIRECTOR))
    assert "lãnh đạo cơ quan phân công" not in said(leader.get(reverse("arrival", args=[row.pk])))
