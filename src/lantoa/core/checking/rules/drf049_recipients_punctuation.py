"""## What it finds

A line under `Nơi nhận` that does not end with `;` (the last one with `.`); in a Party paper lines end with a comma.

## Why it matters

The form is laid down.

## Example

`- Lãnh đạo Sở` / `- Lưu: VT.`

## Not this

A line that runs on into the next one.

## Known limits

Lines behind which a scan put a sign of the right column are not judged. The fix is safe where a sign is missing.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Severity, Span


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each line of the list."""
    lines = sheet.reading.recipients
    between = {";", ","} if sheet.party else {";"}
    for line in lines:
        evidence = line.evidence
        end, last = evidence.span.end, evidence.text[-1]
        right = {"."} if line is lines[-1] else between
        behind = sheet.flow.find("\n", end)
        # Initials of the typist, a sign of the scan: what follows on the same line.
        if last in right or sheet.flow[end : behind if behind >= 0 else None].strip() or len(lines) < 2:
            continue
        sign = "." if line is lines[-1] else "," if sheet.party else ";"
        bare = last.isalnum() or last == ")"
        if bare or last in {",", ".", ";", ":"}:
            shown = " ".join(evidence.text.split())
            fix = Fix(Span(end if bare else end - 1, end), sign, safe=bare)
            yield Mark(evidence.span, params=(("shown", shown), ("sign", sign)), fix=fix)


RULE = DraftRule(
    "DRF049",
    "recipients-punctuation",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b; HD 05-HD/VPTW",
    confidence=0.92,
    severity=Severity.NOTE,
    in_force=DECREE_30,
)
