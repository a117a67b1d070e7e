"""One file in, its canonical text out."""

import hashlib
import unicodedata
from pathlib import Path

import made
import pytest

from lantoa.core.kernel import Refused, Span
from lantoa.core.text import locate
from lantoa.ingest import Limits, read_bytes, read_file
from lantoa.ingest.programs import path_of

PIXELS = made.picture(made.page([]))


def refusal_of(data: bytes, name: str = "a.docx", limits: Limits | None = None) -> Refused:
    with pytest.raises(Refused) as refusal:
        read_bytes(data, name=name, limits=limits)
    return refusal.value


def test_a_file_s_origin(tmp_path: Path) -> None:
    data = made.docx(made.p(unicodedata.normalize("NFD", "Điều 1. Giao Sở Y tế.")))
    (tmp_path / "kế hoạch.docx").write_bytes(data)
    source = read_file(str(tmp_path / "kế hoạch.docx"))
    assert source.text == "Điều 1. Giao Sở Y tế."
    assert source.origin is not None
    assert source.origin.name == "kế hoạch.docx"
    assert source.origin.media_type.endswith("wordprocessingml.document")
    assert source.origin.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.origin.encoding, source.origin.ocr, source.origin.pages) == (None, False, None)
    assert [place.paragraph for place in locate(source, Span(0, 5))] == [0]


def test_a_lying_name_is_seen_through() -> None:
    assert read_bytes(made.docx(made.p("Số")), name="a.txt").text == "Số"
    assert read_bytes("Sở Y tế họp.".encode(), name="a.pdf").text == "Sở Y tế họp."
    assert read_bytes(b"<html><p>S&#7889;", name="a.doc").text == "Số"
    assert read_bytes(made.pdf([(60, 60, "Số: 5/KH-UBND")]), name="a.jpg").text == "Số: 5/KH-UBND"


def test_empty_lines_are_single_and_never_first() -> None:
    body = made.p("") * 2 + made.p("a") + made.p("") * 3 + made.p("b")
    assert read_bytes(made.docx(body), name="a.docx").text == "a\n\nb"


def test_plain_text_keeps_its_lines() -> None:
    assert read_bytes(b"\r\na\r\n\r\n\r\nb", name="a.txt").text == "\na\n\n\nb"


def test_limits_of_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 3 * 2**20)
    for refuse in (
        lambda: read_file(path, limits=Limits(file_bytes=2**20)),
        lambda: read_bytes(path.read_bytes(), name="a.txt", limits=Limits(file_bytes=2**20)),
    ):
        with pytest.raises(Refused) as refusal:
            refuse()
        assert (refusal.value.code, refusal.value.params["size"]) == ("too-large", 3)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "no-bytes"),
        (made.docx(made.p("  ")), "a.docx", "empty"),
        (b"<html><body><script>x</script>", "a.html", "empty"),
        (made.zipped({"a.txt": "x"}), "a.zip", "is-archive"),
        (made.docx(made.p("x"))[:-30], "a.docx", "damaged"),
        (made.pdf([], locked=True), "a.pdf", "encrypted"),
        (b"MZ\0\0", "a.exe", "is-program"),
        (b"GIF89a....", "a.docx", "not-its-name"),
        (b"abc 123", "a.docx", "not-its-name"),
        (b"not found: try once more", "a.pdf", "not-its-name"),
        ("rác".encode(), "a.jpg", "not-its-name"),
    ],
)
def test_refusals(data: bytes, name: str, code: str) -> None:
    refused = refusal_of(data, name)
    assert (refused.code, refused.params["name"]) == (code, name)


@pytest.mark.skipif(path_of("tesseract") is None, reason="Tesseract with Vietnamese is not installed")
def test_a_blank_scan_is_empty() -> None:
    assert refusal_of(PIXELS, "a.png").code == "empty"


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "none.txt", "not-found"),
        (tmp_path, "unreadable"),
        ("a\0b", "unreadable"),
    ):
        with pytest.raises(Refused) as refusal:
            read_file(path)
        assert refusal.value.code == code
