"""Comparable forms of Vietnamese text. Only for matching: what is shown is always the source."""

import unicodedata

from lantoa.core.kernel import pattern

# An open syllable in -oa, -oe, -uy bears its tone on either vowel: hòa = hoà. Never after q (quý) and never before a final consonant.
_LETTER = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_OLD_TONE = pattern(
    rf"(?<!q)(o[\u0300\u0301\u0303\u0309\u0323][ae]|u[\u0300\u0301\u0303\u0309\u0323]y)(?![{_LETTER}\u0300-\u0323])"
)


def fold(text: str) -> str:
    """Lower case, one space, the new tone placement, Đ for its look-alikes: two ways of writing one word agree."""
    text = " ".join(text.replace("Ð", "Đ").replace("ð", "đ").replace("Ɖ", "Đ").casefold().split())
    parts = unicodedata.normalize("NFD", text)
    moved = _OLD_TONE.sub(lambda match: match[0][0] + match[0][2] + match[0][1], parts)
    return unicodedata.normalize("NFC", moved)


def skeleton(text: str) -> str:
    """ASCII letters only, lower case: what is left when every mark is lost (`Kế hoạch` → `ke hoach`)."""
    if text.isascii():
        return text.casefold()
    plain = text.replace("đ", "d").replace("Đ", "D").replace("Ð", "D").replace("ð", "d")
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii").casefold()
