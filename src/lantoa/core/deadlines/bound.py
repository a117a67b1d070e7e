"""A beat that ends: `Từ nay đến hết năm, cứ ngày 25 hằng tháng` is one time, and nothing is due on the last day of the year."""

from lantoa.core.deadlines.model import DeadlineKind, Found, Page, When
from lantoa.core.kernel import pattern

# "Từ nay đến hết năm | , cứ | ngày 25 hằng tháng"
_JOINT = pattern(r",? +(?:(?:thì|cứ|vào|định +kỳ) +)*")
# "từ nay", "từ ngày 01/10/2026": what merely ends ("đến năm 2030, hằng năm giảm …") is an aim of its own
_SINCE = ("từ", "kể từ")


def bind(page: Page, bound: Found, beat: Found) -> Found | None:
    """`bound` and the `beat` right behind it as one time; None where they are two."""
    if not (beat.when and beat.when.freq and page.low.startswith(_SINCE, bound.start)):
        return None
    joint = _JOINT.fullmatch(page.low, bound.end, beat.start)
    span = _span_of(page, bound) if joint else None
    if span is None or beat.when.start or beat.when.end:
        return None
    start, end = span
    return beat._replace(start=bound.start, when=beat.when._replace(start=start, end=end))


def _span_of(page: Page, bound: Found) -> tuple[str, str] | None:
    """The first and the last day of a time that is sure of both."""
    when = bound.when
    if when is None or when.freq:
        return None
    if bound.kind is DeadlineKind.PERIOD:
        first, last = _day_of(when.start), _day_of(when.end)
    else:
        first, last = _signed_on(page), _last_of(when) if bound.kind is DeadlineKind.BY else None
    return (first, last) if first and last else None


def _last_of(when: When) -> str | None:
    year = when.end_of_year or when.year
    return f"{year:04}-12-31" if year else _day_of(when.before)


def _signed_on(page: Page) -> str | None:
    if not (page.year and page.month and page.day):
        return None
    return f"{page.year:04}-{page.month:02}-{page.day:02}"


def _day_of(value: str | None) -> str | None:
    """The day of an ISO time; None for a day that comes back (`--12-15`)."""
    return value[:10] if value and value[0].isdigit() else None
