"""From a site to a mention."""

from lantoa.core.citations.model import Law, Mention, SymbolSite
from lantoa.core.citations.read_tail import read_tail
from lantoa.core.kernel import pattern

# "1§99": a sign of no number, where the scan lost a digit
_LOST = pattern(r"[^\w.\s]")
_UNREADABLE = 0.6
_JOINT = ("liên tịch", "liên bộ", "liên ngành", "phối hợp")


def build(site: SymbolSite, *, start: int, kind: str | None, rule: str, confidence: float) -> Mention:
    """The mention at a symbol: from `start` to the end of its date and issuer."""
    tail = read_tail(site.flow, site.stroke.end, joint=kind is not None and kind.endswith(_JOINT))
    issuer = tail.issuer or site.lead.issuer
    written = site.stroke.written or None
    if not site.stroke.number.isalnum() and _LOST.search(site.stroke.number):
        confidence = min(confidence, _UNREADABLE)
    values = (start, tail.end, kind, written, tail.date, tail.year, issuer, rule, confidence)
    return tuple.__new__(Mention, values)  # past the constructor, a step of Python


def build_law(start: int, law: Law, *, rule: str, confidence: float) -> Mention:
    """The mention of a law by its name."""
    tail = law.tail
    return Mention(start, tail.end, law.kind, None, tail.date, tail.year, tail.issuer, rule, confidence)
