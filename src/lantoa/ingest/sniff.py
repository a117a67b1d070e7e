"""What a file is, by what it holds; its name only decides between kinds of plain text."""

import re
from enum import StrEnum

from lantoa.core.kernel import Refused
from lantoa.ingest import archive
from lantoa.ingest.model import File

FORMATS = "txt, md, html, mht, docx, doc, odt, rtf, pdf, png, jpg, tif, webp, zip"


class Kind(StrEnum):
    """Formats by media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    MHTML = "multipart/related"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    DOC = "application/msword"
    RTF = "application/rtf"
    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    WEBP = "image/webp"
    ZIP = "application/zip"


PICTURES = frozenset({Kind.PNG, Kind.JPEG, Kind.TIFF, Kind.WEBP})
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The main stream of Word 97–2003 begins so, most often right after the header; bit 8 of its flags tells a password.
_WORD_97 = b"\xec\xa5"
_STARTS = (
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
    (b"II+\x00", Kind.TIFF),
    (b"MM\x00+", Kind.TIFF),
)
# MIME-Version: 1.0 ⏎ Content-Type: multipart/related; boundary=…
_ENVELOPE = re.compile(
    rb"(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){0,20}?content-type:\s{0,9}multipart/", re.IGNORECASE
)
# <!DOCTYPE html …, <html xmlns:o=…, <p class=MsoNormal>; also in UTF-16, the zeros taken out.
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|meta|title|div|p|table|span)\b", re.IGNORECASE)
_PROGRAM = re.compile(rb"MZ|\x7fELF|\xca\xfe\xba\xbe")
_FOREIGN = re.compile(
    rb"GIF8|BM.{4}\0\0\0\0|\x1f\x8b|7z\xbc\xaf|Rar!|OggS|ID3|fLaC|RIFF....(?:WAVE|AVI )|....ftyp|SQLite format",
    re.DOTALL,
)
# Under these names stands no plain text but by mistake, and then a whole one: a few letters are a damaged file.
_NEVER_TEXT = frozenset({"docx", "odt", "pdf", "png", "jpg", "jpeg", "tif", "tiff", "webp"})
_FEW = 4


def kind_of(file: File) -> Kind:
    """The kind of `file`, or a refusal."""
    data = file.data
    if not data:
        raise Refused("no-bytes", name=file.name)
    if not data.strip(b"\x00\t\n\x0b\x0c\r \xef\xbb\xbf\xff\xfe"):
        raise Refused("empty", name=file.name)
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data.startswith(_OFFICE):
        return _compound(file)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(file)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    return _text(file)


def _unreadable(file: File) -> Refused:
    """Why nothing here reads `file`: a program under a paper's name, a name that promises another format, a format of its own."""
    if _PROGRAM.match(file.data):
        return Refused("is-program", name=file.name)
    suffix = file.name.lower().rpartition(".")[2]
    if suffix in FORMATS.split(", "):
        return Refused("not-its-name", name=file.name, suffix=suffix)
    return Refused("unknown-format", name=file.name, formats=FORMATS)


def _compound(file: File) -> Kind:
    """Files of Word 97–2003 and, with a password, of every later Word."""
    directory = file.data
    if "EncryptedPackage".encode("utf-16-le") in directory:
        raise Refused("encrypted", name=file.name)
    if "WordDocument".encode("utf-16-le") in directory:
        if directory[512:514] == _WORD_97 and directory[523:524] and directory[523] & 1:
            raise Refused("encrypted", name=file.name)
        return Kind.DOC
    raise _unreadable(file)


def _packed(file: File) -> Kind:
    with archive.opened(file, bundle=True) as opened:
        names = opened.namelist()
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return Kind.DOCX
        raise _unreadable(file)
    if "mimetype" not in names or "content.xml" not in names:
        return Kind.ZIP
    with archive.opened(file) as opened:
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in archive.unpacked(file, opened, manifest):
            raise Refused("encrypted", name=file.name)
    return Kind.ODT


def _text(file: File) -> Kind:
    head = file.data[:8192]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or head.count(0) * 5 > len(head)
    # Letters of UTF-16 hold control bytes.
    controls = sum(byte < 32 and byte not in b"\t\n\x0b\x0c\r\x1b" for byte in head)
    foreign = _PROGRAM.match(head) or _FOREIGN.match(head)
    if foreign or (not wide and (b"\x00" in head or controls * 20 > len(head))):
        raise _unreadable(file)
    narrow = head.translate(None, b"\x00\xff\xfe\xef\xbb\xbf") if wide else head.removeprefix(b"\xef\xbb\xbf")
    opening = narrow.lstrip()[:2048]
    if opening[:13].lower() in {b"mime-version:", b"from: <saved "} and _ENVELOPE.match(opening):
        return Kind.MHTML
    suffix = file.name.lower().rpartition(".")[2]
    if _HTML.search(narrow[:4096]) and (
        suffix not in {"txt", "md", "markdown"} or narrow.lstrip()[:1] == b"<"
    ):
        return Kind.HTML
    if suffix in {"htm", "html", "xhtml"} and b"<" in narrow:
        return Kind.HTML
    if suffix in _NEVER_TEXT and not _is_sentence(narrow):
        raise _unreadable(file)
    return Kind.MARKDOWN if suffix in {"md", "markdown"} else Kind.TEXT


def _is_sentence(data: bytes) -> bool:
    """A few words, with letters that English has not."""
    return len(data.split()) >= _FEW and not data.isascii()
