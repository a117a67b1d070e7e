"""Under which keys a name is found: without marks, signs and the word of its rank."""

from collections.abc import Iterator

from lantoa.core.kernel import pattern
from lantoa.core.organisation.model import Unit
from lantoa.core.text import skeleton

# "M'Drắk", "M’Drắk": one word
_INSIDE = pattern(r"['’ʼ`]")
# "Văn Miếu – Quốc Tử Giám", "TP."
_SIGNS = pattern(r"[^\w&]+")
# "Phường 01"
_ZERO = pattern(r"(?<!\S)0+(?=\d)")
RANKS = (
    "thanh pho truc thuoc trung uong",
    *("thanh pho", "thi tran", "dac khu", "thi xa", "phuong", "huyen", "quan", "tinh", "xa", "tp"),
    *(
        "to dan pho",
        "khu pho",
        "khu dan cu",
        "thon",
        "ban",
        "ap",
        "buon",
        "lang",
        "xom",
        "khom",
        "khoi",
        "to",
        "khu",
    ),
)


def name_key(text: str) -> str:
    """What two ways of writing one name share: `Phường Hòa Bình`, `phường Hoà  Bình` → `phuong hoa binh`."""
    words = _SIGNS.sub(" ", _INSIDE.sub("", text).replace("&", " va ").replace("_", " "))
    return _ZERO.sub("", " ".join(skeleton(words).split()))


def bare_key(key: str) -> str:
    """The key without the word of rank that opens it; the key itself where nothing else would be left."""
    for rank in RANKS:
        if key.startswith(rank + " "):
            return key[len(rank) + 1 :]
    return key


def name_keys(unit: Unit) -> Iterator[str]:
    """Every key a unit is found under, each once."""
    seen = set()
    for name in unit.names:
        key = name_key(name.text)
        for each in (key, bare_key(key)) if unit.kind.is_area else (key,):
            if each and each not in seen:
                seen.add(each)
                yield each
