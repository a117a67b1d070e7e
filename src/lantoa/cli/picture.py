"""A citation graph as a picture that stands alone."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from lantoa import __version__
from lantoa.cli import phrases
from lantoa.cli.layout import UNDATED_FIRST, UNDATED_LAST, Column, Slot, lay_out
from lantoa.cli.messages import Lang, say
from lantoa.cli.times import written
from lantoa.core.citations import CitationEdge, CitationGraph, CitationRole, Work

_WIDE, _HIGH, _GAP_X, _GAP_Y, _EDGE = 236, 58, 72, 16, 24
_TOP = 96
# About so many letters fit into a box at 12 px.
_LETTERS = 36

_STYLE = """
svg { --paper: #ffffff; --ink: #1c2024; --dim: #596068; --line: #7b858f; --soft: #e9f1fd; --strong: #1b4f9c; background: var(--paper); }
@media (prefers-color-scheme: dark) { svg { --paper: #14171a; --ink: #e4e7ea; --dim: #a0a9b2; --line: #8a949e; --soft: #1d2c42; --strong: #a3c8fb; } }
@media print { svg { --paper: #ffffff; --ink: #000000; --dim: #444444; --line: #666666; --soft: #f0f5fd; --strong: #1b4f9c; } }
text { font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums; }
.title { font-size: 18px; font-weight: 600; } .year { font-weight: 600; font-size: 13px; } .dim { fill: var(--dim); font-size: 11px; }
.paper { fill: var(--paper); }
.box { fill: var(--soft); stroke: var(--strong); stroke-width: 1.6; } .box.absent { fill: var(--paper); stroke: var(--line); stroke-dasharray: 5 4; stroke-width: 1.2; }
.held .name { font-weight: 600; }
.arrow { fill: none; stroke: var(--line); stroke-width: 1.1; } .arrow.basis { stroke: var(--strong); stroke-width: 2; } .arrow.relation { stroke-dasharray: 2 4; }
.over { stroke: var(--line); stroke-width: 1; }
.tip { fill: var(--line); } .tip.basis { fill: var(--strong); }
""".strip()


class Spot(NamedTuple):
    """Left end and middle height of a box or lane."""

    x: int
    y: int


Spots = dict[tuple[int, Slot], Spot]


def draw_graph(graph: CitationGraph, lang: Lang) -> str:
    """The picture as SVG: older papers to the left, papers not held dashed and said so in words."""
    layout = lay_out(graph)
    spots, width, height = _spots(layout.columns)
    title, description = say(lang, "graph.title"), phrases.graph_sum(graph, lang)
    boxes = [(graph.works[slot.work], spot) for (_, slot), spot in spots.items() if not slot.lane]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t d" lang="{lang}">',
        f"<!-- Lan Tỏa {__version__} -->",  # as the pages say it: a later run tells its own results from papers
        f'<title id="t">{_safe(title)}</title><desc id="d">{_safe(description)}</desc><style>{_STYLE}</style>',
        f'<defs>{_tip("tip")}{_tip("basis")}</defs><rect class="paper" width="{width}" height="{height}"/>',
        f'<text class="title" x="{_EDGE}" y="34">{_safe(title)}</text><text x="{_EDGE}" y="54">{_safe(description)}</text>',
        *_years(layout.columns, lang),
        *(
            _arrow(edge, graph, [spots[step] for step in route], lang)
            for edge, route in zip(graph.edges, layout.routes, strict=True)
        ),
        *(_box(work, spot, lang) for work, spot in boxes),
        *_legend(height, lang),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _spots(columns: list[Column]) -> tuple[Spots, int, int]:
    room = max((sum(_room(slot) for slot in column.slots) for column in columns), default=0)
    spots: Spots = {}
    for place, column in enumerate(columns):
        y = _TOP + (room - sum(_room(slot) for slot in column.slots)) // 2
        for slot in column.slots:
            spots[place, slot] = Spot(_EDGE + place * (_WIDE + _GAP_X), y + _room(slot) // 2)
            y += _room(slot)
    width = max(2 * _EDGE + len(columns) * (_WIDE + _GAP_X) - _GAP_X // 2, 1000)
    return spots, width, _TOP + room + 84


def _room(slot: Slot) -> int:
    return 14 if slot.lane else _HIGH + _GAP_Y


def _tip(name: str) -> str:
    return (
        f'<marker id="{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">'
        f'<path class="tip {name}" d="M0 0 8 4 0 8z"/></marker>'
    )


def _years(columns: list[Column], lang: Lang) -> Iterator[str]:
    """One heading over columns that share a year, with a line as wide as they are."""
    groups: list[list[int]] = []
    for place, column in enumerate(columns):
        if groups and column.first <= max(columns[other].last for other in groups[-1]):
            groups[-1].append(place)
        else:
            groups.append([place])
    for group in groups:
        x = _EDGE + group[0] * (_WIDE + _GAP_X)
        end = _EDGE + group[-1] * (_WIDE + _GAP_X) + _WIDE
        words = _span([columns[place] for place in group], lang)
        yield f'<text class="year" x="{x}" y="{_TOP - 18}">{_safe(words)}</text><path class="over" d="M{x} {_TOP - 10}H{end}"/>'


def _span(columns: list[Column], lang: Lang) -> str:
    """`2015–2019`; an end without a date is left open."""
    first, last = min(column.first for column in columns), max(column.last for column in columns)
    begins = "" if first == UNDATED_FIRST else str(first)
    ends = "" if last == UNDATED_LAST else str(last)
    if first == last:
        return begins if begins == ends else say(lang, "graph.undated")
    return f"{begins or '…'}–{ends or '…'}"


def _arrow(edge: CitationEdge, graph: CitationGraph, route: list[Spot], lang: Lang) -> str:
    basis = edge.role in (CitationRole.BASIS, CitationRole.ATTACHMENT)
    kind = "basis" if basis else "relation" if edge.role is None else "mention"
    names = f"{graph.works[edge.source].label} → {graph.works[edge.target].label}"
    words = f"{names}: {_relation(edge, lang)}"
    path = _path(route) if route[0].x > route[-1].x else _loop(route[0], route[-1])
    return f'<path class="arrow {kind}" d="{path}" marker-end="url(#{"basis" if basis else "tip"})"><title>{_safe(words)}</title></path>'


def _path(route: list[Spot]) -> str:
    """From the left side of the paper that cites, straight through lanes, to the right side of the older one."""
    start, *rest = route
    pieces = [f"M{start.x} {start.y}"]
    for spot, last in zip(rest, [False] * (len(rest) - 1) + [True], strict=True):
        right, half = spot.x + _WIDE, _GAP_X // 2
        pieces.append(
            f"C{right + half} {start.y} {right + half} {spot.y} {right} {spot.y}"
            + ("" if last else f"H{spot.x}")
        )
        start = spot
    return "".join(pieces)


def _loop(source: Spot, target: Spot) -> str:
    """Round the right side: papers of one column, or one that cites what is dated later."""
    start, end = source.x + _WIDE, target.x + _WIDE
    out = max(start, end) + _GAP_X // 2
    return f"M{start} {source.y}C{out} {source.y} {out} {target.y} {end} {target.y}"


def _relation(edge: CitationEdge, lang: Lang) -> str:
    if edge.relation:
        return say(lang, f"relation.{edge.relation.value}")
    return say(lang, f"role.{edge.role.value}") if edge.role else say(lang, "graph.related")


def _box(work: Work, spot: Spot, lang: Lang) -> str:
    x, y = spot.x, spot.y - _HIGH // 2
    held = work.held is not None
    date = written(work.date, lang) if work.date else ""
    about = phrases.short(work.title or "", _LETTERS)
    last = " · ".join(filter(None, (date, "" if held else say(lang, "graph.not_held"))))
    lines = [
        ("name", phrases.short(work.label, _LETTERS - 6 if held else _LETTERS)),
        ("dim", about),
        ("dim", last),
    ]
    texts = "".join(
        f'<text class="{kind}" x="{x + 10}" y="{y + 18 + 15 * row}">{_safe(words)}</text>'
        for row, (kind, words) in enumerate([line for line in lines if line[1]])
    )
    whole = ". ".join(
        filter(None, (work.label, work.title, date, work.held if held else say(lang, "graph.not_held")))
    )
    return (
        f'<g class="{"held" if held else "cited"}"><title>{_safe(whole)}</title>'
        f'<rect class="box{"" if held else " absent"}" x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="4"/>{texts}</g>'
    )


def _legend(height: int, lang: Lang) -> Iterator[str]:
    y, x = height - 34, _EDGE
    for kind, code in (
        ("basis", "graph.legend.basis"),
        ("mention", "graph.legend.mention"),
        ("relation", "graph.legend.relation"),
    ):
        tip = "basis" if kind == "basis" else "tip"
        words = say(lang, code)
        yield f'<path class="arrow {kind}" d="M{x + 36} {y}H{x}" marker-end="url(#{tip})"/><text class="dim" x="{x + 44}" y="{y + 4}">{_safe(words)}</text>'
        x += 44 + len(words) * 6 + 30
    for absent, code in (("", "graph.legend.held"), (" absent", "graph.legend.not_held")):
        words = say(lang, code)
        yield f'<rect class="box{absent}" x="{x}" y="{y - 8}" width="26" height="16" rx="3"/><text class="dim" x="{x + 34}" y="{y + 4}">{_safe(words)}</text>'
        x += 34 + len(words) * 6 + 30


def _safe(words: str) -> str:
    """Escaped, and without the characters no XML may hold (a file's name may hold them)."""
    return escape("".join(letter if letter.isprintable() else " " for letter in words))
