"""Zip archives opened with care: a DOCX is one too."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File, damage_refused

_CHUNK = 1 << 16
# So many bytes do no harm, however tightly they were packed.
_HARMLESS = 1 << 24


@contextmanager
def opened(file: File, *, bundle: bool = False) -> Iterator[zipfile.ZipFile]:
    """The archive in `file`, after its table of contents was held to the limits.

    Each member of a `bundle` is a file of its own: those too large to be read do not count, and how tightly one is
    packed is for `hold` to ask of each.
    """
    with damage_refused(file), zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        members, limits = archive.infolist(), file.limits
        if len(members) > limits.members:
            raise Refused("too-many-members", name=file.name, count=len(members), limit=limits.members)
        if bundle:
            _hold_size(file, [member for member in members if member.file_size <= limits.file_bytes])
        else:
            hold(file, members)
        yield archive


def hold(file: File, members: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse members that would unpack to too much, or are packed as tightly as no paper is."""
    total = _hold_size(file, members)
    packed = sum(member.compress_size for member in members) + len(members)
    if total > _HARMLESS and total > file.limits.unpacked_ratio * packed:
        raise Refused("packed-too-tightly", name=file.name, limit=file.limits.unpacked_ratio)


def _hold_size(file: File, members: Sequence[zipfile.ZipInfo]) -> int:
    total, limit = sum(member.file_size for member in members), file.limits.unpacked_bytes
    if total > limit:
        raise Refused("too-large-unpacked", name=file.name, limit=limit // 2**20)
    return total


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
