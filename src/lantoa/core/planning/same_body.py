"""One key for the ways of writing one body: `Sở VHTTDL`, `Sở Văn hóa, Thể thao và Du lịch`."""

from collections.abc import Iterator

from lantoa.core.kernel import pattern
from lantoa.core.organisation import BODY_TYPES, BodyType
from lantoa.core.text import fold

# "Sở Văn hóa, Thể thao và Du lịch (Sở VHTTDL)": what else it is called
_ALSO = pattern(r"(?: {0,8}\([^()]{2,40}\)){1,8}$")
# The levels whose bodies say no place in the papers of their own area
_LOCAL = frozenset(("district", "commune", "village"))


def _ways(body: BodyType) -> Iterator[tuple[str, str]]:
    """Every way of writing a body and the first; what goes on behind its name is another: `Phòng Kinh tế, Hạ tầng và Đô thị`, `Phòng KT,HT&ĐT`."""
    names = [fold(name) for name in body.names]
    longer = [name for name in names if name.startswith(tuple(f"{other}," for other in names))]
    if not longer or not longer[0].startswith(f"{names[0]},"):
        longer = []
    for group in ([name for name in names if name not in longer], longer):
        yield from ((name, group[0]) for name in group)


# The abbreviations first: a first name stands for itself, whatever else is called so.
_FULL = dict(
    sorted(
        (way for body in BODY_TYPES.values() for way in _ways(body)),
        key=lambda way: way[0] == way[1],
    )
)
_PROVINCIAL = frozenset(("province",))


def _keys_of(levels: frozenset[str]) -> frozenset[str]:
    bodies = (body for body in BODY_TYPES.values() if levels.issuperset(body.levels))
    return frozenset(full for body in bodies for _way, full in _ways(body))


_LOCAL_KEYS, _PROVINCIAL_KEYS = _keys_of(_LOCAL), _keys_of(_PROVINCIAL)
_MOST_WORDS = max(name.count(" ") for name in _FULL) + 1


def body_key(name: str) -> str:
    """Lower case; where the name opens with an abbreviation that is known, its full form: `UBND các xã` → `uỷ ban nhân dân các xã`."""
    words = _ALSO.sub("", fold(name).strip(" ,;:.*")).split()
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        if full := _FULL.get(" ".join(words[:count])):
            return " ".join([full, *words[count:]])
    return " ".join(words)


def is_local(key: str) -> bool:
    """Whether each commune or district has a body of that name: `phòng kinh tế`, but not `sở y tế`."""
    return key in _LOCAL_KEYS


def is_provincial(key: str) -> bool:
    """Whether each province has a body of that name, and nobody else: `sở y tế`, `công an tỉnh`."""
    return key in _PROVINCIAL_KEYS or key.endswith(" tỉnh")
