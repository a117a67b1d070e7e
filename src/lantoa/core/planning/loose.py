"""Times that belong to no duty: what a paper fixes may not vanish because nobody saw what it is for."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from lantoa.core.deadlines import Deadline, DeadlineKind
from lantoa.core.document import DirectiveDocument, ancestors, block_at
from lantoa.core.kernel import Evidence, Span, pattern, quote
from lantoa.core.reading import DirectiveReading
from lantoa.core.targets import Target

# "- Thời gian dự kiến: ngày 11/9/2026", "Tiến độ:": such a line speaks of the heading it stands under
_SCHEDULE = pattern(r"(?:[Tt]hời +(?:gian|hạn|điểm)|[Tt]iến +độ)\b[^:\n]{0,40}:")
# A paper's own coming into force and a forecast of the weather ask nobody to do anything.
_NO_WORK = (DeadlineKind.EFFECTIVE, DeadlineKind.FORECAST_PERIOD)
# Nobody knows yet what such a time is for: a person must look.
_CONFIDENCE = 0.5


class Loose(NamedTuple):
    """The words around times that belong to no duty, the headings above them, and the times' positions in the reading."""

    evidence: Evidence
    section: tuple[str, ...]
    deadlines: tuple[int, ...]


class _Shown(NamedTuple):
    """What targets say themselves: where their sentences begin, in order, how far those up to each reach, and by when they are to be met."""

    starts: list[int]
    reach: list[int]
    by: str


def find_loose(reading: DirectiveReading) -> tuple[Loose, ...]:
    """One for each block or row of a table that holds such times, in reading order."""
    owned = {index for duty in reading.obligations for index in duty.deadlines}
    shown, blocks = _shown(reading.targets), reading.document.blocks
    around: dict[tuple[int, int], tuple[int, list[int]]] = {}
    for index, deadline in enumerate(reading.deadlines):
        if index not in owned and deadline.kind not in _NO_WORK and not _of_a_target(deadline, shown):
            block = _block(reading.document, deadline.evidence.span.start)
            row = blocks[block].row
            around.setdefault((row, block if row < 0 else -1), (block, []))[1].append(index)
    return tuple(_loose(reading, block, indexes) for block, indexes in around.values())


def _shown(targets: Iterable[Target]) -> _Shown:
    targets = sorted(targets, key=lambda target: target.sentence)
    return _Shown(
        [target.sentence.start for target in targets],
        list(accumulate((target.sentence.end for target in targets), max)),
        " ".join(target.by for target in targets if target.by),
    )


def _of_a_target(deadline: Deadline, shown: _Shown) -> bool:
    """Whether it says by which year or month a target is to be met: the target shows it. A day asks for more."""
    span, when = deadline.evidence.span, deadline.when
    if when and (when.before or when.date or when.datetime):
        return False
    if when and when.year and str(when.year) in shown.by:
        return True
    before = bisect_right(shown.starts, span.start)
    return before > 0 and span.end <= shown.reach[before - 1]


def _block(document: DirectiveDocument, start: int) -> int:
    """The block around `start`, or the heading that its schedule speaks of."""
    blocks = document.blocks
    index = block_at(document, start)
    while (parent := blocks[index].parent) >= 0 and (
        _SCHEDULE.match(document.flow, blocks[index].content)
        or _SCHEDULE.match(document.flow, blocks[parent].content)
    ):
        index = parent
    return index


def _extent(document: DirectiveDocument, index: int) -> Span:
    """The block's words; of a cell the whole row."""
    blocks, row = document.blocks, document.blocks[index].row
    first = last = index
    while row >= 0 and first > 0 and blocks[first - 1].row == row:
        first -= 1
    while row >= 0 and last + 1 < len(blocks) and blocks[last + 1].row == row:
        last += 1
    return Span(blocks[first].content if row < 0 else blocks[first].span.start, blocks[last].span.end)


def _loose(reading: DirectiveReading, block: int, indexes: list[int]) -> Loose:
    document = reading.document
    span = _extent(document, block)
    titles = (document.blocks[above].span for above in ancestors(document, block))
    return Loose(
        quote(document.text, *span, rule=reading.deadlines[indexes[0]].evidence.rule, confidence=_CONFIDENCE),
        tuple(" ".join(document.flow[title.start : title.end].split()) for title in titles),
        tuple(indexes),
    )
