"""A reading as tables for the terminal."""

import io
import shutil
import sys
from collections.abc import Iterator
from typing import IO, NamedTuple, TextIO, cast

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from lantoa.cli import phrases, times
from lantoa.cli.messages import Lang, say
from lantoa.core.flaws import describe
from lantoa.core.reading import DirectiveReading

# From this width on, times and measures have columns of their own.
_WIDE = 118
_CLIP = 200


class _Console(Console):
    """A console that lets the command itself say what a broken pipe means."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class _Trimmed(io.TextIOBase):
    """A stream whose lines lose the blanks that fill a table's last column: files and `diff` do not want them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write("\n".join(line.rstrip(" ") for line in text.split("\n")))
        return len(text)

    def flush(self) -> None:
        self._stream.flush()


class Look(NamedTuple):
    """How tables are to look: language, columns of their own for times and measures, longest sentence."""

    lang: Lang
    wide: bool
    clip: int


def open_console(*, record: bool) -> Console:
    """Standard output as wide as it is; plain text in 100 columns where it is no terminal."""
    if record:
        return Console(record=True, file=io.StringIO(), width=120, highlight=False, emoji=False, markup=False)
    width = max(60, min(shutil.get_terminal_size(fallback=(100, 24)).columns, 180))
    stream = sys.stdout if sys.stdout.isatty() else cast(IO[str], _Trimmed(sys.stdout))
    return _Console(
        file=stream, width=width, highlight=False, emoji=False, markup=False, legacy_windows=False
    )


def print_tables(reading: DirectiveReading, console: Console, *, lang: Lang, full: bool) -> bool:
    """Print everything read; tells whether a sentence was shortened."""
    clip = 1_000_000 if full else _CLIP
    for part in _parts(reading, Look(lang, console.width >= _WIDE, clip)):
        console.print(part)
    return not full and any(len(phrases.flat(duty.evidence.text)) > clip for duty in reading.obligations)


def _parts(reading: DirectiveReading, look: Look) -> Iterator[RenderableType]:
    lang = look.lang
    yield _letterhead(reading, lang)
    if not reading.obligations:
        yield _line(say(lang, "nothing"), style="yellow")
    for rows, table in (
        (reading.obligations, _duties),
        (reading.targets, _targets),
        (reading.deadlines, _deadlines),
        (reading.citations, _citations),
        (reading.findings, _findings),
    ):
        if rows:
            yield ""
            yield table(reading, look)


def _line(text: str, *, style: str = "") -> RenderableType:
    return Text(text, style=style)


def _letterhead(reading: DirectiveReading, lang: Lang) -> RenderableType:
    head, origin = reading.letterhead, reading.document.source.origin
    title = " ".join(filter(None, (head.kind, phrases.number_symbol(head, lang))))
    counts = " · ".join(
        f"{len(values)} {say(lang, code, count=len(values))}"
        for code, values in (
            ("duty", reading.obligations),
            ("target", reading.targets),
            ("deadline", reading.deadlines),
            ("citation", reading.citations),
            ("finding", reading.findings),
        )
    )
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for code, value in head_rows(reading, lang):
        grid.add_row(say(lang, code), Text(value))
    name = origin.name if origin else ""
    return Group(Text(" — ".join(filter(None, (title, name))), style="bold"), Text(counts), Text(), grid)


def head_rows(reading: DirectiveReading, lang: Lang) -> list[tuple[str, str]]:
    """Code of the label and value, for each part of the letterhead and signature that is there."""
    head, signature = reading.letterhead, reading.signature
    signed = " · ".join(
        filter(None, map(phrases.optional, (signature.authority, signature.title, signature.name)))
    )
    place_date = ", ".join(filter(None, (phrases.optional(head.place), phrases.written_date(head.date))))
    issuer = " · ".join(filter(None, (phrases.optional(head.parent), phrases.optional(head.issuer))))
    rows = [
        ("head.issuer", issuer),
        ("head.date", place_date),
        ("head.subject", phrases.optional(head.subject)),
        ("head.addressees", "; ".join(phrases.flat(line.text).rstrip(";.") for line in reading.addressees)),
        (
            "head.recipients",
            "; ".join(phrases.flat(line.evidence.text).rstrip(";.") for line in reading.recipients),
        ),
        ("head.signature", signed),
        ("head.source", phrases.source_words(reading, lang)),
    ]
    return [(code, value) for code, value in rows if value]


def new_table(lang: Lang, title: str, count: int, columns: tuple[str, ...]) -> Table:
    table = Table(
        title=f"{say(lang, title)} ({count})",
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1),
        expand=True,
    )
    table.add_column("#", justify="right", no_wrap=True, style="dim")
    for column in columns:
        name, _, form = column.partition(":")
        ratio = int(form) if form.isdigit() else None
        table.add_column(
            say(lang, name),
            ratio=ratio,
            justify="right" if form == "right" else "left",
            no_wrap=form in ("right", "fixed"),
            overflow="fold",
        )
    return table


def _duties(reading: DirectiveReading, look: Look) -> Table:
    lang = look.lang
    apart = ("col.when:3", "col.measure:3") if look.wide else ()
    table = new_table(
        lang,
        "duties",
        len(reading.obligations),
        ("col.who:4", "col.what:9", *apart, "col.where:3", "col.sure:right"),
    )
    for index, duty in enumerate(reading.obligations, 1):
        what = Text(phrases.short(duty.evidence.text, look.clip))
        times, measures = phrases.when(duty, reading), phrases.measured(duty, reading)
        if not look.wide:
            for code, value in (("col.when", times), ("col.measure", measures)):
                if value:
                    what.append(f"\n{say(lang, code)}: {value}", style="cyan")
        if duty.coordinators:
            bodies = "; ".join(phrases.flat(body.text) for body in duty.coordinators)
            what.append(f"\n{say(lang, 'col.with')}: {bodies}", style="dim")
        cells = (Text(times), Text(measures)) if look.wide else ()
        place = phrases.where(reading, duty.evidence.span, lang)
        table.add_row(
            str(index),
            Text(phrases.who(duty, lang)),
            what,
            *cells,
            Text(place),
            _sure(phrases.row_confidence(duty), lang),
        )
    return table


def _targets(reading: DirectiveReading, look: Look) -> Table:
    lang = look.lang
    table = new_table(
        lang,
        "targets",
        len(reading.targets),
        ("col.value:4", "col.text:9", "col.by:3", "col.where:3", "col.sure:right"),
    )
    for index, target in enumerate(reading.targets, 1):
        sentence = reading.document.text[target.sentence.start : target.sentence.end]
        table.add_row(
            str(index),
            Text(phrases.amount(target), style="bold"),
            Text(phrases.short(sentence, look.clip)),
            Text(target.by or ""),
            Text(phrases.where(reading, target.evidence.span, lang)),
            _sure(target.evidence.confidence, lang),
        )
    return table


def _deadlines(reading: DirectiveReading, look: Look) -> Table:
    lang = look.lang
    table = new_table(
        lang,
        "deadlines",
        len(reading.deadlines),
        ("col.text:6", "col.kind:3", "col.normal:5", "col.where:3", "col.sure:right"),
    )
    for index, deadline in enumerate(reading.deadlines, 1):
        table.add_row(
            str(index),
            Text(phrases.flat(deadline.evidence.text)),
            say(lang, f"kind.{deadline.kind.value}"),
            Text(times.understood(deadline, lang)),
            Text(phrases.where(reading, deadline.evidence.span, lang)),
            _sure(deadline.evidence.confidence, lang),
        )
    return table


def _citations(reading: DirectiveReading, look: Look) -> Table:
    lang = look.lang
    table = new_table(
        lang,
        "citations",
        len(reading.citations),
        ("col.document:9", "col.role:2", "col.where:3", "col.sure:right"),
    )
    for index, citation in enumerate(reading.citations, 1):
        table.add_row(
            str(index),
            Text(phrases.flat(citation.evidence.text)),
            say(lang, f"role.{citation.role.value}"),
            Text(phrases.where(reading, citation.evidence.span, lang)),
            _sure(citation.evidence.confidence, lang),
        )
    return table


def _findings(reading: DirectiveReading, look: Look) -> Table:
    lang = look.lang
    table = new_table(
        lang, "findings", len(reading.findings), ("col.kind:2", "col.what:6", "col.hint:5", "col.where:2")
    )
    for index, finding in enumerate(reading.findings, 1):
        place = phrases.where(reading, finding.span, lang) if finding.span else ""
        kind = Text(
            say(lang, f"severity.{finding.severity.value}"),
            style={"error": "red", "warning": "yellow"}.get(finding.severity, ""),
        )
        message, hint = describe(finding, lang=lang)
        table.add_row(str(index), kind, Text(message), Text(hint), Text(place))
    return table


def _sure(confidence: float, lang: Lang) -> RenderableType:
    return _line(phrases.sure(confidence, lang), style="" if confidence >= phrases.LOOK_AGAIN else "yellow")
