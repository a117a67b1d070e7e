"""The footnote that holds a time of a duty."""

from lantoa.core.document import DirectiveDocument, block_at
from lantoa.core.kernel import Evidence, pattern, quote

# "[1] Theo Quyết định …; đợt 1 hoàn thành trước ngày 20/11/2025."
_MARK = pattern(r"\[\d{1,3}\] +")


def note_of(document: DirectiveDocument, *, duty: Evidence, time: Evidence) -> Evidence | None:
    """Its words without their mark; None where the time stands in the duty itself, in a table or a line of its own."""
    if duty.span.start <= time.span.start < duty.span.end:
        return None
    block = document.blocks[block_at(document, time.span.start)]
    mark = _MARK.match(document.flow, block.span.start)
    if mark is None:
        return None
    return quote(document.text, mark.end(), block.span.end, rule=time.rule, confidence=time.confidence)
