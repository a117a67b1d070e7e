"""What a file is, whatever its name says."""

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File
from lantoa.ingest.sniff import Kind, kind_of

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = COMPOUND[:512] + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(90)
PIXEL = made.Image.new("L", (4, 4), 200)


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a", "a.jpg"])
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (made.docx(made.p("Số")), Kind.DOCX),
        (
            made.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            Kind.ODT,
        ),
        (made.zipped({"a.txt": "a"}), Kind.ZIP),
        (made.zipped({}), Kind.ZIP),
        (made.pdf([]), Kind.PDF),
        (b"junk before\n%PDF-1.7 ...", Kind.PDF),
        (b"{\\rtf1 S\\'e8}", Kind.RTF),
        (COMPOUND + "WordDocument".encode("utf-16-le"), Kind.DOC),
        (made.picture(PIXEL), Kind.PNG),
        (made.picture(PIXEL, "JPEG"), Kind.JPEG),
        (made.picture(PIXEL, "TIFF"), Kind.TIFF),
        (made.picture(PIXEL, "WEBP"), Kind.WEBP),
        (b"<html><body>x", Kind.HTML),
        (
            b"MIME-Version: 1.0\r\nX: y\r\n z\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b",
            Kind.MHTML,
        ),
        (made.zipped({"mimetype": "", "content.xml": "", "META-INF/manifest.xml": "<m/>"}), Kind.ODT),
        ("<!DOCTYPE html><p>x".encode("utf-16"), Kind.HTML),
    ],
)
def test_content_decides(name: str, data: bytes, kind: Kind) -> None:
    assert kind_of(File(name, data)) is kind


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"if a < b: see <table> below", Kind.TEXT),
        ("a.md", "# Kế hoạch".encode(), Kind.MARKDOWN),
        ("a.htm", b"<font face=Arial>x</font>", Kind.HTML),
        ("a.html", b"no tags at all", Kind.TEXT),
        ("a", "Số".encode("utf-16"), Kind.TEXT),
        ("a.csv", "Số,Tên".encode(), Kind.TEXT),
        ("a.pdf", "Sở Y tế báo cáo.".encode(), Kind.TEXT),
    ],
)
def test_a_name_decides_between_kinds_of_text(name: str, data: bytes, kind: Kind) -> None:
    assert kind_of(File(name, data)) is kind


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-bytes"),
        (b" \r\n\t ", "empty"),
        (b"\xff\xfe", "empty"),
        (b"MZ\x90\x00", "is-program"),
        (b"\x7fELF\x02", "is-program"),
        (b"GIF89a....", "not-its-name"),
        (bytes(range(256)) * 9, "not-its-name"),
        (COMPOUND, "not-its-name"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (LOCKED + "WordDocument".encode("utf-16-le"), "encrypted"),
        (
            made.zipped({"mimetype": "", "content.xml": "", "META-INF/manifest.xml": "<m:encryption-data/>"}),
            "encrypted",
        ),
        (made.zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "not-its-name"),
        (b"PK\x03\x04 and then nothing", "damaged"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        kind_of(File("a.doc", data))
    assert refusal.value.code == code


@given(st.binary(max_size=300), st.sampled_from(["a", "a.txt", "a.html", "a.pdf"]))
def test_any_bytes_have_a_kind_or_a_refusal(data: bytes, name: str) -> None:
    try:
        found = kind_of(File(name, data))
    except Refused as refused:
        found = refused.params["name"]
    assert isinstance(found, Kind) or found == name
