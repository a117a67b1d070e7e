"""Readers in processes of their own, killed in the middle: nothing is lost, nothing doubled."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from random import Random

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from office import DEPARTMENT, actor, build_office

from lantoa.apps.documents.models import (
    Arrival,
    ArrivalState,
    Item,
    Link,
    Reading,
    Rereading,
    RereadingState,
)
from lantoa.apps.documents.services import jobs, read, reread
from lantoa.apps.documents.services.receive import receive
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)

HEAD = "SỞ Y TẾ\nSố: {n}/KH-SYT\nHà Sơn, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông dân số năm {n}\n\n"
DUTY = "Trạm Y tế xã Tân Lập tổ chức ít nhất 02 buổi truyền thông mỗi quý, hoàn thành trước ngày 30/{m:02}/2026 theo Kế hoạch số {n}/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n"


def paper(number, *, duties):
    lines = (DUTY.format(n=number + line, m=line % 9 + 1) for line in range(duties))
    return (HEAD.format(n=number) + "".join(lines)).encode()


def arrive(number, *, duties):
    build_office()
    received = receive(
        actor(Role.CLERK), office=DEPARTMENT, name=f"{number}.txt", data=paper(number, duties=duties)
    )
    return Arrival.objects.get(pk=received.arrival)


def address():
    base = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{base['NAME']}"
    return f"postgresql://{base['USER']}@{base['HOST']}:{base['PORT']}/{base['NAME']}"


@contextlib.contextmanager
def worker(*command):
    environment = {
        **os.environ,
        "LANTOA_DATABASE": address(),
        "LANTOA_DATA": str(settings.DATA),
        "DJANGO_SETTINGS_MODULE": "lantoa.config.settings",
    }
    command = command or ("db_worker", "--interval", "0.05", "--no-startup-delay", "--no-reload")
    process = subprocess.Popen(
        [sys.executable, "-m", "django", *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def wait_for(question, *, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := question():
            return answer
        time.sleep(0.02)
    raise AssertionError("It did not come")


def in_state(row, state):
    return Arrival.objects.filter(pk=row.pk, state=state).exists()


def later():
    return timezone.now() + jobs.STALE + timedelta(seconds=1)


def test_a_reader_killed_in_the_middle_leaves_nothing_and_another_reads_it_once():
    row = arrive(1, duties=2000)
    with worker() as reader:
        wait_for(lambda: in_state(row, ArrivalState.READING))
        os.kill(reader.pid, signal.SIGKILL)
        reader.wait()
    assert in_state(row, ArrivalState.READING)  # nobody told anybody
    assert not Reading.objects.exists()
    assert not Item.objects.exists()
    assert read.sweep() == 0  # it may still be alive
    assert read.sweep(later()) == 1
    with worker("db_worker", "--batch", "--no-startup-delay", "--no-reload") as reader:
        reader.wait(120)
    row.refresh_from_db()
    assert (row.state, row.attempts) == (ArrivalState.READ, 2)
    assert Reading.objects.count() == 1
    assert Item.objects.filter(kind="obligation").count() == 2000
    assert len(set(Item.objects.values_list("kind", "start", "end"))) == Item.objects.count()
    assert len(set(Link.objects.values_list("identity", flat=True))) == Link.objects.count()


def test_many_papers_and_readers_killed_at_any_moment():
    chance = Random(30)
    rows = [arrive(number, duties=chance.randrange(5, 400)) for number in range(1, 13)]
    for _ in range(6):
        with worker() as reader:
            time.sleep(1.0 + chance.random())
            reader.kill()
        Arrival.objects.update(attempts=0)  # how often is not asked here
        read.sweep(later())
    with worker("db_worker", "--batch", "--no-startup-delay", "--no-reload") as reader:
        reader.wait(120)
    assert set(Arrival.objects.values_list("state", flat=True)) == {ArrivalState.READ}
    assert Reading.objects.count() == len(rows)
    for row in rows:
        items = Item.objects.filter(reading__arrival=row, kind="obligation")
        assert items.count() == row.reading.text.count("Trạm Y tế")


def test_a_file_that_kills_every_reader_is_given_up_and_says_so():
    row = arrive(1, duties=6000)
    for _ in range(jobs.ATTEMPTS):
        with worker() as reader:
            wait_for(lambda: in_state(row, ArrivalState.READING))
            reader.kill()
        assert read.sweep(later()) == 1
    row.refresh_from_db()
    assert row.state == ArrivalState.FAILED
    assert "reader_stopped" in row.problem
    assert not DBTaskResult.objects.ready().exists()
    assert read.sweep(later()) == 0


def test_a_task_that_died_before_it_began_is_ordered_again():
    row = arrive(1, duties=1)
    DBTaskResult.objects.all().delete()
    assert read.sweep() == 0
    assert read.sweep(later()) == 1
    assert DBTaskResult.objects.ready().count() == 1
    assert read.sweep(later()) == 0  # ordered already
    assert in_state(row, ArrivalState.QUEUED)


def test_a_reader_that_was_thought_dead_overwrites_nothing(monkeypatch):
    row = arrive(1, duties=3)
    really = read.read_stored

    def slow(claimed, *, alive):
        found = really(claimed, alive=alive)
        if claimed.attempts == 1:
            assert read.sweep(later()) == 1
            read.read_arrival(claimed.pk)
        return found

    monkeypatch.setattr(read, "read_stored", slow)
    read.read_arrival(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == (ArrivalState.READ, 2)
    assert Reading.objects.count() == 1


def test_an_error_of_the_program_is_tried_again_and_then_told(monkeypatch):
    row = arrive(1, duties=3)

    def stumble(*_arguments, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr(read.ingest, "read_bytes", stumble)
    for _ in range(jobs.ATTEMPTS):
        with pytest.raises(ZeroDivisionError):
            read.read_arrival(row.pk)
    assert in_state(row, ArrivalState.FAILED)


def test_the_heart_beats_while_a_page_takes_its_time(monkeypatch):
    row = arrive(1, duties=3)
    monkeypatch.setattr(read, "BEAT", 0.05)
    really = read.ingest.read_bytes

    def slow(data, *, name, progress):
        progress(2, 7)
        wait_for(lambda: Arrival.objects.filter(pk=row.pk, steps_done=2, steps_all=7).exists(), seconds=5)
        return really(data, name=name)

    monkeypatch.setattr(read.ingest, "read_bytes", slow)
    before = row.heartbeat
    read.read_arrival(row.pk)
    row.refresh_from_db()
    assert row.heartbeat > before
    assert row.state == ArrivalState.READ


def test_the_watch_begins_a_new_reader_and_ends_it_when_told():
    row = arrive(1, duties=3)
    with worker("run_worker", "--interval", "0.05") as watch:
        wait_for(lambda: in_state(row, ArrivalState.READ))
        child = int(open(f"/proc/{watch.pid}/task/{watch.pid}/children").read().split()[0])  # noqa: PTH123, SIM115
        os.kill(child, signal.SIGKILL)
        second = arrive(2, duties=3)
        wait_for(lambda: in_state(second, ArrivalState.READ))
        child = int(open(f"/proc/{watch.pid}/task/{watch.pid}/children").read().split()[0])  # noqa: PTH123, SIM115
        watch.terminate()
        assert watch.wait(30) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_reader_killed_while_it_reads_again_leaves_the_reading_in_use_and_another_reads_it_once():
    row = arrive(1, duties=800)
    read.read_arrival(row.pk)
    Reading.objects.update(engine="0.9")
    DBTaskResult.objects.all().delete()
    again = reread.reread(actor(Role.SPECIALIST), arrival=row.pk)
    with worker() as reader:
        wait_for(lambda: Rereading.objects.filter(state=RereadingState.READING).exists())
        os.kill(reader.pid, signal.SIGKILL)
        reader.wait()
    assert Reading.objects.get().engine == "0.9"
    assert reread.sweep_again() == 0  # it may still be alive
    assert reread.sweep_again(later()) == 1
    with worker("db_worker", "--batch", "--no-startup-delay", "--no-reload") as reader:
        reader.wait(120)
    again.refresh_from_db()
    assert (again.state, again.attempts) == (RereadingState.APPLIED, 2)  # both read alike
    assert Reading.objects.count() == 2
    assert Item.objects.filter(reading=again.reading, kind="obligation").count() == 800
    assert Item.objects.exclude(reading=again.reading).count() == 0
