"""A duty line by line: each day it is due on."""

from datetime import date

from lantoa.core.planning.choose import next_due
from lantoa.core.planning.cut import cut_clause, strip_label
from lantoa.core.planning.model import DueLine, WorkItem
from lantoa.core.planning.open_period import opens_on


def list_dues(item: WorkItem, *, today: date) -> tuple[DueLine, ...]:
    """One line for each time with a day, in the order of the text, the times without a day on the first; one line where none has a day."""
    dated = [timing for timing in item.timings if timing.due]
    others = tuple(timing for timing in item.timings if not timing.due)
    if not dated:
        return (DueLine(others, strip_label(" ".join(item.duty.text.split())), None, None, late=False),)
    lines = []
    for timing in dated:
        due = next_due([timing], today=today)
        rest = (other.deadline.evidence for other in dated if other is not timing)
        lines.append(
            DueLine(
                (timing, *(others if timing is dated[0] else ())),
                cut_clause(item.duty, time=timing.deadline.evidence, others=rest, note=timing.note),
                opens_on(timing, due=due) if due else None,
                due,
                late=due is not None and due < today,
            )
        )
    return tuple(lines)
