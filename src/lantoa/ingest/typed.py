"""Page and type of a file, and a mended copy of it: lxml and the room of checks are loaded when somebody asks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lantoa.core.kernel import Span
from lantoa.core.text import SourceText

if TYPE_CHECKING:
    from lantoa.core.checking import Layout


class Edit(NamedTuple):
    """What to write in place of a span of the text that was read from the file."""

    span: Span
    replacement: str


class Mended(NamedTuple):
    """The new file, and which of the edits it holds: those whose letters stand in runs of their own line."""

    data: bytes
    done: tuple[Edit, ...]


def read_layout(data: bytes, *, name: str, source: SourceText) -> "Layout":
    """What the file says about page and type, along the text that was read from it; of other formats than DOCX only macros."""
    from lantoa.ingest import word_layout  # noqa: PLC0415 - loaded when a file of its kind comes

    return word_layout.layout_of(data, name=name, source=source)


def has_macros(data: bytes, *, name: str) -> bool:
    """Whether a Word file holds program code, which nothing here ever runs."""
    from lantoa.ingest import word_layout  # noqa: PLC0415 - as above

    return word_layout.has_macros(data, name=name)


def mend_word(data: bytes, *, name: str, source: SourceText, edits: Sequence[Edit]) -> Mended:
    """A copy of the file with `edits`; every part but the main one keeps its bytes. Raises Refused."""
    from lantoa.ingest import word_mend  # noqa: PLC0415 - as above

    copy, done = word_mend.mended(data, name=name, source=source, edits=edits)
    return Mended(copy, tuple(Edit(*each) for each in done))
