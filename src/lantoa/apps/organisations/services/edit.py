"""Changing one unit from a day on. What held before that day still held then."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import Q, QuerySet

from lantoa.apps.audit.services import record
from lantoa.apps.organisations.convert import latest_name, unit_values
from lantoa.apps.organisations.headings import value_of
from lantoa.apps.organisations.models import Ancestry, Placement, Unit, UnitAttribute, UnitCode, UnitName
from lantoa.apps.organisations.selectors.reach import judged, on_day, path, permit
from lantoa.apps.organisations.selectors.tree import embodied
from lantoa.apps.organisations.services.edition import change
from lantoa.apps.organisations.services.lines import governed_areas, rebuild_under
from lantoa.apps.organisations.services.load import write_units
from lantoa.apps.organisations.signals import open_work
from lantoa.core.kernel import Refused
from lantoa.core.organisation import AREA_KINDS, Code, Name, NameUse, UnitKind, Valid
from lantoa.core.organisation import Placement as PlacementValue
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Actor, Verb
from lantoa.core.text import skeleton
from lantoa.gazetteer import short_names

EDIT = Verb.ORGANISATION_EDIT
MANY_AT_ONCE = frozenset({"language"})  # an area has one zone at a time, and several languages
_DAY = timedelta(days=1)


def add_unit(
    actor: Actor, *, parent: str, kind: UnitKind, name: str, since: date, today: date, code: str = ""
) -> str:
    """A new unit under another from a day; its id. One of that name and kind that already stands there is refused."""
    with change() as number:
        permit(actor, verb=EDIT, path=path(parent, on=max(since, today)))
        above = _unit(parent)
        name = _clean(name)
        twin = Unit.objects.filter(on_day(since), kind=kind, folded=skeleton(name), placements__parent=parent)
        if twin.filter(on_day(since, of="placements__")).exists():
            raise Refused("unit_twice", name=name)
        key = f"{code}@{since}" if kind in AREA_KINDS and code else f"{kind}-{uuid4().hex[:10]}"
        if Unit.objects.filter(pk=key).exists():
            raise Refused("unit_code_taken", value=code)
        area = None if kind in AREA_KINDS else above.pk if above.kind in AREA_KINDS else above.area_id
        value = UnitValue(
            key,
            kind,
            _names(kind, name, since),
            Valid(since, None),
            (PlacementValue(parent, Valid(since, None)),),
            area,
            (Code("gso", code),) if kind in AREA_KINDS and code else (),
        )
        write_units([value], number=number)
        rebuild_under({key, *governed_areas([value])})
        after = {"name": name, "kind": kind, "parent": parent, "since": since}
        record(actor, verb="unit.added", kind="unit", key=key, unit=key, after=after)
        return key


@transaction.atomic
def keep_bodies(actor: Actor, *, units: Sequence[str]) -> int:
    """Rows of bodies that every area of their level has and that nobody wrote down; how many came.

    A role, an assignment or a duty needs a row to point at. The organisation does not change by it.
    """
    known = set(Unit.objects.filter(pk__in=units).values_list("pk", flat=True))
    new: dict[str, UnitValue] = {}
    waiting = [unit for unit in units if unit not in known]
    while waiting:
        value = embodied(waiting.pop())
        new[value.id] = value
        parents = {place.parent for place in value.placements} - new.keys()
        here = set(Unit.objects.filter(pk__in=parents).values_list("pk", flat=True))
        waiting += parents - here
    if new:
        with change() as number:
            write_units([*new.values()], number=number)
            rebuild_under({*new, *governed_areas(new.values())})
            after = {"units": sorted(new)}
            record(actor, verb="unit.kept", kind="organisation", key="units", after=after)
    return len(new)


@transaction.atomic
def add_bodies(actor: Actor, *, area: str, bodies: Sequence[str], today: date) -> int:
    """Bodies that every area of its level has, written down for one area."""
    row = _unit(area)
    permit(actor, verb=EDIT, path=judged(row, today=today))
    return keep_bodies(actor, units=[key for key in bodies if key.partition("@")[2] == area])


def rename(actor: Actor, *, unit: str, name: str, since: date, version: int, today: date) -> None:
    """Another official name from a day."""
    with _changing(actor, unit=unit, version=version, today=today) as (row, number):
        name = _clean(name)
        _stands(row, since)
        before = row.name
        uses = [NameUse.OFFICIAL, NameUse.SHORT]
        until = _turn(UnitName.objects.filter(unit=row, use__in=uses), since)
        for one in _names(UnitKind(row.kind), name, since, until):
            UnitName.objects.create(
                unit=row, text=one.text, folded=skeleton(one.text), use=one.use, since=since, until=until
            )
        _touch(row, number)
        after = {"name": name, "since": since}
        record(
            actor, verb="unit.renamed", kind="unit", key=unit, unit=unit, before={"name": before}, after=after
        )


def add_name(
    actor: Actor, *, unit: str, text: str, use: NameUse, since: date | None, version: int, today: date
) -> None:
    """One more way to call it: short, an abbreviation, an alias."""
    with _changing(actor, unit=unit, version=version, today=today) as (row, number):
        text = _clean(text)
        if not UnitName.objects.filter(unit=row, text=text, use=use, until=None).exists():
            UnitName.objects.create(unit=row, text=text, folded=skeleton(text), use=use, since=since)
            _touch(row, number)
            after = {"name": text, "use": use, "since": since}
            record(actor, verb="unit.named", kind="unit", key=unit, unit=unit, after=after)


def add_code(
    actor: Actor, *, unit: str, system: str, value: str, since: date | None, version: int, today: date
) -> None:
    """A code from a day; it ends the former code of that system. No two units bear one code at once."""
    with _changing(actor, unit=unit, version=version, today=today) as (row, number):
        system, value = _clean(system), _clean(value)
        other = UnitCode.objects.filter(system=system, value=value).exclude(unit=row)
        taken = other.filter(_after(since), _after(since, of="unit__")).select_related("unit").first()
        if taken:
            raise Refused("unit_code_borne", value=value, name=taken.unit.name)
        if UnitCode.objects.filter(unit=row, system=system, value=value, until=None).exists():
            return
        until = _turn(UnitCode.objects.filter(unit=row, system=system), since)
        UnitCode.objects.create(unit=row, system=system, value=value, since=since, until=until)
        _touch(row, number)
        after = {"code": f"{system}:{value}", "since": since}
        record(actor, verb="unit.coded", kind="unit", key=unit, unit=unit, after=after)


def describe(
    actor: Actor,
    *,
    unit: str,
    key: str,
    value: str,
    since: date | None,
    basis: str,
    version: int,
    today: date,
) -> None:
    """What holds of an area from a day, by a paper: vùng III, xã biên giới, a language. `value` empty: no longer."""
    with _changing(actor, unit=unit, version=version, today=today) as (row, number):
        key, written = _clean(key), " ".join(value.split())
        value = value_of(key, written)
        if written and not value:
            raise Refused("attribute_value", value=written)
        describe_row(row, key=key, value=value, since=since, until=None, basis=" ".join(basis.split()))
        _touch(row, number)
        after = {"attribute": f"{key}={value}", "since": since, "basis": basis}
        record(actor, verb="unit.described", kind="unit", key=unit, unit=unit, after=after)


def describe_row(
    row: Unit, *, key: str, value: str, since: date | None, until: date | None, basis: str
) -> bool:
    """The rows of an attribute from a day; whether anything changed. Languages stand beside each other."""
    rows = UnitAttribute.objects.filter(unit=row, key=key)
    if value and rows.filter(value=value, since=since, until=until, basis=basis).exists():
        return False
    beside = rows.filter(value=value) if key in MANY_AT_ONCE and value else rows
    after = _turn(beside, since)
    if value:
        UnitAttribute.objects.create(
            unit=row, key=key, value=value, since=since, until=until or after, basis=basis
        )
    return True


def move(actor: Actor, *, unit: str, parent: str, since: date, version: int, today: date) -> None:
    """Under another unit from a day."""
    with _changing(actor, unit=unit, version=version, today=today) as (row, number):
        permit(actor, verb=EDIT, path=path(parent, on=max(since, today)))
        _stands(row, since)
        _stands(_unit(parent), since)
        if Ancestry.objects.filter(_after(since), ancestor=unit, descendant=parent).exists():
            raise Refused("unit_circle", name=row.name)
        held = Placement.objects.filter(on_day(since), unit=row)
        before = [*held.values_list("parent_id", flat=True)]
        if before == [parent]:
            return
        until = _turn(Placement.objects.filter(unit=row), since)
        Placement.objects.create(unit=row, parent_id=parent, since=since, until=until)
        _touch(row, number)
        rebuild_under([unit])
        record(
            actor,
            verb="unit.moved",
            kind="unit",
            key=unit,
            unit=unit,
            before={"parent": before},
            after={"parent": parent, "since": since},
        )


def end(actor: Actor, *, unit: str, until: date, version: int, today: date) -> None:
    """No more from a day, with nobody to inherit it: only where nothing stands under it and nobody works in it."""
    with _changing(actor, unit=unit, version=version, today=today) as (row, number):
        _stands(row, until - _DAY)
        standing = Placement.objects.filter(_after(until), _after(until, of="unit__"), parent=unit)
        if count := standing.count():
            raise Refused("unit_not_empty", count=count)
        if sum(count for _name, count in work_of([unit], on=until)):
            raise Refused("unit_in_use", name=row.name)
        before = {"until": row.until}
        row.until = until
        row.save(update_fields=["until"])
        _touch(row, number)
        rebuild_under([unit])
        record(
            actor, verb="unit.ended", kind="unit", key=unit, unit=unit, before=before, after={"until": until}
        )


def work_of(units: Sequence[str], *, on: date) -> list[tuple[str, int]]:
    """Roles, papers and duties that wait in these units on a day: (what, how many), as the apps above tell it."""
    answers: list[Any] = open_work.send(sender=Unit, units=units, on=on)
    return [(name, count) for _receiver, (name, count) in answers]


@contextmanager
def _changing(actor: Actor, *, unit: str, version: int, today: date) -> Iterator[tuple[Unit, int]]:
    """The unit, if the actor may change it and nobody did since they looked; and the number of the change."""
    with change() as number:
        row = _unit(unit)
        permit(actor, verb=EDIT, path=judged(row, today=today))
        if row.changed != version:
            raise Refused("changed_meanwhile")
        yield row, number


def _unit(key: str) -> Unit:
    row = Unit.objects.filter(pk=key).first()
    if row is None:
        raise Refused("not_found")
    return row


def _touch(row: Unit, number: int) -> None:
    """The unit's own row follows its names; keepers of the tree learn that it changed."""
    value = next(iter(unit_values(Unit.objects.filter(pk=row.pk))))
    row.name = latest_name(value)
    row.folded = skeleton(row.name)
    row.changed = number
    row.save(update_fields=["name", "folded", "changed"])


def _turn(rows: QuerySet[Any], since: date | None) -> date | None:
    """End what holds on a day, so that something else can hold from it; until when: what comes after still will.

    What began on that very day never held before it: it is replaced.
    """
    if since is None and rows.exists():
        raise Refused("unit_day_needed")
    held = rows.filter(on_day(since or date.min))
    later = rows.filter(since__gt=since or date.min).order_by("since").first()
    for row in held:
        if row.since == since:
            row.delete()
        else:
            row.until = since
            row.save(update_fields=["until"])
    return later.since if later else None


def _after(since: date | None, *, of: str = "") -> Q:
    """Rows that hold on that day or on any later one."""
    return Q(**{f"{of}until": None}) | Q(**{f"{of}until__gt": since or date.min})


def _stands(row: Unit, day: date) -> None:
    if (row.since and day < row.since) or (row.until and day >= row.until):
        raise Refused("unit_not_then", name=row.name, day=f"{day:%d/%m/%Y}")


def _names(kind: UnitKind, name: str, since: date, until: date | None = None) -> tuple[Name, ...]:
    official = Name(name, NameUse.OFFICIAL, Valid(since, until))
    return (official, *(short_names([official]) if kind in AREA_KINDS else ()))


def _clean(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused("unit_no_word")
    return words
