"""`lantoa`: the program."""

import argparse
import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lantoa.cli.arguments import chosen_language, parse
from lantoa.cli.messages import say
from lantoa.cli.outlet import is_folder, tell
from lantoa.core.kernel import Refused

INTERRUPTED = 130
# Measured: the collector looks at every young value again after each 700 new ones and costs 5 % of a reading, whose values go
# when their document goes, in circles or not.
YOUNG = 20_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    gc.set_threshold(YOUNG, 20, 20)
    argv = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    lang = chosen_language(argv)
    arguments = parse(argv, lang)
    try:
        # Only the command that is wanted is imported, so that each starts at once.
        return int(importlib.import_module(f"lantoa.cli.{arguments.command}").run(arguments))
    except Refused as refused:
        from lantoa.cli.progress import refusal_words  # noqa: PLC0415 - loaded already where something was read
        from lantoa.cli.work import Refusal  # noqa: PLC0415

        tell(refusal_words(Refusal(refused.code, refused.params), lang))
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`); Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        tell(say(lang, _stopped(arguments)))
        return INTERRUPTED


def _stopped(arguments: argparse.Namespace) -> str:
    """Only what is read into a folder is kept file by file, which helps where there are several; one file over many papers is written at the end."""
    if arguments.command == "read":
        if arguments.out and is_folder(arguments.out):
            return "done.stopped_kept"
        if len(arguments.files) > 1 or Path(arguments.files[0]).is_dir():
            return "done.stopped_no_folder"
    return "done.stopped_unwritten" if arguments.command in ("read", "plan", "graph") else "done.stopped"


def _speak_utf8() -> None:
    """A Windows console may be set to a code page without Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
