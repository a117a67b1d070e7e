"""The form of a copy laid under what it is a copy of: on its last page where there is room, else on a page of its own."""

from contextlib import ExitStack
from io import BytesIO
from types import MappingProxyType
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it ships no types
from pypdfium2 import raw

from lantoa.core.kernel import Refused
from lantoa.pdfium import PDFIUM
from lantoa.writing.write_pdf import Box, PdfPaper

# Points left free between the paper and the form; the lower margin, in which the address line of the paper may stand
_AIR, _EDGE = 14, 57
# By so many points a scanner's A4 is longer or shorter than ours.
_SLACK = 12
# Lighter is paper: what scans leave is not taken for print
_INK = 200
_SCALE = 0.5


def lay_copy(original: bytes, form: PdfPaper, *, apart: PdfPaper | None = None) -> PdfPaper:
    """All pages as they print, signatures and seals as their images, the form below; Refused where no page can be read.

    `apart`: the form that says of what it is, for a page of its own. A new file of these pages: what the original says of itself as a file (PDF/A, tags) is not true of the copy.
    """
    with PDFIUM, ExitStack() as opened:
        try:
            copied = pypdfium2.PdfDocument(original)
            opened.callback(copied.close)
            if not len(copied):
                raise Refused("pdf_damaged")
            _flatten(copied)
            paper = pypdfium2.PdfDocument.new()
            opened.callback(paper.close)
            paper.import_pages(copied)
            sheet = pypdfium2.PdfDocument(form.data)
            opened.callback(sheet.close)
            shift = _room(paper[len(paper) - 1], sheet[0]) if len(sheet) == 1 else None
            if shift is None:
                before, behind = len(paper), apart or form
                own = pypdfium2.PdfDocument(behind.data)
                opened.callback(own.close)
                paper.import_pages(own)
                return PdfPaper(_saved(paper), _moved(behind, pages=before))
            _lay(paper, sheet, shift)
            return PdfPaper(_saved(paper), _moved(form, pages=len(paper) - 1, shift=shift))
        except pypdfium2.PdfiumError as error:
            raise Refused("pdf_damaged") from error


def _flatten(paper: Any) -> None:
    """What lies over the pages becomes part of them; fields and signatures of the original do not live on in a copy."""
    for number in range(len(paper)):
        page = paper[number]
        raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
        page.close()


def _room(last: Any, form: Any) -> tuple[float, float] | None:
    """How far to the right and up (mostly a negative number: down) the form goes so that it stands right below the paper, in the
    middle of a page on its side; None without room.
    """
    pages = zip(sorted(last.get_size()), sorted(form.get_size()), strict=True)
    if last.get_rotation() or any(abs(one - other) > _SLACK for one, other in pages):
        return None
    bottom = _ink(last)[0]
    low, high = _ink(form)
    up: float = bottom - _AIR - high
    aside = (last.get_width() - form.get_width()) / 2
    return (aside, up) if low + up >= _EDGE else None


def _ink(page: Any) -> tuple[float, float]:
    """The lowest and the highest print of a page above its margin, in points from its lower edge."""
    image = page.render(scale=_SCALE).to_pil().convert("L").point(lambda light: 255 if light < _INK else 0)
    above = image.crop((0, 0, image.width, image.height - round(_EDGE * _SCALE)))
    box = above.getbbox() or (0, 0, image.width, 0)
    return (image.height - box[3]) / _SCALE, (image.height - box[1]) / _SCALE


def _lay(paper: Any, sheet: Any, shift: tuple[float, float]) -> None:
    page = paper[len(paper) - 1]
    piece = sheet.page_as_xobject(0, paper).as_pageobject()
    piece.set_matrix(pypdfium2.PdfMatrix().translate(*shift))
    page.insert_obj(piece)
    page.gen_content()
    page.close()


def _moved(
    form: PdfPaper, *, pages: int, shift: tuple[float, float] = (0.0, 0.0)
) -> MappingProxyType[str, Box]:
    """The places of the form where they are now."""
    aside, up = shift
    return MappingProxyType(
        {
            name: Box(box.page + pages, box.x0 + aside, box.y0 + up, box.x1 + aside, box.y1 + up)
            for name, box in form.places.items()
        }
    )


def _saved(paper: Any) -> bytes:
    out = BytesIO()
    paper.save(out)
    return out.getvalue()
