"""A plan as a table for the terminal: what is due first stands first, what has no day comes last."""

from datetime import date

from rich.console import Console, RenderableType
from rich.text import Text

from lantoa.cli import phrases
from lantoa.cli.messages import Lang, say
from lantoa.cli.table import new_table
from lantoa.core.planning import Plan, WorkItem

_CLIP = 160


def print_plan(plan: Plan, console: Console, *, lang: Lang) -> None:
    """Print every duty of the plan."""
    columns = ("col.due:3", "col.who:4", "col.what:9", "col.measure:3", "head.source:4")
    table = new_table(lang, "plan.title", len(plan.items), columns)
    numbered = enumerate(plan.items, 1)
    for number, item in sorted(numbered, key=lambda pair: (pair[1].due or date.max, pair[0])):
        table.add_row(str(number), *_cells(item, plan, lang))
    console.print(table)


def _cells(item: WorkItem, plan: Plan, lang: Lang) -> list[RenderableType]:
    due = Text(f"{item.due:%d/%m/%Y}" if item.due else "", style="bold")
    beats = phrases.beats(item, lang)
    times = "; ".join(phrases.flat(timing.deadline.evidence.text) for timing in item.timings)
    for words in (beats and f"↻ {beats}", "" if item.due else times):
        if words:
            due.append(f"\n{words}" if due else words, style="dim")
    who = "; ".join(bearer.name for bearer in item.bearers) or say(lang, "nobody")
    measure = "; ".join(phrases.amount(target) for target in item.targets)
    source = plan.sources[item.source]
    page = say(lang, "page", page=item.page) if item.page else ""
    # A narrow column breaks the names of files: they stand only for papers without a number.
    place = ", ".join(filter(None, (source.number_symbol or source.name, page)))
    return [
        due,
        Text(who),
        Text(phrases.short(item.duty.text, _CLIP)),
        Text(measure),
        Text(place, style="dim"),
    ]
