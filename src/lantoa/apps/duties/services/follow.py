"""A reading that is corrected after its duties were adopted changes them; what a person changed by hand, a person decides."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.selectors import history
from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import SETTLED, Reading
from lantoa.apps.documents.selectors.access import paths
from lantoa.apps.documents.selectors.places import page_of
from lantoa.apps.documents.selectors.review import rows
from lantoa.apps.duties.models import Duty, DutyBearer, DutySource, DutyState, DutyTarget
from lantoa.apps.duties.parts import (
    PARTS,
    Parts,
    bearer,
    bearers_now,
    due_now,
    due_told,
    folded,
    has,
    named,
    parts_of,
    says,
    taken,
    target,
    targets_now,
    words_now,
    write_due,
)
from lantoa.apps.duties.selectors.access import home_path, visible
from lantoa.apps.duties.selectors.source import GONE
from lantoa.apps.duties.services.bearers import units_meant
from lantoa.apps.duties.services.begin import begun
from lantoa.apps.duties.services.settle import settle
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

Json = dict[str, Any]

TAKES = ("reading", "own")
_BEGUN = (DutyState.IN_PROGRESS, DutyState.DONE, DutyState.WAIVED)


class Followed(NamedTuple):
    """How many duties changed, how many wait for a person to choose, how many have no sentence any more."""

    changed: int = 0
    offered: int = 0
    gone: int = 0


def hold(*, arrival: int) -> None:
    """Lock a paper's reading and duties before anything is decided: in the order in which all do, none waits for ever.

    In the caller's transaction; who may decide is asked by what is done next.
    """
    readings = Reading.objects.select_for_update(no_key=True).filter(arrival=arrival, current=True)
    list(readings.values_list("pk", flat=True))
    duties = Duty.objects.select_for_update(no_key=True).filter(arrival=arrival).order_by("pk")
    list(duties.values_list("pk", flat=True))


@transaction.atomic
def follow(actor: Actor, *, arrival: int, today: date) -> Followed:
    """The duties of a paper follow its reading as it is now. Done twice, it is done once."""
    if not Duty.objects.filter(arrival=arrival).exists():
        return Followed()
    home, held = _home(actor, arrival, today)
    corrected = _corrected(home, held)
    names = {name for _duty, parts, _now in corrected for name in named(parts.item)}
    units = units_meant(actor, home, names, today=today)
    done = [_follow(actor, home, one, units=units, today=today) for one in corrected]
    gone = sum(duty.state != DutyState.WAIVED and duty.item.state in GONE for duty in held)
    return Followed(sum(changed for changed, _new in done), sum(new for _changed, new in done), gone)


def corrected_since_reopened(*, reading: int) -> int:
    """How many duties changed with their reading since it was last opened again; none where it never was."""
    reopened = history("reading", reading).filter(verb="review.reopened").order_by("-id").first()
    if reopened is None:
        return 0
    return DutySource.objects.filter(duty__item__reading=reading, corrected_at__gte=reopened.at).count()


@transaction.atomic
def ground(actor: Actor, *, arrival: int, today: date) -> None:
    """Before a finished reading changes: note what duties were made of that came before this was kept."""
    if Duty.objects.filter(arrival=arrival, source=None).exists():
        home, held = _home(actor, arrival, today)
        _ground(home, held)


@transaction.atomic
def choose(actor: Actor, *, duty: int, version: int, part: str, take: str, today: date) -> Duty:
    """Of a part that a person had changed: as the reading has it now, or as the ledger has it."""
    row = visible(actor, on=today).select_for_update(of=("self",)).filter(pk=duty).first()
    if row is None:
        raise Refused("not_found")
    require(actor, verb=Verb.DUTY_ASSIGN, path=home_path(row, on=today))
    source = DutySource.objects.filter(duty=row).first()
    if part not in PARTS or take not in TAKES:
        raise Refused("duty_no_choice")
    if source is None or part not in source.offered:
        return row
    if row.version != version:
        raise Refused("changed_meanwhile")
    offer = source.offered.pop(part)
    was = has(row)[part]
    if take == "reading":
        _write(row, part, offer["would"])
    now = has(row)[part]
    # What a person kept to is nobody's to overwrite: the next correction is offered again
    source.taken[part] = {"says": offer["says"], "has": now if take == "reading" else None}
    source.corrected_at = timezone.now() if now != was else source.corrected_at
    source.save()
    _tell(actor, row, "duty.corrected" if take == "reading" else "duty.kept", {part: was}, {part: now})
    return row


def _home(actor: Actor, arrival: int, today: date) -> tuple[Reading, list[Duty]]:
    """The reading and the duties made of it, locked."""
    found = Reading.objects.select_for_update(of=("self",), no_key=True).select_related("arrival")
    home = found.filter(arrival=arrival, current=True).first()
    if home is None:
        raise Refused("not_found")
    require(actor, verb=Verb.REVIEW_DECIDE, path=paths(home.arrival, on=today))
    held = Duty.objects.select_for_update(of=("self",)).filter(arrival=arrival)
    return home, list(held.select_related("item", "source", "arrival").order_by("pk"))


def _ground(home: Reading, held: Sequence[Duty]) -> None:
    live = rows(home)
    for duty in held:
        if not hasattr(duty, "source") and duty.item.state in SETTLED:
            had = has(duty)
            # Who bears it once it was given may be somebody's choice
            had["bearers"] = had["bearers"] if duty.state == DutyState.CONFIRMED else None
            duty.source = DutySource.objects.create(
                duty=duty, taken=taken(says(home, parts_of(live, duty.item)), had)
            )


def _corrected(home: Reading, held: Sequence[Duty]) -> list[tuple[Duty, Parts, Json]]:
    """Duties of which the reading no longer says what it said."""
    _ground(home, held)
    live = rows(home)
    found = []
    for duty in held:
        if duty.item.state not in SETTLED or duty.state == DutyState.WAIVED:
            continue
        parts = parts_of(live, duty.item)
        now = says(home, parts)
        if duty.source.offered or any(now[part] != duty.source.taken[part]["says"] for part in PARTS):
            duty.item.reading = home
            found.append((duty, parts, now))
    return found


def _follow(
    actor: Actor, home: Reading, one: tuple[Duty, Parts, Json], *, units: Mapping[str, Sequence[str]], today: date
) -> tuple[bool, bool]:  # fmt: skip
    """Whether the duty changed, and whether something new waits for a person."""
    duty, parts, now = one
    source, present = duty.source, has(duty)
    would = _would(home, duty, parts, units, today)
    waited, before = dict(source.offered), {}
    for part in PARTS:
        was, offer = source.taken[part], {"says": now[part], "would": would[part]}
        source.offered.pop(part, None)
        if was["says"] == now[part]:
            continue
        if would[part] != present[part]:
            if not _untouched(duty, part, was["has"], present[part]):
                source.offered[part] = offer
                continue
            before[part] = present[part]
            _write(duty, part, would[part])
        source.taken[part] = {"says": now[part], "has": would[part]}
    source.corrected_at = timezone.now() if before else source.corrected_at
    source.save()
    if before:
        _tell(actor, duty, "duty.corrected", before, {part: would[part] for part in before})
    return bool(before), any(waited.get(part) != source.offered[part] for part in source.offered)


def _would(home: Reading, duty: Duty, parts: Parts, units: Mapping[str, Sequence[str]], today: date) -> Json:
    """What a duty would have of each part, were it made now."""
    due = due_now(home, parts, today=today)
    if duty.state != DutyState.CONFIRMED:
        due = begun(due, today=today)
    return {
        "words": words_now(home, parts.item),
        "bearers": bearers_now(parts.item, units),
        "due": due_told(due),
        "targets": targets_now(home, parts),
    }


def _untouched(duty: Duty, part: str, had: Any, present: Any) -> bool:
    """Whether nobody's hand was on it: what is done stays as it was, and whoever it was given to was given it by somebody."""
    if duty.state == DutyState.DONE or (part == "bearers" and duty.state != DutyState.CONFIRMED):
        return False
    return bool(had == present)


def _write(duty: Duty, part: str, given: Any) -> None:
    if part == "words":
        for name, value in given.items():
            setattr(duty, name, value)
        duty.folded = folded(given, duty.arrival.symbol, duty.item)
        duty.page = page_of(duty.item.reading, start=duty.item.start)
    elif part == "due":
        write_due(duty, given)
    elif part == "targets":
        duty.targets.all().delete()
        DutyTarget.objects.bulk_create(target(duty, one) for one in given)
    else:
        _bear(duty, given)


def _bear(duty: Duty, given: Sequence[Sequence[Any]]) -> None:
    """Who bears it now. A unit that has begun stays: it is excused with a reason, not forgotten.

    So does what a unit handed on; where the paper now names such a unit, the share is its own.
    """
    held = {(row.unit_id or row.phrase): row for row in duty.bearers.all()}
    wanted = {(unit or phrase): [phrase, unit, leads] for phrase, unit, leads in given}
    left = [
        row.pk
        for key, row in held.items()
        if key not in wanted and row.state not in _BEGUN and row.handed_from_id is None
    ]
    duty.bearers.filter(pk__in=left).delete()
    for key in held.keys() & wanted.keys():
        row = held[key]
        row.phrase, row.leads, row.handed_from = wanted[key][0], wanted[key][2], None
        row.save(update_fields=["phrase", "leads", "handed_from"])
    DutyBearer.objects.bulk_create(bearer(duty, one) for key, one in wanted.items() if key not in held)
    words = {"action": duty.action, "section": duty.section}
    duty.folded = folded(words, duty.arrival.symbol, duty.item)
    settle(duty)


def _tell(actor: Actor, row: Duty, verb: str, before: Json, after: Json) -> None:
    row.version += 1
    row.save()
    record(actor, verb=verb, kind="duty", key=row.pk, unit=row.office_id, before=before, after=after)
