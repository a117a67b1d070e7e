"""A draft begins, and is saved: by one, or by several at once without loss."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, Reading
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.drafts.convert import carried, facts_of, keep_sources, paper_of, searched, sources_of
from lantoa.apps.drafts.models import Draft, DraftBasis, DraftDuty, DraftState, DraftVersion, Step
from lantoa.apps.drafts.selectors.access import draft_path
from lantoa.apps.drafts.selectors.cited import adopted, as_adopted, as_registered
from lantoa.apps.drafts.services.hold import held, person, tell
from lantoa.apps.duties.models import Duty
from lantoa.apps.duties.selectors.access import visible as visible_duties
from lantoa.apps.organisations.selectors import path
from lantoa.core import drafting  # the door itself: `merge` is also the name of a module behind it
from lantoa.core.drafting import Paper, Source, paper_from_json, paper_to_json
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

Json = dict[str, Any]

# Autosaves of one person within this time are one version; what they passed is kept this long to merge from
STRETCH, KEPT = timedelta(minutes=10), timedelta(hours=1)
EDITABLE = (DraftState.DRAFTING, DraftState.CONTENT, DraftState.FORM, DraftState.APPROVAL)


class Saved(NamedTuple):
    """The draft after a save. `merged`: somebody saved in between; `conflicts`: where both changed the same, theirs stands."""

    draft: Draft
    paper: Paper
    merged: bool = False
    conflicts: Sequence[NamedTuple] = ()


@transaction.atomic
def begin_draft(
    actor: Actor,
    *,
    office: str,
    unit: str,
    paper: Paper,
    duties: Sequence[int] = (),
    arrivals: Sequence[int] = (),
    due_on: date | None = None,
    request: str = "",
) -> Draft:
    """A new draft of an office, written in one of its units. `request`: the same request sent again is the same draft."""
    today, now = timezone.localdate(), timezone.now()
    above = path(unit, on=today)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=above)
    if office not in above:
        raise Refused("draft_office", unit=unit)
    if request and (known := Draft.objects.filter(request=request, made_by=actor.id).first()):
        return known
    paper, who = paper._replace(number="", day=None), person(actor)
    facts = facts_of(paper)
    fields = {
        "office_id": office,
        "unit_id": unit,
        "body": _readable(paper),
        **facts,
        "folded": searched(facts),
        "due_on": due_on,
        "made_by_id": who,
        "made_at": now,
        "changed_by_id": who,
        "changed_at": now,
    }
    try:
        with transaction.atomic():
            row = Draft.objects.create(**fields, request=request or None)
    except IntegrityError:
        # Sent twice at once: the other was quicker
        if known := Draft.objects.filter(request=request, made_by=who).first():
            return known
        raise Refused("request_of_another") from None
    _rest_on(actor, row, paper, duties=duties, arrivals=arrivals)
    keep_version(actor, row, autosave=False, now=now)
    tell(actor, "draft.begun", row, after={"kind": row.kind, "subject": row.subject, "unit": unit})
    return row


@transaction.atomic
def save_draft(actor: Actor, *, draft: int, base: int, paper: object, autosave: bool = False) -> Saved:
    """What a person wrote since version `base`, put together with what others saved since then; a subject of the machine's follows its topics.

    `paper` is `lantoa.paper/1` as the browser sends it. A change after a check sends the draft back to before it.
    """
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if row.state not in EDITABLE:
        raise Refused("draft_frozen", state=row.state)
    known = paper_of(row.body)
    before = _based_on(row, base)
    mine = paper_from_json(paper)._replace(number="", day=None)
    mine = keep_sources(mine, known=_known_sources(row, mine, sources_of(known) | sources_of(before)))
    merged = drafting.merge(before, mine=mine, theirs=known)
    together = as_adopted(merged.paper, draft=row.pk)
    if together != known:
        write(actor, row, together, autosave=autosave)
    return Saved(row, together, base != row.version and before != known, merged.conflicts)


def write(actor: Actor, row: Draft, paper: Paper, *, autosave: bool = False, anew: bool = False) -> None:
    """The row holds the paper from now on: its facts, its duties, its version, its step back if it was checked.

    `anew`: it is checked again whoever changed it.
    """
    now, facts = timezone.now(), facts_of(paper)
    was = {"version": row.version, "state": row.state, "subject": row.subject}
    row.body = _readable(paper)
    for name, value in {**facts, "folded": searched(facts)}.items():
        setattr(row, name, value)
    row.changed_by_id, row.changed_at = person(actor), now
    row.version += 1
    _before_the_check(actor, row, now, anew=anew)
    row.save()
    _link_blocks(row, paper)
    _cite_anew(row, paper)
    keep_version(actor, row, autosave=autosave, now=now)
    after = {"version": row.version, "state": row.state, "subject": row.subject, "autosave": autosave}
    tell(actor, "draft.saved", row, before=was, after=after)


def beside(actor: Actor, row: Draft) -> None:
    """What the paper does to others changed, not its words: whoever checks or approves it now looks anew."""
    if row.state == DraftState.DRAFTING:
        return
    row.version += 1
    _before_the_check(actor, row, timezone.now())
    row.save(update_fields=["version", "state"])


def number_body(actor: Actor, row: Draft, paper: Paper) -> None:
    """The body says its number and date, or says them no more. The caller moves the row on, saves it and keeps the version."""
    facts = facts_of(paper)
    row.body = paper_to_json(paper)
    row.folded = searched(facts, printed=row.printed)
    row.changed_by_id, row.changed_at = person(actor), timezone.now()


def _readable(paper: Paper) -> Json:
    """The paper's JSON form, if it can be read again: two people's changes together may be more than a paper holds."""
    body = paper_to_json(paper)
    paper_from_json(body)
    return body


def _before_the_check(actor: Actor, row: Draft, now: datetime, *, anew: bool = False) -> None:
    """What was checked is not what stands there now. The signer may change what waits for them (Điều 11, khoản 2)."""
    checked = row.state in (DraftState.FORM, DraftState.APPROVAL)
    own = row.state == DraftState.APPROVAL and row.signer_id == actor.id
    if not checked or (own and not anew):
        return
    Step.objects.create(
        draft=row,
        verb="edited",
        before=row.state,
        after=DraftState.CONTENT,
        by_id=person(actor),
        at=now,
        version=row.version,
    )
    row.state = DraftState.CONTENT


def _based_on(row: Draft, base: int) -> Paper:
    """The paper as it was in that version; where it is kept no more, in the nearest one before."""
    if base == row.version:
        return paper_of(row.body)
    kept = DraftVersion.objects.filter(draft=row, version__lte=base).order_by("-version").first()
    if kept is None or base > row.version:
        raise Refused("changed_meanwhile")
    return paper_of(kept.body)


def keep_version(actor: Actor, row: Draft, *, autosave: bool = False, now: datetime) -> None:
    """The body as it stands is a version of its own, or the last of a stretch of autosaves."""
    last = DraftVersion.objects.filter(draft=row, passed=False).order_by("-version").first()
    stretch = last and last.autosave and last.by_id == actor.id and now - last.began_at <= STRETCH
    DraftVersion.objects.create(
        draft=row,
        version=row.version,
        body=row.body,
        by_id=person(actor),
        began_at=last.began_at if last and stretch else now,
        at=now,
        autosave=autosave,
    )
    if last and stretch:
        DraftVersion.objects.filter(pk=last.pk).update(passed=True)
    DraftVersion.objects.filter(draft=row, passed=True, at__lt=now - KEPT).delete()


def _rest_on(
    actor: Actor, row: Draft, paper: Paper, *, duties: Sequence[int], arrivals: Sequence[int]
) -> None:
    """The directives and duties that were picked, as far as the actor sees them; what is not seen is refused."""
    today = timezone.localdate()
    blocks = carried(paper)
    wanted = {*duties, *blocks}
    rows = visible_duties(actor, on=today).filter(pk__in=wanted).select_related("arrival")
    found = {duty.pk: duty.arrival for duty in rows}
    if missing := wanted - found.keys():
        raise Refused("draft_duty_unknown", count=len(missing))
    cited = {arrival.pk: arrival for arrival in found.values()}
    named = {int(source.paper) for source in sources_of(paper) if source.paper.isdecimal()}
    papers = {*arrivals, *(named - cited.keys())}
    seen = Arrival.objects.filter(within_reach(actor, verb=Verb.REGISTER_VIEW, on=today), pk__in=papers)
    held_papers = {arrival.pk: arrival for arrival in seen}
    if papers - held_papers.keys():
        raise Refused("not_found")
    DraftDuty.objects.bulk_create(
        DraftDuty(draft=row, duty_id=duty, blocks=blocks.get(duty, [])) for duty in sorted(found)
    )
    DraftBasis.objects.bulk_create(
        DraftBasis(draft=row, arrival=arrival, cited=as_registered(arrival))
        for _key, arrival in sorted((cited | held_papers).items())
    )


def _link_blocks(row: Draft, paper: Paper) -> None:
    """Which blocks carry which duty now; a duty no block carries any more stays, with none."""
    blocks = carried(paper)
    changed = []
    for link in DraftDuty.objects.filter(draft=row):
        if link.blocks != blocks.get(link.duty_id, []):
            link.blocks = blocks.get(link.duty_id, [])
            link.dropped = not link.blocks
            changed.append(link)
    DraftDuty.objects.bulk_update(changed, ["blocks", "dropped"])


def _cite_anew(row: Draft, paper: Paper) -> None:
    """Once no citation says any more what the register said before, the paper is cited as it is registered now."""
    changed = []
    for basis in row.bases.select_related("arrival"):
        if adopted(basis, paper):
            basis.cited = as_registered(basis.arrival)
            changed.append(basis)
    DraftBasis.objects.bulk_update(changed, ["cited"])


def _known_sources(row: Draft, mine: Paper, known: set[Source]) -> set[Source]:
    """Sources the draft had, and those that quote a directive it rests on."""
    new = sources_of(mine) - known
    if not new:
        return known
    texts = dict(
        Reading.objects.filter(
            arrival__in=DraftBasis.objects.filter(draft=row).values("arrival")
        ).values_list("arrival", "text")
    )
    duties = set(Duty.objects.filter(drafts__draft=row).values_list("pk", flat=True))
    return known | {source for source in new if _quotes(source, texts, duties)}


def _quotes(source: Source, texts: dict[int, str], duties: set[int]) -> bool:
    """Whether a source says what stands in a paper the draft rests on."""
    text = texts.get(int(source.paper)) if source.paper.isdecimal() else None
    borne = not source.duty or (source.duty.isdecimal() and int(source.duty) in duties)
    return bool(text and borne and _flat(source.quote) == _flat(text[source.start : source.end]))


def _flat(words: str) -> str:
    return " ".join(words.split())
