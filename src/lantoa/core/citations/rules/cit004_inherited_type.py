"""## What it finds

A number and symbol without a type word of its own: the second and later items of a list (`các Công văn số 12/SYT-NV ngày …, số 15/SYT-NV …`),
a number behind the body's name, or a bare number in brackets.

## Why it matters

Lists of basis documents name their kind once; without inheriting it, all but the first would be lost.

## Example

`các Quyết định số 10/QĐ-UBND, 11/QĐ-UBND ngày 05/01/2025` gives two mentions; the second starts at its number.

## Not this

`Số: 25/BC-UBND` in the letterhead; numbers of plots, accounts, forms and telephones.

## Known limits

The kind comes from the symbol where that shows it, else from the mention before, else it is Công văn.
"""

from lantoa.core.citations.build import build
from lantoa.core.citations.model import FindAtSymbol, Mention, SymbolSite
from lantoa.core.citations.read_kind import kind_of_abbreviation
from lantoa.core.citations.scan import line_start
from lantoa.core.kernel import Rule, RuleStatus, pattern

_CODE = "CIT004"
_CONFIDENCE = 0.95
# "UBND-KGVX", "BTTTT-CATTT": an organ and its unit
_ORGAN_AND_UNIT = pattern(r"[A-ZĐÐƯ&]{2,}\d{0,3} ?[-–‑‐] ?[A-ZĐÐƯ]{1,}.*")
# "theo các mẫu số 01, 02, " before 03/HĐ-QH
_FORMS = pattern(r"(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục)(?: mẫu)?(?: số)?[\w/ ,-]{0,40}(?:,| và)$")
# "Số: " as in a letterhead, also where no letterhead was made out
_OWN = pattern(r"S[ốóôỐÓÔ] {0,4}:")
_TOP = 1500
_DATED = pattern(r" {1,4}ngày {1,4}\d")
_LIST_REACH = 600
# "| **" right before the number
_CELL = pattern(r"\|[ *]{0,40}$")


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is not None or not site.stroke.number:
        return None
    typed = kind_of_abbreviation(site.stroke.type_mark)
    previous = _previous_in_list(site)
    if previous is None and not _stands_for_itself(site, typed):
        return None
    if previous is not None and (typed is None or previous.kind == "Văn bản"):
        typed = previous.kind
    kind = typed or _kind_by_makers(site)
    return build(
        site, start=site.lead.start, kind=kind, rule=_CODE, confidence=_CONFIDENCE if previous else 0.85
    )


def _previous_in_list(site: SymbolSite) -> Mention | None:
    previous, start = site.previous, site.lead.start
    if previous is None or start - previous.end > _LIST_REACH or "\n" in site.flow[previous.end : start]:
        return None
    return previous


def _stands_for_itself(site: SymbolSite, typed: str | None) -> bool:
    """A number after `số` inside a sentence, an organ's symbol, a cell of a table; never a line that opens as letterheads do."""
    start = site.lead.start
    plain = (typed is not None and "-" in site.stroke.symbol) or bool(
        _ORGAN_AND_UNIT.fullmatch(site.stroke.symbol)
    )
    before = site.flow[line_start(site.flow, start) : start].strip(" -–+*:.")
    if _FORMS.search(before) or ((site.head or start < _TOP) and _OWN.match(site.flow, start)):
        return False
    if before:
        return site.lead.numbered or plain
    # At the head of its line only what a date follows, or what fills a cell, is a document.
    return plain and not site.head and (bool(_DATED.match(site.flow, site.stroke.end)) or _opens_cell(site))


def _opens_cell(site: SymbolSite) -> bool:
    return bool(_CELL.search(site.text, max(0, site.stroke.start - 60), site.stroke.start))


def _kind_by_makers(site: SymbolSite) -> str:
    """Quốc hội makes laws and resolutions under one symbol; everybody else's bare symbol is an official letter."""
    if not site.stroke.symbol.startswith(("QH", "UBTVQH")):
        return "Công văn"
    near = site.flow[max(site.bound, site.lead.start - 80) : site.lead.start]
    return "Nghị quyết" if "ghị quyết" in near else "Luật"


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="inherited-type",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=_CONFIDENCE,
    find=find,
)
