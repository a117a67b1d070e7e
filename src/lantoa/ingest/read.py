"""One file in, its canonical text out, or a refusal."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from lantoa.core import text  # the door itself: `compose` is also the name of a module behind it
from lantoa.core.kernel import Refused
from lantoa.core.text import Origin, SourceLine, SourceText
from lantoa.ingest.model import Content, File, Limits, Progress, damage_refused
from lantoa.ingest.plain import read_plain
from lantoa.ingest.sniff import PICTURES, Kind, kind_of


def read_file(
    path: str | Path, *, progress: Progress | None = None, limits: Limits | None = None
) -> SourceText:
    """Text of one file. Raises `Refused`, and nothing else, where it cannot be read."""
    return read_bytes(
        load(Path(path), limits or Limits()), name=Path(path).name, progress=progress, limits=limits
    )


def read_bytes(
    data: bytes, *, name: str, progress: Progress | None = None, limits: Limits | None = None
) -> SourceText:
    """Text of one file that is in memory already."""
    file = File(name, data, limits or Limits(), progress)
    if len(data) > file.limits.file_bytes:
        raise Refused("too-large", name=name, size=len(data) // 2**20, limit=file.limits.file_bytes // 2**20)
    kind = kind_of(file)
    with damage_refused(file):
        content = _content(file, kind)
        origin = Origin(
            name=name,
            media_type=kind.value,
            encoding=content.encoding,
            ocr=content.ocr,
            pages=content.pages,
            sha256=hashlib.sha256(data).hexdigest(),
        )
        lines = content.lines if isinstance(content.lines, str) else _spaced(content.lines)
        source = text.compose(lines, origin=origin)
    if not source.text.strip():
        raise Refused("empty", name=name)
    return source


def load(path: Path, limits: Limits) -> bytes:
    """Bytes of a file on disk, not one more than the limit allows."""
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise Refused("too-large", name=path.name, size=size // 2**20, limit=limits.file_bytes // 2**20)
        with path.open("rb") as stream:
            return stream.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise Refused("not-found", name=path.name) from error
    except (OSError, ValueError) as error:
        raise Refused("unreadable", name=path.name, detail=type(error).__name__) from error


def _content(file: File, kind: Kind) -> Content:
    # A reader is loaded when a file of its kind comes: lxml, PDFium and Pillow take longer to load than a text to read.
    if kind in (Kind.TEXT, Kind.MARKDOWN):
        return read_plain(file)
    if kind is Kind.ZIP:
        raise Refused("is-archive", name=file.name)
    return _heavy_reader(kind)(file)


def _heavy_reader(kind: Kind) -> Callable[[File], Content]:
    if kind is Kind.PDF:
        from lantoa.ingest import ocr, pdf  # noqa: PLC0415 - see _content

        return partial(pdf.read_pdf, recognise=ocr.recognise)
    if kind in PICTURES:
        from lantoa.ingest import ocr  # noqa: PLC0415

        return ocr.read_pictures
    if kind is Kind.DOCX:
        from lantoa.ingest import word  # noqa: PLC0415

        return word.read_word
    if kind in (Kind.HTML, Kind.MHTML):
        from lantoa.ingest import envelope, web  # noqa: PLC0415

        return web.read_web if kind is Kind.HTML else envelope.read_envelope
    from lantoa.ingest import office  # noqa: PLC0415

    return partial(office.read_office, kind=kind)


def _spaced(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """At most one empty line between two lines, none at the beginning."""
    blank = True
    for line in lines:
        if line.text.strip() or not blank:
            yield line
        blank = not line.text.strip()
