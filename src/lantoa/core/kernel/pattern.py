"""Regular expressions that are compiled when they are first used."""

import re
from typing import cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _LazyPattern:
    """Stands in for a compiled pattern; after its first use the compiled methods are its own attributes."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Only reached until the first use: from then on the methods are found on the instance itself.
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of a rule. The reader holds some 370 of them: compiled all at import, they cost half of it."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
