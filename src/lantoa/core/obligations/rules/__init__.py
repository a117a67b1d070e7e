"""The rules of this room, in the order they are tried: the first that fires speaks for a block."""

from lantoa.core.kernel import Rule
from lantoa.core.obligations.model import Find
from lantoa.core.obligations.rules import (
    obl001_table_row,
    obl002_answers,
    obl003_assignment,
    obl004_request,
    obl005_named_line,
    obl006_subject_and_verb,
    obl007_lead_lines,
    obl008_under_name,
    obl009_ordered_list,
    obl010_task_section,
    obl011_task_paragraph,
    obl012_bare_instruction,
)

RULES: tuple[Rule[Find], ...] = (
    obl001_table_row.RULE,
    obl002_answers.RULE,
    obl003_assignment.RULE,
    obl004_request.RULE,
    obl005_named_line.RULE,
    obl006_subject_and_verb.RULE,
    obl007_lead_lines.RULE,
    obl008_under_name.RULE,
    obl009_ordered_list.RULE,
    obl010_task_section.RULE,
    obl011_task_paragraph.RULE,
    obl012_bare_instruction.RULE,
)
