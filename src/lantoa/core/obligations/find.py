"""Obligations of a document."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.document import DirectiveDocument, LabelKind, legibility
from lantoa.core.kernel import Evidence, Rule, Span, pattern, quote
from lantoa.core.obligations.bear import bearer_confidence, may_be_duty
from lantoa.core.obligations.divide import divide
from lantoa.core.obligations.label import labels_in, modality_of
from lantoa.core.obligations.model import Claim, Find, Item, Obligation, Scene, Stop
from lantoa.core.obligations.rules import RULES
from lantoa.core.obligations.survey import CLOSES, NOTE, WAVE, survey
from lantoa.core.obligations.tables import find_rows

# "định kỳ 6 tháng", "hằng quý", "mỗi năm"
_BEAT = pattern(r"[Đđ]ịnh +kỳ|[Tt]hường +(?:xuyên|kỳ)|[Hh][ằà]ng +|[Mm]ỗi +|\d+ +tháng/")
# "PHÂN CÔNG CÔNG VIỆC | TRONG NĂM 2026", "đến hết năm 2027": the year of all that stands below
_YEAR = pattern(
    r"(?:(?:từ +nay|trong|đến|hết|cuối|của|cả) +)*(?:năm +)?20\d\d(?: *[-–] *20\d\d)?\Z", re.IGNORECASE
)
# "Quyết định này có hiệu lực kể từ ngày ký": the paper's own day, and nobody's
_IN_FORCE = pattern(
    r"(?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Quy chế|Kế hoạch|Văn bản) này[^.;\n]{0,40}hiệu lực[^.;\n]{0,40}\Z"
)
# "Đề nghị Quý cơ quan, đơn vị …": everybody the letter goes to, whatever it stands under
_ALL = pattern(r"(?:Kính )?[Đđ]ề nghị (?:các )?[Qq]uý ")
# "HI. PHÂN CÔNG VIỆC TRONG NĂM 2026", "1V. TỔ CHỨC THỰC HIỆN": so many words in capitals
_TITLE_WORDS, _TITLE_REACH = 3, 50

# Looked up once: asked of every duty.
_PLAIN = LabelKind.NONE


class _Line(NamedTuple):
    """Spans found by another room, in reading order, and where each begins."""

    spans: Sequence[Span]
    starts: Sequence[int]


class _Links(NamedTuple):
    deadlines: _Line
    targets: _Line
    citations: _Line


class _Above(NamedTuple):
    """The headings a duty stands under, from the outside in, and the deadlines they set."""

    titles: tuple[str, ...]
    deadlines: tuple[int, ...]


class _Found(NamedTuple):
    claim: Claim
    rule: Rule[Find]
    item: Item
    times: Sequence[int] = ()


def find_obligations(  # noqa: PLR0913 - one name for each thing the reading hands over
    document: DirectiveDocument,
    *,
    kind: str | None,
    sender: str | None,
    addressees: Sequence[Evidence],
    citations: Sequence[Span],
    targets: Sequence[Span],
    deadlines: Sequence[Span],
) -> tuple[Obligation, ...]:
    """Every duty, in reading order. The three span sequences are sorted and only linked to, by position."""
    del sender
    found, closing = _claims(document, kind=kind or "", addressees=[line.span for line in addressees])
    links = _Links(
        *(_Line(spans, [span.start for span in spans]) for spans in (deadlines, targets, citations))
    )
    above = {-1: _Above((), ())}
    taken = {one.item.at for one in found}
    loose = _loose_times(document, taken, closing, links.deadlines)
    obligations: list[Obligation] = []
    found.reverse()
    while found:
        # Let go of as its duty is made: of a long text both together fill memory.
        one = found.pop()
        outer = _look_up(document, _stands_under(document, one.item, taken, closing), links.deadlines, above)
        parted = bool(found) and found[-1].item.at == one.item.at
        if not parted and (times := loose.get(one.item.at)):
            one = one._replace(times=times)
        obligations.append(_obligation(document, one, links, outer, number=len(obligations) + 1))
    return tuple(obligations)


def _loose_times(
    document: DirectiveDocument, taken: set[int], closing: int, deadlines: _Line
) -> dict[int, list[int]]:
    """Times of paragraphs that go on with a duty and are none themselves, and of its waves: `Hoàn thành trước ngày …`,
    `- Đợt 1: …` below it; of a footnote those of the sentence or the row it is printed behind.
    """
    loose: dict[int, list[int]] = {}
    rows = {document.blocks[at].row: at for at in taken if document.blocks[at].row >= 0}
    noted = -1
    for index, block in enumerate(document.blocks):
        if document.flow.startswith("[", block.span.start) and NOTE.match(document.flow, block.span.start):
            if index not in taken:
                loose.setdefault(noted, []).extend(_inside(block.span, deadlines))
            continue
        noted = rows.get(block.row, index)
        if index >= closing or block.parent not in taken or block.row >= 0 or index in taken:
            continue
        goes_on = (
            not _is_title(document.flow[block.content : block.content + _TITLE_REACH])
            if block.kind is _PLAIN
            else WAVE.match(document.flow, block.content)
        )
        if goes_on and (times := _inside(block.span, deadlines)):
            loose.setdefault(block.parent, []).extend(times)
    return loose


def _is_title(words: str) -> bool:
    """A heading that a scan made a paragraph."""
    capitals = [word for word in words.split() if len(word) > 1 and word.isalpha()][:_TITLE_WORDS]
    return len(capitals) == _TITLE_WORDS and all(map(str.isupper, capitals))


def _stands_under(document: DirectiveDocument, item: Item, taken: set[int], closing: int) -> int:
    """The block whose headings and times are an item's own: the row of a table, or a paragraph that tells somebody else
    to act, goes on with no duty above it, and the request that ends a paper stands under nothing.
    """
    parent, clause = item.block.parent, item.clause
    if item.block.row >= 0:
        return document.blocks[parent].parent if parent in taken else parent
    if item.block.kind is not _PLAIN:
        return parent
    if clause.order and (item.at >= closing or _ALL.match(document.flow, item.block.content)):
        return -1
    if parent in taken and item.at >= closing and document.flow.startswith(CLOSES, item.block.content):
        return document.blocks[parent].parent if item.context.headed else -1
    own = clause.order is not None or (clause.subject is not None and clause.subject.stop is Stop.VERB)
    return document.blocks[parent].parent if own and parent in taken else parent


def _claims(
    document: DirectiveDocument, *, kind: str, addressees: Sequence[Span]
) -> tuple[list[_Found], int]:
    """What a rule claims, in reading order, and where the paper's closing begins. All else that was surveyed is let go here: in a long text it fills memory."""
    scene = survey(document, kind=kind, addressees=addressees)
    found = [
        _Found(part, claimed.rule, item)
        for item in (*scene.items, *find_rows(document))
        if may_be_duty(scene, item) and (claimed := _claimed(scene, item))
        for part in divide(document.flow, claimed.claim, item)
    ]
    found.sort(key=lambda one: one.claim.span)
    return found, scene.closing


def _claimed(scene: Scene, item: Item) -> _Found | None:
    for rule in RULES:
        if claim := rule.find(scene, item):
            return _Found(claim, rule, item)
    return None


def _obligation(
    document: DirectiveDocument,
    found: _Found,
    links: _Links,
    above: _Above,
    *,
    number: int,
) -> Obligation:
    claim, text = found.claim, document.text
    rule, confidence = found.rule.code, found.rule.confidence * claim.share
    words = document.flow[claim.span.start : claim.span.end]
    channels, audiences = labels_in(words)
    own = {link for place in (claim.span, *found.item.times) for link in _inside(place, links.deadlines)}
    if found.item.clause.answers:
        own -= {
            link for link in own if _in_force(document.flow, claim.span.start, links.deadlines.spans[link])
        }
    own.update(found.times)
    times = sorted(own | _handed_down(document.flow, above.deadlines, own, links.deadlines.spans))
    # A wrong time is a wrong duty: whoever reads only its row is to see the doubt.
    legible = min((legibility(document, *links.deadlines.spans[time]) for time in times), default=1.0)
    return Obligation(
        evidence=quote(text, *claim.span, rule=rule, confidence=confidence * legible),
        id=f"o{number}",
        assignees=tuple(
            quote(
                text,
                *name,
                rule=rule,
                confidence=min(confidence, bearer_confidence(document, found.item, name))
                * legibility(document, *name),
            )
            for name in claim.bearers
        ),
        coordinators=tuple(quote(text, *name, rule=rule, confidence=confidence) for name in claim.partners),
        section=above.titles,
        modality=modality_of(words, order=claim.order),
        deadlines=tuple(times),
        targets=tuple(
            number for place in (claim.span, *found.item.results) for number in _inside(place, links.targets)
        ),
        citations=_inside(claim.span, links.citations),
        channels=channels,
        audiences=audiences,
    )


def _in_force(flow: str, start: int, time: Span) -> bool:
    """Whether a time is the day from which the paper itself holds."""
    return _IN_FORCE.search(flow, start, time.start) is not None


def _handed_down(flow: str, above: Sequence[int], own: set[int], spans: Sequence[Span]) -> set[int]:
    """The times of the headings; the year they name gives way to any time of the duty's own, how often they say a thing
    is done to what the duty itself says.
    """
    if not above or not own:
        return set(above)
    beats = any(_BEAT.match(flow, *spans[number]) for number in own)
    return {
        number
        for number in above
        if not _YEAR.match(flow, *spans[number]) and not (beats and _BEAT.match(flow, *spans[number]))
    }


def _inside(span: Span, others: _Line) -> tuple[int, ...]:
    first = bisect_left(others.starts, span.start)
    last = bisect_left(others.starts, span.end, first)
    if first == last:
        return ()  # most blocks hold none
    return tuple(number for number in range(first, last) if others.spans[number].end <= span.end)


def _look_up(document: DirectiveDocument, parent: int, deadlines: _Line, above: dict[int, _Above]) -> _Above:
    """What the headings from `parent` outwards give; kept in `above`, since sisters share it."""
    if parent not in above:
        block = document.blocks[parent]
        outer = _look_up(document, block.parent, deadlines, above)
        title = " ".join(document.flow[slice(*block.span)].split())
        above[parent] = _Above((*outer.titles, title), (*outer.deadlines, *_inside(block.span, deadlines)))
    return above[parent]
