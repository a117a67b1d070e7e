"""Two people's changes to one paper, put together block by block; nothing is overwritten silently."""

from collections.abc import Sequence
from typing import Any, TypeVar

from lantoa.core.drafting.model import Annex, Block, Conflict, Line, Merged, Paper
from lantoa.core.drafting.title import retitled

Part = TypeVar("Part", Block, Annex)
# Blocks and annexes are merged one by one, by their ids; every other field as a whole. Notes are only ever dismissed.
_WHOLE = tuple(field for field in Paper._fields if field not in ("blocks", "annexes", "notes"))


def merge(base: Paper, *, mine: Paper, theirs: Paper) -> Merged:
    """`theirs` (saved already) with what `mine` changed since `base`.

    Where both changed the same thing in two ways, theirs stays and a conflict tells of mine. A block one of them
    changed and the other removed stays, and is a conflict.
    """
    conflicts: list[Conflict] = []
    whole: dict[str, Any] = {}
    for field in _WHOLE:
        was, ours = getattr(base, field), getattr(mine, field)
        whole[field] = _choose(field, was, ours, getattr(theirs, field), conflicts)
    blocks = _merge_parts(base.blocks, mine.blocks, theirs.blocks, conflicts)
    annexes = _merge_parts(base.annexes, mine.annexes, theirs.annexes, conflicts)
    notes = tuple(note for note in theirs.notes if note in mine.notes)
    merged = Paper(**whole, blocks=blocks, annexes=annexes, notes=notes)
    return Merged(retitled(merged, was=theirs), tuple(conflicts))


def _choose(where: str, was: object, mine: object, theirs: object, conflicts: list[Conflict]) -> object:
    if mine in (was, theirs):
        return theirs
    if theirs != was:
        conflicts.append(Conflict(where, _say(mine), _say(theirs)))
        return theirs
    return mine


def _merge_parts(
    base: Sequence[Part], mine: Sequence[Part], theirs: Sequence[Part], conflicts: list[Conflict]
) -> tuple[Part, ...]:
    was: dict[str, Part] = _by_id(base)
    ours: dict[str, Part] = _by_id(mine)
    others: dict[str, Part] = _by_id(theirs)
    kept: dict[str, Part] = {}
    for key in dict.fromkeys((*others, *ours)):
        chosen = _one(key, was.get(key), ours.get(key), others.get(key), conflicts)
        if chosen is not None:
            kept[key] = chosen
    order = _order(list(was), list(ours), list(others), conflicts)
    return tuple(kept[key] for key in order if key in kept)


def _by_id(parts: Sequence[Part]) -> dict[str, Part]:
    return {part.id: part for part in parts}


def _one(
    key: str, was: Part | None, mine: Part | None, theirs: Part | None, conflicts: list[Conflict]
) -> Part | None:
    """What becomes of one block or annex; None: removed."""
    if mine in (was, theirs):
        return theirs
    if theirs == was:
        return mine
    if isinstance(was, Annex) and isinstance(mine, Annex) and isinstance(theirs, Annex):
        return _one_annex(was, mine, theirs, conflicts)
    conflicts.append(Conflict(key, _say(mine), _say(theirs)))
    return mine if theirs is None else theirs


def _one_annex(was: Annex, mine: Annex, theirs: Annex, conflicts: list[Conflict]) -> Annex:
    return Annex(
        id=was.id,
        title=str(_choose(was.id, was.title, mine.title, theirs.title, conflicts)),
        blocks=_merge_parts(was.blocks, mine.blocks, theirs.blocks, conflicts),
        apart=bool(_choose(was.id, was.apart, mine.apart, theirs.apart, conflicts)),
    )


def _order(was: list[str], mine: list[str], theirs: list[str], conflicts: list[Conflict]) -> list[str]:
    """The order of whoever moved something; if both did, theirs. What only the other has goes behind what it stood behind."""
    shared = set(was) & set(mine) & set(theirs)
    before, my, their = ([key for key in keys if key in shared] for keys in (was, mine, theirs))
    leads, follows = (mine, theirs) if their == before and my != before else (theirs, mine)
    if my != before and their not in (before, my):
        conflicts.append(Conflict("order", " ".join(my), " ".join(their)))
    order = list(leads)
    present = set(leads)
    for at, key in enumerate(follows):
        if key not in present:
            order.insert(order.index(follows[at - 1]) + 1 if at else 0, key)
            present.add(key)
    return order


def _say(value: object) -> str:
    """A value in words, for the person who settles a conflict; empty: removed or blank."""
    if value is None:
        return ""
    if isinstance(value, Block):
        return value.text or "\n".join(" | ".join(row) for row in value.rows)
    if isinstance(value, Line):
        return value.text + (f" ({value.note})" if value.note else "")
    if isinstance(value, Annex):
        return value.title
    return "\n".join(map(_say, value)) if isinstance(value, tuple) else str(value)
