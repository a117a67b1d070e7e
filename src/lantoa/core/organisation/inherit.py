"""Who inherits a unit, and what a unit was made of."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from lantoa.core.organisation.body_types import BODY_TYPES, COUNTRY
from lantoa.core.organisation.climb import children
from lantoa.core.organisation.embody import Embodied, embodied, lives, overlap
from lantoa.core.organisation.model import Heir, Origin, Share, Succession, SuccessionKind
from lantoa.core.organisation.tree import Move, OrganisationTree

_DAY = timedelta(days=1)


class _Way(NamedTuple):
    """How one came from the unit asked about to this one."""

    unit: str
    certain: bool = True
    default: bool = False
    functions: str = ""
    by: tuple[Succession, ...] = ()


def heirs(unit: str, *, tree: OrganisationTree, on: date) -> tuple[Heir, ...]:
    """Who stands for a unit on a day: itself while it lives, else those it became, certain and default ones first.

    An area that ended without a paper of its own (a district) is inherited by the heirs of what stood in it.
    """
    found: dict[str, Heir] = {}
    best: dict[str, bool] = {}
    ways = [_Way(unit)]
    while ways:
        way = ways.pop()
        if way.unit in best and (best[way.unit] or not way.certain):
            continue  # been there, no less sure
        best[way.unit] = way.certain
        if lives(way.unit, tree=tree, on=on):
            found[way.unit] = Heir(way.unit, way.certain, way.by, way.default, way.functions)
        else:
            ways += reversed([_went(way, move) for move in _endings(tree, way.unit) if move.by.on <= on])
    return tuple(sorted(found.values(), key=lambda heir: (not heir.certain, not heir.default)))


def made_of(unit: str, *, tree: OrganisationTree, on: date | None = None) -> tuple[Origin, ...]:
    """What a unit was made of: the step before it, or what there was on a day (itself, if it lived then)."""
    found: dict[str, Origin] = {}
    best: dict[str, bool] = {}
    waiting = [Origin(unit, whole=True, by=())]
    while waiting:
        origin = waiting.pop()
        if origin.unit in best and (best[origin.unit] or not origin.whole):
            continue
        best[origin.unit] = origin.whole
        if origin.by if on is None else lives(origin.unit, tree=tree, on=on):
            found[origin.unit] = origin
        else:
            waiting += reversed([_came(origin, move) for move in _beginnings(tree, origin.unit)])
    return tuple(found.values())


def _went(way: _Way, move: Move) -> _Way:
    share = move.share
    return _Way(
        share.heir or "",
        certain=way.certain and share.whole,
        default=way.default if share.whole else share.default and (way.certain or way.default),
        functions=share.functions or way.functions,
        by=(*way.by, move.by),
    )


def _came(origin: Origin, move: Move) -> Origin:
    return Origin(move.share.origin or "", origin.whole and move.share.whole, (move.by, *origin.by))


def _endings(tree: OrganisationTree, unit: str) -> Iterable[Move]:
    """How a unit became others: by the papers of the day it ended, else by any it left something through."""
    moves = [move for move in tree.departures.get(unit, ()) if move.share.heir not in {unit, None}]
    known = tree.units.get(unit)
    if known is None:
        made = embodied(unit, tree=tree)
        return moves or (_of_a_type(tree, unit, made) if made else [])
    until = known.valid.until
    if not moves and until and known.kind.is_area:
        spread = Succession(SuccessionKind.SPLIT, until, "", ())
        below = [
            child for child in children(unit, tree=tree, on=until - _DAY) if tree.units[child].kind.is_area
        ]
        return [Move(spread, Share(unit, child, whole=False)) for child in below]
    return [move for move in moves if move.by.on == until] or moves


def _of_a_type(tree: OrganisationTree, unit: str, made: Embodied) -> list[Move]:
    """The type became others, or its area did, whichever came first."""
    body, area = made
    until = overlap(body.valid, area.valid).until if area else body.valid.until
    if until is None:
        return []
    if body.valid.until != until or not body.heirs:
        return _areas_heirs(tree, unit, made, until) if area else []
    alone = len(body.heirs) == 1
    moves = []
    for place, heir in enumerate(body.heirs):
        where = _where(tree, made, heir.to, until)
        share = Share(
            unit, None, alone and len(where) == 1, None, place == 0 and len(where) == 1, heir.functions
        )
        kind = SuccessionKind.MERGED if alone else SuccessionKind.FUNCTION_MOVED
        shares = tuple(
            share._replace(heir=f"{heir.to}@{name}", default=share.default and not alone) for name in where
        )
        paper = Succession(kind, heir.on, heir.basis, shares)
        moves += [Move(paper, each) for each in shares]
    return moves


def _where(tree: OrganisationTree, made: Embodied, to: str, on: date) -> list[str]:
    """Areas in which the heir of a type acts: the same one, or those below that take its place."""
    if made.area is None:
        return [COUNTRY]
    if made.area.kind in BODY_TYPES[to].levels:
        return [made.area.id]
    return [
        heir.unit
        for heir in heirs(made.area.id, tree=tree, on=on)
        if tree.units[heir.unit].kind in BODY_TYPES[to].levels
    ]


def _areas_heirs(tree: OrganisationTree, unit: str, made: Embodied, on: date) -> list[Move]:
    body, area = made
    return [
        Move(
            heir.by[-1] if heir.by else Succession(SuccessionKind.SPLIT, on, "", ()),
            Share(unit, f"{body.code}@{heir.unit}", heir.certain, default=heir.default),
        )
        for heir in (heirs(area.id, tree=tree, on=on) if area else ())
        if tree.units[heir.unit].kind in body.levels
    ]


def _beginnings(tree: OrganisationTree, unit: str) -> Iterable[Move]:
    return [move for move in tree.arrivals.get(unit, ()) if move.share.origin not in {unit, None}]
