import re

from lantoa.core.citations.build import build
from lantoa.core.citations.model import Mention, SymbolSite
from lantoa.core.citations.read_kind import kind_of_abbreviation

CODE = "CIT004"
_ORGAN_AND_UNIT = re.compile(r"[A-ZĐÐƯ&]{2,}[\dA-ZĐÐƯ]* ?[-–] ?[A-ZĐÐƯ]{1,}")
_LISTED = 600


def find(site: SymbolSite) -> Mention | None:
    lead, stroke, flow = site.lead, site.stroke, site.flow
    if lead.kind is not None or not stroke.number:
        return None
    first = re.split(r"[-–/. ]", stroke.symbol, maxsplit=1)[0]
    typed = kind_of_abbreviation(stroke.abbreviation or first)
    previous = site.previous
    listed = previous is not None and lead.start - previous.end < _LISTED and "\n" not in flow[previous.end : lead.start]
    if listed and previous is not None:
        return build(site, lead=lead, kind=typed if typed and previous.kind != "Văn bản" else previous.kind, rule=CODE, confidence=0.95)
    before = flow[flow.rfind("\n", 0, lead.start) + 1 : lead.start].strip()
    if not before or site.head and flow[lead.start] == "S":
        return None
    if not lead.numbered and not _ORGAN_AND_UNIT.fullmatch(stroke.symbol):
        return None
    if stroke.symbol.startswith(("QH", "UBTVQH")):
        typed = "Nghị quyết" if "ghị quyết" in before[-80:] else "Luật"
    return build(site, lead=lead, kind=typed or "Công văn", rule=CODE, confidence=0.85)
