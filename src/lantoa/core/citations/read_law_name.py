"""Where the name of a law ends."""

import re

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.law_names import NAME
from lantoa.core.kernel import pattern

_LAW = r"(?:bo {1,4}luat|luat|phap {1,4}lenh) {1,8}"
# "sửa đổi, bổ sung một số điều của ", "sửa đổi ", with the next `Luật ` ahead
_AMENDING = pattern(rf"(?:sua {{1,8}}doi|bo {{1,8}}sung)(?=[ ,])[^.;()]{{0,70}}?(?={_LAW})")
_KIND = pattern(_LAW)
_NEXT = pattern(rf"(?:,|;| {{1,8}}va) {{1,8}}(?={_LAW})")
_STATE = pattern(
    r"nuoc {1,8}cong {1,8}hoa {1,8}xa {1,8}hoi {1,8}chu {1,8}nghia {1,8}viet {1,8}nam|nuoc {1,8}chxhcn {1,8}viet {1,8}nam"
)
_WORD = pattern(r"(,?) {0,8}([^\W\d_]+)")
# Words no name of a law holds, and pairs that open the next clause (flattened).
_STOPS_LIST = (
    "để được có đã thì là theo về tại ngày năm số do nhằm cho trình với này trên nếu nêu khi mà cũng "
    "từ sẽ phải tới trong đến những các bằng bởi sau trước gồm cần đang của vào còn như hoặc nhưng "
    "mới"
)
_STOPS = frozenset(_STOPS_LIST.split())
_PAIRS_LIST = (
    "quy dinh|huong dan|thuc hien|trien khai|ban hanh|sua doi|bo sung|thay the|thong qua|hien hanh|"
    "doi voi|lien quan|nhu sau|bao gom|gan voi"
)
_PAIRS = frozenset(_PAIRS_LIST.split("|"))
_DOCUMENTS = frozenset(["luat", "nghi", "bo", "phap", "thong", "quyet", "chi", "hien", "cong", "ke"])
_MOST_WORDS = 10
_REACH = 140
_LONG = 420


def read_law_name(flow: str, at: int) -> int:
    """The end of the law's name that begins at `at`, right after `Luật `; `at` itself where no name stands."""
    reach = _LONG if flow[at : at + 3].casefold() in ("sửa", "sưa", "bổ ", "bô ") else _REACH
    line_end = flow.find("\n", at, at + reach)
    ahead = flow[at : line_end if line_end >= 0 else at + reach]
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
        end = max(end, name)
        following = _NEXT.match(flat, end) if name > kind.end() else None
        at = following.end() if following else len(flat)
    return end


def _unknown(ahead: str, at: int) -> int:
    """A name not in the list: a capital first, then the words up to one that no name holds."""
    words = [match for _, match in zip(range(_MOST_WORDS + 1), _WORD.finditer(ahead, at), strict=False)]
    end = at
    for number, match in enumerate(words[:_MOST_WORDS]):
        comma, word = match.groups()
        following = (
            words[number + 1]
            if number + 1 < len(words) and words[number + 1].start() == match.end()
            else None
        )
        if match.start() != end or (not number and (comma or not word[0].isupper())):
            break
        if (comma and not word[0].islower()) or (number and _ends_before(word, following)):
            break
        end = match.end()
    return end


def _ends_before(word: str, following: re.Match[str] | None) -> bool:
    after = flatten(following[2]) if following else ""
    if word in ("và", "VÀ"):
        return (
            following is None
            or bool(following[1])
            or following[2].casefold() in _STOPS
            or after in _DOCUMENTS
        )
    return word.casefold() in _STOPS or f"{flatten(word)} {after}" in _PAIRS
