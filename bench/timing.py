"""How long work takes: by the clock and by one core's own time; the middle, and what 95 of 100 take at most.

A bench is judged by the core's own time: other work on the machine touches it least.
"""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

Clock = Callable[[], float]


class Times(NamedTuple):
    """Seconds of every run, in their order."""

    clock: Sequence[float]
    core: Sequence[float]


class Cost(NamedTuple):
    """Pages asked for: the most queries of any, and how long they took."""

    queries: int
    times: Times


def timed(works: Iterable[Callable[[], object]], *, rounds: int, core: Clock = time.process_time) -> Times:
    """All works one after the other, as many rounds."""
    runs, clock, own = list(works), [], []
    for _ in range(rounds):
        for work in runs:
            began, busy = time.perf_counter(), core()
            work()
            clock.append(time.perf_counter() - began)
            own.append(core() - busy)
    return Times(clock, own)


def asked(client: Any, pages: Sequence[str], *, rounds: int, missing: bool = False) -> Cost:
    """Pages of the workbench: once each for their queries (and to fill what a process keeps), then for their seconds.

    `missing`: somebody else's thing may be not found.
    """
    from django.db import connection  # noqa: PLC0415 - not every bench has a database
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    queries = 0
    for page in pages:
        with CaptureQueriesContext(connection) as seen:
            status = client.get(page).status_code
        if status != 200 and not (missing and status == 404):
            raise SystemExit(f"{page}: {status}")
        queries = max(queries, len(seen))
    return Cost(queries, timed([lambda page=page: client.get(page) for page in pages], rounds=rounds))


def middle(seconds: Sequence[float]) -> float:
    """Half take less."""
    return statistics.median(seconds)


def slow(seconds: Sequence[float]) -> float:
    """95 of 100 take less."""
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]


def ms(seconds: float) -> str:
    """As a table shows it."""
    return f"{seconds * 1e3:.1f} ms" if seconds < 0.01 else f"{seconds * 1e3:.0f} ms"
