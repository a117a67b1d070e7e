"""Which clause of a duty is due on which of its days: `sơ kết cuối năm 2027, tổng kết cuối năm 2030`."""

from collections.abc import Mapping
from datetime import date

from lantoa.core.deadlines import find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import choose_timings, cut_clause, schedule_deadline
from lantoa.core.text import SourceText


def clauses(action: str, *, issued: date | None, received: date | None, today: date) -> Mapping[date, str]:
    """By the times its own words name; a day that stands elsewhere in the paper has no clause."""
    timings = choose_timings(
        schedule_deadline(deadline, issued=issued, received=received, today=today)
        for deadline in find_deadlines(parse_document(SourceText(text=action)))
    )
    whole = Evidence(Span(0, len(action)), action, "", 1.0)
    dated = [(timing.due, timing.deadline.evidence) for timing in timings if timing.due]
    return {
        day: cut_clause(whole, time=time, others=[other for _day, other in dated if other is not time])
        for day, time in dated
    }
