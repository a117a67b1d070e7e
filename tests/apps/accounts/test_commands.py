import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from office import DEPARTMENT, build_office

from lantoa.apps.accounts.models import User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.core.permission import Grant, Role

pytestmark = pytest.mark.django_db


def test_the_first_administrator_comes_from_the_command_line(capsys):
    build_office()
    call_command("make_administrator", "quantri", "Lương Thu Trang", DEPARTMENT)
    user = User.objects.get(username="quantri")
    assert user.must_change_password
    assert user.check_password(capsys.readouterr().out.split()[-1])
    assert actor_of(user, on=timezone.localdate()).grants == (Grant(Role.ADMINISTRATOR, DEPARTMENT),)
    with pytest.raises(CommandError, match="username_taken"):
        call_command("make_administrator", "quantri", "Ai đó", DEPARTMENT)


def test_a_unit_must_be_known():
    with pytest.raises(CommandError, match="load_units"):
        call_command("make_administrator", "quantri", "Ai đó", "khong-co")
