"""Reading in the background. A reader that dies in the middle leaves nothing: another begins again from the file."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event, Thread
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import task

from lantoa import ingest
from lantoa.apps.audit.services import record
from lantoa.apps.documents import shelf
from lantoa.apps.documents.citing import links_of
from lantoa.apps.documents.convert import items_of
from lantoa.apps.documents.layout import layout_of
from lantoa.apps.documents.letterhead import letterhead_fields, searched
from lantoa.apps.documents.models import Arrival, ArrivalState, Item, Link, Reading
from lantoa.apps.documents.services.jobs import claim, held, put_back, take_up
from lantoa.apps.documents.services.link import connect
from lantoa.core import reading  # the door itself: `to_json` is also the name of a module behind it
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor

BEAT = 2.0  # seconds
MACHINE = Actor(None, "Lan Tỏa", ())


@task()
def read_in_background(arrival: int) -> None:
    """What the queue calls."""
    read_arrival(arrival)


def read_arrival(arrival: int) -> None:
    """Read a paper that waits to be read; one that somebody else reads, or that is read, is left alone."""
    claimed = claim(Arrival, arrival)
    if claimed is None:
        return
    alive = Arrival.objects.filter(pk=claimed.pk, state=claimed.state, attempts=claimed.attempts)
    try:
        found, made = read_stored(claimed, alive=alive)
    except Refused as refused:
        _give_up(claimed, refused)
    except Exception:
        put_back(claimed, order=read_in_background, give_up=_give_up)
        raise
    else:
        _keep(claimed, found, made)


def read_stored(arrival: Arrival, *, alive: QuerySet[Any]) -> tuple[reading.DirectiveReading, Reading]:
    """Read a paper's file, with signs of life in the row of whoever reads: what was read, and its row, unsaved."""
    data = shelf.place(arrival.file_id).read_bytes()
    with _beating(alive) as progress:
        source = ingest.read_bytes(data, name=arrival.file_name, progress=progress)
        found = reading.read_directive(source)
    layout = layout_of(source, ingest.page_sizes(data, name=arrival.file_name))
    made = Reading(
        arrival=arrival, engine=reading.ENGINE, text=found.document.text, body=_body(found), layout=layout
    )
    return found, made


def sweep(now: datetime | None = None) -> int:
    """Put back what readers that died held, and order again what no task is left for; how many."""
    return take_up(Arrival, order=read_in_background, give_up=_give_up, now=now)


@contextmanager
def _beating(alive: QuerySet[Any]) -> Iterator[ingest.Progress]:
    """A sign of life and the page read, written beside the reading; one page may take minutes."""
    done, pages = Event(), [0, 0]

    def progress(read: int, of: int) -> None:
        pages[:] = [read, of]

    def beat() -> None:
        try:
            while not done.wait(BEAT):
                alive.update(heartbeat=timezone.now(), steps_done=pages[0], steps_all=pages[1])
        finally:
            connection.close()

    heart = Thread(target=beat, daemon=True)
    heart.start()
    try:
        yield progress
    finally:
        done.set()
        heart.join()


def _keep(claimed: Arrival, read: reading.DirectiveReading, made: Reading) -> None:
    with transaction.atomic():
        row = held(claimed)
        if row is None:
            return
        found = letterhead_fields(read)
        if row.confirmed_at:  # what a person said of the letterhead stands
            found = {name: found[name] for name in ("content_sha256", "printed_place")}
        for name, value in found.items():
            setattr(row, name, value)
        row.state, row.heartbeat = _behind(row, ArrivalState.READ), timezone.now()
        row.steps_done = row.steps_all = max(row.steps_all, 1)
        row.folded = searched(row)
        row.version += 1
        row.save()
        made.arrival = row
        made.save()
        Item.objects.bulk_create(items_of(made), batch_size=500)
        Link.objects.bulk_create(links_of(row, made.body["citations"]), batch_size=500)
        connect(row)
        after = {"engine": reading.ENGINE, "symbol": row.symbol, "author": row.author}
        record(MACHINE, verb="arrival.read", kind="arrival", key=row.pk, unit=row.office_id, after=after)


def _body(read: reading.DirectiveReading) -> dict[str, Any]:
    """`lantoa.reading/1` without its text and places, which stand beside it (`Reading.text`, `Reading.layout`)."""
    body: dict[str, Any] = _without_places(reading.to_json(read))
    del body["text"]
    return body


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(inner) for key, inner in value.items() if key != "places"}
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value


def _give_up(claimed: Arrival, refused: Refused) -> None:
    """The file cannot be read; a person is told why, and decides."""
    with transaction.atomic():
        row = held(claimed)
        if row is None:
            return
        row.state, row.version = _behind(row, ArrivalState.FAILED), row.version + 1
        row.problem = problem_of(refused)
        row.save(update_fields=["state", "problem", "version"])
        after = {"problem": refused.code}
        record(MACHINE, verb="arrival.failed", kind="arrival", key=row.pk, unit=row.office_id, after=after)


def _behind(row: Arrival, state: ArrivalState) -> ArrivalState:
    """Where a paper stands once its reading ended so; one whose letterhead was known has its number already."""
    return ArrivalState.REGISTERED if row.number else state


def problem_of(refused: Refused) -> str:
    """Why a file could not be read, as its row keeps it."""
    params = {key: value for key, value in refused.params.items() if key != "name"}
    return json.dumps({"code": refused.code, **params}, default=str)[:500]
