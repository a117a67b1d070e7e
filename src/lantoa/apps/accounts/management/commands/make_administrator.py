"""`make_administrator USERNAME NAME UNIT`: the first person who can sign in; from the command line, nobody else can yet."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lantoa.apps.accounts.services import make_person
from lantoa.apps.organisations.models import Unit
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Grant, Role


class Command(BaseCommand):
    """Whoever may run it keeps the machine, and could do anything to the database anyway."""

    help = "Tạo tài khoản quản trị đầu tiên ở một đơn vị và in mật khẩu đầu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and where."""
        parser.add_argument("username")
        parser.add_argument("full_name")
        parser.add_argument("unit")

    def handle(self, *, username: str, full_name: str, unit: str, **_options: object) -> None:
        """Make the account, say its first password."""
        if not Unit.objects.filter(pk=unit).exists():
            raise CommandError(
                f"Không có đơn vị «{unit}». Nạp danh mục đơn vị trước (load_units), rồi dùng mã của đơn vị."
            )
        keeper = Actor(None, "Dòng lệnh", (Grant(Role.ADMINISTRATOR, unit),))
        try:
            _person, password = make_person(
                keeper,
                username=username,
                full_name=full_name,
                email="",
                unit=unit,
                role=Role.ADMINISTRATOR,
                today=timezone.localdate(),
            )
        except Refused as refused:
            raise CommandError(f"Chưa tạo được tài khoản «{username}»: {refused.code}.") from None
        self.stdout.write(f"Mật khẩu đầu của {username}, phải đổi khi đăng nhập: {password}")
