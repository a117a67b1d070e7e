"""The whole permission matrix on one page. A page of the program prints it, a test walks every address against it."""

from collections.abc import Mapping
from types import MappingProxyType

from lantoa.core.permission.model import Role, Verb

_SEE_WORK = frozenset(
    {Verb.ORGANISATION_VIEW, Verb.REGISTER_VIEW, Verb.REVIEW_VIEW, Verb.DUTY_VIEW, Verb.DISPATCH_VIEW}
)

MATRIX: Mapping[Role, frozenset[Verb]] = MappingProxyType(
    {
        Role.SPECIALIST: _SEE_WORK
        | {
            Verb.REGISTER_RECEIVE,
            Verb.REGISTER_SETTLE,
            Verb.REVIEW_DECIDE,
            Verb.DUTY_ASSIGN,
            Verb.DUTY_PROGRESS,
            Verb.DUTY_GROUP,
            Verb.DISPATCH_DRAFT,
        },
        # Papers are numbered by the clerk alone, coming in (NĐ 30/2020/NĐ-CP, Điều 22) and going out (Điều 15)
        Role.CLERK: _SEE_WORK
        | {
            Verb.REGISTER_RECEIVE,
            Verb.REGISTER_NUMBER,
            Verb.REGISTER_SETTLE,
            Verb.DISPATCH_DRAFT,
            Verb.DISPATCH_CHECK_FORM,
            Verb.DISPATCH_NUMBER,
            Verb.DISPATCH_ISSUE,
        },
        Role.HEAD_OF_UNIT: _SEE_WORK
        | {
            Verb.PEOPLE_VIEW,
            Verb.REGISTER_RECEIVE,
            Verb.REGISTER_ASSIGN,
            Verb.REGISTER_SETTLE,
            Verb.REVIEW_DECIDE,
            Verb.DUTY_ASSIGN,
            Verb.DUTY_PROGRESS,
            Verb.DUTY_WAIVE,
            Verb.DUTY_GROUP,
            Verb.DISPATCH_DRAFT,
            Verb.DISPATCH_CHECK_CONTENT,
        },
        # The leader names the lead unit, the co-operating units and the time limit (Điều 23, khoản 2 and 4)
        Role.DIRECTOR: _SEE_WORK
        | {
            Verb.PEOPLE_VIEW,
            Verb.REGISTER_ASSIGN,
            Verb.REGISTER_SETTLE,
            Verb.DUTY_ASSIGN,
            Verb.DUTY_PROGRESS,
            Verb.DUTY_WAIVE,
            Verb.DISPATCH_DRAFT,
            Verb.DISPATCH_CHECK_CONTENT,
            Verb.DISPATCH_SIGN,
            Verb.DISPATCH_DELEGATE,
        },
        Role.UNIT_OFFICER: _SEE_WORK
        | {Verb.REGISTER_RECEIVE, Verb.REGISTER_SETTLE, Verb.DUTY_PROGRESS, Verb.DISPATCH_DRAFT},
        Role.COLLABORATOR: frozenset({Verb.DUTY_VIEW, Verb.DUTY_PROGRESS}),
        Role.AUDITOR: _SEE_WORK | {Verb.PEOPLE_VIEW, Verb.AUDIT_VIEW},
        Role.ADMINISTRATOR: frozenset(
            {
                Verb.ORGANISATION_VIEW,
                Verb.ORGANISATION_EDIT,
                Verb.ORGANISATION_REORGANISE,
                Verb.PEOPLE_VIEW,
                Verb.PEOPLE_MANAGE,
                Verb.AUDIT_VIEW,
                # Who may sign for whom is entered for the head; it opens no paper
                Verb.DISPATCH_DELEGATE,
            }
        ),
    }
)
