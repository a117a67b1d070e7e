"""Figures that stand alone in the cells of a table of targets."""

import re
from collections.abc import Iterator
from itertools import groupby

from lantoa.core.document import Block, DirectiveDocument
from lantoa.core.kernel import Span
from lantoa.core.targets.compare import compare
from lantoa.core.targets.count import Unit, read_unit
from lantoa.core.targets.model import Comparator, Figure, Form, Setting
from lantoa.core.targets.scan import Number, number_at, opens_with_number

_HEADER_ROWS = 3
_AIMS = re.compile(r"chỉ tiêu|mục tiêu|định mức|mức đạt|kế hoạch|tiêu chí|mức chuẩn", re.IGNORECASE)
_REACHED = re.compile(r"kết quả (?:thực hiện|đạt)|thực hiện năm|ước thực hiện|tỷ lệ hoàn thành|đã ", re.IGNORECASE)
_DUE = re.compile(r"[Đđ]ến (?:hết )?năm \d{4}|[Gg]iai đoạn \d{4}")
# ≤ 3 Đông Nam Á: what the rank is taken in
_TAIL = re.compile(r" +([A-ZĐ][^\d;,.(]{1,30})")


def tabulate_figures(document: DirectiveDocument) -> Iterator[Figure]:
    """One figure a number, for tables whose head names aims, targets, norms or criteria."""
    cells = (block for block in document.blocks if block.row >= 0)
    rows = [list(row) for _, row in groupby(cells, key=lambda block: block.row)]
    for table in _tables(document, rows):
        head = " ".join(_words(document, cell) for row in table[:_HEADER_ROWS] for cell in row)
        if not _AIMS.search(head) or _REACHED.search(head):
            continue
        heading = ""
        for row in table[1:]:
            found = list(_row(document, row, heading))
            yield from found
            if not found and (due := _DUE.search(" ".join(_words(document, cell) for cell in row))):
                heading = due[0]


def _tables(document: DirectiveDocument, rows: list[list[Block]]) -> Iterator[list[list[Block]]]:
    """Rows with nothing but white space and rules between them make one table."""
    table: list[list[Block]] = []
    for row in rows:
        if table and document.flow[table[-1][-1].span.end : row[0].span.start].strip():
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def _row(document: DirectiveDocument, row: list[Block], heading: str) -> Iterator[Figure]:
    sentence = Span(row[0].span.start, row[-1].span.end)
    for place, cell in enumerate(row[1:], start=1):
        if not opens_with_number(document.flow, cell):
            continue
        name = max((_words(document, other) for other in row[:place]), key=len)
        before = _words(document, row[place - 1])
        noun = "" if opens_with_number(document.flow, row[place - 1]) or before == name or len(before) > 60 else before
        at = cell.content
        while number := number_at(document.flow, at, cell.span.end):
            at = number.end
            if figure := _figure(document.flow, number, cell, noun=noun, name=name, heading=heading, sentence=sentence):
                yield figure


def _figure(flow: str, number: Number, cell: Block, *, noun: str, name: str, heading: str, sentence: Span) -> Figure | None:
    unit = read_unit(flow, number.end, cell.span.end)
    if unit is not None and unit.form is not Form.SHARE:
        unit = None
    end = unit.end if unit else number.end
    tail = _TAIL.match(flow, end, cell.span.end) if noun else None
    if noun and (unit is None or noun.startswith("%")):
        unit = Unit(end, f"{noun} {tail[1].strip()}" if tail else noun, Form.SHARE if noun.startswith("%") else Form.COUNT, known=True)
    if unit is None:
        return None
    comparison = compare(flow, number.start, end, left=cell.content, right=cell.span.end)
    return Figure(
        start=comparison.start,
        number=number.start,
        end=end,
        value=number.value,
        value_max=number.value_max,
        unit=unit.text,
        form=unit.form,
        comparator=Comparator.RANGE if number.value_max is not None else comparison.comparator,
        bound=comparison.words,
        known=True,
        worded=False,
        cell=True,
        setting=Setting.AIM,
        sentence=sentence,
        before=name,
        after=heading,
    )


def _words(document: DirectiveDocument, cell: Block) -> str:
    return " ".join(document.flow[cell.content : cell.span.end].split())
