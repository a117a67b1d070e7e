"""The first page of a paper, with the places its letterhead was read from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lantoa.apps.documents.models import Arrival, Reading
from lantoa.apps.documents.selectors.places import Mark, marks, pictured

# So much of a text without pages stands for its first page
_SHEET = 2_500
_FIELDS = {
    "issuer": "author",
    "number_symbol": "symbol",
    "date": "issued_on",
    "kind_item": "kind",
    "subject": "subject",
}


class FieldMark(NamedTuple):
    """Where a field was read, on the picture of page 1."""

    field: str
    mark: Mark


class Piece(NamedTuple):
    """Some of the text; `field`: it is what that field was read from."""

    text: str
    field: str


class FirstPage(NamedTuple):
    """A picture with marks, or the text in pieces. `signer`: read on the last page, so it has no mark here.

    `engine`: what read it.
    """

    picture: bool
    marks: Sequence[FieldMark]
    pieces: Sequence[Piece]
    engine: str


def first_page(arrival: Arrival) -> FirstPage | None:
    """None for a paper that was not read."""
    reading = Reading.objects.select_related("arrival__file").filter(arrival=arrival, current=True).first()
    if reading is None:
        return None
    places = _places(reading.body)
    if not pictured(reading):
        return FirstPage(False, (), _pieces(reading.text, places), reading.engine)
    shown = [
        FieldMark(field, mark)
        for start, end, field in places
        for mark in marks(reading, start=start, end=end)
        if mark.page == 1
    ]
    return FirstPage(True, shown, (), reading.engine)


def _places(body: dict[str, Any]) -> list[tuple[int, int, str]]:
    head = body.get("letterhead", {})
    found = [(*head[key]["span"], field) for key, field in _FIELDS.items() if head.get(key)]
    return sorted(found)


def _pieces(text: str, places: list[tuple[int, int, str]]) -> list[Piece]:
    cut: list[Piece] = []
    done, last = 0, min(len(text), max([_SHEET, *(end + 200 for _start, end, _field in places)]))
    for start, end, field in places:
        if start < done:
            continue  # two fields read from the same words
        cut += [Piece(text[done:start], ""), Piece(text[start:end], field)]
        done = end
    cut.append(Piece(text[done:last], ""))
    return [piece for piece in cut if piece.text]
