"""A PDF as a clerk with a ruler sees it: letters with their place and type, lines with their length."""

import ctypes
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

MM = 72 / 25.4


class Letter(NamedTuple):
    sign: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    font: str


class Line(NamedTuple):
    """A level line: where it begins and ends, and how high it stands, in millimetres from the left and the top."""

    x0: float
    x1: float
    y: float

    @property
    def length(self):
        return self.x1 - self.x0


class Sheet(NamedTuple):
    letters: list
    lines: list
    height: float

    @property
    def text(self):
        return "".join(letter.sign for letter in self.letters)

    def find(self, words):
        """The letters of `words`, which stand on one line."""
        at = self.text.index(words)
        return Found(
            [letter for letter in self.letters[at : at + len(words)] if letter.sign.strip()], self.height
        )


class Found(NamedTuple):
    letters: list
    height: float

    @property
    def left(self):
        return min(letter.x0 for letter in self.letters) / MM

    @property
    def right(self):
        return max(letter.x1 for letter in self.letters) / MM

    @property
    def top(self):
        return (self.height - max(letter.y1 for letter in self.letters)) / MM

    @property
    def bottom(self):
        return (self.height - min(letter.y0 for letter in self.letters)) / MM

    @property
    def middle(self):
        return (self.left + self.right) / 2

    @property
    def sizes(self):
        return {round(letter.size, 1) for letter in self.letters}

    @property
    def faces(self):
        return {
            letter.font.split("+")[-1].removeprefix("LiberationSerif").strip("-") for letter in self.letters
        }


def sheets_of(data):
    """All pages of a file."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_sheet(page) for page in document]
    finally:
        document.close()


def _sheet(page):
    height = page.get_height()
    text = page.get_textpage()
    letters = [_letter(text, index) for index in range(text.count_chars())]
    lines = []
    for shape in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,)):
        left, bottom, right, top = shape.get_bounds()
        if top - bottom < 3 and right - left > 8:
            lines.append(Line(left / MM, right / MM, (height - (top + bottom) / 2) / MM))
    return Sheet(letters, lines, height)


def _letter(text, index):
    sign = chr(raw.FPDFText_GetUnicode(text, index))
    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, 200, flags)
    box = text.get_charbox(index)
    return Letter(sign, *box, raw.FPDFText_GetFontSize(text, index), name.value.decode())


def fonts_embedded(data):
    """Names of all fonts of a file, and whether each is embedded."""
    document = pypdfium2.PdfDocument(data)
    found = {}
    for page in document:
        for words in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
            font = raw.FPDFTextObj_GetFont(words)
            name = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(font, name, 200)
            found[name.value.decode()] = bool(raw.FPDFFont_GetIsEmbedded(font))
    document.close()
    return found
