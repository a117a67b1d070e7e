"""Lines of the ledger as the pages show them."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from lantoa.apps.duties.selectors.filters import Filters, address
from lantoa.apps.duties.selectors.ledger import Day
from lantoa.apps.duties.selectors.lines import Bearers, Line
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.web.duties.words import amount, badges, beat, left, tally
from lantoa.web.states_of_duties import Badge
from lantoa.web.whole import whole

FIRST_WORDS = 120
# Those a calendar of duties is shown for
YEARS = range(1990, 2101)


class Row(NamedTuple):
    """A duty of a list."""

    duty: Any
    words: str
    who: Sequence[str]
    due: str
    measure: Sequence[str]
    badges: Sequence[Badge]
    sum: str
    due_on: date | None
    state: str
    about: str


def row(line: Line, *, today: date) -> Row:
    """A duty as a list shows it."""
    duty = line.duty
    return Row(
        duty,
        first_words(duty.action),
        [bearer_words(bearers) for bearers in line.bearers],
        " · ".join(part for part in (_left(line, today), beat(duty.rrule, line.seen.due_on)) if part),
        [amount(target) for target in line.targets],
        badges(line),
        tally(duty, line.times) if line.seen.whole else "",
        line.seen.due_on,
        line.seen.state,
        _about(duty),
    )


def _about(duty: Any) -> str:
    """The subject of its paper, where no number tells that paper from others."""
    numbered = duty.arrival.symbol.lstrip(" .…_-/")
    return "" if numbered[:1].isdigit() else first_words(duty.arrival.subject, 70)


def first_words(text: str, most: int = FIRST_WORDS) -> str:
    """The first words, cut between two of them."""
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"


def bearer_words(bearers: Bearers) -> str:
    """`UBND các xã, phường → 9 đơn vị`; one unit needs no arrow; nobody known is said."""
    if bearers.units == 0:
        return _("%s (chưa gắn đơn vị)") % bearers.phrase
    if bearers.units == 1:
        return bearers.unit or bearers.phrase
    return _("%(phrase)s → %(units)s đơn vị") % {"phrase": bearers.phrase, "units": bearers.units}


def cells(day: Day, filters: Filters, *, first: date, today: date) -> dict[str, Any]:
    """A day of the month."""
    return {
        "on": day.on,
        "inside": day.on.month == first.month,
        "today": day.on == today,
        "late": day.on < today and bool(day.due) and filters.state in ("open", "late"),
        "lines": [(duty, first_words(duty.action, 60)) for duty in day.lines],
        "due": day.due,
        "more": day.due - len(day.lines),
        "begin": day.begin,
        "beginning": [(duty, first_words(duty.action, 60)) for duty in day.beginning],
        "begin_more": day.begin - len(day.beginning),
        "begin_link": address(filters, since=day.on, until=day.on, begins=True),
        "again": day.again,
        "link": address(filters, since=day.on, until=day.on),
    }


def month_of(asked: str, *, today: date) -> date:
    """The first day of the month asked for (`2026-11`), of this month where that is none."""
    with suppress(ValueError):
        first = date.fromisoformat(f"{asked}-01")
        if first.year in YEARS:
            return first
    return today.replace(day=1)


def year_of(asked: str, *, today: date) -> int:
    """The year asked for, this one where that is none."""
    given = whole(asked) or 0
    return given if given in YEARS else today.year


def _left(line: Line, today: date) -> str:
    due = line.seen.due_on
    if line.seen.state not in OPEN or not due:
        return ""
    return " · ".join([left(due, today), *([_("đã qua trước khi đến")] if line.past_on_arrival else [])])
