"""`load_units`: the shipped map, of some provinces or all, and an office's own tables, into the organisation. Twice is once."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic
from typing import TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lantoa.apps.organisations.services import keep_bodies, load
from lantoa.core.kernel import Refused
from lantoa.core.organisation import BODY_TYPES, Succession, Unit, UnitKind, name_on
from lantoa.core.permission import Actor
from lantoa.core.text import skeleton
from lantoa.gazetteer import Rows, explain, load_gazetteer, read_successions, read_units

Value = TypeVar("Value", Unit, Succession)
MACHINE = Actor(None, "Lan Tỏa", ())
_STEPS = {
    "units": "đơn vị",
    "names": "tên gọi",
    "codes": "mã và thuộc tính",
    "placements": "nơi đứng",
    "successions": "kế thừa",
    "ancestry": "cây tổ chức",
}


class Command(BaseCommand):
    """Units from files, by whoever keeps the machine."""

    help = (
        "Nạp danh mục đơn vị: bản đồ hành chính kèm theo (--all, --province) và bảng của cơ quan (--units)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to load."""
        parser.add_argument("--all", action="store_true", help="cả nước")
        parser.add_argument(
            "--province",
            action="append",
            default=[],
            metavar="MÃ|TÊN",
            help="tỉnh, thành phố hiện nay hoặc trước 01/07/2025: 20, «Lạng Sơn»; nêu được nhiều lần",
        )
        parser.add_argument("--units", type=Path, metavar="TỆP.csv", help="bảng đơn vị của cơ quan")
        parser.add_argument("--successions", type=Path, metavar="TỆP.csv", help="bảng kế thừa của cơ quan")
        parser.add_argument(
            "--body",
            action="append",
            default=[],
            metavar="LOẠI",
            help="ghi riêng cơ quan này cho từng địa bàn đang có, để giao người, giao việc: ubnd, hdnd …",
        )

    def handle(
        self,
        *,
        all: bool,  # noqa: A002 - the option's name
        province: list[str],
        units: Path | None,
        successions: Path | None,
        body: list[str],
        **_options: object,
    ) -> None:
        """Load, telling each step."""
        if unknown := [code for code in body if code not in BODY_TYPES]:
            raise CommandError(f"Không có loại cơ quan «{unknown[0]}». Ví dụ: ubnd, hdnd, phong-vhxh.")
        found = _chosen(load_gazetteer(), None if all else province)
        found = Rows(
            (*found.units, *_own(units, read_units)),
            (*found.successions, *_own(successions, read_successions)),
        )
        if not found.units and not found.successions:
            raise CommandError(
                "Chưa chọn gì để nạp: thêm --all, --province «Lạng Sơn» hoặc --units bảng.csv."
            )
        started = monotonic()
        count = load(
            MACHINE,
            units=found.units,
            successions=found.successions,
            told=lambda step: self.stderr.write(f"  {monotonic() - started:5.1f} s  {_STEPS[step]} …"),
        )
        made = keep_bodies(MACHINE, units=[*_bodies(found.units, body)])
        self.stdout.write(
            f"Đã nạp {count} đơn vị, ghi riêng {made} cơ quan, trong {monotonic() - started:.1f} giây."
        )


def _chosen(map_: Rows, wanted: list[str] | None) -> Rows:
    """The provinces wanted with all that lies, or lay, in them, and what became of it; None: everything."""
    if wanted is None:
        return map_
    if not wanted:
        return Rows((), ())
    keep = {key for word in wanted for key in _provinces(map_.units, word)}
    pairs = [(share.origin, share.heir) for one in map_.successions for share in one.shares]
    size = -1
    while size != len(keep):  # a province of today, those it was made of, and what lay in them
        size = len(keep)
        keep |= {unit.id for unit in map_.units if any(at.parent in keep for at in unit.placements)}
        keep |= {origin for origin, heir in pairs if heir in keep and origin}
        keep |= {heir for origin, heir in pairs if origin in keep and heir}
        keep |= {at.parent for unit in map_.units if unit.id in keep for at in unit.placements}
    return Rows(
        tuple(unit for unit in map_.units if unit.id in keep),
        tuple(
            one
            for one in map_.successions
            if any({share.origin, share.heir} - {None} <= keep for share in one.shares)
        ),
    )


def _provinces(units: Iterable[Unit], word: str) -> list[str]:
    wanted = skeleton(word).strip()
    provinces = [unit for unit in units if unit.kind is UnitKind.PROVINCE]
    found = [
        unit.id
        for unit in provinces
        if unit.id.partition("@")[0] == wanted or wanted in {skeleton(name.text) for name in unit.names}
    ]
    if not found:
        day = timezone.localdate()
        names = ", ".join(name_on(unit, on=day) for unit in provinces if unit.valid.on(day))
        raise CommandError(f"Không có tỉnh, thành phố «{word}». Hiện có: {names}.")
    return found


def _own(path: Path | None, read: Callable[[str], tuple[Value, ...]]) -> tuple[Value, ...]:
    if path is None:
        return ()
    try:
        return read(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise CommandError(f"Không mở được tệp {path}: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise CommandError(f"Tệp {path} không phải UTF-8. Lưu lại từ Excel dạng «CSV UTF-8».") from None
    except Refused as refused:
        raise CommandError(f"{path}: {explain(refused)}") from None


def _bodies(units: Iterable[Unit], codes: list[str]) -> Iterator[str]:
    today = timezone.localdate()
    for unit in units:
        for code in codes:
            known = BODY_TYPES[code]
            if unit.kind in known.levels and unit.valid.on(today) and known.valid.on(today):
                yield f"{code}@{unit.id}"
