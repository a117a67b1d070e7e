"""The list of outgoing papers, its first line, one paper."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from lantoa.apps.documents.models import Urgency
from lantoa.apps.documents.selectors.words import with_words
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import (
    Draft,
    DraftBasis,
    DraftDuty,
    DraftRelation,
    DraftState,
    OutgoingFile,
    Remark,
    Scan,
    Step,
)
from lantoa.apps.drafts.selectors.access import find, visible
from lantoa.apps.drafts.selectors.waiting import waits
from lantoa.core.drafting import Paper
from lantoa.core.permission import Actor

# Where papers stand, as the list is filtered
STAGES: Mapping[str, Q] = {
    "drafting": Q(state=DraftState.DRAFTING),
    "checking": Q(state__in=(DraftState.CONTENT, DraftState.FORM)),
    "signing": Q(state__in=(DraftState.APPROVAL, DraftState.SIGNING)),
    "numbering": Q(state__in=(DraftState.NUMBERING, DraftState.SEALING, DraftState.ISSUING)),
    "issued": Q(state=DraftState.ISSUED),
    "recalled": Q(state=DraftState.RECALLED),
    "dropped": Q(state=DraftState.DROPPED),
}
_ENDED = (DraftState.ISSUED, DraftState.RECALLED, DraftState.DROPPED)
OPEN = ~Q(state__in=_ENDED)
# Newest change first unless asked otherwise
SORTS: Mapping[str, tuple[Any, ...]] = {
    "changed": ("-changed_at", "-pk"),
    "-changed": ("changed_at", "pk"),
    "due": (F("due_on").asc(nulls_last=True), "-pk"),
    "-due": (F("due_on").desc(nulls_last=True), "pk"),
    "issued": (F("issued_at").desc(nulls_last=True), "-pk"),
    "-issued": (F("issued_at").asc(nulls_last=True), "pk"),
    "subject": ("subject", "-pk"),
    "-subject": ("-subject", "pk"),
}


class Sought(NamedTuple):
    """What is asked of the list. Empty: everything that is still on its way."""

    words: str = ""
    stage: str = ""
    kind: str = ""
    urgency: str = ""
    mine: bool = False
    overdue: bool = False
    sort: str = "changed"
    waits: bool = False


class Tally(NamedTuple):
    """The outgoing papers in one line. `waits`: for the actor."""

    waits: int
    drafting: int
    checking: int
    signing: int
    numbering: int
    late: int
    issued_today: int


class Whole(NamedTuple):
    """A paper with all that its page shows."""

    draft: Draft
    paper: Paper
    steps: Sequence[Step]
    remarks: Sequence[Remark]
    duties: Sequence[DraftDuty]
    bases: Sequence[DraftBasis]
    files: Sequence[OutgoingFile]
    scans: Sequence[Scan]
    does: Sequence[DraftRelation]
    done_to: Sequence[DraftRelation]

    @property
    def carried(self) -> int:
        """How many of the duties it was made of stand in it still."""
        return sum(bool(one.blocks) for one in self.duties)


def found(actor: Actor, *, sought: Sought, now: datetime) -> QuerySet[Draft, int]:
    """The ids of the papers within the actor's reach that are sought, in their order; `rows` brings a page of them."""
    seen = with_words(_seen(actor, now).filter(_asked(actor, sought, now)), sought.words)
    return seen.order_by(*SORTS.get(sought.sort, SORTS["changed"])).values_list("pk", flat=True)


def rows(actor: Actor, *, keys: Collection[int], now: datetime) -> list[Draft]:
    """Those of the papers that are within the actor's reach, as the list shows them, in the order of the keys."""
    shown = _seen(actor, now).filter(pk__in=keys).defer("body", "folded").select_related("unit", "signer")
    by_key = {row.pk: row for row in shown.annotate(open_remarks=_open_remarks())}
    return [by_key[key] for key in keys if key in by_key]


def tally(actor: Actor, *, now: datetime) -> Tally:
    """The first line of the list."""
    today = timezone.localdate(now)
    conditions = {name: STAGES[name] for name in ("drafting", "checking", "signing", "numbering")}
    conditions["waits"] = waits(actor, on=today)
    conditions["late"] = OPEN & Q(due_on__lt=today)
    conditions["issued_today"] = Q(issued_at__date=today)
    seen = _seen(actor, now).filter(OPEN | conditions["issued_today"])
    return Tally(**seen.aggregate(**{name: Count("pk", filter=test) for name, test in conditions.items()}))


def whole(actor: Actor, *, draft: int, now: datetime) -> Whole:
    """The page of one paper; `Refused("not_found")` for one out of reach."""
    row = find(actor, draft=draft, on=timezone.localdate(now))
    return Whole(
        row,
        paper_of(row.body),
        list(row.steps.select_related("by").order_by("pk")),
        list(row.remarks.select_related("by", "settled_by").order_by("pk")),
        list(row.duties.select_related("duty__arrival").order_by("duty__item__start", "pk")),
        list(row.bases.select_related("arrival").order_by("pk")),
        list(row.files.select_related("by", "file").order_by("pk")),
        list(row.scans.select_related("by", "file").order_by("pk")) if row.on_paper else [],
        list(row.relations.select_related("target").order_by("pk")),
        list(_done_to(actor, row, now)),
    )


def begun_already(old: Draft, *, kind: str) -> DraftRelation | None:
    """A draft on its way that does the same to a paper: corrects, amends, replaces or recalls it."""
    on_the_way = old.related.filter(kind=kind).exclude(draft__state__in=_ENDED)
    return on_the_way.select_related("draft").order_by("pk").first()


def _done_to(actor: Actor, row: Draft, now: datetime) -> QuerySet[DraftRelation]:
    """Papers that do something to it: those that went out, and drafts the actor sees."""
    seen = Q(draft__issued_at__isnull=False) | Q(draft__in=_seen(actor, now))
    rows = row.related.filter(seen).exclude(draft__state=DraftState.DROPPED)
    return rows.select_related("draft").order_by("pk")


def _seen(actor: Actor, now: datetime) -> QuerySet[Draft]:
    return visible(actor, on=timezone.localdate(now))


def _open_remarks() -> Count:
    return Count("remarks", filter=Q(remarks__state="open"))


def _asked(actor: Actor, sought: Sought, now: datetime) -> Q:
    asked = STAGES.get(sought.stage, Q() if sought.words else OPEN)
    if sought.kind:
        asked &= Q(kind=sought.kind)
    if sought.urgency in Urgency.values:
        asked &= Q(urgency=sought.urgency)
    if sought.waits:
        asked &= waits(actor, on=timezone.localdate(now))
    if sought.mine:
        asked &= Q(made_by=actor.id) | Q(signer=actor.id)
    if sought.overdue:
        asked &= OPEN & Q(due_on__lt=timezone.localdate(now))
    return asked
