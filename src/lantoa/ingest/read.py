"""One file in, its canonical text out, or a refusal."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lantoa.core import text  # the door itself: `compose` is also the name of a module behind it
from lantoa.core.kernel import Refused
from lantoa.core.text import Origin, SourceLine, SourceText
from lantoa.ingest.envelope import read_envelope
from lantoa.ingest.model import Content, File, Limits, Progress, damage_refused
from lantoa.ingest.ocr import read_pictures, recognise
from lantoa.ingest.office import read_office
from lantoa.ingest.pdf import read_pdf
from lantoa.ingest.plain import read_plain
from lantoa.ingest.sniff import PICTURES, Kind, kind_of
from lantoa.ingest.web import read_web
from lantoa.ingest.word import read_word

_READERS: dict[Kind, Callable[[File], Content]] = {
    Kind.TEXT: read_plain,
    Kind.MARKDOWN: read_plain,
    Kind.HTML: read_web,
    Kind.MHTML: read_envelope,
    Kind.DOCX: read_word,
    **dict.fromkeys(PICTURES, read_pictures),
}


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
    match kind:
        case Kind.DOC | Kind.ODT | Kind.RTF:
            return read_office(file, kind)
        case Kind.PDF:
            return read_pdf(file, recognise)
        case Kind.ZIP:
            raise Refused("is-archive", name=file.name)
    return _READERS[kind](file)


def _spaced(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """At most one empty line between two lines, none at the beginning."""
    blank = True
    for line in lines:
        if line.text.strip() or not blank:
            yield line
        blank = not line.text.strip()
