"""Speed of the register: 10,000 incoming papers on the embedded database.

python bench/workbench_register.py [--papers N] [--rounds N] [--plans]

Makes a database in a temporary folder, asks the register's pages in the ways people ask, as people of four reaches, and
prints a Markdown table: queries with sessions and rights included, middle and 95th part of the seconds, and of the
processor's seconds, in which other work on the machine does not count. Exits 1 where a page asks more than 12 times or
where 95 of 100 take more than 200 ms of the processor. `--plans` prints how the database finds the rows of each query.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta

DATA = tempfile.TemporaryDirectory(prefix="lantoa-bench-")
os.environ["LANTOA_DATA"] = DATA.name
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantoa.config.settings")

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402
from timing import asked, middle, ms, slow  # noqa: E402

import lantoa.config.wsgi  # noqa: E402, F401 - the pages as the server holds them; its settings come from the environment above
from lantoa.apps.accounts.models import Membership, User  # noqa: E402
from lantoa.apps.documents.letterhead import author_key, searched  # noqa: E402
from lantoa.apps.documents.models import Arrival, ArrivalState, Assignment, StoredFile, Urgency  # noqa: E402
from lantoa.apps.organisations.services import load  # noqa: E402
from lantoa.core.organisation import Name, Placement, Unit, UnitKind  # noqa: E402
from lantoa.core.permission import Actor, Role  # noqa: E402

BATCH = 1_000
OFFICES, COMMUNES = 8, 150
MOST_QUERIES, SLOWEST = 12, 0.2
# Whose reach is measured: account, role, unit
PEOPLE = {
    "clerk": ("van-thu", Role.CLERK, "so"),
    "province": ("lanh-dao-tinh", Role.DIRECTOR, "tinh"),
    "office": ("truong-phong", Role.HEAD_OF_UNIT, "phong-3"),
    "commune": ("can-bo-xa", Role.UNIT_OFFICER, "ubnd-7"),
}
ASKED = (
    "", "page=2", "page=150", "words=ma+tuy", "words=17%2FKH", "words=giao+thong+suoi+7", "stage=reading", "stage=failed",
    "stage=to_register", "stage=to_assign", "stage=doing", "stage=settled", "stage=returned", "year=2025", "lead=phong-3",
    "lead=ubnd-7", "urgency=urgent", "overdue", "suspect", "today", "sort=-number", "sort=came", "sort=-came", "sort=issued",
    "sort=author", "sort=due", "sort=-due", "sort=author&page=120", "words=bien+ban&stage=doing&lead=phong-1&sort=due",
)  # fmt: skip
THINGS = (
    "bảo hiểm y tế học sinh", "bình đẳng giới", "an toàn giao thông", "phòng cháy chữa cháy", "dân số và phát triển",
    "chuyển đổi số", "vệ sinh an toàn thực phẩm", "phòng, chống ma túy", "nông thôn mới", "bảo vệ môi trường",
)  # fmt: skip


def units() -> Iterator[Unit]:
    """A province, a department with its offices, communes with their committees."""
    yield Unit("tinh", UnitKind.PROVINCE, (Name("Tỉnh Hà Sơn"),))
    at = (Placement("tinh"),)
    department = (Name("Sở Văn hóa, Thể thao và Du lịch"),)
    yield Unit("so", UnitKind.DEPARTMENT, department, placements=at, area="tinh")
    for number in range(OFFICES):
        name = (Name(f"Phòng Nghiệp vụ {number}"),)
        yield Unit(f"phong-{number}", UnitKind.OFFICE, name, placements=(Placement("so"),), area="tinh")
    for number in range(COMMUNES):
        area, name = f"xa-{number}", (Name(f"Ủy ban nhân dân xã Suối {number}"),)
        yield Unit(area, UnitKind.COMMUNE, (Name(f"Xã Suối {number}"),), placements=at)
        yield Unit(
            f"ubnd-{number}", UnitKind.PEOPLES_COMMITTEE, name, placements=(Placement(area),), area=area
        )


def person(name: str, role: Role, unit: str) -> User:
    """Somebody with a role."""
    user = User.objects.create_user(name, password="bench-only", must_change_password=False)  # noqa: S106 - a database that is thrown away
    Membership.objects.create(user=user, role=role, unit_id=unit, since=date(2020, 1, 1))
    return user


def make(papers: int) -> dict[str, User]:
    """Everything, in bulk; the same for the same number. The people who ask."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    load(Actor(None, "Bench", ()), units=[*units()])
    people = {reach: person(*one) for reach, one in PEOPLE.items()}
    StoredFile.objects.bulk_create(
        (StoredFile(sha256=_sha(key), size=1, media_type="application/pdf") for key in range(papers)),
        batch_size=BATCH,
    )
    rows = [_paper(key, papers, people["clerk"], chance) for key in range(papers)]
    Arrival.objects.bulk_create(rows, batch_size=BATCH)
    given = (one for row in rows if row.assigned_at for one in _assignments(row.pk, chance))
    Assignment.objects.bulk_create(given, batch_size=BATCH)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return people


def _sha(key: int) -> str:
    return f"{key:064x}"


def _paper(key: int, papers: int, clerk: User, chance: random.Random) -> Arrival:
    """The newest lie in the queue or wait for their number, the old ones are settled; some came twice."""
    came = timezone.now() - timedelta(minutes=157 * (papers - key))
    new = papers - key
    twin = key - 5 if key and key % (200 if new > 130 else 10) == 0 else key
    author = f"Ủy ban nhân dân xã Suối {twin % 97}"
    row = Arrival(
        id=key + 1, office_id="so", file_id=_sha(twin), file_name=f"van-ban-{key}.pdf", dropped_by=clerk, dropped_at=came,
        author=author, author_folded=author_key(author), symbol=f"{twin}/KH-UBND", symbol_folded=f"{twin}/KH-UBND",
        issued_on=came.date() - timedelta(days=3), kind="Kế hoạch", content_sha256=_sha(twin), signer="Lò Văn Thử",
        subject=f"Triển khai công tác {THINGS[key % 10]} trên địa bàn xã Suối {twin % 97}, đợt {key % 12 + 1}",
        urgency=Urgency.URGENT if chance.random() < 0.04 else Urgency.NORMAL, arrived_on=timezone.localdate(came),
        state=ArrivalState.READ,
    )  # fmt: skip
    row.folded = searched(row)
    if new <= 130:
        waiting = (ArrivalState.QUEUED, ArrivalState.READING, ArrivalState.FAILED)
        row.state = waiting[new % 3] if new <= 30 else ArrivalState.READ
    elif key % 150 == 0:
        row.state = ArrivalState.RETURNED
    else:
        _enter(row, key, new, chance)
    return row


def _enter(row: Arrival, key: int, new: int, chance: random.Random) -> None:
    came: datetime = row.dropped_at
    row.state, row.registered_at, row.number, row.year = ArrivalState.REGISTERED, came, key, came.year
    if new > 200:
        row.assigned_at, row.due_on = came, came.date() + timedelta(days=chance.randrange(5, 40))
        if chance.random() < (0.97 if new > 1_000 else 0.5):
            row.settled_at = came + timedelta(days=4)


def _assignments(arrival: int, chance: random.Random) -> Iterator[Assignment]:
    """Mostly an office, now and then a commune's committee; up to two work with it."""
    offices = [f"phong-{number}" for number in range(OFFICES)]
    if chance.random() < 0.3:
        offices = [f"ubnd-{chance.randrange(COMMUNES)}", *offices[:2]]
    lead, *others = chance.sample(
        offices[::-1] if len(offices) > OFFICES else offices, chance.randrange(1, 4)
    )
    yield Assignment(arrival_id=arrival, unit_id=lead, leads=True)
    for unit in others:
        yield Assignment(arrival_id=arrival, unit_id=unit)


def plans(client: Client, page: str) -> None:
    """What a page asks of the database, with the way each answer is found."""
    with CaptureQueriesContext(connection) as seen:
        client.get(page)
    print(f"\n## {page}")
    for query in seen.captured_queries:
        print(f"\n- {float(query['time']) * 1e3:.0f} ms {query['sql'][:1500]}")
        if query["sql"].startswith("SELECT"):
            with connection.cursor() as cursor:
                cursor.execute("EXPLAIN QUERY PLAN " + query["sql"].replace("%", "%%"))
                print(*(f"    {row[-1]}" for row in cursor.fetchall()), sep="\n")


def table(people: dict[str, User], pages: tuple[str, ...], rounds: int) -> bool:
    """Prints it; whether every page is quick enough."""
    quick = True
    print("| Page | Reach | Queries | Median | p95 | Core median | p95 |\n|---|---|--:|--:|--:|--:|--:|")
    for reach, user in people.items():
        client = Client()
        client.force_login(user)
        client.get("/van-ban-den/")  # the session is written down with the first
        for page in pages:
            cost = asked(client, [page], rounds=rounds)
            clock, core = cost.times
            good = cost.queries <= MOST_QUERIES and slow(core) <= SLOWEST
            quick &= good
            told = (middle(clock), slow(clock), middle(core), slow(core))
            times = " | ".join(ms(seconds) for seconds in told)
            print(f"| `{page}` | {reach} | {cost.queries} | {times}{'' if good else ' ✗'} |", flush=True)
    return quick


def main() -> int:
    """The table; 1 where a page is too slow."""
    wanted = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    wanted.add_argument("--papers", type=int, default=10_000)
    wanted.add_argument("--rounds", type=int, default=20)
    wanted.add_argument("--plans", action="store_true")
    given = wanted.parse_args()
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    people = make(given.papers)
    pages = tuple(f"/van-ban-den/?{one}" for one in ASKED)
    if given.plans:
        client = Client()
        client.force_login(people["clerk"])
        for page in pages:
            plans(client, page)
        return 0
    return int(not table(people, pages, given.rounds))


if __name__ == "__main__":
    sys.exit(main())
