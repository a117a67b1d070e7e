"""Certificate files people and offices sign with. The passphrase opens them each time and is kept nowhere."""

import hashlib

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.services import record
from lantoa.apps.drafts.models import Certificate, KnownCertificate
from lantoa.apps.drafts.services.hold import person
from lantoa.apps.organisations.selectors import on_day, path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, reach, require
from lantoa.signing import CertificateFile, owner_of, subject_in

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


@transaction.atomic
def confirm_certificate(
    actor: Actor, *, data: bytes, passphrase: str = "", user: int | None = None, office: str | None = None
) -> KnownCertificate:
    """Whose certificate it is, though it says so otherwise: a person's (`user`), or an office's for its seal.

    An administrator says it for others; for oneself whoever has just signed in again says it, which the caller saw to.
    """
    _may_confirm(actor, user=user, office=office)
    if len(data) > LARGEST:
        raise Refused("certificate_too_large", most=LARGEST // 1024)
    found = subject_in(data, passphrase=passphrase)
    owner = {"office_id": office} if office else {"user_id": user}
    row, made = KnownCertificate.objects.get_or_create(
        fingerprint=found.fingerprint,
        **owner,
        defaults={
            "name": found.name[:250],
            "body": ", ".join(found.bodies)[:500],
            "position": found.position[:250],
            "identity": found.identity,
            "confirmed_at": timezone.now(),
            "confirmed_by_id": person(actor),
        },
    )
    if made:
        _tell_confirmed(actor, "certificate.confirmed", row)
    return row


@transaction.atomic
def doubt_certificate(actor: Actor, *, known: int) -> None:
    """Nobody vouches for it any more; what was signed with it stays signed."""
    row = KnownCertificate.objects.filter(pk=known).first()
    if row is None:
        return
    _may_confirm(actor, user=row.user_id, office=row.office_id)
    _tell_confirmed(actor, "certificate.doubted", row)
    row.delete()


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


def _may_confirm(actor: Actor, *, user: int | None, office: str | None) -> None:
    """An administrator of one of the person's units or of the office; a person for themselves."""
    today = timezone.localdate()
    if (user is None) == (office is None):
        raise Refused("not_found")
    if user is not None and user == actor.id:
        return
    held = Membership.objects.filter(on_day(today), user=user).values_list("unit", flat=True)
    units = [office] if office else held
    if not any(may(actor, verb=Verb.PEOPLE_MANAGE, path=path(unit, on=today)) for unit in units):
        raise Refused("not_permitted", verb=Verb.PEOPLE_MANAGE.value)


def _tell_confirmed(actor: Actor, verb: str, row: KnownCertificate) -> None:
    said = {"name": row.name, "fingerprint": row.fingerprint, "user": row.user_id, "office": row.office_id}
    record(actor, verb=verb, kind="known_certificate", key=row.pk, unit=row.office_id or "", after=said)
