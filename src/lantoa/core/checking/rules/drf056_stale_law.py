"""## What it finds

A cited law or decree that another one has replaced by the paper's day, with the one in its place.

## Why it matters

A paper that rests on dead law is open to challenge.

## Example

`Nghị định số 13/2023/NĐ-CP` among the grounds of a plan of 2026.

## Not this

Papers of an earlier day; a mention that tells of the change (`thay thế`, `sửa đổi`).

## Known limits

Only what the shipped table names (`stale.toml`): the law papers of these offices cite most.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.stale import LAWS
from lantoa.core.kernel import Severity, pattern

_TOLD = pattern(r"thay thế|bãi bỏ|hết hiệu lực|trước đây|chuyển tiếp|đã ban hành")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Citations of replaced law."""
    for citation in sheet.reading.citations:
        ended = LAWS.get("".join((citation.number_symbol or "").split()))
        start, end = citation.evidence.span
        if ended is None or ended.since > sheet.on or _TOLD.search(sheet.flow, max(start - 60, 0), end + 60):
            continue
        shown = (
            ("shown", ended.basis.split("|")[0]),
            ("name", ended.old),
            ("since", f"{ended.since.day:02}/{ended.since.month:02}/{ended.since.year}"),
            ("heirs", ended.new),
        )
        yield Mark(citation.evidence.span, params=shown)


RULE = DraftRule(
    "DRF056",
    "stale-law",
    find,
    authority="Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15",
    confidence=0.95,
    severity=Severity.ERROR,
)
