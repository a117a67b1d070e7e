"""## What it finds

A label with no words behind it (`+`, `a)`), a heading under which nothing stands, or an item that ends with a colon and
has nothing under it.

## Why it matters

Something was lost, or was to be written and was forgotten.

## Example

`I. MỤC ĐÍCH` and then at once `II. NHIỆM VỤ`; `- Đề nghị UBND các xã, phường:` and then `- Đề nghị Sở Y tế: …`.

## Not this

A heading over a table; a number alone on its line, which may be a page's; marks that a scan left; legal-normative
papers, whose annexes hold forms to be filled in.

## Known limits

A heading in small letters is told from an item of a list where others of its rank have something under them. A dash with
a colon over dashes that begin otherwise may be their heading. The fix, not safe, leaves it out.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.paragraphs import dropping, is_empty
from lantoa.core.document import Block, LabelKind, Zone
from lantoa.core.kernel import Severity, Span, pattern

# A line that holds "+", "-", "a)" or "1.1." and nothing more
_BARE = pattern(r"(?m)^[ \t]*([-–+]|[a-zđ]\)|\d{1,2}\.\d{1,2}\.)[ \t]*(?:\./\.[ \t]*)?$")
# A cell of a table that was written line by line
_CELL = pattern(r"\s*[|=]")
_CELL_BEFORE = pattern(r"[|=]\s*$")
# What an item of a list ends with, and a heading does not
_ENDED = pattern(r"[.;:,!?)”\"]$")
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
    yield from _over_nothing(sheet)


def _over_nothing(sheet: Sheet) -> Iterator[Mark]:
    """Headings, and items that end with a colon."""
    numbered = [
        (index, block)
        for index, block in enumerate(sheet.document.blocks)
        if block.zone is Zone.BODY and block.kind is not LabelKind.NONE and block.row < 0
    ]
    empty = {index for index, _ in numbered if is_empty(sheet, index)}
    heads = {(block.kind, block.parent) for index, block in numbered if index not in empty}
    for index, block in numbered:
        words = " ".join(sheet.flow[block.content : block.span.end].split())
        announces = words.endswith(":")
        if index in empty and (
            announces or _is_heading(block, words, among_heads=(block.kind, block.parent) in heads)
        ):
            shown = " ".join(sheet.flow[slice(*block.span)].split())
            fix = dropping(sheet, at=block.content)
            yield Mark(block.span, "colon" if announces else "", (("shown", shown),), fix)


def _is_heading(block: Block, words: str, *, among_heads: bool) -> bool:
    """In capitals, or in small letters among others of its rank under which something stands."""
    if block.kind not in _HEADINGS or len(words) <= 5:
        return False
    return words.isupper() or (among_heads and not _ENDED.search(words))


RULE = DraftRule(
    "DRF070", "empty-item", find, authority="custom of the genre", confidence=0.95, severity=Severity.ERROR
)
