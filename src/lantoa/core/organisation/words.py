"""What the words of a list of bodies can mean."""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from lantoa.core.kernel import pattern
from lantoa.core.organisation.body_types import BODY_TYPES
from lantoa.core.text import fold, skeleton

_SHEET: dict[str, Any] = tomllib.loads(
    files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8")
)
# "TN&MT", "PT-TH", ",", ";", ":"
_PIECE = pattern(r"[^\W_]+(?:['’./][^\W_]+)*\.?|[,;:&]")
HEADS = ("Sở", "Bộ", "Hội", "Phòng", "Ban", "Trung tâm", "Trường", "Công an", "Báo", "Đài")
LONGEST = 32  # words of the longest name
HEAD_KEYS = frozenset(skeleton(head).replace(" ", "") for head in HEADS)


class Word(NamedTuple):
    """A word with what it is compared by and the sign that stands before it."""

    text: str
    key: str
    sign: str
    start: int
    end: int


class Sense(NamedTuple):
    """One thing a run of words can mean: a body's types, a group, a post, a level of areas …"""

    role: str
    values: tuple[str, ...] = ()


def words_of(text: str) -> list[Word]:
    """The words of a phrase; `&` is the word `va`."""
    found: list[Word] = []
    sign = ""
    for piece in _PIECE.finditer(text):
        if piece[0] in ",;:":
            sign = piece[0] if sign != ";" else sign
            continue
        key = "va" if piece[0] == "&" else skeleton(piece[0]).replace(".", "").replace("/", "")
        found.append(Word(piece[0], key, sign, *piece.span()))
        sign = ""
    return found


def compact(text: str) -> str:
    """The letters of a phrase, run together: damage that splits or joins words does no harm."""
    return "".join(word.key for word in words_of(text))


@functools.cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """Letters run together → what they can mean, the most telling first; `=word` is one word with its own marks."""
    found: dict[str, dict[str, list[str]]] = {}
    for role, value, name in _entries():
        for key in (compact(name), f"={fold(name)}") if " " not in name else (compact(name),):
            values = found.setdefault(key, {}).setdefault(role, [])
            if value not in values:
                values.append(value)
    return {
        key: tuple(Sense(role, tuple(values)) for role, values in roles.items())
        for key, roles in found.items()
    }


@functools.cache
def tails() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(head, what follows it) → types: `sở` + `yte` → so-yt, for lists that name the head once."""
    found: dict[tuple[str, str], list[str]] = {}
    for body in BODY_TYPES.values():
        for name in body.names:
            for head in HEADS:
                if name.startswith(head + " "):
                    found.setdefault((compact(head), compact(name[len(head) :])), []).append(body.code)
    return {key: tuple(dict.fromkeys(codes)) for key, codes in found.items()}


@functools.lru_cache(maxsize=1 << 12)
def single(word: str) -> tuple[Sense, ...]:
    """What one word can mean by itself: with its own marks (`quận`, not `quân`), or in capitals without them."""
    known = senses()
    found = known.get(f"={fold(word.rstrip('.'))}", ())
    return found or (known.get(compact(word), ()) if word.isupper() else ())


def _entries() -> Iterator[tuple[str, str, str]]:
    for body in BODY_TYPES.values():
        for name in body.names:
            yield "type", body.code, name
    for role in ("groups", "areas", "attributes"):
        for value, names in _SHEET[role].items():
            for name in names.split("|"):
                yield role, value, name
                if role == "groups" and not name.startswith("các "):
                    yield role, value, f"các {name}"
    for role, names in _SHEET["senses"].items():
        for name in names.split("|"):
            yield role, "", name
