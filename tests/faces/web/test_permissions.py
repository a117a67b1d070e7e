"""Every address × every role × own and other unit, held to the matrix."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse
from office import COMMUNE, DEPARTMENT, build_office, person
from permissions import ADDRESSES, OPEN, OWN

from lantoa.core.permission import MATRIX, Role

REFUSED = {403, 404}


def names(resolver):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from names(pattern)
        elif pattern.name:
            yield pattern.name


def test_every_address_stands_in_the_table():
    workbench = next(one for one in get_resolver().url_patterns if "lantoa.web" in str(one.urlconf_name))
    assert set(names(workbench)) == {address.name for address in ADDRESSES} | OPEN | OWN


@pytest.mark.parametrize("name", sorted(OWN))
def test_ones_own_are_for_who_is_signed_in(client, name):
    assert client.get(reverse(name)).status_code == 302
    client.force_login(person(Role.COLLABORATOR))
    assert client.get(reverse(name)).status_code == 200


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


def statuses(address, unit):
    """What each role of the unit is answered; whatever one does is undone before the next comes."""
    arguments = address.thing() if address.thing else []
    place = reverse(address.name, args=arguments)
    found = {}
    for role in Role:
        client = Client()
        with transaction.atomic():
            client.force_login(person(role, unit))
            found[role] = getattr(client, address.method)(place, address.data).status_code
            transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_in_ones_own_unit_the_matrix_decides(address):
    found = statuses(address, DEPARTMENT)
    allowed = {role for role in Role if address.verb is None or address.verb in MATRIX[role]}
    assert {role for role, status in found.items() if status not in REFUSED} == allowed, found
    assert max(found.values()) < 500


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.thing], ids=lambda address: address.name)
def test_what_belongs_to_another_unit_is_out_of_reach(address):
    found = statuses(address, COMMUNE)
    assert set(found.values()) <= REFUSED, found


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_nobody_gets_in_without_signing_in(client, address):
    arguments = address.thing() if address.thing else []
    reply = getattr(client, address.method)(reverse(address.name, args=arguments), address.data)
    assert reply.status_code == 302
    assert reply.url.startswith("/tai-khoan/login/")
