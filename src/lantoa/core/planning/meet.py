"""Meetings a paper calls: a block of `Thời gian: …` and `Địa điểm: …`."""

import re

from lantoa.core.deadlines import Deadline
from lantoa.core.document import block_at
from lantoa.core.kernel import pattern
from lantoa.core.planning.model import Meeting
from lantoa.core.reading import DirectiveReading

# "1. Thời gian:", "- Thời gian tổ chức: vào lúc"
_TIME = pattern(r"\W*+(?:\w{1,3}[.)]\W*+)?[Tt]hời +gian\b[^:]{0,30}:")
# "2. Địa điểm: Hội trường tầng 3"
_PLACE = pattern(r"(?m)^\W*+(?:\w{1,3}[.)]\W*+)?[Đđ]ịa +điểm\b[^:\n]{0,30}: *([^\n]{3,200})")
# The next block's own line
_NEXT = pattern(r"\n\W*+(?:\w{1,3}[.)]\W*+)?[Tt]hời +gian\b")
# A block is no longer than that.
_NEAR = 600


def find_meetings(reading: DirectiveReading, *, source: int) -> list[Meeting]:
    """Each time that stands after `Thời gian:` near a place and has a day; a plain schedule is no meeting."""
    found = ((deadline, _place(reading, deadline)) for deadline in reading.deadlines)
    called = [(deadline, place, begin) for deadline, place in found if place and (begin := _begin(deadline))]
    return [
        Meeting(
            source=source,
            name=(_heading(reading, deadline) if len(called) > 1 else "") or _name(reading),
            place=place,
            deadline=deadline,
            begin=begin,
            end=_end(deadline),
        )
        for deadline, place, begin in called
    ]


def _place(reading: DirectiveReading, deadline: Deadline) -> str | None:
    flow, start = reading.document.flow, deadline.evidence.span.start
    line = flow.rfind("\n", 0, start) + 1
    if not _TIME.match(flow[line:start]):
        return None
    following = _NEXT.search(flow, start, start + _NEAR)
    near = _PLACE.search(flow[line : following.start() if following else start + _NEAR])
    return " ".join(near[1].split()).rstrip(" .;") if near else None


def _begin(deadline: Deadline) -> str | None:
    when = deadline.when
    return _dated(when.datetime or when.date or when.start) if when else None


def _end(deadline: Deadline) -> str | None:
    return _dated(deadline.when.end) if deadline.when else None


def _dated(value: str | None) -> str | None:
    return value if value and re.match(r"\d{4}-\d\d-\d\d", value) else None


def _heading(reading: DirectiveReading, deadline: Deadline) -> str:
    """Of several events each has the name it stands under."""
    document = reading.document
    blocks = document.blocks
    above = blocks[block_at(document, deadline.evidence.span.start)].parent
    words = document.flow[blocks[above].content : blocks[above].span.end] if above >= 0 else ""
    return "" if _TIME.match(f"{words}:") else " ".join(words.split()).rstrip(" :.;")


def _name(reading: DirectiveReading) -> str:
    head = reading.letterhead
    return " ".join(head.subject.text.split()) if head.subject else head.kind or ""
