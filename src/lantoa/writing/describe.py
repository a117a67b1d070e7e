"""A set paper as plain data, for a typesetter that speaks JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from lantoa.core.typesetting import (
    CELL_SIDES,
    Columns,
    Grid,
    Item,
    Look,
    Paragraph,
    Piece,
    Reserve,
    Role,
    Run,
    SetPaper,
    Sheet,
    keep_whole,
)

_Looks = Mapping[Role, Look]


def described(paper: SetPaper) -> dict[str, Any]:
    """All of it as dicts, lists and words; a run says of itself what its role says for it."""
    contact = paper.contact
    return {
        "title": paper.title,
        "author": paper.author,
        "day": [paper.day.year, paper.day.month, paper.day.day],
        "looks": {role.value: look._asdict() for role, look in paper.looks.items()},
        "contact": _paragraph(contact, paper.looks, paper.page.measure) if contact else None,
        "sheets": [_sheet(sheet, paper) for sheet in paper.sheets],
    }


def _sheet(sheet: Sheet, paper: SetPaper) -> dict[str, Any]:
    page = paper.page_of(sheet)
    return {
        "name": sheet.name,
        "corner": sheet.corner,
        "page": page._asdict(),
        "items": [_item(item, paper.looks, page.measure) for item in sheet.items],
    }


def _item(item: Item | Reserve, looks: _Looks, measure: float) -> dict[str, Any]:
    match item:
        case Columns():
            return {
                "what": "columns",
                "split": item.split,
                "before": item.before,
                "left": [_item(piece, looks, item.split) for piece in item.left],
                "right": [_item(piece, looks, measure - item.split) for piece in item.right],
            }
        case Grid():
            return {"what": "grid", **item._asdict(), "rows": _rows(item, looks)}
        case Reserve():
            return {"what": "reserve", **item._asdict()}
    return _paragraph(item, looks, measure)


def _paragraph(item: Paragraph, looks: _Looks, measure: float) -> dict[str, Any]:
    look = looks[item.role]
    kept = keep_whole(item.runs, look=look, measure=measure - 2 * item.inset)
    runs = [_run(run, pieces, look) for run, pieces in zip(item.runs, kept, strict=True)]
    return {"what": "paragraph", **item._asdict(), "runs": runs}


def _run(run: Run, pieces: Sequence[Piece], look: Look) -> dict[str, Any]:
    return {
        "pieces": _pieces(pieces),
        "bold": look.bold if run.bold is None else run.bold,
        "underline": look.underline if run.underline is None else run.underline,
        "place": run.place,
    }


def _rows(grid: Grid, looks: _Looks) -> list[list[Any]]:
    roles = (Role.TABLE_HEAD, *[Role.TABLE_CELL] * (len(grid.rows) - 1))
    return [
        [
            _pieces(*keep_whole((Run(words),), look=looks[role], measure=width - CELL_SIDES))
            for words, width in zip(row, grid.widths, strict=True)
        ]
        for role, row in zip(roles, grid.rows, strict=True)
    ]


def _pieces(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    return [{"text": piece.text, "whole": piece.whole} for piece in pieces]
