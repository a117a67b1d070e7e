"""## What it finds

Of several addressees one a line, one that does not end with `;`, or a last one that does not end with `.`.

## Why it matters

The signs tell where the list ends.

## Example

`- Sở Y tế` / `- Sở Nội vụ;`.

## Not this

One addressee beside `Kính gửi:`; addressees in a running line.

## Known limits

The fix is safe where a sign is missing; where another one stands it is offered only.
"""

from collections.abc import Iterator
from itertools import pairwise

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity, Span


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each line of the list."""
    lines = sheet.reading.addressees
    flow = sheet.flow
    if len(lines) < 2 or any(
        "\n" not in flow[one.span.end : other.span.start] for one, other in pairwise(lines)
    ):
        return
    for evidence in lines:
        sign = "." if evidence is lines[-1] else ";"
        end = evidence.span.end
        last = flow[end - 1]
        if last == sign:
            continue
        closed = not (last.isalnum() or last == ")")
        fix = Fix(Span(end - closed, end), sign, safe=not closed)
        yield Mark(
            evidence.span, params=(("shown", " ".join(evidence.text.split())), ("sign", sign)), fix=fix
        )


RULE = DraftRule(
    "DRF023",
    "addressees-punctuation",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.a",
    confidence=0.95,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)
