"""The JSON form of a plan: schema `lantoa.plan/1`."""

from typing import Any

from lantoa.core.planning.address import addressed
from lantoa.core.planning.clock import due_hour
from lantoa.core.planning.cut import clause_of
from lantoa.core.planning.model import Bearer, Meeting, Plan, PlannedTarget, PlanSource, Timing, WorkItem
from lantoa.core.planning.observe import observances
from lantoa.core.reading import DirectiveReading, deadlines_to_json
from lantoa.core.targets import Target

SCHEMA = "lantoa.plan/1"

Json = dict[str, Any]


def plan_to_json(plan: Plan) -> Json:
    """Plain dicts, lists, strings and numbers; dates are ISO."""
    return {
        "schema": SCHEMA,
        "received": plan.received and plan.received.isoformat(),
        "sources": [_source(source) for source in plan.sources],
        "items": [_item(item, plan) for item in plan.items],
        "targets": [_planned(planned, plan) for planned in plan.targets],
        "meetings": [_meeting(meeting) for meeting in plan.meetings],
    }


def observances_to_json(reading: DirectiveReading) -> list[Json]:
    """The days of remembrance that duties are held on, written as a reading writes its deadlines, each with the `id` of its `duty`."""
    found = [(day, duty.id) for duty in reading.obligations for day in observances(reading, duty=duty)]
    days = deadlines_to_json((day for day, _duty in found), source=reading.document.source)
    return [{**day, "duty": duty} for day, (_day, duty) in zip(days, found, strict=True)]


def _source(source: PlanSource) -> Json:
    return {
        "name": source.name,
        "sha256": source.sha256,
        "kind": source.kind,
        "number_symbol": source.number_symbol,
        "issued": source.issued and source.issued.isoformat(),
        "issuer": source.issuer,
        "subject": source.subject,
        "pages": source.pages,
        "ocr": source.ocr,
        "duties": source.duties,
        "targets": source.targets,
        "repeats": source.repeats,
        "written": source.written
        and {"year": source.written.year, "month": source.written.month, "day": source.written.day},
        "place": source.place,
        "addressees": list(source.addressees),
        "stamps": list(source.stamps),
    }


def _item(item: WorkItem, plan: Plan) -> Json:
    return {
        "key": item.key,
        "text": item.duty.text,
        "span": list(item.duty.span),
        "rule": item.duty.rule,
        "confidence": round(item.confidence, 3),
        "bearers": [
            {
                **_bearer(bearer),
                "addressees": [one.name for one in addressed(bearer, source=plan.sources[item.source])],
            }
            for bearer in item.bearers
        ],
        "coordinators": [_bearer(bearer) for bearer in item.coordinators],
        "modality": item.modality.value,
        "due": item.due and item.due.isoformat(),
        "timings": [_timing(timing, item) for timing in item.timings],
        "targets": [_target(target) for target in item.targets],
        "citations": list(item.citations),
        "channels": list(item.channels),
        "audiences": list(item.audiences),
        "source": item.source,
        "number_symbol": plan.sources[item.source].number_symbol,
        "section": list(item.section),
        "labels": list(item.labels),
        "page": item.page,
        "unclear": item.unclear,
        "aim": item.aim,
    }


def _bearer(bearer: Bearer) -> Json:
    return {"name": bearer.name, "key": bearer.key, "confidence": round(bearer.confidence, 3)}


def _timing(timing: Timing, item: WorkItem) -> Json:
    evidence = timing.deadline.evidence
    return {
        "text": evidence.text,
        "span": list(evidence.span),
        "kind": timing.deadline.kind.value,
        "start": timing.start and timing.start.isoformat(),
        "due": timing.due and timing.due.isoformat(),
        "hour": (hour := due_hour(timing)) and f"{hour:%H:%M}",
        "rrule": timing.rule,
        "until": timing.until and timing.until.isoformat(),
        "opens": timing.opens and timing.opens.isoformat(),
        "clause": clause_of(item, timing=timing),
        "doubted": timing.doubted,
    }


def _meeting(meeting: Meeting) -> Json:
    return {
        "name": meeting.name,
        "place": meeting.place,
        "begin": meeting.begin,
        "end": meeting.end,
        "text": meeting.deadline.evidence.text,
        "span": list(meeting.deadline.evidence.span),
        "source": meeting.source,
    }


def _target(target: Target) -> Json:
    return {
        "text": target.evidence.text,
        "span": list(target.evidence.span),
        "value": target.value,
        "value_max": target.value_max,
        "unit": target.unit,
        "comparator": target.comparator.value,
        "population": target.population,
        "by": target.by,
        "change": target.change and target.change.value,
    }


def _planned(planned: PlannedTarget, plan: Plan) -> Json:
    return {
        **_target(planned.target),
        "sentence": planned.sentence,
        "item": None if planned.item is None else plan.items[planned.item].key,
        "source": planned.source,
        "page": planned.page,
    }
