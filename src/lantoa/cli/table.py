"""A reading as tables for the terminal."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.cli import phrases, times
from lantoa.cli.grid import Column, Grid, Piece, Screen
from lantoa.cli.messages import Lang, say
from lantoa.cli.scrap import is_scrap
from lantoa.core.flaws import describe, tells_unread
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import cut_clause, note_of
from lantoa.core.reading import DirectiveReading

# From this width on, times and measures have columns of their own.
_WIDE = 118
_CLIP = 200


class Look(NamedTuple):
    """How tables are to look: language, columns of their own for times and measures, longest sentence."""

    lang: Lang
    wide: bool
    clip: int


def print_tables(reading: DirectiveReading, screen: Screen, *, lang: Lang, full: bool) -> bool:
    """Print everything read; tells whether a sentence was shortened."""
    clip = 1_000_000 if full else _CLIP
    for part in _parts(reading, Look(lang, screen.width >= _WIDE, clip)):
        screen.print(part)
    return not full and any(len(phrases.flat(duty.evidence.text)) > clip for duty in reading.obligations)


def _parts(reading: DirectiveReading, look: Look) -> Iterator[str | Piece | Grid]:
    lang = look.lang
    yield from _letterhead(reading, lang)
    if not reading.obligations and not is_scrap(reading):
        yield Piece(say(lang, "nothing"), "yellow")
    for rows, table in (
        (reading.obligations, _duties),
        (reading.targets, _targets),
        (phrases.times_of(reading), _deadlines),
        (reading.citations, _citations),
        (reading.findings, _findings),
    ):
        if rows:
            yield ""
            yield table(reading, look)
        if table is _deadlines and (loose := phrases.loose_words(phrases.loose_times(reading), lang)):
            yield Piece(loose, "yellow")
    if doubted := phrases.doubted(reading, lang):
        yield Piece(doubted, "yellow")


def _letterhead(reading: DirectiveReading, lang: Lang) -> Iterator[str | Piece | Grid]:
    head, origin = reading.letterhead, reading.document.source.origin
    title = phrases.stamped(
        " ".join(filter(None, (head.kind, phrases.number_symbol(head, lang)))),
        (stamp.text for stamp in head.stamps),
    )
    unread = list(filter(tells_unread, reading.findings))
    counts = " · ".join(
        f"{len(values)} {say(lang, code, count=len(values))}"
        for code, values in (
            ("duty", reading.obligations),
            *([("unread", unread)] if unread else []),
            ("target", reading.targets),
            ("deadline", phrases.times_of(reading)),
            ("citation", reading.citations),
            ("finding", reading.findings),
        )
    )
    grid = Grid((Column("", style="dim"), Column("", share=1)))
    for code, value in head_rows(reading, lang):
        grid.add(say(lang, code), value)
    name = origin.name if origin else ""
    yield Piece(" — ".join(filter(None, (title, name))), "bold")
    yield from (counts, "", grid)


def head_rows(reading: DirectiveReading, lang: Lang) -> list[tuple[str, str]]:
    """Code of the label and value, for each part of the letterhead and signature that is there."""
    head, signature = reading.letterhead, reading.signature
    place_date = ", ".join(filter(None, (phrases.optional(head.place), phrases.written_date(head.date))))
    issuer = " · ".join(filter(None, (phrases.optional(head.parent), head.issuer_name)))
    rows = [
        ("head.issuer", issuer),
        ("head.date", place_date),
        ("head.subject", phrases.optional(head.subject)),
        ("head.addressees", "; ".join(phrases.flat(line.text).rstrip(";.,") for line in reading.addressees)),
        (
            "head.recipients",
            "; ".join(phrases.flat(line.evidence.text).rstrip(";.,") for line in reading.recipients),
        ),
        ("head.signature", phrases.signed(signature)),
        ("head.source", phrases.source_words(reading, lang)),
    ]
    return [(code, value) for code, value in rows if value]


def new_table(lang: Lang, title: str, count: int, columns: tuple[str, ...]) -> Grid:
    """An empty table; a column is written `col.who:4`, by its title and its share of the width, or `col.sure:right`."""
    drawn = [Column("#", right=True, style="dim")]
    for column in columns:
        name, _, form = column.partition(":")
        drawn.append(
            Column(say(lang, name), share=int(form) if form.isdigit() else None, right=form == "right")
        )
    return Grid(drawn, title=f"{say(lang, title)} ({count})")


def _duties(reading: DirectiveReading, look: Look) -> Grid:
    lang = look.lang
    apart = ("col.when:3", "col.measure:3") if look.wide else ()
    table = new_table(
        lang,
        "duties",
        len(reading.obligations),
        ("col.who:4", "col.what:9", *apart, "col.where:3", "col.sure:right"),
    )
    for index, duty in enumerate(reading.obligations, 1):
        what = [Piece(phrases.short(phrases.action(duty.evidence.text), look.clip))]
        times, measures = phrases.when(duty, reading), phrases.measured(duty, reading)
        if not look.wide:
            for code, value in (("col.when", times), ("col.measure", measures)):
                if value:
                    what.append(Piece(f"{say(lang, code)}: {value}", "cyan"))
        if duty.coordinators:
            bodies = "; ".join(phrases.flat(body.text) for body in duty.coordinators)
            what.append(Piece(f"{say(lang, 'col.with')}: {bodies}", "dim"))
        cells = (times, measures) if look.wide else ()
        place = phrases.where(reading, duty.evidence.span, lang, depth=len(duty.section))
        table.add(
            str(index),
            phrases.who(duty, lang),
            what,
            *cells,
            place,
            sure(phrases.row_confidence(duty), lang),
        )
    return table


def _targets(reading: DirectiveReading, look: Look) -> Grid:
    lang = look.lang
    table = new_table(
        lang,
        "targets",
        len(reading.targets),
        ("col.value:3", "col.text:8", "col.population:4", "col.by:3", "col.where:3", "col.sure:right"),
    )
    for index, target in enumerate(reading.targets, 1):
        sentence = reading.document.text[target.sentence.start : target.sentence.end]
        table.add(
            str(index),
            Piece(phrases.amount(target), "bold"),
            phrases.around(sentence, target.evidence.text, look.clip),
            phrases.short(phrases.of(target), look.clip),
            target.by or "",
            phrases.where(reading, target.evidence.span, lang),
            sure(target.evidence.confidence, lang),
        )
    return table


def _deadlines(reading: DirectiveReading, look: Look) -> Grid:
    lang = look.lang
    found = phrases.times_of(reading)
    table = new_table(
        lang,
        "deadlines",
        len(found),
        ("col.text:4", "col.of:6", "col.kind:3", "col.normal:4", "col.where:3", "col.sure:right"),
    )
    for index, (deadline, kind, duty) in enumerate(found):
        work = cut_clause(duty, time=deadline.evidence) if duty else _work_of(reading, index)
        table.add(
            str(index + 1),
            phrases.flat(deadline.evidence.text),
            phrases.short(work, look.clip // 2),
            say(lang, kind),
            times.understood(deadline, lang),
            phrases.where(reading, deadline.evidence.span, lang),
            sure(deadline.evidence.confidence, lang),
        )
    return table


def _work_of(reading: DirectiveReading, index: int) -> str:
    """The clause of the duty a time belongs to; its sentence where it belongs to none."""
    time = reading.deadlines[index].evidence
    for duty in reading.obligations:
        if index in duty.deadlines:
            others = (reading.deadlines[other].evidence for other in duty.deadlines if other != index)
            note = note_of(reading.document, duty=duty.evidence, time=time)
            return cut_clause(duty.evidence, time=time, others=others, note=note)
    flow = reading.document.flow
    line = Span(flow.rfind("\n", 0, time.span.start) + 1, (flow + "\n").find("\n", time.span.end))
    words = Evidence(line, reading.document.text[line.start : line.end], time.rule, time.confidence)
    return cut_clause(words, time=time)


def _citations(reading: DirectiveReading, look: Look) -> Grid:
    lang = look.lang
    table = new_table(
        lang,
        "citations",
        len(reading.citations),
        ("col.document:9", "col.role:2", "col.where:3", "col.sure:right"),
    )
    for index, citation in enumerate(reading.citations, 1):
        table.add(
            str(index),
            phrases.flat(citation.evidence.text),
            phrases.does(citation, lang),
            phrases.where(reading, citation.evidence.span, lang),
            sure(citation.evidence.confidence, lang),
        )
    return table


def _findings(reading: DirectiveReading, look: Look) -> Grid:
    lang = look.lang
    table = new_table(
        lang, "findings", len(reading.findings), ("col.kind:2", "col.what:6", "col.hint:5", "col.where:2")
    )
    for index, finding in enumerate(reading.findings, 1):
        place = phrases.where(reading, finding.span, lang) if finding.span else ""
        kind = Piece(
            say(lang, f"severity.{finding.severity.value}"),
            {"error": "red", "warning": "yellow"}.get(finding.severity, ""),
        )
        message, hint = describe(finding, lang=lang)
        table.add(str(index), kind, message, hint, place)
    return table


def sure(confidence: float, lang: Lang) -> Piece:
    """How sure a row is, in the colour of a warning where a person should look."""
    return Piece(phrases.sure(confidence, lang), "" if confidence >= phrases.LOOK_AGAIN else "yellow")
