"""What is read in the background is taken by one reader at a time, and taken up by another where that one died.

A paper that came and a paper that is read again are such jobs: both have a state, a sign of life and a count of tries.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, Rereading
from lantoa.core.kernel import Refused

Job = TypeVar("Job", Arrival, Rereading)

ATTEMPTS = 3
STALE = timedelta(seconds=60)
# What `ArrivalState` and `RereadingState` call it
_QUEUED, _READING = "queued", "reading"


def claim(jobs: type[Job], key: int) -> Job | None:
    """The job, now this reader's; None for one that somebody else has, or that is done."""
    with transaction.atomic():
        row = jobs.objects.select_for_update().filter(pk=key, state=_QUEUED).first()
        if row is None:
            return None
        row.state, row.heartbeat, row.problem = _READING, timezone.now(), ""
        row.attempts, row.steps_done, row.steps_all = row.attempts + 1, 0, 0
        row.save(update_fields=["state", "heartbeat", "problem", "attempts", "steps_done", "steps_all"])
    return row


def held(job: Job) -> Job | None:
    """The row, locked, if it is still as this reader took it. In the caller's transaction."""
    rows = type(job).objects.select_for_update().filter(pk=job.pk, attempts=job.attempts)
    return rows.filter(state=job.state).first()


def put_back(job: Job, *, order: Any, give_up: Callable[[Job, Refused], None]) -> None:
    """Back into the queue, or given up after the last attempt."""
    if job.attempts >= ATTEMPTS:
        give_up(job, Refused("reader_stopped", attempts=job.attempts))
        return
    with transaction.atomic():
        row = held(job)
        if row is None:
            return
        row.state, row.heartbeat = _QUEUED, timezone.now()
        row.save(update_fields=["state", "heartbeat"])
        order.enqueue(row.pk)


def take_up(
    jobs: type[Job], *, order: Any, give_up: Callable[[Job, Refused], None], now: datetime | None
) -> int:
    """Put back what readers that died held, and order again what no task is left for; how many."""
    stale = (now or timezone.now()) - STALE
    dead = Q(state=_READING) | Q(state=_QUEUED) & ~Q(pk__in=_ordered(order))
    rows: list[Job] = list(jobs.objects.filter(dead, heartbeat__lt=stale))
    for row in rows:
        put_back(row, order=order, give_up=give_up)
    return len(rows)


def _ordered(order: Any) -> list[int]:
    """The rows whose task of this kind still waits in the queue."""
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415 - its rows exist after the apps are loaded

    waiting = DBTaskResult.objects.ready().filter(task_path=order.module_path)
    return [key for told in waiting.values_list("args_kwargs", flat=True) for key in told["args"]]
