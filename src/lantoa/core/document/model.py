"""Blocks of a directive and the tree they stand in."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from lantoa.core.kernel import Span
from lantoa.core.text import SourceText


class Zone(StrEnum):
    """Which part of the paper a block stands in (NĐ 30/2020, Điều 8)."""

    HEAD = "head"
    BODY = "body"
    FOOT = "foot"
    ANNEX = "annex"


class LabelKind(IntEnum):
    """Kinds of numbering, from the outside in (NĐ 30/2020, Phụ lục I, Mục II.6; `-` and `+` by custom)."""

    PART = 1
    CHAPTER = 2
    DIVISION = 3
    CAPITAL = 4
    ROMAN = 5
    ARTICLE = 6
    ARABIC = 7
    ARABIC_2 = 8
    ARABIC_3 = 9
    LETTER = 10
    BRACKET = 11
    STAR = 12
    DASH = 13
    PLUS = 14
    NONE = 15


class Block(NamedTuple):
    """One heading, item, paragraph or table cell.

    `span` covers the block with its label; `content` is where the words after the label begin;
    `label` is as printed (`IH.`, a second `8.`); `parent` is the index of the block it stands under, -1 for none;
    `level` counts labelled ancestors, itself included (0: an unlabelled block outside all sections);
    `row` numbers the table row a cell stands in, -1 outside tables.
    """

    span: Span
    content: int
    label: str
    kind: LabelKind
    level: int
    parent: int
    zone: Zone
    row: int


class DirectiveDocument(NamedTuple):
    r"""A source text and its shape.

    `flow` has exactly the length of `source.text`, so that offsets agree. In it each block is one line:
    line ends inside a block are spaces, and page numbers and marks of layout (`**`, `#`, `|`) are blanked.
    A pattern that never crosses `\\n` never leaves its block; between words write ` +`, not one space.
    `mended`: figures in it were printed as letters. `rows`: where the rows of tables stand, by the number their cells bear.
    """

    source: SourceText
    flow: str
    blocks: tuple[Block, ...]
    head_end: int
    foot_start: int
    annex_start: int
    mended: bool
    rows: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The canonical text every span counts in."""
        return self.source.text


class Section(NamedTuple):
    """A labelled block and the labelled blocks under it. Identity is position (`block`), never the label."""

    block: int
    label: str
    title: str
    level: int
    span: Span
    children: tuple["Section", ...]
