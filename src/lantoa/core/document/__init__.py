"""The shape of a directive: its flow, its blocks, its zones, its outline.

In: SourceText.
Out: DirectiveDocument: a text of the same length in which each block is one line, and the blocks in a tree.
Never: what a sentence means; a change to the text; a failure on any string.
"""

from lantoa.core.document.columns import AUTHORITY, is_name, is_office, recipients_at, right_column
from lantoa.core.document.damage import doubted_words, legibility, repaired
from lantoa.core.document.dear import DEAR, WIRED
from lantoa.core.document.model import Block, DirectiveDocument, LabelKind, Section, Zone
from lantoa.core.document.outline import ancestors, block_at, children, labels_at, outline
from lantoa.core.document.parse import parse_document
from lantoa.core.document.printed import PrintedLine, column_of, printed_lines
from lantoa.core.document.rows import stacks
from lantoa.core.document.sentence import sentence_around
from lantoa.core.document.tables import (
    Head,
    head_of,
    heads_results,
    heads_tasks,
    heads_times,
    points_above,
    tables_of,
    term_columns,
)

__all__ = [
    "AUTHORITY",
    "DEAR",
    "WIRED",
    "Block",
    "DirectiveDocument",
    "Head",
    "LabelKind",
    "PrintedLine",
    "Section",
    "Zone",
    "ancestors",
    "block_at",
    "children",
    "column_of",
    "doubted_words",
    "head_of",
    "heads_results",
    "heads_tasks",
    "heads_times",
    "is_name",
    "is_office",
    "labels_at",
    "legibility",
    "outline",
    "parse_document",
    "points_above",
    "printed_lines",
    "recipients_at",
    "repaired",
    "right_column",
    "sentence_around",
    "stacks",
    "tables_of",
    "term_columns",
]
