"""Whose certificate file it is, before it is kept; whose signature."""

from collections.abc import Iterable
from datetime import datetime

from lantoa.core.kernel import Refused
from lantoa.core.text import skeleton
from lantoa.signing.certificate import common_name, load_file, look
from lantoa.signing.model import CertificateFile


def owner_of(file: CertificateFile, *, now: datetime) -> str:
    """The owner's name, if papers may be signed with it today; raises Refused. Without a passphrase anybody could."""
    if not file.passphrase:
        raise Refused("passphrase_missing")
    certificate = load_file(file).signing_cert
    if certificate is None:
        raise Refused("certificate_without_key")
    look(certificate, now=now)
    return common_name(certificate.subject)


def not_theirs(names: Iterable[str], *, person: str) -> str | None:
    """What speaks against signatures of these names where none is the person's; titles may stand beside either name."""
    wanted = _words(person)
    said = [words for words in map(_words, names) if words.strip()]
    mine = any(words in wanted or wanted in words for words in said)
    return None if mine else "signed_by_another"


def _words(name: str) -> str:
    """Its words without marks, a blank on either side of each."""
    plain = "".join(sign if sign.isalnum() else " " for sign in skeleton(name))
    return f" {' '.join(plain.split())} "
