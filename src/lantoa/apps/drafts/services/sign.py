"""The signature (Điều 13): by hand on paper, with a certificate file, or in the office's own signing client.

Keys are opened and pages compared before the draft is locked: nobody waits for that.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lantoa import signing
from lantoa.apps.drafts.models import Draft, DraftState, FileRole
from lantoa.apps.drafts.selectors.access import office_path
from lantoa.apps.drafts.selectors.signers import empowered, entitle
from lantoa.apps.drafts.selectors.trust import revocations, roots
from lantoa.apps.drafts.selectors.whose import Signing, expect_signer
from lantoa.apps.drafts.services.certificates import opened
from lantoa.apps.drafts.services.files import content, keep, latest
from lantoa.apps.drafts.services.hold import expect, held, repeated, step, tell
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may

LARGEST = 50 * 1024 * 1024


class Judged(NamedTuple):
    """A signed file and what is known of its signatures."""

    data: bytes
    verification: dict[str, Any]


@transaction.atomic
def sign_by_hand(actor: Actor, *, draft: int, version: int) -> Draft:
    """The signer says that the printed paper bears the signature."""
    row = held(actor, draft)
    if repeated(actor, row, version=version, verb="sign"):
        return row
    expect(row, DraftState.SIGNING, version=version)
    entitle(row, actor, on=timezone.localdate())
    row.on_paper = True
    return _signed(actor, row, {"on_paper": True})


def sign_with_certificate(
    actor: Actor,
    *,
    draft: int,
    version: int,
    certificate: int | bytes,
    passphrase: str,
    image: bytes | None = None,
) -> Draft:
    """The signer signs here with a kept certificate file. `image`: the signature as PNG, to be shown."""

    def sign(approved: bytes) -> bytes:
        key = opened(actor, certificate=certificate, passphrase=passphrase)
        return signing.sign(
            approved,
            field=signing.LEADER,
            signer=key,
            now=timezone.now(),
            image=image,
            time_stamps=settings.TIME_STAMPS,
        )

    return _accept(actor, draft=draft, version=version, make=sign, by_signer=True)


def accept_signed(actor: Actor, *, draft: int, version: int, data: bytes) -> Draft:
    """The file that was signed elsewhere comes back, brought by the signer or the clerk.

    Refused when it is not what was approved, when its signature does not hold, or when it has no place for the number.
    """
    return _accept(actor, draft=draft, version=version, make=lambda _approved: data, by_signer=False)


def expect_signed(actor: Actor, *, draft: int, version: int) -> None:
    """Nothing, or why this person may not bring a signed file now, before anything of it is read."""
    with transaction.atomic():
        row = held(actor, draft)
        if not repeated(actor, row, version=version, verb="sign"):
            _awaiting(actor, row, version, by_signer=False)


def judge(data: bytes, *, approved: bytes) -> Judged:
    """The signed file, if it says what was approved and its signatures hold; `Refused` otherwise.

    Where the office trusts no authority yet, an unknown issuer is written down and does not refuse the file.
    """
    if len(data) > LARGEST:
        raise Refused("signed_file_too_large", most=LARGEST // 1024 // 1024)
    trusted = roots()
    found = signing.verify(data, roots=trusted, at=timezone.now(), crls=revocations())
    problems = [*found.problems, *(why for one in found.signatures for why in one.problems)]
    known = [why for why in problems if trusted or why != "issuer_unknown"]
    if known or not found.signatures:
        raise Refused("signature_refused", problem=known[0] if known else "not_signed")
    if difference := signing.same_text(approved, signed=data):
        told = difference._asdict()
        raise Refused("signed_text_differs", difference=told.pop("code"), **told)
    signatures = [asdict(one) for one in found.signatures]
    return Judged(data, {"signatures": signatures, "problems": problems})


def _accept(
    actor: Actor, *, draft: int, version: int, make: Callable[[bytes], bytes], by_signer: bool
) -> Draft:
    with transaction.atomic():
        row = held(actor, draft)
        if repeated(actor, row, version=version, verb="sign"):
            return row
        approved = _awaiting(actor, row, version, by_signer=by_signer)
    judged = judge(make(approved), approved=approved)
    who = Signing(row.office_id, row.signer, row.signer_title)
    expect_signer(who, judged.verification["signatures"])
    # Number and date come after the signature: a file that leaves them no place could never be issued
    signing.fill_number(judged.data, number="1", day="1", month="1")
    with transaction.atomic():
        row = held(actor, draft)
        _awaiting(actor, row, version, by_signer=by_signer)
        keep(actor, row, role=FileRole.SIGNED, data=judged.data, verification=judged.verification)
        names = [one["name"] for one in judged.verification["signatures"]]
        return _signed(actor, row, {"signatures": names})


def _awaiting(actor: Actor, row: Draft, version: int, *, by_signer: bool) -> bytes:
    """The file that waits to be signed, if this person may bring the signature."""
    today = timezone.localdate()
    expect(row, DraftState.SIGNING, version=version)
    if by_signer or row.signer_id == actor.id:
        entitle(row, actor, on=today)
    elif not may(actor, verb=Verb.DISPATCH_NUMBER, path=office_path(row, on=today)):
        raise Refused("not_permitted", verb=Verb.DISPATCH_NUMBER.value)
    else:
        empowered(row, on=today)
    file = latest(row, FileRole.TO_SIGN)
    if file is None:
        raise Refused("not_found")
    return content(file)


def _signed(actor: Actor, row: Draft, after: dict[str, Any]) -> Draft:
    row.signed_at = timezone.now()
    step(actor, row, verb="sign", to=DraftState.NUMBERING)
    row.save()
    tell(actor, "draft.sign", row, after={**after, "version": row.version})
    return row
