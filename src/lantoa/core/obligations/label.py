"""What kind of duty, through which channels, for whom: by the words of the action."""

import re

from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS
from lantoa.core.obligations.model import Modality

_PROHIBITS = re.compile(r"(?:Nghiêm +cấm|nghiêm +cấm|Tuyệt +đối +không|tuyệt +đối +không|Không +được|Cấm )")
_SUGGESTS = re.compile(r"(?:Khuyến +khích|khuyến +khích|Vận +động|nên )")
_POINTS = dict.fromkeys(map(ord, ".,;:()[]“”\"'?!…"), " ")
_ORDERS = {"de nghi": Modality.REQUEST, "keu goi": Modality.REQUEST, "giao": Modality.ASSIGN, "phan cong": Modality.ASSIGN, "uy quyen": Modality.ASSIGN}


def modality_of(words: str, *, order: str) -> Modality:
    """The order above the action speaks first, then the action's own first words."""
    if order in _ORDERS:
        return _ORDERS[order]
    opening = words[:60]
    if _PROHIBITS.search(opening):
        return Modality.PROHIBIT
    return Modality.SHOULD if _SUGGESTS.match(words) else Modality.MUST


def channels_in(words: str) -> tuple[str, ...]:
    """Codes of the channels the action names."""
    return _codes(words, _CHANNEL, CHANNELS)


def audiences_in(words: str) -> tuple[str, ...]:
    """Codes of the groups the action is for."""
    return _codes(words, _AUDIENCE, AUDIENCES)


Terms = dict[str, list[tuple[str, str]]]


def _by_first_word(lexicon: dict[str, tuple[str, ...]]) -> Terms:
    """First word → the whole terms that it opens, each with its code."""
    terms: Terms = {}
    for code, listed in lexicon.items():
        for term in listed:
            terms.setdefault(term.split()[0], []).append((f"{term} ", code))
    return terms


_CHANNEL = _by_first_word(CHANNELS)
_AUDIENCE = _by_first_word(AUDIENCES)


def _codes(words: str, terms: Terms, lexicon: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    split = words.lower().translate(_POINTS).split()
    line = " ".join(split) + " "
    found: set[str] = set()
    at = 0
    for word in split:
        for term, code in terms.get(word, ()):
            if line.startswith(term, at):
                found.add(code)
        at += len(word) + 1
    return tuple(code for code in lexicon if code in found)
