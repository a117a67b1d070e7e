"""`lantoa graph`."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from lantoa.cli import phrases
from lantoa.cli.gather import gather_readings
from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import tell, write_result
from lantoa.cli.picture import draw_graph
from lantoa.core.citations import CitationGraph, Held, citation_graph
from lantoa.core.letterhead import IssueDate, printed_number
from lantoa.core.reading import DirectiveReading

SCHEMA = "lantoa.graph/1"


def run(arguments: argparse.Namespace) -> int:
    """Which paper rests on which, over all papers named. The exit code."""
    lang: Lang = arguments.lang
    out = Path(arguments.out) if arguments.out else None
    form = arguments.format or (out.suffix.lower().removeprefix(".") if out else "json")
    if form not in _FORMS:
        known = " ".join(f".{name}" for name in _FORMS)
        tell(say(lang, "arg.suffix", path=out, suffix=form, known=known))
        return 2
    readings, failed = gather_readings(arguments)
    if not readings:
        tell(say(lang, "done.nothing", path=out) if out else say(lang, "done.nothing_read"))
        return 1
    graph = citation_graph(_held(reading) for reading in readings)
    write_result(_FORMS[form](graph, lang), out, lang)
    tell(phrases.graph_sum(graph, lang))
    return failed


def _held(reading: DirectiveReading) -> Held:
    head, origin = reading.letterhead, reading.document.source.origin
    numbered = printed_number(head) if head.number and head.symbol else None
    return Held(
        key=origin.name if origin else "",
        kind=head.kind,
        number_symbol=numbered,
        date=_date(head.date, numbered=numbered is not None),
        title=phrases.optional(head.subject) or None,
        citations=reading.citations,
    )


def _date(date: IssueDate | None, *, numbered: bool) -> str | None:
    """The full date; of a paper without a number, which no one can cite, also year and month or the year alone."""
    if date is None or date.year is None:
        return None
    if date.month and date.day:
        return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    if numbered:
        return None
    return f"{date.year:04d}-{date.month:02d}" if date.month else f"{date.year:04d}"


def _json(graph: CitationGraph, lang: Lang) -> str:  # noqa: ARG001 - one shape for all forms
    works = [{"id": index, **work._asdict()} for index, work in enumerate(graph.works)]
    edges = [
        {
            "source": edge.source,
            "target": edge.target,
            "role": edge.role and edge.role.value,
            "relation": edge.relation and edge.relation.value,
            "mentions": edge.mentions,
        }
        for edge in graph.edges
    ]
    return json.dumps({"schema": SCHEMA, "works": works, "edges": edges}, ensure_ascii=False) + "\n"


def _dot(graph: CitationGraph, lang: Lang) -> str:
    lines = ["digraph lantoa {", "  rankdir=RL;", '  node [shape=box, fontname="sans-serif"];']
    for index, work in enumerate(graph.works):
        label = work.label if work.held else f"{work.label}\n({say(lang, 'graph.not_held')})"
        style = "" if work.held else ", style=dashed"
        lines.append(f"  n{index} [label={_quoted(label)}{style}];")
    for edge in graph.edges:
        style = "" if edge.role else " [style=dotted]"
        lines.append(f"  n{edge.source} -> n{edge.target}{style};")
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


_FORMS: dict[str, Callable[[CitationGraph, Lang], str]] = {"svg": draw_graph, "json": _json, "dot": _dot}
