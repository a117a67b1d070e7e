"""Whose certificate it is."""

from datetime import timedelta

import pytest
from certificates import NOW, PASSPHRASE, holder

from lantoa.core.kernel import Refused
from lantoa.signing import CertificateFile, owner_of


def test_the_owner_is_named():
    file = CertificateFile(data=holder().p12(), passphrase=PASSPHRASE)
    assert owner_of(file, now=NOW) == "Lê Thị Thu Hiền"


@pytest.mark.parametrize(
    ("data", "passphrase", "now", "code"),
    [
        (b"hong", PASSPHRASE, NOW, "certificate_broken"),
        (None, "sai", NOW, "passphrase_wrong"),
        (None, PASSPHRASE, NOW + timedelta(days=999), "certificate_expired"),
    ],
)
def test_what_cannot_sign_today_is_refused(data, passphrase, now, code):
    file = CertificateFile(data=data or holder().p12(), passphrase=passphrase)
    with pytest.raises(Refused, match=code):
        owner_of(file, now=now)
