"""Figures that stand alone in the cells of a table of targets."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lantoa.core.document import Block, DirectiveDocument, column_of, head_of, tables_of
from lantoa.core.kernel import Span, pattern
from lantoa.core.targets.columns import aim_columns, aim_year
from lantoa.core.targets.compare import Comparison, compare, compare_named
from lantoa.core.targets.count import Unit, read_unit
from lantoa.core.targets.model import Comparator, Figure, Form, Setting
from lantoa.core.targets.places import figures_of_places, place_column
from lantoa.core.targets.spot import number_in, opens_with_number

_HEADER_ROWS = 3
# A longer cell before the number is a text of its own, not a unit.
_NOUN = 60
_AIMS = pattern(r"chỉ tiêu|mục tiêu|định mức|mức đạt|kế hoạch|tiêu chí|mức chuẩn", re.IGNORECASE)
_REACHED = pattern(
    r"kết quả (?:thực hiện|đạt)|thực hiện năm|ước thực hiện|tỷ lệ hoàn thành|đã ", re.IGNORECASE
)
_DUE = pattern(r"[Đđ]ến (?:hết )?năm \d{4}|[Gg]iai đoạn \d{4}")
# "ngày, không quá | 5": the cell of the unit may say how a bare number is compared
_ANY = Comparison(0, "", Comparator.EXACTLY)
# ≤ 3 Đông Nam Á: what the rank is taken in
_TAIL = pattern(r" +([A-ZĐ][^\d;,.(]{1,30})")


def tabulate_figures(document: DirectiveDocument) -> Iterator[Figure]:
    """One figure a number, for tables whose head names aims, targets, norms or criteria."""
    for rows in tables_of(document):
        table = [document.blocks[row.start : row.stop] for row in rows]
        titles = head_of(document, rows)
        if (places := place_column(document, table, titles)) is not None:
            yield from figures_of_places(document, table, places, titles)
            continue
        head = " ".join(_words(document, cell) for row in table[:_HEADER_ROWS] for cell in row)
        if not _AIMS.search(head):
            continue
        if years := aim_columns(titles.words):
            for row in table[titles.rows :]:
                yield from _yearly_row(document, row, years)
            continue
        if _REACHED.search(head):
            continue
        heading = aim_year(titles.words)
        for row in table[titles.rows :]:
            found = list(_row(document, row, heading))
            yield from found
            if not found and (due := _DUE.search(" ".join(_words(document, cell) for cell in row))):
                heading = due[0]


def _row(document: DirectiveDocument, row: Sequence[Block], heading: str) -> Iterator[Figure]:
    name = ""
    for left, cell in pairwise(row):
        name = max(name, _words(document, left), key=len)
        if opens_with_number(document.flow, cell):
            noun = _noun(document, left, name)
            yield from _figures(document, row, cell, name=name, noun=noun, heading=heading)


def _yearly_row(document: DirectiveDocument, row: Sequence[Block], years: dict[int, str]) -> Iterator[Figure]:
    """One figure for each year that a column sets an aim for; the unit stands before the first number."""
    numbers = [place for place, cell in enumerate(row[1:], start=1) if opens_with_number(document.flow, cell)]
    if not numbers:
        return
    name = max((_words(document, other) for other in row[: numbers[0]]), key=len)
    noun = _noun(document, row[numbers[0] - 1], name)
    for cell in (row[place] for place in numbers):
        if year := years.get(column_of(document, cell)):
            yield from _figures(document, row, cell, name=name, noun=noun, heading=f"năm {year}")


def _noun(document: DirectiveDocument, left: Block, name: str) -> str:
    """The noun in the cell before the number; `name` is what the row counts."""
    before = _words(document, left)
    told = opens_with_number(document.flow, left) or before == name or len(before) > _NOUN
    return "" if told else before


def _figures(  # noqa: PLR0913 - a cell and what its row says of it
    document: DirectiveDocument, row: Sequence[Block], cell: Block, *, name: str, noun: str, heading: str
) -> Iterator[Figure]:
    flow, at = document.flow, cell.content
    bound, noun = compare_named(_ANY, noun)
    noun = noun.rstrip(" ,;(")
    while number := number_in(flow, at, cell.span.end):
        at = number.end
        if unit := _unit(flow, number.end, cell.span.end, noun=noun):
            comparison, indicator = compare_named(
                compare(flow, number.start, unit.end, left=cell.content, right=cell.span.end), name
            )
            if bound.words and not comparison.words:
                comparison = comparison._replace(words=bound.words, comparator=bound.comparator)
            yield Figure(
                start=comparison.start,
                number=number.start,
                end=unit.end,
                value=number.value,
                value_max=number.value_max,
                unit=unit.text,
                form=unit.form,
                comparator=comparison.comparator if number.value_max is None else Comparator.RANGE,
                bound=comparison.words,
                known=True,
                worded=False,
                cell=True,
                setting=Setting.AIM,
                sentence=Span(row[0].span.start, row[-1].span.end),
                before=indicator,
                after=heading,
            )


def _unit(flow: str, at: int, right: int, *, noun: str) -> Unit | None:
    """The share written in the cell, or the noun of the cell before (`Thứ bậc`, `% GDP`) with what the rank is taken in."""
    unit = read_unit(flow, at, right)
    share = unit if unit and unit.form is Form.SHARE else None
    end = share.end if share else at
    if not noun or (share and not noun.startswith("%")):
        return share
    tail = _TAIL.match(flow, end, right)
    return Unit(
        tail.end() if tail else end,
        f"{noun} {tail[1].strip()}" if tail else noun,
        Form.SHARE if noun.startswith("%") else Form.COUNT,
        known=True,
    )


def _words(document: DirectiveDocument, cell: Block) -> str:
    return " ".join(document.flow[cell.content : cell.span.end].split())
