"""Certificates: opened, and looked at before anything is signed with them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from asn1crypto import crl, pem, pkcs12, x509
from cryptography.hazmat.primitives.serialization import pkcs12 as opened_pkcs12
from pyhanko.sign.signers import SimpleSigner

from lantoa.core.kernel import Refused
from lantoa.signing.model import CertificateFile

# What a folder of trust holds, by the endings of its files: roots, and what was taken back.
ROOT_ENDINGS = frozenset((".pem", ".cer", ".crt", ".der"))
REVOCATION_ENDINGS = frozenset((".crl",))
# One of these, where a certificate says what its key is for.
USAGE = frozenset(("digital_signature", "non_repudiation"))
# A certificate that is for these and nothing else belongs to a machine.
_MACHINES = {"server_auth", "code_signing", "time_stamping", "ocsp_signing"}
# Authorities write the number of an identity card beside the name, and say what number it is.
_IDENTITY = re.compile(r"(?:CCCD|CMND|CC)\s*+[:.]?\s*+(\d{9,12})")


class Subject(NamedTuple):
    """Whom a certificate names; empty where it does not say. `bodies`: the organisation and its parts, as they stand."""

    name: str
    bodies: tuple[str, ...]
    position: str
    identity: str
    fingerprint: str


def load_file(file: CertificateFile) -> SimpleSigner:
    """Key and certificate of a PKCS#12 file; raises Refused."""
    if "\0" in file.passphrase:
        # None can be typed; the library ends the whole thread over it
        raise Refused("passphrase_wrong")
    with _damage_refused():
        _ = pkcs12.Pfx.load(file.data, strict=True).native
        try:
            key, certificate, _others = opened_pkcs12.load_key_and_certificates(
                file.data, file.passphrase.encode()
            )
        except ValueError as error:
            raise Refused("passphrase_wrong") from error
        if key is None or certificate is None:
            raise Refused("certificate_without_key")
        signer: SimpleSigner = SimpleSigner.load_pkcs12_data(
            file.data, other_certs=(), passphrase=file.passphrase.encode()
        )
        return signer


def look(certificate: x509.Certificate, *, now: datetime) -> None:
    """Refuses a certificate that no paper may be signed with today."""
    name = common_name(certificate.subject)
    since, until = certificate.not_valid_before, certificate.not_valid_after
    if now > until:
        raise Refused("certificate_expired", name=name, day=f"{until:%d/%m/%Y}")
    if now < since:
        raise Refused("certificate_not_yet", name=name, day=f"{since:%d/%m/%Y}")
    purposes = certificate.extended_key_usage_value
    machine = purposes is not None and set(purposes.native) <= _MACHINES
    if certificate.ca or machine or not signs(certificate):
        raise Refused("certificate_not_for_signing", name=name)


def signs(certificate: x509.Certificate) -> bool:
    """Whether its key is for signatures, or for whatever one likes."""
    usage = certificate.key_usage_value
    return usage is None or bool(usage.native & USAGE)


def certificates_in(data: bytes) -> tuple[x509.Certificate, ...]:
    """Certificates of a PEM or DER file: the roots an office trusts; raises Refused."""
    return tuple(_parsed(data, x509.Certificate))


def revocations_in(data: bytes) -> tuple[bytes, ...]:
    """Lists of certificates taken back, of a PEM or DER file, as `verify` takes them; raises Refused."""
    return tuple(one.dump() for one in _parsed(data, crl.CertificateList))


def _parsed(data: bytes, kind: Any) -> list[Any]:
    with _damage_refused():
        blocks = [body for _, _, body in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        found = [kind.load(body, strict=True) for body in blocks]
        for one in found:
            _ = one.native
        return found


@contextmanager
def _damage_refused() -> Iterator[None]:
    """Whatever the libraries stumble over in a broken file is a refusal."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        raise Refused("certificate_broken") from error


def common_name(name: x509.Name) -> str:
    """The name people know a certificate's owner by."""
    return next(iter(_parts(name, "common_name")), "") or str(name.human_friendly)


def organisation(name: x509.Name) -> str:
    """The body the owner belongs to; empty where the certificate does not say it."""
    return next(iter(_parts(name, "organization_name")), "")


def subject_of(certificate: x509.Certificate) -> Subject:
    """All a certificate says of its owner."""
    name = certificate.subject
    numbers = [*_parts(name, "user_id"), *_parts(name, "serial_number")]
    found = [match[1] for match in map(_IDENTITY.match, numbers) if match]
    return Subject(
        name=common_name(name),
        bodies=(*_parts(name, "organization_name"), *_parts(name, "organizational_unit_name")),
        position=next(iter(_parts(name, "title")), ""),
        identity=found[0] if found else "",
        fingerprint=certificate.sha256.hex(),
    )


def _parts(name: x509.Name, key: str) -> tuple[str, ...]:
    found = name.native.get(key, ())
    return (found,) if isinstance(found, str) else tuple(map(str, found))
