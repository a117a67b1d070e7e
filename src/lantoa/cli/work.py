"""Many documents, several processes, nothing lost."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from lantoa.cli.sources import STDIN, Document
from lantoa.core.kernel import Refused

Result = TypeVar("Result")

# Below this many documents starting processes costs more than it saves.
_FEW = 4


class Refusal(NamedTuple):
    """Why a document could not be read; unlike the exception it travels between processes."""

    code: str
    params: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[Result]):
    """What became of one document: a result or a refusal."""

    document: Document
    result: Result | None = None
    refusal: Refusal | None = None


def run_all(
    documents: list[Document],
    task: Callable[[Document], Result],
    *,
    jobs: int | None,
    advance: Callable[[str], None],
) -> Iterator[Outcome[Result]]:
    """The outcome of `task` for each document, in the order given; one broken file stops nothing."""
    cores = os.cpu_count() or 1
    count = min(jobs or (cores if len(documents) >= _FEW else 1), len(documents))
    if count <= 1 or any(document.name == STDIN for document in documents):
        for document in documents:
            yield _attempt(task, document)
            advance(document.name)
        return
    yield from _side_by_side(documents, task, count, advance)


def _attempt(task: Callable[[Document], Result], document: Document) -> Outcome[Result]:
    try:
        return Outcome(document=document, result=task(document))
    except Refused as refused:
        return Outcome(document=document, refusal=Refusal(refused.code, refused.params))
    except Exception as error:  # one broken file stops nothing
        if os.environ.get("LANTOA_DEBUG"):
            raise
        reason = f"{type(error).__name__}: {error}"
        return Outcome(
            document=document, refusal=Refusal("refused.bug", {"name": document.name, "reason": reason})
        )


def _side_by_side(
    documents: list[Document], task: Callable[[Document], Result], count: int, advance: Callable[[str], None]
) -> Iterator[Outcome[Result]]:
    # A fresh process inherits no locks and works the same on Windows and macOS.
    pool = ProcessPoolExecutor(
        count, multiprocessing.get_context("spawn"), initializer=_leave_interrupts_to_parent
    )
    futures: deque[tuple[Document, Future[Outcome[Result]]]] = deque()
    try:
        for document in documents:
            future = pool.submit(_attempt, task, document)
            future.add_done_callback(lambda _, name=document.name: advance(name))  # type: ignore[misc]
            futures.append((document, future))
        while futures:
            yield _outcome(*futures.popleft())
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in multiprocessing.active_children():
            child.terminate()
        raise


def _outcome(document: Document, future: "Future[Outcome[Result]]") -> Outcome[Result]:
    try:
        return future.result()
    except BrokenProcessPool:
        return Outcome(document=document, refusal=Refusal("refused.worker", {"name": document.name}))


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
