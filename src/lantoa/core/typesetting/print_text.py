"""A paper as plain text."""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from lantoa.core.drafting import Paper
from lantoa.core.kernel import Span
from lantoa.core.typesetting.model import Columns, Grid, Paragraph, PrintedText, Role
from lantoa.core.typesetting.set_paper import set_everything

# Lines that stand close under the line above them.
_CLOSE = frozenset(
    (
        Role.MOTTO,
        Role.ISSUER,
        Role.MARK,
        Role.REGARDING,
        Role.SUBJECT,
        Role.ADDRESSEE_ITEM,
        Role.PART_TITLE,
        Role.RECIPIENT,
        Role.TYPIST,
        Role.AUTHORITY,
        Role.TITLE,
        Role.ANNEX_TITLE,
        Role.ANNEX_NOTE,
    )
)


def print_text(paper: Paper, *, on: date) -> PrintedText:
    """What the paper says, line by line, in the order a reading meets it; the place of each block in it."""
    printed = _Printed()
    for sheet in set_everything(paper, on=on).sheets:
        printed.part()
        for item in sheet.items:
            if isinstance(item, Columns):
                for column in (item.left, item.right):
                    printed.part()
                    printed.paragraphs([piece for piece in column if isinstance(piece, Paragraph)])
            elif isinstance(item, Grid):
                printed.part()
                for row in item.rows:
                    printed.line(_row(row), block=item.block)
            else:
                printed.paragraphs([item])
    return PrintedText(
        "\n".join(printed.lines), MappingProxyType(printed.blocks), MappingProxyType(printed.words)
    )


def _row(cells: tuple[str, ...]) -> str:
    """`| a | | c |`, as a table is read from any file."""
    return " ".join(["|", *(f"{cell.replace('|', '¦')} |".lstrip() for cell in cells)])


class _Printed:
    """Lines so far, and where each block stands in them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.blocks: dict[str, Span] = {}
        self.words: dict[str, int] = {}
        self._at = 0

    def part(self) -> None:
        """An empty line, but not above the first, and no second one."""
        if self.lines and self.lines[-1]:
            self.line("")

    def paragraphs(self, paragraphs: Iterable[Paragraph]) -> None:
        """Paragraphs, those that stand close under the line above without a line between."""
        for one in paragraphs:
            if one.role not in _CLOSE:
                self.part()
            self.line(one.text, block=one.block, words=one.label)

    def line(self, text: str, *, block: str = "", words: int = 0) -> None:
        """One line; `words` letters of it are the block's label."""
        if block:
            known = self.blocks.get(block)
            self.blocks[block] = Span(known.start if known else self._at, self._at + len(text))
            if known is None or self.words[block] == known.end:
                self.words[block] = self._at + words
        self.lines.append(text)
        self._at += len(text) + 1
