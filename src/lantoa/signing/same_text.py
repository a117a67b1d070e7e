"""Whether a signed file still is the paper that was approved: page by page, in words and as it looks."""

import ctypes
import difflib
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped] # it ships no types
from PIL import Image, ImageChops, ImageDraw
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdfium2 import raw

from lantoa.core.kernel import Refused
from lantoa.pdfium import PDFIUM
from lantoa.signing.model import DAY, MONTH, NUMBER, TextDifference
from lantoa.signing.opened import damage_refused, held, reader_of

_DPI = 100
# A signature's place is at most a tenth of the page: a larger one could hold another text.
_LARGEST_SHARE = 0.1
_DARK, _LIGHT = 100, 200
# So many pixels of print may go light under the edges of a see-through image.
_GRAINS = 12
_WORDS_SHOWN = 12
# What acts by itself, and files inside the file: scripts, sounds, films, models.
_ACTING_KEYS = frozenset(
    ("/AA", "/OpenAction", "/JS", "/XFA", "/EF", "/Movie", "/Sound", "/RichMediaContent", "/3DD")
)
# Following a link is what a reader asks for; all other actions are somebody else's wish.
_ACTIONS = frozenset(
    (
        "/GoTo3DView",
        "/GoToE",
        "/GoToR",
        "/Hide",
        "/ImportData",
        "/JavaScript",
        "/Launch",
        "/Movie",
        "/Named",
        "/Rendition",
        "/ResetForm",
        "/RichMediaExecute",
        "/SetOCGState",
        "/Sound",
        "/SubmitForm",
        "/Thread",
        "/Trans",
    )
)

Box = tuple[int, int, int, int]


class _Marks(NamedTuple):
    """What lies over one page: places of made signatures; of number and date, and what they say."""

    signatures: list[tuple[float, ...]]
    texts: dict[tuple[float, ...], str]


def same_text(approved: bytes, *, signed: bytes) -> TextDifference | None:
    """The first difference, or None. New signatures in their places are none, nor number and date in fields still empty."""
    before, after = reader_of(approved), reader_of(signed)
    with damage_refused(), PDFIUM, ExitStack() as opened:
        old, new = (_opened(data, opened) for data in (approved, signed))
        laid = [_opened(data, opened) for data in (approved, signed, approved, signed)]
        if len(old) != len(new):
            return TextDifference("page_count", 0, str(len(old)), str(len(new)))
        if any(map(_acts, _dictionaries(after))):
            return TextDifference("active_content", 0)
        for index in range(len(old)):
            marks, more = _marks(before, index), _marks(after, index)
            found = _page(old[index], new[index]) or _filled_otherwise(marks, more)
            found = found or _over(new[index], _laid(laid, index), _allowed(marks, more))
            if found:
                return found._replace(page=index + 1)
    return None


def _opened(data: bytes, opened: ExitStack) -> Any:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused("pdf_damaged", detail="PDFium") from error
    opened.callback(document.close)
    return document


def _dictionaries(reader: PdfFileReader) -> Iterator[generic.DictionaryObject]:
    """All dictionaries of the file that can be reached."""
    seen: set[generic.Reference] = set()
    waiting: list[Any] = [reader.root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, generic.IndirectObject):
            if one.reference in seen:
                continue
            seen.add(one.reference)
            one = one.get_object()
        if isinstance(one, generic.DictionaryObject):
            yield one
            waiting.extend(map(one.raw_get, one))
        elif isinstance(one, generic.ArrayObject):
            waiting.extend(map(one.raw_get, range(len(one))))


def _acts(one: generic.DictionaryObject) -> bool:
    """Whether it does something by itself: nothing in a paper of an office does."""
    return not _ACTING_KEYS.isdisjoint(one) or held(one, "/S") in _ACTIONS


def _marks(reader: PdfFileReader, index: int) -> _Marks:
    page = reader.find_page_for_modification(index)[0].get_object()
    marks = _Marks([], {})
    for reference in held(page, "/Annots", ()):
        mark = reference.get_object()
        field = mark if "/FT" in mark else held(mark, "/Parent", {})
        kind = held(field, "/FT")
        place = tuple(float(point) for point in mark["/Rect"])
        if kind == "/Sig" and "/V" in field:
            marks.signatures.append(place)
        elif kind == "/Tx" and held(field, "/T") in (NUMBER, DAY, MONTH):
            marks.texts[place] = str(held(field, "/V", ""))
    return marks


def _filled_otherwise(old: _Marks, new: _Marks) -> TextDifference | None:
    """A number or date that stood there already stays."""
    changed = ((text, new.texts.get(place, "")) for place, text in old.texts.items() if text)
    return next((TextDifference("number", 0, *pair) for pair in changed if pair[0] != pair[1]), None)


def _allowed(old: _Marks, new: _Marks) -> list[tuple[float, ...]]:
    """Signatures made since; places of number and date that were empty."""
    signatures = [place for place in new.signatures if place not in old.signatures]
    return signatures + [place for place in new.texts if old.texts.get(place) == ""]


def _page(old: Any, new: Any) -> TextDifference | None:
    """What is printed on the page itself."""
    if old.get_size() != new.get_size():
        return TextDifference("page_size", 0)
    if difference := _words(_text(old), _text(new)):
        return difference
    if ImageChops.difference(_picture(old), _picture(new)).getbbox():
        return TextDifference("picture", 0)
    return None


def _laid(documents: list[Any], index: int) -> list[Image.Image]:
    """Both pages with all that lies over them, on the screen and in print."""
    pictures = []
    ways = (raw.FLAT_NORMALDISPLAY, raw.FLAT_NORMALDISPLAY, raw.FLAT_PRINT, raw.FLAT_PRINT)
    for document, way in zip(documents, ways, strict=True):
        page = document[index]
        if raw.FPDFPage_Flatten(page, way) == raw.FLATTEN_FAIL:
            raise Refused("pdf_damaged", detail="PDFium")
        page.close()
        pictures.append(_picture(document[index]))
    return pictures


def _over(page: Any, laid: list[Image.Image], allowed: list[tuple[float, ...]]) -> TextDifference | None:
    """What lies over the page: nothing new outside its places, and inside them it hides no print."""
    width, height = page.get_size()
    for left, low, right, top in allowed:
        if abs(right - left) * abs(top - low) > _LARGEST_SHARE * width * height:
            return TextDifference("signature_too_large", 0)
    places = [_box(page, place, laid[0].size) for place in allowed]
    for before, after in zip(laid[::2], laid[1::2], strict=True):
        changed = ImageChops.difference(before, after)
        drawn = ImageDraw.Draw(changed)
        for place in places:
            drawn.rectangle(place, fill=0)
        if changed.getbbox():
            return TextDifference("covered", 0)
        dark = before.point(lambda tone: 255 * (tone < _DARK))
        light = after.point(lambda tone: 255 * (tone > _LIGHT))
        if ImageChops.darker(dark, light).histogram()[255] > _GRAINS:
            return TextDifference("hidden", 0)
    return None


def _text(page: Any) -> list[str]:
    textpage = page.get_textpage()
    try:
        return str(textpage.get_text_bounded()).split()
    finally:
        textpage.close()


def _words(old: list[str], new: list[str]) -> TextDifference | None:
    if old == new:
        return None
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    changed = (code for code in matcher.get_opcodes() if code[0] != "equal")
    _, start, end, other_start, other_end = next(changed)
    return TextDifference("text", 0, _some(old, start, end), _some(new, other_start, other_end))


def _some(words: list[str], start: int, end: int) -> str:
    """The words with one before and one after."""
    return " ".join(words[max(start - 1, 0) : min(end + 1, start + _WORDS_SHOWN)])


def _picture(page: Any) -> Image.Image:
    image: Image.Image = page.render(scale=_DPI / 72, draw_annots=False, grayscale=True).to_pil()
    return image.convert("L")


def _box(page: Any, place: tuple[float, ...], size: tuple[int, int]) -> Box:
    """A place on the page in pixels of its picture, a pixel wider all around."""
    x0, y0 = _pixel(page, place[0], place[1], size)
    x1, y1 = _pixel(page, place[2], place[3], size)
    return (min(x0, x1) - 1, min(y0, y1) - 1, max(x0, x1) + 1, max(y0, y1) + 1)


def _pixel(page: Any, x: float, y: float, size: tuple[int, int]) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value, down.value
