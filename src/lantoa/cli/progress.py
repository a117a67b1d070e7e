"""What is said on stderr while the work goes on."""

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.cli.outlet import tell
from lantoa.cli.work import Outcome, Refusal, Watch
from lantoa.core.kernel import Refused
from lantoa.ingest import explain

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Result = TypeVar("Result")


def refused(outcome: Outcome[Result], lang: Lang) -> bool:
    """Whether a document could not be read; says why."""
    if outcome.refusal is None:
        return False
    tell(refusal_words(outcome.refusal, lang))
    return True


def refusal_words(refusal: Refusal, lang: Lang) -> str:
    """A refusal as a sentence: one of ours, or of those who read files."""
    if refusal.code in MESSAGES:
        return say(lang, refusal.code, **refusal.params)
    return explain(Refused(refusal.code, **refusal.params), lang)


class _Silent:
    """Nobody watches."""

    def page(self, done: int, total: int) -> None:
        pass

    def file(self, name: str) -> None:
        pass


class _Bar:
    """A bar that appears with the second page or the second file."""

    def __init__(self, bar: "Progress", files: int, lang: Lang) -> None:
        self._bar, self._files, self._lang = bar, files, lang
        self._task: TaskID = bar.add_task(say(lang, "progress"), total=files, name="", visible=files > 1)

    def page(self, done: int, total: int) -> None:
        if total > 1:
            self._bar.update(
                self._task, visible=True, name=say(self._lang, "progress.page", done=done, total=total)
            )
            if self._files == 1:
                self._bar.update(self._task, total=total, completed=done)

    def file(self, name: str) -> None:
        if self._files > 1:
            self._bar.update(self._task, advance=1, name=name[-40:])


@contextlib.contextmanager
def show_progress(files: int, lang: Lang) -> Iterator[Watch]:
    """A bar on stderr while much is read; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    # rich is slow to load
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    name = TextColumn("{task.fields[name]}", markup=False)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        name,
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, files, lang)
