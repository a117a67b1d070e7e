"""A time as people say it: `10/12/2026`, `6 tháng một lần`, `15 ngày kể từ ngày nhận`."""

import re
from collections.abc import Iterator

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.core.deadlines import Deadline, DeadlineKind, When

# "2026-12-10", "2026-12-10T17:00", "2026-12"
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d).*)?")
# "--12-10": a day every year; "---20T16:30": a day every month, by that hour; "---05,---20": two of them
_YEARLY = re.compile(r"--(\d\d)-(\d\d)(?:T(\d\d:\d\d).*)?")
_MONTHLY = re.compile(r"---\d\d(?:T(\d\d:\d\d))?.*")
_NUMBERED = re.compile(r"---(\d\d)")
# "2026-11-20T08:00": the day, which is told once, and the hour
_CLOCK = re.compile(r"(.+T)(.+)")
# "đến khi hết dịch", "sau ngày bầu cử": an event that says itself how the count stands to it
_LED = re.compile(r"(?:cho +)?(?:đến|tới|sau|trong|ngay)\b")
# "kể từ ngày ký", "trước ngày khai mạc": the message has these words already
_SINCE = re.compile(r"(?:(?:kể +)?từ|trước) +")
_WHEN = re.compile(r"\b(?:khi|lúc)\b")
# How the core calls the day a paper is signed.
_SIGNING = "date of signing"
_COUNTED = ("hours", "days", "working_days", "months", "years")
# Only the beat that months or years are counted in can be every so many of them.
_STEPPED = ("monthly", "yearly", "quarterly", "weekly", "daily", "hourly")


def understood(deadline: Deadline, lang: Lang) -> str:
    """What the machine made of a time phrase; says so where it could not fix it."""
    when = deadline.when
    if when is None:
        return say(lang, "when.request" if deadline.kind is DeadlineKind.ON_REQUEST else "when.unknown")
    times, beat = " ".join(_times(deadline, when, lang)), repeated(when, lang)
    joint = ", "
    if _comes_back(when, _YEARLY) or (isinstance(when.month, int) and when.freq and when.freq != "quarterly"):
        beat, joint = beat or say(lang, "freq.yearly"), " " if when.freq in (None, "yearly") else ", "
    elif _comes_back(when, _MONTHLY) and when.freq in (None, "monthly") and not (when.interval or when.count):
        beat, joint = say(lang, "freq.of_month"), " "
    elif when.times or when.weekdays:
        joint = " "
    return joint.join(filter(None, (times, beat))) or say(lang, "when.unknown")


def repeated(when: When, lang: Lang) -> str:
    """How often: `hằng quý`, `6 tháng một lần, hằng năm`, `mỗi tuần 3 lần`."""
    names = [name.strip() for name in (when.freq or "").split(",") if name.strip()]
    stepped = next((name for name in _stepped_first(names) if name in names), None)
    return ", ".join(
        _beat(
            name,
            lang,
            interval=when.interval if name == stepped else None,
            count=when.count if name == names[0] else None,
        )
        for name in names
    )


def _stepped_first(names: list[str]) -> tuple[str, ...]:
    """`6 tháng, hằng năm` counts months; `hằng quý, 2 năm một lần` counts years."""
    return _STEPPED if "monthly" in names else ("yearly", *_STEPPED)


def _beat(name: str, lang: Lang, *, interval: int | None, count: int | None) -> str:
    if f"freq.{name}" not in MESSAGES:
        return name
    if f"freq.{name}.step" not in MESSAGES:
        return " ".join(
            filter(None, (say(lang, f"freq.{name}"), say(lang, "freq.count", count=count) if count else ""))
        )
    if interval and interval > 1:
        step = say(lang, f"freq.{name}.step", count=interval)
        return (
            say(lang, "freq.step.times", count=count, step=step)
            if count
            else say(lang, "freq.step.once", step=step)
        )
    return say(lang, f"freq.{name}.times", count=count) if count else say(lang, f"freq.{name}")


def written(value: str, lang: Lang) -> str:
    """An ISO date as `10/12/2026`; a day that comes back says how often."""
    if _YEARLY.fullmatch(value):
        return f"{_date(value, lang)} {say(lang, 'freq.yearly')}"
    if _MONTHLY.fullmatch(value):
        return f"{_date(value, lang)} {say(lang, 'freq.of_month')}"
    return _date(value, lang)


def _date(value: str, lang: Lang) -> str:
    if found := _YEARLY.fullmatch(value):
        return " ".join(filter(None, (found[3], f"{found[2]}/{found[1]}")))
    if found := _MONTHLY.fullmatch(value):
        days = [int(day) for day in _NUMBERED.findall(value)]
        return " ".join(filter(None, (found[1], say(lang, "when.day", day=", ".join(map(str, days))))))
    if found := _DATE.fullmatch(value):
        return " ".join(filter(None, (found[4], "/".join(filter(None, (found[3], found[2], found[1]))))))
    return value


def _comes_back(when: When, form: re.Pattern[str]) -> bool:
    return any(
        form.fullmatch(value)
        for value in (when.before, when.date, when.datetime, when.start, when.end)
        if value
    )


def _times(deadline: Deadline, when: When, lang: Lang) -> Iterator[str]:
    if when.before:
        code = "when.last" if deadline.inclusive else "when.before"
        yield say(lang, code, date=_date(when.before, lang))
    for value in (when.date, when.datetime):
        if value:
            yield _date(value, lang)
    if when.times:
        hours = when.times.replace(",", ", ")
        yield _by(deadline, hours, lang) or say(lang, "when.at", hours=hours)
    if when.weekdays:
        yield _weekdays(deadline, when, lang)
    if when.season:
        years = " - ".join(str(year) for year in (when.year, when.start_year, when.end_year) if year)
        yield f"{say(lang, f'season.{when.season}')} {years}".rstrip()
        return
    yield from _range(deadline, when, lang)
    calendar = " ".join(_calendar(when, lang))
    if calendar:
        by = deadline.kind is DeadlineKind.BY and not when.end_of_year
        yield say(lang, "when.by", date=calendar) if by else calendar
    yield from _counted(when, lang)
    if when.ongoing and not when.freq:
        open_end = (when.start or when.start_year or when.after) and not (when.end or when.end_year)
        yield say(lang, "when.onwards" if open_end else "when.and_on")


def _by(deadline: Deadline, last: str, lang: Lang) -> str:
    """`trước 16:00`, `chậm nhất 16:00`; empty for what is no deadline."""
    if deadline.kind is not DeadlineKind.DEADLINE:
        return ""
    return say(lang, "when.last" if deadline.inclusive else "when.before", date=last)


def _weekdays(deadline: Deadline, when: When, lang: Lang) -> str:
    if when.nth:
        return say(lang, "when.last_working" if when.nth == -1 else "when.first_working")
    days = ", ".join(say(lang, f"weekday.{day}") for day in (when.weekdays or "").split(","))
    return days if when.times else _by(deadline, days, lang) or days


def _range(deadline: Deadline, when: When, lang: Lang) -> Iterator[str]:
    if when.start:
        crosses = bool(_YEARLY.fullmatch(when.start)) and when.end is not None and when.end < when.start
        hours = _CLOCK.fullmatch(when.start)
        opens = hours[2] if hours and (when.end or "").startswith(hours[1]) else _date(when.start, lang)
        yield say(lang, "when.from_before" if crosses else "when.from", date=opens)
    elif when.start_year:
        yield say(lang, "when.from_year", year=when.start_year)
    elif when.after:
        yield _after(deadline, when.after, lang)
    if when.end:
        yield say(lang, "when.to", date=_date(when.end, lang))
    elif when.end_year:
        yield say(lang, "when.to_year", year=when.end_year)


def _after(deadline: Deadline, event: str, lang: Lang) -> str:
    if _DATE.fullmatch(event):
        return say(lang, "when.from", date=_date(event, lang))
    # "sau khi kết thúc", but "sau hội nghị": the words themselves tell.
    before = deadline.evidence.text.lower().partition(event[:12].lower())[0]
    return say(lang, "when.after_doing" if _WHEN.search(before) else "when.after", event=event)


def _calendar(when: When, lang: Lang) -> Iterator[str]:
    if when.freq == "quarterly" and (isinstance(when.month, int) or _comes_back(when, _MONTHLY)):
        yield say(lang, "when.first_of_quarter" if when.month else "when.last_of_quarter")
    elif isinstance(when.month, int):
        yield say(lang, "when.month", month=when.month)
    elif when.month:
        yield say(lang, "when.month", month=_date(when.month, lang))
    if when.quarter:
        year, _, quarter = when.quarter.partition("-Q")
        yield say(lang, "when.quarter", quarter=quarter, year=year) if quarter else when.quarter
    if when.year:
        yield say(lang, "when.year", year=when.year)
    if when.end_of_year:
        yield say(lang, "when.end_of_year", year=when.end_of_year)


def _counted(when: When, lang: Lang) -> Iterator[str]:
    count = next((getattr(when, name) for name in _COUNTED if getattr(when, name)), 0)
    unit = next((name for name in _COUNTED if getattr(when, name)), "")
    words = say(lang, f"when.{unit}", count=abs(count)) if unit else ""
    event = _SINCE.sub(
        "", say(lang, "when.signing") if when.anchor == _SIGNING else when.anchor or "", count=1
    )
    if event and _LED.match(event):
        yield from filter(None, (words, event))
    elif count < 0:
        yield (
            say(lang, "when.counted_back", words=words, event=event)
            if event
            else say(lang, "when.back", words=words)
        )
    else:
        yield from filter(None, (words, say(lang, "when.anchor", anchor=event) if event else ""))
