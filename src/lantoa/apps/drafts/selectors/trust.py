"""Whose certificates an office trusts: the authorities whose files lie in the data folder's `roots`."""

from collections.abc import Iterator
from pathlib import Path

from asn1crypto import x509
from django.conf import settings

from lantoa.signing import REVOCATION_ENDINGS, ROOT_ENDINGS, certificates_in, revocations_in


def roots() -> list[x509.Certificate]:
    """Authorities that are trusted; none: no signature can be traced to its issuer here."""
    return [one for data in _files(ROOT_ENDINGS) for one in certificates_in(data)]


def revocations() -> list[bytes]:
    """Their lists of certificates taken back; none: whether one was is not known here."""
    return [one for data in _files(REVOCATION_ENDINGS) for one in revocations_in(data)]


def demo_trust() -> Path:
    """Where the demo's certificates lie; its authority is trusted as long as the demo is on."""
    return Path(settings.DATA) / "demo-certificates"


def _files(ends: frozenset[str]) -> Iterator[bytes]:
    for folder in (settings.DATA / "roots", *([demo_trust()] if settings.DEMO else ())):
        if folder.is_dir():
            yield from (path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix.lower() in ends)
