"""An issued paper comes to those it goes to (giao nhận): a person says how it was sent, the unit says that it has it."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple, cast

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.documents import shelf
from lantoa.apps.documents.letterhead import body_name
from lantoa.apps.documents.services import receive as documents
from lantoa.apps.documents.services.register import Letterhead, enter_known
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Channel, Delivery, Draft
from lantoa.apps.drafts.selectors.access import office_path
from lantoa.apps.drafts.selectors.deliveries import find, together
from lantoa.apps.drafts.selectors.sent_files import SentFile, sent_files
from lantoa.apps.drafts.services.hold import held, person, tell
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import names_of, path, resolve
from lantoa.core.drafting import Line
from lantoa.core.kernel import Refused
from lantoa.core.organisation import ResolutionState
from lantoa.core.permission import Actor, Verb, require


class _To(NamedTuple):
    name: str
    line: str = ""
    note: str = ""
    unit: str | None = None
    about: int | None = None


def address(row: Draft, *, on: date) -> None:
    """Whom a paper that goes out goes to, and whoever got what it corrects, amends, replaces or recalls."""
    own = [one for line in _lines(row) for one in _meant(line, office=row.office_id, on=on)]
    before = Delivery.objects.filter(draft__in=row.relations.values("target"), about=None)
    told = {_key(one.name, one.unit_id): one for one in before.exclude(sent_at=None).order_by("pk")}
    wanted: dict[str, _To] = {}
    for one in own:
        earlier = told.get(_key(one.name, one.unit))
        wanted.setdefault(_key(one.name, one.unit), one._replace(about=earlier.draft_id if earlier else None))
    for key, earlier in told.items():
        wanted.setdefault(key, _To(earlier.name, unit=earlier.unit_id, about=earlier.draft_id))
    _add(row, wanted.values())


def tell_recalled(row: Draft) -> None:
    """Whoever it was sent to is to be told that it holds no more."""
    had = row.deliveries.filter(about=None).exclude(sent_at=None).order_by("place")
    _add(row, (_To(one.name, unit=one.unit_id, about=row.pk) for one in had))


@transaction.atomic
def mark_sent(actor: Actor, *, draft: int, deliveries: Collection[int], channel: str) -> int:
    """How it was sent to these; without a channel it was not, after all. What was received stays. How many changed."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
    if row.issued_at is None:
        raise Refused("draft_not_now", state=row.state)
    if not deliveries:
        raise Refused("delivery_none")
    if channel not in ("", *Channel.values):
        raise Refused("delivery_channel")
    changing = row.deliveries.select_for_update().filter(pk__in=deliveries, received_at=None)
    ones = list(changing.exclude(channel=channel).order_by("place"))
    now = timezone.now()
    for one in ones:
        one.channel = channel
        one.sent_at, one.sent_by_id = (now, person(actor)) if channel else (None, None)
    Delivery.objects.bulk_update(ones, ["channel", "sent_at", "sent_by"])
    if ones:
        tell(actor, "draft.sent", row, after={"to": [one.name for one in ones], "channel": channel})
    return len(ones)


@transaction.atomic
def receive(actor: Actor, *, delivery: int) -> Delivery:
    """The unit has it; and so have the others for whom the same people take in."""
    return _received(actor, delivery)[0]


@transaction.atomic
def take_in(actor: Actor, *, delivery: int) -> Delivery:
    """The unit has it, and it stands in the register once: nobody types or scans what was made here."""
    row, office, ones = _received(actor, delivery)
    draft, sent = row.draft, sent_files(row.draft)
    # That a paper was recalled is no paper of its own
    if row.arrival_id or row.about_id == draft.pk or not sent:
        return row
    before = next((one.arrival_id for one in ones if one.arrival_id), None)
    row.arrival_id = before or _entered(actor, office, draft, sent[0])
    for one in ones:
        one.arrival_id = row.arrival_id
    Delivery.objects.bulk_update(ones, ["arrival"])
    after = {"number": draft.printed, "arrival": row.arrival_id}
    record(actor, verb="delivery.taken_in", kind="delivery", key=row.pk, unit=office, after=after)
    return row


def _received(actor: Actor, delivery: int) -> tuple[Delivery, str, list[Delivery]]:
    """The delivery, whose register its paper stands in, and all that came there of it, now received."""
    today = timezone.localdate()
    seen = find(actor, delivery=delivery, on=today)
    office, ones = together(seen, on=today)
    require(actor, verb=Verb.REGISTER_RECEIVE, path=path(office, on=today))
    rows = list(
        Delivery.objects.select_for_update().filter(pk__in=[one.pk for one in ones]).order_by("place")
    )
    new = [row for row in rows if row.received_at is None]
    for row in new:
        row.received_at, row.received_by_id = timezone.now(), person(actor)
    Delivery.objects.bulk_update(new, ["received_at", "received_by"])
    for row in new:
        after = {"number": seen.draft.printed, "draft": row.draft_id}
        record(
            actor, verb="delivery.received", kind="delivery", key=row.pk, unit=str(row.unit_id), after=after
        )
    return next(row for row in rows if row.pk == seen.pk), office, rows


def _entered(actor: Actor, office: str, draft: Draft, file: SentFile) -> int:
    """The row of the register that the paper has there now."""
    data = shelf.place(file.file.pk).read_bytes()
    came = documents.receive(actor, office=office, name=file.name, data=data)
    return enter_known(actor, arrival=cast("int", came.arrival), letterhead=_letterhead(draft)).pk


def _letterhead(draft: Draft) -> Letterhead:
    """What the paper says of itself, as it would be read off a sheet of it: the same paper scanned is known by that."""
    issuer = " ".join(paper_of(draft.body).issuer.split())[:250]
    return Letterhead(
        author=body_name(issuer) or str(draft.office),
        symbol=draft.printed[:80],
        issued_on=draft.dated_on,
        issued_text="",
        kind=draft.kind,
        subject=draft.subject,
        signer=draft.signer_name,
        urgency=draft.urgency,
    )


def _lines(row: Draft) -> Iterator[Line]:
    """`Như trên` points at who is named already; `Như Điều 3` stands for whom that article charges, where these are known."""
    paper = paper_of(row.body)
    for line in (*paper.addressees, *paper.recipients):
        if line.text.strip() and (line.units or not line.text.casefold().startswith("như ")):
            yield line


def _meant(line: Line, *, office: str, on: date) -> Iterator[_To]:
    """A line for each unit of the organisation it stands for; the words themselves where nobody knows a unit.

    Nothing is sent from outside to the office itself: `Lãnh đạo Sở` reads the paper where it was made.
    """
    words = line.text.strip(" .;-")[:500]
    meant = line.units or _resolved(words, office, on)
    known = set(Unit.objects.filter(pk__in=meant).values_list("pk", flat=True))
    units = [unit for unit in meant if unit in known and unit != office]
    names = names_of(units, on=on) if len(meant) > 1 else dict.fromkeys(units, words)
    for unit in units:
        yield _To(names[unit][:500], words, line.note[:120], unit)
    if not known:
        yield _To(words, words, line.note[:120])


def _resolved(words: str, office: str, on: date) -> tuple[str, ...]:
    found = resolve(words, sender=office, on=on)
    if any(part.state is not ResolutionState.RESOLVED for part in found):
        return ()
    return tuple(dict.fromkeys(unit for part in found for unit in part.units))


def _key(name: str, unit: str | None) -> str:
    return unit or f" {name.casefold()}"


def _add(row: Draft, wanted: Iterable[_To]) -> None:
    last = row.deliveries.aggregate(last=Max("place"))["last"] or 0
    Delivery.objects.bulk_create(
        Delivery(
            draft=row,
            place=place,
            name=one.name,
            line=one.line,
            note=one.note,
            unit_id=one.unit,
            about_id=one.about,
        )
        for place, one in enumerate(wanted, last + 1)
    )
