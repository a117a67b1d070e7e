"""Making accounts and giving roles."""

import secrets
from datetime import date

from django.db import IntegrityError, transaction

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.accounts.selectors import held
from lantoa.apps.audit.services import record
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Role, Verb, require

# No letters or figures that look alike on paper: a first password is read out or copied by hand
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def make_person(
    actor: Actor, *, username: str, full_name: str, email: str, unit: str, role: Role, today: date
) -> tuple[User, str]:
    """An account with its first role, and its first password, which is shown once and must be changed."""
    with transaction.atomic():
        require(actor, verb=Verb.PEOPLE_MANAGE, path=path(unit, on=today))
        password = _first_password()
        user = User(username=username, full_name=full_name, email=email, must_change_password=True)
        user.set_password(password)
        try:
            with transaction.atomic():
                user.save()
        except IntegrityError:
            raise Refused("username_taken", username=username) from None
        _hold(user, unit=unit, role=role, since=today)
        after = {"username": username, "full_name": full_name, "role": role, "unit": unit}
        record(actor, verb="person.made", kind="person", key=user.pk, unit=unit, after=after)
    return user, password


def grant_role(actor: Actor, *, user: int, unit: str, role: Role, today: date) -> None:
    """One more role from today; a role already held there changes nothing."""
    with transaction.atomic():
        require(actor, verb=Verb.PEOPLE_MANAGE, path=path(unit, on=today))
        person = _person(actor, user=user, today=today, whole=False)
        if Membership.objects.filter(user=person, unit=unit, role=role, until=None).exists():
            return
        _hold(person, unit=unit, role=role, since=today)
        after = {"role": role, "unit": unit}
        record(actor, verb="role.granted", kind="person", key=user, unit=unit, after=after)


def end_role(actor: Actor, *, membership: int, today: date) -> None:
    """A role ends today; nobody takes away their own last hold on the accounts."""
    with transaction.atomic():
        row = Membership.objects.select_for_update().filter(pk=membership, until=None).first()
        if row is None:
            raise Refused("not_found")
        require(actor, verb=Verb.PEOPLE_MANAGE, path=path(row.unit_id, on=today))
        if row.user_id == actor.id and row.role == Role.ADMINISTRATOR:
            raise Refused("own_administration")
        row.until = max(today, row.since)
        row.save(update_fields=["until"])
        before = {"role": row.role, "unit": row.unit_id}
        record(actor, verb="role.ended", kind="person", key=row.user_id, unit=row.unit_id, before=before)


def give_new_password(actor: Actor, *, user: int, today: date) -> str:
    """A new first password, shown once, for somebody who lost theirs; other sessions end with the old one."""
    with transaction.atomic():
        person = _person(actor, user=user, today=today, whole=True)
        password = _first_password()
        person.set_password(password)
        person.must_change_password = True
        person.save(update_fields=["password", "must_change_password"])
        record(actor, verb="password.given", kind="person", key=user, unit=_home(person, today=today))
    return password


def set_active(actor: Actor, *, user: int, active: bool, today: date) -> None:
    """Close an account, or open it again. Its history stays."""
    with transaction.atomic():
        person = _person(actor, user=user, today=today, whole=True)
        if person.pk == actor.id:
            raise Refused("own_administration")
        if person.is_active == active:
            return
        person.is_active = active
        person.save(update_fields=["is_active"])
        verb = "person.opened" if active else "person.closed"
        unit, was = _home(person, today=today), {"active": not active}
        record(actor, verb=verb, kind="person", key=user, unit=unit, before=was, after={"active": active})


def chose_password(actor: Actor, *, user: User) -> None:
    """The person chose a password of their own."""
    with transaction.atomic():
        User.objects.filter(pk=user.pk).update(must_change_password=False)
        user.must_change_password = False
        record(actor, verb="password.chosen", kind="person", key=user.pk, unit=_desk(actor))


def signed_in(actor: Actor) -> None:
    """A session began."""
    with transaction.atomic():
        record(actor, verb="session.begun", kind="person", key=actor.id, unit=_desk(actor))


def signed_out(actor: Actor) -> None:
    """A session was ended by the person."""
    with transaction.atomic():
        record(actor, verb="session.ended", kind="person", key=actor.id, unit=_desk(actor))


def sign_in_failed(username: str, *, address: str, locked: bool, today: date) -> None:
    """Somebody tried to come in as a person. Of names nobody has only the address is kept: people type passwords there."""
    stranger = Actor(None, "", (), address)
    verb = "session.locked" if locked else "session.refused"
    person = User.objects.filter(username__iexact=username.strip()).first() if username else None
    with transaction.atomic():
        key, unit = (person.pk, _home(person, today=today)) if person else ("", "")
        record(stranger, verb=verb, kind="person", key=key, unit=unit)


def _person(actor: Actor, *, user: int, today: date, whole: bool) -> User:
    """The person, if the actor manages a unit where they hold a role; `whole`: every such unit.

    Whoever resets a password can act as that person, so reaching a part of what they may do is not enough.
    """
    person = User.objects.select_for_update().filter(pk=user).first()
    if person is None:
        raise Refused("not_found")
    units = [row.unit_id for row in held(person, on=today)]
    if whole or not units:
        for unit in units or [""]:
            require(actor, verb=Verb.PEOPLE_MANAGE, path=path(unit, on=today))
    return person


def _home(person: User, *, today: date) -> str:
    """The unit whose auditors look after what happens to this account: the first it holds a role in."""
    row = held(person, on=today).first()
    return row.unit_id if row else ""


def _desk(actor: Actor) -> str:
    return actor.grants[0].unit if actor.grants else ""


def _hold(user: User, *, unit: str, role: Role, since: date) -> None:
    Membership.objects.create(user=user, unit_id=unit, role=role, since=since)


def _first_password() -> str:
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))
    return "-".join(groups)
