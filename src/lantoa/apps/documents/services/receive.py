"""Files come in: stored by hash, a row each, reading ordered in the same transaction."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple, cast

from django.db import transaction
from django.utils import timezone

from lantoa import ingest
from lantoa.apps.audit.services import record
from lantoa.apps.documents.letterhead import words_of
from lantoa.apps.documents.models import Arrival, ArrivalState, StoredFile
from lantoa.apps.documents.services.read import read_in_background
from lantoa.apps.documents.services.store import store
from lantoa.apps.organisations.selectors import path as path_of
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

# A drop that was sent again after a broken connection is the same drop
RETRY = timedelta(hours=12)
_UNDECIDED = (ArrivalState.QUEUED, ArrivalState.READING, ArrivalState.FAILED, ArrivalState.READ)


class Received(NamedTuple):
    """What became of one dropped file. `again`: it lay here already, nothing was done twice."""

    name: str
    arrival: int | None
    again: bool = False
    refused: Refused | None = None


def receive_upload(actor: Actor, *, office: str, name: str, at: Path) -> list[Received]:
    """A file that was uploaded to `at`; of a zip archive each paper in it. One that is refused stops no other."""
    require(actor, verb=Verb.REGISTER_RECEIVE, path=path_of(office, on=timezone.localdate()))
    return [_received(actor, office, packed) for packed in _packed(at, name)]


def receive(actor: Actor, *, office: str, name: str, data: bytes) -> Received:
    """One paper into the office: stored, and its reading ordered. The same bytes sent again are the same paper."""
    require(actor, verb=Verb.REGISTER_RECEIVE, path=path_of(office, on=timezone.localdate()))
    kept = store(data, media_type=ingest.media_type(data, name=name))
    with transaction.atomic():
        # Two drops of one file wait for each other
        file = StoredFile.objects.select_for_update().get(pk=kept.pk)
        if known := _known(office, file):
            return Received(name, known.pk, again=True)
        arrival = _arrive(actor, office, name, file)
        after = {"file": name, "sha256": file.pk, "size": file.size}
        record(actor, verb="arrival.received", kind="arrival", key=arrival.pk, unit=office, after=after)
    return Received(name, arrival.pk)


def _packed(at: Path, name: str) -> Iterator[ingest.Packed]:
    packed = ingest.files_in(at, name=name)
    while True:
        try:
            yield next(packed)
        except StopIteration:
            return
        except Refused as refused:  # the archive itself
            yield ingest.Packed(name, type(refused)(refused.code, **{**refused.params, "name": name}))
            return


def _received(actor: Actor, office: str, packed: ingest.Packed) -> Received:
    name = _plain(packed.name)
    if isinstance(packed.content, Refused):
        return Received(name, None, refused=packed.content)
    try:
        return receive(actor, office=office, name=name, data=packed.content)
    except Refused as refused:
        return Received(name, None, refused=refused)


def _known(office: str, file: StoredFile) -> Arrival | None:
    """The row of the same file that nobody has decided about yet, or that came a moment ago."""
    rows = Arrival.objects.filter(office=office, file=file).order_by("-pk")
    recent = timezone.now() - RETRY
    return next((row for row in rows if row.state in _UNDECIDED or row.dropped_at > recent), None)


def _arrive(actor: Actor, office: str, name: str, file: StoredFile) -> Arrival:
    now = timezone.now()
    arrival = Arrival.objects.create(
        office_id=office,
        file=file,
        file_name=name,
        dropped_at=now,
        dropped_by_id=cast("int", actor.id),  # the machine may not receive
        heartbeat=now,
        arrived_on=timezone.localdate(now),
        folded=words_of(name),
    )
    read_in_background.enqueue(arrival.pk)
    return arrival


def _plain(name: str) -> str:
    """A name without folders and signs that no screen shows; its end tells the format and stays."""
    shown = "".join(
        sign if sign.isprintable() else " " for sign in name.replace("\\", "/").rpartition("/")[2]
    )
    shown = " ".join(shown.split()) or "tep"
    return shown if len(shown) <= 250 else f"{shown[:200]}…{shown[-40:]}"
