"""A plan as a table for the terminal: what is due first stands first, what has no day comes last."""

from datetime import date

from lantoa.cli import phrases
from lantoa.cli.grid import Piece, Screen
from lantoa.cli.messages import Lang, say
from lantoa.cli.table import new_table, sure
from lantoa.core.planning import DueLine, Plan, WorkItem, list_dues

_CLIP, _WHOLE = 160, 80


def print_plan(plan: Plan, screen: Screen, *, lang: Lang, today: date) -> None:
    """Print every duty of the plan, one line for each day it is due on."""
    columns = ("col.due:3", "col.who:4", "col.what:8", "col.measure:3", "head.source:5", "col.sure:right")
    table = new_table(lang, "plan.title", plan.duties, columns)
    lines = [
        (number, item, line)
        for number, item in enumerate(plan.items, 1)
        for line in list_dues(item, today=today)
    ]
    for number, item, line in sorted(lines, key=lambda row: (row[2].due or date.max, row[0])):
        table.add("" if item.unclear else str(number), *_cells(item, line, plan, lang))
    screen.print(table)


def _cells(item: WorkItem, line: DueLine, plan: Plan, lang: Lang) -> list[str | Piece | list[Piece]]:
    source = plan.sources[item.source]
    due = [Piece(phrases.due_words(line), "bold")] if line.due else []
    due += [Piece(say(lang, "plan.past"), "red")] if line.late else []
    beats = phrases.beats(line.timings, lang)
    times = "" if line.due else phrases.when_words(line)
    due += [Piece(words, "dim") for words in (beats and f"↻ {beats}", times) if words]
    what = [Piece(phrases.short(line.clause, _CLIP))]
    whole, clause = phrases.action(item.duty.text), phrases.clause_of(item, line)
    if not whole.startswith(clause):
        what.append(Piece(say(lang, "plan.of", whole=phrases.short(whole, _WHOLE)), "dim"))
    misread = phrases.misread_words(line.timings, lang)
    what += [Piece(misread, "yellow")] if misread else []
    who = phrases.bearers_or(item.at(line), source, lang)
    page = say(lang, "page", page=item.page) if item.page else ""
    place = ", ".join(filter(None, (phrases.paper(source), page)))
    return [
        due,
        who,
        what,
        phrases.measures(line),
        Piece(place, "dim"),
        sure(item.confidence, lang),
    ]
