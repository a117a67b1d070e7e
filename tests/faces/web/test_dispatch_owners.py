"""The page of whose certificates are whose: one's own after signing in again, others' by an administrator."""

from io import BytesIO

import pytest
from certificates import PASSPHRASE, holder
from dispatch import approved, described
from django.urls import reverse
from office import DEPARTMENT, PASSWORD, person

from lantoa.apps.drafts.models import DraftState, KnownCertificate
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def upload(data):
    file = BytesIO(data)
    file.name = "a.p12"
    return file


@pytest.fixture
def director(client):
    described()
    user = person(Role.DIRECTOR)
    client.force_login(user)
    return user


def test_for_oneself_the_password_is_asked_again(client, director):
    page, key = reverse("dispatch_own_certificate"), holder("Ha Thi Bich")
    asked = client.post(page, {"file": upload(key.pem)})
    assert "reauthenticate" in asked.url
    assert not KnownCertificate.objects.exists()
    client.post(asked.url, {"password": PASSWORD})
    assert "Xác nhận chứng thư của tôi" in client.get(page).content.decode()
    client.post(page, {"file": upload(key.pem)})
    (row,) = KnownCertificate.objects.all()
    assert (row.user, row.confirmed_by) == (director, director)
    assert "Ha Thi Bich" in client.get(reverse("dispatch_owners")).content.decode()
    client.post(reverse("dispatch_doubt", args=[row.pk]))
    assert not KnownCertificate.objects.exists()


def test_an_administrator_confirms_others_but_not_themselves_this_way(client, director):
    administrator = person(Role.ADMINISTRATOR)
    client.force_login(administrator)
    page, key = reverse("dispatch_confirm"), holder("Ha Thi Bich")
    data = {"passphrase": PASSPHRASE}
    for owner in (str(director.pk), f"|{DEPARTMENT}"):
        assert client.post(page, {**data, "owner": owner, "file": upload(key.p12())}).status_code == 302
    assert KnownCertificate.objects.count() == 2
    assert client.post(page, {"owner": str(administrator.pk), "file": upload(key.pem)}).status_code == 403
    for bad in (b"", b"hong", b"x" * 70_000):
        answer = client.post(page, {"owner": str(director.pk), "file": upload(bad)})
        assert answer.status_code == 400
    assert KnownCertificate.objects.count() == 2


@pytest.mark.usefixtures("director")
def test_the_refusal_names_both_and_leads_to_the_page(client):
    row = approved()
    answer = client.post(
        reverse("dispatch_sign", args=[row.pk]),
        {
            "version": row.version,
            "passphrase": PASSPHRASE,
            "certificate_file": upload(holder("Hà Thị Bích").p12()),
        },
    )
    said = answer.content.decode()
    assert answer.status_code == 400
    assert "Chứng thư số đứng tên «Hà Thị Bích», người ký văn bản là «Người director.so-vhttdl»" in said
    assert reverse("dispatch_owners") in said
    row.refresh_from_db()
    assert row.state == DraftState.SIGNING
