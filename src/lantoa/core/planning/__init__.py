"""Many readings in, one plan out: who must do what, by when, measured how, and where it is written.

In: DirectiveReadings, the day the papers were received (where known), today.
Out: Plan of WorkItems in the order of the papers, each with its dates where they can be fixed; times of no duty are items too, marked as unclear; its JSON form.
Never: a bearer nobody named; a date no words carry; a duty without its sentence.
"""

from lantoa.core.planning.address import addressed
from lantoa.core.planning.choose import choose_timings, next_due
from lantoa.core.planning.clock import due_hour, opening_hour
from lantoa.core.planning.cut import clause_of, cut_clause, strip_label
from lantoa.core.planning.expand import expand_days
from lantoa.core.planning.group import Group, Subject, group_subjects
from lantoa.core.planning.line_up import list_dues
from lantoa.core.planning.loose import find_loose
from lantoa.core.planning.model import (
    Bearer,
    DueLine,
    Meeting,
    Plan,
    PlannedTarget,
    PlanSource,
    Timing,
    WorkItem,
)
from lantoa.core.planning.note import note_of
from lantoa.core.planning.observe import observances
from lantoa.core.planning.open_period import opening_days, opening_rule, opens_on
from lantoa.core.planning.part import part_bearer
from lantoa.core.planning.propose import propose_plan
from lantoa.core.planning.schedule import schedule_deadline
from lantoa.core.planning.term import Term, term_of
from lantoa.core.planning.to_json import observances_to_json, plan_to_json

__all__ = [
    "Bearer",
    "DueLine",
    "Group",
    "Meeting",
    "Plan",
    "PlanSource",
    "PlannedTarget",
    "Subject",
    "Term",
    "Timing",
    "WorkItem",
    "addressed",
    "choose_timings",
    "clause_of",
    "cut_clause",
    "due_hour",
    "expand_days",
    "find_loose",
    "group_subjects",
    "list_dues",
    "next_due",
    "note_of",
    "observances",
    "observances_to_json",
    "opening_days",
    "opening_hour",
    "opening_rule",
    "opens_on",
    "part_bearer",
    "plan_to_json",
    "propose_plan",
    "schedule_deadline",
    "strip_label",
    "term_of",
]
