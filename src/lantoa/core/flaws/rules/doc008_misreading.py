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

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.flaws.stock import ALLOWED, FIRSTS, PHRASES, RIGHT, key_of
from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.text import fold

_EDGE = ".,;:!?)”\"'*…/"


def find(paper: Paper) -> Iterator[Flaw]:
    """Pairs of words with the bare letters of a stock phrase but other marks; then whole phrases known to be wrong."""
    flow = paper.document.flow
    tokens = flow.split()
    # A word that punctuation closes is the second of a pair, never the first.
    firsts = {word: key for word in set(tokens) if len(word) < 8 and (key := key_of(word)) in FIRSTS}
    pairs = Counter([pair for pair in pairwise(tokens) if pair[0] in firsts])
    wrong = {phrase: right for phrase, right in PHRASES.items() if phrase in flow}
    counts = Counter({phrase: flow.count(phrase) for phrase in wrong})
    for (first, second), count in pairs.items():
        if forms := ALLOWED.get((firsts[first], key_of(second).rstrip(_EDGE))):
            shown = f"{first} {second.rstrip(_EDGE)}"
            right = shown.lower() in forms or fold(shown) in forms  # folding is dear, and most words are right
            if not right and not _named(first, second):
                wrong[shown] = forms[0]
                counts[shown] += count
    for shown, right in wrong.items():
        if span := _first_place(flow, shown):
            meant = _as_printed(right, shown)
            yield Flaw(span, params=(("shown", shown), ("meant", meant), ("count", str(counts[shown]))))


def _named(first: str, second: str) -> bool:
    """`Tiến Bộ`, `mời Trưởng`: a capital inside makes a name or another phrase."""
    return second[0].isupper() and not (first.isupper() and second.rstrip(_EDGE).isupper())


def _first_place(flow: str, shown: str) -> Span | None:
    """Where the pair stands as a pair: `cá nhân thực hiện` and `đảm bảo lực lượng` only look like one."""
    first, *_, last = shown.split()
    at = flow.find(shown)
    while at >= 0:
        end = at + len(shown)
        if not (flow[at - 1 : at].isalnum() or flow[end : end + 1].isalnum()):
            before = flow[max(at - 10, 0) : at].split(" ")[-2:-1]
            after = flow[end : end + 10].split(" ")[1:2] if flow[end : end + 1] == " " else []
            pairs = [f"{word} {first}" for word in before] + [
                f"{last} {word.rstrip(_EDGE)}" for word in after
            ]
            if not any(fold(pair) in RIGHT for pair in pairs):
                return Span(at, end)
        at = flow.find(shown, end)
    return None


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
