"""A reorganisation as one reviewed operation, which can be taken back until something depends on it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.organisations.convert import latest_name, unit_values
from lantoa.apps.organisations.models import Placement, Reorganisation, Share, Unit, UnitName
from lantoa.apps.organisations.selectors.reach import judged, on_day, permit
from lantoa.apps.organisations.services.anew import bodies_made, heirs_made, new_key
from lantoa.apps.organisations.services.asked import Asked
from lantoa.apps.organisations.services.edition import change
from lantoa.apps.organisations.services.foresee import (
    REORGANISE,
    Foreseen,
    bodies_that_follow,
    foresee,
    heirs_of,
    lives_on,
    units_that_move,
)
from lantoa.apps.organisations.services.in_the_way import depends_on
from lantoa.apps.organisations.services.lines import governed_areas, rebuild_under
from lantoa.apps.organisations.services.load import write_units
from lantoa.apps.organisations.signals import units_followed, units_unfollowed
from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    AREA_KINDS,
    Name,
    NameUse,
    SuccessionKind,
)
from lantoa.core.permission import Actor
from lantoa.core.text import skeleton
from lantoa.gazetteer import short_names

Did = dict[str, Any]


def preview(actor: Actor, *, asked: Asked, today: date) -> Foreseen:
    """What it would do; nothing is written."""
    return foresee(actor, asked=asked, keys=_keys(asked), today=today)


def reorganise(actor: Actor, *, asked: Asked, edition: int, today: date) -> int:
    """Do what was reviewed, whole, in one transaction; its number. `edition`: the one the review was seen in."""
    with change() as number:
        keys = _keys(asked)
        seen = foresee(actor, asked=asked, keys=keys, today=today)
        if seen.edition != edition:
            raise Refused("changed_meanwhile")
        if seen.problems:
            raise seen.problems[0]
        did: Did = {"edition": number, "told": _told(seen)}
        row = Reorganisation.objects.create(kind=asked.kind, on=asked.on, basis=asked.basis.strip())
        did["made"] = _make_heirs(asked, keys=keys, number=number)
        if asked.kind is SuccessionKind.RENAMED:
            _rename(asked, did=did)
        following = _follow(asked, keys=keys, number=number, did=did)
        Share.objects.bulk_create(_shares(row, asked, keys=keys, following=following))
        if not lives_on(asked):
            _end(asked, following=following, did=did, actor=actor)
        touched = {*asked.origins, *keys, *following, *following.values(), *did.get("moved", ())}
        did["changed"] = dict(Unit.objects.filter(pk__in=touched).values_list("pk", "changed"))
        Unit.objects.filter(pk__in=touched).update(changed=number)
        rebuild_under({*touched, *_governed(did["made"])})
        beside = ({*keys, *following.values()} - {*asked.origins}).difference(did["made"])
        row.effect = did | {"touched": sorted(touched), "bound": sorted(touched - beside)}
        row.save(update_fields=["effect"])
        record(
            actor,
            verb="organisation.reorganised",
            kind="reorganisation",
            key=row.pk,
            unit=asked.origins[0],
            after={"kind": asked.kind, "on": asked.on, "basis": row.basis, "told": did["told"]},
        )
        return row.pk


def undo(actor: Actor, *, reorganisation: int, today: date) -> None:
    """As if it had never been; refused where something depends on it. Undone already: nothing happens."""
    with change(whole=True):
        row = Reorganisation.objects.select_for_update().filter(pk=reorganisation).first()
        if row is None or not row.effect:
            raise Refused("not_found")
        did: Did = row.effect
        for unit in Unit.objects.filter(pk__in=did["origins"]):
            permit(actor, verb=REORGANISE, path=judged(unit, today=today))
        if row.undone_at:
            return
        if depends_on(row):
            raise Refused("reorganise_depended_on")
        units_unfollowed.send(sender=Unit, actor=actor, done=did.get("followed", {}))
        _take_back(row, did)
        row.undone_at = timezone.now()
        row.save(update_fields=["undone_at"])
        before = {"kind": row.kind, "on": row.on, "basis": row.basis}
        record(
            actor,
            verb="organisation.reorganisation_undone",
            kind="reorganisation",
            key=row.pk,
            unit=did["origins"][0],
            before=before,
        )


def _keys(asked: Asked) -> list[str]:
    return [heir.unit or new_key(heir, asked.on) for heir in asked.heirs]


def _told(seen: Foreseen) -> Did:
    return {"from": [one.unit.name for one in seen.endings], "to": [name for name, _heir in seen.heirs]}


def _make_heirs(asked: Asked, *, keys: Sequence[str], number: int) -> list[str]:
    """Rows of heirs that do not stand yet."""
    values = heirs_made(asked, keys=keys)
    if taken := Unit.objects.filter(pk__in=[value.id for value in values]).first():
        raise Refused("unit_code_taken", value=taken.pk.partition("@")[0])
    write_units(values, number=number)
    return [value.id for value in values]


def _rename(asked: Asked, *, did: Did) -> None:
    row = Unit.objects.get(pk=asked.origins[0])
    held = UnitName.objects.filter(on_day(asked.on), unit=row, use__in=[NameUse.OFFICIAL, NameUse.SHORT])
    did["names_closed"] = [{"pk": one.pk, "until": one.until} for one in held]
    held.update(until=asked.on)
    name = " ".join(asked.name.split())
    official = Name(name)
    short = short_names([official]) if row.kind in AREA_KINDS else ()
    did["names_made"] = [
        UnitName.objects.create(
            unit=row, text=one.text, folded=skeleton(one.text), use=one.use, since=asked.on
        ).pk
        for one in (official, *short)
    ]
    _show_latest_name(row)


def _show_latest_name(row: Unit) -> None:
    row.name = latest_name(next(iter(unit_values(Unit.objects.filter(pk=row.pk)))))
    row.folded = skeleton(row.name)
    row.save(update_fields=["name", "folded"])


def _follow(asked: Asked, *, keys: Sequence[str], number: int, did: Did) -> dict[str, str]:
    """Who keeps what each ended unit leaves, its bodies included; bodies of the heirs are written down."""
    did["origins"] = list(asked.origins)
    main = heirs_of(asked, keys=keys)
    kinds = dict(Unit.objects.filter(pk__in=main.values()).values_list("pk", "kind"))
    bodies = bodies_that_follow(asked, main=main, kinds=kinds)
    values = bodies_made(asked, following={**main, **bodies}, areas=main, heirs=())
    write_units(values, number=number)
    did["made"] = [*did["made"], *(value.id for value in values)]
    return main | bodies


def _shares(
    row: Reorganisation, asked: Asked, *, keys: Sequence[str], following: Mapping[str, str]
) -> Iterable[Share]:
    if asked.kind is SuccessionKind.RENAMED:
        yield Share(reorganisation=row, origin_id=asked.origins[0], heir_id=asked.origins[0])
    for origin in asked.origins:
        if not keys and asked.kind is SuccessionKind.ABOLISHED:
            yield Share(reorganisation=row, origin_id=origin, heir=None)
        for key, heir in zip(keys, asked.heirs, strict=True):
            if key != origin:
                whole = len(keys) == 1 and not lives_on(asked)
                yield Share(
                    reorganisation=row,
                    origin_id=origin,
                    heir_id=key,
                    whole=whole,
                    portion=heir.portion,
                    default=heir.default and not whole,
                    functions=" ".join(heir.functions.split()),
                )
    whole = len(keys) == 1
    for body, heir_id in following.items():
        if body not in asked.origins:
            yield Share(reorganisation=row, origin_id=body, heir_id=heir_id, whole=whole, default=not whole)


def _end(asked: Asked, *, following: Mapping[str, str], did: Did, actor: Actor) -> None:
    """The origins end, what stood under them moves, who worked in them goes along."""
    ending = [*dict.fromkeys([*asked.origins, *following])]
    ending = [key for key in ending if key in following or asked.kind is SuccessionKind.ABOLISHED]
    rows = Unit.objects.filter(pk__in=ending)
    did["ended"] = {row.pk: row.until for row in rows}
    moving = [*units_that_move(following, on=asked.on)]
    rows.update(until=asked.on)
    did["moved"] = [unit.pk for unit, _from, _to in moving]
    held = Placement.objects.filter(on_day(asked.on), unit__in=did["moved"], parent__in=ending)
    did["placements_closed"] = [{"pk": place.pk, "until": place.until} for place in held]
    held.update(until=asked.on)
    did["placements_made"] = [
        Placement.objects.create(unit=unit, parent_id=to, since=asked.on).pk for unit, _from, to in moving
    ]
    answers: list[Any] = units_followed.send(sender=Unit, actor=actor, heirs=dict(following), on=asked.on)
    did["followed"] = {name: done for _receiver, (name, done) in answers}


def _governed(made: Sequence[str]) -> set[str]:
    return governed_areas(unit_values(Unit.objects.filter(pk__in=made)))


def _take_back(row: Reorganisation, did: Did) -> None:
    made = did["made"]
    Placement.objects.filter(pk__in=did.get("placements_made", [])).delete()
    for model, closed in ((Placement, "placements_closed"), (UnitName, "names_closed")):
        for one in did.get(closed, []):
            model._default_manager.filter(pk=one["pk"]).update(until=one["until"])  # noqa: SLF001
    UnitName.objects.filter(pk__in=did.get("names_made", [])).delete()
    for key, until in did.get("ended", {}).items():
        Unit.objects.filter(pk=key).update(until=until)
    for key, edition in did["changed"].items():
        Unit.objects.filter(pk=key).update(changed=edition)
    of_made = Share.objects.filter(Q(origin__in=made) | Q(heir__in=made))
    of_made.filter(reorganisation__undone_at__isnull=False).delete()
    row.shares.filter(origin__in=made).delete()
    row.shares.update(heir=None)  # who had asked for it still finds it in the list
    Placement.objects.filter(unit__in=made).delete()
    Unit.objects.filter(pk__in=made, area__isnull=False).delete()
    Unit.objects.filter(pk__in=made).delete()
    for unit in Unit.objects.filter(pk__in=did["origins"]):
        _show_latest_name(unit)
    rebuild_under(set(did["touched"]) - set(made))
