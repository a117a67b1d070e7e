"""What one file brings: itself, or the files of an archive, as bytes, not yet read."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lantoa.core.kernel import Refused
from lantoa.ingest.model import Limits
from lantoa.ingest.walk import find_documents


class Packed(NamedTuple):
    """One file: its bytes, or why it is refused. Inside an archive its name is its path there."""

    name: str
    content: bytes | Refused


def files_in(path: str | Path, *, name: str, limits: Limits | None = None) -> Iterator[Packed]:
    """The file at `path`, which people call `name`; of an archive each file in it."""
    held: list[bytes] = []

    def take(_name: str, data: bytes) -> bool:
        held[:] = [data]
        return True  # nothing is read now

    for document in find_documents(path, limits=limits, known=take):
        inner = document.name.partition("/")[2] or name
        if isinstance(document.content, Refused):
            yield Packed(inner, _renamed(document.content, inner))
        else:
            yield Packed(inner, held[0])


def _renamed(refused: Refused, name: str) -> Refused:
    return type(refused)(refused.code, **{**refused.params, "name": name})
