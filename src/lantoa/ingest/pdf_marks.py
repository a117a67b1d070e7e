"""What a tagged PDF itself says is no part of the text: the running foot of a page."""

import ctypes
import math
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped] # it ships no types

from lantoa.ingest.layout import Box

# The lowest part of a page; a letterhead that somebody put into the running head is text all the same.
_FOOT = 0.88
_ARTIFACT = "Artifact"
_MOST_NAMES = 64
# No foot has more pieces.
_MOST_PIECES = 500


def feet_of(document: Any, page: Any, shown: Callable[[Box], Box]) -> list[Box]:
    """Where words stand at the foot of a page that the file marks as furniture of the page; as the page is shown."""
    if not raw.FPDFCatalog_IsTagged(document):
        return []
    height = page.get_height()
    boxes = (
        shown(words.get_bounds())
        for words in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=1)
        if _furniture(words)
    )
    return list(islice((box for box in boxes if box[1] > height * _FOOT), _MOST_PIECES))


def without_feet(letters: Iterable[tuple[str, Box]], feet: list[Box]) -> list[tuple[str, Box]]:
    """`letters` without those whose middle lies in one of `feet`."""
    top = min((foot[1] for foot in feet), default=math.inf) - 2  # most letters stand above all of them
    return [(letter, box) for letter, box in letters if (box[1] + box[3]) / 2 < top or not _within(box, feet)]


def _within(box: Box, feet: list[Box]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(foot[0] - 1 <= x <= foot[2] + 1 and foot[1] - 2 <= y <= foot[3] + 2 for foot in feet)


def _furniture(words: Any) -> bool:
    name, length = (ctypes.c_ushort * _MOST_NAMES)(), ctypes.c_ulong()
    for index in range(raw.FPDFPageObj_CountMarks(words)):
        mark = raw.FPDFPageObj_GetMark(words, index)
        raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), ctypes.byref(length))
        if "".join(map(chr, name[: max(length.value // 2 - 1, 0)])) == _ARTIFACT:
            return True
    return False
