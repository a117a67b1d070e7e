"""Where the words stand that open the forms of the rules, found in one look at the paper for each letter."""

import re
from array import array
from itertools import groupby

from lantoa.core.deadlines.written import BEFORE, DAY, EACH, FIXED, LATE, UNTIL
from lantoa.core.kernel import Memo, any_of, from_first, pattern

# The first six a scan may spell in other ways: "ngáy" for "ngày"
_WORDS = (
    *(
        BEFORE,
        DAY,
        EACH,
        f"{FIXED} +k",
        LATE,
        UNTIL,
        "/",
        "chủ +nhật",
        "cuối",
        "cứ",
        "dự +kiến",
        "giai",
        "hoàn +thành",
        "hạn",
        "hết",
        "khi",
        "không",
    ),
    *(
        "kết +thúc",
        "muộn",
        "một",
        "mỗi",
        "năm",
        "sau",
        "tháng",
        "thường +k",
        "thứ",
        "thời",
        "tiến +độ",
        "trong",
        "tuần",
        "tối",
    ),
    *("suốt", "từ", "từng", "vào", "ít"),
)
# One for each first letter: a search for one letter takes a tenth of one for any of many.
_ANY = tuple(
    pattern(from_first(any_of(words))) for _, words in groupby(sorted(_WORDS), key=lambda word: word[0])
)
# The word of the rules for a word as it is printed
_MEANT: Memo[str, str] = Memo(
    lambda shown: next(word for word in _WORDS if re.fullmatch(word, shown)), most=1 << 8
)


def places_in(low: str) -> dict[str, "array[int]"]:
    """Word → where it stands; a search of the whole paper for each costs twice that."""
    places = {word: array("q") for word in _WORDS}
    for form in _ANY:
        for match in form.finditer(low):
            places[_MEANT[match[0]]].append(match.start())
    return places
