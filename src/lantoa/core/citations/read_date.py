"""The date beside a number and symbol."""

from datetime import date
from typing import NamedTuple

from lantoa.core.kernel import pattern

_DIGITS = str.maketrans("li|!]o", "111110")
# Flattened: ", ngay 28/9/2023", " (ngay 22 thang 12 nam 2024)", " ngay thang nam 2025"
_DATE = pattern(
    r" {0,8}[,.]? {0,4}(?P<open>\(?)(?:ky |ra )?ngay {0,8}(?:"
    r"(?P<d>[\dlio](?: ?[\dlio])?|[.…]{0,8}) {0,8}[/.\-–⁄] {0,4}(?P<m>[\dlio](?: ?[\dlio])?|[.…]{0,8}) {0,4}[/.\-–⁄] {0,2}(?P<y>[12][\dlio]{3})"
    r"|(?P<d2>[\dlio|!\]]{1,2} {0,8}|[.…—– -]{0,24})thang {0,8}(?P<m2>[\dlio|!\]]{1,2} {0,8}|[.…—– -]{0,24})nam {0,8}(?P<y2>[12][\dlio]{3}|[.…]{0,12})"
    r")(?!\d)"
)
# " nam 2013", " 2013", " (2013)", " (nam 2013)"
_YEAR = pattern(
    r" {1,8}(?:(?:nam {0,4})?(?P<y>(?:19|20)\d\d)(?![/.-]\d)|\((?:nam {0,4})?(?P<y2>(?:19|20)\d\d)\))(?!\d)"
)


class Dated(NamedTuple):
    """Where a date ends, its ISO form if day, month and year are printed, and its year."""

    end: int
    iso: str | None
    year: int | None


def read_date(flat: str, at: int) -> Dated | None:
    """The date that begins at `at` in flattened text; blank parts give no ISO form."""
    match = _DATE.match(flat, at)
    if match is None:
        return None
    end = match.end()
    if match["open"] and flat.startswith(")", end):
        end += 1
    day, month, year = (match[name] or match[name + "2"] for name in "dmy")
    return Dated(end, _iso(day, month, year), _number(year))


def read_year(flat: str, at: int) -> Dated | None:
    """A year alone: ` năm 2013`, ` (2013)`."""
    match = _YEAR.match(flat, at)
    return Dated(match.end(), None, int(match["y"] or match["y2"])) if match else None


def _number(written: str | None) -> int | None:
    digits = (written or "").replace(" ", "").translate(_DIGITS)
    return int(digits) if digits.isdecimal() else None


def _iso(day: str | None, month: str | None, year: str | None) -> str | None:
    parts = _number(year), _number(month), _number(day)
    try:
        return date(*parts).isoformat()  # type: ignore[arg-type]  # a missing part raises TypeError
    except (TypeError, ValueError):
        return None
