"""What kind of duty, through which channels, for whom: by the words of the action."""

import re

from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS
from lantoa.core.obligations.model import Modality

_PROHIBITS = re.compile(r"(?:Nghiêm +cấm|nghiêm +cấm|Tuyệt +đối +không|tuyệt +đối +không|Không +được|Cấm )")
_SUGGESTS = re.compile(r"(?:Khuyến +khích|khuyến +khích|Vận +động|nên )")
_POINTS = dict.fromkeys(map(ord, ".,;:()[]“”\"'?!…"), " ")
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
    split = words.lower().translate(_POINTS).split()
    found = {
        code
        for at, word in enumerate(split)
        if word in _TERMS
        for term, code in _TERMS[word]
        if split[at : at + len(term)] == term
    }
    if not found:
        return (), ()
    return tuple(code for code in CHANNELS if code in found), tuple(
        code for code in AUDIENCES if code in found
    )


def _by_first_word(*lexicons: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[list[str], str]]]:
    """First word → the terms that it opens, each with its code."""
    terms: dict[str, list[tuple[list[str], str]]] = {}
    for code, listed in (entry for lexicon in lexicons for entry in lexicon.items()):
        for term in listed:
            terms.setdefault(term.split()[0].lower(), []).append((term.lower().split(), code))
    return terms


_TERMS = _by_first_word(CHANNELS, AUDIENCES)
