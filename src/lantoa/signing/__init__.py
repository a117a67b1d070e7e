"""Signatures in PDF files: places prepared, signed, number and date filled in, verified, compared with what was approved.

In: bytes of a PDF, places on its pages, a certificate in a file or on a token, roots that are trusted, the time.
Out: bytes with one more incremental update; a Verification; a TextDifference; or a refusal that says what to do next.
Never: a passphrase or key kept; a network asked, but the one time-stamp address given; a byte of what is signed changed.
"""

from lantoa.signing.certificate import (
    REVOCATION_ENDINGS,
    ROOT_ENDINGS,
    Subject,
    certificates_in,
    revocations_in,
)
from lantoa.signing.fill_number import fill_number, filled, waits_for_number
from lantoa.signing.messages import explain, say_difference, say_problem, say_revocation, speaks_of
from lantoa.signing.model import (
    ANNEX,
    DAY,
    LEADER,
    MONTH,
    NUMBER,
    SEAL,
    CertificateFile,
    Changes,
    Covers,
    Filled,
    Place,
    Places,
    Revocation,
    SignaturePlace,
    SignatureReport,
    TextDifference,
    Token,
    Verification,
)
from lantoa.signing.owner import owner_of, same_name, subject_in
from lantoa.signing.places import places_of
from lantoa.signing.prepare import prepare
from lantoa.signing.same_text import same_text
from lantoa.signing.sign import sign
from lantoa.signing.stamp import when
from lantoa.signing.verify import verify

__all__ = [
    "ANNEX",
    "DAY",
    "LEADER",
    "MONTH",
    "NUMBER",
    "REVOCATION_ENDINGS",
    "ROOT_ENDINGS",
    "SEAL",
    "CertificateFile",
    "Changes",
    "Covers",
    "Filled",
    "Place",
    "Places",
    "Revocation",
    "SignaturePlace",
    "SignatureReport",
    "Subject",
    "TextDifference",
    "Token",
    "Verification",
    "certificates_in",
    "explain",
    "fill_number",
    "filled",
    "owner_of",
    "places_of",
    "prepare",
    "revocations_in",
    "same_name",
    "same_text",
    "say_difference",
    "say_problem",
    "say_revocation",
    "sign",
    "speaks_of",
    "subject_in",
    "verify",
    "waits_for_number",
    "when",
]
