"""Folders and archives: every file in them is read or refused, and no one file stops the others."""

import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lantoa.core.kernel import Refused
from lantoa.ingest import archive
from lantoa.ingest.model import Document, File, Known, Limits, Progress
from lantoa.ingest.read import load, read_bytes
from lantoa.ingest.sniff import Kind, kind_of

# What stands in the head of every result this program writes, by its ending.
_OWN_MARKS = {
    ".html": '<meta name="generator" content="Lan Tỏa ',
    ".json": '"schema": "lantoa.',
    ".jsonl": '"schema": "lantoa.',
    ".ics": "PRODID:-//Lan Toa//",
    ".svg": "<!-- Lan Tỏa ",
    ".xlsx": "<dc:creator>Lan Tỏa<",
}
# Where a workbook names its author.
_PROPERTIES = "docProps/core.xml"
# What systems and editors leave in folders: no one means these.
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


class FolderFile(NamedTuple):
    """A file in a folder; `name` is its path from there. `leads_out`: a link to something outside, which nobody named."""

    name: str
    path: Path
    leads_out: bool


def find_documents(
    path: str | Path,
    *,
    progress: Progress | None = None,
    limits: Limits | None = None,
    known: Known | None = None,
) -> Iterator[Document]:
    """Documents under one path; a document of an archive is named `archive.zip/inner.docx`."""
    path, limits = Path(path), limits or Limits()
    if not path.is_dir():
        yield from _of_file(path, path.name, limits, progress, known)
        return
    for found in files_under(path):
        if found.leads_out:
            yield Document(found.name, Refused("outside-folder", name=found.name))
        else:
            yield from _of_file(found.path, found.name, limits, progress, known)


def files_under(folder: Path) -> Iterator[FolderFile]:
    """Files that somebody put into a folder, by name; not what systems leave there, nor what this program made."""
    root = folder.resolve()
    # os.walk does not enter linked folders: no loop, no way out of the folder.
    for inner, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_litter(name))
        for name in sorted(names):
            path = Path(inner, name)
            if not (_is_litter(name) or _is_ours(path)):
                leads_out = path.is_symlink() and not path.resolve().is_relative_to(root)
                yield FolderFile(path.relative_to(folder).as_posix(), path, leads_out)


def _is_ours(path: Path) -> bool:
    """A result of an earlier run, written beside the papers it was made from, is no paper."""
    mark = _OWN_MARKS.get(path.suffix.lower())
    if mark is None or path.is_symlink():
        return False
    try:
        return mark.encode() in _head(path)
    except (OSError, KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return False  # reading it will say why


def _head(path: Path) -> bytes:
    if path.suffix.lower() != ".xlsx":
        with path.open("rb") as stream:
            return stream.read(1_000)
    with zipfile.ZipFile(path) as book, book.open(_PROPERTIES) as stream:
        return stream.read(1_000)


def _is_litter(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def _of_file(
    path: Path, name: str, limits: Limits, progress: Progress | None, known: Known | None
) -> Iterator[Document]:
    try:
        file = File(name, load(path, limits), limits, progress)
        if not file.data.startswith(b"PK") or kind_of(file) is not Kind.ZIP:
            yield _document(file, known)
            return
    except Refused as refused:
        yield Document(name, refused)
        return
    yield from _of_archive(file, known)


def _of_archive(file: File, known: Known | None) -> Iterator[Document]:
    with archive.opened(file, bundle=True) as opened:
        for member in opened.infolist():
            name = _member_name(member)
            parts = [part for part in name.split("/") if part.strip(".")]
            if not member.is_dir() and not any(map(_is_litter, parts)):
                inner = file._replace(name=f"{file.name}/{name}")
                yield _of_member(inner, opened, member, known)


def _of_member(file: File, opened: zipfile.ZipFile, member: zipfile.ZipInfo, known: Known | None) -> Document:
    name, limit = file.name, file.limits.file_bytes
    if member.file_size > limit:
        return Document(
            name, Refused("too-large", name=name, size=member.file_size // 2**20, limit=limit // 2**20)
        )
    try:
        archive.hold(file, [member])
        inner = file._replace(data=archive.unpacked(file, opened, member))
        nested = inner.data.startswith(b"PK") and kind_of(inner) is Kind.ZIP
    except Refused as refused:
        return Document(name, refused)
    return Document(name, Refused("nested-archive", name=name)) if nested else _document(inner, known)


def _member_name(member: zipfile.ZipInfo) -> str:
    """The name as it was written: many programs write UTF-8 without saying so."""
    try:
        return (
            member.filename if member.flag_bits & 0x800 else member.filename.encode("cp437").decode("utf-8")
        )
    except UnicodeError:
        return member.filename


def _document(file: File, known: Known | None) -> Document:
    if known and known(file.name, file.data):
        return Document(file.name, None)
    try:
        read = read_bytes(file.data, name=file.name, progress=file.progress, limits=file.limits)
    except Refused as refused:
        return Document(file.name, refused)
    return Document(file.name, read)
