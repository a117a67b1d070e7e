"""A list of bodies as printed: bullets, wrapped lines, a foreign column beside it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lantoa.core.document import PrintedLine, right_column
from lantoa.core.kernel import Span, pattern

# "- ", "– ", "~ ", "_ = ", "ˆ ", "\- " (escaped), "-Sở", "ư- " (a stroke before the dash)
BULLET = pattern(
    r"\\?(?:[^\w\s(\"“]{1,2}\s)?(?:[-–—−~_•+ˆ*■●▪◦·¬=]|\d{1,2}[.)])\s*+[-=–]?\s*+(?=[^\W_]|[“\"(])"
)
# "…; - Bộ Y tế", "… (để b/c) - Sở", "… - Lưu: VT"
_INLINE = pattern(r"(?<=[;.,):\]])\s*[-–—]\s*(?=[^\W\d_])|\s[-–—]\s*(?=L ?ưu\b)")
_ENDED = (";", ".")
_HANGING = pattern(r"(?:[,\-–(:]|\b(?:của|và|các|thuộc|với|tại|về|cho))$")
# A letter beside a letter, or what notes shorten: "b/c", "p/h"
_SPOKEN = pattern(r"[^\W\d_]{2}|[bp]/[chk]")


class Item(NamedTuple):
    """One line of the list: where it stands; whether a bullet opened it."""

    span: Span
    bulleted: bool


def opens(text: str, line: PrintedLine, words: str) -> bool:
    """Whether a bullet opens the line; an underline, which the flow blanks, is a dash to a scan."""
    return bool(BULLET.match(words)) or "_" in text[text.rfind("\n", 0, line.start) + 1 : line.start]


def split_bullets(line: PrintedLine, start: int, end: int, *, bulleted: bool = False) -> list[Item]:
    """Items printed on one line: `- Như trên; - Sở Y tế; - Lưu: VT.`"""
    words = line.words[start:end]
    bullet = BULLET.match(words)
    places = [bullet.end() if bullet else 0]
    ends: list[int] = []
    # A dash is looked for first: that costs a tenth of the pattern, and most lines hold no second one.
    if any(words.find(dash, places[0]) >= 0 for dash in "-–—"):
        for match in _INLINE.finditer(words, places[0]):
            ends.append(match.start())
            places.append(match.end())
    ends.append(len(words.rstrip()))
    first, new = line.start + start, tuple.__new__  # past the constructors, a step of Python each
    return [
        new(Item, (new(Span, (first + left, first + right)), bulleted or index > 0 or bullet is not None))
        for index, (left, right) in enumerate(zip(places, ends, strict=True))
        if left < right
    ]


def continues(text: str, item: Item, line: PrintedLine, words: str) -> bool:
    """Whether a line without a bullet goes on with the item above it."""
    above = text[item.span.start : item.span.end].rstrip()
    if (
        not _SPOKEN.search(words)
        or line.start - item.span.end > 200
        or "|" in text[item.span.end : line.start]
    ):
        return False
    if words[0].islower() or words[0] == "(" or _HANGING.search(above):
        return True
    if above.endswith(_ENDED):
        return False
    return not line.after_blank


class Lines(NamedTuple):
    """Lines under an anchor; `first` is the offset on the first of them at which the list may begin."""

    lines: Sequence[PrintedLine]
    first: int


def left_parts(listing: Lines) -> Iterator[tuple[PrintedLine, int, int]]:
    """Each line with the part that is not the right column: start and end on the line; empty parts left out."""
    for index, line in enumerate(listing.lines):
        start = listing.first if index == 0 else 0
        end = start + right_column(line.words[start:])
        while start < end and line.words[start] in " :;.":
            start += 1
        if line.words[start:end].strip():
            yield line, start, end


def merge(item: Item, line: PrintedLine, end: int) -> Item:
    """The item with a wrapped line added."""
    return Item(Span(item.span.start, line.start + len(line.words[:end].rstrip())), item.bulleted)


def spans(items: Iterable[Item]) -> tuple[Span, ...]:
    return tuple(item.span for item in items)
