"""Citations of a document."""

from lantoa.core.citations.model import Citation, CitationRole, Mention, NameSite, Stroke, SymbolSite
from lantoa.core.citations.read_kind import kind_of_abbreviation, read_lead
from lantoa.core.citations.rules import NAME_RULES, SYMBOL_RULES
from lantoa.core.citations.scan import strokes, words
from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import quote


def find_citations(document: DirectiveDocument) -> tuple[Citation, ...]:
    """Every mention of another document, in reading order."""
    mentions = _at_symbols(document)
    mentions = _at_names(document, mentions)
    out = []
    for i, m in enumerate(mentions):
        out.append(Citation(evidence=quote(document.text, m.start, m.end, rule=m.rule, confidence=m.confidence), kind=m.kind, number_symbol=m.number_symbol, date=m.date, year=m.year, issuer=m.issuer, title=None, role=CitationRole.MENTION, work=i))
    return tuple(out)


def _at_symbols(document: DirectiveDocument) -> list[Mention]:
    flow = document.flow
    found: list[Mention] = []
    for stroke in strokes(flow, document.text):
        previous = found[-1] if found else None
        bound = max(flow.rfind("\n", 0, stroke.start) + 1, previous.end if previous else 0)
        first = stroke.symbol.replace("–", "-").split("-")[0].split("/")[0].strip()
        lead = read_lead(flow, stroke.start, bound=bound, expected=kind_of_abbreviation(stroke.abbreviation or first))
        if lead is None:
            continue
        site = SymbolSite(flow, stroke, lead, bound, previous, stroke.start < document.head_end)
        for rule in SYMBOL_RULES:
            if mention := rule.find(site):
                found.append(mention)
                break
    return found


def _at_names(document: DirectiveDocument, taken: list[Mention]) -> list[Mention]:
    found: list[Mention] = []
    queue = iter(taken)
    ahead = next(queue, None)
    done = 0
    for start, end, word in words(document.flow):
        while ahead and ahead.start <= start:
            done = max(done, ahead.end)
            found.append(ahead)
            ahead = next(queue, None)
        if start < done:
            continue
        site = NameSite(document.flow, start, end, word)
        for rule in NAME_RULES:
            mention = rule.find(site)
            if mention and not (ahead and mention.end > ahead.start):
                found.append(mention)
                done = mention.end
                break
    found.extend([ahead, *queue] if ahead else [])
    return found
