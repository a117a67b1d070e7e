"""Tables: rows that nothing but white space and rules parts."""

from collections.abc import Iterator

from lantoa.core.document.model import DirectiveDocument

Row = range
"""The cells of one row, as positions of blocks."""


def tables_of(document: DirectiveDocument) -> Iterator[list[Row]]:
    """The tables of a document, row by row."""
    blocks, flow = document.blocks, document.flow
    table: list[Row] = []
    index = 0
    while index < len(blocks):
        first, row = index, blocks[index].row
        index += 1
        if row < 0:
            continue
        while index < len(blocks) and blocks[index].row == row:
            index += 1
        if table and flow[blocks[table[-1][-1]].span.end : blocks[first].span.start].strip():
            yield table
            table = []
        table.append(range(first, index))
    if table:
        yield table
