"""Papers on their pages, as the rules of a day want them: sizes, rules, columns, places for signatures.

In: Paper, the day.
Out: SetPaper (everything a page needs, nothing of a file format); the same paper as plain text with the place of each block.
Never: a file, a font; a word the paper does not say, but for what every paper of its kind bears.
"""

from lantoa.core.typesetting.forms import Form, form_on
from lantoa.core.typesetting.measure import width_of
from lantoa.core.typesetting.model import (
    CELL_SIDES,
    Align,
    Columns,
    Grid,
    Item,
    Look,
    Page,
    Paragraph,
    Piece,
    PrintedText,
    Reserve,
    Role,
    Run,
    Seal,
    SetPaper,
    Sheet,
)
from lantoa.core.typesetting.pieces import keep_whole
from lantoa.core.typesetting.print_text import print_text
from lantoa.core.typesetting.set_copy import set_copy
from lantoa.core.typesetting.set_paper import set_annexes, set_paper

__all__ = [
    "CELL_SIDES",
    "Align",
    "Columns",
    "Form",
    "Grid",
    "Item",
    "Look",
    "Page",
    "Paragraph",
    "Piece",
    "PrintedText",
    "Reserve",
    "Role",
    "Run",
    "Seal",
    "SetPaper",
    "Sheet",
    "form_on",
    "keep_whole",
    "print_text",
    "set_annexes",
    "set_copy",
    "set_paper",
    "width_of",
]
