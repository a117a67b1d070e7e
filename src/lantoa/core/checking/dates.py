"""Days a draft sets."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.model import Sheet
from lantoa.core.deadlines import Deadline, DeadlineKind, due_date

_BINDING = frozenset({DeadlineKind.DEADLINE, DeadlineKind.BY})


def due_days(sheet: Sheet) -> Iterator[tuple[Deadline, date]]:
    """Deadlines that fall on a day, with the day, in the order of the text."""
    for deadline in sheet.reading.deadlines:
        if deadline.kind in _BINDING and (day := due_date(deadline)):
            yield deadline, day
