"""## What it finds

A heading or item whose number was already used under the same heading: two `V.`, a second `8.`.

## Why it matters

Work is handed out by section number (`theo mục V`); with two of them nobody knows which.

## Example

`IV.` / `V.` / `V.`: the second `V.` is marked.

## Not this

A list that starts again at 1 under another heading or paragraph.

## Known limits

Labels that the scan misread (`IH.`) are not counted. A Roman numeral of a scan may be misread into another (`III.` into `II.`, one
in four on made scans): the finding says so there, and blames recognition before the paper.
"""

from collections.abc import Iterator

from lantoa.core.document import LabelKind
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus

_LETTER, _NUMERAL = LabelKind.LETTER, LabelKind.ROMAN


def find(paper: Paper) -> Iterator[Flaw]:
    """Labels not higher than one before them in their run."""
    origin = paper.document.source.origin
    scanned = origin is not None and origin.ocr
    for step in paper.steps:
        if step.kind is not _LETTER and step.value <= step.highest:
            # Of the Roman numerals of a scan a quarter is misread: «III.» becomes «II.»
            form = "scan" if scanned and step.kind is _NUMERAL else ""
            yield Flaw(step.span, form, params=(("label", step.label),))


RULE = Rule(
    code="DOC003",
    name="label-repeated",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
    confidence=0.9,
    find=find,
)
