"""Names of those who can bear a duty, read once from `bodies.toml`."""

import pkgutil
import re
import tomllib

from lantoa.core.kernel import pattern

_NOT_IN_WORD = (" ", ",", "(?=", "(?!")
# As in `lexicon.py`: `importlib.resources` would cost a tenth of the whole import.
_NAMES: dict[str, list[str]] = tomllib.loads((pkgutil.get_data(__package__, "bodies.toml") or b"").decode())


_LETTER = re.compile(r"\[[^]]*\]|.")


def _any_of(*kinds: str) -> str:
    """A name of several words before the one it begins with: `Bộ Chỉ huy` before `Bộ`.

    Names that begin alike share their first letter: a plain list is tried name by name, where most letters open none.
    """
    alike: dict[str, list[str]] = {}
    listed = (name for kind in kinds for name in _NAMES[kind])
    for name in sorted(listed, key=lambda name: " +" not in name):
        first = _LETTER.findall(name)[0]
        alike.setdefault(first, []).append(name[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in alike.items())


def _first_word(name: str) -> str:
    """A pattern up to the end of its first word."""
    cuts = [cut for cut in map(name.find, _NOT_IN_WORD) if cut > 0]
    return name[: min(cuts, default=len(name))]


# "Các Bộ, ngành chức năng", "Sở Y tế", "thủ trưởng các cơ quan", "Quý cơ quan"
BODY = pattern(
    rf"(?:(?:{_any_of('many')}) +(?:{_any_of('named', 'common')}|(?:{_any_of('counted')}))|{_any_of('named', 'common')})(?!\w)"
)
# What opens with no such word is no name: one look at a word that was seen before saves the long pattern.
NAME_FIRST = pattern(
    "|".join(
        dict.fromkeys(_first_word(name) for kind in ("many", "named", "common") for name in _NAMES[kind])
    )
)
