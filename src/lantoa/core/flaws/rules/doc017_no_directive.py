"""## What it finds

A text without letterhead, number, date, recipients, signature and without a single duty.

## Why it matters

An empty reading looks like a paper that asks for nothing; it mostly is a file that was taken by mistake.

## Example

A menu, a private calendar, an article.

## Not this

A plan whose letterhead was lost, as long as it hands out duties.

## Known limits

An annex of figures that came without its paper is marked too.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span

# What is shown of the text.
_OPENING = 80


def find(paper: Paper) -> Iterator[Flaw]:
    """The opening words, where nothing of a directive was found."""
    head = paper.letterhead
    found = (head.kind, head.number_symbol, head.issuer, head.date, paper.signature.name)
    if paper.duties or paper.recipients or any(found):
        return
    text = paper.document.text
    start = len(text) - len(text.lstrip())
    line = text.find("\n", start)
    yield Flaw(Span(start, min(len(text) if line < 0 else line, start + _OPENING)))


RULE = Rule(
    code="DOC017",
    name="no-directive",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Điều 8",
    confidence=0.9,
    find=find,
)
