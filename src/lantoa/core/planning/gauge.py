"""Which targets of a duty measure one of its clauses: of several acts each has its own."""

from collections.abc import Sequence

from lantoa.core.planning.model import WorkItem
from lantoa.core.targets import Target


def targets_in(item: WorkItem, *, clause: str) -> tuple[Target, ...]:
    """Those told in the clause, and those told beside the duty: in a column of its row, or below it."""
    return tuple(
        target for target in item.targets if not _inside(item, target) or _holds(item, clause, target)
    )


def targets_beside(item: WorkItem, *, clauses: Sequence[str]) -> tuple[Target, ...]:
    """Those of an act that is in none of the clauses."""
    return tuple(
        target
        for target in item.targets
        if _inside(item, target) and not any(_holds(item, clause, target) for clause in clauses)
    )


def _inside(item: WorkItem, target: Target) -> bool:
    return item.duty.span.start <= target.evidence.span.start < item.duty.span.end


def _holds(item: WorkItem, clause: str, target: Target) -> bool:
    """Whether most of a target's words stand in the clause, which is told on one line."""
    text, offset = item.duty.text, item.duty.span.start
    at = _line(text).find(clause)
    if at < 0:
        return True  # told with words left out: nobody knows
    start = len(_line(text[: target.evidence.span.start - offset] + "|")) - 1
    length = len(_line(target.evidence.text))
    return 2 * (min(start + length, at + len(clause)) - max(start, at)) > length


def _line(text: str) -> str:
    return " ".join(text.split())
