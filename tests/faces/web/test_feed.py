"""A calendar by a private address, as real calendar programs ask for it."""

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from django.urls import reverse
from django.utils import timezone
from duties import duty
from icalendar import Calendar
from office import COMMUNE, OFFICE, actor, build_office, person

from lantoa.apps.duties.models import DutyState, Feed
from lantoa.apps.duties.services.keep import open_feed, revoke_feed
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
DUE = date(timezone.localdate().year + 1, 12, 31)  # what has long passed a calendar no longer shows


@pytest.fixture
def me():
    build_office()
    return actor(Role.HEAD_OF_UNIT)


@pytest.fixture
def address(me):
    def make(query=""):
        _feed, token = open_feed(me, query=query)
        return reverse("feed", args=[token])

    return make


def events(answer):
    return [*Calendar.from_ical(answer.content).walk("VEVENT")]


def test_it_answers_without_signing_in_and_says_what_it_is(client, address):
    duty("Báo cáo; kết quả, năm\n2026", due_on=DUE, bearers=[OFFICE])
    answer = client.get(address())
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in answer.headers["Cache-Control"]
    assert not answer.cookies
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    (event,) = events(answer)
    assert event.decoded("dtstart") == DUE
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event.decoded("dtend") == DUE + timedelta(days=1)
    assert "Báo cáo; kết quả, năm" in str(event["summary"])
    assert str(event["url"]).startswith("http://testserver/nhiem-vu/")
    assert [alarm.decoded("trigger") for alarm in event.walk("VALARM")] == [
        timedelta(days=-7),
        timedelta(days=-1),
    ]


def test_a_beat_comes_round_on_the_same_days(client, address):
    rule = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"
    duty("Hằng quý", due_on=DUE, rrule=rule)
    (event,) = events(client.get(address()))
    start = datetime.combine(event.decoded("dtstart"), datetime.min.time())
    days = [day.date() for day in rrulestr(event["rrule"].to_ical().decode(), dtstart=start)[:3]]
    assert days == [DUE, date(DUE.year + 1, 3, 31), date(DUE.year + 1, 6, 30)]


def test_what_only_begins_is_told_as_a_start(client, address):
    """On the day it begins; what began long ago no calendar shows."""
    first = duty(
        "Thực hiện mức thu mới", begins_on=DUE, due_text=f"từ ngày 31/12/{DUE.year}", bearers=[OFFICE]
    )
    duty("Có từ lâu", of=first, begins_on=date(DUE.year - 2, 1, 1), bearers=[OFFICE])
    (event,) = events(client.get(address()))
    assert event.decoded("dtstart") == DUE
    assert str(event["summary"]).startswith("Bắt đầu · ")
    assert str(event["uid"]) == f"duty-{first.pk}-begins@lantoa"
    assert "rrule" not in event


def test_each_of_several_days_stands_in_the_calendar(client, address):
    """Entry by entry, each under its own clause: programs show one title for all days of an entry."""
    last = date(DUE.year + 3, 12, 20)
    row = duty(
        f"Báo cáo sơ kết thực hiện Đề án trước ngày 01/01/{DUE.year + 1} và báo cáo tổng kết trước ngày 21/12/{last.year}",
        due_on=DUE,
        rrule=f"RDATE:{last:%Y%m%d}",
        bearers=[OFFICE],
    )
    where = address()
    first, second = events(client.get(where))
    assert (first.decoded("dtstart"), second.decoded("dtstart")) == (DUE, last)
    assert not {"rdate", "rrule"} & {name.casefold() for name in (*first, *second)}
    assert "sơ kết" in first["summary"]
    assert "tổng kết" not in first["summary"]
    assert "tổng kết" in second["summary"]
    assert "sơ kết" not in second["summary"]
    assert len(second.walk("VALARM")) == 2
    assert first["uid"] != second["uid"]
    row.due_on = last  # the first is over: what is left stays the entry it was
    row.save()
    (left,) = events(client.get(where))
    assert (left["uid"], left["summary"]) == (second["uid"], second["summary"])


def test_a_day_that_stands_elsewhere_in_the_paper_bears_the_whole_duty(client, address):
    duty("Sơ kết, tổng kết", due_on=DUE, rrule=f"RDATE:{DUE.year + 3}1220")
    assert {str(event["summary"])[-16:] for event in events(client.get(address()))} == {"Sơ kết, tổng kết"}


def test_an_entry_says_whose_it_is_and_begins_as_a_sentence(client, address):
    first = duty("tổng kết vào cuối năm.", due_on=DUE)
    duty("báo cáo;", of=first, due_on=DUE + timedelta(days=1), bearers=[OFFICE])
    told = [str(event["summary"]) for event in events(client.get(address()))]
    assert told == [f"{first.arrival}: Tổng kết vào cuối năm", "Phòng Thông tin - Báo chí: Báo cáo"]


def test_the_last_of_several_days_stands_alone(client, address):
    duty("Sơ kết, tổng kết", due_on=DUE, rrule=f"RDATE:{DUE:%Y%m%d}")
    (event,) = events(client.get(address()))
    assert not {"rdate", "rrule"} & {name.casefold() for name in event}


def test_what_has_not_changed_is_not_sent_again(client, address):
    row = duty(due_on=DUE)
    where = address()
    first = client.get(where)
    tag = first.headers["ETag"]
    assert client.get(where).content == first.content
    again = client.get(where, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.headers["ETag"] == tag
    assert client.get(where, headers={"If-None-Match": f"W/{tag}"}).status_code == 304
    row.action = "Việc khác"
    row.version += 1
    row.save()
    changed = client.get(where, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert events(changed)[0]["uid"] == events(first)[0]["uid"]
    assert int(events(changed)[0]["sequence"]) == 1
    assert client.head(where).status_code == 200


def test_it_holds_what_its_filters_say(client, address):
    today = timezone.localdate()
    duty("Của xã", due_on=today, bearers=[COMMUNE])
    duty("Của phòng", due_on=today, bearers=[OFFICE])
    duty("Không có ngày")
    duty("Đã lâu", due_on=today - timedelta(days=200))
    duty("Đã xong", due_on=today, state=DutyState.DONE, evidence="Rồi")
    assert len(events(client.get(address()))) == 2
    (event,) = events(client.get(address(f"bearer={COMMUNE}")))
    assert "Của xã" in str(event["summary"])


def test_an_address_that_is_unknown_or_revoked_shows_nothing(client, me, address):
    where = address()
    assert client.get(reverse("feed", args=["x" * 43])).status_code == 404
    revoke_feed(me, feed=Feed.objects.get().pk)
    assert client.get(where).status_code == 404


def test_whoever_lost_the_role_lost_the_calendar(client, address):
    duty(due_on=DUE)
    where = address()
    person(Role.HEAD_OF_UNIT).memberships.update(until=date(2026, 1, 2))
    assert not events(client.get(where))
    user = person(Role.HEAD_OF_UNIT)
    user.is_active = False
    user.save()
    assert client.get(where).status_code == 404


def test_another_persons_address_is_not_revoked(client, address):
    where = address()
    revoke_feed(actor(Role.SPECIALIST), feed=Feed.objects.get().pk)
    assert client.get(where).status_code == 200
    assert Feed.objects.get().last_read_at


def test_a_unit_that_has_done_it_for_this_time_finds_its_own_next_day(client):
    build_office()
    row = duty(bearers=[COMMUNE, OFFICE], state="in_progress", due_on=DUE, rrule="FREQ=YEARLY")
    row.bearers.filter(unit=COMMUNE).update(done_until=DUE.replace(year=DUE.year + 1))
    for role, unit, year in (
        (Role.UNIT_OFFICER, COMMUNE, DUE.year + 1),
        (Role.HEAD_OF_UNIT, "so-vhttdl", DUE.year),
    ):
        _feed, token = open_feed(actor(role, unit), query="")
        (event,) = events(client.get(reverse("feed", args=[token])))
        assert event.decoded("dtstart") == DUE.replace(year=year)
