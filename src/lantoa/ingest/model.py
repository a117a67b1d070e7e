"""What the readers of files pass between them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from lantoa.core.kernel import Refused
from lantoa.core.text import SourceLine, SourceText

# Called after each page: pages done, pages in all.
Progress = Callable[[int, int], None]
# Asked with name and bytes of a file before it is read: whether what it says is known already.
Known = Callable[[str, bytes], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one file may ask of the machine."""

    file_bytes: int = 50 * 2**20
    pages: int = 2_000
    unpacked_bytes: int = 400 * 2**20
    unpacked_ratio: int = 200
    members: int = 5_000
    pixels: int = 120_000_000
    office_seconds: float = 120.0
    page_seconds: float = 180.0


class File(NamedTuple):
    """One file in memory. `name` is what messages call it."""

    name: str
    data: bytes
    limits: Limits = Limits()
    progress: Progress | None = None


class Content(NamedTuple):
    """What a reader found in a file."""

    lines: tuple[SourceLine, ...] | str
    encoding: str | None = None
    ocr: bool = False
    pages: int | None = None


class Document(NamedTuple):
    """One file of a folder or an archive: its text, why it was refused, or None where it is known already."""

    name: str
    content: SourceText | Refused | None


@contextmanager
def damage_refused(file: File) -> Iterator[None]:
    """A library that stumbles over a broken file speaks as a refusal."""
    try:
        yield
    except (Refused, KeyboardInterrupt, SystemExit):
        raise
    except MemoryError as error:
        raise Refused(
            "too-large-unpacked", name=file.name, limit=file.limits.unpacked_bytes // 2**20
        ) from error
    except Exception as error:
        raise Refused("damaged", name=file.name, detail=type(error).__name__) from error
