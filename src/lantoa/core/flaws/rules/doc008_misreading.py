"""## What it finds

A stock phrase of the genre with a wrong tone or mark, as recognition of scans leaves it: `Phân đầu` for `Phấn đấu`,
`tiên hành` for `tiến hành`, `công tác viên` for `cộng tác viên`. One finding a wrong form, at its first place.

## Why it matters

A search for the right word misses these sentences, and a copied error looks careless.

## Example

`Kê hoạch thực hiện`: `Kế hoạch` is suggested.

## Not this

Names, numbers, and words that are right in another sense (`phần đầu`).

## Known limits

Only phrases of the lexicon are known; nothing is ever corrected by itself.
"""

import re
from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.flaws.stock import ALLOWED, PHRASES, RIGHT, key_of
from lantoa.core.text import fold

_EDGE = ".,;:!?)”\"'*…/"


def find(paper: Paper) -> Iterator[Flaw]:
    """Pairs of words with the bare letters of a stock phrase but other marks; then whole phrases known to be wrong."""
    flow = paper.document.flow
    tokens = flow.split()
    # A word that punctuation closes is the second of a pair, never the first.
    firsts = {token: key_of(token) for token in set(tokens)}
    seconds = {token: key or key_of(token.rstrip(_EDGE)) for token, key in firsts.items()}
    wrong = {phrase: meant for phrase, meant in PHRASES.items() if phrase in flow}
    for first, second in set(zip(tokens, tokens[1:], strict=False)):
        if meant := ALLOWED.get((firsts[first], seconds[second])):
            shown = f"{first} {second.rstrip(_EDGE)}"
            if fold(shown) not in meant and not _named(first, second):
                wrong[shown] = meant[0]
    for shown, meant in wrong.items():
        if places := list(_places(flow, shown)):
            params = (("shown", shown), ("meant", _as_printed(meant, shown)), ("count", str(len(places))))
            yield Flaw(places[0], params=params)


def _named(first: str, second: str) -> bool:
    """`Tiến Bộ`, `mời Trưởng`: a capital inside makes a name or another phrase."""
    return second[0].isupper() and not (first.isupper() and second.rstrip(_EDGE).isupper())


def _places(flow: str, shown: str) -> Iterator[Span]:
    """Where the pair stands as a pair: `cá nhân thực hiện` and `đảm bảo lực lượng` only look like one."""
    for match in re.finditer(rf"(?<![^\s(“\"]){re.escape(shown)}(?!\w)", flow):
        before = flow[max(match.start() - 10, 0) : match.start()].split(" ")[-2:-1]
        after = (
            flow[match.end() : match.end() + 10].split(" ")[1:2]
            if flow[match.end() : match.end() + 1] == " "
            else []
        )
        first, *_, last = shown.split()
        if not any(
            fold(pair) in RIGHT
            for pair in (
                *(f"{word} {first}" for word in before),
                *(f"{last} {word.rstrip(_EDGE)}" for word in after),
            )
        ):
            yield Span(*match.span())


def _as_printed(meant: str, shown: str) -> str:
    if shown.isupper():
        return meant.upper()
    return meant[0].upper() + meant[1:] if shown[0].isupper() else meant


RULE = Rule(
    code="DOC008",
    name="suspected-misreading",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)
