"""Whatever stands in the ledger: list, board, calendars, workbook, feed and first page count the same."""

import io
from collections import Counter
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from duties import duty
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, PROVINCE, TODAY, actor, build_office
from openpyxl import load_workbook

from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, Topic
from lantoa.apps.duties.selectors.filters import ORDERS, Filters, address
from lantoa.apps.duties.selectors.kept import calendar
from lantoa.apps.duties.selectors.ledger import CARDS, LINES, Ledger
from lantoa.apps.duties.selectors.standing import SOON
from lantoa.apps.duties.selectors.topics import topics
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.apps.duties.services.keep import open_feed
from lantoa.apps.duties.services.settle import settle
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Role
from lantoa.web.duties.agenda import agenda
from lantoa.web.duties.sheet import as_workbook

pytestmark = pytest.mark.django_db

DAYS = st.none() | st.integers(-40, 60).map(lambda days: TODAY + timedelta(days=days))
SHARES = st.dictionaries(
    st.sampled_from([DEPARTMENT, OFFICE, "phong-nvvh", COMMUNE, OTHER_COMMUNE]),
    st.tuples(st.sampled_from(DutyState.values), st.booleans(), st.integers(1, 50)),
    max_size=4,
)
DUTIES = st.lists(
    st.fixed_dictionaries(
        {
            "office": st.sampled_from([PROVINCE, DEPARTMENT, COMMUNE]),
            "due_on": DAYS,
            "rrule": st.sampled_from(["", "", "FREQ=MONTHLY", "FREQ=WEEKLY;INTERVAL=2"]),
            "shares": SHARES,
            "topic": st.booleans(),
            "waived": st.integers(0, 9).map(lambda number: number == 0),
        }
    ),
    min_size=1,
    max_size=9,
)
PEOPLE = (
    (Role.HEAD_OF_UNIT, DEPARTMENT),
    (Role.UNIT_OFFICER, COMMUNE),
    (Role.UNIT_OFFICER, OFFICE),
    (Role.HEAD_OF_UNIT, PROVINCE),
)
FILTERS = st.builds(
    Filters,
    state=st.sampled_from(["open", "late", "soon", "all", *DutyState.values]),
    bearer=st.sampled_from(["", "", COMMUNE, DEPARTMENT]),
    since=DAYS,
    until=DAYS,
    beat=st.booleans(),
    topic=st.sampled_from(["", "", "none"]),
    sort=st.sampled_from([*ORDERS]),
    paper=st.just(""),
    words=st.sampled_from(["", "", "viec", '"viec 1"']),
    channel=st.sampled_from(["", "", "press"]),
    audience=st.sampled_from(["", "", "women"]),
)


def make(duties):
    """Those duties as they were drawn; a share that is ahead has done it till a day after the duty's."""
    build_office()
    topic, _made = Topic.objects.get_or_create(office_id=DEPARTMENT, name="Dân số", decided=True)
    papers = {}
    for number, drawn in enumerate(duties):
        first = papers.get(drawn["office"])
        row = duty(f"Việc {number}", of=first, office=drawn["office"], due_on=drawn["due_on"], rrule=drawn["rrule"])  # fmt: skip
        papers.setdefault(drawn["office"], row)
        for unit, (state, ahead, days) in drawn["shares"].items():
            until = row.due_on + timedelta(days=days) if row.due_on and row.rrule and ahead else None
            row.bearers.create(
                unit_id=unit, phrase=unit, state=state, evidence="Rồi", reason="Thôi", done_until=until
            )
        row.topic = topic if drawn["topic"] and drawn["office"] == DEPARTMENT else None
        row.reason = "Thôi" if drawn["waived"] else ""
        settle(row)
        row.save()


def looked(line):
    """The states a line is counted in."""
    opened = {"open"} if line.seen.state not in ("done", "waived") else set()
    return {"all", line.seen.state, line.look} | opened


def all_days(asked, lines):
    """Every month that something is due in, by the calendar of months and by that of years."""
    days = [line.seen.due_on for line in lines if line.seen.due_on]
    by_month, again = Counter(), Counter()
    for first in {day.replace(day=1) for day in days}:
        for cell in (cell for week in asked.month(first) for cell in week if cell.on.month == first.month):
            by_month[cell.on] = cell.due
            again[cell.on] = cell.again
            due = sorted(line.duty.pk for line in lines if line.seen.due_on == cell.on)
            assert [row.pk for row in cell.lines] == due[:LINES]
    assert +by_month == Counter(days)
    for year in {day.year for day in days}:
        whole, _again, *bands = asked.year(year)
        months = Counter(day.month for day in days if day.year == year)
        assert whole.months == [months[month] for month in range(1, 13)]
        if bands:
            assert whole.months == [sum(each) for each in zip(*(band.months for band in bands), strict=True)]


@settings(max_examples=25, deadline=None)
@given(DUTIES, st.sampled_from(PEOPLE), FILTERS)
def test_every_view_counts_the_same(duties, person, filters):
    Duty.objects.all().delete()
    make(duties)
    who = actor(*person)
    everything = Ledger(who, filters._replace(state="all"), on=TODAY).lines()
    lines = [line for line in everything if filters.state in looked(line)]
    asked = Ledger(who, filters, on=TODAY)
    told = asked.summary
    assert [line.duty.pk for line in asked.lines()] == [line.duty.pk for line in lines]
    assert [asked.keys(at, at + 2) for at in range(0, told.shown, 2)] == [
        [line.duty.pk for line in lines[at : at + 2]] for at in range(0, len(lines), 2)
    ]
    counts = Counter(state for line in everything for state in looked(line))
    assert (told.open, told.late, told.soon) == (counts["open"], counts["late"], counts["soon"])
    assert told.shown == len(lines)
    for column in asked.board():
        assert column.duties == told.states[column.state] == counts[column.state]
        assert len(column.lines) == min(CARDS, column.duties)
        assert {line.seen.state for line in column.lines} <= {column.state}
    all_days(asked, lines)
    sheet = load_workbook(io.BytesIO(as_workbook(asked.lines(full=True), {}, today=TODAY))).worksheets[0]
    shown = [row[5].value for row in sheet.iter_rows(min_row=2)]
    assert [day and day.date() for day in shown] == [line.seen.due_on for line in lines]
    feed, token = open_feed(who, query=address(filters))
    events = Calendar.from_ical(agenda(calendar(token, on=TODAY), host="https://a.vn")).walk("VEVENT")
    assert sorted(event.decoded("dtstart") for event in events) == sorted(
        line.seen.due_on for line in lines if line.seen.due_on
    )
    feed.delete()


@settings(max_examples=25, deadline=None)
@given(DUTIES, st.sampled_from(PEOPLE))
def test_what_waits_and_the_topics_count_what_the_lists_show(duties, person):
    Duty.objects.all().delete()
    make(duties)
    who = actor(*person)
    lines = Ledger(who, Filters(state="all"), on=TODAY).lines()
    for one in topics(who, on=TODAY):
        states = Counter(state for line in lines if line.duty.topic_id == one.pk for state in looked(line))
        assert (one.open, one.late, one.all) == (states["open"], states["late"], states["all"])
    waits = waiting(who, now=timezone.make_aware(datetime.combine(TODAY, datetime.min.time())))
    under = set(below([person[1]], on=TODAY).values_list("descendant_id", flat=True))
    gives = person[0] == Role.HEAD_OF_UNIT
    waiting_to_be_given = [
        line for line in lines if line.duty.office_id in under and line.seen.state == "confirmed" and gives
    ]
    assert sum(one.number for one in waits if one.kind == "give") == len(waiting_to_be_given)
    shares = DutyBearer.objects.filter(unit__in=under, duty__reason="")
    taken_on = {one.share for one in waits if one.kind == "take_on"}
    assert taken_on == set(shares.filter(state="assigned").values_list("pk", flat=True))
    for unit in under:  # a unit's list says of its own share what its first page says
        own = {one.duty.pk: one for one in Ledger(who, Filters(bearer=unit), on=TODAY).lines()}
        for share in shares.filter(unit=unit, state="in_progress"):
            line = own.get(share.duty_id)
            if (
                line is None
                or below([unit], on=TODAY).filter(descendant__in=shares.values("unit")).count() > 1
            ):
                continue  # others below it speak too
            (told,) = [one for one in waits if one.share == share.pk] or [None]
            due = line.seen.due_on
            assert (told is not None) == (share.done_until is None or due <= TODAY + SOON)
            assert told is None or (told.due, told.late) == (due, line.look == "late")
