"""Duties as a calendar that other programs subscribe to: whole days, recurrences, reminders. The same duties give the same bytes.

Each of several days of a duty is an entry of its own, named by its day: programs show one title for all that share an entry.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event, vDuration, vRecur

from lantoa import __version__
from lantoa.apps.duties.beats import is_several, later_days, whole_rule
from lantoa.apps.duties.occasions import clauses
from lantoa.apps.duties.selectors import kept
from lantoa.apps.duties.selectors.lines import Line
from lantoa.web.duties.rows import bearer_words, first_words
from lantoa.web.duties.words import amount
from lantoa.web.states_of_duties import STATES

_REMINDERS = (7, 1)
_EVERY = timedelta(hours=4)
_STATUS = {"done": "CONFIRMED", "waived": "CANCELLED"}


class _Entry(NamedTuple):
    """A day of a duty: what is done on it, and the beat it begins, if any; `begins`: the day work begins, nothing is due."""

    uid: str
    line: Line
    day: date
    words: str
    rule: str
    begins: bool = False


def agenda(calendar: kept.Calendar, *, host: str) -> bytes:
    """The calendar's bytes; `host` ends in a stroke."""
    made = Calendar()
    made.add("prodid", f"-//Lan Toa//lantoa {__version__}//VI")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        made.add(name, _("Nhiệm vụ · Lan Tỏa"))
    made.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    # How often programs should ask: the standard's name, and the one older programs know
    made.add("refresh-interval", vDuration(_EVERY), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(_EVERY))
    for line in calendar.lines:
        for entry in _entries(line):
            made.add_component(_event(entry, host))
    return bytes(made.to_ical())


def _entries(line: Line) -> Iterator[_Entry]:
    duty, day = line.duty, line.seen.due_on
    if day is None:
        assert duty.begins_on  # noqa: S101 - the selector brings none without a day
        yield _Entry(f"duty-{duty.pk}-begins@lantoa", line, duty.begins_on, duty.action, "", begins=True)
        return
    if not is_several(duty.rrule):
        yield _Entry(f"duty-{duty.pk}@lantoa", line, day, duty.action, duty.rrule)
        return
    paper = duty.arrival
    said = clauses(duty.action, issued=paper.issued_on, received=paper.arrived_on, today=day)
    for one in (day, *later_days(duty.rrule, day)):
        yield _Entry(f"duty-{duty.pk}-{one:%Y%m%d}@lantoa", line, one, said.get(one, duty.action), "")


def _event(entry: _Entry, host: str) -> Event:
    line, day, event = entry.line, entry.day, Event()
    duty = line.duty
    event.add("uid", entry.uid)
    event.add("dtstamp", duty.changed_at)
    event.add("last-modified", duty.changed_at)
    event.add("sequence", duty.version)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    summary = _summary(entry)
    event.add("summary", summary)
    event.add("description", "\n".join(_description(line)))
    event.add("url", host.rstrip("/") + reverse("duty", args=[duty.pk]))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [str(duty.arrival)])
    event.add("status", _STATUS.get(line.seen.state, "CONFIRMED"))
    if "FREQ" in entry.rule:
        event.add("rrule", vRecur.from_ical(whole_rule(entry.rule, day)))
    if "FREQ=DAILY" not in entry.rule and line.seen.state not in _STATUS:
        for days in _REMINDERS:
            event.add_component(_reminder(days, summary))
    return event


def _summary(entry: _Entry) -> str:
    bearers = entry.line.bearers
    leading = [one for one in bearers if one.leads] or bearers
    who = ", ".join(bearer_words(one) for one in leading) or str(entry.line.duty.arrival)
    clause = entry.words.strip().rstrip(".;,")
    summary = f"{first_words(who, 60)}: {first_words(clause[:1].upper() + clause[1:], 100)}"
    return _("Bắt đầu · %s") % summary if entry.begins else summary


def _description(line: Line) -> Iterator[str]:
    duty = line.duty
    yield duty.action
    yield ""
    told = (
        (_("Ai làm"), "; ".join(bearer_words(bearers) for bearers in line.bearers)),
        (_("Hạn theo văn bản"), duty.due_text),
        (_("Chỉ tiêu"), "; ".join(amount(target) for target in line.targets)),
        (_("Nguồn"), _source(line)),
        (_("Trạng thái"), str(STATES[line.seen.state].word)),
    )
    yield from (f"{name}: {words}" for name, words in told if words)


def _source(line: Line) -> str:
    paper = str(line.duty.arrival)
    return (
        _("%(paper)s, trang %(page)s") % {"paper": paper, "page": line.duty.page} if line.duty.page else paper
    )


def _reminder(days: int, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-days))
    alarm.add("description", _("Còn %(days)s ngày: %(summary)s") % {"days": days, "summary": summary})
    return alarm
