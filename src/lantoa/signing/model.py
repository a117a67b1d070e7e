"""What signing and verifying speak about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

# Page (from 1), then left, bottom, right, top in points from the lower left corner.
Place = tuple[int, float, float, float, float]
Places = Mapping[str, Place]

NUMBER, DAY, MONTH = "so", "ngay", "thang"
LEADER, SEAL, ANNEX = "chu_ky", "con_dau", "phu_luc"
# What a page's description calls a place, and the form field that stands there.
FIELDS = {"number": NUMBER, "day": DAY, "month": MONTH, "signature": LEADER, "seal": SEAL}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CertificateFile:
    """A certificate with its key in a PKCS#12 file (.p12, .pfx). Nothing of it is kept or printed."""

    data: bytes
    passphrase: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Token:
    """A certificate with its key on a token that speaks PKCS#11. Nothing of it is kept or printed.

    Without `token` the only one plugged in is taken, without `key` the only one on it that papers may be signed with.
    """

    module: str
    pin: str
    token: str = ""
    key: str = ""


class Covers(StrEnum):
    """How much of the file a signature vouches for."""

    FILE = "file"
    REVISION = "revision"
    PART = "part"


class Changes(StrEnum):
    """What happened to the file after the signature."""

    NONE = "none"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


class Revocation(StrEnum):
    """Whether the certificate was taken back before the signature."""

    GOOD = "good"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """One signature: who, when, and what speaks against it (codes; `messages` says them in words)."""

    field: str
    name: str
    organisation: str
    issuer: str
    serial: str
    signed_at: datetime | None
    time_stamped: bool
    intact: bool
    trusted: bool
    covers: Covers
    changes: Changes
    revocation: Revocation
    problems: tuple[str, ...]
    bodies: tuple[str, ...]
    position: str
    identity: str
    fingerprint: str

    @property
    def holds(self) -> bool:
        """Nothing speaks against it."""
        return not self.problems


class Verification(NamedTuple):
    """All signatures of a file, oldest first; `problems` are those of the file itself."""

    signatures: tuple[SignatureReport, ...]
    problems: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """There is a signature, and nothing speaks against any."""
        return bool(self.signatures) and not self.problems and all(one.holds for one in self.signatures)


class SignaturePlace(NamedTuple):
    """A place for a signature: the field, what it is called, whether it is signed."""

    field: str
    name: str
    signed: bool


class Filled(NamedTuple):
    """What stands in the fields of number and date; empty where nothing does."""

    number: str
    day: str
    month: str


class TextDifference(NamedTuple):
    """Where a signed file is not what was approved: code, page (0: the whole file), what stood, what stands."""

    code: str
    page: int
    approved: str = ""
    signed: str = ""
