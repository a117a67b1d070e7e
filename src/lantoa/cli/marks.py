"""What a page points at: every value of a reading as an item with its place in the text."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.cli import phrases, times
from lantoa.cli.messages import Lang, say
from lantoa.core.flaws import describe
from lantoa.core.kernel import Evidence, Span
from lantoa.core.reading import DirectiveReading


class Item(NamedTuple):
    """One line of the side list. `facts` are label and value; `span` is None where the paper as a whole is meant."""

    kind: str
    tag: str
    lead: str
    text: str
    facts: tuple[tuple[str, str], ...]
    under: str
    place: str
    sure: str
    unsure: bool
    rule: str
    span: Span | None


def items_of(reading: DirectiveReading, lang: Lang) -> list[Item]:
    """Letterhead first, then duties, targets, deadlines, citations, findings, each in reading order."""
    return [
        *_head(reading, lang),
        *_duties(reading, lang),
        *_targets(reading, lang),
        *_deadlines(reading, lang),
        *_citations(reading, lang),
        *_findings(reading, lang),
    ]


def _item(  # noqa: PLR0913 - an item has that many parts
    reading: DirectiveReading,
    lang: Lang,
    kind: str,
    index: int,
    evidence: Evidence,
    *,
    lead: str = "",
    text: str | None = None,
    facts: tuple[tuple[str, str], ...] = (),
    under: str = "",
    confidence: float | None = None,
    depth: int | None = None,
) -> Item:
    confidence = evidence.confidence if confidence is None else confidence
    return Item(
        kind=kind,
        tag=f"{say(lang, f'tag.{kind}')}{index}",
        lead=lead,
        text=phrases.flat(evidence.text) if text is None else text,
        facts=tuple((say(lang, code), value) for code, value in facts if value),
        under=under,
        place=phrases.where(reading, evidence.span, lang, depth=depth),
        sure=phrases.sure(confidence, lang),
        unsure=confidence < phrases.LOOK_AGAIN,
        rule=evidence.rule,
        span=evidence.span,
    )


def _head(reading: DirectiveReading, lang: Lang) -> Iterator[Item]:
    head, signature = reading.letterhead, reading.signature
    found: list[tuple[str, Evidence | None]] = [
        ("head.parent", head.parent),
        ("head.issuer", head.issuer),
        ("head.number", head.number_symbol),
        ("head.place", head.place),
        ("head.date", head.date.evidence if head.date else None),
        ("head.kind", head.kind_evidence),
        ("head.subject", head.subject),
        *(("head.stamp", stamp) for stamp in head.stamps),
        *(("head.addressees", line) for line in reading.addressees),
        *(("head.recipients", line.evidence) for line in reading.recipients),
        *(("head.signature", layer) for layer in signature.authority),
        ("head.signature", signature.title),
        ("head.signature", signature.name),
    ]
    for index, (code, evidence) in enumerate(((code, evidence) for code, evidence in found if evidence), 1):
        yield _item(reading, lang, "head", index, evidence, lead=say(lang, code))


def _duties(reading: DirectiveReading, lang: Lang) -> Iterator[Item]:
    for index, duty in enumerate(reading.obligations, 1):
        facts = (
            ("col.with", "; ".join(phrases.flat(body.text) for body in duty.coordinators)),
            ("col.when", phrases.when(duty, reading)),
            ("col.measure", phrases.measured(duty, reading)),
        )
        under = " › ".join(phrases.short(heading, 120) for heading in duty.section)
        yield _item(
            reading,
            lang,
            "duty",
            index,
            duty.evidence,
            lead=phrases.who(duty, lang),
            facts=facts,
            under=under,
            confidence=phrases.row_confidence(duty),
            depth=len(duty.section),
        )


def _targets(reading: DirectiveReading, lang: Lang) -> Iterator[Item]:
    for index, target in enumerate(reading.targets, 1):
        facts = (
            ("col.population", phrases.of(target)),
            ("col.by", target.by or ""),
            ("col.baseline", target.baseline or ""),
        )
        yield _item(reading, lang, "target", index, target.evidence, lead=phrases.amount(target), facts=facts)


def _deadlines(reading: DirectiveReading, lang: Lang) -> Iterator[Item]:
    loose = phrases.loose_times(reading)
    for index, (deadline, kind, _) in enumerate(phrases.times_of(reading), 1):
        facts = (
            ("col.kind", say(lang, kind)),
            ("col.normal", times.understood(deadline, lang)),
        )
        item = _item(reading, lang, "deadline", index, deadline.evidence, facts=facts)
        yield item._replace(lead=say(lang, "plan.unclear"), unsure=True) if deadline in loose else item


def _citations(reading: DirectiveReading, lang: Lang) -> Iterator[Item]:
    for index, citation in enumerate(reading.citations, 1):
        facts = (
            ("col.role", phrases.does(citation, lang)),
            ("head.date", times.written(citation.date, lang) if citation.date else ""),
            ("col.issuer", citation.issuer or ""),
        )
        yield _item(reading, lang, "citation", index, citation.evidence, facts=facts)


def _findings(reading: DirectiveReading, lang: Lang) -> Iterator[Item]:
    for index, finding in enumerate(reading.findings, 1):
        message, hint = describe(finding, lang=lang)
        yield Item(
            kind="finding",
            tag=f"{say(lang, 'tag.finding')}{index}",
            lead=say(lang, f"severity.{finding.severity.value}"),
            text=message,
            facts=((say(lang, "col.hint"), hint),) if hint else (),
            under="",
            place=phrases.where(reading, finding.span, lang) if finding.span else "",
            sure="",
            unsure=False,
            rule=finding.code,
            span=finding.span,
        )
