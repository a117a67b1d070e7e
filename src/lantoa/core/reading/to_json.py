"""The JSON form of a reading: schema `lantoa.reading/1`."""

from collections.abc import Iterable
from typing import Any

from lantoa.core.citations import Citation
from lantoa.core.deadlines import Deadline, When
from lantoa.core.document import Section
from lantoa.core.kernel import Evidence, Finding, Span
from lantoa.core.letterhead import Letterhead
from lantoa.core.obligations import Obligation
from lantoa.core.reading.model import ENGINE, DirectiveReading
from lantoa.core.targets import Target
from lantoa.core.text import Origin, Place, SourceText, extent

SCHEMA = "lantoa.reading/1"

Json = dict[str, Any]


def to_json(reading: DirectiveReading) -> Json:
    """Plain dicts, lists, strings and numbers, in the contract's order of keys."""
    document, letterhead, signature = reading.document, reading.letterhead, reading.signature
    made = {
        "schema": SCHEMA,
        "engine": ENGINE,
        "source": _origin(document.source.origin),
        "text": document.text,
        "letterhead": _letterhead(letterhead),
        "addressees": [_item(line) for line in reading.addressees],
        "citations": [_citation(citation) for citation in reading.citations],
        "sections": [_section(section) for section in reading.sections],
        "obligations": [_obligation(obligation) for obligation in reading.obligations],
        "targets": [_target(target, document.text) for target in reading.targets],
        "deadlines": [_deadline(deadline) for deadline in reading.deadlines],
        "recipients": [{**_item(line.evidence), "note": line.note} for line in reading.recipients],
        "signature": {
            "authority": _layers(signature.authority),
            "title": _optional(signature.title),
            "name": _optional(signature.name),
        },
        "findings": [_finding(finding) for finding in reading.findings],
    }
    if document.source.regions:
        _add_places(made, document.source)
    return made


def deadlines_to_json(deadlines: Iterable[Deadline], *, source: SourceText) -> list[Json]:
    """Times found in a text, as its reading writes its own."""
    made = [_deadline(deadline) for deadline in deadlines]
    if source.regions:
        _add_places(made, source)
    return made


def _add_places(value: Any, source: SourceText) -> None:
    """Beside each span, where it stands in the file: page (from 1), paragraph (from 0), box in points, recognition."""
    if isinstance(value, list):
        for inner in value:
            _add_places(inner, source)
    elif isinstance(value, dict):
        for inner in value.values():
            _add_places(inner, source)
        if span := value.get("span"):
            value["places"] = [_place(place) for place in extent(source, Span(*span))]


def _place(place: Place) -> Json:
    return {
        "page": place.page,
        "paragraph": place.paragraph,
        "box": place.box and [round(edge, 1) for edge in place.box],
        "confidence": place.confidence if place.confidence is None else round(place.confidence, 3),
    }


def _item(evidence: Evidence) -> Json:
    return {
        "text": evidence.text,
        "span": list(evidence.span),
        "rule": evidence.rule,
        "confidence": round(evidence.confidence, 3),
    }


def _optional(evidence: Evidence | None) -> Json | None:
    return _item(evidence) if evidence else None


def _layers(lines: tuple[Evidence, ...]) -> Json | None:
    """One line is an item; several under each other are joined, each quoted in `layers`."""
    items = [_item(line) for line in lines]
    if len(items) < 2:
        return items[0] if items else None
    told = {key: items[0][key] for key in ("rule", "confidence")}
    return {"text": " / ".join(" ".join(line.text.split()) for line in lines), **told, "layers": items}


def _origin(origin: Origin | None) -> Json:
    if origin is None:
        return {
            "name": None,
            "media_type": "text/plain",
            "encoding": None,
            "ocr": False,
            "pages": None,
            "sha256": None,
        }
    return origin._asdict()


def _letterhead(letterhead: Letterhead) -> Json:
    date = letterhead.date
    return {
        "issuer": _optional(letterhead.issuer),
        "issuer_name": letterhead.issuer_name,
        "parent": _optional(letterhead.parent),
        "number": letterhead.number,
        "symbol": letterhead.symbol,
        "number_symbol": _optional(letterhead.number_symbol),
        "place": _optional(letterhead.place),
        "date": date and {"year": date.year, "month": date.month, "day": date.day, **_item(date.evidence)},
        "kind": letterhead.kind,
        "kind_item": _optional(letterhead.kind_evidence),
        "subject": _optional(letterhead.subject),
        "stamps": [_item(stamp) for stamp in letterhead.stamps],
    }


def _citation(citation: Citation) -> Json:
    return {
        **_item(citation.evidence),
        "kind": citation.kind,
        "number_symbol": citation.number_symbol,
        "date": citation.date,
        "year": citation.year,
        "issuer": citation.issuer,
        "title": citation.title,
        "role": citation.role.value,
        "work": citation.work,
        "article": citation.article,
        "within": citation.within,
        "relation": citation.relation.value if citation.relation else None,
    }


def _section(section: Section) -> Json:
    return {
        "block": section.block,
        "label": section.label,
        "title": section.title,
        "level": section.level,
        "span": list(section.span),
        "children": [_section(child) for child in section.children],
    }


def _obligation(obligation: Obligation) -> Json:
    return {
        **_item(obligation.evidence),
        "id": obligation.id,
        "assignees": [_item(bearer) for bearer in obligation.assignees],
        "coordinators": [_item(body) for body in obligation.coordinators],
        "section": list(obligation.section),
        "modality": obligation.modality.value,
        "deadlines": list(obligation.deadlines),
        "targets": list(obligation.targets),
        "citations": list(obligation.citations),
        "channels": list(obligation.channels),
        "audiences": list(obligation.audiences),
    }


def _target(target: Target, text: str) -> Json:
    return {
        **_item(target.evidence),
        "sentence": text[target.sentence.start : target.sentence.end],
        "kind": target.kind.value,
        "value": target.value,
        "value_max": target.value_max,
        "unit": target.unit,
        "comparator": target.comparator.value,
        "measure": target.measure,
        "population": target.population,
        "by": target.by,
        "baseline": target.baseline,
        "change": target.change and target.change.value,
    }


def _deadline(deadline: Deadline) -> Json:
    return {
        **_item(deadline.evidence),
        "kind": deadline.kind.value,
        "normalized": _when(deadline.when),
        "rrule": deadline.rrule,
    }


# What the contract has no word for: `rrule` tells it.
_BEYOND = frozenset(("weekdays", "nth"))
# `from` is a word of Python, so the value's own name for it differs.
_WHEN_KEYS = tuple({"anchor": "from"}.get(name, name) for name in When._fields)


def _when(when: When | None) -> Json | None:
    if when is None:
        return None
    return {
        key: value
        for key, value in zip(_WHEN_KEYS, when, strict=True)
        if value is not None and key not in _BEYOND
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "span": list(finding.span) if finding.span else None,
    }
