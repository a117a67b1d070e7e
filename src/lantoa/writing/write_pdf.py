"""A paper as PDF."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

import typst

from lantoa.core.kernel import Refused
from lantoa.core.typesetting import SetPaper
from lantoa.writing.compiler import compiler_of
from lantoa.writing.fit import fitted

_MILLIMETRE = 72 / 25.4
# the text `"✓"` could not be displayed with font …
_SHAPELESS = re.compile(r'the text `"(.+?)"` could not be displayed')


class Box(NamedTuple):
    """A place on a page: pages count from 1, points from the lower left corner, as PDF counts them."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


class PdfPaper(NamedTuple):
    """The file, and where fields and images belong: `number`, `day`, `month`, `signature`, `seal`, `annex_1` …"""

    data: bytes
    places: Mapping[str, Box]


def write_pdf(paper: SetPaper) -> PdfPaper:
    """PDF/A-2a (made to last) and PDF/UA-1 (for those who cannot see the page); the same paper makes the same bytes.

    Refused: `letters_without_shape` for letters the typeface does not have, which no such file may hold.
    """
    paper = fitted(paper)
    compiler = compiler_of(paper)
    day = datetime(paper.day.year, paper.day.month, paper.day.day, tzinfo=UTC)
    try:
        data: Any = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=day)
    except typst.TypstError as error:
        if shapeless := _SHAPELESS.search(str(error)):
            raise Refused("letters_without_shape", letters=shapeless[1]) from error
        raise
    spots = json.loads(compiler.query("<spot>", field="value"))
    return PdfPaper(data, MappingProxyType(_places(spots, paper)))


def _places(spots: list[dict[str, Any]], paper: SetPaper) -> dict[str, Box]:
    places = {spot["name"]: _box(spot) for spot in spots}
    if signature := places.get("signature"):
        places["seal"] = _seal(signature, paper)
    return places


def _box(spot: dict[str, Any]) -> Box:
    top = spot["page-height"] - spot["y"]
    return Box(spot["page"], spot["x"], top - spot["height"], spot["x"] + spot["width"], top)


def _seal(signature: Box, paper: SetPaper) -> Box:
    """The seal's image covers a share of the signature from its left."""
    size = paper.seal.size * _MILLIMETRE
    right = signature.x0 + (signature.x1 - signature.x0) * paper.seal.cover
    middle = (signature.y0 + signature.y1) / 2
    return Box(signature.page, right - size, middle - size / 2, right, middle + size / 2)
