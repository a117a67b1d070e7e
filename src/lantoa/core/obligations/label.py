"""What kind of duty, through which channels, for whom: by the words of the action."""

from itertools import chain, compress, pairwise

from lantoa.core.kernel import Memo, pattern
from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS, plain
from lantoa.core.obligations.model import Modality

_PROHIBITS = pattern(r"(?:Nghiêm +cấm|nghiêm +cấm|Tuyệt +đối +không|tuyệt +đối +không|Không +được|Cấm )")
_SUGGESTS = pattern(r"(?:Khuyến +khích|khuyến +khích|Vận +động|nên )")
# "Sở Lao động - Thương binh và Xã hội", "Hội Nông dân", "hướng dẫn của cán bộ y tế": who acts, and not for whom or by what
_NAMES = pattern(
    r" (?:lao động [-–] thương binh và xã hội|giáo dục và đào tạo|vì sự tiến bộ (?:của )?phụ nữ|phối họp|đoàn thanh niên|của cán bộ"
    r"|hội (?:liên hiệp )?(?:phụ nữ|nông dân|cựu chiến binh|người cao tuổi|người khuyết tật))(?= )"
)
_POINTS = ".,;:()[]“”\"'?!…"
_ORDERS = {
    "de nghi": Modality.REQUEST,
    "keu goi": Modality.REQUEST,
    "giao": Modality.ASSIGN,
    "phan cong": Modality.ASSIGN,
    "uy quyen": Modality.ASSIGN,
}


def modality_of(words: str, *, order: str) -> Modality:
    """What forbids says so itself; else the order above the action speaks first, then the action's own first words."""
    if _PROHIBITS.match(words):
        return Modality.PROHIBIT
    if order and (asked := _ORDERS.get(plain(order))):
        return asked
    opening = words[:60]
    if _PROHIBITS.search(opening):
        return Modality.PROHIBIT
    return Modality.SHOULD if _SUGGESTS.match(words) else Modality.MUST


def labels_in(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of the channels the action names, and of the groups it is for."""
    split = words.split()
    # A term is known by its first two words, or by its only one: few texts hold them that do not hold the term.
    first = list(map(_OPENS.__getitem__, split))
    if _PARTED in first:
        split = _bare(words).split()
        first = list(map(_OPENS.__getitem__, split))
    opened = set(chain.from_iterable(map(_OPENED.__getitem__, compress(pairwise((*split, "")), first))))
    if not opened:
        return (), ()
    padded = f" {' '.join(_bare(words).split())} "
    terms = [(term, code) for words_of in opened for term, code in _TERMS[words_of] if term in padded]
    if not terms:
        return (), ()
    padded = _NAMES.sub(" ", padded)
    found = {code for term, code in terms if term in padded}
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
_FIRSTS = frozenset(words if isinstance(words, str) else words[0] for words in _TERMS)
_SECONDS = frozenset(words[1] for words in _TERMS if isinstance(words, tuple))
# "bài,", "(báo": a word that may open a term; "chức.Cán", "(": one that is not one word when its points are blanked.
_MAY, _PARTED = 1, 2


def _bare(words: str) -> str:
    """In small letters, points blanked."""
    words = words.lower()
    for sign in _POINTS:
        words = words.replace(sign, " ")
    return words


def _opens(word: str) -> int:
    pieces = _bare(word).split()
    if len(pieces) == 1:
        return _MAY if pieces[0] in _FIRSTS else 0
    parted = not pieces or pieces[0] in _SECONDS or not _FIRSTS.isdisjoint(pieces)
    return _PARTED if parted else 0  # "1.500" parts nothing


def _opened(pair: tuple[str, str]) -> tuple[str | tuple[str, str], ...]:
    """The openings of terms that a word makes, alone and with the next."""
    first, second = (_bare(word).strip() for word in pair)
    return tuple(words for words in (first, (first, second)) if words in _TERMS)


# No step of Python's own for a word: most open nothing.
_OPENS = Memo(_opens, most=1 << 13)
_OPENED = Memo(_opened, most=1 << 13)
