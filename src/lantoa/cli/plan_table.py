"""A plan as a table for the terminal: what is due first stands first, what has no day comes last."""

from datetime import date

from lantoa.cli import phrases
from lantoa.cli.grid import Piece, Screen
from lantoa.cli.messages import Lang, say
from lantoa.cli.table import new_table
from lantoa.core.planning import Plan, WorkItem

_CLIP = 160


def print_plan(plan: Plan, screen: Screen, *, lang: Lang) -> None:
    """Print every duty of the plan."""
    columns = ("col.due:3", "col.who:4", "col.what:9", "col.measure:3", "head.source:4")
    table = new_table(lang, "plan.title", len(plan.items), columns)
    numbered = enumerate(plan.items, 1)
    for number, item in sorted(numbered, key=lambda pair: (pair[1].due or date.max, pair[0])):
        table.add(str(number), *_cells(item, plan, lang))
    screen.print(table)


def _cells(item: WorkItem, plan: Plan, lang: Lang) -> list[str | Piece | list[Piece]]:
    due = [Piece(f"{item.due:%d/%m/%Y}", "bold")] if item.due else []
    beats = phrases.beats(item, lang)
    times = "; ".join(phrases.flat(timing.deadline.evidence.text) for timing in item.timings)
    due += [Piece(words, "dim") for words in (beats and f"↻ {beats}", "" if item.due else times) if words]
    who = "; ".join(bearer.name for bearer in item.bearers) or say(lang, "nobody")
    measure = "; ".join(phrases.amount(target) for target in item.targets)
    source = plan.sources[item.source]
    page = say(lang, "page", page=item.page) if item.page else ""
    # A narrow column breaks the names of files: they stand only for papers without a number.
    place = ", ".join(filter(None, (source.number_symbol or source.name, page)))
    return [
        due,
        who,
        phrases.short(item.duty.text, _CLIP),
        measure,
        Piece(place, "dim"),
    ]
