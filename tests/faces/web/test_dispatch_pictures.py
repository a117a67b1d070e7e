"""The pictures of a paper's page, as it goes from hand to hand: what they show, and that none is shown for an older one."""

import re

import pytest
from dispatch import numbered
from django.urls import reverse
from office import DEPARTMENT, actor, build_office, person

from lantoa.apps.drafts.models import Draft, FileRole
from lantoa.apps.drafts.services.files import keep, pdf_of
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client):
    build_office()
    client.force_login(person(Role.CLERK, DEPARTMENT))
    return client


def picture_of(clerk, row):
    """The address of the first page's picture as the paper's page names it."""
    page = clerk.get(reverse("dispatch_paper", args=[row.pk])).content.decode()
    return re.search(rf"{reverse('dispatch_picture', args=[row.pk, 1])}\?v=[\w.]+", page).group()


def test_another_file_is_another_picture(clerk):
    row = numbered()
    Draft.objects.filter(pk=row.pk).update(on_paper=False)
    named = [picture_of(clerk, row)]
    for role in (FileRole.SIGNED, FileRole.NUMBERED, FileRole.SEALED):
        words = pdf_of(row) + f"% {role}".encode()
        keep(actor(Role.CLERK), row, role=role, data=words)
        named.append(picture_of(clerk, row))
    assert len({*named}) == len(named)
    sheets = clerk.get(reverse("dispatch_sheets", args=[row.pk])).content.decode()
    assert named[-1].split("?")[1] in sheets or "img" not in sheets
