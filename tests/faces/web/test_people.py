"""People: found by name, filed as names are, given roles in units found by typing, at home after a first password."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from office import COMMUNE, DEPARTMENT, OFFICE, PASSWORD, PROVINCE, build_office, person, sign_in_by_two_steps
from villages import NINTH, build_villages, given_to_communes

from lantoa.apps.accounts import demo
from lantoa.apps.accounts.models import Membership, User
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
NEW = {"full_name": "Nông Văn Thư", "username": "thu.nv", "email": "", "role": "specialist"}


@pytest.fixture
def manager(client):
    build_office()
    client.force_login(person(Role.ADMINISTRATOR))
    return client


def first_password(username):
    """An account with a first password that somebody made."""
    User.objects.filter(username=username).update(must_change_password=True)
    return User.objects.get(username=username)


def test_a_first_password_is_changed_also_in_the_demo(client, settings):
    build_office()
    settings.DEMO = True
    person(Role.CLERK)
    client.force_login(first_password("clerk.so-vhttdl"))
    assert client.get("/hom-nay/")["Location"] == reverse("account_change_password")


def test_whoever_chose_a_password_goes_on_to_the_days_work(client):
    build_office()
    user = person(Role.CLERK)
    client.force_login(first_password(user.username))
    chosen = {"oldpassword": PASSWORD, "password1": "mot-cau-dai-de-nho", "password2": "mot-cau-dai-de-nho"}
    answer = client.post(reverse("account_change_password"), chosen)
    assert answer["Location"] == reverse("today")
    assert client.get(answer["Location"]).status_code == 200


def test_whoever_is_locked_out_is_not_said_to_be_at_work(manager):
    user = person(Role.CLERK)
    door = Client()
    for _ in range(6):
        door.post(reverse("account_login"), {"login": user.username, "password": "sai-mat-khau"})
    row = manager.get("/nguoi-dung/", {"words": user.username}).content.decode().split("<tbody>")[1]
    assert "sai mật khẩu nhiều lần" in row
    assert "đang dùng" not in row.split("</tr>")[0]


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("ngan", "Mật khẩu quá ngắn: cần ít nhất 10 ký tự."),
        ("password123", "Mật khẩu này quá phổ biến."),
        ("93185264700", "Mật khẩu này hoàn toàn là số."),
        ("clerk.so-vhttdl1", "quá giống"),
    ],
)
def test_why_a_password_will_not_do_is_said_in_vietnamese(client, password, told):
    build_office()
    user = person(Role.CLERK)
    client.force_login(first_password(user.username))
    chosen = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = client.post(reverse("account_change_password"), chosen).content.decode()
    assert told in page
    assert "This password" not in page
    assert "The password" not in page


@pytest.mark.parametrize(
    ("role", "in_demo", "status"),
    [
        (Role.ADMINISTRATOR, False, 302),
        (Role.ADMINISTRATOR, True, 200),
        (Role.DIRECTOR, False, 200),
    ],
)
def test_administrators_need_a_second_factor_outside_the_demo(client, settings, role, in_demo, status):
    build_office()
    settings.DEMO = in_demo
    user = person(role)
    Authenticator.objects.filter(user=user).exclude(type="recovery_codes").delete()
    client.force_login(user)
    answer = client.get("/nguoi-dung/" if role == Role.ADMINISTRATOR else "/hom-nay/")
    assert answer.status_code == status
    if status == 302:
        assert answer["Location"] == reverse("mfa_activate_totp")
        Authenticator.objects.create(user=user, type="recovery_codes", data={})
        assert client.get("/nguoi-dung/").status_code == 302
        Authenticator.objects.create(user=user, type="totp", data={})
        assert client.get("/nguoi-dung/").status_code == 200


@pytest.mark.parametrize("method", ["socialaccount", "mfa"])
def test_who_showed_it_at_signing_in_is_not_asked_again(client, method):
    build_office()
    user = person(Role.ADMINISTRATOR)
    Authenticator.objects.filter(user=user).delete()
    sign_in_by_two_steps(client, user, method=method)
    assert client.get("/hom-nay/").status_code == 200


@pytest.mark.parametrize(("in_demo", "status"), [(True, 200), (False, 302)])
def test_only_the_demo_keeps_the_passwords_of_its_own_people(client, settings, in_demo, status):
    build_office()
    settings.DEMO = in_demo
    person(Role.CLERK, username=demo.PEOPLE[0].username)
    client.force_login(first_password(demo.PEOPLE[0].username))
    assert client.get("/hom-nay/").status_code == status


def test_a_new_person_has_no_unit_until_one_is_chosen(manager):
    assert "<select" not in manager.get(reverse("new_person")).content.decode().partition('id="id_role"')[2]
    answer = manager.post(reverse("new_person"), NEW)
    assert answer.status_code == 422
    assert "Gõ tên đơn vị rồi chọn" in answer.content.decode()
    assert not User.objects.filter(username="thu.nv").exists()


@pytest.mark.parametrize("unit", [COMMUNE, PROVINCE, "none"])
def test_a_unit_out_of_reach_is_refused_where_it_was_chosen(manager, unit):
    answer = manager.post(reverse("new_person"), NEW | {"unit": unit})
    assert answer.status_code == 422
    assert "không thuộc nơi bạn quản lý" in answer.content.decode()


def test_the_unit_that_was_chosen_stays_while_the_rest_is_mended(manager):
    said = manager.post(reverse("new_person"), NEW | {"unit": OFFICE, "full_name": ""}).content.decode()
    assert f'name="unit" value="{OFFICE}" checked' in said
    manager.post(reverse("new_person"), NEW | {"unit": OFFICE})
    assert Membership.objects.get(user__username="thu.nv").unit_id == OFFICE


def test_a_role_without_a_unit_is_asked_for_on_the_same_page(manager):
    user = person(Role.SPECIALIST)
    answer = manager.post(reverse("grant_role", args=[user.pk]), {"role": "clerk"})
    assert answer.status_code == 422
    assert "Gõ tên đơn vị rồi chọn" in answer.content.decode()
    manager.post(reverse("grant_role", args=[user.pk]), {"role": "clerk", "unit": OFFICE})
    assert Membership.objects.filter(user=user, role="clerk", unit=OFFICE).exists()


def test_only_bodies_whose_people_one_manages_are_offered(manager, client):
    asked = {"tim": "so van hoa", "ten": "unit", "noi-lam-viec": "1"}
    assert f'value="{DEPARTMENT}"' in manager.get(reverse("unit_choices"), asked).content.decode()
    assert "value=" not in manager.get(reverse("unit_choices"), asked | {"tim": "ha son"}).content.decode()
    client.force_login(person(Role.SPECIALIST))
    assert client.get(reverse("unit_choices"), asked).status_code == 403


@pytest.mark.parametrize("sort", ["name", "-name", "account", "-account", "?"])
def test_people_are_sorted_by_their_headings(manager, sort):
    for role in (Role.CLERK, Role.SPECIALIST, Role.DIRECTOR):
        person(role)
    answer = manager.get(reverse("people"), {"sort": sort})
    shown = [row.username for row in answer.context["page"]]
    key = {"account": "username"}.get(sort.strip("-"), "filed")
    ordered = sorted(shown, key=lambda name: (getattr(User.objects.get(username=name), key), name))
    assert shown == (ordered[::-1] if sort.startswith("-") else ordered)
    assert len(shown) >= 4
    assert answer.content.decode().count("aria-sort") == (sort != "?")


def test_a_collaborator_gets_an_account_in_a_village(client):
    build_villages()
    client.force_login(person(Role.ADMINISTRATOR, PROVINCE))
    found = client.get(reverse("unit_choices"), {"tim": "thon 9", "noi-lam-viec": "1"}).content.decode()
    assert "Thôn 9" in found
    refused = client.post(reverse("new_person"), {**NEW, "unit": NINTH})
    assert "chỉ có vai trò cộng tác viên" in refused.content.decode()
    client.post(reverse("new_person"), {**NEW, "role": "collaborator", "unit": NINTH})
    made = User.objects.get(username=NEW["username"])
    assert Membership.objects.get(user=made).unit_id == NINTH
    row = given_to_communes()
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    share = row.bearers.get(unit=COMMUNE)
    client.post(reverse("duty_hand_down", args=[share.pk]), {"units": [NINTH]})
    User.objects.filter(pk=made.pk).update(must_change_password=False)
    client.force_login(User.objects.get(pk=made.pk))
    assert "Phát thanh về dân số" in client.get(reverse("today")).content.decode()
    assert client.get(reverse("duty", args=[row.pk])).status_code == 200
