"""Whether a number is the object of a word of doing."""

from lantoa.core.kernel import pattern
from lantoa.core.targets.units import DOING, PARTING
from lantoa.core.text import skeleton

# 5.000 tờ rơi, 50 pa nô, | 200 băng rôn / 500 cán bộ, chiến sĩ và | 20 phương tiện
_ITEM = pattern(r"(?<![\w.])\d[\d.]* +[^\d,;.:]{2,40}(?:,(?: +[^\d,;.:]{2,30} +và)?| +và| *\()(?: +và)? *$")
# bố trí tối thiểu | 500 cán bộ và 20 phương tiện: what bounds the first of the list
_BOUND = pattern(r"(?:tối +thiểu|ít +nhất|trên|hơn|khoảng) *$")
# Thời lượng phóng sự: | 15 phút, mỗi buổi | 90 phút, dành | 15 phút
_LENGTH = pattern(
    r"(?:[Tt]hời +lượng[^,;.]{0,40}|[Dd]ành(?: +ra)?|[Mm]ỗi +(?:kỳ|buổi|số|tiết|lần|chương +trình|phóng +sự|chuyên +mục|ca|phiên|lớp|khóa|khoá)(?: +[^\W\d]+){0,2}) *$"
)
# tổ chức, as a scan that lost its marks has it
_DAMAGED = frozenset(skeleton(words) for words in DOING if " " in words)


def opens_list(before: str) -> str:
    """The words before the first of the items that the number goes on with: `in 5.000 tờ rơi, 50 pa nô, | 200 băng rôn`."""
    while item := _ITEM.search(before, max(0, len(before) - 60)):
        before = _BOUND.sub("", before[: item.start()])
    return before


def is_object(before: str) -> bool:
    """Whether the number stands right behind a word of doing: `xuất bản | 01 phụ trương`, or in a list behind one."""
    words = opens_list(before).casefold().split()[-2:]
    return bool(words) and (words[-1] in DOING or " ".join(words) in DOING)


def is_length(before: str) -> bool:
    """Whether a time is how long something is to last: `mỗi buổi | 90 phút`."""
    return _LENGTH.search(before) is not None


def is_doing(before: str) -> bool:
    """Whether a word of doing stands up to five words before, with no comma, no parenthesis and no `của` between."""
    words = before[-70:].casefold().split()[-7:]
    following = ""
    for place, word in enumerate(reversed(words)):
        if word in PARTING or word[-1] in ",;.)" or (place and word[-1] == ":") or place > 5:
            return False
        plain = word.strip('(“"-+:')
        pair = f"{plain} {following}"
        if plain in DOING or pair in DOING or (following and skeleton(pair) in _DAMAGED):
            return True
        if word[0] == "(":
            return False
        following = plain
    return False
