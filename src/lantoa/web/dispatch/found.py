"""What the check finds in a paper on its way, for whoever sends it on."""

from typing import Any, NamedTuple

from lantoa.core.drafting import Paper
from lantoa.web.dispatch.live import stops

_WORST_FIRST = {"error": 0, "warning": 1, "note": 2}
_SHOWN = 8


class Line(NamedTuple):
    """One finding; `place` is its number in the editor, by which its link opens it."""

    severity: str
    message: str
    place: int


class Found(NamedTuple):
    """How many of each, and the first of them, the worst before the others; `stops`: these and what else is to be read."""

    errors: tuple[Line, ...]
    others: int
    lines: tuple[Line, ...]
    more: int
    stops: int


def found_in(row: Any, paper: Paper) -> Found:
    """As the editor shows it."""
    said = stops(paper, row)
    lines = [Line(one["severity"], one["message"], at) for at, one in enumerate(said)]
    found = sorted(
        (line for line in lines if line.severity != "read"),
        key=lambda line: (_WORST_FIRST[line.severity], line.place),
    )
    errors = tuple(line for line in found if line.severity == "error")
    more = max(0, len(found) - _SHOWN)
    return Found(errors, len(found) - len(errors), tuple(found[:_SHOWN]), more, len(lines))
