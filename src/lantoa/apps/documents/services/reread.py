"""A paper is read again by a newer engine, in the background. Nothing of the office's changes by it: a person compares
the two readings (`services.renew`), but where they agree in everything there is nothing to choose.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import Arrival, Reading, Rereading, RereadingState
from lantoa.apps.documents.selectors.access import paths
from lantoa.apps.documents.selectors.rereading import is_older, pending, sides_of
from lantoa.apps.documents.selectors.review import find
from lantoa.apps.documents.services.jobs import claim, held, put_back, take_up
from lantoa.apps.documents.services.read import MACHINE, problem_of, read_stored
from lantoa.apps.documents.services.renew import locked, renew_alike
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require
from lantoa.core.reading import ENGINE


@task()
def reread_in_background(rereading: int) -> None:
    """What the queue calls."""
    read_anew(rereading)


@transaction.atomic
def reread(actor: Actor, *, arrival: int) -> Rereading:
    """Have a paper read again by the running engine. Asked twice, it is read once."""
    reading = find(actor, arrival=arrival)
    require(actor, verb=Verb.REVIEW_DECIDE, path=paths(reading.arrival, on=timezone.localdate()))
    return _order(actor, arrival)


def reread_older(*, most: int) -> int:
    """Order every paper whose reading an older engine made, the newest papers first; how many.

    Where a person turned down what the running engine reads, nobody is asked again.
    """
    engines = Reading.objects.filter(current=True).order_by().values_list("engine", flat=True).distinct()
    old = [engine for engine in engines if is_older(engine)]
    rows = Reading.objects.filter(current=True, engine__in=old)
    rows = rows.exclude(arrival__rereadings__state__in=Rereading.OPEN)
    rows = rows.exclude(arrival__readings__engine=ENGINE).order_by("-arrival_id")
    keys = list(rows.values_list("arrival_id", flat=True)[:most])
    for key in keys:
        with transaction.atomic():
            _order(MACHINE, key)
    return len(keys)


def read_anew(rereading: int) -> None:
    """Read a paper that waits to be read again; one that somebody else reads, or that is read, is left alone."""
    claimed = claim(Rereading, rereading)
    if claimed is None:
        return
    alive = Rereading.objects.filter(pk=claimed.pk, state=claimed.state, attempts=claimed.attempts)
    try:
        _found, made = read_stored(claimed.arrival, alive=alive)
    except Refused as refused:
        _give_up(claimed, refused)
    except Exception:
        put_back(claimed, order=reread_in_background, give_up=_give_up)
        raise
    else:
        _keep(claimed, made)


def sweep_again(now: datetime | None = None) -> int:
    """Put back what readers that died held, and order again what no task is left for; how many."""
    return take_up(Rereading, order=reread_in_background, give_up=_give_up, now=now)


def _order(actor: Actor, arrival: int) -> Rereading:
    row = Arrival.objects.select_for_update().get(pk=arrival)  # two who ask wait for each other
    if there := pending(arrival):
        return there
    was = Reading.objects.only("engine").get(arrival=row, current=True)
    if not is_older(was.engine):
        raise Refused("reread_not_older")
    now = timezone.now()
    made = Rereading.objects.create(arrival=row, asked_at=now, asked_by_id=actor.id, heartbeat=now)
    reread_in_background.enqueue(made.pk)
    told = {"engine": was.engine}, {"engine": ENGINE, "rereading": made.pk}
    record(
        actor, verb="reading.ordered", kind="arrival", key=arrival, unit=row.office_id, before=told[0], after=told[1]
    )  # fmt: skip
    return made


def _keep(claimed: Rereading, made: Reading) -> None:
    with transaction.atomic():
        row = held(claimed)
        if row is None:
            return
        made.arrival, made.current = row.arrival, False
        made.save()
        row.reading, row.state, row.heartbeat = made, RereadingState.READ, timezone.now()
        row.save()
        both = sides_of(row, locked(row.arrival_id), lock=True)
        differ = len(both.differences)
        after = {"engine": made.engine, "rereading": row.pk, "differences": differ}
        record(
            MACHINE, verb="reading.made_again", kind="arrival", key=row.arrival_id, unit=row.arrival.office_id, after=after
        )  # fmt: skip
        if not differ:
            renew_alike(both)


def _give_up(claimed: Rereading, refused: Refused) -> None:
    """The file cannot be read again; the reading the office goes by stays."""
    with transaction.atomic():
        row = held(claimed)
        if row is None:
            return
        row.state, row.problem, row.settled_at = RereadingState.FAILED, problem_of(refused), timezone.now()
        row.save(update_fields=["state", "problem", "settled_at"])
        after = {"problem": refused.code, "rereading": row.pk}
        record(
            MACHINE, verb="reading.failed_again", kind="arrival", key=row.arrival_id, unit=row.arrival.office_id, after=after
        )  # fmt: skip
