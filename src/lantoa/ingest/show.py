"""One page of a file as a picture for the screen."""

import io
from typing import TYPE_CHECKING

from lantoa.ingest.model import File, damage_refused
from lantoa.ingest.sniff import PICTURES, Kind, kind_of

if TYPE_CHECKING:
    from PIL import Image

_WIDTH = 1_100
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


def _scanned(file: File, kind: Kind, page: int) -> "Image.Image | None":
    from lantoa.ingest import picture  # noqa: PLC0415 - as above

    pages = picture.pages_of(file) if kind in PICTURES else []
    return pages[page - 1]() if 1 <= page <= len(pages) else None
