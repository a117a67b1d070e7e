"""A plan as a calendar that calendar programs read: all-day entries, recurrences, reminders."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vRecur

from lantoa import __version__
from lantoa.cli import phrases
from lantoa.cli.messages import Lang, say
from lantoa.core.planning import (
    Meeting,
    Plan,
    PlanSource,
    Timing,
    WorkItem,
    clause_of,
    due_hour,
    expand_days,
    list_dues,
    opening_hour,
    opening_rule,
)

_REMINDERS = (7, 1)
_HERE = ZoneInfo("Asia/Ho_Chi_Minh")
# What ends on a day ends with it.
_LAST = time(23, 59, 59)


class _Entry(NamedTuple):
    """A day on which something is due, or a period that ends on it."""

    uid: str
    item: WorkItem
    source: PlanSource
    timing: Timing
    due: date


def agenda(plan: Plan, lang: Lang, *, stamp: datetime) -> bytes:
    """The calendar's bytes: one entry for each day fixed, none for what cannot be fixed."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Lan Toa//lantoa {__version__}//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", say(lang, "plan.title"))
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    for entry in _entries(plan):
        calendar.add_component(_event(entry, lang, stamp))
    for meeting in plan.meetings:
        calendar.add_component(_meeting(meeting, plan.sources[meeting.source], lang, stamp))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _entries(plan: Plan) -> Iterator[_Entry]:
    met = {(meeting.source, meeting.deadline.evidence.span) for meeting in plan.meetings}
    for item in plan.items:
        for number, timing in enumerate(item.timings):
            # A meeting has an entry of its own.
            shown = item.unclear and (item.source, timing.deadline.evidence.span) in met
            day = timing.due or _begins(timing)
            if day and not shown and not _comes_anyway(timing, item):
                # The same words of the same paper keep their entry: importing again changes it and adds none.
                yield _Entry(f"{item.key}-{number}@lantoa", item, plan.sources[item.source], timing, day)


def _begins(timing: Timing) -> date | None:
    """The day on which a thing without an end begins at an hour: `từ 12 giờ ngày 20/7`."""
    when = timing.deadline.when
    return timing.start if when and when.start and "T" in when.start and timing.rule is None else None


def _comes_anyway(timing: Timing, item: WorkItem) -> bool:
    """Whether a beat of the same duty falls on the day of `timing`: one day needs one entry."""
    day = timing.due
    return bool(
        day
        and timing.rule is None
        and any(other.rule and expand_days(other, first=day, last=day) for other in item.timings)
    )


def _event(entry: _Entry, lang: Lang, stamp: datetime) -> Event:
    event, timing = Event(), entry.timing
    rule = opening_rule(timing) if timing.opens else timing.rule
    summary = _summary(entry, lang)
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    begin, end = _extent(entry)
    event.add("dtstart", begin)
    if end:
        event.add("dtend", end)
    event.add("summary", summary)
    event.add("description", "\n".join(_description(entry, lang)))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [phrases.paper(entry.source)])
    if rule:
        event.add("rrule", _recurs(rule, begin))
    if "FREQ=DAILY" not in (rule or ""):
        for days in _REMINDERS:
            event.add_component(_reminder(days, summary, lang, opens=timing.opens is not None))
    return event


def _meeting(meeting: Meeting, source: PlanSource, lang: Lang, stamp: datetime) -> Event:
    event = Event()
    name = phrases.short(meeting.name or phrases.paper(source), 100)
    # The same words of the same paper keep their entry.
    words = f"{source.sha256 or source.name} {meeting.deadline.evidence.text} {meeting.place}"
    event.add("uid", f"{hashlib.sha256(words.encode()).hexdigest()[:20]}@lantoa")
    event.add("dtstamp", stamp)
    event.add("dtstart", _moment(meeting.begin))
    if meeting.end and ("T" in meeting.end) == ("T" in meeting.begin) and meeting.end > meeting.begin:
        last = _moment(meeting.end)
        event.add("dtend", last if isinstance(last, datetime) else last + timedelta(days=1))
    event.add("summary", name)
    event.add("location", meeting.place)
    event.add(
        "description",
        f"{phrases.flat(meeting.deadline.evidence.text)}\n{say(lang, 'head.source')}: {source.name}",
    )
    event.add("categories", [phrases.paper(source)])
    for days in _REMINDERS:
        event.add_component(_reminder(days, name, lang))
    return event


def _extent(entry: _Entry) -> tuple[date, date | None]:
    """From when to when: whole days, or the hours that are named; what is due at an hour has no length."""
    timing, when = entry.timing, entry.timing.deadline.when
    hours = opening_hour(timing), due_hour(timing)
    if timing.due is None:  # from an hour on, without an end
        return _moment((when and when.start) or entry.due.isoformat()), None
    if hours[0] and hours[1]:
        first = timing.opens or timing.due
        return datetime.combine(first, hours[0], _HERE), datetime.combine(timing.due, hours[1], _HERE)
    if hours[1] and timing.opens is None:
        return datetime.combine(timing.due, hours[1], _HERE), None
    return timing.opens or timing.due, timing.due + timedelta(days=1)


def _recurs(rule: str, begin: date) -> vRecur:
    """The rule; where an hour is named the standard wants its last day as a moment."""
    recurs: vRecur = vRecur.from_ical(rule)
    if isinstance(begin, datetime) and "UNTIL" in recurs:
        recurs["UNTIL"] = [datetime.combine(day, _LAST, _HERE).astimezone(UTC) for day in recurs["UNTIL"]]
    return recurs


def _moment(written: str) -> date | datetime:
    """A day, or a moment where the clock is named: in Vietnam."""
    if "T" not in written or "T24" in written:
        return date.fromisoformat(written[:10])
    return datetime.fromisoformat(written).replace(tzinfo=_HERE)


def _summary(entry: _Entry, lang: Lang) -> str:
    """The clause that holds the time, then who bears it: programs show the first words only."""
    bearers = ", ".join(
        phrases.bearer_name(bearer, entry.source) for bearer in entry.item.at(entry.timing).bearers
    )
    words = phrases.short(clause_of(entry.item, timing=entry.timing), 100).rstrip(" .;,")
    if entry.item.unclear:
        return f"{phrases.no_duty(entry.item, lang)}: {words}"
    return f"{words} — {phrases.short(bearers, 60)}" if bearers else words


def _description(entry: _Entry, lang: Lang) -> Iterator[str]:
    item = entry.item.at(entry.timing)
    lines = (line for line in list_dues(entry.item, today=entry.due) if entry.timing in line.timings)
    yield phrases.action(item.duty.text)
    yield ""
    for code, value in (
        ("col.who", phrases.bearers_or(item, entry.source, lang)),
        ("col.with", "; ".join(phrases.flat(bearer.name) for bearer in item.coordinators)),
        ("col.when", phrases.flat(entry.timing.deadline.evidence.text)),
        ("col.note", phrases.misread_words([entry.timing], lang)),
        ("col.measure", "; ".join(map(phrases.measures, lines))),
        ("head.source", phrases.origin(item, entry.source, lang)),
        ("col.sure", phrases.sure(item.confidence, lang)),
    ):
        if value:
            yield f"{say(lang, code)}: {value}"


def _reminder(days: int, summary: str, lang: Lang, *, opens: bool = False) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-days))
    alarm.add(
        "description",
        say(lang, "plan.reminder.start" if opens else "plan.reminder", days=days, summary=summary),
    )
    return alarm
