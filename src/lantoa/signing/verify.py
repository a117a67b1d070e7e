"""Signatures of a file, judged: who, when, whole or not, trusted or not, changed afterwards or not."""

import logging
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import UnacceptableSignerError
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature, async_validate_pdf_timestamp
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)

from lantoa.core.kernel import Refused
from lantoa.signing.certificate import USAGE, common_name, organisation, signs, subject_of
from lantoa.signing.later_updates import POLICY
from lantoa.signing.model import Changes, Covers, Revocation, SignatureReport, Verification
from lantoa.signing.opened import awaited, damage_refused, opens_without_signature, reader_of

_SIGNS = KeyUsageConstraints(key_usage=set(USAGE))
_REQUIRED = RevocationCheckingPolicy(
    ee_certificate_rule=RevocationCheckingRule.CRL_OR_OCSP_REQUIRED,
    intermediate_ca_cert_rule=RevocationCheckingRule.CRL_OR_OCSP_REQUIRED,
)
_NOT_ASKED = RevocationCheckingPolicy(
    ee_certificate_rule=RevocationCheckingRule.NO_CHECK,
    intermediate_ca_cert_rule=RevocationCheckingRule.NO_CHECK,
)
# Clocks of two machines differ; a signature made this much ahead of ours was not made in the future.
_CLOCKS_DIFFER = timedelta(minutes=5)
# Problems are told as codes: what the library writes to its log would tell them twice.
logging.getLogger("pyhanko.sign").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)


def verify(
    pdf: bytes, *, roots: Sequence[x509.Certificate], at: datetime, crls: Sequence[bytes] = ()
) -> Verification:
    """Each signature at the time it was made (stamped, or else claimed, never after `at`); nothing is fetched.

    A clock a few minutes ahead of ours is believed. Raises Refused where the file is no PDF that can be judged.
    """
    try:
        reader = reader_of(pdf)
    except Refused as refused:
        if refused.code != "pdf_damaged" or not opens_without_signature(pdf):
            raise
        return Verification((), ("not_signed",))
    with damage_refused():
        found = reader.embedded_regular_signatures
        reports = tuple(_report(one, roots=roots, at=at, crls=crls) for one in found)
        problems = (
            *_of_the_file(found, reports),
            *_of_other_kinds(reader),
            *_of_its_time_stamps(reader, roots=roots, at=at),
        )
    return Verification(reports, problems)


def _of_the_file(found: Sequence[EmbeddedPdfSignature], reports: Sequence[SignatureReport]) -> Iterator[str]:
    if not reports:
        yield "not_signed"
    elif reports[-1].covers is not Covers.FILE and reports[-1].changes is not Changes.FORBIDDEN:
        # Allowed additions after the last signature: nobody vouches for them, but for time stamps and what proves them.
        level = getattr(found[-1].diff_result, "modification_level", None)
        if level is not ModificationLevel.LTA_UPDATES:
            yield "added_after_last_signature"


def _of_other_kinds(reader: PdfFileReader) -> Iterator[str]:
    """The library passes over signatures of kinds it does not know: what it did not read is said."""
    read = {one.field_name for one in reader.embedded_signatures}
    if any(name not in read for name, _value, _field in enumerate_sig_fields(reader, filled_status=True)):
        yield "signature_of_unknown_kind"


def _of_its_time_stamps(
    reader: PdfFileReader, *, roots: Sequence[x509.Certificate], at: datetime
) -> Iterator[str]:
    """Stamps over the whole file keep its signatures provable for longer; a broken one says that the file was tampered with."""
    for stamp in reader.embedded_timestamp_signatures:
        try:
            status = awaited(async_validate_pdf_timestamp(stamp, _context(roots, at), diff_policy=POLICY))
        except (SignatureValidationError, UnacceptableSignerError, PdfError, PathError):
            status = None
        if status is None or not (status.intact and status.valid):
            yield "time_stamp_broken"
            return


def _report(
    signature: EmbeddedPdfSignature, *, roots: Sequence[x509.Certificate], at: datetime, crls: Sequence[bytes]
) -> SignatureReport:
    certificate = signature.signer_cert
    owner = subject_of(certificate)
    said: dict[str, Any] = {
        "field": str(signature.field_name),
        "name": owner.name,
        "organisation": organisation(certificate.subject),
        "issuer": common_name(certificate.issuer),
        "serial": f"{certificate.serial_number:x}",
        "bodies": owner.bodies,
        "position": owner.position,
        "identity": owner.identity,
        "fingerprint": owner.fingerprint,
    }
    claimed = signature.self_reported_timestamp
    moment = min(claimed, at) if claimed else at
    try:
        status = _status(signature, roots=roots, moment=moment)
        stamped = _stamp(status)
        if stamped:
            moment = min(stamped, at)
            status = _status(signature, roots=roots, moment=moment)
        revocation = _revocation(signature, roots=roots, moment=moment, crls=crls, trusted=status.trusted)
    except (SignatureValidationError, UnacceptableSignerError, PdfError, PathError):
        return _unreadable(said)
    late = (stamped or claimed or at) > at + _CLOCKS_DIFFER
    problems = tuple(_problems(status, certificate, moment=moment, revocation=revocation, late=late))
    return SignatureReport(
        **said,
        signed_at=stamped or claimed,
        time_stamped=stamped is not None,
        intact=status.intact and status.valid,
        trusted=status.trusted and revocation is not Revocation.REVOKED,
        covers=_covers(status),
        changes=_changes(status),
        revocation=revocation,
        problems=problems,
    )


def _unreadable(said: dict[str, Any]) -> SignatureReport:
    """A signature whose own form breaks the standard: nothing it says is believed."""
    return SignatureReport(
        **said,
        signed_at=None,
        time_stamped=False,
        intact=False,
        trusted=False,
        covers=Covers.PART,
        changes=Changes.FORBIDDEN,
        revocation=Revocation.UNKNOWN,
        problems=("signature_malformed",),
    )


def _status(
    signature: EmbeddedPdfSignature, *, roots: Sequence[x509.Certificate], moment: datetime, **asked: Any
) -> PdfSignatureStatus:
    context = _context(roots, moment, **asked)
    return awaited(
        async_validate_pdf_signature(
            signature,
            context,
            ts_validation_context=context,
            key_usage_settings=_SIGNS,
            diff_policy=POLICY,
        )
    )


def _context(
    roots: Sequence[x509.Certificate],
    moment: datetime,
    *,
    policy: RevocationCheckingPolicy = _NOT_ASKED,
    crls: Sequence[bytes] = (),
) -> ValidationContext:
    return ValidationContext(
        trust_roots=list(roots),
        moment=moment,
        allow_fetching=False,
        crls=list(crls),
        revinfo_policy=CertRevTrustPolicy(policy),
        retroactive_revinfo=True,
    )


def _revocation(
    signature: EmbeddedPdfSignature,
    *,
    roots: Sequence[x509.Certificate],
    moment: datetime,
    crls: Sequence[bytes],
    trusted: bool,
) -> Revocation:
    """By the lists given, and by those alone: offline the rest is not known, and that is said."""
    if not trusted or not crls:
        return Revocation.UNKNOWN
    status = _status(signature, roots=roots, moment=moment, policy=_REQUIRED, crls=crls)
    if status.revoked:
        return Revocation.REVOKED
    return Revocation.GOOD if status.trusted else Revocation.UNKNOWN


def _stamp(status: PdfSignatureStatus) -> datetime | None:
    stamp = status.timestamp_validity
    if stamp is None or not (stamp.valid and stamp.intact and stamp.trusted):
        return None
    found: datetime = stamp.timestamp
    return found


def _covers(status: PdfSignatureStatus) -> Covers:
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Covers.FILE
    return Covers.REVISION if status.coverage is SignatureCoverageLevel.ENTIRE_REVISION else Covers.PART


def _changes(status: PdfSignatureStatus) -> Changes:
    if status.modification_level is ModificationLevel.NONE:
        return Changes.NONE
    return Changes.ALLOWED if status.docmdp_ok else Changes.FORBIDDEN


def _problems(
    status: PdfSignatureStatus,
    certificate: x509.Certificate,
    *,
    moment: datetime,
    revocation: Revocation,
    late: bool,
) -> Iterator[str]:
    """Everything that speaks against the signature, the worst first."""
    if not (status.intact and status.valid):
        yield "content_changed"
    covers = _covers(status)
    if covers is Covers.PART:
        yield "covers_part_only"
    elif _changes(status) is Changes.FORBIDDEN:
        yield "forbidden_change"
    if revocation is Revocation.REVOKED:
        yield "certificate_revoked"
    elif not status.trusted:
        yield _why_not_trusted(certificate, moment)
    if late:
        yield "signed_in_future"


def _why_not_trusted(certificate: x509.Certificate, moment: datetime) -> str:
    if not certificate.not_valid_before <= moment.astimezone(UTC) <= certificate.not_valid_after:
        return "certificate_not_valid_then"
    return "issuer_unknown" if signs(certificate) else "certificate_not_for_signing"
