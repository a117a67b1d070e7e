"""The home page: what waits for whom."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from duties import adopted, duty
from office import COMMUNE, OFFICE, build_office, person
from reviews import paper

from lantoa.apps.documents.models import Arrival, Assignment, Item
from lantoa.apps.duties.models import Duty
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _office():
    build_office()


def waits(client, role, unit=None):
    client.force_login(person(role, unit) if unit else person(role))
    answer = client.get(reverse("today"))
    lines = [line for row in answer.context["rows"] for line in row["lines"]]
    return [line["one"] for line in lines], answer.content.decode()


def test_nothing_waits_and_the_page_says_so(client):
    lines, html = waits(client, Role.SPECIALIST)
    assert not lines
    assert "Không có việc nào chờ bạn" in html


def test_each_role_sees_what_it_does(client):
    row = paper().arrival
    assert [line.kind for line in waits(client, Role.CLERK)[0]] == ["register"]
    assert not waits(client, Role.SPECIALIST)[0]
    Arrival.objects.filter(pk=row.pk).update(
        state="registered", number=1, year=2026, settled_at=timezone.now()
    )
    assert [line.kind for line in waits(client, Role.SPECIALIST)[0]] == ["review"]
    Item.objects.filter(reading__arrival=row).delete()
    assert not waits(client, Role.SPECIALIST)[0]
    Arrival.objects.filter(pk=row.pk).update(state="read", number=None, year=None, settled_at=None)
    assert not waits(client, Role.AUDITOR)[0]
    assert not waits(client, Role.SPECIALIST, COMMUNE)[0]


def test_duties_wait_for_who_gives_and_for_who_bears(client):
    rows = adopted()
    given = duty(of=rows[0], bearers=[COMMUNE], state="assigned", due_on=timezone.localdate())
    kinds = {line.kind: line for line in waits(client, Role.HEAD_OF_UNIT)[0]}
    assert kinds["give"].number == 3
    lines, html = waits(client, Role.UNIT_OFFICER, COMMUNE)
    assert [(line.kind, line.duty) for line in lines] == [("take_on", given.pk)]
    assert reverse("duty_take_on", args=[given.bearers.get().pk]) in html


def test_a_review_that_is_decided_whole_is_finished_by_one_press(client):
    row = paper().arrival
    now = timezone.now()
    Arrival.objects.filter(pk=row.pk).update(state="registered", number=1, year=2026, settled_at=now)
    Item.objects.filter(reading__arrival=row).update(state="confirmed")
    (line,), html = waits(client, Role.SPECIALIST)
    assert line.kind == "finish"
    address = reverse("review_finish", args=[row.pk])
    assert f'action="{address}"' in html
    assert client.post(address).headers["Location"] == reverse("review", args=[row.pk])
    assert "finish" not in {line.kind for line in waits(client, Role.SPECIALIST)[0]}


def led_by_a_room(**fields):
    """Three duties nobody was given, of a paper that a room leads."""
    row = adopted()[0].arrival
    Arrival.objects.filter(pk=row.pk).update(assigned_at=timezone.now(), **fields)
    Assignment.objects.create(arrival=row, unit_id=OFFICE, leads=True)
    return row


def test_whose_turn_it_is_is_said_and_stands_below(client):
    led_by_a_room()
    lines, html = waits(client, Role.DIRECTOR)
    assert {line.whose for line in lines} == {""}, "nobody works in the room"
    person(Role.HEAD_OF_UNIT, OFFICE)
    lines, html = waits(client, Role.DIRECTOR)
    assert {line.whose for line in lines if line.kind in ("give", "settle")} == {"Phòng Thông tin - Báo chí"}
    assert "Đến lượt đơn vị chủ trì" in html
    lines, html = waits(client, Role.HEAD_OF_UNIT, OFFICE)
    assert {line.whose for line in lines} == {""}
    assert "Đến lượt đơn vị chủ trì" not in html


def test_a_paper_is_due_when_its_leader_said(client):
    today = timezone.localdate()
    row = led_by_a_room(due_on=today + timedelta(days=4))
    Duty.objects.filter(arrival=row).update(due_on=today - timedelta(days=700))
    lines, html = waits(client, Role.HEAD_OF_UNIT, OFFICE)
    assert {line.due for line in lines} == {today + timedelta(days=4)}
    assert "quá" not in html.partition("<tbody>")[2]


def test_a_duty_without_a_day_says_when_it_is_due(client):
    duty(
        "Báo cáo", bearers=[COMMUNE], state="assigned", due_text="trước 16 giờ hằng ngày", rrule="FREQ=DAILY"
    )
    (line,), html = waits(client, Role.UNIT_OFFICER, COMMUNE)
    assert (line.due, line.when) == (None, "trước 16 giờ hằng ngày")
    assert "trước 16 giờ hằng ngày</small>" in html


def test_what_was_taken_on_stays_until_it_is_done(client):
    row = duty("Báo cáo", bearers=[COMMUNE], state="assigned", due_text="hằng ngày", rrule="FREQ=DAILY")
    share = row.bearers.get()
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    client.post(reverse("duty_take_on", args=[share.pk]), {"version": share.version})
    assert [(line.kind, line.when) for line in waits(client, Role.UNIT_OFFICER, COMMUNE)[0]] == [
        ("do", "hằng ngày")
    ]
    told = {"version": share.version + 1, "evidence": "0 ca mới"}
    client.post(reverse("duty_complete_once", args=[share.pk]), told)
    (line,) = waits(client, Role.UNIT_OFFICER, COMMUNE)[0]
    assert line.due == timezone.localdate() + timedelta(days=1)


def test_what_has_no_day_is_not_pushed_out_by_what_is_far_off(client):
    daily = duty("Báo cáo", bearers=[COMMUNE], state="in_progress", rrule="FREQ=DAILY")
    for number in range(40):
        duty(f"Việc {number}", of=daily, bearers=[COMMUNE], state="in_progress", due_on=timezone.localdate() + timedelta(days=90))  # fmt: skip
    assert daily.pk in {line.duty for line in waits(client, Role.UNIT_OFFICER, COMMUNE)[0]}


def test_what_is_cut_short_says_so(client):
    first = duty(bearers=[COMMUNE], state="assigned")
    assert "mỗi loại chỉ hiện" not in waits(client, Role.UNIT_OFFICER, COMMUNE)[1]
    for number in range(40):
        duty(f"Việc {number}", of=first, bearers=[COMMUNE], state="assigned" if number % 2 else "in_progress", due_on=timezone.localdate())  # fmt: skip
    lines, html = waits(client, Role.UNIT_OFFICER, COMMUNE)
    assert len(lines) == 40
    assert "mỗi loại chỉ hiện 40 việc đầu" in html


def test_in_the_order_of_its_day(client):
    today = timezone.localdate()
    first = duty(bearers=[OFFICE], state="in_progress", due_on=today + timedelta(days=3))
    duty(of=first, bearers=[OFFICE], state="assigned")
    late = duty(of=first, bearers=[OFFICE], state="in_progress", due_on=today - timedelta(days=9))
    far = duty(of=first, bearers=[OFFICE], state="in_progress", due_on=today + timedelta(days=90))
    lines, html = waits(client, Role.UNIT_OFFICER, OFFICE)
    assert [line.duty for line in lines][:3] == [late.pk, first.pk, far.pk]
    assert lines[-1].due is None
    assert len(lines) == 4
    assert "quá 9 ngày" in html


def test_it_asks_no_more_for_more_rows(client, django_assert_max_num_queries):
    rows = adopted()
    for number in range(20):
        duty(f"Việc {number}", of=rows[0], bearers=[COMMUNE, OFFICE], state="assigned")
    client.force_login(person(Role.HEAD_OF_UNIT))
    client.get(reverse("today"))
    with django_assert_max_num_queries(12):
        client.get(reverse("today"))
    assert Duty.objects.count() == 23


def test_a_paper_stands_in_one_place_with_all_that_is_to_be_done(client):
    today = timezone.localdate()
    row, other = paper().arrival, paper("SỞ Y TẾ\nSố: 8/SYT-NVY\n\nNội dung khác.\n").arrival
    for place, one in enumerate((row, other), 1):
        Arrival.objects.filter(pk=one.pk).update(
            state="registered", number=place, year=2026, registered_at=timezone.now()
        )
    row.assignments.create(unit_id=OFFICE, leads=True)
    given = duty(of=adopted()[0], bearers=[OFFICE], state="assigned", due_on=today + timedelta(days=1))
    client.force_login(person(Role.HEAD_OF_UNIT))
    page = client.get(reverse("today"))
    kinds = {found["one"].arrival: [line["one"].kind for line in found["lines"]] for found in page.context["rows"] if not found["one"].duty}  # fmt: skip
    assert sorted(kinds[row.pk]) == ["assign", "review", "settle"]
    assert kinds[other.pk] == ["assign"]
    assert [found["one"].duty for found in page.context["rows"] if found["one"].duty] == [given.pk]
    assert page.content.decode().count(f'href="{reverse("review", args=[row.pk])}"') == 1
    everything = page.context["count"]
    page = client.get(reverse("today"), {"viec": "settle"})
    assert [[line["one"].kind for line in found["lines"]] for found in page.context["rows"]] == [["settle"]]
    assert page.context["count"] == everything
    assert len(client.get(reverse("today"), {"viec": "nothing"}).context["rows"]) > 1
