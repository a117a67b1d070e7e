"""Where the name of a law ends."""

import re

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.law_names import NAME

# "Luật sửa đổi, bổ sung một số điều của ", "Luật sửa đổi "
_AMENDING = re.compile(r"(?:sua {1,8}doi|bo {1,8}sung)(?=[ ,])[^.;()]{0,70}?(?=(?:bo {1,4}luat|luat|phap {1,4}lenh) {1,8})")
_KIND = re.compile(r"(?:bo {1,4}luat|luat|phap {1,4}lenh) {1,8}(?!so )")
_NEXT = re.compile(r"(?:,|;| {1,8}va) {1,8}(?=(?:bo {1,4}luat|luat|phap {1,4}lenh) {1,8})")
_STATE = re.compile(r"nuoc {1,8}cong {1,8}hoa {1,8}xa {1,8}hoi {1,8}chu {1,8}nghia {1,8}viet {1,8}nam")
_WORD = re.compile(r"(,?) {0,8}([^\W\d_]+)")
_STOPS = frozenset(
    "de duoc co da thi la theo ve tai ngay nam so do nham cho trinh thong voi nay tren neu khi ma cung tu se phai toi noi hien doi sua bo quy "
    "huong trong den va cua nhung cac bang boi sau truoc gom lam can dang thay thuc trien ban".split()
)
_DOCUMENTS = frozenset("luat nghi bo phap thong quyet chi hien cong ke".split())
_MOST_WORDS = 9


def read_law_name(flow: str, at: int) -> int:
    """The end of the law's name that begins at `at`, right after `Luật `; `at` itself where no name stands."""
    line_end = flow.find("\n", at, at + 420)
    ahead = flow[at : line_end if line_end >= 0 else at + 420]
    return at + _name(ahead, flatten(ahead), 0)


def _name(ahead: str, flat: str, at: int) -> int:
    if amending := _AMENDING.match(flat, at):
        return _amended(ahead, flat, amending.end())
    if known := NAME.match(flat, at) or _STATE.match(flat, at):
        return known.end()
    return _unknown(ahead, at)


def _amended(ahead: str, flat: str, at: int) -> int:
    """`Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C` is one law."""
    end = at
    while kind := _KIND.match(flat, at):
        name = _name(ahead, flat, kind.end())
        if name == kind.end():
            break
        end = name
        following = _NEXT.match(flat, end)
        at = following.end() if following else len(flat)
    return end


def _unknown(ahead: str, at: int) -> int:
    """A name not in the list: a capital first, then the words up to one that no name holds."""
    end = at
    for count, match in enumerate(_WORD.finditer(ahead, at)):
        comma, word = match.groups()
        if match.start() != end or count == _MOST_WORDS or not count and (comma or not word[0].isupper()):
            break
        if comma and (not word[0].islower() or flatten(word) in _STOPS):
            break
        if count and flatten(word) in _STOPS and not (word == "và" and _goes_on(_WORD.match(ahead, match.end()))):
            break
        end = match.end()
    return end


def _goes_on(following: re.Match[str] | None) -> bool:
    """Whether the word after `và` still belongs to the name."""
    return following is not None and not following[1] and flatten(following[2]) not in _STOPS | _DOCUMENTS
