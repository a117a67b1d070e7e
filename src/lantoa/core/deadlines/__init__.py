"""When: dates, periods, recurrences, rules that wait for an anchor.

In: DirectiveDocument.
Out: Deadlines in reading order; on request the day one is due, how many days before the named one that is, its occurrences, its day once an event has come.
Never: an invented part of a date; dates of citations and letterheads.
"""

from lantoa.core.deadlines.anchor import anchor
from lantoa.core.deadlines.due import days_early, due_date
from lantoa.core.deadlines.find import find_deadlines
from lantoa.core.deadlines.model import Deadline, DeadlineKind, Season, When
from lantoa.core.deadlines.recur import occurrences, recurrence_rule
from lantoa.core.deadlines.rules import RULES

__all__ = [
    "RULES",
    "Deadline",
    "DeadlineKind",
    "Season",
    "When",
    "anchor",
    "days_early",
    "due_date",
    "find_deadlines",
    "occurrences",
    "recurrence_rule",
]
