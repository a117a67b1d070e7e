"""`load_demo TABLES PAPERS`: the invented province tỉnh Hà Sơn, its people, and its directives in the register. Twice is once."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.services import load
from lantoa.core.permission import Actor, Role
from lantoa.gazetteer import read_successions, read_units

MACHINE = Actor(None, "Lan Tỏa", ())
PASSWORD = "lan-toa-demo"  # noqa: S105 - published on purpose; it works only where LANTOA_DEMO is set
OFFICE = "so-vhttdl@H98@"
PRESS_OFFICE = "h98-svhttdl-bcxb"
COMMUNE = "ubnd@H9808@2025-07-01"
PEOPLE = (
    ("vanthu", "Hoàng Thị Mai, văn thư", Role.CLERK, OFFICE),
    ("chuyenvien", "Lý Minh Đức, chuyên viên", Role.SPECIALIST, OFFICE),
    ("truongphong", "Nông Thị Hạnh, trưởng phòng", Role.HEAD_OF_UNIT, OFFICE),
    ("giamdoc", "Vi Văn Thành, giám đốc", Role.DIRECTOR, OFFICE),
    ("canboxa", "Triệu Thị Lan, cán bộ xã", Role.UNIT_OFFICER, COMMUNE),
    ("congtacvien", "Bế Văn Tài, cộng tác viên", Role.COLLABORATOR, COMMUNE),
    ("kiemtra", "Đàm Quốc Việt, kiểm tra", Role.AUDITOR, OFFICE),
    ("quantri", "Lương Thu Trang, quản trị", Role.ADMINISTRATOR, "ubnd@H98@"),
)


class Command(BaseCommand):
    """The demo province."""

    help = "Nạp tỉnh thử Hà Sơn (không có thật): đơn vị, người dùng, văn bản mẫu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder of organisation.csv and successions.csv, and the folder of directives."""
        parser.add_argument("tables", type=Path)
        parser.add_argument("papers", type=Path)

    def handle(self, *, tables: Path, papers: Path, **_options: object) -> None:
        """Load what is not there yet, say who can sign in."""
        if not settings.DEMO:
            raise CommandError("Chỉ nạp tỉnh thử khi LANTOA_DEMO=yes: mật khẩu của nó ai cũng biết.")
        self._units(tables)
        self._people()
        self._papers(papers)
        self.stdout.write(f"Tài khoản thử (mật khẩu chung: {PASSWORD}):")
        for username, who, _role, unit in PEOPLE:
            self.stdout.write(f"  {username:<12} {who}, {Unit.objects.get(pk=unit)}")

    def _units(self, folder: Path) -> None:
        if Unit.objects.filter(pk=OFFICE).exists():
            return
        units = read_units((folder / "organisation.csv").read_text(encoding="utf-8"))
        successions = read_successions((folder / "successions.csv").read_text(encoding="utf-8"))
        load(MACHINE, units=units, successions=successions)

    @transaction.atomic
    def _people(self) -> None:
        today = timezone.localdate()
        for username, who, role, unit in PEOPLE:
            # The published password must be changed wherever this is not the demo
            user, made = User.objects.get_or_create(
                username=username, defaults={"full_name": who.partition(",")[0], "must_change_password": True}
            )
            if not made:
                continue
            user.set_password(PASSWORD)
            user.save(update_fields=["password"])
            Membership.objects.create(user=user, unit_id=unit, role=role, since=today)
            after = {"username": username, "role": role, "unit": unit}
            record(MACHINE, verb="person.made", kind="person", key=user.pk, unit=unit, after=after)

    def _papers(self, folder: Path) -> None:
        clerk = actor_of(User.objects.get(username="vanthu"), on=timezone.localdate())
        for path in sorted(folder.iterdir()):
            if Arrival.objects.filter(office=OFFICE, file_name=path.name).exists():
                continue
            received = receive(clerk, office=OFFICE, name=path.name, data=path.read_bytes())
            if received.arrival:
                read_arrival(received.arrival)
        waiting = Arrival.objects.filter(office=OFFICE, state=ArrivalState.READ).count()
        self.stdout.write(f"Văn bản chờ vào sổ: {waiting}.")
