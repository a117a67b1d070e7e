"""Times that belong to no duty: what a paper fixes may not vanish because nobody saw what it is for."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.document import DirectiveDocument, ancestors, block_at
from lantoa.core.kernel import Evidence, Span, pattern, quote
from lantoa.core.reading import DirectiveReading

# "- Thời gian dự kiến: ngày 11/9/2026", "Tiến độ:": such a line speaks of the heading it stands under
_SCHEDULE = pattern(r"(?:[Tt]hời +(?:gian|hạn|điểm)|[Tt]iến +độ)\b[^:\n]{0,40}:")
# "Phấn đấu đến năm 2030 …", under "2. Mục tiêu cụ thể"; a scan has "Phân đầu"
_AIM = pattern(r"(?i)\W*(?:ph[ấâ]n đ[ấầâ]u|(?:[\divxa-d]+[.)] *)*(?:các )?(?:mục tiêu|chỉ tiêu))\b")
# A paper's own coming into force and a forecast of the weather ask nobody to do anything.
_NO_WORK = (DeadlineKind.EFFECTIVE, DeadlineKind.FORECAST_PERIOD)
# Nobody knows yet what such a time is for: a person must look.
_CONFIDENCE = 0.5


class Loose(NamedTuple):
    """The words around times that belong to no duty, the headings above them, and the times' positions in the reading.

    `aim`: they tell by when an aim is to be met, and `targets` are the positions of the targets they tell it of.
    """

    evidence: Evidence
    section: tuple[str, ...]
    deadlines: tuple[int, ...]
    aim: bool
    targets: tuple[int, ...]


class _Shown(NamedTuple):
    """What targets say themselves: where their sentences begin, in order, how far those up to each reach, and by when they are to be met;
    which blocks stand above one; where their words begin, in order, with their positions in the reading.
    """

    starts: list[int]
    reach: list[int]
    by: str
    above: set[int]
    places: list[tuple[int, int]]


def find_loose(reading: DirectiveReading) -> tuple[Loose, ...]:
    """One for each block or row of a table that holds such times, in reading order."""
    owned = {index for duty in reading.obligations for index in duty.deadlines}
    shown, blocks, heads = _shown(reading), reading.document.blocks, _heads(reading)
    around: dict[tuple[int, int], tuple[int, list[int]]] = {}
    for index, deadline in enumerate(reading.deadlines):
        if index in owned or deadline.kind in _NO_WORK:
            continue
        block = _block(reading.document, deadline.evidence.span.start)
        if block in heads and _is_year(deadline):
            continue
        if not _of_a_target(deadline, shown, own=_is_own_aim(reading.document, block, shown)):
            row = blocks[block].row
            around.setdefault((row, block if row < 0 else -1), (block, []))[1].append(index)
    return tuple(_loose(reading, shown, block, indexes) for block, indexes in around.values())


def _heads(reading: DirectiveReading) -> set[int]:
    """The blocks that duties stand under."""
    document = reading.document
    starts = (duty.evidence.span.start for duty in reading.obligations)
    return {above for start in starts for above in ancestors(document, block_at(document, start))}


def _is_year(deadline: Deadline) -> bool:
    """`PHÂN CÔNG CÔNG VIỆC TRONG NĂM 2026` over rows that have times of their own asks for no more than they do."""
    when = deadline.when
    bare = when and when._replace(year=None, end_of_year=None, start_year=None, end_year=None)
    return bare == When()


def _shown(reading: DirectiveReading) -> _Shown:
    targets = sorted(reading.targets, key=lambda target: target.sentence)
    document = reading.document
    return _Shown(
        [target.sentence.start for target in targets],
        list(accumulate((target.sentence.end for target in targets), max)),
        " ".join(target.by for target in targets if target.by),
        {
            above
            for target in targets
            for above in ancestors(document, block_at(document, target.evidence.span.start))
        },
        sorted((target.evidence.span.start, number) for number, target in enumerate(reading.targets)),
    )


def _of_a_target(deadline: Deadline, shown: _Shown, *, own: bool) -> bool:
    """Whether it says by which year or month a target is to be met: the target shows it. A day asks for more; what stands in
    an aim of its `own` only that aim shows.
    """
    span, when = deadline.evidence.span, deadline.when
    if when and (when.before or when.date or when.datetime):
        return False
    year = when and (when.year or when.end_of_year)
    if year and str(year) in shown.by and not own:
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


def _is_aim(document: DirectiveDocument, block: int) -> bool:
    """Whether a block tells an aim, or stands under the heading of aims."""
    return any(
        _AIM.match(document.flow, *document.blocks[at].span) for at in (block, *ancestors(document, block))
    )


def _is_own_aim(document: DirectiveDocument, block: int, shown: _Shown) -> bool:
    """Whether a block tells an aim itself, and opens no list of them: `Phấn đấu đến năm 2030:`."""
    words = document.flow[slice(*document.blocks[block].span)].rstrip(" *")
    return block not in shown.above and not words.endswith(":") and _is_aim(document, block)


def _loose(reading: DirectiveReading, shown: _Shown, block: int, indexes: list[int]) -> Loose:
    document = reading.document
    span = _extent(document, block)
    titles = (document.blocks[above].span for above in ancestors(document, block))
    first, last = (bisect_left(shown.places, (place, 0)) for place in span)
    targets = tuple(sorted(number for _, number in shown.places[first:last]))
    return Loose(
        quote(document.text, *span, rule=reading.deadlines[indexes[0]].evidence.rule, confidence=_CONFIDENCE),
        tuple(" ".join(document.flow[title.start : title.end].split()) for title in titles),
        tuple(indexes),
        bool(targets) or _is_aim(document, block),
        targets,
    )
