"""Values of a reading in the words people use."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from fractions import Fraction

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.cli.times import repeated
from lantoa.core import text as places  # the room: a module in it is named like its verb
from lantoa.core.citations import Citation, CitationGraph
from lantoa.core.deadlines import Deadline
from lantoa.core.document import doubted_words, labels_at
from lantoa.core.kernel import Evidence, Span
from lantoa.core.letterhead import IssueDate, Letterhead, printed_number
from lantoa.core.obligations import Obligation
from lantoa.core.planning import (
    Bearer,
    DueLine,
    PlanSource,
    Timing,
    WorkItem,
    addressed,
    choose_timings,
    cut_clause,
    due_hour,
    find_loose,
    observances,
    opening_hour,
    schedule_deadline,
    strip_label,
)
from lantoa.core.reading import DirectiveReading
from lantoa.core.signature import Signature
from lantoa.core.targets import Comparator, Target
from lantoa.core.text import skeleton

# Below this share of right findings a person should look at the sentence. Rows of duties lie between 0.67 and 0.93 (on the
# annotated papers 0.78 to 0.93): this marks the least sure quarter of them there, and a fifth on papers without annotation.
LOOK_AGAIN = 0.85
# The word of a beat
_UNITS = {"yearly": "năm", "quarterly": "quý", "monthly": "tháng", "weekly": "tuần", "daily": "ngày"}
# Whether two phrases tell one time hangs on no day.
_ANY_DAY = date(2000, 1, 1)
# "thực hiện./."
_END = re.compile(r"(?:\./\.?|/\.)(?:/-)?$")
# "2/3 số xã"
_FRACTION = re.compile(r"\b(\d{1,3}) ?/ ?(\d{1,3})\b")


# "(*tháng 6 hằng năm*)", "**Sở Y tế**": marks of type at the edge of words; "5*3" and a footnote's "(*)" stay
_TYPE = re.compile(r"(?<![\w*])\*{1,2}(?=[\w“\"(])|(?<=[\w”\").,;:])\*{1,2}(?![\w*])|\*\*")
# "Website SYT ;": no sign stands apart from its word
_APART = re.compile(r"(?<=\w) +(?=[;,](?: |$))")
# Bodies whose level asks for the name of a place: "UBND tỉnh" → "UBND tỉnh Lạng Sơn"
_LEVEL = re.compile(r"(?i)\b(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)$")
# Bodies of the whole country: where they sign says nothing
_CENTRAL = re.compile(
    r"(?i)^bộ\b|chính phủ|thủ tướng|trung ương|quốc hội|việt nam|nhà nước|tổng cục|^ủy ban dân tộc"
)
# "…; 95% thanh niên": where the next clause begins
_CLAUSE = re.compile(r"[;.,] ")
_ABOUT = 60
# Parts told in words are tenths at the least; the rule that reads parts.
_LEAST, _PART = 10, "TGT005"
# "… của đơn vị. Định kỳ báo cáo …": a sentence ends and the next begins.
_STOPPED = re.compile(r"\w\w[)\]”\"*]*\.\s+(?=[^\W\d_])")
# An act is told by so many letters of it, without the sign that ends it.
_ACT, _ENDS = 60, " .;"


def flat(text: str) -> str:
    """One line as people would copy it: wrapped lines joined, without marks of type and the sign that ends a paper."""
    return _END.sub(".", _APART.sub("", " ".join(_TYPE.sub("", text).split())))


def does(citation: Citation, lang: Lang) -> str:
    """What a mention is to the paper: `căn cứ`, or what the paper does to it: `thay thế`."""
    if citation.relation and citation.within is None:
        return say(lang, f"relation.{citation.relation.value}")
    return say(lang, f"role.{citation.role.value}")


def short(text: str, length: int) -> str:
    """At most `length` characters, cut between words and marked where cut."""
    text = flat(text)
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def action(text: str) -> str:
    """What is to be done, without the label before it: `Nội dung:`."""
    return flat(strip_label(text))


def around(text: str, words: str, length: int) -> str:
    """At most `length` characters of `text`, beginning with the clause that holds `words`; marked where cut."""
    text, words = flat(text), flat(words)
    at = text.find(words)
    if at < 0 or at + len(words) < length:
        return short(text, length)
    clauses = (found.end() for found in _CLAUSE.finditer(text, 0, at + 1))
    start = next((begin for begin in clauses if begin <= at and at + len(words) - begin < length - 2), at)
    return short("…" + text[start:], length)


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
    # "hai phần ba"
    worded = Fraction(target.value).limit_denominator(_LEAST) if target.value is not None else None
    return worded if worded and 0 < worded < 1 and target.unit and target.evidence.rule == _PART else None


def amount(target: Target) -> str:
    """`≥ 95 %`, `giảm 5–10 cuộc`, `≥ 2/3 số xã`; the clause's own words where there is no number."""
    if target.value is None:
        return flat(target.evidence.text)
    # In the paper's language, as the unit and the population are.
    way = f"{say('vi', f'change.{target.change.value}')} " if target.change else ""
    unit = f" {target.unit}" if target.unit else ""
    if target.value_max is not None:
        return f"{way}{number(target.value)}–{number(target.value_max)}{unit}"
    sign = (
        "" if target.comparator in (Comparator.EXACTLY, Comparator.RANGE) else f"{target.comparator.value} "
    )
    return f"{way}{sign}{fraction(target) or number(target.value)}{unit}"


def measure(target: Target) -> str:
    """An amount and of what: `≥ 95 % (trạm y tế xã)`."""
    words, told = amount(target), short(of(target), _ABOUT)
    return f"{words} ({told})" if told and told not in words else words


def of(target: Target) -> str:
    """Of what and of whom a number is: a cell of a table says neither itself."""
    what, words = flat(target.measure or ""), flat(target.evidence.text)
    told = what if any(map(str.isalpha, what)) and not any(map(str.isalpha, words)) else ""
    return " – ".join(filter(None, (told, flat(target.population or ""))))


def measures(line: DueLine) -> str:
    """What a line of a duty is measured by; of an act without a line of its own with that act."""
    beside = (f"{measure(target)} – {short(target.evidence.text, _ACT)}" for target in line.beside)
    return "; ".join((*map(measure, line.targets), *beside))


def who(obligation: Obligation, lang: Lang) -> str:
    """The bearers, or that nobody is named."""
    return "; ".join(flat(bearer.text) for bearer in obligation.assignees) or say(lang, "nobody")


def when(obligation: Obligation, reading: DirectiveReading) -> str:
    """The time phrases of a duty as written, each time once: not `định kỳ` beside `trước ngày 25 hằng tháng`.

    A beat whose days are named stands before them: `hằng năm, trước ngày 15/11`; behind them the days of remembrance.
    """
    timings = [
        schedule_deadline(reading.deadlines[index], issued=None, received=None, today=_ANY_DAY)
        for index in obligation.deadlines
    ]
    chosen = choose_timings(timings)
    days = observances(reading, duty=obligation)
    words = "; ".join(
        _with_act(obligation, day.evidence) for day in (*(timing.deadline for timing in chosen), *days)
    )
    beats = (timing.deadline for timing in timings if timing not in chosen and timing.rule)
    told = {flat(beat.evidence.text): None for beat in beats if not _says_beat(words, beat)}
    return ", ".join((*told, words))


def _with_act(obligation: Obligation, time: Evidence) -> str:
    """A time as written; of a later sentence of the duty with the act it is the time of, for the first may have none."""
    whole, words = obligation.evidence, flat(time.text)
    before = whole.text[: max(time.span.start - whole.span.start, 0)]
    if not _STOPPED.search(before):
        return words
    act = cut_clause(whole, time=time)
    return words if whole.text.startswith(act[:_ACT]) else f"{words} ({short(act, _ACT).rstrip(_ENDS)})"


def times_of(reading: DirectiveReading) -> list[tuple[Deadline, str, Evidence | None]]:
    """The deadlines, then the days of remembrance that duties are held on: each with the code of its kind, such a day also with its duty."""
    found: list[tuple[Deadline, str, Evidence | None]] = [
        (deadline, f"kind.{deadline.kind.value}", None) for deadline in reading.deadlines
    ]
    for duty in reading.obligations:
        found += [(day, "kind.observance", duty.evidence) for day in observances(reading, duty=duty)]
    return found


def loose_times(reading: DirectiveReading) -> list[Deadline]:
    """The times that belong to no duty and no aim."""
    return [reading.deadlines[index] for one in find_loose(reading) if not one.aim for index in one.deadlines]


def loose_words(times: Sequence[Deadline], lang: Lang) -> str:
    """How many times belong to no duty, and which; nothing where none does."""
    words = "; ".join(flat(deadline.evidence.text) for deadline in times)
    return say(lang, "plan.loose", count=len(times), times=words) if times else ""


def doubted(reading: DirectiveReading, lang: Lang) -> str:
    """How many words recognition was not sure of; nothing where it was of all."""
    count = sum(1 for _word in doubted_words(reading.document))
    return say(lang, "page.doubted", count=count) if count else ""


def _says_beat(words: str, beat: Deadline) -> bool:
    unit = _UNITS.get(beat.when.freq or "") if beat.when else None
    return unit is None or re.search(rf"\b{unit}\b", words) is not None


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


def section_of(reading: DirectiveReading, span: Span, *, depth: int | None = None) -> str:
    """Signs of the sections a span stands in: `II › 5 › a`; `depth`: only so many of those above are its own."""
    return " › ".join(labels_at(reading.document, span.start, depth=depth))


def where(reading: DirectiveReading, span: Span, lang: Lang, *, depth: int | None = None) -> str:
    """Section and page of a span."""
    page = page_of(reading, span)
    return ", ".join(
        filter(None, (section_of(reading, span, depth=depth), say(lang, "page", page=page) if page else ""))
    )


def place(source: PlanSource, labels: Iterable[str], page: int | None, lang: Lang) -> str:
    """The paper, the section and the page: `75/KH-UBND, mục II › 5, tr. 3`."""
    section = " › ".join(labels)
    parts = (
        say(lang, "in.section", labels=section) if section else "",
        say(lang, "page", page=page) if page else "",
    )
    return ", ".join(filter(None, (paper(source), *parts)))


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


def stamped(name: str, stamps: Iterable[str]) -> str:
    """The name of a paper, with its marks of urgency and secrecy: `09/CĐ-UBND (HỎA TỐC)`."""
    marks = ", ".join(map(flat, stamps))
    return f"{name} ({marks})" if name and marks else name


def paper(source: PlanSource) -> str:
    """A paper by its number and symbol; where the number is blank by kind, symbol and date; else by its file and its subject."""
    return stamped(_named(source), source.stamps)


def _named(source: PlanSource) -> str:
    if _numbered(source):
        return source.number_symbol or ""
    if source.kind and source.number_symbol and (day := written_date(source.written)):
        return f"{source.kind} {source.number_symbol} ({day})"
    return ": ".join(filter(None, (source.name, short(source.subject or "", _ABOUT))))


def origin(item: WorkItem, source: PlanSource, lang: Lang) -> str:
    """Where a work item is written: `21/KH-UBND, mục II › 5, tr. 4 (ke-hoach-21.docx)`."""
    written = place(source, item.labels, item.page, lang)
    return f"{written} ({source.name})" if _numbered(source) else written


def _numbered(source: PlanSource) -> bool:
    return bool(source.number_symbol) and not str(source.number_symbol).startswith("…")


def issuer(source: PlanSource) -> str:
    """Who issued a paper, with its place where only that tells it from others: `UBND tỉnh Lạng Sơn`, `Sở Y tế (Thanh Hóa)`."""
    name, place = flat(source.issuer or ""), flat(source.place or "")
    if not (name and place) or skeleton(place) in skeleton(name) or _CENTRAL.search(name):
        return name
    return f"{name} {place}" if _LEVEL.search(name) else f"{name} ({place})"


def bearer_name(bearer: Bearer, source: PlanSource) -> str:
    """A bearer as written; a general one with those the letter is addressed to."""
    bodies = "; ".join(flat(body.name) for body in addressed(bearer, source=source))
    return f"{flat(bearer.name)} ({bodies})" if bodies else flat(bearer.name)


def bearers_or(item: WorkItem, source: PlanSource, lang: Lang) -> str:
    """All who bear a work item; that it is not clear what is to be done, or that nobody is named."""
    return no_duty(item, lang) or bearer_names(item, source) or say(lang, "nobody")


def no_duty(item: WorkItem, lang: Lang) -> str:
    """What stands in place of who bears it where no duty was found: an aim, or that it is not clear what is to be done."""
    if not item.unclear:
        return ""
    return say(lang, "plan.aim" if item.aim else "plan.unclear")


def bearer_names(item: WorkItem, source: PlanSource) -> str:
    """All who bear a work item."""
    return "; ".join(bearer_name(bearer, source) for bearer in item.bearers)


def due_words(line: DueLine) -> str:
    """`31/12/2026`, `17:00 31/12/2026`; a period with both its ends: `15/11/2026 – 15/12/2026`, `08:00 – 11:30 20/11/2026`."""
    begins, hour = (f"{hour:%H:%M}" if hour else "" for hour in hours(line))
    days = [f"{day:%d/%m/%Y}" for day in (line.opens, line.due) if day]
    if line.opens is None:
        return " ".join(filter(None, (" – ".join(filter(None, (begins, hour))), *days)))
    return " – ".join(f"{clock} {day}".lstrip() for clock, day in zip((begins, hour), days, strict=True))


def hours(line: DueLine) -> tuple[time | None, time | None]:
    """The hours at which a line begins and is due."""
    return (opening_hour(line.timings[0]), due_hour(line.timings[0])) if line.due else (None, None)


def when_words(line: DueLine) -> str:
    """The time phrases of a line as written."""
    return "; ".join(flat(timing.deadline.evidence.text) for timing in line.timings)


def misread_words(timings: Iterable[Timing], lang: Lang) -> str:
    """The times that recognition may have misread, to be compared with the original; nothing where it read all of them well."""
    times = "; ".join(flat(timing.deadline.evidence.text) for timing in timings if timing.doubted)
    return say(lang, "plan.misread", times=times) if times else ""


def clause_of(item: WorkItem, line: DueLine) -> str:
    """The clause a day belongs to; empty where it is the whole duty."""
    clause = flat(line.clause)
    return "" if clause == action(item.duty.text) else clause


def signed(signature: Signature) -> str:
    """In whose name, by which office, by whom."""
    layers = (flat(layer.text) for layer in signature.authority)
    return " · ".join(filter(None, (*layers, optional(signature.title), optional(signature.name))))


def beats(timings: Iterable[Timing], lang: Lang) -> str:
    """How often a recurring duty comes round; empty for what is due once."""
    beats = (
        repeated(timing.deadline.when, lang) for timing in timings if timing.rule and timing.deadline.when
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
