"""Offices of one name that several communes or provinces have: `Phòng Kinh tế (Suối Mây)`, by the place of the paper that names them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from lantoa.core.kernel import pattern
from lantoa.core.planning.model import Bearer, Plan, PlanSource, WorkItem
from lantoa.core.planning.part import part_bearer
from lantoa.core.planning.same_body import is_local, is_provincial
from lantoa.core.text import fold

# "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN": the province that issues a paper; a department dates its papers from its province
_OF_PROVINCE = pattern(r"(?:UBND|NHÂN DÂN) TỈNH +\S")
_DEPARTMENT = pattern(r"SỞ +\S")


def tell_apart(plan: Plan) -> Plan:
    """The plan, with the place behind the offices that papers of several communes name, or of several provinces."""
    local = _shared(plan, plan.sources, is_local)
    provinces = [source for source in plan.sources if _tells_province(source)]
    everywhere = local | _shared(plan, provinces, is_provincial)
    if not everywhere:
        return plan
    items = (
        _placed(item, source.place, everywhere if _tells_province(source) else local)
        for item in plan.items
        for source in (plan.sources[item.source],)
    )
    return replace(plan, items=tuple(items))


def _shared(plan: Plan, sources: Iterable[PlanSource], has_several: Callable[[str], bool]) -> set[str]:
    """The offices that papers of several places among `sources` name."""
    asked = {id(source) for source in sources if source.place}
    places: defaultdict[str, set[str]] = defaultdict(set)
    for item in plan.items:
        source = plan.sources[item.source]
        for bearer in (*item.bearers, *item.coordinators) if id(source) in asked else ():
            for one in part_bearer(bearer):
                places[one.key].add(fold(source.place or ""))
    return {key for key, named in places.items() if len(named) > 1 and has_several(key)}


def _tells_province(source: PlanSource) -> bool:
    """Whether the place of a paper is that of a province: whoever issues it stands for one."""
    issuer = (source.issuer or "").upper()
    return bool(_OF_PROVINCE.search(issuer) or _DEPARTMENT.match(issuer))


def _placed(item: WorkItem, place: str | None, shared: set[str]) -> WorkItem:
    if not place:
        return item
    return replace(
        item,
        bearers=_named(item.bearers, place, shared),
        coordinators=_named(item.coordinators, place, shared),
        timings=tuple(
            timing._replace(bearers=_named(timing.bearers, place, shared)) for timing in item.timings
        ),
    )


def _named(bearers: Iterable[Bearer], place: str, shared: set[str]) -> tuple[Bearer, ...]:
    named: list[Bearer] = []
    for bearer in bearers:
        parts = part_bearer(bearer)
        if shared.isdisjoint(part.key for part in parts):
            parts = (bearer,)
        named += [
            part._replace(name=f"{part.name} ({place})", key=f"{part.key} ({fold(place)})")
            if part.key in shared
            else part
            for part in parts
        ]
    return tuple(named)
