"""Copies in the browser: looked at, numbered, passed on or given up."""

import io

import pytest
from arrivals import registered
from dispatch import issued
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from office import DEPARTMENT, actor, build_office, person
from PIL import Image

from lantoa.apps.drafts.models import Copy, Number
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper():
    return issued()


@pytest.fixture
def clerk(client):
    build_office()
    client.force_login(person(Role.CLERK, DEPARTMENT))
    return client


def asked(**more):
    head = str(person(Role.DIRECTOR).pk)
    return {"office": DEPARTMENT, "kind": "SY", "signer": head, "recipients": "UBND xã Tân Hòa", **more}


def made(paper):
    more = {"recipients": "UBND xã Tân Hòa", "signer": actor(Role.DIRECTOR).id}
    return make_copy(actor(Role.CLERK), office=DEPARTMENT, kind="SY", draft=paper.pk, **more)


@pytest.mark.parametrize("came_in", [False, True])
def test_it_is_looked_at_before_it_is_numbered(clerk, paper, came_in):
    name, key = ("dispatch_copy_arrival", registered().pk) if came_in else ("dispatch_copy", paper.pk)
    seen = clerk.post(reverse(name, args=[key]), asked(look="1"))
    assert (seen.status_code, seen.headers["Content-Type"]) == (200, "application/pdf")
    assert seen.headers["Content-Disposition"].startswith("inline")
    assert not Copy.objects.exists()
    assert not Number.objects.filter(book__code="sao").exists()
    assert clerk.post(reverse(name, args=[key]), asked()).url == reverse(
        "dispatch_signed_copy", args=[Copy.objects.get().pk]
    )


def test_what_cannot_be_copied_is_said_and_what_was_written_stays(clerk, paper):
    said = asked(look="1", extract="Mục II")
    answer = clerk.post(reverse("dispatch_copy", args=[paper.pk]), said)
    assert "không có phần trích" in answer.context["problem"]
    page = answer.content.decode()
    assert 'value="UBND xã Tân Hòa"' in page
    assert ">Mục II</textarea>" in page


def test_it_is_passed_on_once_it_is_signed(clerk, paper):
    key = made(paper).pk
    page = reverse("dispatch_signed_copy", args=[key])
    assert "Ghi đã chuyển" not in clerk.get(page).content.decode()
    held = io.BytesIO()
    Image.new("L", (600, 850), "white").save(held, "PNG")
    scan = SimpleUploadedFile("quet.png", held.getvalue())
    clerk.post(reverse("dispatch_scanned_copy", args=[key]), {"file": scan})
    assert "Ghi đã chuyển" in clerk.get(page).content.decode()
    clerk.post(reverse("dispatch_pass_on_copy", args=[key]), {"channel": "mail"})
    said = clerk.get(page).content.decode()
    assert "qua thư điện tử" in said
    assert "Ghi đã chuyển" not in said


def test_it_is_given_up_with_a_reason(clerk, paper):
    key = made(paper).pk
    drop, page = reverse("dispatch_drop_copy", args=[key]), reverse("dispatch_signed_copy", args=[key])
    assert "lý do" in clerk.post(drop, {"reason": " "}).context["problem"]
    clerk.post(drop, {"reason": "Sao nhầm"})
    said = clerk.get(page).content.decode()
    assert "Đã bỏ, số đã hủy" in said
    assert drop not in said
    assert "đã bỏ: Sao nhầm" in " ".join(
        clerk.get(reverse("dispatch_paper", args=[paper.pk])).content.decode().split()
    ).replace("</svg>", "")
