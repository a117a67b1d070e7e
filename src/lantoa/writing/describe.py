"""A set paper as plain data, for a typesetter that speaks JSON."""

from collections.abc import Mapping
from typing import Any

from lantoa.core.typesetting import Columns, Grid, Item, Look, Paragraph, Reserve, Role, SetPaper


def described(paper: SetPaper) -> dict[str, Any]:
    """All of it as dicts, lists and words; a run says of itself what its role says for it."""
    return {
        "title": paper.title,
        "author": paper.author,
        "day": [paper.day.year, paper.day.month, paper.day.day],
        "page": paper.page._asdict(),
        "looks": {role.value: look._asdict() for role, look in paper.looks.items()},
        "contact": _piece(paper.contact, paper.looks) if paper.contact else None,
        "sheets": [
            {
                "name": sheet.name,
                "corner": sheet.corner,
                "items": [_piece(item, paper.looks) for item in sheet.items],
            }
            for sheet in paper.sheets
        ],
    }


def _piece(item: Item | Reserve, looks: Mapping[Role, Look]) -> dict[str, Any]:
    match item:
        case Columns():
            return {
                "what": "columns",
                "split": item.split,
                "before": item.before,
                "left": [_piece(piece, looks) for piece in item.left],
                "right": [_piece(piece, looks) for piece in item.right],
            }
        case Grid():
            return {"what": "grid", **item._asdict()}
        case Reserve():
            return {"what": "reserve", **item._asdict()}
    return {"what": "paragraph", **item._asdict(), "runs": _runs(item, looks[item.role])}


def _runs(item: Paragraph, look: Look) -> list[dict[str, Any]]:
    return [
        {
            "text": run.text,
            "bold": look.bold if run.bold is None else run.bold,
            "underline": look.underline if run.underline is None else run.underline,
            "place": run.place,
        }
        for run in item.runs
    ]
