"""Word documents (.docx): what a reader sees with all changes accepted, in reading order."""

import zipfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from lantoa.core.kernel import Refused
from lantoa.core.text import Place, SourceLine
from lantoa.ingest import archive, legacy
from lantoa.ingest.charset import repaired_lines
from lantoa.ingest.model import Content, File
from lantoa.ingest.tables import ABOVE, Table, is_data, lines_of
from lantoa.ingest.word_numbers import Numbering, attribute, child, font_of, local, whole

_GONE = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "proofErr", "ruby"}
)
# Keys beside the names of styles; no style is named with a space in front.
_DEFAULTS, _NORMAL = " defaults", " normal"
# A soft hyphen is the letter ư in fonts of ABC; elsewhere `compose` drops it.
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
    "sym": "•",
}
_SYMBOLS = ("symbol", "wingdings", "webdings", "zapfdingbats")
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
# What a footnote stands behind: the end of a sentence or of a table, never a line of the letterhead.
_ENDS = (".", ";", ":", ",", "”", "|")


class Style(NamedTuple):
    """What of a style changes the text: its font, its capitals, its list."""

    based_on: str | None = None
    font: str = ""
    capitals: bool = False
    list_id: str | None = None
    level: int | None = None


class Piece(NamedTuple):
    """Text of one run, its font and whether it is shown in capitals."""

    text: str
    font: str
    capitals: bool


def read_word(file: File) -> Content:
    """Paragraphs, tables, notes and text boxes of a document; headers and footers are left out."""
    with archive.opened(file) as opened:
        main = main_part(file, opened)
        body = child(parsed(file, opened, main), "body")
        if body is None:
            raise Refused("damaged", name=file.name, detail="no body")
        folder = main.rpartition("/")[0]
        parts = {
            name: optional_part(file, opened, f"{folder}/{name}.xml")
            for name in ("styles", "numbering", "footnotes", "endnotes")
        }
    reader = _Reader(parts)
    lines = list(reader.blocks(body))
    lines.extend(reader.notes("footnote", "endnote"))
    lines, unnamed = repaired_lines(lines)
    return Content(
        tuple(SourceLine(line, Place(paragraph=index)) for index, line in enumerate(lines)),
        encoding="+".join(sorted(reader.encodings | unnamed)) or None,
    )


def main_part(file: File, opened: zipfile.ZipFile) -> str:
    names = opened.namelist()
    relations = optional_part(file, opened, "_rels/.rels")
    for relation in relations if relations is not None else ():
        target = (relation.get("Target") or "").lstrip("/")
        if (relation.get("Type") or "").endswith("/officeDocument") and target in names:
            return target
    return "word/document.xml"


def optional_part(file: File, opened: zipfile.ZipFile, name: str) -> etree._Element | None:
    return parsed(file, opened, name) if name in opened.namelist() else None


def parsed(file: File, opened: zipfile.ZipFile, name: str) -> etree._Element | None:
    """The root of one part. Raises Refused where the part declares entities: no office program writes any (ECMA-376 part 2, 8.1.4)."""
    # No entity is resolved and nothing is fetched; without huge_tree libxml2 bounds depth and size by itself.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    root: etree._Element | None = etree.fromstring(archive.unpacked(file, opened, name), parser)
    if root is not None and root.getroottree().docinfo.internalDTD is not None:
        raise Refused("declares-entities", name=file.name, part=name)
    return root


def _styles(root: etree._Element | None) -> dict[str, Style]:
    styles: dict[str, Style] = {}
    for element in root if root is not None else ():
        if local(element) == "docDefaults":
            styles[_DEFAULTS] = Style(font=font_of(child(element, "rPrDefault", "rPr")))
        if local(element) != "style":
            continue
        key = attribute(element, "styleId") or ""
        numbers = child(element, "pPr", "numPr")
        level = attribute(child(numbers, "ilvl"))
        styles[key] = Style(
            based_on=attribute(child(element, "basedOn")),
            font=font_of(child(element, "rPr")),
            capitals=_on(child(element, "rPr", "caps")),
            list_id=attribute(child(numbers, "numId")),
            level=whole(level, 0) if level else None,
        )
        if attribute(element, "default") in {"1", "true"} and attribute(element, "type") == "paragraph":
            styles[_NORMAL] = styles[key]
    return styles


def _on(element: etree._Element | None) -> bool:
    return element is not None and attribute(element) not in {"0", "false", "off", "none"}


class _Reader:
    """State of one document while it is read: lists count, notes are referred to, boxes wait for their paragraph's end."""

    def __init__(self, parts: dict[str, etree._Element | None]) -> None:
        self._styles = _styles(parts["styles"])
        self._numbering = Numbering(parts["numbering"])
        self._notes = {name: self._note_bodies(parts[part], name) for part, name in _NOTES}
        self._referred: dict[tuple[str, str], int] = {}
        self._told: set[tuple[str, str]] = set()
        self._inside = 0
        self._boxes: list[etree._Element] = []
        self._carried = ""
        self.encodings: set[str] = set()

    def blocks(self, container: etree._Element) -> Iterator[str]:
        """Lines of paragraphs and tables, in order, footnotes behind the paragraph or the row that refers to them."""
        for element in container:
            name = local(element)
            if name in {"p", "tbl"}:
                lines = list(self._paragraph(element)) if name == "p" else lines_of(self._table(element))
                yield from lines
                if not self._inside and lines and lines[-1].endswith(_ENDS):
                    yield from self.notes("footnote")
            elif name not in _GONE:
                yield from self.blocks(element)

    def notes(self, *kinds: str, numbered: range | None = None) -> Iterator[str]:
        """Notes of these kinds that the text has referred to since, in order of first reference; only those `numbered` so."""
        waiting = [
            note
            for note, number in self._referred.items()
            if note[0] in kinds and note not in self._told and (numbered is None or number in numbered)
        ]
        self._told.update(waiting)
        for kind, key in waiting:
            body = self._notes[kind].get(key)
            self._inside += 1
            text = " ".join(line for line in self.blocks(body) if line) if body is not None else ""
            self._inside -= 1
            if text:
                yield f"[{self._referred[kind, key]}] {text}"

    @staticmethod
    def _note_bodies(root: etree._Element | None, name: str) -> dict[str, etree._Element]:
        return {
            attribute(note, "id") or "": note
            for note in (root if root is not None else ())
            if local(note) == name
        }

    def _table(self, table: etree._Element) -> Table:
        borders = _bordered(child(table, "tblPr", "tblBorders"))
        style = attribute(child(table, "tblPr", "tblStyle")) or ""
        rows: list[tuple[tuple[str, ...], ...]] = []
        referred = [len(self._referred) + 1]
        for row in _inner(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells: list[tuple[str, ...]] = [()] * min(
                whole(attribute(child(row, "trPr", "gridBefore")), 0), 64
            )
            for cell in _inner(row, "tc"):
                properties = child(cell, "tcPr")
                merged = child(properties, "vMerge")
                self._inside += 1
                lines = tuple(self.blocks(cell))
                self._inside -= 1
                goes_on = merged is not None and attribute(merged) in {None, "continue"}
                cells.append(ABOVE if goes_on else lines)
                cells.extend([()] * (min(whole(attribute(child(properties, "gridSpan")), 1), 64) - 1))
                borders = borders or _bordered(child(properties, "tcBorders"))
            rows.append(tuple(cells))
            referred.append(len(self._referred) + 1)
        read = Table(tuple(rows), bordered=borders or "grid" in style.lower())
        if self._inside or not is_data(read):
            return read
        spans = (range(*ends) for ends in pairwise(referred))
        return read._replace(notes=tuple(tuple(self.notes("footnote", numbered=span)) for span in spans))

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        properties = child(paragraph, "pPr")
        style = attribute(child(properties, "pStyle")) or _NORMAL
        outer, self._boxes = self._boxes, []
        pieces = list(self._pieces(paragraph, style))
        boxes, self._boxes = self._boxes, outer
        for box in boxes:
            yield from self.blocks(box)
        texts = legacy.from_fonts([(piece.text, piece.font) for piece in pieces])
        self.encodings.update(
            legacy.of_font(piece.font) or ""
            for piece, text in zip(pieces, texts, strict=True)
            if text != piece.text
        )
        text = "".join(
            text.upper() if piece.capitals else text for text, piece in zip(texts, pieces, strict=True)
        )
        text = self._carried + text
        self._carried = ""
        if child(properties, "rPr", "del") is not None and text.strip():
            self._carried = text  # its end was deleted: it runs on into the next paragraph
            return
        label = self._label(properties, style) if text.strip() else ""
        yield from (line.strip() for line in f"{label}{text.strip()}".split("\n"))

    def _label(self, properties: etree._Element | None, style: str) -> str:
        numbers = child(properties, "numPr")
        list_id, level = attribute(child(numbers, "numId")), attribute(child(numbers, "ilvl"))
        if list_id is None:
            inherited = next((known for known in self._chain(style) if known.list_id), Style())
            list_id = inherited.list_id
            if list_id is not None and inherited.level is None and level is None:
                level = str(self._numbering.level_of_style(list_id, style))
            level = level if level is not None else str(inherited.level or 0)
        if not list_id or list_id == "0":
            return ""
        return self._numbering.label(list_id, whole(level, 0))

    def _chain(self, style: str) -> Iterator[Style]:
        for _ in range(16):
            known = self._styles.get(style)
            if known is None:
                break
            yield known
            style = known.based_on or ""

    def _pieces(self, element: etree._Element, style: str) -> Iterator[Piece]:
        """Runs under `element`, whatever wraps them: insertions, links, fields, controls."""
        for inner in element:
            name = local(inner)
            if name == "r":
                yield from self._run(inner, style)
            elif name == "oMath":
                yield Piece(
                    "".join(text for text in inner.itertext() if isinstance(text, str)), "", capitals=False
                )
            elif name not in _GONE:
                yield from self._pieces(inner, style)

    def _run(self, run: etree._Element, style: str) -> Iterator[Piece]:
        properties = child(run, "rPr")
        if _on(child(properties, "vanish")):
            return
        styles = [
            *self._chain(attribute(child(properties, "rStyle")) or ""),
            *self._chain(style),
            self._styles.get(_DEFAULTS, Style()),
        ]
        font = font_of(properties) or next((known.font for known in styles if known.font), "")
        own = child(properties, "caps")
        capitals = _on(own) if own is not None else any(known.capitals for known in styles)
        text = "".join(self._texts(run, font))
        yield Piece(text, font, capitals)

    def _texts(self, run: etree._Element, font: str) -> Iterator[str]:
        for element in run:
            name = local(element)
            if name == "t":
                yield _unsymbolled(element.text or "", font)
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name in {"footnoteReference", "endnoteReference"}:
                note = name.removesuffix("Reference"), attribute(element, "id") or ""
                self._referred.setdefault(note, len(self._referred) + 1)
            elif name == "AlternateContent":
                self._boxes.extend(_boxes(child(element, "Choice")) or _boxes(child(element, "Fallback")))
            elif name in {"drawing", "pict", "object"}:
                self._boxes.extend(_boxes(element))


def _inner(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, through the controls that may wrap them; what was deleted stays out."""
    for inner in element:
        if local(inner) == name:
            yield inner
        elif local(inner) in {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}:
            yield from _inner(inner, name)


def _boxes(element: etree._Element | None) -> list[etree._Element]:
    """Outermost text boxes under `element`."""
    if element is None:
        return []
    found: list[etree._Element] = []
    for inner in element:
        if local(inner) == "txbxContent":
            found.append(inner)
        elif local(inner) == "AlternateContent":
            found.extend(_boxes(child(inner, "Choice")) or _boxes(child(inner, "Fallback")))
        else:
            found.extend(_boxes(inner))
    return found


def _bordered(borders: etree._Element | None) -> bool:
    drawn: Iterable[str | None] = (attribute(side) for side in (borders if borders is not None else ()))
    return sum(value not in {None, "nil", "none"} for value in drawn) >= 3


def _unsymbolled(text: str, font: str) -> str:
    """Signs of symbol fonts have no meaning as letters."""
    if font.casefold().startswith(_SYMBOLS):
        return "•" if text.strip() else text
    return (
        "".join("•" if "\ue000" <= character <= "\uf8ff" else character for character in text)
        if not text.isascii()
        else text
    )
