"""From readings to a plan."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from datetime import date

from lantoa.core.document import labels_at, legibility
from lantoa.core.kernel import Evidence, Span
from lantoa.core.letterhead import IssueDate, printed_number
from lantoa.core.obligations import Modality, Obligation
from lantoa.core.planning.answer import answering
from lantoa.core.planning.choose import choose_timings, next_due
from lantoa.core.planning.loose import Loose, find_loose
from lantoa.core.planning.meet import find_meetings
from lantoa.core.planning.model import Bearer, Meeting, Plan, PlannedTarget, PlanSource, Timing, WorkItem
from lantoa.core.planning.namesake import tell_apart
from lantoa.core.planning.note import note_of
from lantoa.core.planning.observe import observe_days, since
from lantoa.core.planning.same_body import body_key
from lantoa.core.planning.schedule import schedule_deadline
from lantoa.core.planning.term import term_of
from lantoa.core.reading import DirectiveReading
from lantoa.core.text import fold, locate


def propose_plan(readings: Iterable[DirectiveReading], *, today: date, received: date | None = None) -> Plan:
    """One register of duties over many papers. A paper given twice counts once; recurrences begin with their paper, else `today`."""
    sources: list[PlanSource] = []
    items: list[WorkItem] = []
    targets: list[PlannedTarget] = []
    meetings: list[Meeting] = []
    seen: dict[str, int] = {}
    for position, reading in enumerate(readings):
        digest = _digest(reading)
        repeats = seen.setdefault(digest, position)
        sources.append(_source(reading, repeats=None if repeats == position else repeats))
        if repeats == position:
            own = _items(reading, position, digest, today=today, received=received)
            targets.extend(_targets(reading, position, first_item=len(items)))
            items.extend(own)
            meetings.extend(find_meetings(reading, source=position))
    return tell_apart(
        Plan(
            sources=tuple(sources),
            items=tuple(items),
            targets=tuple(targets),
            received=received,
            meetings=tuple(meetings),
        )
    )


def _digest(reading: DirectiveReading) -> str:
    origin = reading.document.source.origin
    return origin.sha256 if origin else hashlib.sha256(reading.document.text.encode()).hexdigest()


def _source(reading: DirectiveReading, *, repeats: int | None) -> PlanSource:
    head, origin = reading.letterhead, reading.document.source.origin
    return PlanSource(
        name=origin.name if origin else "",
        sha256=origin.sha256 if origin else None,
        kind=head.kind,
        number_symbol=printed_number(head),
        issued=_issued(head.date),
        issuer=head.issuer_name,
        subject=_flat(head.subject),
        pages=origin.pages if origin else None,
        ocr=bool(origin and origin.ocr),
        duties=len(reading.obligations),
        targets=len(reading.targets),
        repeats=repeats,
        written=head.date,
        place=_flat(head.place),
        addressees=tuple(filter(None, (_words(line.text).strip(" -–+•;.,:") for line in reading.addressees))),
        stamps=tuple(_words(stamp.text) for stamp in head.stamps),
    )


def _issued(written: IssueDate | None) -> date | None:
    if written is None or not (written.year and written.month and written.day):
        return None
    try:
        return date(written.year, written.month, written.day)
    except ValueError:
        return None


def _items(
    reading: DirectiveReading, source: int, digest: str, *, today: date, received: date | None
) -> list[WorkItem]:
    issued = _issued(reading.letterhead.date)
    begin = since(reading.letterhead.date) or today
    term = term_of(_flat(reading.letterhead.subject), kind=reading.letterhead.kind, issued=issued)
    timings = [
        schedule_deadline(deadline, issued=issued, received=received, today=begin, term=term)._replace(
            doubted=legibility(reading.document, *deadline.evidence.span) < 1
        )
        for deadline in reading.deadlines
    ]
    keys: Counter[str] = Counter()
    duties = []
    for duty in reading.obligations:
        own = choose_timings(_noted(reading, duty, timings[index]) for index in duty.deadlines)
        own += observe_days(reading, duty, own, term=term, today=today)
        key = _key(digest, duty.evidence, keys)
        duties.append(_item(reading, duty, own, source=source, key=key, today=today))
    # Behind the duties, whose positions the targets tell.
    return duties + [
        _unclear(reading, loose, timings, source=source, key=_key(digest, loose.evidence, keys), today=today)
        for loose in find_loose(reading)
    ]


def _noted(reading: DirectiveReading, duty: Obligation, timing: Timing) -> Timing:
    time = timing.deadline.evidence
    note = note_of(reading.document, duty=duty.evidence, time=time)
    return timing._replace(note=note, bearers=_bearers(answering(duty, time)))


def _key(digest: str, duty: Evidence, keys: Counter[str]) -> str:
    """The same for the same words of the same paper, however a later engine numbers its duties."""
    words = f"{digest} {fold(duty.text)}"
    keys[words] += 1
    return hashlib.sha256(f"{words} {keys[words]}".encode()).hexdigest()[:20]


def _item(  # noqa: PLR0913 - one duty and all that is known beside it
    reading: DirectiveReading,
    duty: Obligation,
    own: tuple[Timing, ...],
    *,
    source: int,
    key: str,
    today: date,
) -> WorkItem:
    return WorkItem(
        key=key,
        source=source,
        duty=duty.evidence,
        bearers=_bearers(duty.assignees),
        coordinators=_bearers(duty.coordinators),
        modality=duty.modality,
        section=duty.section,
        labels=labels_at(reading.document, duty.evidence.span.start, depth=len(duty.section)),
        page=_page(reading, duty.evidence.span),
        timings=own,
        targets=tuple(reading.targets[index] for index in duty.targets),
        citations=tuple(_words(reading.citations[index].evidence.text) for index in duty.citations),
        channels=duty.channels,
        audiences=duty.audiences,
        due=next_due(own, today=today),
    )


def _unclear(  # noqa: PLR0913 - as above
    reading: DirectiveReading, loose: Loose, timings: list[Timing], *, source: int, key: str, today: date
) -> WorkItem:
    own = tuple(timings[index] for index in loose.deadlines)
    return WorkItem(
        key=key,
        source=source,
        duty=loose.evidence,
        bearers=(),
        coordinators=(),
        modality=Modality.MUST,
        section=loose.section,
        labels=labels_at(reading.document, loose.evidence.span.start),
        page=_page(reading, loose.evidence.span),
        timings=own,
        targets=tuple(reading.targets[index] for index in loose.targets),
        citations=(),
        channels=(),
        audiences=(),
        due=next_due(own, today=today),
        unclear=True,
        aim=loose.aim,
    )


def _bearers(named: tuple[Evidence, ...]) -> tuple[Bearer, ...]:
    bearers = [
        Bearer(_words(body.text).strip("*").rstrip(" ,;:."), body_key(body.text), body.confidence)
        for body in named
    ]
    return tuple({bearer.key: bearer for bearer in reversed(bearers)}.values())[::-1]


def _targets(reading: DirectiveReading, source: int, *, first_item: int) -> list[PlannedTarget]:
    owners: dict[int, int] = {}
    for position, duty in enumerate(reading.obligations, first_item):
        for index in duty.targets:
            owners.setdefault(index, position)
    return [
        PlannedTarget(
            source=source,
            item=owners.get(index),
            target=target,
            sentence=_words(reading.document.text[target.sentence.start : target.sentence.end]),
            page=_page(reading, target.evidence.span),
        )
        for index, target in enumerate(reading.targets)
    ]


def _page(reading: DirectiveReading, span: Span) -> int | None:
    return next((place.page for place in locate(reading.document.source, span) if place.page), None)


def _flat(evidence: Evidence | None) -> str | None:
    return _words(evidence.text) if evidence else None


def _words(text: str) -> str:
    return " ".join(text.split())
