"""Which book a paper is numbered in, and which number comes next."""

from datetime import date
from typing import NamedTuple

from django.db.models import Max

from lantoa.apps.drafts.models import Book, Draft, DraftState, Number, NumberSeries
from lantoa.apps.drafts.selectors.offices import books
from lantoa.core.checking import PaperForm

# A book for what the office opened none for, and the one copies are numbered in (Điều 26)
COMMON, PARTY, COPIES = "chung", "dang", "sao"


class SeriesKey(NamedTuple):
    """One series of a book: its year (of a Party book the year the term began) and, where each kind has its own, the kind."""

    year: int
    kind: str


def series_key(book: Book, *, kind: str, on: date) -> SeriesKey:
    """The series of a book in which a kind of paper is numbered that day."""
    return SeriesKey(
        book.since.year if book.form == PaperForm.PARTY else on.year, kind if book.each_kind else ""
    )


def book_of(office: str, *, kind: str, form: str, on: date) -> Book | None:
    """The book a kind of paper is numbered in; None where the office wrote in none yet."""
    able = [one for one in books(office, on=on) if one.form == form and not one.secret and one.code != COPIES]
    found = next((one for one in able if kind in one.kinds), None)
    return found or next((one for one in able if not one.kinds), None)


def next_number(row: Draft, *, on: date) -> int:
    """The number the paper would get now; another paper may be quicker."""
    book = book_of(row.office_id, kind=row.kind, form=row.form, on=on)
    if book is None:
        return 1
    key = series_key(book, kind=row.kind, on=on)
    series = NumberSeries.objects.filter(book=book, year=key.year, kind=key.kind).first()
    return (series.last if series else given_before(book, key)) + 1


def figures_ahead(row: Draft, *, on: date) -> int:
    """How many figures its number will have, if those of the office that wait for one get theirs first."""
    before = Draft.objects.filter(office=row.office_id, state__in=(DraftState.SIGNING, DraftState.NUMBERING))
    return max(2, len(str(next_number(row, on=on) + before.exclude(pk=row.pk).count())))


def given_before(book: Book, key: SeriesKey) -> int:
    """The last number its papers got elsewhere that year: a book opened in the middle of it goes on from there."""
    if book.form != PaperForm.STATE or book.secret or book.code == COPIES:
        return 0
    papers = Number.objects.filter(
        book__office=book.office_id, book__form=book.form, year=key.year, draft__isnull=False
    )
    kinds = [key.kind] if key.kind else book.kinds
    same = papers.filter(draft__kind__in=kinds) if kinds else papers.filter(book__kinds=[])
    return same.aggregate(last=Max("number"))["last"] or 0
