"""Zip archives opened with care: a DOCX is one too."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File, damage_refused

_CHUNK = 1 << 16


@contextmanager
def opened(file: File) -> Iterator[zipfile.ZipFile]:
    """The archive in `file`, after its table of contents was held to the limits."""
    with damage_refused(file), zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        members = archive.infolist()
        limits = file.limits
        if len(members) > limits.members:
            raise Refused("too-many-members", name=file.name, count=len(members), limit=limits.members)
        total = sum(member.file_size for member in members)
        packed = sum(member.compress_size for member in members) + len(members)
        if total > limits.unpacked_bytes or (total > 2**24 and total > limits.unpacked_ratio * packed):
            raise Refused("too-large-unpacked", name=file.name, limit=limits.unpacked_bytes // 2**20)
        yield archive


def unpacked(file: File, archive: zipfile.ZipFile, member: zipfile.ZipInfo | str) -> bytes:
    """One member's bytes. The table of contents may lie about sizes, so they are counted while they come."""
    info = archive.getinfo(member) if isinstance(member, str) else member
    if info.flag_bits & 1:
        raise Refused("encrypted", name=file.name)
    pieces: list[bytes] = []
    left = file.limits.unpacked_bytes
    with damage_refused(file), archive.open(info) as stream:
        while piece := stream.read(_CHUNK):
            left -= len(piece)
            if left < 0:
                raise Refused("too-large-unpacked", name=file.name, limit=file.limits.unpacked_bytes // 2**20)
            pieces.append(piece)
    return b"".join(pieces)
