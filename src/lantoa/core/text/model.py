"""Text and the way back to where it came from."""

from typing import NamedTuple

from lantoa.core.kernel import Span


class Place(NamedTuple):
    """Where a piece of text stood in its file.

    `page` counts from 1 (None where the format has no pages); `paragraph` counts from 0 in reading order;
    `box` is left, top, right, bottom in points (1/72 inch) from the page's top left corner;
    `confidence` is what the character recognition said of it, 0 to 1 (None where nothing was recognised).
    """

    page: int | None = None
    paragraph: int | None = None
    box: tuple[float, float, float, float] | None = None
    confidence: float | None = None


class Region(NamedTuple):
    """A span of the canonical text and the place it came from."""

    span: Span
    place: Place


class SourceLine(NamedTuple):
    """One line as a reader of files hands it over; `words` are (start, end, place) inside `text`, or empty."""

    text: str
    place: Place = Place()
    words: tuple[tuple[int, int, Place], ...] = ()


class Origin(NamedTuple):
    """The file a text was read from."""

    name: str
    media_type: str
    encoding: str | None
    ocr: bool
    pages: int | None
    sha256: str


class SourceText(NamedTuple):
    """The canonical text every span counts in. `regions` are sorted and do not overlap."""

    text: str
    regions: tuple[Region, ...] = ()
    origin: Origin | None = None
