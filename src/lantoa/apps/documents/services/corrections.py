"""What a person typed or selected, made into the value of an item."""

import re
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from lantoa.apps.documents.convert import LISTS
from lantoa.apps.documents.models import ItemKind
from lantoa.core import reading as reader  # the room: a module in it is named like its verb
from lantoa.core.citations import CitationRole
from lantoa.core.deadlines import DeadlineKind, When, find_deadlines, recurrence_rule
from lantoa.core.kernel import Refused
from lantoa.core.obligations import Modality
from lantoa.core.targets import Comparator, TargetKind

Json = dict[str, Any]

LONGEST, MOST_BODIES = 500, 100
# "2026-12-10", "--12-10" every year, "---20" every month
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2}|--\d{2}-\d{2}|---\d{2})(T\d{2}:\d{2})?")
_BEATS = {"daily", "weekly", "monthly", "quarterly", "yearly", "periodic", "ongoing"}
_WHOLE = {"year", "start_year", "end_year", "interval", "count", "days", "working_days", "months", "years"}
_EMPTY: dict[str, Json] = {
    ItemKind.OBLIGATION: {
        "assignees": [], "coordinators": [], "section": [], "modality": Modality.MUST.value,
        "deadlines": [], "targets": [], "citations": [], "channels": [], "audiences": [],
    },
    ItemKind.TARGET: {
        "kind": TargetKind.TARGET.value, "value": None, "value_max": None, "unit": None,
        "comparator": Comparator.QUALITATIVE.value, "measure": None, "population": None, "by": None, "baseline": None,
    },
    ItemKind.DEADLINE: {"kind": DeadlineKind.DEADLINE.value, "normalized": None, "rrule": None},
    ItemKind.CITATION: {
        "kind": None, "number_symbol": None, "date": None, "issuer": None, "title": None,
        "role": CitationRole.MENTION.value,
    },
}  # fmt: skip


def corrected(kind: str, value: Json, changes: Json) -> Json:
    """The value with a person's changes; `Refused("review_value")` names the field that cannot be so."""
    unknown = changes.keys() - _CHECKS[kind].keys()
    if unknown:
        raise Refused("review_value", field=min(unknown))
    made = {**value, **{field: _CHECKS[kind][field](field, given) for field, given in changes.items()}}
    if kind == ItemKind.DEADLINE:
        made["rrule"] = recurrence_rule(_when(made["normalized"])) if made["normalized"] else None
    return made


def value_of_words(kind: str, words: str, *, year: int | None) -> Json:
    """What the machine makes of words a person selected as an item of this kind; empty fields where it reads nothing."""
    if kind == ItemKind.OBLIGATION:
        return {**_EMPTY[kind]}
    reading = reader.read_directive(words)
    # A day without a year is of the year the paper was signed in
    deadlines = find_deadlines(reading.document, year=year, month=None, skip=[])
    entries = reader.to_json(reading._replace(deadlines=deadlines))[LISTS[ItemKind(kind)]]
    found = {key: entries[0].get(key, empty) for key, empty in _EMPTY[kind].items()} if entries else {}
    return {**_EMPTY[kind], **found}


def _text(field: str, given: Any) -> str | None:
    if given is not None and (not isinstance(given, str) or len(given) > LONGEST):
        raise Refused("review_value", field=field)
    return " ".join(given.split()) or None if given else None


def _number(field: str, given: Any) -> float | None:
    if given is not None and (isinstance(given, bool) or not isinstance(given, int | float)):
        raise Refused("review_value", field=field)
    if given is not None and not abs(given) < 1e15:
        raise Refused("review_value", field=field)
    return None if given is None else float(given)


def _one_of(values: type[StrEnum]) -> Callable[[str, Any], str]:
    def check(field: str, given: Any) -> str:
        if given not in [member.value for member in values]:
            raise Refused("review_value", field=field)
        return str(given)

    return check


def _bodies(field: str, given: Any) -> list[Json]:
    if not isinstance(given, list) or len(given) > MOST_BODIES:
        raise Refused("review_value", field=field)
    names = [_text(field, body.get("text") if isinstance(body, dict) else body) for body in given]
    spans = [body.get("span") if isinstance(body, dict) else None for body in given]
    return [{"text": name, "span": span} for name, span in zip(names, spans, strict=True) if name]


def _day(field: str, given: Any) -> str | None:
    if given is None:
        return None
    if not isinstance(given, str) or not _DAY.fullmatch(given):
        raise Refused("review_value", field=field)
    try:  # what comes back every year or month is looked for in a leap year, in January
        datetime.fromisoformat(given.replace("---", "2000-01-").replace("--", "2000-"))
    except ValueError as error:
        raise Refused("review_value", field=field) from error
    return given


def _time(field: str, given: Any) -> Json | None:
    """A normalised time: only the keys of the contract, each in its form."""
    if given is None:
        return None
    if not isinstance(given, dict) or not given:
        raise Refused("review_value", field=field)
    for key, part in given.items():
        if key in {"before", "date", "start", "end"}:
            _day(field, part)
        elif key in _WHOLE:
            _whole(field, part)
        elif key == "freq":
            if not set(str(part).split(",")) <= _BEATS:
                raise Refused("review_value", field=field)
        elif key not in {
            "from",
            "after",
            "month",
            "quarter",
            "end_of_year",
            "hours",
            "datetime",
            "ongoing",
            "times",
        }:
            raise Refused("review_value", field=field)
    return dict(given)


def _whole(field: str, given: Any) -> None:
    if isinstance(given, bool) or not isinstance(given, int) or not -10_000 < given < 10_000:
        raise Refused("review_value", field=field)


def _when(normalized: Json) -> When:
    return When(**{{"from": "anchor"}.get(key, key): value for key, value in normalized.items()})


_CHECKS: dict[str, dict[str, Callable[[str, Any], Any]]] = {
    ItemKind.OBLIGATION: {"assignees": _bodies, "coordinators": _bodies, "modality": _one_of(Modality)},
    ItemKind.TARGET: {
        "value": _number,
        "value_max": _number,
        "unit": _text,
        "comparator": _one_of(Comparator),
        "measure": _text,
        "population": _text,
        "by": _text,
    },
    ItemKind.DEADLINE: {"kind": _one_of(DeadlineKind), "normalized": _time},
    ItemKind.CITATION: {
        "kind": _text,
        "number_symbol": _text,
        "date": _day,
        "issuer": _text,
        "role": _one_of(CitationRole),
    },
}
