"""Every address of the workbench: who may reach it. `test_permissions.py` walks it for every role, here and elsewhere.

`verb`: what the matrix must allow (None: everybody who signed in). `thing`: makes what the address is about, in the
department, and gives the address's arguments; somebody whose roles are elsewhere must be refused.
"""

from typing import NamedTuple

from office import DEPARTMENT, OFFICE, actor, person
from reviews import paper, sample

from lantoa.apps.documents.services.review import confirm_sure
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


def read_paper():
    return [paper().arrival_id]


def read_item():
    reading = paper()
    return [reading.arrival_id, reading.items.filter(kind="obligation").first().pk]


def read_sheet():
    return [paper().arrival_id, 0]


def printed_page():
    return [sample("ke-hoach-thang-hanh-dong.pdf").arrival_id, 1]


def decided():
    reading = paper()
    step = confirm_sure(actor(Role.SPECIALIST), reading=reading.pk)
    return [reading.arrival_id, step.pk]


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
    Address("review", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_index", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_table", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_sheet", Verb.REVIEW_VIEW, thing=read_sheet),
    Address("review_picture", Verb.REVIEW_VIEW, thing=printed_page),
    Address("review_card", Verb.REVIEW_VIEW, thing=read_item),
    Address("review_region", Verb.REVIEW_VIEW, thing=read_item),
    Address("review_present", Verb.REVIEW_VIEW, "post", read_paper),
    Address("review_confirm", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0}),
    Address("review_correct", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0, "start": 0, "end": 9}),
    Address("review_reject", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0}),
    Address("review_split", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0, "at": 9}),
    Address("review_merge", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0}),
    Address("review_add", Verb.REVIEW_DECIDE, "post", read_paper, {"kind": "target", "start": 0, "end": 9}),
    Address("review_confirm_sure", Verb.REVIEW_DECIDE, "post", read_paper),
    Address("review_undo", Verb.REVIEW_DECIDE, "post", decided),
    Address("review_finish", Verb.REVIEW_DECIDE, "post", read_paper),
    Address("review_reopen", Verb.REVIEW_DECIDE, "post", read_paper),
]
# Reached without signing in
OPEN = {"set_language", "alive"}
