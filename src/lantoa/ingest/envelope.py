"""Web pages in a mail envelope: what Word saves as a single file, and law portals hand out as .doc."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from lantoa.core.kernel import Refused
from lantoa.ingest.model import Content, File, damage_refused
from lantoa.ingest.web import read_web


def read_envelope(file: File) -> Content:
    """The first web page in the envelope; pictures and styles beside it are left out."""
    with damage_refused(file):
        message = message_from_bytes(file.data.lstrip(b"\xef\xbb\xbf\r\n "), policy=policy.default)
        assert isinstance(message, EmailMessage)  # noqa: S101 - the policy's promise, for the type checker
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        data = page.get_payload(decode=True) if page is not None else None
        charset = page.get_content_charset() if page is not None else None
    if not isinstance(data, bytes) or not data.strip():
        raise Refused("empty", name=file.name)
    return read_web(file._replace(data=data), declared=charset)
