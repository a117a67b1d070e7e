"""From what the user names to the texts behind it."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lantoa.core.kernel import Refused
from lantoa.core.text import SourceText
from lantoa.ingest import Progress, find_documents, read_bytes

STDIN = "-"


class Document(NamedTuple):
    """One file to read; an archive holds many. `name` is how people see it, relative to what they named."""

    name: str
    path: Path


def list_files(names: list[str]) -> list[Document]:
    """Every file named or inside a folder named, in a stable order. What is missing comes too, and is refused on reading."""
    return [document for name in names for document in _files(name)]


def _files(name: str) -> Iterator[Document]:
    path = Path(name)
    if name == STDIN or not path.is_dir():
        yield Document(name if name == STDIN else path.name, path)
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(inner for inner in folders if not _hidden(inner))
        for inner in sorted(files):
            if not _hidden(inner):
                found = Path(folder, inner)
                yield Document(found.relative_to(path).as_posix(), found)


def _hidden(name: str) -> bool:
    # "~$plan.docx" is Word's mark that somebody has plan.docx open; the others are what systems leave behind.
    return name.startswith((".", "~$")) or name.lower() in {"thumbs.db", "desktop.ini", "__macosx"}


def read_texts(
    document: Document, *, progress: Progress | None
) -> Iterator[tuple[str, SourceText | Refused]]:
    """Name and text (or refusal) of the document, or of each document in the archive."""
    if document.name == STDIN:
        yield STDIN, read_bytes(sys.stdin.buffer.read(), name=STDIN, progress=progress)
        return
    for found in find_documents(document.path, progress=progress):
        name = document.name + found.name.removeprefix(document.path.name)
        yield name, _named(name, found.content)


def _named(name: str, content: SourceText | Refused) -> SourceText | Refused:
    if isinstance(content, Refused) or content.origin is None:
        return content
    return replace(content, origin=replace(content.origin, name=name))
