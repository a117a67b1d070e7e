"""From what the user names to the texts behind it."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lantoa.core import text as canonical  # the room: a module in it is named like its verb
from lantoa.core.kernel import Refused
from lantoa.core.text import Origin, SourceText

STDIN = "-"


class Document(NamedTuple):
    """One document to read: `name` is how people see it, relative to what they named."""

    name: str
    path: Path


def find_sources(names: list[str]) -> Iterator[Document]:
    """Every document in the files and folders named, in a stable order. What is missing comes too, and is refused on reading."""
    for name in names:
        path = Path(name)
        if name != STDIN and path.is_dir():
            for inner in sorted(path.rglob("*")):
                if inner.is_file() and not inner.name.startswith("."):
                    yield Document(inner.relative_to(path).as_posix(), inner)
        else:
            yield Document(name if name == STDIN else path.name, path)


def read_source(document: Document) -> SourceText:
    """The text of one document; raises Refused."""
    data = read_bytes(document)
    text = data.decode("utf-8-sig", errors="replace")
    origin = Origin(
        name=document.name,
        media_type="text/plain",
        encoding="utf-8",
        ocr=False,
        pages=None,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return canonical.compose(text, origin=origin)


def read_bytes(document: Document) -> bytes:
    """The bytes of one document; raises Refused."""
    try:
        return sys.stdin.buffer.read() if document.path == Path(STDIN) else document.path.read_bytes()
    except FileNotFoundError:
        raise Refused("refused.missing", name=document.path) from None
    except PermissionError:
        raise Refused("refused.denied", name=document.path) from None
    except OSError as error:
        raise Refused("refused.io", name=document.path, reason=error.strerror) from None
