"""From lines as printed to one line a block, at unchanged offsets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.document.labels import Label, match_label, ordinal
from lantoa.core.document.model import LabelKind

_RULES = re.compile(r"[-=_*]{3,}|(?<=\s)\.{6,}")
_MARKED_UP = re.compile(r"[*#|_`<>\t\u00a0\u2000-\u200a\u202f\u3000]|---|===|\.{6}")
_PAGE_NUMBER = re.compile(r"(?:[-–—]\s*)?(?:Trang\s+|Page\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–—])?$", re.IGNORECASE)
_ENDED = tuple(".;:!?…”\"")
# A line of the letterhead or the signature is complete however short it is.
_STANDS_ALONE = re.compile(
    r"(?:CỘNG HO[ÀÒ]A|Độc lập|ĐẢNG CỘNG SẢN|Số\s*:|SỐ\s*:|V/v|Kính gửi|Nơi nhận|NƠI NHẬN|[/(]?(?:KT|TM|TL|TUQ|Q)\s?\.)|"
    r"[^,]{2,40}, ngày .{0,12}tháng"
)


class Line(NamedTuple):
    """A line that holds words: offsets without edge blanks, its label, whether a blank line stands above, its table row."""

    start: int
    end: int
    label: Label | None
    after_blank: bool
    row: int


def clean(text: str) -> str:
    """`text` with marks of layout blanked, one character for one: tables' `|` become line ends."""
    if not _MARKED_UP.search(text):
        return text
    for mark in "*#`\t\u00a0\u202f\u3000":
        text = text.replace(mark, " ")
    text = _RULES.sub(lambda match: "\n" * len(match[0]), text) if "--" in text or "__" in text or "==" in text or "......" in text else text
    return text.replace("|", "\n").replace("_", " ")


def lines_of(text: str, cleaned: str) -> Iterator[Line]:
    """Lines with words in them; page numbers that count up are passed over as if they were not there."""
    blank, page, start, row = True, 1, 0, -1
    in_table, rows_end = False, 0
    while start <= len(cleaned):
        end = cleaned.find("\n", start)
        end = len(cleaned) if end < 0 else end
        words = cleaned[start:end].strip()
        if start >= rows_end:
            # A new line of the source: does it belong to a table?
            rows_end = text.find("\n", start) + 1 or len(text) + 1
            source_line = text[start : rows_end - 1].lstrip()
            in_table = source_line.startswith("|")
            row += in_table
        if not words:
            blank = True
        elif (number := _PAGE_NUMBER.match(words)) and page < int(number[1]) <= page + 3 and not in_table:
            page = int(number[1])
        else:
            left = cleaned.index(words, start)
            yield Line(left, left + len(words), match_label(words), blank, row if in_table else -1)
            blank = False
        start = end + 1


def wrap_width(lines: list[Line], cleaned: str) -> int:
    """Width at which the source breaks its lines, 0 where each paragraph is one line."""
    wrapped = sorted(
        line.end - line.start
        for line, following in zip(lines, lines[1:], strict=False)
        if not following.after_blank and following.label is None and cleaned[following.start].islower()
    )
    if len(wrapped) < 3 or len(wrapped) * 12 < len(lines) or wrapped[len(wrapped) // 2] > 160:
        return 0
    return wrapped[int(len(wrapped) * 0.8)]


def joins(above: Line, below: Line, cleaned: str, *, width: int) -> bool:
    """Whether `below` continues the paragraph that `above` belongs to."""
    if above.row != below.row or above.row >= 0:
        return False
    last = cleaned[above.end - 1]
    first = cleaned[below.start]
    full = bool(width) and above.end - above.start + 1 + _first_word(below, cleaned) > width * 0.93
    if below.label is not None and not _label_in_sentence(below, cleaned, above_full=full, last=last):
        return False
    if _STANDS_ALONE.match(cleaned, below.start, below.end):
        return False
    if below.after_blank:
        return first.islower() and last not in _ENDED and last != ")" or first.islower() and last == ")" and not cleaned[above.start].isupper()
    if first.islower() and last not in ".:;!?":
        return True
    if not width:
        return False
    return full and last not in _ENDED and not cleaned[above.start : above.end].isupper()


def _first_word(line: Line, cleaned: str) -> int:
    space = cleaned.find(" ", line.start, line.end)
    return (line.end if space < 0 else space) - line.start


def _label_in_sentence(line: Line, cleaned: str, *, above_full: bool, last: str) -> bool:
    """A wrapped sentence may put a dash, a number or a letter first on its next line: that is no label."""
    label = line.label
    if label is None or not above_full or last in _ENDED or line.after_blank:
        return False
    if label.kind is LabelKind.DASH:
        return cleaned[line.start + label.length].islower() or last == ","
    number = ordinal(label)
    return number is not None and number > 12 or last == ","


def flow_of(text: str, cleaned: str, lines: list[Line]) -> tuple[str, list[list[Line]]]:
    """The flow of a text and its lines grouped into blocks."""
    width = wrap_width(lines, cleaned)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and joins(groups[-1][-1], line, cleaned, width=width):
            groups[-1].append(line)
        else:
            groups.append([line])
    pieces: list[str] = []
    done = 0
    for group in groups:
        # Between blocks everything is a line end; inside a block everything but its words is a space.
        pieces.append("\n" * (group[0].start - done))
        done = group[0].start
        for line in group:
            pieces.append(" " * (line.start - done))
            pieces.append(cleaned[line.start : line.end])
            done = line.end
    pieces.append("\n" * (len(text) - done))
    return "".join(pieces), groups
