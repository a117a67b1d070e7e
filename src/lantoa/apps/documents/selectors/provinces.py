"""Whether a name, or the head of a paper, means another province: no unit of one's own stands for its bodies."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from lantoa.apps.documents.models import Arrival
from lantoa.apps.organisations.selectors import tree
from lantoa.core.drafting import named_in_full
from lantoa.core.organisation import OrganisationTree, ancestors, made_of, name_key, unit_of
from lantoa.core.text import CAPITALS
from lantoa.gazetteer import province_names

# From here papers of the centre come, too
_CAPITAL = "Hà Nội"
# "Sở Y tế tỉnh Thanh Hóa", "UBND thành phố Huế"; other cities lie within a province
_CITIES = "Hà Nội|Hải Phòng|Huế|Đà Nẵng|Cần Thơ|Hồ Chí Minh"
_PROVINCE = re.compile(
    rf"\b(?:[Tt]ỉnh (?P<province>Bà Rịa - Vũng Tàu|[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*)"
    rf"|(?:[Tt]hành phố|TP\.?) (?P<city>{_CITIES}))"
)
# "Ngành Y tế Thanh Hóa"
_SECTOR = re.compile(r"[Nn]gành ")


def own_places(area: str | None, *, whole: OrganisationTree, on: date) -> frozenset[str]:
    """Names of the area an office acts in, of those above it and of what these were made of."""
    if area is None:
        return frozenset()
    above = (area, *ancestors(area, tree=whole, on=on))
    before = (origin.unit for each in above for origin in made_of(each, tree=whole))
    units = (unit_of(each, tree=whole) for each in (*above, *before))
    return frozenset(name.text.casefold() for unit in units for name in unit.names)


def is_elsewhere(phrase: str, *, own: frozenset[str]) -> bool:
    """Whether it names a province, and that is not one's own."""
    told = _PROVINCE.search(phrase)
    place = (told["province"] or told["city"]).casefold() if told else _of_sector(phrase)
    return bool(place and own) and not any(name.endswith(place) for name in own)


def _of_sector(phrase: str) -> str:
    """The province a whole sector is called by without that word: `ngành Y tế Thanh Hóa`."""
    names = sorted(_provinces().values(), key=len, reverse=True) if _SECTOR.match(phrase) else ()
    return next((name.casefold() for name in names if phrase.endswith(f" {name}")), "")


def province_of(told: Iterable[str], *, own: frozenset[str]) -> str:
    """The other province that the head of a paper names first (`tỉnh Lạng Sơn`); empty where it names none, or one's own."""
    ours, names = {name_key(name) for name in own}, _provinces()
    for words in told:
        folded = f" {name_key(words)} "
        found = [key for key in names if f" {key} " in folded]
        if found and own:
            key = max(found, key=len)
            kept = not any(name.endswith(key) for name in ours) and names[key] != _CAPITAL
            return (
                f"{'thành phố' if names[key] in _CITIES.split('|') else 'tỉnh'} {names[key]}" if kept else ""
            )
    return ""


def told_of_place(paper: Arrival) -> Iterable[str]:
    """Words that may name the province of a paper, the surest first; by what it is about where its head is lost."""
    return paper.author, *(paper.printed_place or paper.subject).split("\n")


def with_issuers(papers: Collection[Any], *, on: date) -> None:
    """Each paper's `issuer`: its author, and of which other province that is (`Sở Y tế tỉnh Lạng Sơn`) where only the rest
    of its head says so. The author itself stays as printed: papers are compared by it.
    """
    whole = tree()
    offices = (unit_of(office, tree=whole) for office in {paper.office_id for paper in papers})
    own = {office.id: own_places(office.area, whole=whole, on=on) for office in offices}
    for paper in papers:
        told = told_of_place(paper) if paper.content_sha256 else ()
        paper.issuer = named_in_full(paper.author, province=province_of(told, own=own[paper.office_id]))


@lru_cache(1)
def _provinces() -> Mapping[str, str]:
    return {name_key(name): name for name in province_names()}
