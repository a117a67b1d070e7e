"""What stands left of a number: type word, `số`, and in between perhaps the issuer."""

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Lead
from lantoa.core.citations.read_issuer import read_issuer
from lantoa.core.citations.read_kind import (
    EXACT_KINDS,
    kind_of_abbreviation,
    kind_of_short_word,
    kind_of_words,
)
from lantoa.core.kernel import Span, pattern

# Numbers of forms, plots, accounts, telephones, houses: `mẫu số`, `phụ lục số`, `tài khoản số`
_NO_DOCUMENTS = pattern(
    r"(?:mau|bieu|luc|bang|phieu|don|lo|thua|khoan|thoai|fax|nha|duong|hem|ngo|kiet|bien|hieu|trang|to|muc|tiet|dieu|chuong)$"
)
# "số ", "số: ", "Số"
_SO = pattern(r"(?:(?<![^\W\d_])|(?<=\d))(so) {0,4}[:.;]? {0,4}$")
# "ut neil hcit gnoht", read from its end: the last four words
_LAST_WORDS = pattern(r"\w+(?: {1,8}\w+(?: {1,8}\w+(?: {1,8}\w+)?)?)?")
_BLANKS = pattern(r" +")
# "Quyết định của ", with the issuer and `số` behind
_PARTED = pattern(
    r"(?<!\w)(nghi quyet lien tich|nghi quyet|quyet dinh|nghi dinh|chi thi|thong tu lien tich|thong tu|ke hoach|cong van|cong dien|thong bao|"
    r"van ban|ket luan|huong dan|bao cao|to trinh) {1,8}(?:cua {1,8})?"
)
# "Nghị định", "kế hoạch"; not "kết luận", which may end "Thông báo kết luận"
_TWO_WORDS = frozenset(
    phrase
    for phrase in EXACT_KINDS
    if phrase.count(" ") == 1 and not any(longer.endswith(f" {phrase}") for longer in EXACT_KINDS)
)
# "Luật Ban hành văn bản quy phạm pháp luật số …": the end of a name, and no type word
_LAW_WORD, _LEGAL = "luật", "phap luat"
_REACH = 64
LEAD_REACH = 120


def read_lead(before: str, at: int, *, abbreviation: str) -> Lead | None:
    """The type word and `số` at the end of `before`, which ends at `at` in its text.

    None where the number of a form, a plot or an account stands. `abbreviation` is what in the symbol may announce
    the kind: it helps to know a damaged word.
    """
    near = before[-_REACH:]
    if lead := _undamaged(near, at):
        return lead
    expected = kind_of_abbreviation(abbreviation)
    left = at - len(near)
    flat = flatten(near)
    so = _SO.search(flat)
    start = left + so.start(1) if so else at
    rest = flat[: so.start(1)] if so else flat
    rest = rest.rstrip(" :" if so else " ")
    last = _LAST_WORDS.match(rest[::-1])
    if last is None:
        return Lead(start, None, upper=False, numbered=bool(so))
    words = Span(len(rest) - last.end(), len(rest))
    if lead := _typed(near, rest, words, numbered=bool(so), expected=expected):
        return Lead(left + lead.start, *lead[1:])
    if _NO_DOCUMENTS.search(rest):
        return None
    parted = _parted(before[: start - at], start) if so else None
    return parted or Lead(start, None, upper=False, numbered=bool(so))


def _undamaged(near: str, at: int) -> Lead | None:
    """The usual case: `Nghị định số `."""
    if not near.endswith(" số "):
        return None
    words = near[:-4].rsplit(" ", 4)
    usual = " ".join(words[-2:])
    if len(words) > 2 and usual in _TWO_WORDS:
        # By far the most: past the constructor, a step of Python.
        return tuple.__new__(Lead, (at - 4 - len(usual), EXACT_KINDS[usual], False, True, None))
    for first in range(max(len(words) - 4, 1), len(words)):
        phrase = " ".join(words[first:])
        if (kind := EXACT_KINDS.get(phrase)) and not (phrase == _LAW_WORD and words[first - 1] == "pháp"):
            return Lead(at - 4 - len(phrase), kind, upper=False, numbered=True)
    return None


def _typed(near: str, flat: str, words: Span, *, numbered: bool, expected: str | None) -> Lead | None:
    """The longest of the last four, three, two, one `words` of `flat` that is a type word; `near` is `flat` as written."""
    for first in (words.start, *(blanks.end() for blanks in _BLANKS.finditer(flat, *words))):
        # A footnote's mark may stand right before the word (`1Nghị định`).
        start = words.end - len(flat[first : words.end].lstrip("0123456789"))
        written = near[start : words.end]
        phrase = " ".join(flat[start : words.end].split())
        if flat.endswith(_LEGAL, 0, words.end) and start > words.end - len(_LEGAL):
            continue
        if kind := kind_of_words(phrase, expected=expected) or kind_of_short_word(written):
            upper = len(phrase) > 4 and written.isupper()
            return Lead(start, kind, upper=upper, numbered=numbered)
    return None


def _parted(before: str, at: int) -> Lead | None:
    """`Quyết định của Thủ tướng Chính phủ số …`: the issuer stands between the type word and `số`."""
    left = at - len(before)
    before = before.rstrip()
    flat = flatten(before)
    for typed in reversed(list(_PARTED.finditer(flat))):
        if read_issuer(before, flat, typed.end()) == len(before):
            kind = kind_of_words(" ".join(typed[1].split()), expected=None)
            issuer = " ".join(before[typed.end() :].split())
            upper = before[typed.start() : typed.end(1)].isupper()
            return Lead(left + typed.start(), kind, upper=upper, numbered=True, issuer=issuer)
    return None
