"""What is said on stderr while the work goes on."""

import contextlib
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar, cast

from lantoa.cli.messages import MESSAGES, Lang, say
from lantoa.cli.outlet import tell
from lantoa.cli.work import Outcome, Refusal, Watch
from lantoa.core.kernel import Refused
from lantoa.ingest import explain

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Result = TypeVar("Result")

# How many seconds one file may take before people want to see that something happens.
_PATIENCE = 0.8
_TASK: "TaskID" = cast("TaskID", 0)


def refused(outcome: Outcome[Result], lang: Lang) -> bool:
    """Whether a document could not be read; says why."""
    if outcome.refusal is None:
        return False
    tell(refusal_words(outcome.refusal, lang))
    return True


def refusal_words(refusal: Refusal, lang: Lang) -> str:
    """A refusal as a sentence: one of ours, or of those who read files."""
    if refusal.code in MESSAGES:
        params = refusal.params
        reason = params.get("reason")
        if isinstance(reason, str) and reason in MESSAGES:
            params = {**params, "reason": say(lang, reason)}
        return say(lang, refusal.code, **params)
    if refusal.code.startswith("ORG."):
        from lantoa.core.organisation import say as say_of_units  # noqa: PLC0415 - only `units` needs that room

        return say_of_units(
            refusal.code, lang=lang, **{name: str(value) for name, value in refusal.params.items()}
        )
    return explain(Refused(refusal.code, **refusal.params), lang)


class _Silent:
    """Nobody watches."""

    def page(self, done: int, total: int) -> None:
        pass

    def file(self, name: str) -> None:
        pass

    def hush(self) -> None:
        pass


class _Bar:
    """A bar on stderr. It comes up at once for many files, else only when one file lets people wait."""

    def __init__(self, files: int, lang: Lang) -> None:
        self._files, self._lang = files, lang
        self._lock = threading.Lock()
        self._bar: Progress | None = None
        self._closed = False
        self._timer = threading.Timer(_PATIENCE if files < 2 else 0, self._open)
        self._timer.daemon = True
        self._timer.start()

    def page(self, done: int, total: int) -> None:
        if total > 1:
            words = say(self._lang, "progress.page", done=done, total=total)
            if self._files > 1:
                self._open().update(_TASK, name=words)
            else:
                self._open().update(_TASK, name=words, total=total, completed=done)

    def file(self, name: str) -> None:
        if self._files > 1:
            self._open().update(_TASK, advance=1, name=name[-40:])

    def hush(self) -> None:
        if sys.stdout.isatty():
            self.close()

    def close(self) -> None:
        self._timer.cancel()
        with self._lock:
            self._closed = True
            if self._bar:
                self._bar.stop()

    def _open(self) -> "Progress":
        # rich is slow to load
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        with self._lock:
            if self._bar is None:
                name = TextColumn("{task.fields[name]}", markup=False)
                columns = (
                    TextColumn("{task.description}"),
                    BarColumn(),
                    MofNCompleteColumn(),
                    TimeElapsedColumn(),
                    name,
                )
                self._bar = Progress(
                    *columns, console=Console(stderr=True), transient=True, redirect_stdout=False
                )
                self._bar.add_task(say(self._lang, "progress"), total=self._files, name="")
                if not self._closed:
                    self._bar.start()
            return self._bar


@contextlib.contextmanager
def show_progress(files: int, lang: Lang) -> Iterator[Watch]:
    """A bar on stderr while there is something to wait for; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    bar = _Bar(files, lang)
    try:
        yield bar
    finally:
        bar.close()
