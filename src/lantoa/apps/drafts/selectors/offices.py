"""What an office prints in its papers on a day, and the books it numbers them in."""

from datetime import date

from lantoa.apps.drafts.models import Book, OfficeProfile, UnitAbbreviation
from lantoa.apps.organisations.selectors import on_day


def profile(office: str, *, on: date) -> OfficeProfile | None:
    """The office's own words that day; None where nobody entered them."""
    return OfficeProfile.objects.filter(on_day(on), office=office).order_by("-since").first()


def abbreviation(office: str, *, unit: str, on: date) -> str:
    """How the drafting unit is called in the office's symbols; empty where nobody said."""
    rows = UnitAbbreviation.objects.filter(on_day(on), office=office, unit=unit)
    return rows.values_list("text", flat=True).order_by("-since").first() or ""


def abbreviations(office: str, *, on: date) -> dict[str, str]:
    """Unit → abbreviation, of every unit the office gave one."""
    rows = UnitAbbreviation.objects.filter(on_day(on), office=office).order_by("since")
    return dict(rows.values_list("unit", "text"))


def books(office: str, *, on: date) -> list[Book]:
    """The books the office writes in that day."""
    return list(Book.objects.filter(on_day(on), office=office).order_by("secret", "code"))
