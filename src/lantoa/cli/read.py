"""`lantoa read`."""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import expect_apart, inside, is_folder, tell, write_file, write_out
from lantoa.cli.progress import refused, show_progress
from lantoa.cli.scrap import Scrap, is_scrap
from lantoa.cli.sources import Document, list_files
from lantoa.cli.work import Outcome, Watch, run_all
from lantoa.core import reading as readings  # the room: a module in it is named like its verb
from lantoa.core.planning import observances_to_json
from lantoa.core.reading import ENGINE, DirectiveReading, read_directive
from lantoa.core.text import SourceText

_ENDINGS = {".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".txt": "table"}


class Reader(NamedTuple):
    """What to do with each text; a plain value, so that it travels to other processes."""

    form: str
    lang: Lang
    folder: Path | None
    indent: int | None = None

    def stands(self, name: str, data: bytes) -> bool:
        """Whether the folder holds the result for this very file, made by this very engine."""
        return self.folder is not None and _stands(self, inside(self.folder, name, f".{self.form}"), data)

    def do(self, name: str, source: SourceText) -> str | DirectiveReading:
        """The reading for the table, else its JSON or page (where a folder was given: the path it was written to)."""
        reading = read_directive(source)
        if self.form == "table":
            return reading
        result = self._render(reading)
        if self.folder is not None:
            target = inside(self.folder, name, f".{self.form}")
            write_file(target, result)
            result = str(target)
        return Scrap(result) if is_scrap(reading) else result

    def _render(self, reading: DirectiveReading) -> str:
        if self.form == "html":
            from lantoa.cli.page import render  # noqa: PLC0415 - jinja2 is slow to load

            return render(reading, lang=self.lang)
        told = {**readings.to_json(reading), "observances": observances_to_json(reading)}
        return json.dumps(told, ensure_ascii=False, indent=self.indent) + "\n"

    def made_from(self, digest: str) -> list[str]:
        """What stands near the top of a result and tells the file and the engine it was made from."""
        if self.form == "html":
            return [f"sha256={digest} engine={ENGINE} lang={self.lang}"]
        return [f'"sha256": "{digest}"', f'"engine": "{ENGINE}"']


def run(arguments: argparse.Namespace) -> int:
    """Read the documents named, show or write what they say. The exit code."""
    lang: Lang = arguments.lang
    documents = list_files(arguments.files)
    out = Path(arguments.out) if arguments.out else None
    expect_apart(out, (document.path for document in documents))
    folder = out if out and is_folder(arguments.out) else None
    form = arguments.format or _form(out, folder)
    if form is None:
        tell(say(lang, "arg.suffix", path=out, suffix=out and out.suffix, known=" ".join(_ENDINGS)))
        return 2
    if (
        form == "html"
        and folder is None
        and (len(documents) > 1 or any(_holds_many(document) for document in documents))
    ):
        tell(say(lang, "arg.out_many", path=out or "…"))
        return 2
    indent = 2 if form == "json" and out is None and len(documents) == 1 and sys.stdout.isatty() else None
    reader = Reader("json" if folder and form == "table" else form, lang, folder, indent)
    with show_progress(len(documents), lang) as watch:
        outcomes = run_all(documents, reader, jobs=arguments.jobs, watch=watch)
        if folder:
            return _count_written(outcomes, folder, lang)
        if out is None:
            outcomes = _hushed(outcomes, watch)
        if form == "table":
            return _print_tables(outcomes, out, lang, full=arguments.full)
        return _pass_on(outcomes, out, lang)


def _form(out: Path | None, folder: Path | None) -> str | None:
    """The form that the name of the result asks for; None where it is no form of ours."""
    if out is None:
        return "table"
    return "json" if folder else _ENDINGS.get(out.suffix.lower())


def _stands(reader: Reader, target: Path, data: bytes) -> bool:
    try:
        with target.open(encoding="utf-8", errors="replace") as stream:
            start = stream.read(8192)
    except OSError:
        return False
    digest = hashlib.sha256(data).hexdigest()
    return all(mark in start for mark in reader.made_from(digest))


def _holds_many(document: Document) -> bool:
    return document.path.suffix.lower() == ".zip"


def _count_written(outcomes: Iterator[Outcome[str | DirectiveReading]], folder: Path, lang: Lang) -> int:
    done, scrap = {"read": 0, "skipped": 0, "failed": 0}, False
    for outcome in outcomes:
        if refused(outcome, lang):
            done["failed"] += 1
        elif _told_scrap(outcome, lang):
            scrap = True
            done["read"] += 1
        else:
            done["skipped" if outcome.result is None else "read"] += 1
    tell(say(lang, "done.read", **done))
    tell(say(lang, "done.wrote", path=folder))
    return 1 if done["failed"] or scrap else 0


def _told_scrap(outcome: Outcome[str | DirectiveReading], lang: Lang) -> bool:
    if not isinstance(outcome.result, Scrap):
        return False
    tell(say(lang, "done.scrap", name=outcome.name))
    return True


def _hushed(
    outcomes: Iterator[Outcome[str | DirectiveReading]], watch: Watch
) -> Iterator[Outcome[str | DirectiveReading]]:
    for outcome in outcomes:
        watch.hush()
        yield outcome


def _print_tables(
    outcomes: Iterator[Outcome[str | DirectiveReading]], out: Path | None, lang: Lang, *, full: bool
) -> int:
    # Other forms need no tables.
    from lantoa.cli.grid import open_screen  # noqa: PLC0415
    from lantoa.cli.table import print_tables  # noqa: PLC0415

    screen, failed, shortened, printed = open_screen(record=out is not None), 0, False, 0
    for outcome in outcomes:
        if refused(outcome, lang):
            failed = 1
        elif isinstance(outcome.result, DirectiveReading):
            if printed:
                screen.rule()
            if is_scrap(outcome.result):
                tell(say(lang, "done.scrap", name=outcome.name))
                failed = 1
            shortened |= print_tables(outcome.result, screen, lang=lang, full=full)
            printed += 1
    if out:
        write_file(out, screen.text())
        tell(say(lang, "done.wrote", path=out))
    elif printed:
        tell(say(lang, "sure.note"))
    if shortened:
        tell(say(lang, "shortened"))
    return failed


def _pass_on(outcomes: Iterator[Outcome[str | DirectiveReading]], out: Path | None, lang: Lang) -> int:
    """Results in the order of the documents, each as soon as it is there; a file keeps what was done before a stop."""
    failed, kept = 0, []
    try:
        for outcome in outcomes:
            if refused(outcome, lang):
                failed = 1
                continue
            if _told_scrap(outcome, lang):
                failed = 1
            if out:
                kept.append(str(outcome.result))
            else:
                write_out(str(outcome.result))
    finally:
        if out and kept:
            write_file(out, "".join(kept))
            tell(say(lang, "done.wrote", path=out))
    return failed
