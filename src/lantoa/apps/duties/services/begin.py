"""A beat that names no day of its own (`hằng ngày`, `mỗi tháng`) gets one from the day its duty is given."""

from datetime import date

from lantoa.apps.duties.beats import first_day, names_no_day
from lantoa.apps.duties.convert import Due
from lantoa.apps.duties.models import Duty, DutySource, DutyState
from lantoa.apps.duties.parts import due_held, due_told
from lantoa.apps.duties.selectors.standing import OPEN


def begin(duty: Duty, *, today: date) -> None:
    """The day its first time ends once somebody has it, none while nobody has. It is no change by a person's hand."""
    if not names_no_day(duty.rrule):
        return
    was = due_told(due_held(duty))
    if duty.state == DutyState.CONFIRMED:
        duty.due_on = None
    elif duty.state in OPEN and duty.due_on is None:
        duty.due_on = begun(due_held(duty), today=today).on
    now = due_told(due_held(duty))
    source = DutySource.objects.filter(duty=duty).first() if now != was else None
    if source and source.taken["due"]["has"] == was:
        source.taken["due"]["has"] = now
        source.save()


def begun(due: Due, *, today: date) -> Due:
    """With the day its first time ends, begun today or on the day its paper names."""
    if due.on or not names_no_day(due.rule):
        return due
    return due._replace(on=first_day(due.rule, start=max(today, due.begins or today)))
