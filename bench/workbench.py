"""Speed of the ledger: 100,000 duties over 10,000 directives on the embedded database.

python bench/workbench.py [--duties N] [--papers N] [--rounds N] [--only TEXT]

Makes a database in a temporary folder (or in LANTOA_BENCH, where it is found again the next time), asks every list page in
many ways as people of every reach, and prints a Markdown table: queries, middle and 95th part of the seconds, the same of
one core's own time, by which a page is judged, and the address that took longest. Exits 1 where a list asks more than 12
times or takes more than 200 ms.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

DATA = tempfile.TemporaryDirectory(prefix="lantoa-bench-")
os.environ["LANTOA_DATA"] = os.environ.get("LANTOA_BENCH", DATA.name)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantoa.config.settings")

from dateutil.rrule import rrulestr  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from timing import Cost, asked, middle, ms, slow  # noqa: E402

import lantoa.config.wsgi  # noqa: E402, F401 - the pages as the server holds them; its settings come from the environment above
from lantoa.apps.accounts.models import Membership, User  # noqa: E402
from lantoa.apps.documents.models import (  # noqa: E402
    Arrival,
    ArrivalState,
    Item,
    ItemKind,
    ItemState,
    Link,
    Reading,
    StoredFile,
)
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, DutyTarget, Topic  # noqa: E402
from lantoa.apps.organisations.services import load  # noqa: E402
from lantoa.core.organisation import Name, Placement, Unit, UnitKind  # noqa: E402
from lantoa.core.permission import Actor, Role  # noqa: E402

BATCH = 2_000
COMMUNES = 150
NETWORK = "ctv-7"
MOST_QUERIES, SLOWEST = 12, 0.2
BEATS = (
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10",
)
# Whose reach is measured: account, role, unit
PEOPLE = {
    "department": ("giam-doc", Role.DIRECTOR, "so"),
    "specialist": ("chuyen-vien", Role.SPECIALIST, "so"),
    "province": ("thanh-tra", Role.AUDITOR, "tinh"),
    "commune": ("can-bo-xa", Role.UNIT_OFFICER, "ubnd-7"),
    "collaborator": ("cong-tac-vien", Role.COLLABORATOR, NETWORK),
}
THINGS = (
    "bảo hiểm y tế học sinh", "bình đẳng giới", "an toàn giao thông", "phòng cháy chữa cháy", "dân số và phát triển",
    "chuyển đổi số", "vệ sinh an toàn thực phẩm", "phòng chống ma túy", "nông thôn mới", "bảo vệ môi trường",
)  # fmt: skip
PLAIN = str.maketrans("ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
                      "aadeoouaaaaaaaaaaaaaaaeeeeeeeeeeiiiiiooooooooooooooouuuuuuuuuuyyyyy")  # fmt: skip


def units() -> Iterator[Unit]:
    """A province, a department with four offices, communes with their committees."""
    yield Unit("tinh", UnitKind.PROVINCE, (Name("Tỉnh Hà Sơn"),))
    at = (Placement("tinh"),)
    yield Unit(
        "so", UnitKind.DEPARTMENT, (Name("Sở Văn hóa, Thể thao và Du lịch"),), placements=at, area="tinh"
    )
    for number in range(4):
        office = (Name(f"Phòng Nghiệp vụ {number + 1}"),)
        yield Unit(f"phong-{number}", UnitKind.OFFICE, office, placements=(Placement("so"),), area="tinh")
    for number in range(COMMUNES):
        yield Unit(f"xa-{number}", UnitKind.COMMUNE, (Name(f"Xã Suối {number}"),), placements=at)
        body = (Name(f"Ủy ban nhân dân xã Suối {number}"),)
        place = (Placement(f"xa-{number}"),)
        yield Unit(f"ubnd-{number}", UnitKind.PEOPLES_COMMITTEE, body, placements=place, area=f"xa-{number}")
    network, over = (Name("Mạng lưới cộng tác viên xã Suối 7"),), (Placement("ubnd-7"),)
    yield Unit(NETWORK, UnitKind.COLLABORATORS, network, placements=over, area="xa-7")


def person(name: str, role: Role, unit: str) -> User:
    """Somebody with a role."""
    user = User.objects.create_user(name, password="bench-only", must_change_password=False)  # noqa: S106 - a database that is thrown away
    Membership.objects.create(user=user, role=role, unit_id=unit, since=date(2026, 1, 1))
    return user


def make(papers: int, duties: int) -> None:
    """Everything, in bulk; the same for the same numbers."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    load(Actor(None, "Bench", ()), units=list(units()))
    clerk = person("van-thu", Role.CLERK, "so")
    for one in PEOPLE.values():
        person(*one)
    _papers(papers, clerk, chance)
    topics = [Topic.objects.create(office_id="so", name=thing.capitalize(), decided=True) for thing in THINGS]
    Item.objects.bulk_create((_item(number, papers, duties) for number in range(duties)), batch_size=BATCH)
    Duty.objects.bulk_create(
        (_duty(number, papers, duties, topics, chance) for number in range(duties)), batch_size=BATCH
    )
    _bulk(DutyBearer, _bearers(duties, dict(Duty.objects.values_list("pk", "state")), chance))
    _bulk(DutyTarget, (_target(number + 1) for number in range(0, duties, 2)))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _bulk(model: Any, rows: Iterator[Any]) -> None:
    while batch := list(islice(rows, 20_000)):
        model.objects.bulk_create(batch, batch_size=BATCH)


def _papers(number: int, clerk: User, chance: random.Random) -> None:
    StoredFile.objects.create(sha256="0" * 64, size=1, media_type="text/plain")
    now = timezone.now()
    Arrival.objects.bulk_create(
        (
            Arrival(
                id=key + 1, office_id="so", file_id="0" * 64, file_name=f"van-ban-{key}.pdf", dropped_by=clerk,
                dropped_at=now - timedelta(hours=key), state=ArrivalState.REGISTERED, symbol=f"{key + 1}/KH-UBND",
                symbol_folded=f"{key + 1}/KH-UBND", kind="Kế hoạch", subject=f"Về {THINGS[key % len(THINGS)]}",
                number=key + 1, year=2026, registered_at=now, assigned_at=now, settled_at=now if key % 50 else None,
                issued_on=date(2026, 1, 1) + timedelta(days=key % 300),
            )
            for key in range(number)
        ),
        batch_size=BATCH,
    )  # fmt: skip
    Reading.objects.bulk_create(
        (
            Reading(
                id=key + 1,
                arrival_id=key + 1,
                engine="1",
                text="Sở Y tế báo cáo. " * 40,
                body={},
                reviewed_at=now,
            )
            for key in range(number)
        ),
        batch_size=BATCH,
    )
    Link.objects.bulk_create(
        (
            Link(
                source_id=key + 1,
                identity=f"{target}/KH-UBND",
                title=f"Kế hoạch số {target}/KH-UBND",
                role="basis",
                target_id=target,
            )
            for key in range(1, number)
            for target in {chance.randrange(1, key + 1) for _ in range(2)}
        ),
        batch_size=BATCH,
    )


def _item(number: int, papers: int, duties: int) -> Item:
    paper = number * papers // duties + 1
    return Item(
        id=number + 1,
        reading_id=paper,
        kind=ItemKind.OBLIGATION,
        start=0,
        end=15,
        value={},
        state=ItemState.CONFIRMED,
    )


def _duty(number: int, papers: int, duties: int, topics: list[Topic], chance: random.Random) -> Duty:
    thing = chance.randrange(len(THINGS))
    words = f"Tổ chức tuyên truyền về {THINGS[thing]} trên địa bàn, đợt {number}, báo cáo kết quả về Sở theo quy định"
    beat = chance.choice(BEATS) if chance.random() < 0.1 else ""
    day = timezone.localdate() + timedelta(days=chance.randrange(-200, 400))
    if beat:  # due on a day of its beat, as in the ledger
        start = datetime(day.year - 1, 12, 1)  # noqa: DTZ001 - a day, no moment
        day = rrulestr(beat, dtstart=start).after(datetime.combine(day, datetime.min.time())).date()
    state = chance.choices(DutyState.values, (30, 20, 15, 30, 5))[0]
    units = COMMUNES if (number + 1) % 50 == 0 else 1
    return Duty(
        id=number + 1, office_id="so", arrival_id=number * papers // duties + 1, item_id=number + 1, action=words,
        folded=words.lower().translate(PLAIN), modality="must", channels=chance.sample(["radio", "press", "social"], 1),
        audiences=chance.sample(["women", "students", "public"], 1), due_on=day if chance.random() < 0.7 else None,
        due_text="trước ngày 10/12", rrule=beat, page=chance.randrange(1, 9),
        topic=topics[thing] if chance.random() < 0.5 else None, state=state,
        reason="Đã thay" if state == "waived" else "", units=units, units_done=units if state == "done" else 0,
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def _bearers(duties: int, states: dict[int, str], chance: random.Random) -> Iterator[DutyBearer]:
    """One unit mostly; every fiftieth duty is of all communes. Each stands where its duty stands."""
    for number in range(1, duties + 1):
        every = number % 50 == 0
        state = states[number] if states[number] != DutyState.WAIVED else DutyState.CONFIRMED
        for commune in range(COMMUNES) if every else (chance.randrange(COMMUNES),):
            yield DutyBearer(
                duty_id=number,
                phrase="UBND các xã, phường" if every else f"UBND xã Suối {commune}",
                unit_id=f"ubnd-{commune}",
                state=state,
                evidence="Đã làm" if state == DutyState.DONE else "",
            )
        if number % 30 == 7:
            yield DutyBearer(
                duty_id=number, phrase="Cộng tác viên", unit_id=NETWORK, leads=False, state=state,
                evidence="Đã làm" if state == DutyState.DONE else "",
            )  # fmt: skip
        if number % 3 == 0:
            yield DutyBearer(duty_id=number, phrase="Sở Y tế", leads=False)


def _target(duty: int) -> DutyTarget:
    return DutyTarget(
        duty_id=duty, item_id=duty, comparator="≥", value=95.0, unit="%", measure="hộ gia đình được nghe"
    )


def addresses() -> list[tuple[str, list[str]]]:
    """Every list page, asked in the ways people ask."""
    filters = [
        "", "state=late", "state=soon", "state=done", "state=all", "words=ma tuy", "words=to+chuc", "words=giao+thong+dot+77", "bearer=ubnd-7",
        "bearer=xa-9", "bearer=tinh", "topic=3", "topic=none", "channel=radio", "audience=women", "beat=yes", "paper=77",
        "words=to+chuc&bearer=ubnd-7", "words=to+chuc&page=700",
        "since=2026-12-01&until=2026-12-31", "sort=-due", "sort=paper", "sort=newest", "sort=changed", "page=400",
        "state=all&sort=-due&page=1500", "words=moi+truong&channel=press&bearer=xa-3&state=all",
    ]  # fmt: skip
    ledger = ["", "bang/", "thang/", "nam/"]
    asked = [(f"/nhiem-vu/{view}", [f"/nhiem-vu/{view}?{one}" for one in filters]) for view in ledger]
    asked.append(("/nhiem-vu/chuyen-de/", ["/nhiem-vu/chuyen-de/"] * 12))
    asked.append(("/nhiem-vu/chuyen-de/N/", [f"/nhiem-vu/chuyen-de/{number}/" for number in range(1, 11)]))
    asked.append(("/nhiem-vu/N/", [f"/nhiem-vu/{number}/" for number in range(50, 5_000, 250)]))
    asked.append(("/do-thi/N/", [f"/do-thi/{number}/" for number in range(1, 9_000, 450)]))
    asked.append(("/hom-nay/", ["/hom-nay/"] * 12))
    return asked


def row(name: str, reach: str, pages: list[str], cost: Cost) -> str:
    """A line of the table, crossed where it is over the line."""
    clock, core = cost.times
    each = [middle(core[at :: len(pages)]) for at in range(len(pages))]
    worst = pages[each.index(max(each))].partition("?")[2]
    late = slow(core) > SLOWEST or ("/N/" not in name and cost.queries > MOST_QUERIES)
    times = " | ".join(ms(seconds) for seconds in (middle(clock), slow(clock), middle(core), slow(core)))
    return (
        f"| `{name}` | {reach} | {cost.queries} | {times} | `{worst}` {ms(max(each))}{' ✗' if late else ''} |"
    )


def main() -> int:
    """The table; 1 where a page is too slow."""
    given = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    given.add_argument("--duties", type=int, default=100_000)
    given.add_argument("--papers", type=int, default=10_000)
    given.add_argument("--rounds", type=int, default=3)
    given.add_argument("--only", default="", help="pages and reaches with this in their line")
    wanted = given.parse_args()
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    if not Duty.objects.exists():
        began = time.perf_counter()
        make(wanted.papers, wanted.duties)
        spent = time.perf_counter() - began
        print(f"{wanted.duties:,} duties over {wanted.papers:,} directives made in {spent:.0f} s\n")
    print(
        "| Page | Reach | Queries | Median | p95 | Core median | p95 | Slowest |\n|---|---|--:|--:|--:|--:|--:|---|"
    )
    failed = False
    for name, pages in addresses():
        for reach, (user, _role, _unit) in PEOPLE.items():
            if wanted.only not in f"{name} {reach}":
                continue
            client = Client()
            client.force_login(User.objects.get(username=user))
            client.get(pages[0])  # the session is written down with the first
            cost = asked(client, pages, rounds=wanted.rounds, missing="/N/" in name)
            line = row(name, reach, pages, cost)
            failed |= "✗" in line
            print(line, flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
