"""The tree of a day, a storey at a time, and the search in it."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, Count, F, Q, QuerySet, When

from lantoa.apps.organisations.models import Ancestry, Placement, Unit, UnitCode, UnitName
from lantoa.apps.organisations.selectors.reach import below, holds, on_day, seen, workplaces
from lantoa.apps.organisations.selectors.tree import names_of
from lantoa.core.kernel import Refused
from lantoa.core.organisation import AREA_KINDS, BODY_TYPES, NameUse, OrganisationTree, UnitKind
from lantoa.core.permission import Actor, Verb
from lantoa.core.text import skeleton

_MOST_WORDS = 12
_SHORT = 2  # letters
STOREY = 100  # units shown of one storey before the next are asked for
_RANK = {kind.value: rank for rank, kind in enumerate(UnitKind)}
_KIND = Case(*(When(kind=kind, then=rank) for kind, rank in _RANK.items()))
# A list of units by what it is sorted
_ORDERS: Mapping[str, Sequence[Any]] = {
    "name": ("folded", "pk"),
    "-name": ("-folded", "-pk"),
    "kind": (_KIND, "folded", "pk"),
    "-kind": (_KIND.desc(), "folded", "pk"),
    "since": (F("since").desc(nulls_last=True), "folded", "pk"),
    "-since": (F("since").asc(nulls_first=True), "folded", "pk"),
}
# "Tổ dân phố 10" comes after "Tổ dân phố 9"
_FIGURES = re.compile(r"(\d+)")


class Line(NamedTuple):
    """A unit as it was called on a day, with how many stood directly under it."""

    id: str
    name: str
    kind: str
    below: int
    since: date | None
    until: date | None


class Storey(NamedTuple):
    """Units directly under one; `more`: how many are left after these."""

    lines: Sequence[Line]
    more: int
    following: int


def roots(actor: Actor, *, on: date) -> list[Line]:
    """Where the actor's tree begins on a day: the units within reach that stand under none of the others."""
    within = mine(actor)
    inner: set[str] = set()
    if len(within) > 1:
        over = Ancestry.objects.filter(on_day(on), descendant__in=within, ancestor__in=within, depth__gt=0)
        inner = set(over.values_list("descendant_id", flat=True))
    rows = Unit.objects.filter(on_day(on), pk__in=within - inner).order_by("folded")
    return _lines(list(rows), on=on)


def storey(actor: Actor, *, unit: str, on: date, start: int = 0) -> Storey:
    """Units directly under one on a day, bodies first, then areas, by name; from the `start`-th."""
    return storey_of(seen(actor, unit=unit), on=on, start=start)


def storey_of(unit: Unit, *, on: date, start: int = 0, whole: OrganisationTree | None = None) -> Storey:
    """The same of a unit that was seen already; `whole`: the tree, where the page holds it."""
    under = Placement.objects.filter(on_day(on), on_day(on, of="parent__"), parent=unit)
    found = list(Unit.objects.filter(on_day(on), pk__in=under.values("unit")))
    found.sort(key=lambda row: (_RANK[row.kind] if row.kind not in AREA_KINDS else 99, *natural(row.folded)))
    following = start + STOREY
    return Storey(
        _lines(found[start:following], on=on, whole=whole), max(0, len(found) - following), following
    )


def counts(actor: Actor, *, on: date) -> Mapping[str, int]:
    """How many units of each kind stand within reach on a day, this one among them."""
    rows = Unit.objects.filter(on_day(on), pk__in=below(mine(actor), on=on))
    kinds = rows.order_by().values_list("kind").annotate(Count("pk"))
    return dict(sorted(kinds, key=lambda row: _RANK[row[0]]))


def search(
    actor: Actor, *, words: str, on: date, kind: str = "", ended: bool = False, sort: str = ""
) -> QuerySet[Unit]:
    """Units whose name of that day (`ended`: of any day), without marks, holds every word, or that bear the code.

    Sorted as `called` does where nothing else is asked.
    """
    within = mine(actor)
    days = Q() if ended else on_day(on)
    under = (
        Ancestry.objects.filter(ancestor__in=within).values("descendant_id")
        if ended
        else below(within, on=on)
    )
    found = Unit.objects.filter(days, pk__in=under)
    if kind:
        found = found.filter(kind=kind)
    found = called(found, words=words, days=days)
    return found.order_by(*_ORDERS[sort]) if sort in _ORDERS else found


def choices(actor: Actor, *, words: str, on: date, manages: bool = False) -> QuerySet[Unit]:
    """Units to choose among, as `search` finds them; `manages`: only bodies whose people the actor manages."""
    if not manages:
        return search(actor, words=words, on=on)
    return called(workplaces(actor, on=on), words=words, days=on_day(on))


def called(units: QuerySet[Unit], *, words: str, days: Q) -> QuerySet[Unit]:
    """Of these units, those whose name on these `days` holds every word, or that bear the code; all without words.

    A word may be the short form of a body (`ubnd`); one of a letter or two begins a word of the name (`y te` is not
    in `quan ly kinh te`). What is called exactly so comes first, then what begins so, then what has the words
    together, then the rest; of equals the people's committee.
    """
    if not words.strip():
        return units.order_by("folded", "pk")
    asked = skeleton(words).split()
    named = UnitName.objects.filter(days)
    for word in asked[:_MOST_WORDS]:
        named = named.filter(_bears(word) | _bears(_written_out().get(word, word)))
    whole = (" ".join(asked), " ".join(_written_out().get(word, word) for word in asked))
    coded = Q(pk=words.strip()) | Q(
        pk__in=UnitCode.objects.filter(value__iexact=words.strip()).values("unit")
    )
    first = Case(
        When(coded | Q(folded__in=whole), then=0),
        When(pk__in=named.filter(folded__in=whole).values("unit"), then=1),
        When(folded__startswith=whole[1], then=2),
        When(pk__in=named.filter(folded__startswith=whole[1]).values("unit"), then=3),
        When(folded__contains=f" {whole[1]}", then=4),
        default=5,
    )
    return units.filter(coded | Q(pk__in=named.values("unit"))).order_by(
        first, Case(When(kind=UnitKind.PEOPLES_COMMITTEE, then=0), default=1), "folded", "pk"
    )


def _bears(word: str) -> Q:
    if len(word) > _SHORT:
        return Q(folded__contains=word)
    return Q(folded__startswith=word) | Q(folded__contains=f" {word}")


@functools.cache
def _written_out() -> Mapping[str, str]:
    """`ubnd` → `uy ban nhan dan`: short forms of bodies that every area has, without marks."""
    short: dict[str, str] = {}
    for body in BODY_TYPES.values():
        for name in body.names[1:]:
            if name.isupper() and " " not in name:
                short.setdefault(skeleton(name), skeleton(body.names[0]))
    return short


def found_lines(units: Sequence[Unit], *, on: date) -> list[tuple[Line, str]]:
    """A page of what was found, each with the name of what it stood under."""
    keys = [unit.pk for unit in units]
    lines = {line.id: line for line in _lines(units, on=on)}
    places = Placement.objects.filter(on_day(on), unit__in=keys).values_list("unit_id", "parent_id")
    parents = dict(places)
    names = _names(parents.values(), on=on)
    return [(lines[key], names.get(parents.get(key, ""), "")) for key in keys]


def names_now(keys: Iterable[str]) -> dict[str, str]:
    """The latest names of units, those that have ended among them."""
    return dict(Unit.objects.filter(pk__in=set(keys)).values_list("pk", "name"))


def mine(actor: Actor) -> frozenset[str]:
    """The units into whose subtrees the actor may look; nobody looks from nowhere."""
    found = holds(actor, verb=Verb.ORGANISATION_VIEW)
    if not found:
        raise Refused("not_permitted", verb=Verb.ORGANISATION_VIEW)
    return found


def _lines(rows: Sequence[Unit], *, on: date, whole: OrganisationTree | None = None) -> list[Line]:
    keys = [row.pk for row in rows]
    names = names_of(keys, on=on, whole=whole) if whole else _names(keys, on=on)
    below_each = _counted(rows, on=on)
    return [
        Line(row.pk, names.get(row.pk, row.name), row.kind, below_each.get(row.pk, 0), row.since, row.until)
        for row in rows
    ]


def _names(keys: Iterable[str], *, on: date) -> dict[str, str]:
    rows = UnitName.objects.filter(on_day(on), unit__in=set(keys), use=NameUse.OFFICIAL)
    return dict(rows.order_by("-pk").values_list("unit_id", "text"))


def _counted(rows: Sequence[Unit], *, on: date) -> dict[str, int]:
    standing = Placement.objects.filter(on_day(on), on_day(on, of="unit__"), parent__in=rows).order_by()
    return dict(standing.values_list("parent_id").annotate(Count("unit")))


def natural(folded: str) -> tuple[tuple[str | int, ...], str]:
    """By what names are sorted as people count: `Thôn 9` before `Thôn 10`."""
    parts = _FIGURES.split(folded)
    return tuple(int(part) if at % 2 else part for at, part in enumerate(parts)), folded
