"""`lantoa plan`."""

import argparse
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from lantoa.cli.gather import gather_readings
from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import tell, write_result
from lantoa.core.deadlines import DeadlineKind
from lantoa.core.planning import Plan, WorkItem, plan_to_json, propose_plan

TABLE = "table"


def run(arguments: argparse.Namespace) -> int:
    """One register of duties over all papers named. The exit code."""
    lang: Lang = arguments.lang
    out = Path(arguments.out) if arguments.out else None
    form = arguments.format or (out.suffix.lower().removeprefix(".") if out else TABLE)
    if form not in _FORMS and (form != TABLE or out):
        known = " ".join(f".{name}" for name in _FORMS)
        tell(say(lang, "arg.suffix", path=out, suffix=form, known=known))
        return 2
    readings, failed = gather_readings(arguments)
    if not readings:
        tell(say(lang, "done.nothing", path=out) if out else say(lang, "done.nothing_read"))
        return 1
    plan = propose_plan(readings, today=_today(), received=arguments.received)
    if form == TABLE:
        _print(plan, lang)
    else:
        write_result(_FORMS[form](plan, lang), out, lang)
    dated = sum(item.due is not None and not item.unclear for item in plan.items)
    tell(say(lang, "done.plan", duties=plan.duties, papers=len(plan.sources), dated=dated))
    if plan.unclear_times:
        tell(say(lang, "done.unclear", count=plan.unclear_times))
    if form == "ics" and (beating := sum(map(_beats_without_a_day, plan.items))):
        tell(say(lang, "done.undated", count=beating))
    return failed


def _beats_without_a_day(item: WorkItem) -> bool:
    """`hằng quý`, `định kỳ`: no day that a calendar could show."""
    return any(
        timing.due is None and timing.deadline.kind is DeadlineKind.RECURRENCE for timing in item.timings
    )


def _print(plan: Plan, lang: Lang) -> None:
    # Each form is loaded only when it is wanted.
    from lantoa.cli.grid import open_screen  # noqa: PLC0415
    from lantoa.cli.plan_table import print_plan  # noqa: PLC0415

    print_plan(plan, open_screen(record=False), lang=lang, today=_today())


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _json(plan: Plan, lang: Lang) -> str:  # noqa: ARG001 - one shape for all forms
    return json.dumps(plan_to_json(plan), ensure_ascii=False) + "\n"


# The other forms are slow to load, so each comes only when it is wanted.
def _workbook(plan: Plan, lang: Lang) -> bytes:
    from lantoa.cli.workbook import workbook  # noqa: PLC0415

    return workbook(plan, lang, today=_today())


def _calendar(plan: Plan, lang: Lang) -> bytes:
    from lantoa.cli.agenda import agenda  # noqa: PLC0415

    return agenda(plan, lang, stamp=datetime.now(UTC))


def _page(plan: Plan, lang: Lang) -> str:
    from lantoa.cli.plan_page import render_plan  # noqa: PLC0415

    return render_plan(plan, lang, today=_today())


_FORMS: dict[str, Callable[[Plan, Lang], str | bytes]] = {
    "xlsx": _workbook,
    "ics": _calendar,
    "html": _page,
    "json": _json,
}
