"""Readings of everything named, for the commands that look at many papers together."""

import argparse
from pathlib import Path
from typing import NamedTuple

from lantoa.cli.messages import say
from lantoa.cli.outlet import expect_apart, tell
from lantoa.cli.progress import refused, show_progress
from lantoa.cli.scrap import is_scrap
from lantoa.cli.sources import list_files
from lantoa.cli.work import run_all
from lantoa.core.reading import DirectiveReading, read_directive
from lantoa.core.text import SourceText


class _Reader(NamedTuple):
    """Reads and keeps nothing on disk."""

    def stands(self, name: str, data: bytes) -> bool:  # noqa: ARG002 - nothing is kept
        return False

    def do(self, name: str, source: SourceText) -> DirectiveReading:  # noqa: ARG002 - the source knows its name
        return read_directive(source)


def gather_readings(arguments: argparse.Namespace) -> tuple[list[DirectiveReading], int]:
    """Every reading, in the order named, and the exit code so far: 1 where something could not be read.

    Raises Refused where the result would be written over one of the papers.
    """
    documents = list_files(arguments.files)
    expect_apart(Path(arguments.out) if arguments.out else None, (document.path for document in documents))
    readings, failed = [], 0
    with show_progress(len(documents), arguments.lang) as watch:
        for outcome in run_all(documents, _Reader(), jobs=arguments.jobs, watch=watch):
            if refused(outcome, arguments.lang):
                failed = 1
            elif outcome.result is not None:
                readings.append(outcome.result)
                if is_scrap(outcome.result):
                    tell(say(arguments.lang, "done.scrap", name=outcome.name))
                    failed = 1
    return readings, failed
