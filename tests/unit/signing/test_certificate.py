"""Roots an office trusts, as its authority gives them."""

import pytest
from asn1crypto import pem
from certificates import AUTHORITY, OFFICE, authority, holder, revoked
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from lantoa.core.kernel import Refused
from lantoa.signing import CertificateFile, certificates_in, revocations_in
from lantoa.signing.certificate import common_name, load_file, organisation


def test_roots_are_read_from_pem_and_der():
    both = authority().pem + authority("CA lạ").pem
    assert [common_name(one.subject) for one in certificates_in(both)] == [AUTHORITY, "CA lạ"]
    (one,) = certificates_in(authority().der)
    assert one.ca


def test_lists_of_what_was_taken_back_are_read_from_pem_and_der():
    listed = revoked(holder())
    assert revocations_in(listed) == (listed,)
    armoured = pem.armor("X509 CRL", listed) + pem.armor("X509 CRL", revoked(ca="CA lạ"))
    assert [len(revocations_in(data)) for data in (armoured, listed)] == [2, 1]
    with pytest.raises(Refused, match="certificate_broken"):
        revocations_in(authority().pem)


def test_owner_and_body_are_named():
    (one,) = certificates_in(holder("Lê Thị Thu Hiền").der)
    assert (common_name(one.subject), organisation(one.subject)) == ("Lê Thị Thu Hiền", OFFICE)


# Where its extensions begin stands a kind of value (8) that the library knows by name only
UNREADABLE = authority().der.replace(b"\xa3\x42\x30\x40", b"\x08\x42\x30\x40")


@pytest.mark.parametrize(
    "junk",
    [b"", b"abc", authority().der[:-9], b"-----BEGIN CERTIFICATE-----\nAAAA\n", UNREADABLE],
)
def test_junk_is_refused(junk):
    with pytest.raises(Refused, match="certificate_broken"):
        certificates_in(junk)


def test_a_file_without_a_key_is_refused():
    bare = pkcs12.serialize_java_truststore(
        [pkcs12.PKCS12Certificate(holder().certificate, b"x")],
        BestAvailableEncryption(b"abc"),
    )
    with pytest.raises(Refused, match="certificate_without_key"):
        load_file(CertificateFile(data=bare, passphrase="abc"))
