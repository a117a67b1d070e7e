"""## What it finds

A cited document dated after the paper itself.

## Why it matters

Nobody can rest on a paper that does not exist yet: one of the two dates is wrong.

## Example

A plan of `05/01/2026` that cites `Quyết định số 16/QĐ-UBND ngày 08/02/2026`.

## Not this

A cited document of the same day; a paper whose own date is not complete.

## Known limits

A misread own date makes many citations look late.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus


def find(paper: Paper) -> Iterator[Flaw]:
    """Citations whose full date is later than the paper's full date."""
    date = paper.letterhead.date
    if date is None or date.year is None or date.month is None or date.day is None:
        return
    own = f"{date.year:04}-{date.month:02}-{date.day:02}"
    for citation in paper.citations:
        if citation.date and citation.date > own:
            yield Flaw(
                citation.evidence.span, params=(("cited", _printed(citation.date)), ("own", _printed(own)))
            )


def _printed(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"


RULE = Rule(
    code="DOC007",
    name="cited-from-the-future",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)
