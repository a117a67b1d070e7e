"""A paper from its JSON form. What comes in is hostile: every value is checked, and the refusal says which one."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting.model import (
    Annex,
    Block,
    BlockKind,
    Goal,
    Line,
    Moment,
    Paper,
    PaperKind,
    SignatureBlock,
    Source,
    Urgency,
)
from lantoa.core.drafting.to_json import SCHEMA
from lantoa.core.kernel import Refused
from lantoa.core.text import compose

# A 300-page paper has some 3,000 paragraphs; the longest paragraphs of real ones stay under 8,000 signs.
MOST_BLOCKS, MOST_ROWS, MOST_CELLS, MOST_LINES = 5_000, 2_000, 30, 400
LONGEST, LONGEST_LINE = 50_000, 2_000
LARGEST_NUMBER = 10**15

Value = TypeVar("Value")
Kind = TypeVar("Kind", bound=Enum)


def paper_from_json(data: object) -> Paper:
    """The paper, or `Refused("paper_malformed", where=…)` naming the first value that is not as it should be."""
    found = _Fields(data, "paper")
    if found.data.get("schema") != SCHEMA:
        raise Refused("paper_malformed", where="schema")
    ids: set[str] = set()
    return Paper(
        kind=found.one_of("kind", PaperKind),
        form=found.one_of("form", PaperForm),
        urgency=found.one_of("urgency", Urgency),
        issuer=found.line("issuer"),
        parent=found.line("parent"),
        number=found.line("number"),
        symbol=found.line("symbol"),
        place=found.line("place"),
        day=_day(found),
        subject=found.line("subject"),
        addressees=found.each("addressees", _line, most=MOST_LINES),
        blocks=found.each("blocks", lambda inner: _block(inner, ids), most=MOST_BLOCKS),
        annexes=found.each("annexes", lambda inner: _annex(inner, ids), most=100),
        recipients=found.each("recipients", _line, most=MOST_LINES),
        keep=found.line("keep"),
        typist=found.line("typist"),
        copies=_copies(found),
        signature=_signature(_Fields(found.data.get("signature"), "signature")),
        contact=found.line("contact"),
        notes=found.texts("notes", most=MOST_LINES),
    )


class _Fields:
    """One JSON object and where it stands."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise Refused("paper_malformed", where=where)
        self.data: dict[str, Any] = data
        self.where = where

    def refuse(self, key: str) -> Refused:
        return Refused("paper_malformed", where=f"{self.where}.{key}")

    def line(self, key: str) -> str:
        """One line of words."""
        return " ".join(self.text(key, longest=LONGEST_LINE).split())

    def text(self, key: str, *, longest: int = LONGEST) -> str:
        value = self.data.get(key, "")
        if not isinstance(value, str) or len(value) > longest:
            raise self.refuse(key)
        return compose(value).text

    def one_of(self, key: str, kind: type[Kind]) -> Kind:
        for member in kind:
            if member.value == self.data.get(key):
                return member
        raise self.refuse(key)

    def number(self, key: str) -> float | None:
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.refuse(key)
        if not -LARGEST_NUMBER <= value <= LARGEST_NUMBER:  # nor is it infinite or no number at all
            raise self.refuse(key)
        return value

    def list_of(self, key: str, *, most: int) -> list[Any]:
        value = self.data.get(key, [])
        if not isinstance(value, list) or len(value) > most:
            raise self.refuse(key)
        return value

    def each(self, key: str, read: "Callable[[_Fields], Value]", *, most: int) -> tuple[Value, ...]:
        return tuple(
            read(_Fields(inner, f"{self.where}.{key}[{at}]"))
            for at, inner in enumerate(self.list_of(key, most=most))
        )

    def texts(self, key: str, *, most: int) -> tuple[str, ...]:
        return tuple(_Fields({key: inner}, self.where).text(key) for inner in self.list_of(key, most=most))

    def lines(self, key: str, *, most: int) -> tuple[str, ...]:
        return tuple(_Fields({key: inner}, self.where).line(key) for inner in self.list_of(key, most=most))


def _line(fields: _Fields) -> Line:
    return Line(
        text=fields.line("text"),
        note=fields.line("note"),
        units=fields.lines("units", most=MOST_BLOCKS),
        why=fields.line("why"),
    )


def _block(fields: _Fields, ids: set[str]) -> Block:
    own = fields.line("id")
    if not own or own in ids:
        raise fields.refuse("id")
    ids.add(own)
    return Block(
        id=own,
        kind=fields.one_of("kind", BlockKind),
        text=fields.text("text"),
        label=_label(fields),
        rows=tuple(_row(row, fields) for row in fields.list_of("rows", most=MOST_ROWS)),
        sources=fields.each("sources", _source, most=200),
        goals=fields.each("goals", _goal, most=100),
        moments=fields.each("moments", _moment, most=100),
    )


def _label(fields: _Fields) -> LabelKind:
    name = fields.data.get("label")
    for kind in LabelKind:
        if kind.name.lower() == name:
            return kind
    raise fields.refuse("label")


def _row(row: object, fields: _Fields) -> tuple[str, ...]:
    if not isinstance(row, list) or len(row) > MOST_CELLS:
        raise fields.refuse("rows")
    return tuple(_Fields({"rows": cell}, fields.where).text("rows") for cell in row)


def _source(fields: _Fields) -> Source:
    start, end = fields.number("start"), fields.number("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        raise fields.refuse("start")
    return Source(
        paper=fields.line("paper"),
        cited=fields.line("cited"),
        quote=fields.text("quote"),
        start=start,
        end=end,
        duty=fields.line("duty"),
        why=fields.line("why"),
    )


def _goal(fields: _Fields) -> Goal:
    return Goal(
        measure=fields.line("measure"),
        comparator=fields.line("comparator"),
        value=fields.number("value"),
        value_to=fields.number("value_to"),
        unit=fields.line("unit"),
        by=fields.line("by"),
    )


def _moment(fields: _Fields) -> Moment:
    return Moment(text=fields.line("text"), day=fields.line("day"), rrule=fields.line("rrule"))


def _annex(fields: _Fields, ids: set[str]) -> Annex:
    own = fields.line("id")
    if not own or own in ids:
        raise fields.refuse("id")
    ids.add(own)
    return Annex(
        id=own,
        title=fields.line("title"),
        blocks=fields.each("blocks", lambda inner: _block(inner, ids), most=MOST_BLOCKS),
        apart=fields.data.get("apart") is True,
    )


def _signature(fields: _Fields) -> SignatureBlock:
    return SignatureBlock(
        authority=fields.lines("authority", most=4), title=fields.line("title"), name=fields.line("name")
    )


def _day(fields: _Fields) -> date | None:
    value = fields.data.get("day")
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise fields.refuse("day") from None


def _copies(fields: _Fields) -> int | None:
    value = fields.number("copies")
    if value is None or (isinstance(value, int) and 0 < value < 100_000):
        return value
    raise fields.refuse("copies")
