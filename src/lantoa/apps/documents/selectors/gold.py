"""A finished review as a gold annotation: what the reader can be measured by and learn from."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lantoa.apps.documents.models import SETTLED, Item, ItemState, Reading
from lantoa.apps.documents.selectors.review import find, rows
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor

Json = dict[str, Any]

# "128/STTTT-TTBCXB", the Party's "127-KH/TU"
_SYMBOL = re.compile(r"(\d+)\s*[/-]\s*(.+)")


class Gold(NamedTuple):
    """A text and what people say it holds."""

    slug: str
    text: str
    annotation: Json


def gold(actor: Actor, *, arrival: int) -> Gold:
    """The annotation of a paper whose review is finished; before, `Refused`: `review_unfinished`, or `review_open` where all is seen."""
    reading = find(actor, arrival=arrival)
    items = [item for item in rows(reading).items if item.state in SETTLED]
    if reading.reviewed_at is None:
        left = reading.items.filter(state=ItemState.PROPOSED).count()
        raise Refused("review_unfinished", left=left) if left else Refused("review_open")
    slug = f"lantoa_{reading.arrival_id}"
    lists = {
        "citations": [_citation(item, reading.text) for item in _of(items, "citation")],
        "targets": [_target(item, reading.text) for item in _of(items, "target")],
        "deadlines": [_deadline(item, reading.text) for item in _of(items, "deadline")],
        "obligations": [_obligation(item, reading.text) for item in _of(items, "obligation")],
    }
    told = {
        "slug": slug,
        "raw": f"text/{slug}.txt",
        **_head(reading),
        **lists,
        "sections": [*_sections(reading.body.get("sections", ()))],
        "hand_checked": "full",
        "annotator": f"reviewed in the workbench, engine {reading.engine}",
    }
    return Gold(slug, reading.text, told)


def _of(items: Sequence[Item], kind: str) -> list[Item]:
    return [item for item in items if item.kind == kind]


def _quoted(item: Item, text: str, name: str = "surface") -> Json:
    return {name: " ".join(text[item.start : item.end].split()), "span": [item.start, item.end]}


def _citation(item: Item, text: str) -> Json:
    value = item.value
    named = {"named_only": True} if not value.get("number_symbol") else {}
    return {
        "type": value.get("kind"),
        **{key: value.get(key) for key in ("number_symbol", "date", "issuer", "role")},
        **named,
        **_quoted(item, text),
    }


def _target(item: Item, text: str) -> Json:
    keys = ("value", "value_max", "unit", "comparator", "by", "kind")
    return {**{key: item.value.get(key) for key in keys}, **_quoted(item, text)}


def _deadline(item: Item, text: str) -> Json:
    return {**_quoted(item, text), "kind": item.value.get("kind"), "normalized": item.value.get("normalized")}


def _obligation(item: Item, text: str) -> Json:
    bodies = {
        name: "; ".join(body["text"] for body in item.value.get(name, ())) or None
        for name in ("assignees", "coordinators")
    }
    return {
        "assignee": bodies["assignees"],
        "coordinators": bodies["coordinators"],
        "section_path": item.value.get("section", []),
        **_quoted(item, text, "action"),
    }


def _head(reading: Reading) -> Json:
    """The letterhead: what the clerk confirmed, else what was read."""
    head, arrival = reading.body.get("letterhead", {}), reading.arrival
    number, symbol = head.get("number"), head.get("symbol")
    if arrival.confirmed_at and (found := _SYMBOL.fullmatch(arrival.symbol)):
        number, symbol = found[1], found[2]
    confirmed = bool(arrival.confirmed_at)
    return {
        "doc_number": number,
        "doc_symbol": symbol,
        "number_symbol_surface": _words(head.get("number_symbol")),
        "place": _words(head.get("place")),
        "date": _date(head.get("date")),
        "issuer": _words(head.get("issuer")) or head.get("issuer_name"),
        "doc_type": (confirmed and arrival.kind) or head.get("kind"),
        "subject": (confirmed and arrival.subject) or _words(head.get("subject")),
        "addressees": [_words(line) for line in reading.body.get("addressees", ())],
        "recipients": [_words(line) for line in reading.body.get("recipients", ())],
        "signer": {key: _words(part) for key, part in reading.body.get("signature", {}).items()},
    }


def _words(item: Json | None) -> str | None:
    return " ".join(item["text"].split()) if item else None


def _date(found: Json | None) -> Json | None:
    if not found:
        return None
    year, month, day = (found.get(key) for key in ("year", "month", "day"))
    iso = f"{year:04d}-{month:02d}-{day:02d}" if year and month and day else None
    return {"year": year, "month": month, "day": day, "iso": iso, "surface": _words(found)}


def _sections(sections: Sequence[Json]) -> Iterator[Json]:
    for section in sections:
        yield {
            "level": section["level"],
            "number": section["label"],
            "title": section["title"],
            "span": section["span"],
        }
        yield from _sections(section["children"])
