"""## What it finds

A text whose last paragraph before the foot does not end with `./.`.

## Why it matters

The mark says that nothing follows; without it a page may be missing.

## Example

`… triển khai thực hiện.` over `Nơi nhận:`.

## Not this

`./.`, `. /.`, `./.”`, and what a scan makes of them (`.I.`); a note behind the paragraph that bears the mark; a paper without foot;
a paper of the Party, whose rules know no such mark.

## Known limits

Older papers and laws do without the mark.
"""

import re
from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

# "./.", ".//.", ". /.", "./.”", ".I." (a scan)
_CLOSED = pattern(r"[/Il|1]\s?\.?\s*[\"”)\]*]*$")

# The mark itself, at the end of a line
_MARK = pattern(r"\./\.[ *\"”)]*$", re.MULTILINE)
# So far above the foot a note behind the mark begins.
_NOTE = 700
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def find(paper: Paper) -> Iterator[Flaw]:
    """The end of the last block above the foot, where the mark is not there."""
    document = paper.document
    if not paper.recipients or not 0 < document.foot_start < len(document.flow):
        return
    if _PARTY in document.flow[: document.head_end]:
        return
    end = len(document.flow[: document.foot_start].rstrip())
    if _MARK.search(document.flow, max(end - _NOTE, document.head_end), end):
        return
    start = document.flow.rfind("\n", 0, end) + 1
    last = document.flow[max(end - 12, start) : end]
    if last and not _CLOSED.search(last):
        yield Flaw(Span(max(document.flow.rfind(" ", start, end) + 1, start), end))


RULE = Rule(
    code="DOC009",
    name="closing-mark-missing",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
    confidence=0.9,
    find=find,
)
