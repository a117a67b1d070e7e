"""What kind of duty, through which channels, for whom: by the words of the action."""

import re

from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS
from lantoa.core.obligations.model import Modality

_PROHIBITS = re.compile(r"(?:Nghiêm +cấm|nghiêm +cấm|Tuyệt +đối +không|tuyệt +đối +không|Không +được|Cấm )")
_SUGGESTS = re.compile(r"(?:Khuyến +khích|khuyến +khích|Vận +động|nên )")
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
    return _codes(words, _CHANNEL)


def audiences_in(words: str) -> tuple[str, ...]:
    """Codes of the groups the action is for."""
    return _codes(words, _AUDIENCE)


def _pattern(lexicon: dict[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    return {
        code: re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", " +") + r")(?!\w)")
        for code, words in lexicon.items()
    }


_CHANNEL = _pattern(CHANNELS)
_AUDIENCE = _pattern(AUDIENCES)


def _codes(words: str, patterns: dict[str, re.Pattern[str]]) -> tuple[str, ...]:
    lowered = words.lower()
    return tuple(code for code, pattern in patterns.items() if pattern.search(lowered))
