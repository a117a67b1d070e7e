"""The whole permission matrix on one page. A page of the program prints it, a test walks every address against it."""

from collections.abc import Mapping
from types import MappingProxyType

from lantoa.core.permission.model import Role, Verb

_SEE_WORK = frozenset({Verb.ORGANISATION_VIEW, Verb.REGISTER_VIEW, Verb.REVIEW_VIEW, Verb.DUTY_VIEW})

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
        },
        # Incoming papers are numbered by the clerk alone (NĐ 30/2020/NĐ-CP, Điều 22)
        Role.CLERK: _SEE_WORK | {Verb.REGISTER_RECEIVE, Verb.REGISTER_NUMBER, Verb.REGISTER_SETTLE},
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
        },
        Role.UNIT_OFFICER: _SEE_WORK | {Verb.REGISTER_RECEIVE, Verb.REGISTER_SETTLE, Verb.DUTY_PROGRESS},
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
            }
        ),
    }
)
