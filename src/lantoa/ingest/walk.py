"""Folders and archives: every file in them is read or refused, and no one file stops the others."""

import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from lantoa.core.kernel import Refused
from lantoa.core.text import SourceText
from lantoa.ingest import archive
from lantoa.ingest.model import Document, File, Limits, Progress
from lantoa.ingest.read import load, read_bytes
from lantoa.ingest.sniff import Kind, kind_of

# What systems and editors leave in folders: no one means these.
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def read_files(
    paths: Iterable[str | Path], *, progress: Progress | None = None, limits: Limits | None = None
) -> Iterator[Document]:
    """Documents of files, folders and archives, in the order given; inside a folder, by name."""
    for path in paths:
        yield from find_documents(path, progress=progress, limits=limits)


def find_documents(
    path: str | Path, *, progress: Progress | None = None, limits: Limits | None = None
) -> Iterator[Document]:
    """Documents under one path; a document of an archive is named `archive.zip/inner.docx`."""
    path, limits = Path(path), limits or Limits()
    if not path.is_dir():
        yield from _of_file(path, path.name, limits, progress)
        return
    root = path.resolve()
    for found in _walk(path):
        name = found.relative_to(path).as_posix()
        if found.is_symlink() and not found.resolve().is_relative_to(root):
            yield Document(name, Refused("outside-folder", name=name))
        else:
            yield from _of_file(found, name, limits, progress)


def _walk(root: Path) -> Iterator[Path]:
    # os.walk does not enter linked folders: no loop, no way out of the folder.
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not _is_litter(name))
        yield from (Path(folder, name) for name in sorted(names) if not _is_litter(name))


def _is_litter(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def _of_file(path: Path, name: str, limits: Limits, progress: Progress | None) -> Iterator[Document]:
    try:
        file = File(name, load(path, limits), limits, progress)
        if not file.data.startswith(b"PK") or kind_of(file) is not Kind.ZIP:
            yield Document(name, _read(file))
            return
    except Refused as refused:
        yield Document(name, refused)
        return
    yield from _of_archive(file)


def _of_archive(file: File) -> Iterator[Document]:
    with archive.opened(file) as opened:
        for member in opened.infolist():
            name = _member_name(member)
            parts = [part for part in name.split("/") if part.strip(".")]
            if not member.is_dir() and not any(map(_is_litter, parts)):
                yield _of_member(file, opened, member, f"{file.name}/{name}")


def _of_member(file: File, opened: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Document:
    limit = file.limits.file_bytes
    if member.file_size > limit:
        return Document(
            name, Refused("too-large", name=name, size=member.file_size // 2**20, limit=limit // 2**20)
        )
    try:
        inner = file._replace(name=name, data=archive.unpacked(file._replace(name=name), opened, member))
        nested = inner.data.startswith(b"PK") and kind_of(inner) is Kind.ZIP
    except Refused as refused:
        return Document(name, refused)
    return Document(name, Refused("nested-archive", name=name) if nested else _read(inner))


def _member_name(member: zipfile.ZipInfo) -> str:
    """The name as it was written: many programs write UTF-8 without saying so."""
    try:
        return (
            member.filename if member.flag_bits & 0x800 else member.filename.encode("cp437").decode("utf-8")
        )
    except UnicodeError:
        return member.filename


def _read(file: File) -> SourceText | Refused:
    try:
        return read_bytes(file.data, name=file.name, progress=file.progress, limits=file.limits)
    except Refused as refused:
        return refused
