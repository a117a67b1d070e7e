"""From a site to a mention."""

import re

from lantoa.core.citations.model import Mention, NameSite, SymbolSite
from lantoa.core.citations.read_law_name import read_law_name
from lantoa.core.citations.read_tail import read_tail

_LAW_WORDS = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh", "hiến pháp": "Hiến pháp"}
_BLANKS = re.compile(r" {0,8}")


def build(site: SymbolSite, *, start: int, kind: str | None, rule: str, confidence: float) -> Mention:
    """The mention at a symbol: from `start` to the end of its date and issuer."""
    tail = read_tail(site.flow, site.stroke.end)
    written = site.stroke.written or None
    return Mention(start, tail.end, kind, written, tail.date, tail.year, tail.issuer, rule, confidence)


def build_law(site: NameSite, *, rule: str, confidence: float) -> Mention | None:
    """The mention of a law by its name, with what date stands behind; None where no name stands."""
    kind = _LAW_WORDS.get(site.word.casefold())
    if kind is None:
        return None
    blanks = _BLANKS.match(site.flow, site.end)
    start = blanks.end() if blanks else site.end
    end = read_law_name(site.flow, start)
    named = end > start
    # A capital word in small text is no title: `LUẬT` opens the name of a law only among capitals.
    if site.word.isupper() and not (named and site.flow[start:end].isupper()):
        return None
    tail = read_tail(site.flow, end if named else site.end, law=True)
    # The constitution needs no name, but alone it is a phrase (`Hiến pháp và pháp luật`).
    if not named and not (kind == "Hiến pháp" and tail.year):
        return None
    return Mention(site.start, tail.end, kind, None, tail.date, tail.year, tail.issuer, rule, confidence)
