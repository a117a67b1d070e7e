"""`lantoa read`."""

import argparse
import functools
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import inside, write_file, write_out
from lantoa.cli.progress import refused, show_progress, tell
from lantoa.cli.sources import Document, find_sources, read_bytes, read_source
from lantoa.cli.work import Outcome, run_all
from lantoa.core import reading as readings  # the room: a module in it is named like its verb
from lantoa.core.reading import ENGINE, DirectiveReading, read_directive

_ENDINGS = {".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".txt": "table"}
SKIPPED = ""


class Job(NamedTuple):
    """What to do with each document; a plain value, so that it travels to other processes."""

    form: str
    lang: Lang
    folder: Path | None
    indent: int | None = None


def run(arguments: argparse.Namespace) -> int:
    """Read the documents named, show or write what they say. The exit code."""
    lang: Lang = arguments.lang
    documents = list(find_sources(arguments.files))
    out = Path(arguments.out) if arguments.out else None
    form = arguments.format or (_ENDINGS.get(out.suffix.lower(), "json") if out else "table")
    folder = out if out and _is_folder(arguments.out) else None
    if form == "html" and folder is None and len(documents) > 1:
        tell(say(lang, "arg.out_many", path=out or "…", count=len(documents)))
        return 2
    indent = 2 if form == "json" and out is None and len(documents) == 1 and sys.stdout.isatty() else None
    job = Job("json" if folder and form == "table" else form, lang, folder, indent)
    with show_progress(len(documents), lang) as advance:
        outcomes = run_all(documents, functools.partial(do, job), jobs=arguments.jobs, advance=advance)
        if folder:
            return _count_written(outcomes, folder, lang)
        if form == "table":
            return _print_tables(outcomes, out, lang, full=arguments.full)
        return _pass_on(outcomes, out, lang)


def do(job: Job, document: Document) -> str | DirectiveReading:
    """One document: its reading for the table, its JSON or page as a string, `SKIPPED` where the result stands already."""
    target = inside(job.folder, document.name, f".{job.form}") if job.folder else None
    if target and _stands(target, document, job):
        return SKIPPED
    reading = read_directive(read_source(document))
    if job.form == "table":
        return reading
    result = _render(reading, job)
    if target:
        write_file(target, result)
        return str(target)
    return result


def _render(reading: DirectiveReading, job: Job) -> str:
    if job.form == "html":
        from lantoa.cli.page import render  # noqa: PLC0415 - jinja2 is slow to load

        return render(reading, lang=job.lang)
    return json.dumps(readings.to_json(reading), ensure_ascii=False, indent=job.indent) + "\n"


def _stands(target: Path, document: Document, job: Job) -> bool:
    """Whether `target` holds this very file's reading by this very engine."""
    try:
        with target.open(encoding="utf-8", errors="replace") as stream:
            start = stream.read(8192)
    except OSError:
        return False
    digest = hashlib.sha256(read_bytes(document)).hexdigest()
    if job.form == "html":
        return f"sha256={digest} engine={ENGINE} lang={job.lang}" in start
    return f'"sha256": "{digest}"' in start and f'"engine": "{ENGINE}"' in start


def _is_folder(out: str) -> bool:
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


def _count_written(outcomes: Iterator[Outcome[str | DirectiveReading]], folder: Path, lang: Lang) -> int:
    done = {"read": 0, "skipped": 0, "failed": 0}
    for outcome in outcomes:
        if refused(outcome, lang):
            done["failed"] += 1
        else:
            done["skipped" if outcome.result == SKIPPED else "read"] += 1
    tell(say(lang, "done.read", **done))
    tell(say(lang, "done.wrote", path=folder))
    return 1 if done["failed"] else 0


def _print_tables(
    outcomes: Iterator[Outcome[str | DirectiveReading]], out: Path | None, lang: Lang, *, full: bool
) -> int:
    from lantoa.cli.table import open_console, print_tables  # noqa: PLC0415 - rich is slow to load

    console, failed, shortened, printed = open_console(record=out is not None), 0, False, 0
    for outcome in outcomes:
        if refused(outcome, lang):
            failed = 1
        elif isinstance(outcome.result, DirectiveReading):
            if printed:
                console.rule(style="dim")
            shortened |= print_tables(outcome.result, console, lang=lang, full=full)
            printed += 1
    if out:
        write_file(out, console.export_text())
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
            elif out:
                kept.append(str(outcome.result))
            else:
                write_out(str(outcome.result))
    finally:
        if out and kept:
            write_file(out, "".join(kept))
            tell(say(lang, "done.wrote", path=out))
    return failed
