"""From rows to what a paper is composed of: duties with who bears them today, directives, the office and its words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, Reading
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.documents.selectors.provinces import is_elsewhere, own_places, province_of, told_of_place
from lantoa.apps.drafts.models import DraftDuty, DraftState, OfficeProfile
from lantoa.apps.drafts.selectors.access import visible
from lantoa.apps.drafts.selectors.offices import issuing, words
from lantoa.apps.duties.beats import later_days
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import visible as visible_duties
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import resolve, tree

# The doors themselves: `renew` and `compose` are also names of modules behind them.
from lantoa.core import drafting, text
from lantoa.core.document import DirectiveDocument, block_at, parse_document
from lantoa.core.drafting import (
    Basis,
    Body,
    Goal,
    Moment,
    PaperKind,
    Pick,
    SignatureBlock,
    Source,
    Task,
    Urgency,
    name_paper,
    named_in_full,
)
from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    BODY_TYPES,
    OrganisationTree,
    Resolution,
    ResolutionState,
    UnitKind,
    ancestors,
    heirs,
    name_on,
    unit_of,
)
from lantoa.core.permission import Actor, Verb

Json = Mapping[str, Any]
# Picked in one go; more than that is no single paper
MOST = 200

# Whom a commune hands the work on to: below it there is no tier of government any more
_BELOW_A_COMMUNE = "các thôn, tổ dân phố và hệ thống truyền thanh cơ sở trên địa bàn"
# "Sở Y tế (Chi cục Dân số)": who of a body is meant is its own affair
_ASIDE = re.compile(r"(?:(?<!\s)\s+)?\([^()]*\)")
_JOINED = re.compile(r"[,;]| và ")
# Bodies of the province itself: within it they are called without its name.
_OF_PROVINCE = (UnitKind.DEPARTMENT, UnitKind.OFFICE)
# "các bệnh viện", of which the organisation may know but one
_ALL_HOSPITALS = re.compile(r"[Cc]ác bệnh viện\b")
# "Mỗi bệnh viện", "từng bệnh viện": all of them
_EACH_HOSPITAL = re.compile(r"^(?:Mỗi|Từng) (?=bệnh viện\b)", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:V/v|[Vv]ề việc|[Vv]ề)\s+")


class Picked(NamedTuple):
    """What a specialist chose: everything the first draft is made of."""

    kind: PaperKind
    duties: Sequence[int] = ()
    arrivals: Sequence[int] = ()
    addressees: Sequence[str] = ()
    subject: str = ""
    report_by: date | None = None
    urgency: Urgency = Urgency.NORMAL
    signature: SignatureBlock = SignatureBlock()
    attaches: bool = False


def pick(actor: Actor, *, office: str, unit: str, picked: Picked, on: date) -> Pick:
    """Everything to compose a paper of, as far as the actor sees it; what is not seen is refused."""
    duties = _duties(actor, picked.duties, on)
    papers = _papers(actor, picked, duties, on)
    prints, whole = words(office, on=on), tree()
    names = _Names(prints, whole, on, own_places(prints.office.area_id, whole=whole, on=on), {})
    bodies = _bodies([duty.pk for duty in duties], names)
    heads = _heads(papers)
    bases = {paper.pk: _basis(paper, heads.get(paper.pk, {}), names) for paper in papers}
    return Pick(
        kind=picked.kind,
        office=issuing(prints, unit=unit, on=on, whole=whole)._replace(signature=picked.signature),
        bases=tuple(bases.values()),
        tasks=tuple(_tasks(duties, bodies, names, bases)),
        subject=" ".join(picked.subject.split()),
        addressees=tuple(_addressees(picked.addressees, names)),
        report_by=_before(picked.report_by),
        urgency=picked.urgency,
        issued=tuple(_issued(actor, picked, office, duties, on)),
        attaches=picked.attaches,
    )


def duties_of(actor: Actor, *, papers: Sequence[int], on: date) -> list[Duty]:
    """The duties a directive brings when it is taken as a whole: all of it that somebody still has to do, or did."""
    rows = visible_duties(actor, on=on).filter(arrival__in=papers).exclude(state=DutyState.WAIVED)
    return [*rows.order_by("arrival", "item__start").only("action", "arrival_id")]


def _issued(actor: Actor, picked: Picked, office: str, duties: Sequence[Duty], on: date) -> Iterable[Basis]:
    """For a report: what the office issued to hand the duties on, its reports aside."""
    if picked.kind is not PaperKind.REPORT:
        return
    carrying = DraftDuty.objects.filter(duty__in=[duty.pk for duty in duties]).exclude(blocks=[])
    rows = visible(actor, on=on).filter(pk__in=carrying.values("draft"), office=office)
    rows = rows.filter(state=DraftState.ISSUED).exclude(kind=PaperKind.REPORT.value)
    for row in rows.defer("body", "folded").order_by("dated_on", "pk"):
        yield Basis(str(row.pk), row.kind, row.printed, row.dated_on, title=row.subject)


class _Names(NamedTuple):
    """How bodies are called that day: the office by its own words, others as the tree knows them."""

    prints: OfficeProfile
    whole: OrganisationTree
    on: date
    places: frozenset[str]  # by which the own province is known
    meant: dict[str, tuple[Resolution, ...]]  # what was asked of the organisation already


def _duties(actor: Actor, wanted: Sequence[int], on: date) -> list[Duty]:
    """In the order of their papers and sentences."""
    rows = visible_duties(actor, on=on).filter(pk__in=wanted).select_related("arrival", "item", "topic")
    # What a unit handed on is its own affair: it reports of it in its own words
    rows = rows.prefetch_related("targets", Prefetch("bearers", DutyBearer.objects.direct()))
    found = list(rows.order_by("arrival__issued_on", "arrival", "item__start"))
    if missing := set(wanted) - {duty.pk for duty in found}:
        raise Refused("draft_duty_unknown", count=len(missing))
    return found


def _papers(actor: Actor, picked: Picked, duties: Iterable[Duty], on: date) -> list[Arrival]:
    """Directives that were picked as a whole, and those of the duties, by their day."""
    seen = Arrival.objects.filter(within_reach(actor, verb=Verb.REGISTER_VIEW, on=on), pk__in=picked.arrivals)
    found = {paper.pk: paper for paper in seen}
    if set(picked.arrivals) - found.keys():
        raise Refused("not_found")
    found |= {duty.arrival_id: duty.arrival for duty in duties}
    return sorted(found.values(), key=lambda paper: (paper.issued_on or date.max, paper.pk))


def _heads(papers: Sequence[Arrival]) -> Mapping[int, Json]:
    """What the reader found at the head of each paper."""
    rows = Reading.objects.filter(arrival__in=[paper.pk for paper in papers], current=True)
    told = rows.values_list("arrival", "body__letterhead", "body__addressees")
    return {
        paper: {"date": head.get("date") or {}, "addressees": sent or (), "head": head}
        for paper, head, sent in told
    }


def _basis(paper: Arrival, head: Json, names: "_Names") -> Basis:
    """The paper, who issued it and to whom it was sent, both as they are called today."""
    listed = (part for line in head.get("addressees", ()) for part in line["text"].split(";"))
    sent = (" ".join(part.split()).strip(" .;:,-") for part in listed)
    province = province_of(told_of_place(paper), own=names.places)
    issuer = named_in_full(paper.author, province=province)
    return Basis(
        id=str(paper.pk),
        kind=paper.kind,
        number_symbol=paper.symbol,
        day=paper.issued_on,
        issuer=issuer,
        title=_ABOUT.sub("", " ".join(paper.subject.split())),
        year=head.get("date", {}).get("year"),
        asker=_body(issuer, (), names) if issuer else None,
        addressees=tuple(_body(phrase, (), names) for phrase in sent if phrase),
        province=province,
    )


def _tasks(
    duties: Sequence[Duty],
    bodies: Mapping[int, Mapping[bool, list[Body]]],
    names: _Names,
    bases: Mapping[int, Basis],
) -> Iterable[Task]:
    """The duties; an office does not ask itself for what it shares with others."""
    rows = Reading.objects.filter(arrival__in={duty.arrival_id for duty in duties}).values_list("pk", "text")
    read = {reading: parse_document(text.compose(said)) for reading, said in rows}
    office = names.prints.office_id
    for duty in duties:
        item, paper = duty.item, duty.arrival
        document = read[item.reading_id]
        quote = document.text[item.start : item.end]
        borne = bodies.get(duty.pk, {})
        leads = borne.get(True, [])
        others = [body for body in leads if body.units != (office,)]
        yield Task(
            source=Source(
                paper=str(paper.pk),
                cited=name_paper(bases[paper.pk]),
                quote=quote,
                start=item.start,
                end=item.end,
                duty=str(duty.pk),
            ),
            topic=duty.topic.name if duty.topic else "",
            section=tuple(item.value.get("section", ())),
            lead=_lead(document, item.start),
            bearers=tuple(others or leads),
            partners=tuple(body for body in borne.get(False, ()) if not _is_inner(body, leads, quote, names)),
            goals=tuple(
                Goal(goal.measure, goal.comparator, goal.value, goal.value_to, goal.unit, goal.by_when)
                for goal in duty.targets.all()
            ),
            moments=_moments(duty),
            reports="báo cáo" in _line(quote),
            outcome="; ".join(dict.fromkeys(filter(None, map(_done, duty.bearers.all())))),
        )


def _done(row: DutyBearer) -> str:
    """What a unit did in its own words; of one that brought a file instead, that it is done."""
    if row.evidence or row.state != DutyState.DONE:
        return row.evidence
    day = f" ngày {timezone.localdate(row.moved_at):%d/%m/%Y}" if row.moved_at else ""
    return f"Đã hoàn thành{day}"


def _is_inner(helper: Body, leads: Sequence[Body], quote: str, names: _Names) -> bool:
    """Whether one who bears the duty took in its own people to help: no paper said so, and it is no other's affair."""
    named = _line(helper.said) in _line(quote)
    if named or helper.own or not helper.units:
        return False
    heads = {unit for body in leads for unit in body.units}
    return all(heads.intersection(ancestors(unit, tree=names.whole, on=names.on)) for unit in helper.units)


def _line(words: str) -> str:
    return " ".join(words.split()).casefold()


def _lead(document: DirectiveDocument, start: int) -> str:
    """The words that open the list in which a sentence stands; empty where it stands in none."""
    above = document.blocks[block_at(document, start)].parent if document.blocks else -1
    if above < 0:
        return ""
    opening = document.blocks[above]
    words = " ".join(document.flow[opening.content : opening.span.end].split())
    return words if words.endswith(":") else ""


def _moments(duty: Duty) -> tuple[Moment, ...]:
    if not (duty.due_text or duty.due_on):
        return ()
    last = max([duty.due_on, *later_days(duty.rrule, duty.due_on)]) if duty.due_on else None
    day = last.isoformat() if last else ""
    return (Moment(duty.due_text or f"trước ngày {duty.due_on:%d/%m/%Y}", day, duty.rrule),)


def _bodies(duties: Sequence[int], names: _Names) -> dict[int, dict[bool, list[Body]]]:
    """Duty → who leads and who works with it, each phrase once, by today's name."""
    rows = DutyBearer.objects.direct().filter(duty__in=duties)
    rows = rows.select_related("unit__area").order_by("duty", "pk")
    phrases: dict[tuple[int, bool, str], list[Unit]] = {}
    for row in rows:
        meant = phrases.setdefault((row.duty_id, row.leads, row.phrase), [])
        if row.unit:
            meant.append(row.unit)
    found: dict[int, dict[bool, list[Body]]] = {}
    for (duty, leads, phrase), units in phrases.items():
        found.setdefault(duty, {}).setdefault(leads, []).extend(_each(phrase, units, names))
    return found


def _each(phrase: str, units: Sequence[Unit], names: _Names) -> Iterable[Body]:
    """The bodies of a phrase: `A và B` one by one, where each is known by a name of its own."""
    today = drafting.renew(phrase, on=names.on).text
    parts = _resolved(today, names) if _JOINED.search(today) else ()
    known = all(part.state is ResolutionState.RESOLVED and _is_named(part.phrase) for part in parts)
    if len(parts) < 2 or not known:
        return [_body(phrase, units, names)]
    return [_body(part.phrase, (), names)._replace(said=phrase) for part in parts]


def _is_named(phrase: str) -> bool:
    """`Sở Y tế`, `các cơ quan báo chí`: a body of its own; not the `ban` of `các sở, ban, ngành`."""
    return " " in phrase and (phrase[0].isupper() or phrase.startswith("các "))


def _body(phrase: str, units: Sequence[Unit], names: _Names) -> Body:
    """Whom a phrase of an old paper means today, and why it is called so now."""
    said = drafting.tidy_words(_ASIDE.sub("", phrase).strip() or phrase)
    phrase = _EACH_HOSPITAL.sub("các ", said)
    if not units and is_elsewhere(phrase, own=names.places):
        return Body(phrase, said=said, elsewhere=True)
    renewed = drafting.renew(phrase, on=names.on)
    today, reasons = _inherited(units, names)
    if not today or renewed.text != phrase:  # nobody was known then, or a whole level became another
        today = dict.fromkeys(_meant(renewed.text, names)) or today
    one = len(today) == 1 and not (_ALL_HOSPITALS.match(phrase) and renewed.text == phrase)
    name = _several(phrase, today) or (_called(next(iter(today)), names) if one else renewed.text)
    why = "; ".join(reasons) or renewed.why
    if len(today) == 1 and why:
        why = f"{phrase} → {name} ({why})"
    elif len(today) == 1 and name.casefold() != phrase.casefold():
        why = f"{phrase} → {name}"
    communes = any(_is_commune(unit, names) for unit in today) and names.prints.office_id not in today
    own = bool(today) and all(_is_ours(unit, names) for unit in today)
    return Body(name, tuple(today), why, _BELOW_A_COMMUNE if communes else "", said=said, own=own)


def _several(phrase: str, units: Iterable[str]) -> str:
    """`Trung tâm Y tế`, of which the province has several, told apart by their places: `Các Trung tâm Y tế khu vực`."""
    for kind in (BODY_TYPES.get(unit.partition("@")[0]) for unit in units):
        if kind and kind.open and kind.kind is UnitKind.HEALTH_STATION and phrase in kind.names:
            return f"Các {kind.names[0]}"
    return ""


def _inherited(units: Sequence[Unit], names: _Names) -> tuple[dict[str, None], dict[str, None]]:
    """Who stands for these units today, and the papers that say so."""
    today: dict[str, None] = {}
    reasons: dict[str, None] = {}
    for unit in units:
        stands = heirs(unit.pk, tree=names.whole, on=names.on)
        sure = [heir for heir in stands if heir.certain] or list(stands)[:1]
        today.update(dict.fromkeys(heir.unit for heir in sure))
        reasons.update(dict.fromkeys(move.basis for heir in sure for move in heir.by))
    return today, reasons


def _meant(phrase: str, names: _Names) -> tuple[str, ...]:
    """The units a phrase of today means for the office, where every part of it is sure."""
    found = _resolved(phrase, names)
    sure = all(part.state is ResolutionState.RESOLVED for part in found)
    return tuple(unit for part in found for unit in part.units) if sure else ()


def _resolved(phrase: str, names: _Names) -> tuple[Resolution, ...]:
    if phrase not in names.meant:
        names.meant[phrase] = resolve(phrase, sender=names.prints.office_id, on=names.on)
    return names.meant[phrase]


def _called(unit: str, names: _Names) -> str:
    """Its name as the office writes it: of the own province `Sở Y tế`, `Công an tỉnh`, without the province's name."""
    office = names.prints.office
    if unit == office.pk:
        return names.prints.issuer
    value = unit_of(unit, tree=names.whole)
    name = name_on(value, on=names.on)
    if value.area is None or value.area != office.area_id:
        return name
    area = name_on(unit_of(value.area, tree=names.whole), on=names.on)
    level = "thành phố" if area.startswith("Thành phố") else area.partition(" ")[0].lower()
    place = f" {area[:1].lower()}{area[1:]}"
    if value.kind in _OF_PROVINCE:
        place = "" if name.startswith("Sở ") else f" {level}"
    return re.sub(rf" {re.escape(area)}$", place, name, flags=re.IGNORECASE)


def _addressees(wanted: Sequence[str], names: _Names) -> Iterable[Body]:
    rows = {unit.pk: unit for unit in Unit.objects.filter(pk__in=wanted).select_related("area")}
    for key in dict.fromkeys(wanted):
        if key not in rows:
            raise Refused("not_found")
        yield _body(rows[key].name, [rows[key]], names)


def _is_ours(unit: str, names: _Names) -> bool:
    """Whether it is the office or stands under it."""
    office = names.prints.office_id
    return unit == office or office in ancestors(unit, tree=names.whole, on=names.on)


def _is_commune(unit: str, names: _Names) -> bool:
    """Whether it is the people's committee of a commune."""
    value = unit_of(unit, tree=names.whole)
    if value.kind is not UnitKind.PEOPLES_COMMITTEE or value.area is None:
        return False
    return unit_of(value.area, tree=names.whole).kind is UnitKind.COMMUNE


def _before(day: date | None) -> Moment | None:
    return Moment(f"trước ngày {day:%d/%m/%Y}", day.isoformat()) if day else None
