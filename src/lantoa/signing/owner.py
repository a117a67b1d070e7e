"""Whose certificate file it is, before it is kept."""

from datetime import datetime

from lantoa.core.kernel import Refused
from lantoa.signing.certificate import common_name, load_file, look
from lantoa.signing.model import CertificateFile


def owner_of(file: CertificateFile, *, now: datetime) -> str:
    """The owner's name, if papers may be signed with it today; raises Refused."""
    certificate = load_file(file).signing_cert
    if certificate is None:
        raise Refused("certificate_without_key")
    look(certificate, now=now)
    return common_name(certificate.subject)
