"""Lines in, one canonical text out."""

import unicodedata
from collections.abc import Iterable

from lantoa.core.kernel import Span, pattern
from lantoa.core.text.model import Origin, Place, Region, SourceLine, SourceText

_NEWLINES = pattern(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What no reader sees and every pattern stumbles on: control characters, zero-width marks, those that turn the direction of
# words, the byte order mark, what is no character.
_INVISIBLE = pattern(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
# Blanks of every width, and those that hold a number to its word: Word and web pages are full of them.
_BLANKS = pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def canonical(text: str) -> str:
    """NFC, one newline for every kind of line end, one blank for every kind of blank, nothing invisible."""
    # One look tells that most texts hold nothing of the kind: it costs a fifth of the patterns.
    if not text.replace("\n", " ").replace("\t", " ").isprintable():
        text = _BLANKS.sub(" ", _INVISIBLE.sub("", _NEWLINES.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def compose(lines: Iterable[SourceLine] | str, *, origin: Origin | None = None) -> SourceText:
    """Join lines with newlines; each line's place (and its words' places) is carried to the canonical text.

    A plain string has no places but is made canonical in the same way. Never raises.
    """
    if isinstance(lines, str):
        return SourceText(text=canonical(lines), origin=origin)
    pieces: list[str] = []
    regions: list[Region] = []
    offset = 0
    for line in lines:
        text = canonical(line.text)
        regions.extend(_regions(line, text, offset))
        pieces.append(text)
        offset += len(text) + 1
    return SourceText(text="\n".join(pieces), regions=tuple(regions), origin=origin)


def _regions(line: SourceLine, text: str, offset: int) -> Iterable[Region]:
    if not text or (line.place == Place() and not line.words):
        return
    if not line.words:
        yield Region(Span(offset, offset + len(text)), line.place)
        return
    done = 0
    unchanged = text == line.text
    for start, end, place in line.words:
        # A prefix of the raw line, made canonical, is as long as the word's offset in the canonical line.
        left = max(done, start if unchanged else len(canonical(line.text[:start])))
        right = min(len(text), end if unchanged else len(canonical(line.text[:end])))
        if left < right:
            yield Region(Span(offset + left, offset + right), place)
            done = right
