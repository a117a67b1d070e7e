"""What kind of duty, through which channels, for whom: by the words of the action."""

import itertools

from lantoa.core.kernel import pattern
from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS
from lantoa.core.obligations.model import Modality

_PROHIBITS = pattern(r"(?:Nghiêm +cấm|nghiêm +cấm|Tuyệt +đối +không|tuyệt +đối +không|Không +được|Cấm )")
_SUGGESTS = pattern(r"(?:Khuyến +khích|khuyến +khích|Vận +động|nên )")
_POINTS = ".,;:()[]“”\"'?!…"
_ORDERS = {
    "de nghi": Modality.REQUEST,
    "keu goi": Modality.REQUEST,
    "giao": Modality.ASSIGN,
    "phan cong": Modality.ASSIGN,
    "uy quyen": Modality.ASSIGN,
}


def modality_of(words: str, *, order: str) -> Modality:
    """The order above the action speaks first, then the action's own first words."""
    if order in _ORDERS:
        return _ORDERS[order]
    opening = words[:60]
    if _PROHIBITS.search(opening):
        return Modality.PROHIBIT
    return Modality.SHOULD if _SUGGESTS.match(words) else Modality.MUST


def labels_in(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of the channels the action names, and of the groups it is for."""
    lowered = words.lower()
    for sign in _POINTS:
        lowered = lowered.replace(sign, " ")
    split = lowered.split()
    # A term is known by its first two words, or by its only one: few texts hold them that do not hold the term.
    pairs = itertools.compress(itertools.pairwise(split), map(_FIRSTS.__contains__, split))
    opened = _OPENERS.intersection(split) | _OPENERS.intersection(pairs)
    padded = f" {' '.join(split)} " if opened else ""
    found = {code for words_of in opened for term, code in _TERMS[words_of] if term in padded}
    if not found:
        return (), ()
    return tuple(code for code in CHANNELS if code in found), tuple(
        code for code in AUDIENCES if code in found
    )


def _by_first_words(
    *lexicons: dict[str, tuple[str, ...]],
) -> dict[str | tuple[str, str], list[tuple[str, str]]]:
    """The first two words, or the only one → the terms that they open, a space at either end, each with its code."""
    terms: dict[str | tuple[str, str], list[tuple[str, str]]] = {}
    for code, listed in (entry for lexicon in lexicons for entry in lexicon.items()):
        for term in listed:
            first, *rest = term.lower().split()
            terms.setdefault((first, rest[0]) if rest else first, []).append((f" {term.lower()} ", code))
    return terms


_TERMS = _by_first_words(CHANNELS, AUDIENCES)
_OPENERS = frozenset(_TERMS)
# A look at one word costs half of a look at a pair.
_FIRSTS = frozenset(words[0] for words in _TERMS if isinstance(words, tuple))
