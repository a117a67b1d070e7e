"""The letterhead's parts (NĐ 30/2020, Điều 8, Phụ lục I)."""

from typing import NamedTuple

from lantoa.core.kernel import Evidence


class IssueDate(NamedTuple):
    """Date of a paper; a part left blank is None, never invented."""

    year: int | None
    month: int | None
    day: int | None
    evidence: Evidence


class Letterhead(NamedTuple):
    """What the top of page 1 says. `number` holds digits as written, None where blank.

    `issuer_name` is the whole name also where no single piece of the text holds it (two interleaved columns).
    `stamps`: marks of urgency and secrecy.
    """

    issuer: Evidence | None = None
    issuer_name: str | None = None
    parent: Evidence | None = None
    number: str | None = None
    symbol: str | None = None
    number_symbol: Evidence | None = None
    place: Evidence | None = None
    date: IssueDate | None = None
    kind: str | None = None
    kind_evidence: Evidence | None = None
    subject: Evidence | None = None
    stamps: tuple[Evidence, ...] = ()


class Issuer(NamedTuple):
    """Who issues a paper, the body above it, and the whole name."""

    evidence: Evidence
    parent: Evidence | None
    name: str


class Number(NamedTuple):
    """Number and symbol of a paper; a part that is blank or unreadable is None."""

    number: str | None
    symbol: str | None
    evidence: Evidence


class Kind(NamedTuple):
    """Kind of a paper and what shows it."""

    name: str
    evidence: Evidence
