"""What a list of the ledger is narrowed to: the same words in an address, a saved view and a feed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import F, Q, QuerySet, TextField
from django.db.models.functions import Cast

from lantoa.apps.duties.models import CrewUnit, Duty, DutyState
from lantoa.apps.duties.selectors.standing import OPEN, SOON
from lantoa.apps.duties.wordindex import HasWords, sought
from lantoa.apps.organisations.selectors import below

# `open`, `late` and `soon` gather several states; `all` is every one
STATES = ("open", "late", "soon", *DutyState.values, "all")
NO_TOPIC = "none"
# Papers whose duties are looked at together
MOST_PAPERS = 50


class Order(NamedTuple):
    """An order of a list: the columns, and the same of duties that were read."""

    columns: tuple[str, ...]
    key: Callable[[Any], Any]


ORDERS: Mapping[str, Order] = {
    "due": Order(("due_on", "pk"), lambda one: (one.due_on or date.max, one.pk)),
    "-due": Order(("-due_on", "-pk"), lambda one: (-(one.due_on.toordinal() if one.due_on else 0), -one.pk)),
    "paper": Order(("arrival", "pk"), lambda one: (one.arrival, one.pk)),
    "newest": Order(("-pk",), lambda one: -one.pk),
    "changed": Order(("-changed_at", "-pk"), lambda one: (-one.changed_at.timestamp(), -one.pk)),
}


class Filters(NamedTuple):
    """Blank: not narrowed. `topic` is a number, or `none`; `paper` one or several, `3.5`; `beat`: only what comes round.

    `begins`: only what begins on a day, and the days asked for are those.
    """

    words: str = ""
    bearer: str = ""
    topic: str = ""
    channel: str = ""
    audience: str = ""
    since: date | None = None
    until: date | None = None
    state: str = "open"
    paper: str = ""
    beat: bool = False
    begins: bool = False
    sort: str = "due"


def parse(given: Mapping[str, str]) -> Filters:
    """Filters from an address; what cannot be understood narrows nothing."""
    topic = given.get("topic", "")
    return Filters(
        words=given.get("words", "").strip()[:200],
        bearer=given.get("bearer", "")[:120],
        topic=topic if topic == NO_TOPIC or number(topic) else "",
        channel=given.get("channel", "")[:40],
        audience=given.get("audience", "")[:40],
        since=_day(given.get("since", "")),
        until=_day(given.get("until", "")),
        state=_one_of(given.get("state", ""), STATES),
        paper=".".join(map(str, papers_of(given.get("paper", "")))),
        beat=given.get("beat") == "yes",
        begins=given.get("begins") == "yes",
        sort=_one_of(given.get("sort", ""), tuple(ORDERS)),
    )


def address(filters: Filters, **changes: object) -> str:
    """The filters as the part of an address after the question mark; defaults stay away."""
    wanted = filters._replace(**changes)  # type: ignore[arg-type]
    plain = Filters()
    return urlencode(
        [
            (name, "yes" if value is True else value)
            for name, value, default in zip(Filters._fields, wanted, plain, strict=True)
            if value != default
        ]
    )


def narrowed(
    rows: QuerySet[Duty], filters: Filters, *, on: date, read: bool = False, helped: Q | None = None
) -> QuerySet[Duty]:
    """The rows that all but the state and the days let through; `read`: words are looked for row by row.

    `helped`: those of which units below the one asked for were handed on a part.
    """
    if words := sought(filters.words):
        rows = rows.filter(HasWords(F("folded"), words, read=read))
    elif filters.words.strip():  # signs alone, such as %, are no word of any duty
        rows = rows.none()
    if filters.bearer:
        crews = CrewUnit.objects.filter(unit__in=below([filters.bearer], on=on))
        borne = Q(crew__in=crews.values("crew"))
        rows = rows.filter(borne | helped if helped else borne)
    if filters.topic:
        rows = rows.filter(topic=None if filters.topic == NO_TOPIC else int(filters.topic))
    for field, code in (("channels", filters.channel), ("audiences", filters.audience)):
        if code:
            rows = rows.alias(**{f"{field}_text": Cast(field, TextField())})
            rows = rows.filter(**{f"{field}_text__contains": f'"{code}"'})
    if filters.paper:
        rows = rows.filter(arrival__in=papers_of(filters.paper))
    if filters.begins:
        rows = rows.filter(begins_on__isnull=False)
    return rows.filter(rrule__startswith="FREQ") if filters.beat else rows


def in_days(filters: Filters) -> Q:
    """The rows that are due, or begin, from the one day to the other."""
    since = Q((f"{_day_of(filters)}__gte", filters.since)) if filters.since else Q()
    return since & Q((f"{_day_of(filters)}__lte", filters.until)) if filters.until else since


def is_in_days(one: Any, filters: Filters) -> bool:
    """The same of one that was read."""
    if not filters.since and not filters.until:
        return True
    day = getattr(one, _day_of(filters))
    return bool(day and (filters.since or day) <= day <= (filters.until or day))


def _day_of(filters: Filters) -> str:
    return "begins_on" if filters.begins else "due_on"


def in_state(state: str, *, on: date) -> Q:
    """The rows of a state, or of several by one word."""
    if state == "all":
        return Q()
    if state in DutyState.values:
        return Q(state=state)
    opened = Q(state__in=OPEN)
    if state == "late":
        return opened & Q(due_on__lt=on)
    return opened & Q(due_on__gte=on, due_on__lte=on + SOON) if state == "soon" else opened


def ordered(rows: QuerySet[Duty], sort: str) -> QuerySet[Duty]:
    """Sorted; what has no day stands last."""
    first, *rest = ORDERS[sort].columns
    if "due_on" not in first:
        return rows.order_by(first, *rest)
    column = F("due_on")
    by_day = column.desc(nulls_last=True) if first.startswith("-") else column.asc(nulls_last=True)
    return rows.order_by(by_day, *rest)


def papers_of(given: str) -> list[int]:
    """The papers of `3.5`, each once."""
    keys = (number(part) for part in given.split(".")[:MOST_PAPERS])
    return [*dict.fromkeys(key for key in keys if key)]


def _one_of(given: str, values: tuple[str, ...]) -> str:
    return given if given in values else values[0]


def number(given: str) -> int | None:
    """A number as it stands in an address; None for anything else."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 18 else None


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None
