"""The rules of this room, in the order in which they are preferred; the last speaks only where all others are silent."""

from lantoa.core.deadlines.model import Find
from lantoa.core.deadlines.rules import (
    dln001_schedule_line,
    dln002_time_alone,
    dln003_between,
    dln004_before,
    dln005_until,
    dln006_within,
    dln007_since,
    dln008_every,
    dln009_counted,
    dln010_on_request,
    dln011_event_day,
    dln012_season,
    dln013_part_of_a_period,
    dln014_day_of_the_moon,
    dln015_cell_as_written,
)
from lantoa.core.kernel import Rule

RULES: tuple[Rule[Find], ...] = (
    dln001_schedule_line.RULE,
    dln002_time_alone.RULE,
    dln003_between.RULE,
    dln004_before.RULE,
    dln005_until.RULE,
    dln006_within.RULE,
    dln007_since.RULE,
    dln008_every.RULE,
    dln009_counted.RULE,
    dln010_on_request.RULE,
    dln011_event_day.RULE,
    dln012_season.RULE,
    dln013_part_of_a_period.RULE,
    dln014_day_of_the_moon.RULE,
    dln015_cell_as_written.RULE,
)
