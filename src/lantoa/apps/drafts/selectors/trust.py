"""Whose certificates an office trusts: the authorities whose files lie in the data folder's `roots`."""

from collections.abc import Iterator

from asn1crypto import x509
from django.conf import settings

from lantoa.signing import certificates_in, revocations_in

_ENDS = frozenset((".pem", ".cer", ".crt", ".der"))


def roots() -> list[x509.Certificate]:
    """Authorities that are trusted; none: no signature can be traced to its issuer here."""
    return [one for data in _files(_ENDS) for one in certificates_in(data)]


def revocations() -> list[bytes]:
    """Their lists of certificates taken back; none: whether one was is not known here."""
    return [one for data in _files(frozenset((".crl",))) for one in revocations_in(data)]


def _files(ends: frozenset[str]) -> Iterator[bytes]:
    folder = settings.DATA / "roots"
    if folder.is_dir():
        yield from (path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix.lower() in ends)
