"""Canonical text that remembers where each piece came from.

In: lines with the place (page, paragraph, box) they were read from.
Out: SourceText: one NFC string with one newline kind, and a way back from any span to its places.
Never: meaning; correction of what the source says.
"""

from lantoa.core.text.compose import compose
from lantoa.core.text.extent import extent
from lantoa.core.text.fold import fold, skeleton
from lantoa.core.text.letters import CAPITALS
from lantoa.core.text.locate import locate
from lantoa.core.text.model import Origin, Place, Region, SourceLine, SourceText
from lantoa.core.text.numerals import roman, two_figures
from lantoa.core.text.order import name_order

__all__ = [
    "CAPITALS",
    "Origin",
    "Place",
    "Region",
    "SourceLine",
    "SourceText",
    "compose",
    "extent",
    "fold",
    "locate",
    "name_order",
    "roman",
    "skeleton",
    "two_figures",
]
