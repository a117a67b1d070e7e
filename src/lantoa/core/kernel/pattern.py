"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Iterable
from itertools import groupby, takewhile
from typing import cast

# All that a pattern of `re` has to show
_OWN = (
    *("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"),
    *("flags", "groupindex", "groups", "pattern"),
)


class _Pattern:
    """A compiled pattern: its methods in slots, which are found as quickly as those of a pattern of `re`."""

    __slots__ = (*_OWN, "_flags", "_source")


class _LazyPattern(_Pattern):
    """Stands in for a pattern until its first use, which makes it a compiled one."""

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source, self._flags)
        for own in _OWN:
            setattr(self, own, getattr(compiled, own))
        # A class that defines `__getattr__` pays for it at every look, also at one that never reaches it.
        self.__class__ = _Pattern  # type: ignore[assignment]  # the same slots
        return getattr(compiled, name)


def any_of(words: Iterable[str]) -> str:
    """The source of a pattern for any of `words`, the longest that fits; a class stands for one letter: `ng[àa]y`.

    Words that begin alike share their letters: a plain list is tried word by word, where most letters open none.
    """
    return _branches(sorted({tuple(_LETTER.findall(word)) for word in words}, reverse=True))


def from_first(source: str) -> str:
    """The source of a pattern that is sought by its first letter alone, and only then looked at: `Q(?=.)uyết định`.

    By all the letters it opens with a text is crossed half as quickly; worth it where the first is rare, as capitals are.
    """
    return f"{source[0]}(?=.){source[1:]}"


_LETTER = re.compile(r"\[[^]]*\]|.")


def _branches(words: list[tuple[str, ...]]) -> str:
    branches = []
    for _, group in groupby(words, key=lambda word: word[:1]):
        alike = list(group)
        # In order, the first and the last share what all share.
        same = takewhile(lambda pair: pair[0] == pair[1], zip(alike[0], alike[-1], strict=False))
        shared = [letter for letter, _ in same]
        rest = _branches([word[len(shared) :] for word in alike]) if len(alike) > 1 else ""
        branches.append("".join(shared) + rest)
    return f"(?:{'|'.join(branches)})" if len(branches) > 1 else branches[0]


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of a rule. The reader holds some 370 of them: compiled all at import, they cost half of it."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
