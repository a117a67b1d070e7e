"""Certificates to try signing with: of an authority that does not exist, trusted nowhere but in the demo's own folder."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

ONLY_TO_TRY = "CHỈ ĐỂ THỬ"
_AUTHORITY = f"Nơi cấp {ONLY_TO_TRY}, không có thật"
_YEARS = timedelta(days=3650)
ROOT = "goc-chi-de-thu.pem"


class Owner(NamedTuple):
    """Whose certificate, and the body it names."""

    file: str
    name: str
    body: str


class _Issuer(NamedTuple):
    name: x509.Name
    key: rsa.RSAPrivateKey


def make_certificates(folder: Path, *, owners: list[Owner], passphrase: str) -> list[Path]:
    """The root, and for each owner a file to sign with. Made once: as long as all are there they stay."""
    files = [folder / owner.file for owner in owners]
    if all(path.is_file() for path in (folder / ROOT, *files)):
        return files
    folder.mkdir(parents=True, exist_ok=True)
    root = _Issuer(_name(_AUTHORITY, _AUTHORITY), rsa.generate_private_key(65537, 2048))
    own = _certificate(root.name, root.key.public_key(), by=root, authority=True)
    for path, owner in zip(files, owners, strict=True):
        key = rsa.generate_private_key(65537, 2048)
        certificate = _certificate(_name(owner.name, owner.body), key.public_key(), by=root)
        locked = serialization.BestAvailableEncryption(passphrase.encode())
        path.write_bytes(
            pkcs12.serialize_key_and_certificates(owner.name.encode(), key, certificate, None, locked)
        )
    # Last: without it the files are made again, all of one authority
    (folder / ROOT).write_bytes(own.public_bytes(serialization.Encoding.PEM))
    return files


def _name(who: str, body: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, body),
            x509.NameAttribute(NameOID.COMMON_NAME, who),
        ]
    )


def _certificate(
    subject: x509.Name, key: rsa.RSAPublicKey, *, by: _Issuer, authority: bool = False
) -> x509.Certificate:
    today = datetime.now(UTC)
    usage = x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_cert_sign=authority,
        crl_sign=authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.name)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + _YEARS)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(by.key, hashes.SHA256())
    )
