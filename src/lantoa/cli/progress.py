"""What is said on stderr while the work goes on."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TypeVar

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.cli.work import Outcome, Refusal

Result = TypeVar("Result")


def tell(sentence: str) -> None:
    """One sentence for the person, beside the result, never in it."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - this is where the command line speaks


def refused(outcome: Outcome[Result], lang: Lang) -> bool:
    """Whether a document could not be read; says why."""
    if outcome.refusal is None:
        return False
    tell(refusal_words(outcome.refusal, lang))
    return True


def refusal_words(refusal: Refusal, lang: Lang) -> str:
    """A refusal as a sentence."""
    if refusal.code in MESSAGES:
        return say(lang, refusal.code, **refusal.params)
    return f"{refusal.code} {refusal.params}"


@contextlib.contextmanager
def show_progress(total: int, lang: Lang) -> Iterator[Callable[[str], None]]:
    """A bar on stderr while several documents are read; nothing where nobody watches."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda _: None
        return
    # rich is slow to load
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say(lang, "progress"), total=total, name="")
        yield lambda name: bar.update(task, advance=1, name=name[-40:])
