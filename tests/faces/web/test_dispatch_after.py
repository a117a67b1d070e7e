"""Papers that follow an issued one, begun on its page."""

import pytest
from dispatch import issued
from django.urls import reverse
from office import DEPARTMENT, person

from lantoa.apps.drafts.models import Draft
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def follow(client):
    """`follow(kind)` → how the page answers."""
    row = issued()
    client.force_login(person(Role.CLERK, DEPARTMENT))

    def go(kind, **more):
        address = reverse("dispatch_follow", args=[row.pk])
        return client.post(address, {"kind": kind, "reason": "Sai thời gian", **more})

    return go


@pytest.mark.parametrize("kind", ["amends", "replaces", "recalls"])
def test_one_of_another_kind_needs_no_second_press(follow, kind):
    assert follow("corrects").status_code == 302
    assert follow(kind).status_code == 302
    assert Draft.objects.count() == 3


def test_one_of_the_same_kind_does(follow):
    follow("corrects")
    assert "đã có dự thảo đính chính" in follow("corrects").context["problem"]
    follow("amends")
    assert follow("amends", again="corrects").status_code == 400, (
        "what was said of one kind holds of it alone"
    )
    assert follow("amends", again="amends").status_code == 302
