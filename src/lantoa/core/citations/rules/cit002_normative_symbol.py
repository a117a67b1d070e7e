from lantoa.core.citations.build import build
from lantoa.core.citations.model import Mention, SymbolSite


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is None or not site.stroke.year:
        return None
    return build(site, lead=site.lead, kind=site.lead.kind, rule=CODE, confidence=0.98)
CODE = "CIT002"
