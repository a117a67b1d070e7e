"""What every service of outgoing papers begins and ends with."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from lantoa.apps.audit.services import State, record
from lantoa.apps.drafts.models import Draft, DraftState, Step
from lantoa.apps.drafts.selectors.access import visible
from lantoa.apps.organisations.models import Unit
from lantoa.core.drafting import PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor


def held(actor: Actor, draft: int) -> Draft:
    """The row, locked until the transaction ends; somebody else's does not exist."""
    seen = visible(actor, on=timezone.localdate()).select_for_update(of=("self",))
    row = seen.filter(pk=draft).first()
    if row is None:
        raise Refused("not_found")
    return row


def expect(row: Draft, *states: DraftState, version: int | None = None) -> None:
    """The row stands where it must, and as the person saw it."""
    if version is not None and row.version != version:
        raise Refused("changed_meanwhile")
    if row.state not in states:
        raise Refused("draft_not_now", state=row.state)


def repeated(actor: Actor, row: Draft, *, version: int, verb: str) -> bool:
    """Whether the same request was done already and is sent again."""
    return (
        row.version == version + 1 and row.steps.filter(verb=verb, by=actor.id, version=row.version).exists()
    )


def alone(office: str) -> None:
    """Whoever else changes the books, numbers or powers of the office waits until the transaction ends."""
    Unit.objects.select_for_update(no_key=True).get(pk=office)


def known_kinds(kinds: Sequence[str]) -> list[str]:
    """The kinds of papers that were chosen, each once. What is none is refused: without it the choice could be of all."""
    chosen = list(dict.fromkeys(kinds))
    for kind in chosen:
        if kind not in set(PaperKind):
            raise Refused("kind_unknown", kind=kind[:50])
    return chosen


def person(actor: Actor) -> int:
    """Who acts. The machine drafts and signs nothing."""
    if actor.id is None:
        raise Refused("not_permitted")
    return actor.id


def step(
    actor: Actor,
    row: Draft,
    *,
    verb: str,
    to: DraftState,
    comment: str = "",
    at: datetime | None = None,
) -> Step:
    """Write one line of the log and move the row there. The caller saves the row and tells the trail."""
    before = DraftState(row.state)
    row.state = to
    row.version += 1
    return Step.objects.create(
        draft=row,
        verb=verb,
        before=before,
        after=to,
        by_id=person(actor),
        at=at or timezone.now(),
        comment=comment.strip()[:5000],
        version=row.version,
    )


def tell(actor: Actor, verb: str, row: Draft, *, before: State = None, after: State = None) -> None:
    """The audit trail is told of what was done to a paper."""
    record(actor, verb=verb, kind="draft", key=row.pk, unit=row.office_id, before=before, after=after)
