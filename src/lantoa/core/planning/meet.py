"""Meetings a paper calls: a block of `Thời gian: …` and `Địa điểm: …`."""

import re

from lantoa.core.deadlines import Deadline
from lantoa.core.kernel import pattern
from lantoa.core.planning.model import Meeting
from lantoa.core.reading import DirectiveReading

# "1. Thời gian:", "- Thời gian tổ chức: vào lúc"
_TIME = pattern(r"\W*(?:\w{1,3}[.)])?\W*[Tt]hời +gian\b[^:]{0,30}:")
# "2. Địa điểm: Hội trường tầng 3"
_PLACE = pattern(r"(?m)^\W*(?:\w{1,3}[.)])?\W*[Đđ]ịa +điểm\b[^:\n]{0,30}: *([^\n]{3,200})")
# A block is no longer than that.
_NEAR = 600


def find_meetings(reading: DirectiveReading, *, source: int) -> list[Meeting]:
    """Each time that stands after `Thời gian:` near a place and has a day; a plain schedule is no meeting."""
    found = ((deadline, _place(reading, deadline)) for deadline in reading.deadlines)
    return [
        Meeting(
            source=source,
            name=_name(reading),
            place=place,
            deadline=deadline,
            begin=begin,
            end=_end(deadline),
        )
        for deadline, place in found
        if place and (begin := _begin(deadline))
    ]


def _place(reading: DirectiveReading, deadline: Deadline) -> str | None:
    flow, start = reading.document.flow, deadline.evidence.span.start
    line = flow.rfind("\n", 0, start) + 1
    if not _TIME.match(flow[line:start]):
        return None
    near = _PLACE.search(flow[line : start + _NEAR])
    return " ".join(near[1].split()).rstrip(" .;") if near else None


def _begin(deadline: Deadline) -> str | None:
    when = deadline.when
    return _dated(when.datetime or when.date or when.start) if when else None


def _end(deadline: Deadline) -> str | None:
    return _dated(deadline.when.end) if deadline.when else None


def _dated(value: str | None) -> str | None:
    return value if value and re.match(r"\d{4}-\d\d-\d\d", value) else None


def _name(reading: DirectiveReading) -> str:
    head = reading.letterhead
    return " ".join(head.subject.text.split()) if head.subject else head.kind or ""
