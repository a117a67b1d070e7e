"""Many documents, several processes, nothing lost."""

import contextlib
import gc
import os
import signal
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from lantoa.cli.sources import STDIN, Document, read_texts
from lantoa.core.kernel import Refused
from lantoa.core.text import SourceText
from lantoa.ingest import Progress

if TYPE_CHECKING:
    from concurrent.futures import Future

Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)

# Below this many files starting processes costs more than it saves.
_FEW = 4


class Work(Protocol[Result_co]):
    """What is done with each text. It travels to other processes, so it is a plain value with two verbs."""

    def stands(self, name: str, data: bytes) -> bool:
        """Whether this very file was done before, so that it need not be read."""

    def do(self, name: str, source: SourceText) -> Result_co:
        """The result for one text; raises Refused."""


class Watch(Protocol):
    """Who is told how far the work is."""

    def page(self, done: int, total: int) -> None:
        """A page of the present document is read."""

    def file(self, name: str) -> None:
        """A file is done."""

    def hush(self) -> None:
        """From here on results are printed: say nothing more where they would stand in between."""


class Refusal(NamedTuple):
    """Why a document could not be read; unlike the exception it travels between processes."""

    code: str
    params: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[Result]):
    """What became of one document: a result or a refusal; neither where it stood already."""

    name: str
    result: Result | None = None
    refusal: Refusal | None = None


def run_all(
    documents: list[Document], work: Work[Result], *, jobs: int | None, watch: Watch
) -> Iterator[Outcome[Result]]:
    """The outcome of `work` for each text, in the order given; one broken file stops nothing."""
    cores = os.cpu_count() or 1
    count = min(jobs or (cores if len(documents) >= _FEW else 1), len(documents))
    alone = count <= 1 and not (len(documents) > 1 and any(map(_may_crash, documents)))
    if alone or any(document.name == STDIN for document in documents):
        for document in documents:
            yield from _attempt(work, document, watch.page)
            watch.file(document.name)
        return
    yield from _side_by_side(documents, work, count, watch)


def _may_crash(document: Document) -> bool:
    """Whether a library that is not written in Python reads it whole: PDFium could take this process and the other files along."""
    return document.path.suffix.lower() == ".pdf"


def _attempt(work: Work[Result], document: Document, progress: Progress | None) -> Iterator[Outcome[Result]]:
    try:
        for name, content in read_texts(document, progress=progress, known=work.stands):
            yield _one(work, name, content)
    except Exception as error:  # noqa: BLE001 - one broken file stops nothing
        yield _failed(document.name, error)


def _one(work: Work[Result], name: str, content: SourceText | Refused | None) -> Outcome[Result]:
    if content is None:
        return Outcome(name=name)
    if isinstance(content, Refused):
        return _failed(name, content)
    try:
        return Outcome(name=name, result=work.do(name, content))
    except Exception as error:  # noqa: BLE001 - one broken file stops nothing
        return _failed(name, error)


def _failed(name: str, error: Exception) -> Outcome[Result]:
    if isinstance(error, Refused):
        return Outcome(name=name, refusal=Refusal(error.code, error.params))
    if os.environ.get("LANTOA_DEBUG"):
        raise error
    return Outcome(
        name=name,
        refusal=Refusal("refused.bug", {"name": name, "reason": f"{type(error).__name__}: {error}"}),
    )


def _collect(work: Work[Result], document: Document) -> list[Outcome[Result]]:
    return list(_attempt(work, document, None))


def _side_by_side(
    documents: list[Document], work: Work[Result], count: int, watch: Watch
) -> Iterator[Outcome[Result]]:
    """A process that dies takes its pool along: what it left undone is done by a new pool, the first of it alone."""
    waiting, kept = deque(documents), dict[Document, list[Outcome[Result]]]()
    while waiting:
        todo = [document for document in waiting if document not in kept]
        for document, outcomes in _pooled(todo, work, count, watch):
            kept[document] = outcomes
            yield from _in_order(waiting, kept)
        if waiting:
            suspect = waiting.popleft()
            alone = [outcomes for _, outcomes in _pooled([suspect], work, 1, watch)]
            refusal = Refusal("refused.worker", {"name": suspect.name})
            yield from alone[0] if alone else [Outcome(name=suspect.name, refusal=refusal)]
            yield from _in_order(waiting, kept)


def _in_order(
    waiting: deque[Document], kept: dict[Document, list[Outcome[Result]]]
) -> Iterator[Outcome[Result]]:
    while waiting and waiting[0] in kept:
        yield from kept.pop(waiting.popleft())


def _pooled(
    documents: list[Document], work: Work[Result], count: int, watch: Watch
) -> Iterator[tuple[Document, list[Outcome[Result]]]]:
    """Each document with what became of it, as soon as it is done; without those a dying process took along."""
    # slow to load, and one document needs none of it
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    # A fresh process inherits no locks and works the same on Windows and macOS.
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, spawn, initializer=_settle_in, initargs=(gc.get_threshold(),))
    try:
        futures: dict[Future[list[Outcome[Result]]], Document] = {}
        with contextlib.suppress(BrokenProcessPool):
            for document in documents:
                futures[pool.submit(_collect, work, document)] = document
        for future in as_completed(futures):
            if future.exception() is None:
                watch.file(futures[future].name)
                yield futures[future], future.result()
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in multiprocessing.active_children():
            child.terminate()
        raise


def _settle_in(thresholds: tuple[int, int, int]) -> None:
    """Interrupts are the parent's affair; the collector works as it does there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*thresholds)
