"""Citations of a document."""

from collections.abc import Iterator

from lantoa.core.citations.drop_drafts import drop_drafts
from lantoa.core.citations.model import Citation, Mention, NameSite, SymbolSite
from lantoa.core.citations.read_article import read_article
from lantoa.core.citations.read_law import read_law
from lantoa.core.citations.read_lead import LEAD_REACH, read_lead
from lantoa.core.citations.read_role import read_role, spread_attachment
from lantoa.core.citations.read_title import read_title
from lantoa.core.citations.relate import relate
from lantoa.core.citations.resolve import resolve, symbol_key
from lantoa.core.citations.rules import AT_NAMES, AT_SYMBOLS
from lantoa.core.citations.scan import line_start, strokes, type_words
from lantoa.core.document import DirectiveDocument, LabelKind, Zone
from lantoa.core.kernel import pattern, quote

# "Quy định số" at the end of a page, its number on the next
_HANGING_SO = pattern(r"(?<![^\W\d_])[Ss][ốôó]:? {0,4}\n[\n ]{0,40}$")
_GAP = 60
# "Số: 45/KH-UBND" in the letterhead
_OWN_NUMBER = pattern(r"(?:Số|Só|Sô|SỐ) {0,4}: {0,4}(\d{1,5}(?:/\d{4})?[/-][A-ZĐÐ][\w&/-]{1,40})")


def find_citations(document: DirectiveDocument) -> tuple[Citation, ...]:
    """Every mention of another document, in reading order."""
    found = _with_names(document, _at_symbols(document))
    mentions = [mention for mention in found if not _is_own(document, mention)]
    return _placed(document, drop_drafts(document.flow, mentions))


def _at_symbols(document: DirectiveDocument) -> list[Mention]:
    flow, text = document.flow, document.text
    new = tuple.__new__  # past the constructor, a step of Python
    found: list[Mention] = []
    for stroke in strokes(flow, text):
        previous = found[-1] if found else None
        # `12/O3` inside a damaged date is no symbol.
        if previous and stroke.start < previous.end:
            continue
        bound = max(line_start(flow, stroke.start), previous.end if previous else 0)
        lead = read_lead(
            _left_of(flow, stroke.start, bound=bound), stroke.start, abbreviation=stroke.type_mark
        )
        if lead is None:
            continue
        site = new(SymbolSite, (flow, text, stroke, lead, bound, previous, stroke.start < document.head_end))
        for find in AT_SYMBOLS:
            if mention := find(site):
                found.append(mention)
                break
    return found


def _left_of(flow: str, at: int, *, bound: int) -> str:
    """What stands left of `at` in its block; where a number opens its block, the block before too if it hangs on `số`."""
    left = max(bound, at - LEAD_REACH)
    if flow.startswith(" số ", at - 4) and left < at - 4:
        return flow[left:at]
    if flow[left:at].strip() or not _HANGING_SO.search(flow, max(0, at - _GAP), at):
        # `Thông tư số [40/2014/TT-BYT](…)`: the bracket of a link is no word.
        return flow[left : at - 1] + " " if flow.startswith("[", at - 1) and at > left else flow[left:at]
    return flow[max(0, at - LEAD_REACH) : at].replace("\n", " ")


def _with_names(document: DirectiveDocument, symbols: list[Mention]) -> Iterator[Mention]:
    """The mentions by symbol and, in the text between them, those by name or by a bare number."""
    flow = document.flow
    done = waiting = 0
    for start, end, word in type_words(flow):
        while waiting < len(symbols) and symbols[waiting].start <= start:
            yield symbols[waiting]
            done = symbols[waiting].end
            waiting += 1
        if start < done:
            continue
        limit = symbols[waiting].start if waiting < len(symbols) else len(flow)
        site = NameSite(flow, start, end, word, read_law(flow, end, word=word))
        for find in AT_NAMES:
            if (mention := find(site)) and mention.end <= limit:
                yield mention
                done = mention.end
                break
    yield from symbols[waiting:]


def _is_own(document: DirectiveDocument, mention: Mention) -> bool:
    """In the letterhead: a kind and number alone on a line, or the number that stands there behind `Số:`."""
    if mention.start >= document.head_end:
        return False
    flow = document.flow
    own = _OWN_NUMBER.search(flow, 0, document.head_end)
    if own and mention.number_symbol and symbol_key(own[1]) == symbol_key(mention.number_symbol):
        return True
    left = flow[line_start(flow, mention.start) : mention.start]
    right = flow[mention.end : mention.end + 80].partition("\n")[0]
    return not (left.strip() or right.strip() or mention.date or mention.issuer)


def _placed(document: DirectiveDocument, mentions: list[Mention]) -> tuple[Citation, ...]:
    flow, text = document.flow, document.text
    opening_end = _opening_end(document)
    spans = [(mention.start, mention.end) for mention in mentions]
    roles = [read_role(flow, start, end, opening=start < opening_end) for start, end in spans]
    roles = spread_attachment(flow, spans, roles)
    related = relate(flow, mentions)
    works = resolve(flow, mentions)
    found: list[Citation] = []
    for mention, role, work, relation in zip(mentions, roles, works, related, strict=True):
        start, end, kind, number_symbol, date, year, issuer, rule, confidence = mention
        evidence = quote(text, start, end, rule=rule, confidence=confidence)
        title = read_title(flow, end, bare=not (date or issuer))
        article = read_article(flow, start)
        within, verb = relation or (None, None)
        values = (evidence, kind, number_symbol, date, year, issuer, title, role, work, article, within, verb)
        found.append(tuple.__new__(Citation, values))  # past the constructor, a step of Python
    return tuple(found)


def _opening_end(document: DirectiveDocument) -> int:
    """Where the first numbered heading or article of the body stands: what founds a paper is named before it."""
    body, letter = Zone.BODY, LabelKind.LETTER
    for block in document.blocks:
        if block.zone is body and block.kind <= letter:
            return block.span.start
    return document.foot_start
