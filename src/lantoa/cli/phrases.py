"""Values of a reading in the words people use."""

import re
from bisect import bisect_right
from fractions import Fraction

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.cli.times import repeated
from lantoa.core import text as places  # the room: a module in it is named like its verb
from lantoa.core.citations import CitationGraph
from lantoa.core.document import ancestors
from lantoa.core.kernel import Evidence, Span
from lantoa.core.letterhead import IssueDate, Letterhead, printed_number
from lantoa.core.obligations import Obligation
from lantoa.core.planning import PlanSource, WorkItem
from lantoa.core.reading import DirectiveReading
from lantoa.core.targets import Comparator, Target

# Below this share of right findings a person should look at the sentence.
LOOK_AGAIN = 0.75
# "thực hiện./."
_END = re.compile(r"(?:\./\.?|/\.)(?:/-)?$")
# "2/3 số xã"
_FRACTION = re.compile(r"\b(\d{1,3}) ?/ ?(\d{1,3})\b")


def flat(text: str) -> str:
    """One line as people would copy it: wrapped lines joined, without marks of bold type and the sign that ends a paper."""
    return _END.sub(".", " ".join(text.replace("**", "").split()))


def short(text: str, length: int) -> str:
    """At most `length` characters, cut between words and marked where cut."""
    text = flat(text)
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def number(value: float) -> str:
    """1234.5 → `1.234,5`, as Vietnamese papers write numbers."""
    written = f"{value:,.10f}".rstrip("0").rstrip(".")
    return written.replace(",", " ").replace(".", ",").replace(" ", ".")


def fraction(target: Target) -> Fraction | None:
    """The fraction a target is written as: `2/3`, where nobody would say 0,6667."""
    for found in _FRACTION.finditer(target.evidence.text):
        over, under = int(found[1]), int(found[2])
        if under and target.value is not None and abs(over / under - target.value) < 0.001:
            return Fraction(over, under)
    return None


def amount(target: Target) -> str:
    """`≥ 95 %`, `5–10 cuộc`, `≥ 2/3 số xã`; the clause's own words where there is no number."""
    if target.value is None:
        return flat(target.evidence.text)
    unit = f" {target.unit}" if target.unit else ""
    if target.value_max is not None:
        return f"{number(target.value)}–{number(target.value_max)}{unit}"
    sign = (
        "" if target.comparator in (Comparator.EXACTLY, Comparator.RANGE) else f"{target.comparator.value} "
    )
    return f"{sign}{fraction(target) or number(target.value)}{unit}"


def who(obligation: Obligation, lang: Lang) -> str:
    """The bearers, or that nobody is named."""
    return "; ".join(flat(bearer.text) for bearer in obligation.assignees) or say(lang, "nobody")


def when(obligation: Obligation, reading: DirectiveReading) -> str:
    """The time phrases of a duty as written."""
    return "; ".join(flat(reading.deadlines[index].evidence.text) for index in obligation.deadlines)


def measured(obligation: Obligation, reading: DirectiveReading) -> str:
    """The numbers a duty must reach."""
    return "; ".join(amount(reading.targets[index]) for index in obligation.targets)


def row_confidence(duty: Obligation) -> float:
    """How sure a row is that names a duty and its bearers: no surer than the least sure of them."""
    return min([duty.evidence.confidence, *(bearer.confidence for bearer in duty.assignees)])


def sure(confidence: float, lang: Lang) -> str:
    """`92 %`, with a question mark where a person should look."""
    code = "sure" if confidence >= LOOK_AGAIN else "sure.check"
    return say(lang, code, percent=round(confidence * 100))


def page_of(reading: DirectiveReading, span: Span) -> int | None:
    """The page a span begins on, None where the file has no pages."""
    return next((place.page for place in places.locate(reading.document.source, span) if place.page), None)


def section_of(reading: DirectiveReading, span: Span) -> str:
    """Labels of the sections a span stands in: `II › 5 › a`; dashes name nothing."""
    blocks = reading.document.blocks
    inside = bisect_right(blocks, span.start, key=lambda block: block.span.end)
    if inside == len(blocks):
        return ""
    labels = [
        blocks[index].label.strip(" .)(/-–—+*•") for index in (*ancestors(reading.document, inside), inside)
    ]
    return " › ".join(label for label in labels if label)


def where(reading: DirectiveReading, span: Span, lang: Lang) -> str:
    """Section and page of a span."""
    page = page_of(reading, span)
    return ", ".join(filter(None, (section_of(reading, span), say(lang, "page", page=page) if page else "")))


def number_symbol(letterhead: Letterhead, lang: Lang) -> str:
    """`21/KH-UBND`; says so where the number is blank."""
    return printed_number(letterhead, blank=f"({say(lang, 'head.blank')})") or ""


def written_date(date: IssueDate | None) -> str:
    """`05/01/2026`; a blank part stays blank."""
    if date is None:
        return ""
    day = f"{date.day:02d}" if date.day else "…"
    month = f"{date.month:02d}" if date.month else "…"
    return f"{day}/{month}/{date.year or '…'}"


def optional(evidence: Evidence | None) -> str:
    """The words of a value that may be absent."""
    return flat(evidence.text) if evidence else ""


def source_words(reading: DirectiveReading, lang: Lang) -> str:
    """How the text was got: pages, encoding, recognition."""
    origin = reading.document.source.origin
    if origin is None:
        return ""
    pages = say(lang, "pages", count=origin.pages) if origin.pages else ""
    return " · ".join(
        filter(None, (origin.name, pages, origin.encoding or "", say(lang, "ocr") if origin.ocr else ""))
    )


def paper(source: PlanSource) -> str:
    """A paper by its number and symbol; by its file's name where it has none."""
    return source.number_symbol or source.name


def origin(item: WorkItem, source: PlanSource, lang: Lang) -> str:
    """Where a work item is written: `21/KH-UBND, tr. 4 (ke-hoach-21.docx)`."""
    page = say(lang, "page", page=item.page) if item.page else ""
    place = ", ".join(filter(None, (source.number_symbol, page)))
    return f"{place} ({source.name})" if place else source.name


def beats(item: WorkItem, lang: Lang) -> str:
    """How often a recurring duty comes round; empty for what is due once."""
    beats = (
        repeated(timing.deadline.when, lang)
        for timing in item.timings
        if timing.rule and timing.deadline.when
    )
    return ", ".join(dict.fromkeys(filter(None, beats)))


def coded(family: str, code: str, lang: Lang) -> str:
    """A code in people's words; the code itself where we have none."""
    name = f"{family}.{code}"
    return say(lang, name) if name in MESSAGES else code


def graph_sum(graph: CitationGraph, lang: Lang) -> str:
    """A citation graph in one sentence."""
    held = sum(work.held is not None for work in graph.works)
    return say(lang, "graph.sum", held=held, cited=len(graph.works) - held, edges=len(graph.edges))
