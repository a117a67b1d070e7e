"""Labels that open a block: `Điều 5.`, `II.`, `1.`, `1.2.`, `a)`, `-`, `+`."""

import re
from functools import lru_cache
from typing import NamedTuple

from lantoa.core.document.model import LabelKind
from lantoa.core.kernel import pattern
from lantoa.core.text import CAPITALS

# The groups that matched name the kind; a line's first sign tells which alternation to try.
# "- Sở", "+ Xã", "* Cấp tỉnh", "(1) Chủ trì"
_SIGNED = pattern(
    r"""(?:
      (?P<star>\*\s+(?=\S))
    | (?P<dash>[-–—−•·●▪■◦]\s*(?=[^\s\d-]|\d+[\s%/]|\d{2,}))
    | (?P<plus>\+\s*(?=\S))
    | (?P<bracket>\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S))
    )\s*""",
    re.VERBOSE,
)
# "1. Sở", "2.1. Xã", "2.1.3. Xã"
_NUMBERED = pattern(
    rf"""(?:
      (?P<arabic>\d{{1,2}}(?:\s?[.)](?!\d)(?=\s*[^\s\d.,;)/]|\s+\d)|\.(?=$)|/(?=\s+[^\W\d])|,(?=\s+[{CAPITALS}][^\W\d_])|\s?[-–]\s+(?=[{CAPITALS}])))
    | (?P<arabic_2>\d{{1,2}}\.\d{{1,2}}(?:[.)]?(?=\s+[^\s\d%]|[^\W\d])|-(?=\s)))
    | (?P<arabic_3>\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}}[.)]?(?=\s*[^\W\d]))
    )\s*""",
    re.VERBOSE,
)
# "a) Chủ trì", "II. NHIỆM VỤ", "A. MỤC ĐÍCH", "Điều 5.", "Phần thứ nhất", "Chương IV", "Mục 2."
_LETTERED = pattern(
    rf"""(?:
      (?P<letter>(?:[a-zß-ỹ]|[a-zđ]\d{{1,2}}|[a-zđ]\.\d{{1,2}})\s?[.)](?=\s*[^\s.,;)]))
    | (?P<roman>[IVX][IVXLH]{{0,5}}\s?[.)](?=\s*[^\s\d.,;)])|[IVX]{{1,5}}\s?[-–]\s+(?=[{CAPITALS}])|[IVX]{{1,5}}\s+(?=[{CAPITALS}]{{2,}}\s+[{CAPITALS}]{{2}}))
    | (?P<capital>[A-HĐK]\s?[.)-](?=\s+[{CAPITALS}]))
    | (?P<article>[ĐD]iều\s+\d{{1,3}}[a-zđ]?\s?[.:](?=\s|$|\D))
    | (?P<part>(?:Phần|PHẦN)\s+(?:[IVX]{{1,5}}|thứ\s+\w+|THỨ\s+\w+|\d)\b[.:]?)
    | (?P<chapter>(?:Chương|CHƯƠNG)\s+[IVXL\d]{{1,6}}\b[.:]?)
    | (?P<division>(?:Tiểu\ mục|Mục|MỤC|TIỂU\ MỤC)\s+(?:\d{{1,2}}|[IVX]{{1,5}})\b[.:]?)
    )\s*""",
    re.VERBOSE,
)
_DIGITS = frozenset("0123456789")
_KINDS = {kind.name.lower(): kind for kind in LabelKind}
_LETTERS_THAT_MAY_LABEL = (
    "Điều",
    "Dieu",
    "Diều",
    "Phần",
    "PHẦN",
    "Chương",
    "CHƯƠNG",
    "Mục",
    "MỤC",
    "Tiểu",
    "TIỂU",
    "I",
    "V",
    "X",
)
# ". 8. Hiệp hội …": dirt on the scan
_SPECK = pattern(r"[.,:'‘’ˆ~=°] {0,2}(?=\d{1,2}\.\s|[-–+]\s)")


class Label(NamedTuple):
    """What opens a line: its kind, its length with the blanks after it, and its printed form."""

    kind: LabelKind
    length: int
    printed: str


# Half of all labels: one value serves them all.
_DASH = Label(LabelKind.DASH, 2, "-")


def match_label(line: str) -> Label | None:
    """The label at the very start of `line` (not empty), or None. Specks of a scan before it count as part of it."""
    first = line[0]
    if first.isalpha():
        near = line[:7]
        if (
            "." not in near
            and ")" not in near
            and "-" not in near
            and not line.startswith(_LETTERS_THAT_MAY_LABEL)
        ) or line.startswith("v.v"):
            return None  # most lines: a plain word
        match = _LETTERED.match(line)
    elif first in _DIGITS:
        match = _NUMBERED.match(line)
    elif line.startswith("- ") and line[2:3].isalpha():
        return _DASH
    else:
        speck = _SPECK.match(line)
        at = speck.end() if speck else 0
        match = (_NUMBERED if line[at] in _DIGITS else _SIGNED).match(line, at)
    if match is None:
        return None
    return _label(match.lastgroup or "", match.end(), match[0].rstrip())


@lru_cache(maxsize=1024)  # a long text has a label a line, but few different ones: they share their memory
def _label(name: str, length: int, printed: str) -> Label:
    return Label(_KINDS[name], length, printed)


def ordinal(label: Label) -> int | None:
    """The number an Arabic label counts (`8.` → 8), None for other kinds."""
    if label.kind is not LabelKind.ARABIC:
        return None
    return int(re.match(r"\d+", label.printed)[0])  # type: ignore[index]  # an Arabic label opens with digits
