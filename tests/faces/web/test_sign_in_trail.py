"""Who comes, who goes, and who tries: all of it stands in the audit trail."""

import pytest
from office import PASSWORD, build_office, person

from lantoa.apps.audit.models import Event
from lantoa.core.permission import Role


@pytest.fixture(autouse=True)
def clerk(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return person(Role.CLERK)


def sign_in(client, password, name="clerk.so-vhttdl"):
    return client.post("/tai-khoan/login/", {"login": name, "password": password})


def told():
    return [
        (event.verb, event.key) for event in Event.objects.filter(verb__startswith="session.").order_by("id")
    ]


def test_coming_and_going(client, clerk):
    sign_in(client, PASSWORD)
    client.post("/tai-khoan/logout/")
    key = str(clerk.pk)
    assert told() == [("session.begun", key), ("session.ended", key)]
    client.post("/tai-khoan/logout/")
    assert len(told()) == 2


def test_people_are_greeted_by_their_name(client):
    answer = client.post("/tai-khoan/login/", {"login": "clerk.so-vhttdl", "password": PASSWORD}, follow=True)
    assert "Chào Người clerk.so-vhttdl." in answer.content.decode()


def test_wrong_passwords_and_the_lock_once(client, clerk):
    for _ in range(8):
        sign_in(client, "sai-mat-khau")
    key = str(clerk.pk)
    assert told() == [("session.refused", key)] * 5 + [("session.locked", key)]
    assert Event.objects.get(verb="session.locked").address == "127.0.0.1"


def test_of_a_name_nobody_has_nothing_is_kept(client):
    sign_in(client, PASSWORD, name="Mat-khau-cua-toi")
    assert told() == [("session.refused", "")]
    assert "Mat-khau" not in str(list(Event.objects.values()))
