"""PDF: the text layer where it can be trusted, recognition where it cannot."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it ships no types
from PIL import Image
from pypdfium2 import raw

from lantoa.core.kernel import Refused
from lantoa.core.text import SourceLine
from lantoa.ingest import charset, layout
from lantoa.ingest.layout import Fragment, Row
from lantoa.ingest.model import Content, File, damage_refused
from lantoa.ingest.notes import tied_notes
from lantoa.ingest.pdf_page import Page, as_shown, page_of
from lantoa.ingest.syllable import likeness
from lantoa.ingest.torn import whole_tables
from lantoa.pdfium import PDFIUM

# Measured against 200, 300 and 400: best in characters and a third faster than 300.
_DPI = 250
_UNICODE_ENCODING = "unicode"

Recognise = Callable[[Sequence[tuple[int, Callable[[], Image.Image]]], File], dict[int, list[Row]]]


def read_pdf(file: File, recognise: Recognise) -> Content:
    """Lines of all pages; pages without a readable text layer go to `recognise`."""
    with PDFIUM, damage_refused(file):
        document = _opened(file)
        try:
            pages: list[Page] = []
            for index in range(len(document)):
                pages.append(page_of(document, index, pages[-1].table if pages else None))
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
    placed = whole_tables(tied_notes(rows))
    lines = tuple(_line(row, pages[index], index + 1) for index, row in placed)
    return Content(
        lines,
        encoding=None if encoding == _UNICODE_ENCODING else encoding,
        ocr=any(read.values()),
        pages=len(pages),
    )


def shown_page(file: File, index: int, *, width: int) -> Image.Image | None:
    """A page as it is printed, about `width` pixels wide; None where there is no such page."""
    with PDFIUM, damage_refused(file):
        document = _opened(file)
        try:
            if not 0 <= index < len(document):
                return None
            # What stands in fields (a paper's number and date, its signatures) is drawn only for forms that were opened
            document.init_forms()
            page = document[index]
            scale = min(
                width / max(page.get_width(), 1),
                (file.limits.pixels / max(page.get_width() * page.get_height(), 1)) ** 0.5,
            )
            image: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
            return image
        finally:
            document.close()


def sizes_of(file: File) -> tuple[tuple[float, float], ...]:
    """Width and height of each page as it is shown, in points."""
    with PDFIUM, damage_refused(file):
        document = _opened(file)
        try:
            return tuple(document[index].get_size() for index in range(len(document)))
        finally:
            document.close()


def _line(row: Row, page: Page, number: int) -> SourceLine:
    line = layout.line_of(row, page=number)
    if line.words or not line.place.box:
        return line  # recognised words have boxes of the picture, which is the page as shown
    return line._replace(place=line.place._replace(box=layout.rounded(as_shown(line.place.box, page))))


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


def _encoding(text: str) -> str:
    """How the letters of the whole text layer are meant."""
    return charset.repaired(text, _UNICODE_ENCODING).encoding


def _meant(fragments: tuple[Fragment, ...], encoding: str) -> list[Fragment]:
    repair = charset.REPAIRS.get(encoding)
    if repair is None:
        return list(fragments)
    return [_decoded(fragment, repair(fragment.text)) for fragment in fragments]


def _decoded(fragment: Fragment, text: str) -> Fragment:
    """Decoding may change lengths: then the line's own box stands for those of its words, and signs of notes stay in it."""
    raised = fragment.raised if len(text) == len(fragment.text) else ()
    return fragment._replace(text=text, words=(), raised=raised)


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
    with PDFIUM:
        document = pypdfium2.PdfDocument(file.data)
        page = document[index]
        scale = min(_DPI / 72, (file.limits.pixels / max(page.get_width() * page.get_height(), 1)) ** 0.5)
        image: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
        document.close()
    return image
