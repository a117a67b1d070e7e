"""## What it finds

A day or a share in which letters stand for figures: `3O/4/2O26`, `l0/4/2026`, `8O%`. Where only O, o, l and I stand for
0 and 1, it is read as meant, less sure; where another letter does, it is not read at all.

## Why it matters

Days and shares are what duties are held to; one misread figure moves them.

## Example

`trước ngày 3O/4/2O26` is read as 30/4/2026.

## Not this

A number and symbol (`12/KH-SYT`), a word beside a figure (`CO2`).

## Known limits

Plain counts (`5OO hộ`) are looked at nowhere.
"""

from collections.abc import Iterator
from itertools import chain

from lantoa.core.document import repaired
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

# "1B/4/2026", "3S/O4/2026", "S5%": a figure, and a letter that could be any
_UNREAD = pattern(
    r"(?<![\w/.,-])(?:(?=[\d/]*[A-Za-z])(?=\d|\w\d)\w{1,2}/\w{1,2}/(?=\w?\w?\d)\w{4}(?![\w/-])|(?:\d{1,2}[A-Z]|[A-Z]\d)%)"
)
# How such a thing ends, each opening with a literal, and what stands before that: a stroke and a per cent are rare
_TAILS = (pattern(r"/\w{1,2}/(?=\w?\w?\d)\w{4}(?![\w/-])"), pattern(r"%(?:(?<=\d[A-Z]%)|(?<=[A-Z]\d%))"))
_FRONT = pattern(r"\w{1,3}\Z")


def find(paper: Paper) -> Iterator[Flaw]:
    """Days and shares read as they were meant, and those that could not be."""
    text, flow = paper.document.text, paper.document.flow
    for span in repaired(paper.document):
        meant = " ".join(flow[slice(*span)].split())
        yield Flaw(span, params=(("shown", " ".join(text[slice(*span)].split())), ("meant", meant)))
    for tail in chain.from_iterable(form.finditer(flow) for form in _TAILS):
        front = _FRONT.search(flow, max(0, tail.start() - 3), tail.start())
        if front and (match := _UNREAD.match(flow, front.start())):
            yield Flaw(Span(*match.span()), "unread", (("shown", text[slice(*match.span())]),))


RULE = Rule(
    code="DOC018",
    name="damaged-figure",
    status=RuleStatus.STABLE,
    since="0.2.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)
