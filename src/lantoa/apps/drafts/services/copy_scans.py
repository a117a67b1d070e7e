"""A copy is printed, signed and sealed by hand; the scan of that sheet is the copy from then on."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.documents.services.store import store
from lantoa.apps.drafts.models import Copy, SignedCopy
from lantoa.apps.drafts.selectors.copies import find_copy, newest
from lantoa.apps.drafts.services.hold import person
from lantoa.apps.drafts.services.scan import looked_at
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require


def keep_copy_scan(
    actor: Actor, *, copy: int, name: str, read: Callable[[], bytes], reason: str = ""
) -> SignedCopy:
    """The clerk brings it; `read` once they may. In the place of another only with a reason; the other stays."""
    row = find_copy(actor, copy=copy)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=path(row.office_id, on=timezone.localdate()))
    data = read()
    media_type, reason = looked_at(name, data), " ".join(reason.split())[:500]
    with transaction.atomic():
        Copy.objects.select_for_update().get(pk=row.pk)
        now = find_copy(actor, copy=copy)
        if now.dropped:
            raise Refused("copy_dropped", number=str(row.number))
        file, before = store(data, media_type=media_type), newest(now)
        if before and not before.by_hand:
            raise Refused("copy_signed_here")
        if before and before.file_id == file.pk:
            return before
        if before and not reason:
            raise Refused("reason_missing")
        said = {"signatures": [], "reason": reason}
        kept = row.signed.create(file=file, verification=said, by_id=person(actor), at=timezone.now())
        after = {"number": str(row.number), "sha256": file.pk, "reason": reason}
        told = {"sha256": before.file_id} if before else None
        record(
            actor, verb="copy.scanned", kind="copy", key=row.pk, unit=row.office_id, before=told, after=after
        )
    return kept
