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

from collections.abc import Iterator
from itertools import compress, islice

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.flaws.stock import ALLOWED, FIRSTS, PHRASES, RIGHT, key_of
from lantoa.core.kernel import Memo, Rule, RuleStatus, Span
from lantoa.core.text import fold

# Characters in a piece, before its last block ends.
_PIECE = 1 << 16
_EDGE = ".,;:!?)”\"'*…/"
# "nghiêm", "chuyên"
_LONGEST = 7


def find(paper: Paper) -> Iterator[Flaw]:
    """Pairs of words with the bare letters of a stock phrase but other marks; then whole phrases known to be wrong."""
    flow = paper.document.flow
    meant = {phrase: right for phrase, right in PHRASES.items() if phrase in flow}
    for piece in _pieces(flow):
        meant.update(_misread(piece))
    for shown, right in meant.items():
        if span := _first_place(flow, shown):
            count = str(flow.count(shown))
            yield Flaw(
                span, params=(("shown", shown), ("meant", _as_printed(right, shown)), ("count", count))
            )


def _pieces(flow: str) -> Iterator[str]:
    """The flow in pieces of whole blocks: the words of a long text are never all in memory."""
    start = 0
    while start < len(flow):
        end = flow.find("\n", start + _PIECE)
        end = len(flow) if end < 0 else end
        yield flow[start:end]
        start = end + 1


def _misread(piece: str) -> Iterator[tuple[str, str]]:
    """Wrong forms with what they are likely to mean. No step of Python's own for a word: most pairs are right."""
    words = piece.split()
    pairs = zip(words, islice(words, 1, None), strict=False)
    return filter(None, map(_MEANT.__getitem__, compress(pairs, map(_OPENS.__getitem__, words))))


def _opens(word: str) -> bool:
    """Whether a stock phrase may begin with the word; one that punctuation closes is never the first."""
    return len(word) <= _LONGEST and key_of(word) in FIRSTS


def _meant(pair: tuple[str, str]) -> tuple[str, str] | None:
    """A pair as printed and what it is likely to mean, None where it is right as it stands or no stock phrase."""
    first, second = pair
    forms = ALLOWED.get((key_of(first), key_of(second).rstrip(_EDGE)))
    shown = f"{first} {second.rstrip(_EDGE)}"
    if forms is None or _named(first, second) or fold(shown) in forms:
        return None
    return shown, forms[0]


_OPENS = Memo(_opens, most=1 << 14)
_MEANT = Memo(_meant, most=1 << 15)


def _named(first: str, second: str) -> bool:
    """`Tiến Bộ`, `mời Trưởng`: a capital inside makes a name or another phrase."""
    return second[0].isupper() and not (first.isupper() and second.rstrip(_EDGE).isupper())


def _first_place(flow: str, shown: str) -> Span | None:
    """Where the pair stands as a pair: `cá nhân thực hiện` and `đảm bảo lực lượng` only look like one."""
    words = shown.split()
    first, last = words[0], words[-1]
    at = flow.find(shown)
    while at >= 0:
        end = at + len(shown)
        if not (flow[at - 1 : at].isalnum() or flow[end : end + 1].isalnum()):
            before = flow[max(at - 10, 0) : at].split(" ")[-2:-1]
            after = flow[end : end + 10].split(" ")[1:2] if flow[end : end + 1] == " " else []
            pairs = [(word, first) for word in before] + [(last, word.rstrip(_EDGE)) for word in after]
            if not any(_is_right(*pair) for pair in pairs):
                return Span(at, end)
        at = flow.find(shown, end)
    return None


def _is_right(first: str, second: str) -> bool:
    """The bare letters are looked at first: they are known of most words, a folded form is dear."""
    return (key_of(first), key_of(second)) in ALLOWED and fold(f"{first} {second}") in RIGHT


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
