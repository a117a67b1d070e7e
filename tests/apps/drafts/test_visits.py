"""Two people who have one draft open are told of each other."""

from datetime import timedelta

import pytest
from dispatch import begun
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office

from lantoa.apps.drafts.models import DraftVisit
from lantoa.apps.drafts.selectors.visits import PRESENT, others
from lantoa.apps.drafts.services.visits import visit
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    build_office()
    return begun()


def test_each_sees_the_other_while_there(row):
    one, other = actor(Role.SPECIALIST, OFFICE), actor(Role.CLERK, DEPARTMENT)
    assert visit(one, draft=row.pk) == row
    visit(one, draft=row.pk)
    visit(other, draft=row.pk)
    assert DraftVisit.objects.count() == 2
    now = timezone.now()
    assert others(one, draft=row.pk, now=now) == ["Người clerk.so-vhttdl"]
    assert others(other, draft=row.pk, now=now) == ["Người specialist.phong-ttbc"]
    assert others(one, draft=row.pk, now=now + PRESENT + timedelta(seconds=5)) == []


def test_nobody_from_elsewhere_is_there_or_told(row):
    visit(actor(Role.SPECIALIST, OFFICE), draft=row.pk)
    stranger = actor(Role.SPECIALIST, COMMUNE)
    with pytest.raises(Refused, match="not_found"):
        visit(stranger, draft=row.pk)
    assert others(stranger, draft=row.pk, now=timezone.now()) == []
