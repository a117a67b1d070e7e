"""The bodies that a phrase lists, each as it is called."""

from functools import lru_cache

from lantoa.core.kernel import pattern
from lantoa.core.organisation.body_types import BODY_TYPES
from lantoa.core.organisation.parse_phrase import Item, read_items
from lantoa.core.organisation.tree import build_tree

_BODIES = frozenset({"type", "groups", "own"})
# Only kinds of bodies are asked for here: what an area is called is no body.
_NO_UNITS = build_tree([])
# What stands between two bodies.
_SIGNS, _JOINTS = " \t\n,;:.–-", (" và", " cùng", " với")
_EACH = pattern(r"\b[Cc]ác\s+$")


@lru_cache(maxsize=1024)  # a plan names the same few bodies in every duty
def split_phrase(phrase: str) -> tuple[str, ...]:
    """`Sở Y tế, Công an tỉnh và UBND các xã` are three; what names one body, or nobody that is known, stays whole."""
    items = read_items(phrase, tree=_NO_UNITS)
    if not items or items[0].role not in _BODIES:
        return (phrase,)
    starts = [(_start(phrase, item), item) for item in items]
    opened = [starts[0], *((at, item) for at, item in starts[1:] if _opens(phrase, at, item))]
    if len(opened) == 1:
        return (phrase,)
    ends = [*(at for at, _ in opened[1:]), len(phrase)]
    return tuple(
        _called(_without_joint(phrase[at:end]), item) for (at, item), end in zip(opened, ends, strict=True)
    )


def _start(phrase: str, item: Item) -> int:
    each = _EACH.search(phrase, 0, item.start)
    return each.start() if each else item.start


def _opens(phrase: str, at: int, item: Item) -> bool:
    """Whether a body begins there; `địa phương`, `tổ chức` in small letters go on with the one before."""
    if phrase.startswith("các ", at):
        return not item.unknown or bool(item.role)
    return item.role in _BODIES and phrase[at].isupper()


def _without_joint(name: str) -> str:
    """`Sở Y tế, cùng với ` → `Sở Y tế`."""
    end = len(name)
    while True:
        while end and name[end - 1] in _SIGNS:
            end -= 1
        joint = next((word for word in _JOINTS if name.endswith(word, 0, end)), "")
        if not joint:
            return name[:end]
        end -= len(joint)


def _called(name: str, item: Item) -> str:
    """A name that another one's head completes is written out: `Sở Y tế, Giáo dục và Đào tạo`."""
    alone = read_items(name, tree=_NO_UNITS)
    whole = not item.types or (alone and alone[0].types == item.types)
    return name if whole else BODY_TYPES[item.types[0]].names[0]
