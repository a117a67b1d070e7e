"""Web pages, also those that Word saves: one block a line."""

import re
from collections.abc import Iterator

from lxml import etree

from lantoa.core.text import Place, SourceLine
from lantoa.ingest import charset, legacy
from lantoa.ingest.model import Content, File, damage_refused
from lantoa.ingest.tables import ABOVE, Table, lines_of

_SILENT = frozenset(
    "script style head noscript template svg math iframe object select button del textarea xml".split()  # noqa: SIM905 - a list of names reads better as a line
)
_INLINE = frozenset(
    "a abbr acronym b bdo big cite code dfn em font i ins kbd label mark q s samp small span strike strong sub sup tt u var time "  # noqa: SIM905 - as above
    "o:p p:p st1:place wbr img input".split()
)
# <meta charset=utf-8>, <meta http-equiv=Content-Type content="text/html; charset=windows-1252">
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:\s*([^;,]+)", re.IGNORECASE)
_BORDER = re.compile(r"border(?:-(?:top|bottom|left|right))?\s*:\s*([^;]*)", re.IGNORECASE)
_NO_BORDER = re.compile(r"none|^\s*0|medium\s*$")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BREAK = "\x00"
# No table that says anything has wider or higher cells.
_MOST_SPANNED = 64
_FIGURES = 9


def read_web(file: File, *, declared: str | None = None) -> Content:
    """Lines of a page, tables row by row; scripts, styles and what is not shown are left out."""
    said = _CHARSET.search(file.data[:8192])
    declared = said[1].decode("ascii", "ignore") if said else declared
    decoded = charset.decode(file.data, declared=declared)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    with damage_refused(file):
        root = etree.fromstring(decoded.text.replace("\x00", "").encode("utf-8", "replace"), parser)
        lines = list(_lines(root)) if root is not None else []
    text = charset.repaired("\n".join(lines), decoded.encoding)
    lines = text.text.split("\n")
    return Content(
        tuple(SourceLine(line, Place(paragraph=index)) for index, line in enumerate(lines)),
        encoding=text.encoding,
    )


def _lines(root: etree._Element) -> Iterator[str]:
    held: list[tuple[str, str]] = []
    for text, font in _flow(root, ""):
        if text != "\n":
            held.append((text, font))
            continue
        yield from _finished(held)
        held.clear()
    yield from _finished(held)


def _finished(held: list[tuple[str, str]]) -> Iterator[str]:
    if any(
        text.strip(" \t\r\n\f") for text, _ in held
    ):  # a paragraph of &nbsp; is an empty line, blanks between blocks are not
        text = _BLANKS.sub(" ", "".join(legacy.from_fonts(held)))
        yield from (line.strip() for line in text.split(_BREAK))


def _flow(element: etree._Element, font: str) -> Iterator[tuple[str, str]]:
    """Text with its font; a lone newline ends a block."""
    name = _name(element)
    if name in _SILENT or "display:none" in (element.get("style") or "").replace(" ", "").lower():
        return
    font = _font_of(element) or font
    if name == "br":
        yield _BREAK, ""
        return
    if name == "table":
        yield "\n", ""
        for line in lines_of(_table(element)):
            yield line, ""
            yield "\n", ""
        return
    block = name not in _INLINE
    if block:
        yield "\n", ""
    if element.text:
        yield element.text, font
    for inner in element:
        yield from _flow(inner, font)
        if inner.tail:
            yield inner.tail, font
    if block:
        yield "\n", ""


def _name(element: etree._Element) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else "script"


def _font_of(element: etree._Element) -> str:
    styled = _FONT.search(element.get("style") or "")
    return (styled[1] if styled else element.get("face") or "").strip(" \"'")


def _table(table: etree._Element) -> Table:
    rows: list[tuple[tuple[str, ...], ...]] = []
    cells_drawn = False
    reaching: dict[int, int] = {}
    for row in _rows(table):
        cells: list[tuple[str, ...]] = []
        for cell in row:
            if _name(cell) not in {"td", "th"}:
                continue
            _reach_down(cells, reaching)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            reaching.update(dict.fromkeys(range(len(cells), len(cells) + across), down - 1))
            cells += [tuple(line for line in _lines(cell) if line), *[()] * (across - 1)]
            cells_drawn = cells_drawn or _drawn(cell)
        _reach_down(cells, reaching)
        rows.append(tuple(cells))
    return Table(
        tuple(rows), bordered=True if cells_drawn or _drawn(table) else None if _unstyled(table) else False
    )


def _reach_down(cells: list[tuple[str, ...]], reaching: dict[int, int]) -> None:
    """Fill the columns next to the right that cells of rows above reach down into; `reaching`: how many rows more."""
    while reaching.get(len(cells), 0) > 0:
        reaching[len(cells)] -= 1
        cells.append(ABOVE)


def _span(cell: etree._Element, name: str) -> int:
    """How many columns or rows a cell takes."""
    told = cell.get(name) or ""
    if not told.isdecimal():
        return 1
    # Of more figures Python would make no number
    return max(1, min(int(told[:_FIGURES]), _MOST_SPANNED))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for inner in table:
        if _name(inner) == "tr":
            yield inner
        elif _name(inner) in {"thead", "tbody", "tfoot"}:
            yield from (row for row in inner if _name(row) == "tr")


def _drawn(element: etree._Element) -> bool:
    borders = _BORDER.findall(element.get("style") or "")
    if borders:
        return any(not _NO_BORDER.search(border) for border in borders)
    return (element.get("border") or "0") not in {"0", "none"}


def _unstyled(table: etree._Element) -> bool:
    return table.get("border") is None and "border" not in (table.get("style") or "")
