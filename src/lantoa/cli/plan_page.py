"""A plan as one page that stands alone: a calendar of the years, and the duties by bearer."""

import calendar
from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from lantoa.cli import phrases
from lantoa.cli.messages import Lang, say
from lantoa.cli.page import fill
from lantoa.core.planning import Bearer, Plan, WorkItem, expand_days

# A vision to 2045 needs no calendar of twenty years on one page.
_MOST_YEARS = 8
_SOON, _AHEAD = 30, 400
_NOBODY = Bearer("", "")


class Row(NamedTuple):
    """One duty of the register, in words."""

    number: int
    item: WorkItem
    what: str
    when: str
    due: str
    iso: str
    beat: str
    measure: str
    coordinators: str
    place: str
    file: str
    sure: str
    unsure: bool
    days: tuple[str, ...]
    late: bool
    soon: bool


class Day(NamedTuple):
    """A day of the calendar and the numbers of the duties due on it; `day` is 0 outside the month."""

    day: int
    iso: str
    words: str
    duties: tuple[int, ...]


class Year(NamedTuple):
    """A year of the calendar: months with their weeks of days, and whether anything is due in them."""

    year: int
    duties: int
    months: list[tuple[str, list[list[Day]], bool]]


def render_plan(plan: Plan, lang: Lang, *, today: date) -> str:
    """The page; `today` only says which years are near."""
    rows = [_row(number, item, plan, lang, today) for number, item in enumerate(plan.items, 1)]
    return fill(
        "plan",
        lang=lang,
        groups=_groups(rows, lang),
        bearers=_bearers(plan, lang),
        years=_years(plan, lang, today),
        plan=plan,
        names=[phrases.paper(source) for source in plan.sources],
        dated=sum(item.due is not None for item in plan.items),
        recurring=sum(any(timing.rule for timing in item.timings) for item in plan.items),
        nobody=sum(not item.bearers for item in plan.items),
        unsure=sum(row.unsure for row in rows),
        late=sum(row.late for row in rows),
        soon=sum(row.soon for row in rows),
        today=today,
        written=lambda day: f"{day:%d/%m/%Y}" if day else "",
    )


def _row(number: int, item: WorkItem, plan: Plan, lang: Lang, today: date) -> Row:
    source = plan.sources[item.source]
    soon = bool(_days_of(item, first=today, last=today + timedelta(days=_SOON)))
    return Row(
        number=number,
        item=item,
        what=phrases.flat(item.duty.text),
        when="; ".join(phrases.flat(timing.deadline.evidence.text) for timing in item.timings),
        due=f"{item.due:%d/%m/%Y}" if item.due else "",
        iso=item.due.isoformat() if item.due else "",
        beat=phrases.beats(item, lang),
        measure="; ".join(phrases.amount(target) for target in item.targets),
        coordinators="; ".join(bearer.name for bearer in item.coordinators),
        place=", ".join(
            filter(None, (source.number_symbol, say(lang, "page", page=item.page) if item.page else ""))
        ),
        file=source.name,
        sure=phrases.sure(item.confidence, lang),
        unsure=item.confidence < phrases.LOOK_AGAIN,
        # The page is opened again on later days: it knows what comes next for a year from now.
        days=tuple(
            day.isoformat() for day in _days_of(item, first=today, last=today + timedelta(days=_AHEAD))
        ),
        late=item.due is not None and item.due < today,
        soon=soon,
    )


def _days_of(item: WorkItem, *, first: date, last: date) -> list[date]:
    return sorted({day for timing in item.timings for day in expand_days(timing, first=first, last=last)})


def _groups(rows: list[Row], lang: Lang) -> list[tuple[str, list[Row]]]:
    """Duties under those who bear them, in the order in which the papers name them; what nobody bears comes last."""
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(bearer.key for bearer in row.item.bearers)].append(row)
    nobody = groups.pop((), [])
    named = [("; ".join(bearer.name for bearer in group[0].item.bearers), group) for group in groups.values()]
    return [*named, *([(say(lang, "nobody"), nobody)] if nobody else [])]


def _bearers(plan: Plan, lang: Lang) -> list[tuple[str, str, int]]:
    """Key, name and number of duties of every bearer, the busiest first."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for item in plan.items:
        for bearer in item.bearers or (_NOBODY,):
            counts[bearer.key] += 1
            names.setdefault(bearer.key, bearer.name or say(lang, "nobody"))
    return [(key, names[key], count) for key, count in counts.most_common()]


def _years(plan: Plan, lang: Lang, today: date) -> list[Year]:
    """The years nearest to `today` in which something is due; what comes back for ever asks for none after the next."""
    first = {timing.due.year for item in plan.items for timing in item.timings if timing.due}
    asked = range(min(first, default=today.year), max({*first, today.year + 1}) + 1)
    drawn: list[Year] = []
    for year in sorted(asked, key=lambda year: (abs(year - today.year), -year)):
        due = _due_in(plan, year) if len(drawn) < _MOST_YEARS else None
        if due:
            drawn.append(_year(year, due, lang))
    return sorted(drawn)


def _due_in(plan: Plan, year: int) -> dict[date, list[int]]:
    """Days of a year and the numbers of the duties due on them; a daily duty would fill every day and stays out."""
    due: dict[date, list[int]] = defaultdict(list)
    for number, item in enumerate(plan.items, 1):
        for timing in item.timings:
            if "FREQ=DAILY" not in (timing.rule or ""):
                for day in expand_days(timing, first=date(year, 1, 1), last=date(year, 12, 31)):
                    if number not in due[day]:
                        due[day].append(number)
    return due


def _year(year: int, due: dict[date, list[int]], lang: Lang) -> Year:
    months = []
    for month in range(1, 13):
        weeks = [
            [_day(year, month, day, due, lang) for day in week]
            for week in calendar.Calendar().monthdayscalendar(year, month)
        ]
        months.append(
            (say(lang, "plan.month", month=month), weeks, any(day.duties for week in weeks for day in week))
        )
    return Year(year, len({number for numbers in due.values() for number in numbers}), months)


def _day(year: int, month: int, day: int, due: dict[date, list[int]], lang: Lang) -> Day:
    if day == 0:
        return Day(0, "", "", ())
    moment = date(year, month, day)
    duties = tuple(due.get(moment, ()))
    words = say(lang, "plan.day", date=f"{moment:%d/%m/%Y}", count=len(duties)) if duties else ""
    return Day(day, moment.isoformat(), words, duties)
