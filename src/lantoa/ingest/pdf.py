"""PDF: the text layer where it can be trusted, recognition where it cannot."""

import ctypes
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped] # it ships no types
from PIL import Image
from pypdfium2 import raw

from lantoa.core.kernel import Refused
from lantoa.ingest import charset, layout
from lantoa.ingest.layout import Box, Fragment, Row
from lantoa.ingest.model import Content, File, damage_refused
from lantoa.ingest.syllable import likeness

# Measured against 200, 300 and 400: best in characters and a third faster than 300.
_DPI = 250
# Two pieces of a line further apart than this many heights of a letter belong to different columns.
_GAP = 1.7
_UNICODE_ENCODING = "unicode"

# PDFium may be used by one thread at a time.
_PDFIUM = threading.Lock()

Recognise = Callable[[Sequence[tuple[int, Callable[[], Image.Image]]], File], dict[int, list[Row]]]


class Page(NamedTuple):
    """One page's text layer, before recognition."""

    fragments: tuple[Fragment, ...]
    text: str
    width: float
    height: float
    pictured: bool


def read_pdf(file: File, recognise: Recognise) -> Content:
    """Lines of all pages; pages without a readable text layer go to `recognise`."""
    with _PDFIUM, damage_refused(file):
        document = _opened(file)
        try:
            pages = [_page(document, index) for index in range(len(document))]
        finally:
            document.close()
    encoding = _encoding("\n".join(page.text for page in pages))
    scans = [index for index, page in enumerate(pages) if not _trusted(page, encoding)]
    read = recognise([(index, partial(_picture, file, index)) for index in scans], file) if scans else {}
    rows = [
        read[index] if index in read else layout.ordered(_meant(page.fragments, encoding), width=page.width)
        for index, page in enumerate(pages)
    ]
    rows = layout.without_running(rows, [page.height for page in pages])
    lines = tuple(layout.line_of(row, page=index + 1) for index, page in enumerate(rows) for row in page)
    return Content(
        lines,
        encoding=None if encoding == _UNICODE_ENCODING else encoding,
        ocr=any(read.values()),
        pages=len(pages),
    )


def _opened(file: File) -> Any:
    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or (
            b"/Encrypt" in file.data and "assword" in str(error)
        ):
            raise Refused("encrypted", name=file.name) from error
        raise
    if len(document) > file.limits.pages:
        raise Refused("too-many-pages", name=file.name, pages=len(document), limit=file.limits.pages)
    return document


def _page(document: Any, index: int) -> Page:
    page = document[index]
    width, height = page.get_size()
    textpage = page.get_textpage()
    fragments = tuple(_fragments(_letters(page, textpage, width=width, height=height)))
    text = "\n".join(fragment.text for fragment in fragments)
    pictured = any(
        _covers(shape, page) for shape in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    )
    textpage.close()
    page.close()
    return Page(fragments, text, width, height, pictured)


def _covers(shape: Any, page: Any) -> bool:
    """Whether a picture covers most of its page, as a scan does."""
    left, bottom, right, top = shape.get_pos() if hasattr(shape, "get_pos") else shape.get_bounds()
    width, height = page.get_size()
    return bool(abs(right - left) * abs(top - bottom) > 0.5 * width * height)


def _letters(page: Any, textpage: Any, *, width: float, height: float) -> Iterator[tuple[str, Box]]:
    """Characters with boxes in points from the top left, as the page is shown: turned pages too."""
    x, y = ctypes.c_int(), ctypes.c_int()
    scale = 1000

    def shown(left: float, top: float) -> tuple[float, float]:
        raw.FPDF_PageToDevice(
            page,
            0,
            0,
            int(width * scale),
            int(height * scale),
            0,
            left,
            top,
            ctypes.byref(x),
            ctypes.byref(y),
        )
        return x.value / scale, y.value / scale

    (x0, y0), (x1, y1), (x2, y2) = shown(0, 0), shown(100, 0), shown(0, 100)
    across, down = ((x1 - x0) / 100, (y1 - y0) / 100), ((x2 - x0) / 100, (y2 - y0) / 100)
    rect = raw.FS_RECTF()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if (
            not code
            or 0xD800 <= code < 0xE000
            or code > 0x10FFFF
            or not raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(rect))
        ):
            continue
        xs = [
            x0 + a * across[0] + b * down[0] for a in (rect.left, rect.right) for b in (rect.top, rect.bottom)
        ]
        ys = [
            y0 + a * across[1] + b * down[1] for a in (rect.left, rect.right) for b in (rect.top, rect.bottom)
        ]
        # PDFium gives 2 for a hyphen that ends a line: `Số 57/KH-` / `UBND`.
        yield "-" if code == 2 else chr(code), (min(xs), min(ys), max(xs), max(ys))


def _fragments(letters: Iterator[tuple[str, Box]]) -> Iterator[Fragment]:
    text, box = "", (0.0, 0.0, 0.0, 0.0)
    for letter, place in letters:
        if letter in "\r\n" or letter < " ":
            if text.strip():
                yield Fragment(text.strip(), box)
            text = ""
        elif letter.isspace():
            text += " " if text else ""
        elif text and not _continues(box, place):
            yield Fragment(text.strip(), box)
            text, box = letter, place
        else:
            box = (
                (min(box[0], place[0]), min(box[1], place[1]), max(box[2], place[2]), max(box[3], place[3]))
                if text
                else place
            )
            text += letter
    if text.strip():
        yield Fragment(text.strip(), box)


def _continues(box: Box, place: Box) -> bool:
    height = max(place[3] - place[1], 1.0)
    middle = (place[1] + place[3]) / 2
    return (
        box[1] - 0.2 * height < middle < box[3] + 0.2 * height
        and -2 * height < place[0] - box[2] < _GAP * height
    )


def _encoding(text: str) -> str:
    """How the letters of the whole text layer are meant."""
    return charset.repaired(text, _UNICODE_ENCODING).encoding


def _meant(fragments: tuple[Fragment, ...], encoding: str) -> list[Fragment]:
    repair = charset.REPAIRS.get(encoding)
    return (
        [fragment._replace(text=repair(fragment.text)) for fragment in fragments]
        if repair
        else list(fragments)
    )


def _trusted(page: Page, encoding: str) -> bool:
    """Whether the text layer is worth more than a new recognition of the page's picture."""
    repair = charset.REPAIRS.get(encoding)
    words = likeness(repair(page.text) if repair else page.text)
    if words.words < 5:
        return not page.pictured and bool(page.text.strip())
    if page.pictured:
        return words.share > 0.4
    strange = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in page.text)
    return strange * 20 < len(page.text) and (
        words.share > 0.25 or page.text.isascii() or words.formed * 4 > words.words
    )


def _picture(file: File, index: int) -> Image.Image:
    with _PDFIUM:
        document = pypdfium2.PdfDocument(file.data)
        page = document[index]
        scale = min(_DPI / 72, (file.limits.pixels / max(page.get_width() * page.get_height(), 1)) ** 0.5)
        image: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
        document.close()
    return image
