"""Copies: those made of a paper, one of them, what of it is signed."""

from typing import Any, NamedTuple

from django.utils import timezone

from lantoa.apps.drafts.models import Copy, SentCopy, SignedCopy
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may
from lantoa.signing import SEAL


class Signed(NamedTuple):
    """How far a copy is signed. `signs`, `seals`: it is the actor's turn to; `ends`: the actor may give it up, or once
    the office closed it pass it on.
    """

    last: SignedCopy | None
    reports: list[Any]
    leader: bool
    sealed: bool
    signs: bool
    seals: bool
    ends: bool
    sent: SentCopy | None


def copies(row: Any) -> list[tuple[Copy, bool]]:
    """Copies made of a paper that went out or came in, and whether the office's signature closed them."""
    rows = row.copied.select_related("number", "signer").prefetch_related("signed").order_by("pk")
    return [(one, is_sealed(one)) for one in rows]


def find_copy(actor: Actor, *, copy: int) -> Copy:
    """One that the actor sees; `Refused("not_found")` for any other."""
    rows = Copy.objects.select_related("draft", "arrival", "signer", "delegation", "number", "sent__by")
    found = rows.filter(pk=copy).first()
    if found is None or not may(actor, verb=Verb.DISPATCH_VIEW, path=_path(found)):
        raise Refused("not_found")
    return found


def how_signed(actor: Actor, copy: Copy) -> Signed:
    """Who signed it, and whether it waits for the actor: the signer before the office, which closes the file."""
    last = newest(copy)
    reports = last.verification["signatures"] if last else []
    sealed = is_sealed(copy)
    leader = by_hand(copy) or len(reports) > sealed
    issues = not copy.dropped and may(actor, verb=Verb.DISPATCH_ISSUE, path=_path(copy))
    sent = getattr(copy, "sent", None)
    return Signed(
        last,
        reports,
        leader,
        sealed,
        signs=not (leader or sealed or copy.dropped) and copy.signer_id == actor.id,
        seals=leader and not sealed and issues,
        ends=issues and sent is None,
        sent=sent,
    )


def newest(copy: Copy) -> SignedCopy | None:
    """Its last signed file."""
    return max(copy.signed.all(), key=lambda one: one.pk, default=None)


def is_sealed(copy: Copy) -> bool:
    """Whether the office closed it: by its signature, or by its seal on the sheet."""
    last = newest(copy)
    if last is None:
        return False
    return last.by_hand or any(one["field"] == SEAL for one in last.verification["signatures"])


def by_hand(copy: Copy) -> bool:
    """Whether it was signed and sealed by hand."""
    last = newest(copy)
    return last is not None and last.by_hand


def _path(copy: Copy) -> frozenset[str]:
    return frozenset(path(copy.office_id, on=timezone.localdate()))
