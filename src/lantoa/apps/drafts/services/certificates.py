"""Certificate files people and offices sign with. The passphrase opens them each time and is kept nowhere."""

import hashlib

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.drafts.models import Certificate
from lantoa.apps.drafts.services.hold import person
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach, require
from lantoa.signing import CertificateFile, owner_of

LARGEST = 64 * 1024


@transaction.atomic
def keep_certificate(
    actor: Actor, *, name: str, data: bytes, passphrase: str, office: str | None = None
) -> Certificate:
    """One's own, or with `office` that of its seal. It is opened once to see that it can sign."""
    _may_keep(actor, office)
    if len(data) > LARGEST:
        raise Refused("certificate_too_large", most=LARGEST // 1024)
    owner = owner_of(CertificateFile(data=data, passphrase=passphrase), now=timezone.now())
    sha256 = hashlib.sha256(data).hexdigest()
    mine = {"office_id": office} if office else {"user_id": person(actor)}
    row, made = Certificate.objects.get_or_create(
        sha256=sha256,
        **mine,
        defaults={
            "name": (" ".join(name.split()) or owner)[:250],
            "data": data,
            "added_at": timezone.now(),
            "added_by_id": person(actor),
        },
    )
    if made:
        after = {"name": row.name, "office": office}
        record(
            actor,
            verb="certificate.kept",
            kind="certificate",
            key=row.pk,
            unit=office or "",
            after=after,
        )
    return row


@transaction.atomic
def drop_certificate(actor: Actor, *, certificate: int) -> None:
    """The file is gone; what was signed with it stays signed."""
    row = Certificate.objects.filter(Q(user=person(actor)) | Q(user=None), pk=certificate).first()
    if row is None:
        return
    _may_keep(actor, row.office_id)
    key, before, unit = row.pk, {"name": row.name}, row.office_id or ""
    row.delete()
    record(actor, verb="certificate.dropped", kind="certificate", key=key, unit=unit, before=before)


def opened(
    actor: Actor, *, certificate: int | bytes, passphrase: str, office: str | None = None
) -> CertificateFile:
    """What to sign with: one's own kept file, the office's for its seal, or a file that is kept nowhere."""
    if isinstance(certificate, bytes):
        if len(certificate) > LARGEST:
            raise Refused("certificate_too_large", most=LARGEST // 1024)
        return CertificateFile(data=certificate, passphrase=passphrase)
    owner = Q(office=office) if office else Q(user=person(actor))
    row = Certificate.objects.filter(owner, pk=certificate).first()
    if row is None:
        raise Refused("not_found")
    return CertificateFile(data=bytes(row.data), passphrase=passphrase)


def _may_keep(actor: Actor, office: str | None) -> None:
    if office:
        require(actor, verb=Verb.DISPATCH_ISSUE, path=path(office, on=timezone.localdate()))
    elif not reach(actor, verb=Verb.DISPATCH_VIEW):
        raise Refused("not_permitted", verb=Verb.DISPATCH_VIEW.value)
