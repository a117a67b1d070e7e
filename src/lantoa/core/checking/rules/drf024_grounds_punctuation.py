"""## What it finds

Of several grounds one a line, one that does not end with `;`, or a last one that does not end with `.`.

## Why it matters

The signs tell where the grounds end and the paper begins to speak.

## Example

`Căn cứ Luật Trẻ em,` / `Căn cứ Luật Bình đẳng giới;`.

## Not this

One ground that runs on into the sentence of the paper.

## Known limits

Normative papers (a year in their symbol) have a form of their own; grounds that end with a colon are taken for the
opening of the text. The fix is safe where a sign is missing.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, PaperForm, Sheet
from lantoa.core.checking.paragraphs import ending
from lantoa.core.kernel import RuleStatus, Severity, Span


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each of the grounds."""
    grounds = sheet.grounds
    if len(grounds) < 2 or sheet.normative:
        return
    for block in grounds:
        final = block is grounds[-1]
        end = ending(sheet, block=block)
        sign, last = "." if final else ";", sheet.flow[end.start : end.end]
        if last in {sign, ":", "/"} or len(sheet.flow[block.span.start : end.end]) > 600:
            continue
        closed = not (last.isalnum() or last in {")", "”", '"'})
        fix = Fix(end if closed else Span(end.end, end.end), sign, safe=not closed)
        shown = " ".join(sheet.flow[block.span.start : block.span.start + 40].split())
        yield Mark(block.span, params=(("shown", shown), ("sign", sign)), fix=fix)


RULE = DraftRule(
    "DRF024",
    "grounds-punctuation",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
    confidence=0.77,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
    status=RuleStatus.PREVIEW,
)
