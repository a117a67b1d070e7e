"""A plan as one page that stands alone: a calendar of the years, and the duties by bearer."""

import calendar
from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from lantoa.cli import phrases
from lantoa.cli.messages import Lang, say
from lantoa.cli.page import fill
from lantoa.core.planning import (
    Bearer,
    DueLine,
    Plan,
    PlannedTarget,
    PlanSource,
    WorkItem,
    addressed,
    expand_days,
    list_dues,
    opening_days,
    opens_on,
    part_bearer,
)

# A vision to 2045 needs no calendar of twenty years on one page.
_MOST_YEARS = 8
_SOON, _AHEAD = 30, 400
_NOBODY = Bearer("", "")
_UNCLEAR, _AIM = Bearer("", "?"), Bearer("", "!")


class Line(NamedTuple):
    """One time of a duty; `days` are the days (or first and last days) on which it comes, `clause` what it is about where that is a part."""

    when: str
    clause: str
    due: str
    iso: str
    hour: str
    beat: str
    misread: str
    days: tuple[str, ...]


class Row(NamedTuple):
    """One duty of the register, in words."""

    number: int
    item: WorkItem
    what: str
    lines: tuple[Line, ...]
    time: str
    measure: str
    coordinators: str
    place: str
    file: str
    sure: str
    unsure: bool
    bearers: tuple[str, ...]
    jointly: str
    late: bool
    soon: bool


class Group(NamedTuple):
    """The duties of one body; `joint` are the numbers of those it bears with another, under whom they stand."""

    name: str
    rows: list[Row]
    joint: list[int]


class Aim(NamedTuple):
    """One target of the plan, in words; `duty` is the number of the row it measures, None where it stands alone."""

    amount: str
    sentence: str
    of: str
    by: str
    baseline: str
    duty: int | None
    place: str
    sure: str
    unsure: bool


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
        groups=_groups(rows, plan, lang),
        bearers=_bearers(plan, lang),
        years=_years(plan, lang, today),
        plan=plan,
        aims=[_aim(planned, plan, lang) for planned in plan.targets],
        names=[phrases.paper(source) for source in plan.sources],
        issuers=[phrases.issuer(source) for source in plan.sources],
        dates=[phrases.written_date(source.written) for source in plan.sources],
        dated=sum(item.due is not None and not item.unclear for item in plan.items),
        recurring=sum(any(timing.rule for timing in item.timings) for item in plan.items),
        nobody=sum(not item.bearers and not item.unclear for item in plan.items),
        unsure=sum(row.unsure for row in rows),
        late=sum(row.late for row in rows),
        soon=sum(row.soon for row in rows),
        today=today,
        written=lambda day: f"{day:%d/%m/%Y}" if day else "",
    )


def _row(number: int, item: WorkItem, plan: Plan, lang: Lang, today: date) -> Row:
    source, dues = plan.sources[item.source], list_dues(item, today=today)
    times = (
        "dated" if item.due else "",
        "beat" if phrases.beats(item.timings, lang) else "",
        "" if item.timings else "none",
    )
    return Row(
        number=number,
        item=item,
        what=phrases.action(item.duty.text),
        lines=tuple(_line(item, line, lang, today) for line in dues),
        time=" ".join(filter(None, times)),
        measure="; ".join(phrases.measure(target) for target in item.targets),
        coordinators="; ".join(phrases.flat(bearer.name) for bearer in item.coordinators),
        place=phrases.place(source, item.labels, item.page, lang),
        file=source.name if source.name not in phrases.paper(source) else "",
        sure=phrases.sure(item.confidence, lang),
        unsure=item.confidence < phrases.LOOK_AGAIN,
        bearers=tuple(dict.fromkeys(bearer.key for bearer in _meant(item, plan))),
        jointly=phrases.bearer_names(item, source) if len(_heads(item, source)) > 1 else "",
        late=any(line.late for line in dues),
        soon=any(_near(line, today) for line in dues),
    )


def _aim(planned: PlannedTarget, plan: Plan, lang: Lang) -> Aim:
    target, source = planned.target, plan.sources[planned.source]
    return Aim(
        amount=phrases.amount(target),
        sentence=phrases.flat(planned.sentence),
        of=phrases.of(target),
        by=target.by or "",
        baseline=phrases.flat(target.baseline or ""),
        duty=None if planned.item is None else planned.item + 1,
        place=phrases.place(source, (), planned.page, lang),
        sure=phrases.sure(target.evidence.confidence, lang),
        unsure=target.evidence.confidence < phrases.LOOK_AGAIN,
    )


def _line(item: WorkItem, line: DueLine, lang: Lang, today: date) -> Line:
    first, last = today, today + timedelta(days=_AHEAD)
    timing = line.timings[0] if line.due else None
    # The page is opened again on later days: it knows what comes next for a year from now.
    days = expand_days(timing, first=first, last=last) if timing else ()
    return Line(
        when=phrases.when_words(line),
        clause=phrases.clause_of(item, line),
        due=phrases.due_words(line),
        iso=line.due.isoformat() if line.due else "",
        hour=f"{hour:%H:%M} " if (hour := phrases.hours(line)[1]) else "",
        beat=phrases.beats(line.timings, lang),
        misread=phrases.misread_words(line.timings, lang),
        days=tuple(_days_written(opens_on(timing, due=day), day) for day in days) if timing else (),
    )


def _days_written(opens: date | None, due: date) -> str:
    return "/".join(day.isoformat() for day in (opens, due) if day)


def _near(line: DueLine, today: date) -> bool:
    """Whether it is due, or opens, within 30 days."""
    return (
        line.due is not None
        and today <= line.due
        and (line.opens or line.due) <= today + timedelta(days=_SOON)
    )


def _meant(item: WorkItem, plan: Plan) -> list[Bearer]:
    """Who bears a duty: each body of a joint bearer; a general one, and those it stands for."""
    if item.unclear:
        return [_AIM if item.aim else _UNCLEAR]
    source = plan.sources[item.source]
    return [
        one for bearer in item.bearers for one in (*part_bearer(bearer), *addressed(bearer, source=source))
    ]


def _heads(item: WorkItem, source: PlanSource) -> dict[str, str]:
    """Keys and names of those under whom a duty is listed: each body once; a general bearer with all it stands for."""
    heads: dict[str, str] = {}
    for bearer in item.bearers:
        meant = addressed(bearer, source=source)
        if meant:
            heads.setdefault("|".join(one.key for one in meant), phrases.bearer_name(bearer, source))
        else:
            for one in part_bearer(bearer):
                heads.setdefault(one.key, phrases.flat(one.name))
    return heads


def _groups(rows: list[Row], plan: Plan, lang: Lang) -> list[Group]:
    """Duties under the first who bears them, in the order in which the papers name them; what nobody bears comes last, then aims and what is not clear."""
    groups: dict[str, Group] = {}
    nobody, unclear, aims = (
        Group(say(lang, code), [], []) for code in ("nobody", "plan.unclear", "plan.aim")
    )
    for row in rows:
        heads = _heads(row.item, plan.sources[row.item.source])
        if row.item.unclear or not heads:
            kind = aims if row.item.aim else unclear if row.item.unclear else nobody
            kind.rows.append(row)
            continue
        first, *others = (groups.setdefault(key, Group(name, [], [])) for key, name in heads.items())
        first.rows.append(row)
        for other in others:
            other.joint.append(row.number)
    return [*groups.values(), *(group for group in (nobody, aims, unclear) if group.rows)]


def _bearers(plan: Plan, lang: Lang) -> list[tuple[str, str, int]]:
    """Key, name and number of duties of every bearer, the busiest first."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for item in plan.items:
        for key, bearer in {bearer.key: bearer for bearer in _meant(item, plan) or [_NOBODY]}.items():
            counts[key] += 1
            none = phrases.no_duty(item, lang) or say(lang, "nobody")
            names.setdefault(key, phrases.flat(bearer.name) or none)
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
    """Days of a year and the numbers of the duties due, or of the periods that open, on them; a daily duty would fill every day and stays out."""
    due: dict[date, list[int]] = defaultdict(list)
    for number, item in enumerate(plan.items, 1):
        for timing in item.timings:
            if "FREQ=DAILY" not in (timing.rule or ""):
                whole = {"first": date(year, 1, 1), "last": date(year, 12, 31)}
                for day in (*opening_days(timing, **whole), *expand_days(timing, **whole)):
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
