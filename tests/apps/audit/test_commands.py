import pytest
from django.core.management import CommandError, call_command

from lantoa.apps.audit.models import Chain


@pytest.mark.django_db
def test_the_command_says_that_the_chain_holds(capsys):
    call_command("verify_audit")
    assert "nguyên vẹn" in capsys.readouterr().out


@pytest.mark.django_db
def test_the_command_fails_where_it_does_not():
    Chain.objects.update(seal="f" * 64)
    with pytest.raises(CommandError, match="ở cuối"):
        call_command("verify_audit")
