"""Several months or quarters with others between them: `tháng 5, tháng 9`, `các tháng 3, 6, 9 và 12 hằng năm`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lantoa.core.deadlines.judge import with_year
from lantoa.core.deadlines.model import Page, Time, When
from lantoa.core.deadlines.normalise import within, yearly
from lantoa.core.deadlines.written import EACH, MONTH, QUARTER, YEAR, months_of, read_time
from lantoa.core.kernel import Span, pattern

_UNIT = rf"(?:{MONTH}|{QUARTER})\ +"
_ONE = rf"(?:\d{{1,2}}|iv|i{{1,3}})\b(?:\ ?/\ ?\d{{4}}|\ +{YEAR}\ +\d{{4}})?"
# "tháng 5, tháng 9", "quý I và quý IV/2026", "các tháng 3, 6, 9 và 12 hằng năm"
LISTED = rf"(?:(?:vào|trong)\ +)?(?:các\ +)?{_UNIT}{_ONE}(?:\ *(?:[,;]|\ và\ )\ *(?:{_UNIT})?{_ONE})+(?:\ +(?:của\ +)?{EACH}\ +{YEAR})?"
_WHOLE = pattern(LISTED, re.VERBOSE)
_ITEM = pattern(rf"(?P<unit>{_UNIT})?(?P<one>\b{_ONE})", re.VERBOSE)
_YEARLY = pattern(rf"{EACH} +{YEAR}\Z")


def list_times(page: Page, start: int, words: str) -> Iterator[tuple[Span, When]]:
    """Each of the times that `words`, which stand at `start`, are a list of: of one year, or of every year. None of what is no such list."""
    found = _read(words) if _WHOLE.fullmatch(words) else []
    times = [time for _, time in found]
    every = _YEARLY.search(words) is not None
    if not (every or _apart(times)):
        return
    for number, (span, time) in enumerate(found):
        first = span.start if number else 0
        last = span.end if number < len(found) - 1 else len(words)
        # "tháng 9, 12/2026 và tháng 3/2027": the year of the next that has one
        year = next((later.year for later in times[number:] if later.year), None)
        at = Span(start + first, start + last)
        yield at, _when(page, time, at, year=year, every=every)


def _read(words: str) -> list[tuple[Span, Time]]:
    """The times of the list; none where one is no time."""
    found: list[tuple[Span, Time]] = []
    unit = ""
    for item in _ITEM.finditer(words):
        unit = item["unit"] or unit
        time = read_time(unit + item["one"])
        if time is None:
            return []
        found.append((Span(*item.span()), time))
    return found


def _apart(times: Sequence[Time]) -> bool:
    """Whether some other month or quarter lies between two of the times."""
    return any(
        months_of(after)[0] - months_of(time)[1] > 1 and (after.year == time.year or time.year is None)
        for time, after in pairwise(times)
    )


def _when(page: Page, time: Time, at: Span, *, year: int | None, every: bool) -> When:
    if time.year is None and not every:
        time = time._replace(year=year) if year else with_year(page, time, at.start, at.end)[0]
    return within(time) if time.year else yearly(within(time))
