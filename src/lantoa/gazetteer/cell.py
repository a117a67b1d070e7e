"""One cell: several values, each with the time it held.

`Huyện Bắc Sơn [..2025-07-01] | Xã Bắc Sơn [2025-07-01..]`; an attribute may name the paper that says so:
`zone=III [2021-06-04..] {861/QĐ-TTg}`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lantoa.core.organisation import ALWAYS, Valid

# "Xã Bắc Sơn [2025-07-01..] {1672/NQ-UBTVQH15}"
_VALUE = re.compile(
    r"(?P<text>[^\[\]{}|]*?)(?:(?<!\s)\s+)?(?:\[(?P<mark>[^\[\]{}|]*)\]\s*)?(?:\{(?P<basis>[^\[\]{}|]*)\}\s*)?"
)
# "01/7/2025", as people write it
_SPOKEN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_RESERVED = re.compile(r"[\[\]{}|\r\n]")


class Value(NamedTuple):
    """One value of a cell: its words, what stands in brackets, what stands in braces."""

    text: str
    mark: str = ""
    basis: str = ""


class Unreadable(Exception):  # noqa: N818 - a cell, not a program, is at fault
    """A cell says something that has no meaning there. `code` names the sentence."""

    def __init__(self, code: str, value: str) -> None:
        super().__init__(code, value)
        self.code = code
        self.value = value


def values(cell: str) -> Iterator[Value]:
    """The values of a cell, in its order."""
    if not _RESERVED.search(cell):
        if cell:
            yield Value(cell)
        return
    for part in cell.split("|"):
        found = _VALUE.fullmatch(part.strip())
        if not found or not found["text"]:
            raise Unreadable("value", part.strip())
        yield Value(found["text"], (found["mark"] or "").strip(), (found["basis"] or "").strip())


@lru_cache(maxsize=1 << 12)
def day(text: str) -> date:
    """`2025-07-01` or `01/7/2025`."""
    spoken = _SPOKEN.fullmatch(text)
    try:
        if spoken:
            return date(int(spoken[3]), int(spoken[2]), int(spoken[1]))
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable("day", text) from None


@lru_cache(maxsize=1 << 12)
def validity(since: str, until: str) -> Valid:
    """From two days, either of which may be open."""
    valid = Valid(day(since) if since else None, day(until) if until else None)
    if valid.since and valid.until and valid.since >= valid.until:
        raise Unreadable("span", f"{since}..{until}")
    return valid if since or until else ALWAYS


def span(mark: str) -> Valid:
    """`2021-06-04..2025-07-01`, either side open; nothing: always."""
    if not mark:
        return ALWAYS
    since, dots, until = mark.partition("..")
    if not dots:
        raise Unreadable("span", mark)
    return validity(since.strip(), until.strip())


def cell_of(found: Value) -> str:
    """The value as a cell shows it. Raises ValueError where its words would be taken for marks."""
    if any(_RESERVED.search(part) for part in found) or not found.text.strip():
        raise ValueError(found.text)
    marks = (f" [{found.mark}]" if found.mark else "") + (f" {{{found.basis}}}" if found.basis else "")
    return found.text + marks


def mark_of(valid: Valid) -> str:
    """The span in brackets; nothing for always."""
    return "" if valid == ALWAYS else f"{valid.since or ''}..{valid.until or ''}"
