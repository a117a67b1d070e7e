"""## What it finds

A label with no words behind it (`+`, `a)`), or a heading in capitals under which nothing stands.

## Why it matters

Something was lost, or was to be written and was forgotten.

## Example

`I. MỤC ĐÍCH` and then at once `II. NHIỆM VỤ`.

## Not this

A heading over a table; a number alone on its line, which may be a page's; marks that a scan left; legal-normative
papers, whose annexes hold forms to be filled in.

## Known limits

A heading in small letters is not told from an item of a list.
"""

from collections.abc import Iterator
from itertools import zip_longest

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.document import Block, LabelKind, Zone
from lantoa.core.kernel import Severity, Span, pattern

# A line that holds "+", "-", "a)" or "1.1." and nothing more
_BARE = pattern(r"(?m)^[ \t]*([-–+]|[a-zđ]\)|\d{1,2}\.\d{1,2}\.)[ \t]*(?:\./\.[ \t]*)?$")
# A cell of a table that was written line by line
_CELL = pattern(r"\s*[|=]")
_CELL_BEFORE = pattern(r"[|=]\s*$")
_HEADINGS = (LabelKind.ROMAN, LabelKind.ARABIC)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Labels alone on their lines, then headings over nothing."""
    origin = sheet.document.source.origin
    if sheet.normative or (origin and origin.ocr):
        return
    document = sheet.document
    for match in _BARE.finditer(document.text, document.head_end, document.foot_start):
        if not _CELL_BEFORE.search(
            document.text, max(match.start() - 9, 0), match.start()
        ) and not _CELL.match(document.text, match.end()):
            yield Mark(Span(*match.span(1)), "label", (("shown", match[1]),))
    blocks = [block for block in document.blocks if block.zone is Zone.BODY]
    for block, after in zip_longest(blocks, blocks[1:]):
        if _is_heading(sheet, block) and (after is None or _as_high(block, after)):
            shown = " ".join(sheet.flow[block.span.start : block.span.end].split())
            yield Mark(block.span, params=(("shown", shown),))


def _is_heading(sheet: Sheet, block: Block) -> bool:
    words = sheet.flow[block.content : block.span.end].strip()
    return block.kind in _HEADINGS and block.row < 0 and len(words) > 5 and words.isupper()


def _as_high(block: Block, after: Block) -> bool:
    return after.kind in _HEADINGS and after.level <= block.level and after.row < 0


RULE = DraftRule(
    "DRF070", "empty-item", find, authority="custom of the genre", confidence=0.95, severity=Severity.ERROR
)
