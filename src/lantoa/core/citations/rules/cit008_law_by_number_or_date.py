import re

from lantoa.core.citations.build import build
from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Mention, NameSite, SymbolSite
from lantoa.core.citations.read_date import read_date
from lantoa.core.citations.read_law_name import read_law_name

CODE = "CIT008"
_LAW = re.compile(r"Bộ {1,4}luật |Luật |Pháp {1,4}lệnh |BỘ LUẬT |LUẬT |PHÁP LỆNH ")
_AMENDING = re.compile(r"(?:Luật|Pháp lệnh) {1,4}[Ss]ửa {1,4}đổi")
_REACH = 520


def find(site: SymbolSite | NameSite) -> Mention | None:
    return _by_number(site) if isinstance(site, SymbolSite) else _by_date(site)


def _by_number(site: SymbolSite) -> Mention | None:
    if not site.stroke.year or site.lead.kind or not site.stroke.symbol.startswith(("QH", "UBTVQH", "PL", "L-", "CTN")):
        return None
    left = max(site.bound, site.lead.start - _REACH)
    left += max(site.flow.rfind(";", left, site.lead.start) + 1 - left, 0)
    amending = _AMENDING.search(site.flow, left, site.lead.start)
    laws = list(_LAW.finditer(site.flow, left, site.lead.start))
    law = amending or (laws[-1] if laws else None)
    if law is None:
        return None
    kind = " ".join(law[0].split()).capitalize() if amending is None else law[0].split(" s")[0].split(" S")[0].strip()
    return build(site, lead=site.lead._replace(start=law.start()), kind=kind, rule=CODE, confidence=0.97)


def _by_date(site: NameSite) -> Mention | None:
    start = site.end + 1
    end = read_law_name(site.flow, start)
    if end == start:
        return None
    dated = read_date(flatten(site.flow[end : end + 60]), 0)
    if dated is None:
        return None
    return Mention(site.start, end + dated.end, site.word, None, dated.iso, dated.year, None, CODE, 0.97)
