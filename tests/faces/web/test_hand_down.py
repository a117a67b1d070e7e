"""The addresses by which a share is handed on and taken back, and what the page of the duty costs then."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from duties import shares
from office import COMMUNE, MACHINE, person
from office import unit as made
from villages import NETWORK, NINTH, build_villages, given_to_communes

from lantoa.apps.organisations.services import load
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
MANY = [f"ban-{n}" for n in range(60)]


@pytest.fixture
def row(client):
    build_villages()
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    return given_to_communes()


def post(client, name, row, *units):
    address = reverse(name, args=[shares(row)[COMMUNE].pk])
    return client.post(address, {"units": units}, follow=True)


def test_handed_on_again_says_so_and_back_again_too(client, row):
    assert (
        "Đã giao tiếp cho 2 đơn vị." in post(client, "duty_hand_down", row, NETWORK, NINTH).content.decode()
    )
    again = post(client, "duty_hand_down", row, NETWORK)
    assert "Các đơn vị đã chọn đều có việc này rồi" in again.content.decode()
    assert again.redirect_chain[-1][0].endswith(f"#phan-{shares(row)[COMMUNE].pk}")
    for _twice in range(2):
        assert "Đã thu lại" in post(client, "duty_take_back", row, NINTH).content.decode()
    assert NINTH not in shares(row)


def test_what_cannot_be_is_said_beside_its_form(client, row):
    answer = post(client, "duty_hand_down", row)
    assert answer.status_code == 422
    assert answer.context["wrong"]["field"] == "units"
    post(client, "duty_hand_down", row, NETWORK)
    row.bearers.filter(unit=NETWORK).update(state="in_progress")
    answer = post(client, "duty_take_back", row, NETWORK)
    assert (answer.status_code, answer.context["wrong"]["field"]) == (422, "")
    assert "Đơn vị này đã nhận việc rồi" in answer.content.decode()


def test_sixty_below_cost_no_more_than_one(client, row):
    load(MACHINE, units=[made(key, UnitKind.VILLAGE, key, parent="xa-tan-lap") for key in MANY])

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse("duty", args=[row.pk]))
        return len(queries)

    post(client, "duty_hand_down", row, NETWORK)
    few = asked()
    post(client, "duty_hand_down", row, *MANY)
    assert asked() <= few
