"""Where an item stands on the pages of its file, and the pictures of these pages."""

from collections.abc import Iterable
from typing import NamedTuple

from lantoa.apps.documents import shelf
from lantoa.apps.documents.models import Reading
from lantoa.core.kernel import Refused
from lantoa.ingest import has_pages, page_picture

Box = tuple[float, float, float, float]


class Mark(NamedTuple):
    """A stretch of a line on a page, in parts of the page's width and height."""

    page: int
    left: float
    top: float
    width: float
    height: float


def marks(reading: Reading, *, start: int, end: int) -> list[Mark]:
    """The lines that the words from `start` to `end` stand on."""
    boxes = [
        (page, tuple(box))
        for begin, finish, page, _paragraph, box in reading.layout
        if page and box and begin < end and finish > start
    ]
    return [
        Mark(page, box[0], box[1], box[2] - box[0], box[3] - box[1])
        for page in dict.fromkeys(page for page, _box in boxes)
        for box in _joined(box for here, box in boxes if here == page)
    ]


def page_of(reading: Reading, *, start: int) -> int | None:
    """The page a place in the text stands on; None where the file has none."""
    return next((row[2] for row in reading.layout if row[1] > start), None)


def pictured(reading: Reading) -> bool:
    """Whether the file is one whose pages can be shown."""
    return has_pages(reading.arrival.file.media_type) and any(row[4] for row in reading.layout[:50])


def picture(reading: Reading, *, page: int) -> bytes:
    """A page of the file as WebP."""
    sha256 = reading.arrival.file_id
    if not pictured(reading):
        raise Refused("not_found")
    data = shelf.place(sha256).read_bytes()
    try:
        shown = page_picture(data, name=reading.arrival.file_name, page=page)
    except Refused as damaged:
        raise Refused("not_found") from damaged
    if shown is None:
        raise Refused("not_found")
    return shown


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes of words that stand on one line become one."""
    lines: list[Box] = []
    for box in boxes:
        last = lines[-1] if lines else None
        if last and min(last[3], box[3]) - max(last[1], box[1]) > 0.5 * min(
            last[3] - last[1], box[3] - box[1]
        ):
            lines[-1] = (
                min(last[0], box[0]),
                min(last[1], box[1]),
                max(last[2], box[2]),
                max(last[3], box[3]),
            )
        else:
            lines.append(box)
    return lines
