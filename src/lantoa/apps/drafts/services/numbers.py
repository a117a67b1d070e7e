"""Numbers of outgoing papers: the next of its series, with no gap and none twice; reserved and cancelled ones say why.

Series of state papers begin at 01 on 1 January (NĐ 30/2020/NĐ-CP, Điều 15), those of Party papers with the
committee's term (HD 05-HD/VPTW). The row of the series is locked until the number is written with its paper.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Book, Draft, DraftState, FileRole, Number, NumberSeries, NumberState
from lantoa.apps.drafts.selectors.access import office_path
from lantoa.apps.drafts.selectors.offices import books
from lantoa.apps.drafts.selectors.series import (
    COMMON,
    COPIES,
    PARTY,
    SeriesKey,
    book_of,
    given_before,
    series_key,
)
from lantoa.apps.drafts.services.files import latest
from lantoa.apps.drafts.services.hold import alone, expect, held, known_kinds, person, repeated, step, tell
from lantoa.apps.drafts.services.steps import void
from lantoa.apps.drafts.services.write import keep_version, number_body
from lantoa.apps.organisations.selectors import path
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Paper, PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

# No office gives so many numbers in a year.
_MOST = 100_000
_NAMES = {COMMON: "Sổ văn bản đi", PARTY: "Sổ văn bản đi của Đảng", COPIES: "Sổ bản sao"}


@transaction.atomic
def add_book(
    actor: Actor,
    *,
    office: str,
    code: str,
    name: str,
    kinds: Sequence[str] = (),
    form: str = PaperForm.STATE,
    each_kind: bool = False,
    secret: bool = False,
    since: date | None = None,
) -> Book:
    """One more book. No kind of paper stands in two of them at once; of a Party book `since` is the term's first day."""
    today = timezone.localdate()
    require(actor, verb=Verb.DISPATCH_NUMBER, path=path(office, on=today))
    words = {
        "code": "".join(code.split()).casefold()[:30],
        "name": " ".join(name.split())[:120],
        "kinds": known_kinds(kinds),
        "form": form,
        "each_kind": each_kind,
        "secret": secret,
    }
    if not (words["code"] and words["name"]) or form not in (PaperForm.STATE, PaperForm.PARTY):
        raise Refused("book_incomplete")
    if words["code"] in _NAMES:
        raise Refused("book_reserved", book=words["code"])
    alone(office)
    if known := Book.objects.filter(office=office, code=words["code"]).first():
        if all(getattr(known, field) == said for field, said in words.items()):
            return known
        raise Refused("book_known", name=known.name)
    _apart(Book(**words), books(office, on=today))
    row = Book.objects.create(office_id=office, since=since or today, **words)
    record(actor, verb="book.opened", kind="book", key=row.pk, unit=office, after=words)
    return row


@transaction.atomic
def close_book(actor: Actor, *, book: int) -> Book:
    """Nothing more is numbered in it: a Party committee's term is over, or the office numbers otherwise from now on."""
    row = Book.objects.select_for_update().filter(pk=book).first()
    if row is None:
        raise Refused("not_found")
    today = timezone.localdate()
    require(actor, verb=Verb.DISPATCH_NUMBER, path=path(row.office_id, on=today))
    if row.until is None:
        row.until = today
        row.save(update_fields=["until"])
        record(actor, verb="book.closed", kind="book", key=row.pk, unit=row.office_id, after={"until": today})
    return row


@transaction.atomic
def give_number(actor: Actor, *, draft: int, version: int, reserved: int | None = None) -> Draft:
    """The signed paper gets its number and its date: the next of its series, or one that was reserved."""
    row, today = held(actor, draft), timezone.localdate()
    require(actor, verb=Verb.DISPATCH_NUMBER, path=office_path(row, on=today))
    if repeated(actor, row, version=version, verb="number"):
        return row
    expect(row, DraftState.NUMBERING, version=version)
    _of_this_year(row, today)
    alone(row.office_id)
    paper = paper_of(row.body)
    if not paper.symbol.strip():
        raise Refused("draft_no_symbol")
    number = _reserved(row, reserved, today) if reserved else _next_of(actor, row, today)
    number.state, number.draft = NumberState.USED, row
    number.printed = printed(number.number, paper)
    _unlike_others(number)
    number.save()
    row.printed, row.dated_on = number.printed, today
    number_body(actor, row, paper._replace(number=shown(number.number), day=today))
    step(actor, row, verb="number", to=DraftState.SEALING, comment=number.printed)
    row.save()
    keep_version(actor, row, now=timezone.now())
    after = {"number": number.printed, "book": number.book_id, "reserved": bool(reserved)}
    tell(actor, "draft.number", row, after={**after, "version": row.version})
    return row


@transaction.atomic
def reserve(actor: Actor, *, book: int, reason: str, kind: str = "", request: str = "") -> Number:
    """The next number of a book is kept free, and why. `request`: the same request sent again is the same number."""
    row = Book.objects.select_for_update(no_key=True).filter(pk=book).first()
    if row is None:
        raise Refused("not_found")
    today = timezone.localdate()
    require(actor, verb=Verb.DISPATCH_NUMBER, path=path(row.office_id, on=today))
    if not reason.strip():
        raise Refused("reason_missing")
    if row.until is not None and row.until <= today:
        raise Refused("book_closed", name=row.name)
    if row.each_kind and kind not in (row.kinds or set(PaperKind)):
        raise Refused("book_needs_kind", name=row.name)
    if request and (known := Number.objects.filter(request=request).first()):
        if (known.book_id, known.by_id) != (row.pk, actor.id):
            raise Refused("request_of_another")
        return known
    number = take(actor, row, kind=kind, on=today)
    number.state, number.reason = NumberState.RESERVED, " ".join(reason.split())[:500]
    number.request = request or None
    number.save()
    after = {"number": number.number, "year": number.year, "reason": number.reason}
    record(actor, verb="number.reserved", kind="number", key=number.pk, unit=row.office_id, after=after)
    return number


@transaction.atomic
def go_on(
    actor: Actor, *, office: str, last: int, reason: str, book: int | None = None, kind: str = ""
) -> NumberSeries:
    """The next paper gets the number behind `last`, which a book of paper came to. `book` None: the common one.

    Only while the series has no number of its own: what was given stands.
    """
    today = timezone.localdate()
    require(actor, verb=Verb.DISPATCH_NUMBER, path=path(office, on=today))
    if not reason.strip():
        raise Refused("reason_missing")
    if not 0 < last < _MOST:
        raise Refused("number_out_of_bounds", most=_MOST - 1)
    alone(office)
    row = (
        Book.objects.filter(pk=book, office=office).first()
        if book
        else standing_book(office, COMMON, on=today)
    )
    if row is None:
        raise Refused("not_found")
    if row.each_kind and kind not in (row.kinds or set(PaperKind)):
        raise Refused("book_needs_kind", name=row.name)
    series = _series(row, kind=kind, on=today)
    given = Number.objects.filter(book=row, year=series.year, kind=series.kind)
    if given.exists() or last < given_before(row, SeriesKey(series.year, series.kind)):
        raise Refused("number_series_begun", last=shown(series.last))
    if series.on_paper != last:
        before = {"last": series.last}
        series.last = series.on_paper = last
        series.why = " ".join(reason.split())[:500]
        series.save(update_fields=["last", "on_paper", "why"])
        after = {"last": last, "year": series.year, "reason": series.why}
        record(actor, verb="number.begun", kind="book", key=row.pk, unit=office, before=before, after=after)
    return series


@transaction.atomic
def cancel(actor: Actor, *, number: int, reason: str) -> Number:
    """A number that will not be used, and why; the paper that had it goes back to its drafter. Never of an issued paper."""
    row = Number.objects.select_for_update().select_related("book").filter(pk=number).first()
    if row is None:
        raise Refused("not_found")
    require(actor, verb=Verb.DISPATCH_NUMBER, path=path(row.book.office_id, on=timezone.localdate()))
    if row.state == NumberState.CANCELLED:
        return row
    if not reason.strip():
        raise Refused("reason_missing")
    draft = Draft.objects.select_for_update().filter(pk=row.draft_id).first() if row.draft_id else None
    if (draft and draft.issued_at) or hasattr(row, "copy"):
        raise Refused("number_issued", number=row.printed)
    before = {"state": row.state, "number": row.printed, "draft": row.draft_id}
    row.state, row.reason = NumberState.CANCELLED, " ".join(reason.split())[:500]
    row.save()
    if draft:
        _without(actor, draft, row.reason)
    unit, after = row.book.office_id, {"state": row.state, "reason": row.reason}
    record(actor, verb="number.cancelled", kind="number", key=row.pk, unit=unit, before=before, after=after)
    return row


def take(actor: Actor, book: Book, *, kind: str, on: date) -> Number:
    """The next number, not saved yet. Its series is locked until the caller's transaction ends."""
    series = _series(book, kind=kind, on=on)
    series.last += 1
    series.save(update_fields=["last"])
    return Number(
        book=book,
        year=series.year,
        kind=series.kind,
        number=series.last,
        by_id=person(actor),
        at=timezone.now(),
        on=on,
    )


def _series(book: Book, *, kind: str, on: date) -> NumberSeries:
    """The series of that day, locked; the first to come makes it."""
    key = series_key(book, kind=kind, on=on)
    first = {"last": lambda: given_before(book, key)}
    NumberSeries.objects.get_or_create(book=book, year=key.year, kind=key.kind, defaults=first)
    return NumberSeries.objects.select_for_update().get(book=book, year=key.year, kind=key.kind)


def book_for(office: str, *, kind: str, form: str, on: date) -> Book:
    """The book a paper of that kind is numbered in; an office that opened none gets a common one."""
    found = book_of(office, kind=kind, form=form, on=on)
    return found or standing_book(office, PARTY if form == PaperForm.PARTY else COMMON, on=on)


def standing_book(office: str, code: str, *, on: date) -> Book:
    """One of the books every office has from the day it first needs it."""
    party = code == PARTY
    defaults = {
        "name": _NAMES[code],
        "form": PaperForm.PARTY if party else PaperForm.STATE,
        "each_kind": party,
        "since": on.replace(month=1, day=1),
    }
    row, _made = Book.objects.get_or_create(office_id=office, code=code, defaults=defaults)
    if row.until is not None and row.until <= on:
        raise Refused("book_closed", name=row.name)
    return row


def shown(number: int) -> str:
    """Below 10 with a nought before it."""
    return f"{number:02}"


def printed(number: int, paper: Paper) -> str:
    """Number and symbol as they are printed: `05/KH-SVHTTDL`, in the Party's form `05-KH/TU`."""
    joint = "-" if paper.form is PaperForm.PARTY else "/"
    return f"{shown(number)}{joint}{paper.symbol}"[:100]


def _apart(book: Book, others: Sequence[Book]) -> None:
    """No kind of paper stands in two books at once."""
    for other in others:
        same = (other.form, other.secret) == (book.form, book.secret) and other.code != COPIES
        if same and (set(other.kinds) & set(book.kinds) or not (other.kinds or book.kinds)):
            raise Refused("book_overlaps", name=other.name)


def _unlike_others(number: Number) -> None:
    """No two papers of an office bear one number and symbol in a year, in whatever books they stand."""
    others = Number.objects.filter(
        book__office=number.book.office_id, book__form=PaperForm.STATE, year=number.year
    )
    same = others.filter(number=number.number, printed=number.printed, state=NumberState.USED)
    if twin := same.select_related("book").first():
        raise Refused("number_known", number=number.printed, name=twin.book.name)


def _of_this_year(row: Draft, today: date) -> None:
    """Day and month are filled in, the year is printed since the approval."""
    made = latest(row, FileRole.TO_SIGN)
    if made and (year := timezone.localdate(made.at).year) != today.year:
        raise Refused("number_year_over", year=year)


def _next_of(actor: Actor, row: Draft, today: date) -> Number:
    book = book_for(row.office_id, kind=row.kind, form=row.form, on=today)
    return take(actor, book, kind=row.kind, on=today)


def _reserved(row: Draft, reserved: int, today: date) -> Number:
    """A number that waits, of the very series the paper belongs to."""
    number = Number.objects.select_for_update().select_related("book").filter(pk=reserved).first()
    if number is None or number.book.office_id != row.office_id:
        raise Refused("not_found")
    book = book_for(row.office_id, kind=row.kind, form=row.form, on=today)
    key = series_key(book, kind=row.kind, on=today)
    if (number.state, number.book_id, number.kind, number.year) != ("reserved", book.pk, key.kind, key.year):
        raise Refused("number_not_fitting", number=shown(number.number))
    return number


def _without(actor: Actor, draft: Draft, reason: str) -> None:
    """The paper has no number any more, and is the drafter's again."""
    paper = paper_of(draft.body)._replace(number="", day=None)
    draft.printed, draft.dated_on = "", None
    number_body(actor, draft, paper)
    void(actor, draft, "unnumber", reason)
    keep_version(actor, draft, now=timezone.now())
