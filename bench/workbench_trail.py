"""Speed of the trail: 100,000 sealed events about the duties of the ledger's bench, on the embedded database.

python bench/workbench_trail.py [--events N] [--duties N] [--papers N] [--rounds N]

Prints the table of `workbench.py` for the search page, and how long the whole chain of seals takes to be walked. Exits 1 where
the page asks more than 12 times or takes more than 200 ms of one core, or where the walk takes more than 20 seconds of it.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from timing import asked
from workbench import COMMUNES, PEOPLE, person, row
from workbench import make as make_ledger

from lantoa.apps.accounts.models import User
from lantoa.apps.audit.models import Chain, Event
from lantoa.apps.audit.seal import seal
from lantoa.apps.audit.selectors import verify
from lantoa.apps.duties.models import Duty
from lantoa.core.permission import Role

BATCH, LONGEST = 5_000, 20.0
# Whose reach is measured: account, role, unit
READERS = {"province": PEOPLE["province"], "department": ("kiem-soat", Role.AUDITOR, "so")}
STEPS = (
    ("duty.assigned", {"state": "confirmed"}, {"state": "assigned"}),
    ("duty.taken_on", {"state": "assigned"}, {"state": "in_progress"}),
    ("duty.done", {"state": "in_progress"}, {"state": "done", "evidence": "Đã làm"}),
)
TODAY = timezone.localdate()
ASKED = (
    "", "page=2", "page=1900", "words=12345", "words=ma+tuy", "words=to+chuc", "words=giao+thong+dot+77", "words=xa+suoi+7",
    "actor=can+bo", "actor=khong+ai", "verb=duty.done", "verb=duty.waived", "words=to+chuc&verb=duty.done",
    f"since={TODAY - timedelta(days=30)}", f"since={TODAY - timedelta(days=200)}&until={TODAY - timedelta(days=190)}",
    f"words=an+toan&since={date(TODAY.year, 1, 1)}&actor=can+bo&verb=duty.taken_on",
)  # fmt: skip


def events(count: int) -> Iterator[Event]:
    """One after the other, each sealed with the one before; what people do to duties, over a year."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    people = list(User.objects.values_list("pk", "username"))
    last, duties = Chain.objects.get(pk=1).seal, Duty.objects.count()
    began = timezone.now() - timedelta(days=365)
    for number in range(count):
        verb, before, after = chance.choice(STEPS)
        who, name = chance.choice(people)
        event = Event(
            at=began + timedelta(days=365) * number / count, actor_id=who, actor=name.replace("-", " "), address="10.0.0.7",
            verb=verb, unit=chance.choice(("so", f"ubnd-{chance.randrange(COMMUNES)}")), kind="duty",
            key=str(chance.randrange(1, duties + 1)), before=before, after=after,
        )  # fmt: skip
        event.seal = last = seal(event, previous=last)
        yield event


def make(papers: int, duties: int, count: int) -> None:
    """The ledger where there is none yet, the people who read the trail, the events."""
    if not Duty.objects.exists():
        make_ledger(papers, duties)
    person(*READERS["department"])
    Event.objects.bulk_create(events(count), batch_size=BATCH)
    Chain.objects.filter(pk=1).update(seal=Event.objects.latest("pk").seal)
    call_command("migrate", verbosity=0)  # as a server begins, which counts what is there


def pages(rounds: int) -> bool:
    """The table; whether every page is quick enough."""
    print(
        "| Page | Reach | Queries | Median | p95 | Core median | p95 | Slowest |\n|---|---|--:|--:|--:|--:|--:|---|"
    )
    quick = True
    for reach, (user, _role, _unit) in READERS.items():
        client = Client()
        client.force_login(User.objects.get(username=user))
        addresses = [f"/nhat-ky/?{one}" for one in ASKED]
        client.get(addresses[0])  # the session is written down with the first
        line = row("/nhat-ky/", reach, addresses, asked(client, addresses, rounds=rounds))
        quick &= "✗" not in line
        print(line, flush=True)
    return quick


def walk() -> bool:
    """Every seal; whether it was quick enough."""
    began = time.process_time()
    count = verify()
    spent = time.process_time() - began
    print(f"\n{count} seals walked in {spent:.1f} s of one core")
    return isinstance(count, int) and spent <= LONGEST


def main() -> int:
    """The table and the walk; 1 where either is too slow."""
    given = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    given.add_argument("--events", type=int, default=100_000)
    given.add_argument("--duties", type=int, default=100_000)
    given.add_argument("--papers", type=int, default=10_000)
    given.add_argument("--rounds", type=int, default=3)
    wanted = given.parse_args()
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    if Event.objects.count() < wanted.events:
        make(wanted.papers, wanted.duties, wanted.events)
    quick = pages(wanted.rounds)
    return int(not (walk() and quick))


if __name__ == "__main__":
    sys.exit(main())
