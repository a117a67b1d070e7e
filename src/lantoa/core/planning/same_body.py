"""One key for the ways of writing one body: `Sở VHTTDL`, `Sở Văn hóa, Thể thao và Du lịch`."""

from lantoa.core.kernel import pattern
from lantoa.core.organisation import BODY_TYPES
from lantoa.core.text import fold

# "Sở Văn hóa, Thể thao và Du lịch (Sở VHTTDL)": what else it is called
_ALSO = pattern(r"(?: {0,8}\([^()]{2,40}\)){1,8}$")
# Every way of writing a body → its first name; a first name stands for itself
_FULL = {fold(other): fold(body.names[0]) for body in BODY_TYPES.values() for other in body.names[1:]}
_FULL |= {fold(body.names[0]): fold(body.names[0]) for body in BODY_TYPES.values()}
_MOST_WORDS = max(name.count(" ") for name in _FULL) + 1


def body_key(name: str) -> str:
    """Lower case; where the name opens with an abbreviation that is known, its full form: `UBND các xã` → `uỷ ban nhân dân các xã`."""
    words = _ALSO.sub("", fold(name).strip(" ,;:.*")).split()
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        if full := _FULL.get(" ".join(words[:count])):
            return " ".join([full, *words[count:]])
    return " ".join(words)
