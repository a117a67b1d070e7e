"""A line of the register as it is shown."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from lantoa.apps.documents.selectors.clocks import clock_of
from lantoa.core.kernel import Refused
from lantoa.web.messages import sentence
from lantoa.web.register.words import LACKS, URGENCY, Badge, clock_badge, lacks, state_badge


class Line(NamedTuple):
    """One paper in the list. `busy`: it waits to be read or is being read, and the row changes by itself."""

    paper: Any
    state: Badge
    clock: Badge | None
    urgency: Any
    busy: bool
    problem: str

    @property
    def lacks(self) -> Any:
        """What a paper that was read has not, where it has it as a rule."""
        paper = self.paper
        read = not self.busy and paper.state != "failed"
        return LACKS[lacks(paper.symbol, paper.issued_on or paper.issued_text)] if read else ""

    @property
    def lead(self) -> Any:
        """The assignment of the unit that leads."""
        return next((one for one in self.paper.given if one.leads), None)

    @property
    def others(self) -> list[Any]:
        """The assignments of those that work with it."""
        return [one for one in self.paper.given if not one.leads]


def line(paper: Any, *, now: datetime) -> Line:
    """The line of a paper (with `given` and `suspect`, as the list's selector hands it over)."""
    return Line(
        paper=paper,
        state=state_badge(paper),
        clock=clock_badge(clock_of(paper, now=now), now=now),
        urgency=URGENCY[paper.urgency] if paper.urgency != "normal" else None,
        busy=paper.state in {"queued", "reading"},
        problem=problem_of(paper, name=paper.file_name),
    )


def problem_of(row: Any, *, name: str) -> str:
    """Why a file could not be read, by the row of whoever tried, in a sentence."""
    if not row.problem:
        return ""
    try:
        told = json.loads(row.problem)
        return sentence(Refused(told.pop("code"), **{**told, "name": name}))
    except (ValueError, KeyError):  # cut off, or told by another version
        return sentence(Refused("reader_stopped", attempts=row.attempts))
