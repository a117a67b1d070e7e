"""From what the user names to the texts behind it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lantoa.cli.outlet import printable
from lantoa.core.kernel import Refused
from lantoa.core.text import SourceText
from lantoa.ingest import Known, Progress, files_under, find_documents, read_bytes

STDIN = "-"


class Document(NamedTuple):
    """One file to read; an archive holds many. `name` is how people see it, relative to what they named.

    `astray`: a link inside a folder that leads out of it. Nobody named what it leads to, so it is not read.
    """

    name: str
    path: Path
    astray: bool = False


def list_files(names: list[str]) -> list[Document]:
    """Every file named or inside a folder named, in a stable order. What is missing comes too, and is refused on reading.

    No two documents have one name, not even on systems that take `A.txt` and `a.txt` for the same: results would overwrite each other.
    """
    found = [document for name in names for document in _files(name, alone=len(names) == 1)]
    taken: set[str] = set()
    return [_renamed(document, taken) for document in found]


def _renamed(document: Document, taken: set[str]) -> Document:
    shown = printable(document.name)
    name, number = shown, 1
    while name.casefold() in taken:
        number += 1
        name = f"{shown}~{number}"
    taken.add(name.casefold())
    return document._replace(name=name)


def _files(name: str, *, alone: bool) -> Iterator[Document]:
    path = Path(name)
    if name == STDIN or not path.is_dir():
        yield Document(name if name == STDIN else path.name, path)
        return
    above = "" if alone else path.resolve().name + "/"
    empty = True
    for found in files_under(path):
        empty = False
        yield Document(above + found.name, found.path, found.leads_out)
    if empty:
        yield Document(name, path)  # reading it says that nothing is there


def read_texts(
    document: Document, *, progress: Progress | None, known: Known
) -> Iterator[tuple[str, SourceText | Refused | None]]:
    """Name and text (or refusal; None where it is `known`) of the document, or of each document in the archive."""
    if document.name == STDIN:
        yield STDIN, read_bytes(sys.stdin.buffer.read(), name=STDIN, progress=progress)
        return
    if document.astray:
        yield document.name, Refused("outside-folder", name=document.name)
        return
    empty = True
    try:
        for found in find_documents(
            document.path, progress=progress, known=lambda name, data: known(_shown(document, name), data)
        ):
            empty = False
            name = _shown(document, found.name)
            yield name, _named(name, found.content)
    except Refused as refused:
        yield document.name, _named(document.name, refused)
    else:
        if empty:
            yield document.name, Refused("refused.nothing", name=document.name)


def _shown(document: Document, name: str) -> str:
    return document.name + printable(name.removeprefix(document.path.name))


def _named(name: str, content: SourceText | Refused | None) -> SourceText | Refused | None:
    """With the name people see: two files of a folder may have one base name."""
    if isinstance(content, Refused):
        return Refused(content.code, **{**content.params, "name": name})
    if content is None or content.origin is None:
        return content
    return content._replace(origin=content.origin._replace(name=name))
