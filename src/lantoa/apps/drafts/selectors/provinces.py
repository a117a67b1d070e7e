"""Whether a name means a body of another province: no unit of one's own stands for it."""

import re
from datetime import date

from lantoa.core.organisation import OrganisationTree, ancestors, made_of, unit_of
from lantoa.core.text import CAPITALS

# "Sở Y tế tỉnh Thanh Hóa", "UBND thành phố Huế"; other cities lie within a province
_PROVINCE = re.compile(
    rf"\b(?:[Tt]ỉnh (?P<province>Bà Rịa - Vũng Tàu|[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*)"
    r"|(?:[Tt]hành phố|TP\.?) (?P<city>Hà Nội|Hải Phòng|Huế|Đà Nẵng|Cần Thơ|Hồ Chí Minh))"
)


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
    place = (told["province"] or told["city"]).casefold() if told else ""
    return bool(place and own) and not any(name.endswith(place) for name in own)
