"""Speed of first drafts and of the check: six directives and forty duties made into a dispatch, a thousand drafts checked.

python bench/workbench_drafts.py [--rounds N]

Makes the demonstration in a temporary folder, takes its six papers through register and review, and composes a dispatch of forty of
their duties, rows and trail included, each round taken back. Then checks a thousand invented papers, as text. Prints a Markdown table;
exits 1 where a middle (seconds of the processor) is over what people wait for: a draft 1 s, 1,000 drafts a minute of one core.
"""

import argparse
import os
import sys
import tempfile
from datetime import date
from io import StringIO
from itertools import chain, islice, zip_longest
from pathlib import Path

ROOT = Path(__file__).parents[1]
DATA = tempfile.TemporaryDirectory(prefix="lantoa-bench-")
os.environ.update(LANTOA_DATA=DATA.name, LANTOA_DEMO="yes", DJANGO_SETTINGS_MODULE="lantoa.config.settings")
sys.path.insert(0, str(ROOT / "tools"))

import django  # noqa: E402

django.setup()  # its settings come from the environment above
from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402
from timing import middle, ms, slow, timed  # noqa: E402

from lantoa.apps.accounts.demo import OFFICE, PRESS_OFFICE  # noqa: E402
from lantoa.apps.accounts.models import User  # noqa: E402
from lantoa.apps.accounts.selectors import actor_of  # noqa: E402
from lantoa.apps.documents.models import Arrival, ArrivalState, Item, ItemState  # noqa: E402
from lantoa.apps.documents.services.read import read_arrival  # noqa: E402
from lantoa.apps.documents.services.receive import receive  # noqa: E402
from lantoa.apps.documents.services.register import Letterhead, enter  # noqa: E402
from lantoa.apps.documents.services.review import Seen, confirm, confirm_sure, finish_review  # noqa: E402
from lantoa.apps.drafts.selectors.picking import Picked  # noqa: E402
from lantoa.apps.drafts.services.compose import compose_draft  # noqa: E402
from lantoa.apps.duties.models import Duty  # noqa: E402
from lantoa.apps.duties.services import adopt  # noqa: E402
from lantoa.core.checking import Draft, check_draft  # noqa: E402
from lantoa.core.drafting import PaperKind  # noqa: E402
from lantoa.core.permission import Actor  # noqa: E402
from lantoa.core.reading import read_directive  # noqa: E402
from lantoa.core.typesetting import print_text  # noqa: E402
from made_papers import made_paper  # noqa: E402

ON = date(2027, 1, 5)
DUTIES, DRAFTS = 40, 1_000
COMPOSE, MINUTE = 1.0, 60.0


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=10)
    rounds = asked.parse_args().rounds
    duties = forty_duties()
    papers = Duty.objects.filter(pk__in=duties).values("arrival").distinct().count()
    composing = timed([lambda: compose_once(duties)], rounds=rounds + 1)
    texts = [print_text(made_paper(number), on=ON).text for number in range(DRAFTS)]
    checking = timed([lambda: check_all(texts)], rounds=1)
    print("| step | cold | middle | p95 | processor, middle | wanted |\n|---|--:|--:|--:|--:|--:|")
    busy = middle(composing.core[1:])
    clock = composing.clock
    figures = " | ".join(ms(one) for one in (clock[0], middle(clock[1:]), slow(clock[1:]), busy))
    print(f"| a dispatch of {len(duties)} duties of {papers} directives | {figures} | < {ms(COMPOSE)} |")
    once, own = checking.clock[0], checking.core[0]
    print(f"| {DRAFTS:,} drafts read and checked | {once:.1f} s | | | {own:.1f} s | < {MINUTE:.0f} s |")
    size = sum(len(text.encode()) for text in texts) / DRAFTS / 1e3
    print(f"\n{size:.1f} kB of text a draft")
    return busy > COMPOSE or own > MINUTE


def who(name: str) -> Actor:
    return actor_of(User.objects.get(username=name), on=timezone.localdate())


def forty_duties() -> list[int]:
    """The demonstration's papers, all in the department's ledger; duties taken from each in turn."""
    call_command("migrate", verbosity=0)
    call_command("load_demo", ROOT / "demo", ROOT / "samples", stdout=StringIO())
    for path in sorted((ROOT / "samples").iterdir()):
        if not Arrival.objects.filter(office=OFFICE, file_name=path.name).exists():
            received = receive(who("vanthu"), office=OFFICE, name=path.name, data=path.read_bytes())
            read_arrival(received.arrival)
    for row in Arrival.objects.filter(office=OFFICE, state=ArrivalState.READ):
        fields = {name: getattr(row, name) for name in Letterhead._fields}
        enter(who("vanthu"), arrival=row.pk, version=row.version, letterhead=Letterhead(**fields))
    for row in Arrival.objects.filter(office=OFFICE, readings__reviewed_at=None):
        to_the_ledger(row)
    of_papers = [
        list(Duty.objects.filter(arrival=row).order_by("pk").values_list("pk", flat=True))
        for row in Arrival.objects.filter(office=OFFICE)
    ]
    return list(islice((one for one in chain(*zip_longest(*of_papers)) if one), DUTIES))


def to_the_ledger(row: Arrival) -> None:
    specialist, reading = who("chuyenvien"), row.reading.pk
    confirm_sure(specialist, reading=reading)
    for item in Item.objects.filter(reading=reading, state=ItemState.PROPOSED).order_by("pk"):
        confirm(specialist, item=Seen(item.pk, item.version))
    finish_review(specialist, reading=reading)
    adopt(specialist, reading=reading, today=timezone.localdate())


def compose_once(duties: list[int]) -> None:
    """As the button does, and taken back."""
    with transaction.atomic():
        compose_draft(
            who("chuyenvien"),
            office=OFFICE,
            unit=PRESS_OFFICE,
            picked=Picked(PaperKind.LETTER, duties=duties),
        )
        transaction.set_rollback(True)


def check_all(texts: list[str]) -> None:
    for text in texts:
        check_draft(Draft(read_directive(text)), today=ON)


if __name__ == "__main__":
    sys.exit(main())
