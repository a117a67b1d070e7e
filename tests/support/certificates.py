"""An authority of our own, its certificates and what people sign with; made anew at each run."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import Image, ImageDraw

NOW = datetime(2026, 11, 23, 2, 30, 15, tzinfo=UTC)
PASSPHRASE = "Hà Sơn 2026"
AUTHORITY = "CA thử của tỉnh Hà Sơn"
OFFICE = "Sở Văn hóa, Thể thao và Du lịch Hà Sơn"


class Holder(NamedTuple):
    """A certificate and its key."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def der(self):
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def p12(self, passphrase=PASSPHRASE, *, others=()):
        return pkcs12.serialize_key_and_certificates(
            b"khoa",
            self.key,
            self.certificate,
            others or None,
            serialization.BestAvailableEncryption(passphrase.encode()),
        )


def _name(common, office=OFFICE, *, position="", identity=""):
    more = ((NameOID.TITLE, position), (NameOID.USER_ID, identity))
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, office),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
            *(x509.NameAttribute(key, value) for key, value in more if value),
        ]
    )


def _usage(**wanted):
    names = (
        "digital_signature content_commitment key_encipherment data_encipherment key_agreement "
        "key_cert_sign crl_sign encipher_only decipher_only"
    )
    return x509.KeyUsage(**{name: wanted.get(name, False) for name in names.split()})


def authority(name=AUTHORITY):
    """A root that signs certificates."""
    return _authority(name)


@cache
def _authority(name):
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    who = _name(name, "Cơ quan chứng thực thử")
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=3000))
        .not_valid_after(NOW + timedelta(days=3000))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Holder(certificate, key)


@cache
def holder(
    name="Lê Thị Thu Hiền",
    *,
    days=(-300, 2900),
    usage=("digital_signature", "content_commitment"),
    purposes=(),
    ca=AUTHORITY,
    office=OFFICE,
    **more,
):
    """A certificate the authority gave; `days` from and until, counted from NOW."""
    root = authority(ca)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(name, office, **more))
        .issuer_name(root.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(**dict.fromkeys(usage, True)), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key()), critical=False
        )
    )
    if purposes:
        named = [getattr(ExtendedKeyUsageOID, purpose) for purpose in purposes]
        builder = builder.add_extension(x509.ExtendedKeyUsage(named), critical="TIME_STAMPING" in purposes)
    return Holder(builder.sign(root.key, hashes.SHA256()), key)


def revoked(*holders, at=NOW - timedelta(days=10), ca=AUTHORITY):
    """The authority's list of certificates taken back."""
    root = authority(ca)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.certificate.subject)
        .last_update(NOW - timedelta(days=1))
        .next_update(NOW + timedelta(days=3000))
    )
    for one in holders:
        builder = builder.add_revoked_certificate(
            x509.RevokedCertificateBuilder()
            .serial_number(one.certificate.serial_number)
            .revocation_date(at)
            .build()
        )
    listed = builder.sign(root.key, hashes.SHA256())
    return listed.public_bytes(serialization.Encoding.DER)


def signature_png(colour=(20, 40, 160, 255)):
    """A scrawl on nothing."""
    return _png(lambda draw: draw.line([(10, 60), (60, 15), (90, 70), (150, 20), (230, 55)], colour, 5))


def seal_png(colour=(200, 20, 30, 200)):
    """A ring on nothing."""
    return _png(lambda draw: draw.ellipse([(10, 10), (230, 230)], outline=colour, width=9), size=(240, 240))


def _png(drawn, size=(240, 90)):
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    drawn(ImageDraw.Draw(image))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
