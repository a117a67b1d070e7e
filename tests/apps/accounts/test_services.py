"""Accounts and roles: made within reach, told to the trail, first passwords that must change."""

import pytest
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, PROVINCE, TODAY, actor, build_office, person

from lantoa.apps.accounts import services
from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.audit.models import Event
from lantoa.core.kernel import Refused
from lantoa.core.permission import Grant, Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


@pytest.fixture
def admin():
    return actor(Role.ADMINISTRATOR)


def make(by, unit=OFFICE, **changed):
    asked = {"username": "lan.tt", "full_name": "Tạ Thị Lan", "email": "", "role": Role.SPECIALIST} | changed
    return services.make_person(by, unit=unit, today=TODAY, **asked)


def test_a_new_person_has_a_role_and_a_password_that_must_change(admin):
    user, password = make(admin)
    assert user.check_password(password)
    assert user.must_change_password
    assert actor_of(user, on=TODAY).grants == (Grant(Role.SPECIALIST, OFFICE),)
    event = Event.objects.latest("id")
    assert (event.verb, event.unit, event.actor_id) == ("person.made", OFFICE, admin.id)
    assert password not in str(event.after)


def test_a_name_is_given_once(admin):
    make(admin)
    with pytest.raises(Refused) as refused:
        make(admin)
    assert refused.value.code == "username_taken"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_make_people(role):
    with pytest.raises(Refused) as refused:
        make(actor(role))
    assert refused.value.code == "not_permitted"
    assert not User.objects.filter(username="lan.tt").exists()


@pytest.mark.parametrize("unit", [PROVINCE, COMMUNE])
def test_an_administrator_reaches_only_what_stands_under_the_unit(admin, unit):
    with pytest.raises(Refused):
        make(admin, unit=unit)


def test_a_role_is_granted_once_and_ends(admin):
    user, _ = make(admin)
    for _again in range(2):
        services.grant_role(admin, user=user.pk, unit=DEPARTMENT, role=Role.CLERK, today=TODAY)
    row = Membership.objects.get(user=user, role=Role.CLERK)
    services.end_role(admin, membership=row.pk, today=TODAY)
    assert actor_of(user, on=TODAY).grants == (Grant(Role.SPECIALIST, OFFICE),)
    with pytest.raises(Refused):
        services.end_role(admin, membership=row.pk, today=TODAY)


def test_nobody_ends_their_own_administration(admin):
    row = Membership.objects.get(user=admin.id)
    with pytest.raises(Refused) as refused:
        services.end_role(admin, membership=row.pk, today=TODAY)
    assert refused.value.code == "own_administration"
    with pytest.raises(Refused):
        services.set_active(admin, user=admin.id, active=False, today=TODAY)


def test_a_new_password_only_for_people_wholly_within_reach(admin):
    user, _ = make(admin)
    password = services.give_new_password(admin, user=user.pk, today=TODAY)
    user.refresh_from_db()
    assert user.check_password(password)
    Membership.objects.create(user=user, unit_id=PROVINCE, role=Role.DIRECTOR, since=TODAY)
    with pytest.raises(Refused) as refused:
        services.give_new_password(admin, user=user.pk, today=TODAY)
    assert refused.value.code == "not_permitted"


def test_people_of_nowhere_are_nobodys_to_manage(admin):
    stranger = User.objects.create(username="khach", full_name="Khách")
    for attempt in (
        lambda: services.give_new_password(admin, user=stranger.pk, today=TODAY),
        lambda: services.give_new_password(admin, user=999_999, today=TODAY),
        lambda: services.set_active(actor(Role.CLERK), user=stranger.pk, active=False, today=TODAY),
    ):
        with pytest.raises(Refused):
            attempt()


def test_an_account_is_closed_and_opened(admin):
    user, _ = make(admin)
    for active in (False, False, True):
        services.set_active(admin, user=user.pk, active=active, today=TODAY)
        user.refresh_from_db()
        assert user.is_active is active
        assert bool(actor_of(user, on=TODAY).grants) is active
    told = Event.objects.filter(key=str(user.pk)).order_by("id").values_list("verb", flat=True)
    assert [*told] == ["person.made", "person.closed", "person.opened"]


def test_choosing_a_password_and_signing_in_are_told(admin):
    user, _ = make(admin)
    who = actor_of(user, on=TODAY)
    services.chose_password(who, user=user)
    services.signed_in(who)
    user.refresh_from_db()
    assert not user.must_change_password
    assert Event.objects.latest("id").unit == OFFICE


def test_another_communes_administrator_reaches_nobody_here():
    user = person(Role.UNIT_OFFICER, COMMUNE)
    with pytest.raises(Refused):
        services.set_active(actor(Role.ADMINISTRATOR, OTHER_COMMUNE), user=user.pk, active=False, today=TODAY)
