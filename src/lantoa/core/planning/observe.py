"""Days of remembrance and months of action that a duty is held on: `nhân ngày 8/3`, `Ngày Dân số thế giới`, `Tháng hành động vì trẻ em`.

They are none of a reading's deadlines: they bound no task. In a calendar they are the day.
"""

import pkgutil
import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date

from lantoa.core.deadlines import Deadline, DeadlineKind, When, recurrence_rule
from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Evidence, Span, pattern, quote
from lantoa.core.letterhead import IssueDate
from lantoa.core.obligations import Obligation
from lantoa.core.planning.model import Timing
from lantoa.core.planning.schedule import schedule_deadline
from lantoa.core.planning.term import Term
from lantoa.core.reading import DirectiveReading

_SHEET: dict[str, dict[str, str]] = tomllib.loads(
    (pkgutil.get_data(__package__, "days.toml") or b"").decode()
)
_NAMES = (
    *((pattern(rf"ngày +(?:lễ +)?{name}", re.IGNORECASE), days) for name, days in _SHEET["days"].items()),
    *((pattern(name, re.IGNORECASE), days) for name, days in _SHEET["spans"].items()),
)
# No date: none of the names begins with a figure.
_OPENS = pattern(r"\b(?:ngày|tháng|tuần lễ) +(?!\d)", re.IGNORECASE)
# "8/3", "20-10", "(20/10/1930 - 20/10/2026)"; not "10/10 thôn"
_DAY = (
    r"\(?(?P<day>[0-3]?\d) ?[/-] ?(?P<month>[01]?\d)(?:/(?P<year>\d{4}))?(?![\d/-])"
    r"(?= *(?:[-–,.;:)\n]|và |h[ằàă]ng |năm |đến |tại |với |bằng |gắn |trên |cho |\Z))"
)
# "Ngày Khuyến học Việt Nam (2/10)": a name, whatever it is, and its day
_CALLED = pattern(rf"[Nn]gày +(?=[A-ZĐ])(?!(?:Thứ|Chủ nhật)\b)[^.,;:()\d\n]{{3,80}}{_DAY}")
_OCCASION = r"(?:[Nn]hân|[Dd]ịp|[Kk]ỷ niệm|[Cc]hào mừng|[Hh]ưởng ứng)"
# "nhân dịp kỷ niệm ngày 20-10", "dịp lễ 30/4", "các ngày lễ như 08/3", "chào mừng Quốc khánh 2/9", "kỷ niệm ngày truyền thống của ngành 28/8"
_WHAT = r"(?:(?:[A-ZĐ]|(?:thành lập|truyền thống|sinh|giải phóng|chiến thắng) )[^.,;:()\d\n]{3,60} )?"
_HELD = pattern(
    rf"\b(?:{_OCCASION}|[Nn]gày lễ)(?: +(?:{_OCCASION}|các|ngày|lễ|sự kiện,?|như:?)){{0,6}} +{_WHAT}{_DAY}"
)
# ", 20/10", " và ngày 01/5" behind another
_NEXT = pattern(rf"(?:,| và)(?: +ngày)? +{_DAY}")
# Nothing but signs between a name and its times: they are what the paper itself says of it.
_BESIDE = pattern(r"[ ,:(–-]*")
# "(08/3/1910 | - 08/3/2026)": since when, and until this year's
_UNTIL = pattern(r" ?[-–] ?[\d/. ]{4,12}(?=\))")
_YEARLY = pattern(r"[Hh][ằàă]ng +n[ăâ]m|mỗi +năm")
# A year in which every day may stand.
_LEAP = 2024
_CONFIDENCE = 0.8


def observe_days(
    reading: DirectiveReading, duty: Obligation, own: Sequence[Timing], *, term: Term, today: date
) -> tuple[Timing, ...]:
    """The days of remembrance a duty is held on beside its `own` times; once in a letter or in the plan of a year, else every year of the plan."""
    written = reading.letterhead.date
    own_days = {_day(timing) for timing in own}
    timings = [
        # The plan of a year means its own days of that year, also those before it was signed.
        schedule_deadline(
            observed, issued=term.begin or since(written), received=None, today=today, term=term
        )
        for observed in observances(reading, duty=duty)
    ]
    lasting = term.lasting or _YEARLY.search(duty.evidence.text) is not None
    return tuple(
        timing if lasting else _once(timing)
        for timing in timings
        if timing.due and _day(timing) not in own_days
    )


def observances(reading: DirectiveReading, *, duty: Obligation) -> tuple[Deadline, ...]:
    """The days of remembrance that the words of a duty name, but for those whose time the paper itself gives."""
    document, written = reading.document, reading.letterhead.date
    own = [reading.deadlines[index] for index in duty.deadlines]
    named = _find(document, duty.evidence, year=written.year if written else None)
    return tuple(day for day in named if not any(_is_told(document, day, deadline) for deadline in own))


def since(written: IssueDate | None) -> date | None:
    """The first day that a date, perhaps without its day or month, may mean."""
    if written is None or not written.year:
        return None
    return date(written.year, 1, 1) if not written.month else date(written.year, written.month, 1)


def _day(timing: Timing) -> tuple[int, int] | None:
    return (timing.due.month, timing.due.day) if timing.due else None


def _once(timing: Timing) -> Timing:
    first, last = ((day.isoformat() if day else None) for day in (timing.opens, timing.due))
    when = When(start=first, end=last) if first else When(date=last)
    deadline = timing.deadline._replace(when=when, rrule=None)
    return timing._replace(deadline=deadline, rule=None, until=None)


def _is_told(document: DirectiveDocument, observed: Deadline, other: Deadline) -> bool:
    """Whether the paper itself gives the time, in the name, right behind it or the same one elsewhere: `Tháng hành động quốc gia về dân số (tháng 12)`."""
    (start, end), (left, right) = observed.evidence.span, other.evidence.span
    if (left < end and start < right) or _last(observed) == _last(other):
        return True
    return left >= end and _BESIDE.fullmatch(document.flow, end, left) is not None


def _last(deadline: Deadline) -> str | None:
    """The last day, without its year: `12-15` of `--12-15` and of `2026-12-15`."""
    day = deadline.when and (deadline.when.end or deadline.when.date)
    return day[-5:] if day else None


def _find(document: DirectiveDocument, duty: Evidence, *, year: int | None) -> tuple[Deadline, ...]:
    """Each day once, in reading order; the longest of several names for one. `year` is the paper's own."""
    found: dict[str, Deadline] = {}
    end = 0
    for span, days in sorted(
        _spans(document.flow, duty.span, year), key=lambda one: (one[0].start, -one[0].end)
    ):
        if span.start >= end and days not in found:
            found[days] = _deadline(document, span, days, duty.rule)
            end = span.end
    return tuple(found.values())


def _spans(flow: str, within: Span, year: int | None) -> Iterator[tuple[Span, str]]:
    start, end = within
    for form in (_CALLED, _HELD):
        match = form.search(flow, start, end)
        left = match.start() if match else end
        while match:
            if days := _days(match["day"], match["month"], match["year"], year):
                yield Span(left, _closed(flow, left, match.end())), days
            following = _NEXT.match(flow, match.end(), end)
            match = following or form.search(flow, match.end(), end)
            left = match.start("day" if following else 0) if match else end
    for opened in _OPENS.finditer(flow, start, end):
        for name, days in _NAMES:
            if match := name.match(flow, opened.start(), end):
                yield Span(*match.span()), days
                break


def _closed(flow: str, start: int, end: int) -> int:
    """The end of a name and its day, with the bracket they opened: `(8/3)`, `(08/3/1910 - 08/3/2026)`."""
    if flow.find("(", start, end) < 0:
        return end
    until = _UNTIL.match(flow, end)
    last = until.end() if until else end
    return last + 1 if flow.startswith(")", last) else end


def _days(day: str, month: str, written: str | None, year: int | None) -> str:
    """`03-08`; empty where there is no such day, or it is a day of one year that is not over."""
    if written and (year is None or int(written) >= year):
        return ""
    try:
        return f"{date(_LEAP, int(month), int(day)):%m-%d}"
    except ValueError:
        return ""


def _deadline(document: DirectiveDocument, span: Span, days: str, rule: str) -> Deadline:
    first, _, last = days.partition("/")
    when = (
        When(freq="yearly", start=f"--{first}", end=f"--{last}")
        if last
        else When(freq="yearly", date=f"--{first}")
    )
    return Deadline(
        evidence=quote(document.text, *span, rule=rule, confidence=_CONFIDENCE),
        kind=DeadlineKind.EVENT,
        when=when,
        rrule=recurrence_rule(when),
    )
