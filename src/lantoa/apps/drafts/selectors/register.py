"""The register of outgoing papers in the decree's ten columns (NĐ 30/2020/NĐ-CP, Phụ lục IV), with every number there is."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from textwrap import shorten
from typing import Any, NamedTuple

from django.db.models import Aggregate, Count, F, Min, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from lantoa.apps.documents.selectors.words import with_words
from lantoa.apps.drafts.models import Book, Channel, Copy, Delivery, DraftRelation, Number, NumberState
from lantoa.apps.drafts.selectors.copies import by_hand, is_sealed
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

PAGE = 50
# What one printed volume holds; a longer period is printed in parts
MOST = 20_000
# Receipts that stand in a line of the register; the paper's page has them all
_SIGNED_FOR = 3
# Signs of an extract that stand in a line of the register
_EXTRACT = 60
SORTS: Mapping[str, tuple[Any, ...]] = {
    "number": ("book__code", "-year", "kind", "-number"),
    "-number": ("book__code", "year", "kind", "number"),
    "dated": ("-on", "-pk"),
    "-dated": ("on", "pk"),
    "sent": (F("went").desc(nulls_last=True), "-pk"),
    "-sent": (F("went").asc(nulls_last=True), "pk"),
    "kind": ("draft__kind", "-pk"),
    "-kind": ("-draft__kind", "pk"),
    "signer": ("draft__signer_name", "-pk"),
    "-signer": ("-draft__signer_name", "pk"),
}


class Sought(NamedTuple):
    """What is asked of a register. Empty: the office's whole year."""

    year: int | None = None
    book: int | None = None
    kind: str = ""
    state: str = ""
    since: date | None = None
    until: date | None = None
    words: str = ""
    sort: str = "number"
    page: int = 1


class Row(NamedTuple):
    """One line, column by column as the decree has them; `number` and `draft` lead on to the things themselves."""

    symbol: str
    dated: date
    title: str
    signer: str
    recipients: str
    keep: str
    copies: int | None
    sent: datetime | None
    received: str
    note: str
    state: str
    number: int
    draft: int | None


class Page(NamedTuple):
    """A page of the register, and how many lines there are in all."""

    rows: list[Row]
    total: int
    pages: int


def register(actor: Actor, *, office: str, sought: Sought, now: datetime) -> Page:
    """One page, newest number first unless asked otherwise."""
    _see(actor, office, now)
    return _page(_found(office, sought), sought, receipts=True)


def numbers_of(actor: Actor, *, office: str, sought: Sought, above: Collection[str]) -> Page:
    """The same without who has the papers. `above`: the office's path."""
    require(actor, verb=Verb.DISPATCH_VIEW, path=above)
    return _page(_found(office, sought), sought, receipts=False)


def _page(found: QuerySet[Number], sought: Sought, *, receipts: bool) -> Page:
    total = found.count()
    pages = max(1, -(-total // PAGE))
    first = (min(max(sought.page, 1), pages) - 1) * PAGE
    rows = _shown(found, receipts=receipts)[first : first + PAGE]
    return Page([_row(one) for one in rows], total, pages)


def volume(actor: Actor, *, office: str, sought: Sought, now: datetime) -> list[Row]:
    """All lines that are sought, by number, to be printed (Điều 16)."""
    _see(actor, office, now)
    found = _found(office, sought._replace(sort="-number"))
    rows = [_row(one) for one in _shown(found, receipts=True)[: MOST + 1]]
    if len(rows) > MOST:
        raise Refused("period_too_long", most=MOST)
    return rows


def years(actor: Actor, *, office: str, now: datetime) -> list[int]:
    """Years in which the office gave numbers, newest first."""
    _see(actor, office, now)
    given = Number.objects.filter(book__office=office).values_list("on__year", flat=True)
    return [*given.order_by("-on__year").distinct()]


def idle(
    actor: Actor, *, office: str, now: datetime, book: int | None = None, above: Collection[str] = ()
) -> list[Number]:
    """Reserved numbers that no paper has yet. `above`: the office's path, if known."""
    require(actor, verb=Verb.DISPATCH_VIEW, path=above or path(office, on=timezone.localdate(now)))
    rows = Number.objects.filter(book__office=office, state=NumberState.RESERVED)
    rows = rows.filter(book=book) if book else rows
    return list(rows.select_related("book", "by").order_by("book__code", "year", "kind", "number"))


def _see(actor: Actor, office: str, now: datetime) -> None:
    require(actor, verb=Verb.DISPATCH_VIEW, path=path(office, on=timezone.localdate(now)))


def _found(office: str, sought: Sought) -> QuerySet[Number]:
    if sought.since and sought.until and sought.until < sought.since:
        raise Refused("period_backwards")
    rows = Number.objects.filter(_asked(sought), book__in=Book.objects.filter(office=office))
    went = Coalesce(_went(), F("copy__sent__at"))
    rows = with_words(rows, sought.words, field="draft__folded").annotate(went=went)
    return rows.order_by(*SORTS.get(sought.sort, SORTS["number"]))


def _asked(sought: Sought) -> Q:
    asked = Q()
    if sought.year:
        asked &= Q(on__year=sought.year)
    if sought.book:
        asked &= Q(book=sought.book)
    if sought.kind:
        asked &= Q(draft__kind=sought.kind)
    if sought.state in NumberState.values:
        asked &= Q(state=sought.state)
    if sought.since:
        asked &= Q(on__gte=sought.since)
    if sought.until:
        asked &= Q(on__lte=sought.until)
    return asked


def _shown(found: QuerySet[Number], *, receipts: bool) -> QuerySet[Number]:
    found = _with_receipts(found) if receipts else found
    related = DraftRelation.objects.filter(draft__issued_at__isnull=False).select_related("draft")
    related = related.defer("draft__body", "draft__folded")
    held = ("draft", "book", "copy__signer", "copy__draft", "copy__arrival")
    heavy = (
        "draft__body",
        "draft__folded",
        "copy__draft__body",
        "copy__draft__folded",
        "copy__arrival__folded",
    )
    found = found.select_related(*held).defer(*heavy)
    return found.prefetch_related(Prefetch("draft__related", related, to_attr="done_to"), "copy__signed")


def _with_receipts(found: QuerySet[Number]) -> QuerySet[Number]:
    """With how many copies went, and who has them."""
    had = Delivery.objects.filter(received_at__isnull=False).exclude(about=F("draft"))
    some = had.select_related("received_by").order_by("place")[:_SIGNED_FOR]
    sheets = _of_each(Delivery.objects.filter(channel=Channel.POST), Count("pk"))
    counted = found.annotate(sheets=sheets, receipts=_of_each(had, Count("pk")))
    return counted.prefetch_related(Prefetch("draft__deliveries", some, to_attr="had"))


def _went() -> Subquery:
    """When its paper first went to somebody, as a person said or whoever has it."""
    return _of_each(Delivery.objects.exclude(about=F("draft")), Min(Coalesce("sent_at", "received_at")))


def _of_each(deliveries: QuerySet[Delivery], told: Aggregate) -> Subquery:
    """What is told of them all, for each number's paper."""
    own = deliveries.filter(draft=OuterRef("draft")).order_by().values("draft")
    return Subquery(own.annotate(told=told).values("told"))


def _row(one: Number) -> Row:
    draft, copy = one.draft, getattr(one, "copy", None)
    if copy is not None:
        return _copy_row(one, copy)
    live = draft if draft and one.state == NumberState.USED else None
    return Row(
        symbol=one.printed or f"{one.number:02}",
        dated=live.dated_on if live and live.dated_on else one.on,
        title=f"{live.kind}: {live.subject}" if live else "",
        signer=live.signer_name if live else "",
        recipients=live.recipients if live else "",
        keep=live.keep if live else "",
        copies=(live.copies or getattr(one, "sheets", None)) if live else None,
        sent=getattr(one, "went", None) if live else None,
        received=_signed_for(getattr(live, "had", ()), getattr(one, "receipts", 0)) if live else "",
        note=_note(one),
        state=live.state if live else one.state,
        number=one.pk,
        draft=live.pk if live else None,
    )


def _signed_for(some: Sequence[Any], count: int | None) -> str:
    """Who has it: the first units that said so, and of each the person and the time, once for units that one takes in for."""
    told = [f"{', '.join(one.name for one in ones)}: {said}" for said, ones in groupby(some, key=_by_whom)]
    more = (count or 0) - len(some)
    return "; ".join([*told, *([f"và {more} nơi nữa"] if more > 0 else [])])


def _by_whom(one: Any) -> str:
    return f"{one.received_by}, {timezone.localtime(one.received_at):%d/%m/%Y %H:%M}"


def _copy_row(one: Number, copy: Copy) -> Row:
    origin = copy.draft.printed if copy.draft else (copy.arrival.symbol if copy.arrival else "")
    return Row(
        symbol=one.printed,
        dated=one.on,
        title=f"{copy.get_kind_display()}: {origin}",
        signer=str(copy.signer),
        recipients=copy.recipients,
        keep="",
        copies=None,
        sent=getattr(one, "went", None),
        received="",
        note="; ".join(filter(None, (_part(copy), _note(one) or _closed(copy)))),
        state=one.state,
        number=one.pk,
        draft=copy.draft_id,
    )


def _part(copy: Copy) -> str:
    """How the extract begins; the copy itself has the whole of it."""
    return f"Trích: {shorten(copy.extract, _EXTRACT, placeholder=' …')}" if copy.extract else ""


def _closed(copy: Copy) -> str:
    if not is_sealed(copy):
        return ""
    return "Đã ký tay, đóng dấu" if by_hand(copy) else "Đã ký số"


def _note(one: Number) -> str:
    """Why a number is not used; what was done to the paper since."""
    if one.state != NumberState.USED:
        return f"{one.get_state_display()}: {one.reason}"
    if one.draft is None:
        return ""
    told = [f"{done.get_kind_display()}: {done.draft.printed}" for done in getattr(one.draft, "done_to", ())]
    recalled = one.draft.recall_reason
    if recalled and not recalled.casefold().startswith("thu hồi"):
        recalled = f"Thu hồi: {recalled}"
    return "; ".join([recalled, *told] if recalled else told)
