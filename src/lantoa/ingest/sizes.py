"""What a file is and how large its pages are, without reading it."""

from lantoa.ingest.model import File
from lantoa.ingest.sniff import PICTURES, Kind, kind_of


def media_type(data: bytes, *, name: str) -> str:
    """What the bytes are, or a refusal."""
    return kind_of(File(name, data)).value


def page_sizes(data: bytes, *, name: str) -> tuple[tuple[float, float], ...]:
    """Width and height of each page, in points or in pixels; empty for formats that have no pages of their own."""
    file = File(name, data)
    kind = kind_of(file)
    if kind is Kind.PDF:
        from lantoa.ingest import pdf  # noqa: PLC0415 - loaded when a file of its kind comes

        return pdf.sizes_of(file)
    if kind in PICTURES:
        from lantoa.ingest import picture  # noqa: PLC0415 - as above

        pages = (load() for load in picture.pages_of(file))
        return tuple((float(page.width), float(page.height)) for page in pages)
    return ()
