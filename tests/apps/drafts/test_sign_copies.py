"""Copies signed: by whoever answers for them, then by the office; here, or elsewhere and brought back."""

from functools import cache

import pytest
from arrivals import registered
from certificates import PASSPHRASE, holder
from dispatch import issued
from django.db import DatabaseError, transaction
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, actor

from lantoa import signing
from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.selectors import history
from lantoa.apps.drafts.models import SignedCopy
from lantoa.apps.drafts.selectors.copies import find_copy, how_signed
from lantoa.apps.drafts.selectors.register import Sought, register
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.copy_files import copy_file
from lantoa.apps.drafts.services.sign_copies import accept_copy, sign_copy
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role
from lantoa.signing import LEADER, SEAL, CertificateFile

pytestmark = pytest.mark.django_db

DIRECTOR, STAMP = "Người director.so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch Hà Sơn"


def director():
    return actor(Role.DIRECTOR)


def clerk():
    return actor(Role.CLERK)


@pytest.fixture
def copy():
    paper = issued().pk
    more = {"recipients": "UBND xã Tân Lập", "signer": director().id}
    return make_copy(clerk(), office=DEPARTMENT, kind="SY", draft=paper, **more)


@cache
def p12(owner):
    return holder(owner).p12()


def signed(copy, who=None, owner=DIRECTOR):
    return sign_copy(who or director(), copy=copy.pk, certificate=p12(owner), passphrase=PASSPHRASE)


def sealed(copy):
    return signed(copy, clerk(), STAMP)


def elsewhere(copy, field=LEADER, owner=DIRECTOR):
    """What the office's own signing client gives back."""
    key = CertificateFile(data=p12(owner), passphrase=PASSPHRASE)
    data = copy_file(clerk(), copy=copy.pk).data
    return signing.sign(data, field=field, signer=key, now=timezone.now())


def brought(copy, data, who=None):
    return accept_copy(who or clerk(), copy=copy.pk, read=lambda: data)


def stands(copy, who):
    found = how_signed(who, find_copy(who, copy=copy.pk))
    return found.leader, found.sealed, found.signs, found.seals


def test_the_signer_signs_the_office_seals_and_the_copy_is_that_file(copy):
    assert stands(copy, director()) == (False, False, True, False)
    assert stands(copy, clerk()) == (False, False, False, False), "the office closes it behind the signer"
    signed(copy)
    assert stands(copy, clerk()) == (True, False, False, True)
    last = sealed(copy)
    assert stands(copy, clerk()) == (True, True, False, False)
    assert [one["name"] for one in last.verification["signatures"]] == [DIRECTOR, STAMP]
    file = copy_file(clerk(), copy=copy.pk)
    assert [(place.field, place.signed) for place in signing.places_of(file.data)] == [
        (LEADER, True),
        (SEAL, True),
    ]
    assert [event.verb for event in history("copy", copy.pk)] == ["copy.made", "copy.signed", "copy.signed"]


def test_signed_elsewhere_it_is_brought_back(copy):
    brought(copy, elsewhere(copy))
    brought(copy, elsewhere(copy, SEAL, STAMP))
    assert stands(copy, clerk()) == (True, True, False, False)
    assert SignedCopy.objects.count() == 2


def test_the_register_says_that_it_is_signed(copy):
    def note():
        rows = register(clerk(), office=DEPARTMENT, sought=Sought(), now=timezone.now()).rows
        return next(row.note for row in rows if row.symbol == str(copy.number))

    assert note() == ""
    signed(copy)
    assert note() == ""
    sealed(copy)
    assert note() == "Đã ký số"


@pytest.mark.parametrize(
    ("field", "owner", "code"),
    [
        (LEADER, "Kẻ khác", "signer_of_another"),
        (SEAL, STAMP, "copy_leader_first"),
        (LEADER, STAMP, "signer_of_another"),
    ],
)
def test_signed_by_another_it_is_refused(copy, field, owner, code):
    with pytest.raises(Refused, match=code):
        brought(copy, elsewhere(copy, field, owner))
    assert not SignedCopy.objects.exists()


def test_sealed_by_another_it_is_refused(copy):
    signed(copy)
    with pytest.raises(Refused, match="seal_of_another"):
        brought(copy, elsewhere(copy, SEAL, "Sở khác"))


def test_another_file_or_none_signed_is_refused(copy):
    other = make_copy(
        clerk(),
        office=DEPARTMENT,
        kind="TrS",
        arrival=registered().pk,
        extract="Mục II",
        signer=director().id,
        recipients="Thanh tra",
    )
    with pytest.raises(Refused, match="signed_text_differs"):
        brought(copy, elsewhere(other))
    bare = copy_file(clerk(), copy=copy.pk).data
    with pytest.raises(Refused, match="signature_refused"):
        brought(copy, bare)
    signed(copy)
    again = copy_file(clerk(), copy=copy.pk).data
    with pytest.raises(Refused, match="signature_refused"):
        brought(copy, again)


def test_nobody_signs_out_of_turn_or_after_the_office(copy):
    with pytest.raises(Refused, match="copy_not_yours"):
        sealed(copy)
    with pytest.raises(Refused, match="not_found"):
        signed(copy, actor(Role.DIRECTOR, COMMUNE))
    with pytest.raises(Refused, match="copy_not_yours"):
        brought(copy, b"", actor(Role.HEAD_OF_UNIT, DEPARTMENT))
    signed(copy)
    with pytest.raises(Refused, match="copy_not_yours"):
        signed(copy)
    sealed(copy)
    for again in (lambda: sealed(copy), lambda: brought(copy, b"")):
        with pytest.raises(Refused, match="copy_sealed"):
            again()


def test_of_two_who_bring_it_at_once_one_is_told(copy):
    quicker = elsewhere(copy)

    def meanwhile():
        brought(copy, quicker)
        return quicker

    with pytest.raises(Refused, match="changed_meanwhile"):
        accept_copy(clerk(), copy=copy.pk, read=meanwhile)
    assert SignedCopy.objects.count() == 1


def test_whose_power_ended_signs_no_copy(copy):
    data = elsewhere(copy)
    Membership.objects.filter(user=director().id).update(until=timezone.localdate())
    with pytest.raises(Refused, match="signer_unknown"):
        brought(copy, data)


def test_a_signed_copy_is_never_rewritten(copy):
    signed(copy)
    for change in (lambda: SignedCopy.objects.update(at=timezone.now()), SignedCopy.objects.all().delete):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()
