"""Roles, verbs, and the person who acts."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a person is in a unit."""

    SPECIALIST = "specialist"  # chuyên viên: reads, reviews, drafts
    CLERK = "clerk"  # văn thư: numbers and registers (NĐ 30/2020/NĐ-CP, Điều 6.4)
    HEAD_OF_UNIT = "head_of_unit"  # trưởng phòng: shares out the work
    DIRECTOR = "director"  # người đứng đầu: assigns, signs, looks at the picture
    UNIT_OFFICER = "unit_officer"  # cán bộ xã, đơn vị: does and reports
    COLLABORATOR = "collaborator"  # cộng tác viên thôn, bản
    AUDITOR = "auditor"  # reads everything, changes nothing
    ADMINISTRATOR = "administrator"  # units and accounts, no papers


class Verb(StrEnum):
    """What can be done. The part before the dot is the room it is done in."""

    ORGANISATION_VIEW = "organisation.view"
    ORGANISATION_EDIT = "organisation.edit"
    ORGANISATION_REORGANISE = "organisation.reorganise"
    PEOPLE_VIEW = "people.view"
    PEOPLE_MANAGE = "people.manage"
    AUDIT_VIEW = "audit.view"
    REGISTER_VIEW = "register.view"
    REGISTER_RECEIVE = "register.receive"
    REGISTER_NUMBER = "register.number"
    REGISTER_ASSIGN = "register.assign"
    REGISTER_SETTLE = "register.settle"
    REVIEW_VIEW = "review.view"
    REVIEW_DECIDE = "review.decide"
    DUTY_VIEW = "duty.view"
    DUTY_ASSIGN = "duty.assign"
    DUTY_PROGRESS = "duty.progress"
    DUTY_WAIVE = "duty.waive"
    DUTY_GROUP = "duty.group"
    DISPATCH_VIEW = "dispatch.view"
    DISPATCH_DRAFT = "dispatch.draft"
    DISPATCH_CHECK_CONTENT = "dispatch.check_content"
    DISPATCH_CHECK_FORM = "dispatch.check_form"
    DISPATCH_SIGN = "dispatch.sign"
    DISPATCH_NUMBER = "dispatch.number"
    DISPATCH_ISSUE = "dispatch.issue"
    DISPATCH_DELEGATE = "dispatch.delegate"


class Grant(NamedTuple):
    """A role held in a unit (its id); it reaches that unit and all that stands under it now."""

    role: Role
    unit: str


class Actor(NamedTuple):
    """The person on whose behalf something is done. `id` None: the program itself, by a person's earlier order."""

    id: int | None
    name: str
    grants: tuple[Grant, ...]
    address: str = ""
