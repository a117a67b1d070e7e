"""The scan of the sheet that was signed by hand: kept by its hash, before or after issue; it stops nothing."""

import hashlib

from django.db import transaction
from django.utils import timezone

from lantoa import ingest
from lantoa.apps.audit.services import State
from lantoa.apps.documents.services.store import store
from lantoa.apps.drafts.models import Draft, DraftState, Scan
from lantoa.apps.drafts.selectors.access import office_path
from lantoa.apps.drafts.services.files import stem
from lantoa.apps.drafts.services.hold import held, person, tell
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

LARGEST = 50 * 1024 * 1024
# A paper with its annexes; the pages are looked at one by one
MOST_PAGES = 500
# What scanners make, and how such a file's name ends
TYPES = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/tiff": "tif",
}
_SIGNED = frozenset(
    {
        DraftState.NUMBERING,
        DraftState.SEALING,
        DraftState.ISSUING,
        DraftState.ISSUED,
        DraftState.RECALLED,
    }
)


def expect_scan(actor: Actor, *, draft: int) -> None:
    """Nothing, or why this person may not bring a scan now, before anything of it is read."""
    with transaction.atomic():
        _awaiting(actor, draft)


def keep_scan(actor: Actor, *, draft: int, name: str, data: bytes, reason: str = "") -> Scan:
    """The scan from now on. In the place of another only with a reason; the other stays to be read."""
    media_type = looked_at(name, data)
    sha256 = hashlib.sha256(data).hexdigest()
    with transaction.atomic():
        row = _awaiting(actor, draft)
        before = row.scans.order_by("pk").last()
        if before and before.file_id == sha256:
            return before
        reason = " ".join(reason.split())[:500]
        if before and not reason:
            raise Refused("reason_missing")
        kept = Scan.objects.create(
            draft=row,
            file=store(data, media_type=media_type),
            name=f"{stem(row)}-ban-quet.{TYPES[media_type]}",
            reason=reason,
            by_id=person(actor),
            at=timezone.now(),
        )
        after = {"sha256": sha256, "size": len(data), "reason": reason}
        tell(actor, "draft.scan", row, before=_told(before), after=after)
    return kept


def _awaiting(actor: Actor, draft: int) -> Draft:
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
    if not row.on_paper or row.state not in _SIGNED:
        raise Refused("scan_not_now")
    return row


def _told(before: Scan | None) -> State:
    return {"sha256": before.file_id} if before else None


def looked_at(name: str, data: bytes) -> str:
    """What kind of file it is, each of its pages opened; `Refused` for what is no scan, is broken or too large."""
    if len(data) > LARGEST:
        raise Refused("scan_too_large", most=LARGEST // 1024 // 1024)
    media_type = ingest.media_type(data, name=name)
    if media_type not in TYPES:
        raise Refused("scan_of_other_kind")
    pages = len(ingest.page_sizes(data, name=name))
    if pages > MOST_PAGES:
        raise Refused("scan_too_long", most=MOST_PAGES)
    # The first page is drawn: what cannot be shown is no scan
    if ingest.page_picture(data, name=name, page=1) is None:
        raise Refused("scan_of_other_kind")
    return media_type
