"""A time as people say it: `10/12/2026`, `hằng quý`, `15 ngày kể từ ngày nhận`."""

import re
from collections.abc import Iterator

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.core.deadlines import Deadline, When

# "2026-12-10", "2026-12-10T17:00", "2026-12"
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d).*)?")
# "--12-10": a day every year; "---20": a day every month
_YEARLY = re.compile(r"--(\d\d)-(\d\d)")
_MONTHLY = re.compile(r"---(\d\d)")


def understood(deadline: Deadline, lang: Lang) -> str:
    """What the machine made of a time phrase; says so where it could not fix it."""
    when = deadline.when
    parts = list(_parts(when, lang, inclusive=deadline.inclusive)) if when else []
    return " ".join(parts) or say(lang, "when.unknown")


def written(value: str, lang: Lang) -> str:
    """An ISO date as `10/12/2026`; a day that comes back says how often."""
    if found := _YEARLY.fullmatch(value):
        return say(lang, "when.day", date=f"{found[2]}/{found[1]}")
    if found := _MONTHLY.fullmatch(value):
        return say(lang, "when.monthly", day=int(found[1]))
    if found := _DATE.fullmatch(value):
        date = "/".join(filter(None, (found[3], found[2], found[1])))
        return f"{found[4]} {date}" if found[4] else date
    return value


def _parts(when: When, lang: Lang, *, inclusive: bool) -> Iterator[str]:
    if when.before:
        yield say(lang, "when.last" if inclusive else "when.before", date=written(when.before, lang))
    for value in (when.date, when.datetime):
        if value:
            yield written(value, lang)
    for code, begin in (
        ("when.from", when.start or when.start_year or when.after),
        ("when.to", when.end or when.end_year),
    ):
        if begin:
            yield say(lang, code, date=written(str(begin), lang))
    yield from _calendar(when, lang)
    yield from _counted(when, lang)
    if when.anchor:
        yield say(lang, "when.anchor", anchor=when.anchor)


def _calendar(when: When, lang: Lang) -> Iterator[str]:
    if isinstance(when.month, int):
        yield say(lang, "when.month", month=when.month)
    elif when.month:
        yield say(lang, "when.month", month=written(when.month, lang))
    if when.quarter:
        year, _, quarter = when.quarter.partition("-Q")
        yield say(lang, "when.quarter", quarter=quarter, year=year) if quarter else when.quarter
    if when.year:
        yield say(lang, "when.year", year=when.year)
    if when.end_of_year:
        yield say(lang, "when.end_of_year", year=when.end_of_year)


def _counted(when: When, lang: Lang) -> Iterator[str]:
    for name in ("hours", "days", "working_days", "months", "years"):
        if count := getattr(when, name, None):
            words = say(lang, f"when.{name}", count=abs(count))
            yield words if count > 0 else say(lang, "when.before", date=words)
    for freq in filter(None, (when.freq or "").split(",")):
        code = f"freq.{freq.strip()}"
        yield say(lang, code) if code in MESSAGES else freq.strip()
    if when.interval and when.interval > 1:
        yield say(lang, "freq.interval", count=when.interval)
    if when.count:
        yield say(lang, "freq.count", count=when.count)
