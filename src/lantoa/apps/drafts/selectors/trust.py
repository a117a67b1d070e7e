"""Whose certificates an office trusts: the authorities whose files lie in the data folder's `roots`."""

from asn1crypto import x509
from django.conf import settings

from lantoa.signing import certificates_in

_ENDS = frozenset((".pem", ".cer", ".crt", ".der"))


def roots() -> list[x509.Certificate]:
    """Authorities that are trusted; none: no signature can be traced to its issuer here."""
    folder = settings.DATA / "roots"
    if not folder.is_dir():
        return []
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDS)
    return [one for path in files for one in certificates_in(path.read_bytes())]
