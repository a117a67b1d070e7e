"""From reviewed items to the fields of the ledger."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from lantoa.apps.documents.models import Item
from lantoa.apps.documents.shown import flat
from lantoa.apps.duties.beats import one_by_one
from lantoa.core.deadlines import Deadline, DeadlineKind, When, find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import Term, Timing, choose_timings, next_due, schedule_deadline
from lantoa.core.text import SourceText

Json = dict[str, Any]


class Due(NamedTuple):
    """When a duty is due: its next day, its beat or the days behind that one, the words that say so; where no day is due, the one it begins on."""

    on: date | None
    rule: str
    words: str
    begins: date | None = None


def due_of(
    deadlines: Iterable[Deadline], *, issued: date | None, received: date | None, today: date, term: Term
) -> Due:
    """The next day of all the times a duty names; the beat that day belongs to, or a beat that has no day.

    Of several days without a beat the first: the others come behind it, and none that nobody answered is passed over.
    """
    timings = choose_timings(
        schedule_deadline(deadline, issued=issued, received=received, today=today, term=term)
        for deadline in deadlines
    )
    words = "; ".join(flat(timing.deadline.evidence.text) for timing in timings)[:250]
    fixed = [timing for timing in timings if timing.due]
    days = sorted({timing.due for timing in fixed if timing.due})
    if len(days) > 1 and not any(timing.rule for timing in fixed):
        return Due(days[0], one_by_one(days[1:]), words)
    day = next_due(timings, today=today)
    beating = (timing for timing in timings if timing.rule and _meets(timing, day, today))
    rule = next((timing.rule for timing in beating if timing.rule), "")
    begins = None if day else min((timing.start for timing in timings if timing.start), default=None)
    return Due(day, rule[:250], words, begins)


def deadline_of(item: Item, words: str) -> Deadline:
    """A deadline as the core knows it, from its reviewed value and its words."""
    value = item.value
    return Deadline(
        evidence=Evidence(Span(item.start, item.end), words, "", 1.0),
        kind=DeadlineKind(value.get("kind") or DeadlineKind.DEADLINE),
        when=_when(value.get("normalized"), value.get("rrule") or ""),
        rrule=value.get("rrule"),
        inclusive=_inclusive(words),
    )


def names(bodies: Iterable[Any]) -> list[str]:
    """Bodies as a duty names them, each once."""
    found = (flat(body["text"] if isinstance(body, dict) else body).rstrip(" ,;:.") for body in bodies)
    return [*dict.fromkeys(name[:500] for name in found if name)]


def target_fields(item: Item, words: str) -> Json:
    """A target's figures."""
    value = item.value
    return {
        "item": item,
        "measure": flat(value.get("measure") or words)[:500],
        "comparator": value.get("comparator") or "",
        "value": value.get("value"),
        "value_to": value.get("value_max"),
        "unit": flat(value.get("unit") or "")[:120],
        "by_when": flat(str(value.get("by") or ""))[:120],
    }


def _meets(timing: Timing, day: date | None, today: date) -> bool:
    return timing.due is None if day is None else next_due([timing], today=today) == day


def _when(normalized: Json | None, rule: str) -> When | None:
    """The value of a time; the days of the week stand in its rule alone."""
    if not normalized:
        return None
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    given = {{"from": "anchor"}.get(key, key): value for key, value in normalized.items()}
    when = When(**{name: given[name] for name in When.__annotations__ if name in given})
    return when._replace(weekdays=parts.get("BYDAY"), nth=int(parts.get("BYSETPOS", 0)) or None)


def _inclusive(words: str) -> bool:
    """`trước ngày 20` is due on the 19th, `chậm nhất ngày 20` on the 20th: as the reader reads the words."""
    return all(found.inclusive for found in find_deadlines(parse_document(SourceText(text=words))))
