"""Deadlines of a document."""

from collections.abc import Iterable, Sequence

from lantoa.core.deadlines.bound import bind
from lantoa.core.deadlines.judge import open_page
from lantoa.core.deadlines.model import Deadline, Find, Found, Page, When
from lantoa.core.deadlines.recur import recurrence_rule
from lantoa.core.deadlines.rules import RULES
from lantoa.core.document import DirectiveDocument, legibility
from lantoa.core.kernel import Rule, Span, pattern, quote


def find_deadlines(
    document: DirectiveDocument,
    *,
    year: int | None = None,
    month: int | None = None,
    skip: Sequence[Span] = (),
) -> tuple[Deadline, ...]:
    """Every phrase that carries a time, in reading order.

    `year` and `month` are the paper's own: for dates printed without a year, and to leave out what is over.
    Nothing inside `skip` (citations) is read.
    """
    page = open_page(document, year=year, month=month, skip=skip)
    return tuple(_deadline(document, rule, found) for rule, found in _choose(page))


# "10/3 âm lịch": a day of the moon has no day here
_LUNAR = pattern(r" *\(?(?:âm +lịch|âl)\b\)?(?: +(?P<every>h[ằàă]ng +n[ăâ]m))?")


def _moon(page: Page, found: Found) -> Found:
    lunar = _LUNAR.match(page.low, found.end)
    if lunar is None:
        return found
    freq = lunar["every"] or (found.when and found.when.freq)
    return found._replace(end=lunar.end(), when=When(freq="yearly") if freq else None)


def _closed(page: Page, found: Found) -> Found:
    """`thứ Sáu (ngày 13/3/2026)`: a bracket that opens inside the phrase closes inside it."""
    opened = page.low.count("(", found.start, found.end) - page.low.count(")", found.start, found.end)
    return found._replace(end=found.end + 1) if opened == 1 and page.low.startswith(")", found.end) else found


def _choose(page: Page) -> Iterable[tuple[Rule[Find], Found]]:
    """Where findings overlap, the longest stands; of equals, the earlier rule's. The last rule gives way to all."""
    everything = [(rule, _closed(page, _moon(page, found))) for rule in RULES for found in rule.find(page)]
    everything.sort(key=lambda pair: (pair[0] is RULES[-1], pair[1].start - pair[1].end))
    kept: list[tuple[Rule[Find], Found]] = []
    # Phrases are short: their characters are marked, which costs less than a tree of spans.
    taken = bytearray(len(page.low))
    for rule, found in everything:
        if taken.find(1, found.start, found.end) < 0:
            taken[found.start : found.end] = b"\1" * (found.end - found.start)
            kept.append((rule, found))
    return _bound(page, sorted(kept, key=lambda pair: pair[1].start))


def _bound(page: Page, found: Iterable[tuple[Rule[Find], Found]]) -> Iterable[tuple[Rule[Find], Found]]:
    """A beat takes up the time right before it within which it comes round."""
    whole: list[tuple[Rule[Find], Found]] = []
    for rule, one in found:
        if whole and (both := bind(page, whole[-1][1], one)):
            whole[-1] = (rule, both)
        else:
            whole.append((rule, one))
    return whole


def _deadline(document: DirectiveDocument, rule: Rule[Find], found: Found) -> Deadline:
    sure = legibility(document, found.start, found.end)
    return Deadline(
        evidence=quote(
            document.text, found.start, found.end, rule=rule.code, confidence=rule.confidence * sure
        ),
        kind=found.kind,
        when=found.when,
        rrule=recurrence_rule(found.when) if found.when else None,
        inclusive=found.inclusive,
    )
