"""A copy is signed: by its signer, then by the office, which closes the file; here, or in the office's own client."""

from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lantoa import signing
from lantoa.apps.audit.services import record
from lantoa.apps.documents import shelf
from lantoa.apps.documents.services.store import store
from lantoa.apps.drafts.models import Copy, SignedCopy
from lantoa.apps.drafts.selectors.copies import Signed, find_copy, how_signed, newest
from lantoa.apps.drafts.selectors.signers import chosen
from lantoa.apps.drafts.selectors.whose import Signing, expect_office, expect_signer
from lantoa.apps.drafts.services.certificates import opened
from lantoa.apps.drafts.services.copy_files import unsigned
from lantoa.apps.drafts.services.files import PDF
from lantoa.apps.drafts.services.hold import person
from lantoa.apps.drafts.services.sign import Judged, judge
from lantoa.apps.organisations.selectors import path
from lantoa.core.checking import PaperForm
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may


def sign_copy(
    actor: Actor, *, copy: int, certificate: int | bytes, passphrase: str, image: bytes | None = None
) -> SignedCopy:
    """Whose turn it is signs here: the signer with a certificate of their own, then the clerk with the office's."""
    row = find_copy(actor, copy=copy)
    stands = _turn(row, how_signed(actor, row), own=True)
    office, field = (row.office_id, signing.SEAL) if stands.seals else (None, signing.LEADER)
    key = opened(actor, certificate=certificate, passphrase=passphrase, office=office)
    now = timezone.now()
    before = _content(row, stands)
    made = signing.sign(
        before, field=field, signer=key, now=now, image=image, time_stamps=settings.TIME_STAMPS
    )
    return _accept(actor, row, stands, made, before=before)


def accept_copy(actor: Actor, *, copy: int, read: Callable[[], bytes]) -> SignedCopy:
    """The file signed elsewhere comes back, brought by its signer or the clerk; `read` once they may."""
    row = find_copy(actor, copy=copy)
    stands = how_signed(actor, row)
    clerk = may(actor, verb=Verb.DISPATCH_ISSUE, path=path(row.office_id, on=timezone.localdate()))
    stands = _turn(row, stands, own=not clerk)
    return _accept(actor, row, stands, read(), before=_content(row, stands))


def _turn(row: Copy, stands: Signed, *, own: bool) -> Signed:
    """Nothing more is signed once the office has, or it was given up; `own`: it must be the actor's turn."""
    if row.dropped:
        raise Refused("copy_dropped", number=str(row.number))
    if stands.sealed:
        raise Refused("copy_sealed")
    if own and not (stands.signs or stands.seals):
        raise Refused("copy_not_yours")
    return stands


def _content(row: Copy, stands: Signed) -> bytes:
    return shelf.place(stands.last.file_id).read_bytes() if stands.last else unsigned(row)


def _accept(actor: Actor, row: Copy, stands: Signed, data: bytes, *, before: bytes) -> SignedCopy:
    judged = judge(data, approved=before)
    _expect_owners(row, judged.verification["signatures"], known=len(stands.reports))
    with transaction.atomic():
        Copy.objects.select_for_update().get(pk=row.pk)
        if newest(row) != stands.last or find_copy(actor, copy=row.pk).dropped:
            raise Refused("changed_meanwhile")
        return _keep(actor, row, judged)


def _keep(actor: Actor, row: Copy, judged: Judged) -> SignedCopy:
    file = store(judged.data, media_type=PDF)
    signed = row.signed.create(
        file=file, verification=judged.verification, by_id=person(actor), at=timezone.now()
    )
    names = [one["name"] for one in judged.verification["signatures"]]
    after = {"number": str(row.number), "signatures": names}
    record(actor, verb="copy.signed", kind="copy", key=row.pk, unit=row.office_id, after=after)
    return signed


def _expect_owners(row: Copy, signatures: Sequence[Any], *, known: int) -> None:
    """Every new signature is the office's in its place, anywhere else that of the signer, who may still sign."""
    new = signatures[known:]
    if not new:
        raise Refused("signature_refused", problem="not_signed")
    own = [one for one in signatures if one["field"] != signing.SEAL]
    if not own:
        raise Refused("copy_leader_first")
    if own[-1] in new:
        who = chosen(
            row.office_id,
            kind="",
            form=PaperForm.STATE,
            signer=row.signer_id,
            delegation=row.delegation_id,
            on=timezone.localdate(),
        )
        expect_signer(Signing(row.office_id, who.user, who.signature.title), own)
    if len(own) < len(signatures):
        expect_office(row.office_id, signatures, field=signing.SEAL)
