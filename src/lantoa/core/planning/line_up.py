"""A duty line by line: each day it is due on."""

from collections.abc import Iterable
from datetime import date

from lantoa.core.planning.choose import next_due
from lantoa.core.planning.cut import clause_of, strip_label
from lantoa.core.planning.gauge import targets_beside, targets_in
from lantoa.core.planning.model import DueLine, Timing, WorkItem
from lantoa.core.planning.open_period import opens_on


def list_dues(item: WorkItem, *, today: date) -> tuple[DueLine, ...]:
    """One line for each time with a day, in the order of the text, the times without a day on the first; one line where none has a day.

    Who answers for none of these days has a line of his own behind them, with his times.
    """
    lines = [line._replace(targets=targets_in(item, clause=line.clause)) for line in _lines(item, today)]
    beside = targets_beside(item, clauses=[line.clause for line in lines])
    return (lines[0]._replace(beside=beside), *lines[1:])


def _lines(item: WorkItem, today: date) -> tuple[DueLine, ...]:
    dated = [timing for timing in item.timings if timing.due]
    others = [timing for timing in item.timings if not timing.due]
    if not dated:
        return (_dayless(item, others),)
    told = {bearer.key for timing in dated for bearer in item.at(timing).bearers}
    rest = tuple(bearer for bearer in item.bearers if bearer.key not in told)
    own = [
        timing for timing in others if timing.bearers and told.isdisjoint(one.key for one in timing.bearers)
    ]
    first = (timing for timing in others if timing not in own)
    lines = [_dated(item, timing, today=today) for timing in dated]
    lines[0] = lines[0]._replace(timings=(*lines[0].timings, *first))
    return (*lines, *([_dayless(item, own)._replace(bearers=rest)] if rest else ()))


def _dayless(item: WorkItem, timings: Iterable[Timing]) -> DueLine:
    return DueLine(tuple(timings), strip_label(" ".join(item.duty.text.split())), None, None, late=False)


def _dated(item: WorkItem, timing: Timing, *, today: date) -> DueLine:
    due = next_due([timing], today=today)
    return DueLine(
        (timing,),
        clause_of(item, timing=timing),
        opens_on(timing, due=due) if due else None,
        due,
        late=due is not None and due < today,
        bearers=timing.bearers,
    )
