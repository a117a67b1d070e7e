"""The organisation with 100,000 units: how long loading takes, a subtree of a day, a phrase.

python bench/workbench_units.py [--units 100000]

On SQLite in a folder of its own; on PostgreSQL: python tools/with_postgres.py python bench/workbench_units.py
Every commune of the shipped map, old and new, and as many invented villages as it takes. Prints a Markdown table.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from timing import slow, timed

NOW, BEFORE = date(2026, 11, 22), date(2025, 6, 30)
PHRASES = (
    "UBND các xã, phường",
    "Phòng Văn hóa và Thông tin các huyện, thành phố",
    "Sở Y tế, Sở Giáo dục và Đào tạo; Công an tỉnh",
    "Đài Truyền thanh cấp xã",
    "Thường trực Tỉnh ủy, HĐND, UBND tỉnh",
    "UBND xã Hữu Lũng",
)
_TIMES = 40

Row = tuple[str, str, str]


def clock() -> float:
    """Seconds of one core where the database runs in this process (other programs do not count), else by the wall."""
    from django.db import connection  # noqa: PLC0415 - after the settings

    return time.process_time() if connection.vendor == "sqlite" else time.perf_counter()


def milliseconds(work: Callable[[], object]) -> float:
    """95th percentile of many runs."""
    return 1000 * slow(timed([work], rounds=_TIMES, core=clock).core)


def everything(count: int) -> tuple[list[Any], Any]:
    """The shipped map and invented villages: `count` units, and how areas became one another."""
    from lantoa.core.organisation import Name, Placement, Unit, UnitKind  # noqa: PLC0415 - after the settings
    from lantoa.gazetteer import load_gazetteer  # noqa: PLC0415

    shipped = load_gazetteer()
    communes = [unit for unit in shipped.units if unit.kind is UnitKind.COMMUNE and unit.valid.until is None]
    villages = [
        Unit(
            f"thon-{at}",
            UnitKind.VILLAGE,
            (Name(f"Thôn {at // len(communes) + 1}"),),
            placements=(Placement(communes[at % len(communes)].id),),
        )
        for at in range(count - len(shipped.units))
    ]
    return [*shipped.units, *villages], shipped.successions


def measure(count: int) -> list[Row]:
    """Every figure with what it must reach."""
    from lantoa.apps.organisations.models import Unit  # noqa: PLC0415
    from lantoa.apps.organisations.selectors import below, path, resolve, subtree, tree  # noqa: PLC0415
    from lantoa.apps.organisations.services import load  # noqa: PLC0415
    from lantoa.core.organisation import heirs  # noqa: PLC0415
    from lantoa.core.organisation import subtree as subtree_of  # noqa: PLC0415
    from lantoa.core.permission import Actor  # noqa: PLC0415

    units, successions = everything(count)
    started = clock()
    load(Actor(None, "bench", ()), units=units, successions=successions)
    loaded = clock() - started
    started = clock()
    whole = tree()
    read = clock() - started
    provinces = [unit for unit in units if unit.kind == "province"]
    province, old = (
        max(
            (unit.id for unit in provinces if unit.valid.on(day) and bool(unit.valid.until) is ended),
            key=lambda name, day=day: len(subtree_of(name, tree=whole, on=day)),
        )
        for day, ended in ((NOW, False), (BEFORE, True))
    )
    commune = next(unit.id for unit in units if unit.id.startswith("0") and unit.valid.until is None)
    size = len(subtree_of(province, tree=whole, on=NOW))

    def rows() -> object:
        return list(subtree(province, on=NOW).values_list("pk", "name")[:50])

    sender = f"so-vhttdl@{province}"
    phrase = max(milliseconds(lambda words=words: resolve(words, sender=sender, on=NOW)) for words in PHRASES)
    return [
        (f"{Unit.objects.count():,} units, loading them with names, places and closure", f"{loaded:.0f} s", "< 60 s"),
        ("the whole tree into memory, once a process", f"{read:.1f} s", ""),
        (f"subtree of a province ({size:,} units), tree of a day", f"{milliseconds(lambda: subtree_of(province, tree=whole, on=NOW)):.2f} ms", "< 20 ms"),
        ("the same as it was on 30/06/2025", f"{milliseconds(lambda: subtree_of(old, tree=whole, on=BEFORE)):.2f} ms", "< 20 ms"),
        ("first 50 units of that subtree by name, from the database", f"{milliseconds(rows):.1f} ms", "< 20 ms"),
        ("how many units stand in that subtree, from the database", f"{milliseconds(lambda: below([province], on=NOW).count()):.1f} ms", "< 20 ms"),
        ("who stands above a commune, from the database", f"{milliseconds(lambda: path(commune, on=NOW)):.2f} ms", ""),
        ("who inherits a province of 2025", f"{milliseconds(lambda: heirs(old, tree=whole, on=NOW)):.3f} ms", ""),
        (f"phrase to units, slowest of {len(PHRASES)}", f"{phrase:.1f} ms", "< 5 ms"),
    ]  # fmt: skip


def main() -> int:
    """See the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100_000)
    count = parser.parse_args().units
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LANTOA_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "lantoa.config.settings"
        import django  # noqa: PLC0415 - the folder must be told first
        from django.core.management import call_command  # noqa: PLC0415
        from django.db import connection  # noqa: PLC0415

        django.setup()
        call_command("migrate", verbosity=0)
        rows = measure(count)
        print(f"| {connection.vendor} | measured | must reach |\n|---|---|---|")
        print("\n".join(f"| {what} | {figure} | {goal} |" for what, figure, goal in rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
