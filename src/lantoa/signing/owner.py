"""Whose certificate it is: of a file before it is kept, of a certificate alone, of a signature."""

from datetime import datetime

from asn1crypto import x509

from lantoa.core import text  # the door itself: its verbs are also names of modules behind it
from lantoa.core.kernel import Refused
from lantoa.signing.certificate import Subject, certificates_in, common_name, load_file, look, subject_of
from lantoa.signing.model import CertificateFile


def owner_of(file: CertificateFile, *, now: datetime) -> str:
    """The owner's name, if papers may be signed with it today; raises Refused. Without a passphrase anybody could."""
    certificate = _locked(file)
    look(certificate, now=now)
    return common_name(certificate.subject)


def subject_in(data: bytes, *, passphrase: str = "") -> Subject:
    """Whose certificate a file holds: a certificate alone (PEM, DER) or, with its passphrase, PKCS#12; raises Refused."""
    if passphrase:
        return subject_of(_locked(CertificateFile(data=data, passphrase=passphrase)))
    found = certificates_in(data)
    if not found:
        raise Refused("certificate_broken")
    return subject_of(found[0])


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, whatever their capitals, their spaces and where their tone marks stand."""
    return bool(text.fold(one)) and text.fold(one) == text.fold(other)


def _locked(file: CertificateFile) -> x509.Certificate:
    if not file.passphrase:
        raise Refused("passphrase_missing")
    certificate = load_file(file).signing_cert
    if certificate is None:
        raise Refused("certificate_without_key")
    return certificate
