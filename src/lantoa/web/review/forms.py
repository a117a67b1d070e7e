"""The form of a correction: what stands in it, and what a person wrote into it."""

import re
from collections.abc import Mapping
from typing import Any

from lantoa.core.kernel import Refused
from lantoa.web.figures import number, signs
from lantoa.web.review.words import day, is_day
from lantoa.web.whole import whole

Json = dict[str, Any]

# "10/12/2026"; "10/12" comes back every year
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_TEXTS = {
    "target": ("unit", "measure", "population", "by"),
    "citation": ("kind", "number_symbol", "issuer"),
}
_CHOICES = {"obligation": "modality", "target": "comparator", "deadline": "kind", "citation": "role"}


def filled(kind: str, value: Mapping[str, Any]) -> dict[str, str]:
    """The form's fields as they stand for a value."""
    fields = {name: str(value.get(name) or "") for name in _TEXTS.get(kind, ())}
    fields["choice"] = str(value.get(_CHOICES[kind]) or "")
    if kind == "obligation":
        for name in ("assignees", "coordinators"):
            fields[name] = "\n".join(body["text"] for body in value.get(name, ()))
    elif kind == "target":
        fields |= {name: number(value.get(name)) for name in ("value", "value_max")}
    elif kind == "deadline":
        fields |= _time_fields(value.get("normalized") or {})
    else:
        fields["date"] = day(value.get("date") or "")
    return fields


def prefix(item: int) -> str:
    """Before the names of the fields of an item that is changed with its duty."""
    return f"p{item}-"


def changes(kind: str, value: Mapping[str, Any], posted: Mapping[str, str], under: str = "") -> Json:
    """What a person changed in the fields whose names begin with `under`; fields left as they stood are not named. `Refused("review_value")` for what is no value."""
    before = filled(kind, value)
    given = {name: posted.get(under + name, before[name]).replace("\r\n", "\n").strip() for name in before}
    touched = {name for name, told in given.items() if told != before[name].strip()}
    made: Json = {name: given[name] or None for name in touched & {*_TEXTS.get(kind, ())}}
    if "choice" in touched:
        made[_CHOICES[kind]] = given["choice"]
    for name in touched & {"assignees", "coordinators"}:
        made[name] = _bodies(given[name], value.get(name, ()))
    for name in touched & {"value", "value_max"}:
        made[name] = _number(name, given[name])
    if "date" in touched:
        made["date"] = _day("date", given["date"], yearly=False)
    if kind == "deadline" and touched - {"choice"}:
        made["normalized"] = _time(given)
    return made


def _bodies(lines: str, known: Any) -> list[Json]:
    """One a line; those the machine found keep the place they were found at."""
    spans = {body["text"]: body.get("span") for body in known}
    names = [" ".join(line.split()) for line in lines.split("\n")]
    return [{"text": name, "span": spans.get(name)} for name in names if name]


def _number(field: str, written: str) -> float | None:
    if not written:
        return None
    try:
        thousands, decimal = signs()
        return float(written.replace(" ", "").replace(thousands, "").replace(decimal, "."))
    except ValueError as error:
        raise Refused("review_value", field=field) from error


def _day(field: str, written: str, *, yearly: bool) -> str | None:
    if not written:
        return None
    found = _DATE.fullmatch(written.split(" ", maxsplit=1)[0])
    if not found or not (found[3] or yearly):
        raise Refused("review_value", field=field)
    return f"{found[3] or '-'}-{int(found[2]):02d}-{int(found[1]):02d}"


def _whole(field: str, written: str) -> int | None:
    number = whole(written)
    if written and number is None:
        raise Refused("review_value", field=field)
    return number


def _shape(when: Json) -> str:
    """Which of the form's shapes a time has; `other` for what the form has no fields for."""
    when = _without_beat_of_its_day(when)
    keys = frozenset(when)
    shapes = {
        "none": frozenset(),
        "before": frozenset({"before"}),
        "date": frozenset({"date"}),
        "range": frozenset({"start", "end"}),
        "year": frozenset({"year"}),
        "counted": frozenset({"days", "from"}),
    }
    if keys and keys <= {"freq", "interval"} and "," not in str(when["freq"]):
        return "beat"
    shape = next((name for name, needed in shapes.items() if keys == needed), "other")
    # before a season: "mùa mưa năm 2026"
    return "other" if shape == "before" and not is_day(when["before"]) else shape


def _without_beat_of_its_day(when: Json) -> Json:
    """`20/12 hằng năm` says by its day alone that it comes back every year."""
    written = str(when.get("before") or when.get("date") or "")
    own = "monthly" if written.startswith("---") else "yearly" if written.startswith("--") else None
    return {key: value for key, value in when.items() if key != "freq" or value != own}


def _time_fields(when: Json) -> dict[str, str]:
    shape = _shape(when)
    return {
        "shape": shape,
        "day": day(when.get("before") or when.get("date") or when.get("start") or ""),
        "until": day(when.get("end") or ""),
        "year": str(when.get("year") or ""),
        "freq": str(when.get("freq") or "monthly") if shape == "beat" else "monthly",
        "interval": str(when.get("interval") or ""),
        "days": str(when.get("days") or ""),
        "from": str(when.get("from") or ""),
    }


def _time(given: Mapping[str, str]) -> Json | None:
    shape = given["shape"]
    if shape in ("before", "date"):
        found: Json = {shape: _day("day", given["day"], yearly=True)}
        if str(found[shape]).startswith("--"):
            found["freq"] = "yearly"
    elif shape == "range":
        found = {
            name: _day(field, given[field], yearly=True)
            for name, field in (("start", "day"), ("end", "until"))
        }
    elif shape == "year":
        found = {"year": _whole("year", given["year"])}
    elif shape == "beat":
        found = {"freq": given["freq"], "interval": _whole("interval", given["interval"])}
    elif shape == "counted":
        found = {"days": _whole("days", given["days"]), "from": given["from"] or None}
    elif shape == "none":
        return None
    else:
        raise Refused("review_value", field="shape")
    kept = {key: value for key, value in found.items() if value is not None}
    if not kept.keys() & {"before", "date", "start", "end", "year", "freq", "days"}:
        raise Refused("review_value", field="day")
    return kept
