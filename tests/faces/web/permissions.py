"""Every address of the workbench: who may reach it. `test_permissions.py` walks it for every role, here and elsewhere.

`verb`: what the matrix must allow (None: everybody who signed in). `thing`: makes what the address is about, in the
department, and gives the address's arguments; somebody whose roles are elsewhere must be refused.
"""

from typing import NamedTuple

from office import DEPARTMENT, OFFICE, person

from lantoa.core.permission import Role, Verb


class Address(NamedTuple):
    name: str
    verb: Verb | None
    method: str = "get"
    thing: object = None
    data: dict = {}  # noqa: RUF012 - never changed


def someone():
    return [person(Role.SPECIALIST, OFFICE, username="mot.nguoi").pk]


def someones_role():
    user = person(Role.SPECIALIST, OFFICE, username="mot.nguoi")
    return [user.pk, user.memberships.get().pk]


ADDRESSES = [
    Address("today", None),
    Address("matrix", None),
    Address("people", Verb.PEOPLE_VIEW),
    Address("person", Verb.PEOPLE_VIEW, thing=someone),
    Address("new_person", Verb.PEOPLE_MANAGE),
    Address("grant_role", Verb.PEOPLE_MANAGE, "post", someone, {"role": "clerk", "unit": DEPARTMENT}),
    Address("end_role", Verb.PEOPLE_MANAGE, "post", someones_role),
    Address("give_password", Verb.PEOPLE_MANAGE, "post", someone),
    Address("person_active", Verb.PEOPLE_MANAGE, "post", someone, {"active": "no"}),
    Address("audit", Verb.AUDIT_VIEW),
]
# Reached without signing in
OPEN = {"set_language", "alive"}
