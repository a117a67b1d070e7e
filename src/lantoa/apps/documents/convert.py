"""From a reading (`lantoa.reading/1`) to the items that people review."""

from collections.abc import Iterator
from typing import Any

from lantoa.apps.documents.models import Item, ItemKind, Reading

Json = dict[str, Any]

# The list of the reading that holds each kind
LISTS = {
    ItemKind.OBLIGATION: "obligations",
    ItemKind.TARGET: "targets",
    ItemKind.DEADLINE: "deadlines",
    ItemKind.CITATION: "citations",
}
# Kept by the row itself, or only of use to the machine
_ASIDE = frozenset({"text", "span", "rule", "confidence", "places", "id", "sentence"})


def items_of(reading: Reading) -> Iterator[Item]:
    """The items of a reading, unsaved, as the machine proposes them.

    `proposal` is the reading's own entry; `value` what of it a person may correct, with `index`, its place in the
    reading's list: a duty names its targets, deadlines and citations by these.
    """
    for kind, name in LISTS.items():
        for index, entry in enumerate(reading.body.get(name, ())):
            start, end = entry["span"]
            yield Item(
                reading=reading,
                kind=kind,
                start=start,
                end=end,
                confidence=confidence(entry),
                proposal=entry,
                value={"index": index, **value_of(entry)},
            )


def value_of(entry: Json) -> Json:
    """What of an entry of the reading a person may correct."""
    return {key: _plain(value) for key, value in entry.items() if key not in _ASIDE}


def confidence(entry: Json) -> float:
    """How sure an entry is: a duty is no surer than the least sure of its bearers."""
    return min([entry["confidence"], *(bearer["confidence"] for bearer in entry.get("assignees", ()))])


def _plain(value: Any) -> Any:
    """Bodies named in a duty keep their words and their place."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [{"text": " ".join(body["text"].split()), "span": body["span"]} for body in value]
    return value
