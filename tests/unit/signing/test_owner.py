"""Whose certificate it is."""

from datetime import timedelta

import pytest
from certificates import NOW, PASSPHRASE, holder

from lantoa.core.kernel import Refused
from lantoa.signing import CertificateFile, not_theirs, owner_of


def test_the_owner_is_named():
    file = CertificateFile(data=holder().p12(), passphrase=PASSPHRASE)
    assert owner_of(file, now=NOW) == "Lê Thị Thu Hiền"


@pytest.mark.parametrize(
    ("data", "passphrase", "now", "code"),
    [
        (b"hong", PASSPHRASE, NOW, "certificate_broken"),
        (None, "sai", NOW, "passphrase_wrong"),
        (None, "", NOW, "passphrase_missing"),
        (None, PASSPHRASE, NOW + timedelta(days=999), "certificate_expired"),
    ],
)
def test_what_cannot_sign_today_is_refused(data, passphrase, now, code):
    file = CertificateFile(data=data or holder().p12(), passphrase=passphrase)
    with pytest.raises(Refused, match=code):
        owner_of(file, now=now)


@pytest.mark.parametrize(
    ("names", "person", "said"),
    [
        (["Vi Văn Thành"], "Vi Văn Thành, giám đốc", None),
        (["VI VAN THANH - 001"], "Vi Văn Thành", None),
        (["Con dấu", "Vi Văn Thành"], "Vi Văn Thành", None),
        (["Vi Văn Thà"], "Vi Văn Thành", "signed_by_another"),
        (["Con dấu"], "Vi Văn Thành", "signed_by_another"),
        ([""], "Vi Văn Thành", "signed_by_another"),
        ([], "Vi Văn Thành", "signed_by_another"),
    ],
)
def test_whose_signature_it_is(names, person, said):
    assert not_theirs(names, person=person) == said
