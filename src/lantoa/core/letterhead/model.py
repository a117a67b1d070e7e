"""The letterhead's parts (NĐ 30/2020, Điều 8, Phụ lục I)."""

from dataclasses import dataclass

from lantoa.core.kernel import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDate:
    """Date of a paper; a part left blank is None, never invented."""

    year: int | None
    month: int | None
    day: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What the top of page 1 says. `number` holds digits as written, None where blank."""

    issuer: Evidence | None = None
    parent: Evidence | None = None
    number: str | None = None
    symbol: str | None = None
    number_symbol: Evidence | None = None
    place: Evidence | None = None
    date: IssueDate | None = None
    kind: str | None = None
    kind_evidence: Evidence | None = None
    subject: Evidence | None = None
