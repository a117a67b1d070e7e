"""Web pages in a mail envelope."""

import base64
import quopri

import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest import read_bytes
from lantoa.ingest.envelope import read_envelope
from lantoa.ingest.model import File

PAGE = "<html><body><p>Điều 1. Giao Sở Y tế.</p></body></html>"


def envelope(body: bytes, encoding: str, charset: str = 'charset="utf-8"') -> bytes:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\nnot shown\r\n--b\r\nContent-Location: file:///a.htm\r\n'
    part = f"Content-Transfer-Encoding: {encoding}\r\nContent-Type: text/html; {charset}\r\n\r\n"
    picture = "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    return head.encode() + part.encode() + body + picture.encode()


@pytest.mark.parametrize(
    "data",
    [
        envelope(quopri.encodestring(PAGE.encode()), "quoted-printable"),
        envelope(base64.encodebytes(PAGE.encode("utf-16")), "base64", 'charset="unicode"'),
        envelope(base64.encodebytes(("<meta charset=utf-8>" + PAGE).encode()), "base64", "x=y"),
        b"\r\n" + envelope(PAGE.encode(), "8bit"),
    ],
)
def test_the_page_is_read(data: bytes) -> None:
    source = read_bytes(data, name="a.doc")
    assert source.text == "Điều 1. Giao Sở Y tế."
    assert source.origin is not None
    assert source.origin.media_type == "multipart/related"


@pytest.mark.parametrize(
    "data", [envelope(b" ", "8bit"), b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b--"]
)
def test_an_envelope_without_a_page_is_empty(data: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        read_envelope(File("a.mht", data))
    assert refusal.value.code == "empty"
