"""Words of duty, read once from `lexicon.toml`."""

import functools
import pkgutil
import tomllib
import unicodedata
from typing import Any

from lantoa.core.kernel import Memo

# `importlib.resources` would import archives and temporary files: a tenth of the whole import.
_LEXICON: dict[str, Any] = tomllib.loads((pkgutil.get_data(__package__, "lexicon.toml") or b"").decode())


def _base(letter: str) -> str:
    if letter in "đðĐÐ":
        return "d" if letter in "đð" else "D"
    return unicodedata.normalize("NFD", letter)[0]


# Vietnamese letters → their bare letter.
PLAIN = {
    code: _base(chr(code))
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    if chr(code).isalpha() and len(_base(chr(code))) == 1
}


def _bare(word: str) -> str:
    return word.translate(PLAIN).lower()


_plain_word = Memo(_bare, most=1 << 13).__getitem__


def plain(text: str) -> str:
    """Lower case without marks, one space between words: `Tô  chức` and `tổ chức` agree."""
    return _plain_word(text) if text.isalpha() else " ".join(map(_plain_word, text.split()))


def _listed(name: str) -> list[str]:
    return " ".join(_LEXICON[name].split()).split(", ")


def _words(name: str) -> tuple[frozenset[str], frozenset[str]]:
    listed = _listed(name)
    return (
        frozenset(word for word in listed if " " not in word),
        frozenset(plain(" ".join(word.split()[:2])) for word in listed if " " in word),
    )


VERBS, VERB_PAIRS = _words("verbs")
_COUNTING = frozenset(_listed("counting"))
ACTS, _ACT_PAIRS = _words("acts")
NOMINAL, _NOMINAL_PAIRS = _words("nominal")
_FORBIDDEN = frozenset(_listed("forbidden"))
ACT_PAIRS = _ACT_PAIRS | (VERB_PAIRS - _NOMINAL_PAIRS)
# As they are spelt: "chủ trì", "báo cáo"; what a body does, and every verb.
_SPELT_ACTS, _SPELT = (
    frozenset(" ".join(words.split()[:2]) for name in names for words in _listed(name) if " " in words)
    for names in (("acts",), ("verbs", "acts", "nominal"))
)
# As they are spelt: before a capital nothing else opens a verb.
SPELT_FIRSTS = frozenset(words.split()[0] for name in ("verbs", "acts") for words in _listed(name))
_GRAMMAR = {name: frozenset(words.split(", ")) for name, words in _LEXICON["grammar"].items()}
PREPOSITIONS, NOT_ACTING = _GRAMMAR["prepositions"], _GRAMMAR["not_acting"]
IN_NAMES = _GRAMMAR["in_names"]
SEASONS, CONDITIONS, WAITING = _GRAMMAR["seasons"], _GRAMMAR["conditions"], _GRAMMAR["waiting"]
ORGANISATIONS = frozenset(_LEXICON["organisations"]["kinds"].split(", "))
CIRCUMSTANCES = _GRAMMAR["circumstances"]
AFTER_LIST, ATTRIBUTED, PREDICATES = (_GRAMMAR[name] for name in ("after_list", "attributed", "predicates"))
NOUN_AFTER, NOUN_BEFORE, OVERLAPS = (
    {verb: frozenset(words.split(", ")) for verb, words in _LEXICON[name].items()}
    for name in ("noun_after", "noun_before", "overlaps")
)
OPENINGS = {name: frozenset(words.split(", ")) for name, words in _LEXICON["openings"].items()}
VERB_FIRSTS, ACT_FIRSTS = (
    frozenset(pair.split()[0] for pair in pairs) for pairs in (VERB_PAIRS, ACT_PAIRS | _NOMINAL_PAIRS)
)
CHANNELS: dict[str, tuple[str, ...]] = {
    code: tuple(words.split(", ")) for code, words in _LEXICON["channels"].items()
}
AUDIENCES: dict[str, tuple[str, ...]] = {
    code: tuple(words.split(", ")) for code, words in _LEXICON["audiences"].items()
}


@functools.lru_cache(maxsize=1 << 16)
def opens_duty(first: str, second: str) -> bool:
    """Whether two words open a duty: `Xây`, `dựng`. A word alone must bear its own marks."""
    bare = first.lower()
    counted = second[:1].isdigit() and bare in _COUNTING
    return counted or bare in VERBS or forbids(bare, second) or plain(f"{first} {second}") in VERB_PAIRS


def forbids(first: str, second: str) -> bool:
    """`không thu`, `không xả`: what is not to be done; not `không đúng`, `không có`."""
    return first == "không" and second in _FORBIDDEN


@functools.lru_cache(maxsize=1 << 16)
def is_act(first: str, second: str) -> bool:
    """Whether two words begin what a body does: `chủ`, `trì`; `in`, `5.000`."""
    counted = second[:1].isdigit() and first in _COUNTING
    return counted or first in ACTS or forbids(first, second) or plain(f"{first} {second}") in ACT_PAIRS


def is_spelt_act(first: str, second: str) -> bool:
    """Whether two words begin what a body does, with their own marks: `báo`, `cáo`; not `nghệ`, `báo` for `nghe báo`."""
    return f"{first} {second}" in _SPELT_ACTS


def spelt_as_verb(first: str, second: str) -> bool:
    """Whether a verb is spelt so, marks and all: `công`, `bố`; not `lâm`, `chủ` for `làm chủ`."""
    return first in ACTS or first in NOMINAL or f"{first} {second}" in _SPELT


@functools.lru_cache(maxsize=1 << 16)
def may_act(first: str, second: str) -> bool:
    """Whether two words are a verb that as often is a noun in a name: `giải`, `phóng`."""
    return first in NOMINAL or plain(f"{first} {second}") in _NOMINAL_PAIRS
