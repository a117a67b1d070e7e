"""Pages of a file as pictures for the screen, and pictures as pages of a PDF."""

import io
from typing import TYPE_CHECKING

from lantoa.ingest.model import File, damage_refused
from lantoa.ingest.sniff import PICTURES, Kind, kind_of

if TYPE_CHECKING:
    from PIL import Image

_WIDTH = 1_100
# Inches; how much of a scan's detail is kept
_A4_WIDTH, _FINE = 210 / 25.4, 85
_SHOWN = frozenset({Kind.PDF.value, *(kind.value for kind in PICTURES)})


def has_pages(media_type: str) -> bool:
    """Whether pages of such a file can be shown as pictures."""
    return media_type in _SHOWN


def page_picture(data: bytes, *, name: str, page: int) -> bytes | None:
    """The page (from 1) as WebP, wide enough to be read. None where there is no such page, or none at all."""
    from lantoa.ingest import pdf  # noqa: PLC0415 - loaded when a page is asked for, as in `read`

    file = File(name, data)
    kind = kind_of(file)
    image = pdf.shown_page(file, page - 1, width=_WIDTH) if kind is Kind.PDF else _scanned(file, kind, page)
    if image is None:
        return None
    with damage_refused(file):
        image.thumbnail((_WIDTH, 4 * _WIDTH))
        stream = io.BytesIO()
        image.save(stream, "WEBP", quality=70, method=2)
    return stream.getvalue()


def as_pdf(data: bytes, *, name: str) -> bytes | None:
    """A PDF of the file's pages: itself; of pictures each on a page as wide as A4, lying ones as high. None where it has none."""
    file = File(name, data)
    kind = kind_of(file)
    if kind is Kind.PDF:
        return data
    if kind not in PICTURES:
        return None
    from lantoa.ingest import picture  # noqa: PLC0415 - loaded when a page is asked for, as in `read`

    made = io.BytesIO()
    with damage_refused(file):
        for number, load in enumerate(picture.pages_of(file)):
            page = load()
            dots = min(page.size) / _A4_WIDTH
            page.save(made, "PDF", append=number > 0, resolution=dots, quality=_FINE)
    return made.getvalue()


def _scanned(file: File, kind: Kind, page: int) -> "Image.Image | None":
    from lantoa.ingest import picture  # noqa: PLC0415 - as above

    pages = picture.pages_of(file) if kind in PICTURES else []
    return pages[page - 1]() if 1 <= page <= len(pages) else None
