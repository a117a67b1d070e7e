"""Whose certificate it is."""

from datetime import timedelta

import pytest
from certificates import NOW, OFFICE, PASSPHRASE, holder

from lantoa.core.kernel import Refused
from lantoa.signing import CertificateFile, owner_of, same_name, subject_in


def test_the_owner_is_named():
    file = CertificateFile(data=holder().p12(), passphrase=PASSPHRASE)
    assert owner_of(file, now=NOW) == "Lê Thị Thu Hiền"


@pytest.mark.parametrize(
    ("data", "passphrase", "now", "code"),
    [
        (b"hong", PASSPHRASE, NOW, "certificate_broken"),
        (None, "sai", NOW, "passphrase_wrong"),
        (None, "", NOW, "passphrase_missing"),
        (None, "sai\0", NOW, "passphrase_wrong"),
        (None, PASSPHRASE, NOW + timedelta(days=2901), "certificate_expired"),
    ],
)
def test_what_cannot_sign_today_is_refused(data, passphrase, now, code):
    file = CertificateFile(data=data or holder().p12(), passphrase=passphrase)
    with pytest.raises(Refused, match=code):
        owner_of(file, now=now)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("VI VĂN  THÀNH", "Vi Văn Thành", True),
        ("Vi Văn Hoà", "Vi Văn Hòa", True),
        ("Vi Van Thanh", "Vi Văn Thành", False),
        ("Vi Văn Thành", "Vi Văn Thà", False),
        ("Vi Văn Thành", "Ông Vi Văn Thành", False),
        ("", "", False),
    ],
)
def test_two_names_are_one_exactly(one, other, same):
    assert same_name(one, other) is same


class TestSubject:
    def test_of_a_certificate_alone_and_of_one_with_its_key(self):
        one = holder(position="Giám đốc", identity="CCCD:001234567890")
        said = subject_in(one.pem)
        assert said == subject_in(one.der) == subject_in(one.p12(), passphrase=PASSPHRASE)
        assert (said.name, said.bodies, said.position) == ("Lê Thị Thu Hiền", (OFFICE,), "Giám đốc")
        assert said.identity == "001234567890"
        assert len(said.fingerprint) == 64

    def test_a_number_that_is_no_identity_card_is_none(self):
        assert subject_in(holder(identity="MST:0101234567").pem).identity == ""

    @pytest.mark.parametrize(("data", "passphrase"), [(b"", ""), (b"hong", ""), (b"hong", "x")])
    def test_what_is_none_is_refused(self, data, passphrase):
        with pytest.raises(Refused, match="certificate_broken"):
            subject_in(data, passphrase=passphrase)
