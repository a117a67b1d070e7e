"""The units a phrase means for a sender on a day, or why it means none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from lantoa.core.kernel import pattern
from lantoa.core.organisation.body_types import BODY_TYPES, COUNTRY, NATION
from lantoa.core.organisation.inherit import heirs
from lantoa.core.organisation.keys import name_key
from lantoa.core.organisation.marks import bears, bore_before, of_rank
from lantoa.core.organisation.model import BodyType, Resolution, ResolutionState, UnitKind
from lantoa.core.organisation.name import name_on
from lantoa.core.organisation.near import near
from lantoa.core.organisation.on_record import by_area, in_numbers, on_record, rest_of_name
from lantoa.core.organisation.parse_phrase import Item, read_items
from lantoa.core.organisation.place import Standpoint, areas_of, levels_meant, nearest, standpoint, within
from lantoa.core.organisation.tree import OrganisationTree
from lantoa.core.organisation.words import compact
from lantoa.core.text import skeleton

CANDIDATES = 8
_DAY = timedelta(days=1)
_LEVELS = (NATION, "province", "district", "commune", "village")
# a branch of work reaches from the sender down to the communes
_DEEP = frozenset({"nganh-y-te", "nganh-giao-duc", "nganh-van-hoa", "truong"})
# groups that take in every body of a kind, also one of no type: a boarding school is one of `các trường`
_WHOLE_KINDS = {
    "nganh-y-te": UnitKind.HEALTH_STATION,
    "nganh-giao-duc": UnitKind.SCHOOL,
    "truong": UnitKind.SCHOOL,
}
# "(để b/c)", "(Chi cục Dân số)", and one that was never closed
_ASIDE = pattern(r"\([^()]*(?:\)|$)|/\s*$")
_PART = pattern(r"[^;\n]+")
# "Lưu: VT, KGVX", OCR "L ưu"
_FILED = pattern(r"l ?u ?u\b")
# "Như trên", "Như Điều 2"
_ABOVE = pattern(r"nhu\s+(?:tren|dieu|kinh gui|muc)\b")


class _Ask(NamedTuple):
    """What stays the same for every item of a phrase."""

    tree: OrganisationTree
    here: Standpoint
    on: date
    context: tuple[str, ...]


class _Answer(NamedTuple):
    state: ResolutionState
    why: str
    units: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    confidence: float = 0.0
    params: tuple[tuple[str, str], ...] = ()


def resolve(
    phrase: str, *, tree: OrganisationTree, sender: str | None, on: date, context: Sequence[str] = ()
) -> tuple[Resolution, ...]:
    """One resolution for every body or set of bodies the phrase lists.

    `sender`: the unit that speaks (a body or an area). `context`: units the paper is addressed to, for `Như trên`.
    """
    ask = _Ask(tree, standpoint(sender, tree=tree, on=on), on, tuple(context))
    return tuple(
        found for part in _PART.finditer(_ASIDE.sub(" ", phrase)) for found in _part(part[0].strip(), ask)
    )


def find_sender(
    issuer: str, *, place: str | None, parent: str | None = None, tree: OrganisationTree, on: date
) -> str | None:
    """The unit a letterhead names: its issuer, seen from the place where the paper was written."""
    spots = tree.names.get(name_key(place or ""), ())
    everywhere = standpoint(None, tree=tree, on=on)
    homes = nearest(spots, level="", here=everywhere, tree=tree, on=on)[:1] or _spelt(place, tree, on)
    for name in (f"{issuer} {parent}" if parent else issuer, issuer, parent or ""):
        for home in (*homes, None):
            found = resolve(name, tree=tree, sender=home, on=on)
            meant = (found[0].units or found[0].candidates) if found else ()
            if len(meant) == 1 and found[0].why != "ORG.unknown_name":
                return meant[0]
    return homes[0] if homes else None


def _spelt(place: str | None, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """The province whose letters a damaged place has: `T hành phố Hồ Chí M inh`."""
    letters = compact(place or "")
    return tuple(
        name
        for name in within(COUNTRY, "province", tree=tree, on=on)
        if letters and any(letters == compact(each.text) for each in tree.units[name].names)
    )


def _part(text: str, ask: _Ask) -> Iterator[Resolution]:
    bare = skeleton(text).lstrip(" -+*–.,:_")
    if not bare.strip(" ./"):
        return
    if _FILED.match(bare):
        yield _told(text, _Answer(ResolutionState.NOT_A_UNIT, "ORG.file_copy", confidence=0.99))
    elif _ABOVE.match(bare):
        yield _told(text, _as_above(ask, "ORG.as_above", 0.95))
    else:
        for item in read_items(text, tree=ask.tree):
            words = text[item.start : item.end]
            answer = _or_before(item, words, _item(item, words, ask), ask)
            yield _told(words, _or_unmarked(item, answer, ask))


def _told(phrase: str, answer: _Answer) -> Resolution:
    return Resolution(
        phrase, answer.state, answer.units, answer.candidates, answer.why, answer.params, answer.confidence
    )


def _as_above(ask: _Ask, why: str, confidence: float) -> _Answer:
    if ask.context:
        return _Answer(ResolutionState.RESOLVED, why, ask.context, confidence=confidence)
    return _Answer(ResolutionState.NOT_A_UNIT, "ORG.nobody_named", confidence=0.8)


def _item(item: Item, text: str, ask: _Ask) -> _Answer:
    written = _written_down(text, ask)
    if written:
        return _resolved("ORG.named", written, 0.95)
    if item.role in {"type", "groups"}:
        return _of_types(item, text, ask) if item.role == "type" else _of_group(item, ask)
    if item.role in {"nobody", "context"}:
        return _general(item, ask)
    if item.unknown and not item.inner and not item.posts:
        return _unknown(text, ask)
    return _of_areas(item, ask) if item.placed and not item.role else _own(item, text, ask)


def _or_before(item: Item, text: str, answer: _Answer, ask: _Ask) -> _Answer:
    """Of areas that are no more: who has taken the place of what was meant on their last day is offered."""
    last = _last_day(item, ask) if answer.why in {"ORG.unknown_area", "ORG.level_gone"} else None
    if last is None:
        return answer
    then = ask._replace(on=last)
    meant = [
        unit
        for each in read_items(text, tree=ask.tree)
        for unit in _item(each, text[each.start : each.end], then).units
    ]
    why = "ORG.area_gone" if item.names else answer.why
    return answer._replace(why=why, candidates=_after(meant, ask))


def _or_unmarked(item: Item, answer: _Answer, ask: _Ask) -> _Answer:
    """An area that inherited one with the mark asked for, and of which nobody has said: it is named beside the others."""
    areas = list(dict.fromkeys(item.unmarked))
    if not areas or answer.state not in {ResolutionState.RESOLVED, ResolutionState.UNKNOWN}:
        return answer
    units = ask.tree.units
    levels = {code: BODY_TYPES[code].levels for code in item.types}
    bodies = [f"{code}@{area}" for area in areas for code in item.types if units[area].kind in levels[code]]
    told = (
        ("heirs", ", ".join(name_on(units[area], on=ask.on) for area in areas[:CANDIDATES])),
        ("origins", ", ".join(_origins(areas[:CANDIDATES], item, ask))),
    )
    return answer._replace(
        why="ORG.unmarked",
        params=told,
        candidates=tuple(bodies or areas)[:CANDIDATES],
        confidence=min(answer.confidence, 0.6),
    )


def _origins(areas: Sequence[str], item: Item, ask: _Ask) -> list[str]:
    return [
        name_on(ask.tree.units[origin], on=(ask.tree.units[origin].valid.until or ask.on) - _DAY)
        for area in areas
        for origin in bore_before(area, item.attributes, tree=ask.tree, on=ask.on)
    ]


def _last_day(item: Item, ask: _Ask) -> date | None:
    """The last on which the areas named, or else any of the tier, stood."""
    units, tiers = ask.tree.units, _meant(item, ask)
    ends = (
        [units[name].valid.until for _level, names in item.names for name in names]
        if item.names
        else [end for tier in tiers for end in ask.tree.ended.get(tier, ())]
    )
    return max((end - _DAY for end in ends if end and end <= ask.on), default=None)


def _general(item: Item, ask: _Ask) -> _Answer:
    """`các cơ quan, đơn vị`: those addressed, if any; `người dân`: nobody."""
    if item.role == "context":
        return _as_above(ask, "ORG.as_addressed", 0.6)
    return _Answer(ResolutionState.NOT_A_UNIT, "ORG.nobody_named", confidence=0.85)


def _resolved(why: str, units: tuple[str, ...], confidence: float) -> _Answer:
    return _Answer(ResolutionState.RESOLVED, why, units, confidence=confidence)


def _own(item: Item, text: str, ask: _Ask) -> _Answer:
    """`Lãnh đạo Sở`, `Phòng TTBCXB`: a part of the sender."""
    if not ask.here.unit:
        return _Answer(ResolutionState.UNKNOWN, "ORG.no_sender")
    last = skeleton(text).rstrip(" .").rpartition(" ")[2]
    if last in {"so", "bo"} and not ask.here.unit.startswith(f"{last}-"):
        return _unknown(text, ask)
    inner = item.role != "own"
    return _resolved(
        "ORG.inner_office" if inner else "ORG.by_sender", (ask.here.unit,), 0.6 if inner else 0.9
    )


def _written_down(text: str, ask: _Ask) -> tuple[str, ...]:
    """Bodies written down by hand under that very name."""
    return tuple(
        name
        for name in ask.tree.names.get(name_key(text), ())
        if not ask.tree.units[name].kind.is_area and ask.tree.units[name].valid.on(ask.on)
    )


def _unknown(text: str, ask: _Ask) -> _Answer:
    level = ask.here.level
    return _Answer(
        ResolutionState.UNKNOWN,
        "ORG.unknown_name",
        candidates=near(text, area=ask.here.areas[level], level=level, on=ask.on)[:CANDIDATES],
        params=(("name", text),),
    )


def _of_types(item: Item, text: str, ask: _Ask) -> _Answer:
    bodies = tuple(BODY_TYPES[code] for code in item.types)
    standing = tuple(body for body in bodies if body.valid.on(ask.on))
    found = (
        _in_numbers(replace(item), text, ask, standing)
        if standing and all(map(in_numbers, standing))
        else None
    )
    if found:
        return found
    units = _placed(item, ask, standing or bodies)
    if units is None:
        return _Answer(ResolutionState.UNKNOWN, "ORG.unknown_area")
    if not standing or not units:
        return _gone(units, item, ask)
    if _needs_sender(item, units, ask):
        return _Answer(ResolutionState.UNKNOWN, "ORG.no_sender")
    if item.unknown and ask.here.unit in units:
        return _resolved("ORG.by_sender", (ask.here.unit,), 0.8)
    return _chosen(item, units)


def _in_numbers(item: Item, text: str, ask: _Ask, bodies: tuple[BodyType, ...]) -> _Answer | None:
    """Schools, hospitals: those written down, never one made up; None: not for these words, or the hospital every province has."""
    everywhere = on_record(bodies, _home(ask), tree=ask.tree, on=ask.on)
    if one := _by_itself(item, text, ask, bodies, everywhere):
        return one
    areas = _scope(item, bodies, ask)
    if areas is None:
        return None
    known = on_record(bodies, areas, tree=ask.tree, on=ask.on)
    if known and not item.unknown and (item.plural or len(known) == 1):
        return _resolved("ORG.named" if item.names else "ORG.set", known, 0.85)
    if item.plural or bodies[0].kind is UnitKind.SCHOOL:
        return _which_of(known or (everywhere if item.unknown else ()))
    return None


def _by_itself(
    item: Item, text: str, ask: _Ask, bodies: tuple[BodyType, ...], everywhere: tuple[str, ...]
) -> _Answer | None:
    """The one that speaks, or the one of that very name; without a sender no other can be meant."""
    if item.unknown and ask.here.unit in everywhere:
        return _resolved("ORG.by_sender", (ask.here.unit,), 0.8)
    called = _called(text, bodies, everywhere, ask)
    if len(called) == 1 and not item.plural:
        return _resolved("ORG.named", called, 0.9)
    if not item.placed and not ask.here.unit:
        return _Answer(ResolutionState.UNKNOWN, "ORG.no_sender")
    return None


def _which_of(known: tuple[str, ...]) -> _Answer:
    """A person chooses among those written down, or writes down what is missing."""
    if known:
        return _Answer(
            ResolutionState.AMBIGUOUS, "ORG.which_one", candidates=known[:CANDIDATES], confidence=0.4
        )
    return _Answer(ResolutionState.UNKNOWN, "ORG.none_written_down")


def _called(text: str, bodies: tuple[BodyType, ...], known: tuple[str, ...], ask: _Ask) -> tuple[str, ...]:
    """Of bodies written down those of that name, however their type is written: `Trường THPT Mộc Khê`."""
    rest = rest_of_name(text, bodies)
    names = {name: name_on(ask.tree.units[name], on=ask.on) for name in known}
    return tuple(name for name in known if rest and rest_of_name(names[name], bodies) == rest)


def _scope(item: Item, bodies: Sequence[BodyType], ask: _Ask) -> list[str] | None:
    """The areas that the words name, whichever level the bodies are of; else that of the sender, or its province."""
    if item.placed:
        return _areas(replace(item, plural=bool(item.attributes)), ask, frozenset(_LEVELS))
    level = ask.here.level
    return [ask.here.areas[level]] if any(level in body.levels for body in bodies) else _home(ask)


def _home(ask: _Ask) -> list[str]:
    """The sender's province, or the whole country."""
    return [ask.here.areas.get("province", COUNTRY)]


def _chosen(item: Item, units: tuple[str, ...]) -> _Answer:
    """The units, unless the words leave open which of them."""
    several = all(BODY_TYPES[code].open for code in item.types) and units[0].partition("@")[0] in BODY_TYPES
    if item.several:
        return _Answer(
            ResolutionState.AMBIGUOUS, "ORG.several_areas", candidates=units[:CANDIDATES], confidence=0.4
        )
    if item.shifted or (item.unknown and several):
        why = "ORG.other_level" if item.shifted else "ORG.which_one"
        return _Answer(ResolutionState.AMBIGUOUS, why, candidates=units[:CANDIDATES], confidence=0.4)
    why = "ORG.named" if item.names else "ORG.by_sender" if len(units) == 1 else "ORG.set"
    sure = {"ORG.named": 0.95, "ORG.by_sender": 0.9, "ORG.set": 0.85}[why]
    return _resolved(why, units, sure - 0.3 if item.unknown or several else sure)


def _needs_sender(item: Item, units: tuple[str, ...], ask: _Ask) -> bool:
    """`UBND tỉnh` from nobody known means some province, not all."""
    return not ask.here.unit and not item.names and not all(unit.endswith(f"@{COUNTRY}") for unit in units)


def _gone(units: tuple[str, ...], item: Item, ask: _Ask) -> _Answer:
    """A body that is no more: who has taken its place is offered, not chosen."""
    if not units:
        why = _why_none(item, ask)
        return _Answer(ResolutionState.UNKNOWN, why)
    return _Answer(ResolutionState.UNKNOWN, "ORG.type_gone", candidates=_after(units, ask))


def _after(units: Sequence[str], ask: _Ask) -> tuple[str, ...]:
    """Who stands for units that are no more."""
    found = dict.fromkeys(
        heir.unit for unit in units[:CANDIDATES] for heir in heirs(unit, tree=ask.tree, on=ask.on)
    )
    return tuple(found)[:CANDIDATES]


def _why_none(item: Item, ask: _Ask) -> str:
    if item.attributes:
        return "ORG.no_attribute"
    return "ORG.level_gone" if "district" in _meant(item, ask) else "ORG.none_written_down"


def _of_group(item: Item, ask: _Ask) -> _Answer:
    units: list[str] = []
    levels = _meant(item, ask)
    members = (body for body in BODY_TYPES.values() if not body.groups.isdisjoint(item.groups))
    here = [body for body in members if body.valid.on(ask.on)]
    counted = [body for body in here if in_numbers(body) or body.kind is UnitKind.SCHOOL]
    own = tuple(body for body in here if body not in counted)
    kinds = {_WHOLE_KINDS[group] for group in item.groups if group in _WHOLE_KINDS}
    areas = _scope(item, here, ask) or ()
    found = on_record(counted, areas, tree=ask.tree, on=ask.on, kinds=kinds) if counted else ()
    if counted and item.unknown and not own:
        return _which_of(_worded(found, item, ask))
    if not levels and not item.names and any(group in _DEEP for group in item.groups):
        item.levels = [level for level in _LEVELS if _LEVELS.index(level) >= _LEVELS.index(ask.here.level)]
        levels = item.levels
    elif not levels and not item.names:
        levels = [_nearest_level({level for body in own for level in body.levels}, ask.here)]
        item.levels = levels
    fit = [body for body in own if item.names or not levels or not set(levels).isdisjoint(body.levels)]
    for body in fit or own:
        units += _placed(item, ask, (body,)) or ()
    units += found
    if not units:
        return _Answer(ResolutionState.UNKNOWN, "ORG.none_written_down")
    if _needs_sender(item, tuple(units), ask):
        return _Answer(ResolutionState.UNKNOWN, "ORG.no_sender")
    return _resolved("ORG.set", tuple(dict.fromkeys(units)), 0.5 if item.unknown else 0.75)


def _worded(found: tuple[str, ...], item: Item, ask: _Ask) -> tuple[str, ...]:
    """Those whose names hold the words nobody knows (`các trường đại học`); all where none does."""
    keys = {name: f" {name_key(name_on(ask.tree.units[name], on=ask.on))} " for name in found}
    wanted = f" {' '.join(word.key for word in item.unknown)} "
    return tuple(name for name in found if wanted in keys[name]) or found


def _of_areas(item: Item, ask: _Ask) -> _Answer:
    found = _areas(item, ask, frozenset(_LEVELS))
    if found is None:
        return _Answer(ResolutionState.UNKNOWN, "ORG.unknown_area")
    if not ask.here.unit and not item.names:
        return _Answer(ResolutionState.UNKNOWN, "ORG.no_sender")
    if not found:
        return _Answer(ResolutionState.UNKNOWN, _why_none(item, ask))
    if item.several:
        return _Answer(ResolutionState.AMBIGUOUS, "ORG.several_areas", candidates=tuple(found)[:CANDIDATES])
    return _resolved("ORG.area" if len(found) == 1 else "ORG.set", tuple(found), 0.8)


def _placed(item: Item, ask: _Ask, bodies: tuple[BodyType, ...]) -> tuple[str, ...] | None:
    """Ids of bodies in the areas that an item means; None where a named area is not known."""
    levels = frozenset(level for body in bodies for level in body.levels)
    meant = _meant(item, ask)
    if item.plural and not item.names and meant and max(map(_LEVELS.index, meant)) < _highest(levels):
        item.levels = [level for level in _LEVELS if level in levels]  # `các trạm y tế trên địa bàn tỉnh`
        meant = item.levels
    item.shifted = item.placed and not item.names and levels.isdisjoint(meant)
    if not item.placed or item.shifted:
        item.levels, item.plural = [_nearest_level(levels, ask.here)], False
    areas = _areas(item, ask, levels)
    if areas is None:
        return None
    areas = _inside(areas, levels, item, ask)
    kinds = {area: NATION if area == COUNTRY else str(ask.tree.units[area].kind) for area in areas}
    if item.names and not any(kinds[area] in levels for area in areas):
        item.names, item.levels = [], []
        units = _placed(item, ask, bodies)
        item.shifted = levels != {NATION}
        return units
    known = {body: {} if in_numbers(body) else by_area(body, tree=ask.tree, on=ask.on) for body in bodies}
    return tuple(
        unit
        for area in areas
        for body in bodies
        if kinds[area] in body.levels
        for unit in _of_area(body, area, known[body], ask)
    )


def _of_area(body: BodyType, area: str, known: dict[str, list[str]], ask: _Ask) -> Sequence[str]:
    """The body of a type: as it was written down, under whatever id, else the one that every area has."""
    usual = f"{body.code}@{area}"
    return (usual,) if usual in ask.tree.units else known.get(area) or (usual,)


def _highest(levels: frozenset[str]) -> int:
    return min(map(_LEVELS.index, levels))


def _inside(areas: list[str], levels: frozenset[str], item: Item, ask: _Ask) -> list[str]:
    """`Trưởng thôn xã Tân Lập`: where the area named is above the body's level, the areas of that level inside it."""
    if not item.names or any(area != COUNTRY and ask.tree.units[area].kind in levels for area in areas):
        return areas
    lower = sorted(levels - {NATION}, key=_LEVELS.index)
    found = [
        name for area in areas for level in lower for name in within(area, level, tree=ask.tree, on=ask.on)
    ]
    return found or areas


def _areas(item: Item, ask: _Ask, levels: frozenset[str]) -> list[str] | None:
    tree, here, on = ask.tree, ask.here, ask.on
    found: list[str] = []
    for level, units in item.names:
        ranked = [name for name in units if tree.units[name].kind == level]
        fit = ranked or [name for name in units if tree.units[name].kind in levels] or list(units)
        meant = nearest(fit, level=level, here=here, tree=tree, on=on)
        item.several |= len(meant) > 1
        found += meant
    if item.names and not found and not (item.plural and item.levels):
        return None
    if not item.names or item.levels:
        for level in _meant(item, ask):
            if level in levels:
                seen = areas_of(level, plural=item.plural, here=here, tree=tree, on=on)
                found += _ranked(seen, item, ask) if level == "commune" else seen
    return _marked(list(dict.fromkeys(found)), item, ask)


def _ranked(areas: Sequence[str], item: Item, ask: _Ask) -> Sequence[str]:
    """Of communes those that the words tell apart: `các phường` are no xã."""
    units = ask.tree.units
    return [area for area in areas if not item.ranks or of_rank(units[area], item.ranks, on=ask.on)]


def _marked(areas: list[str], item: Item, ask: _Ask) -> list[str]:
    """Those that have on that day what the phrase asks of them: `xã biên giới`; who may have it besides is kept in mind."""
    if not item.attributes:
        return areas
    units, marks = ask.tree.units, item.attributes
    item.unmarked += [
        area for area in areas if area != COUNTRY and bore_before(area, marks, tree=ask.tree, on=ask.on)
    ]
    return [area for area in areas if area == COUNTRY or bears(units[area], marks, on=ask.on)]


def _meant(item: Item, ask: _Ask) -> list[str]:
    return levels_meant(item.levels, plural=item.plural, here=ask.here, tree=ask.tree, on=ask.on)


def _nearest_level(levels: set[str] | frozenset[str], here: Standpoint) -> str:
    """The sender's own level, else the nearest above, else the nearest below."""
    at = _LEVELS.index(here.level)
    order = (*reversed(_LEVELS[: at + 1]), *_LEVELS[at + 1 :])
    return next((level for level in order if level in levels), NATION)
