"""A paper as a Word document."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from itertools import groupby
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from lantoa.core.typesetting import (
    CELL_SIDES,
    Align,
    Columns,
    Grid,
    Item,
    Look,
    Page,
    Paragraph,
    Piece,
    Reserve,
    Role,
    Run,
    SetPaper,
    Sheet,
    keep_whole,
)
from lantoa.writing.fit import fitted
from lantoa.writing.styles import RESERVE_STYLE, RULE_AFTER, RULE_STYLE, dress, style_id, twips

_POINT = 25.4 / 72
# What python-docx's template brings along and no paper needs.
_LUGGAGE = ("stylesWithEffects", "numbering", "customXml", "webSettings", "thumbnail", "theme", "fontTable")
# Signs of a text that are elements of a run
_ELEMENTS = {"\n": "w:br", "-": "w:noBreakHyphen"}
_SIGNS, _LINES = re.compile(r"([\n-])"), re.compile(r"(\n)")
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def write_docx(paper: SetPaper) -> bytes:
    """Real styles, nothing painted, no macros; the same paper makes the same bytes."""
    paper = fitted(paper)
    document = docx.Document()
    _unpack(document)
    dress(document, paper)
    _describe(document, paper)
    writer = _Writer(document, paper)
    for index, sheet in enumerate(paper.sheets):
        writer.sheet(sheet, first=index == 0)
    raw = BytesIO()
    document.save(raw)
    return _repacked(raw.getvalue())


class _Writer:
    """Puts pieces of a paper into a document, one after the other."""

    def __init__(self, document: Document, paper: SetPaper) -> None:
        self._document = document
        self._paper = paper
        self._page: Page = paper.page

    def sheet(self, sheet: Sheet, *, first: bool) -> None:
        """A section: pages of its own, numbered from 1, the number shown from page 2 on."""
        section = self._document.sections[0] if first else self._new_section()
        self._page = self._paper.page_of(sheet)
        self._set_page(section)
        self._number_pages(section)
        self._put_contact(section, self._paper.contact if first else None)
        for together, items in groupby(sheet.items, key=lambda item: isinstance(item, Columns)):
            if together:
                self._columns([item for item in items if isinstance(item, Columns)])
            else:
                self._items(items)

    def _new_section(self) -> Section:
        """The break stands in a paragraph of its own, which must take no room."""
        section: Section = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._flatten(self._document.paragraphs[-1], 1)
        return section

    def _items(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Grid):
                self._grid(item)
            elif isinstance(item, Paragraph):
                self._paragraph(self._document, item, measure=self._page.measure)

    def _set_page(self, section: Section) -> None:
        page = self._page
        section.orientation = WD_ORIENT.LANDSCAPE if page.width > page.height else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(page.width), Mm(page.height)
        section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
        section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
        section.header_distance = section.footer_distance = Mm(page.number)

    def _number_pages(self, section: Section) -> None:
        section.different_first_page_header_footer = True
        properties: Any = section._sectPr  # noqa: SLF001 - python-docx knows no page numbers
        for old in properties.findall(qn("w:pgNumType")):
            properties.remove(old)
        properties.get_or_add_pgMar().addnext(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
        for header in (section.header, section.first_page_header):
            header.is_linked_to_previous = False
        number = section.header.paragraphs[0]
        _dress(number, style_id(Role.PAGE_NUMBER))
        number._p.append(_page_field())  # noqa: SLF001 - as above

    def _put_contact(self, section: Section, contact: Paragraph | None) -> None:
        section.first_page_footer.is_linked_to_previous = False
        section.footer.is_linked_to_previous = False
        line = section.first_page_footer.paragraphs[0]
        if contact:
            _dress(line, style_id(contact.role))
            self._runs(line, contact, measure=self._paper.page.measure)
            side = '<w:top w:val="single" w:sz="6" w:space="2" w:color="000000"/>'
            _put(line, f"<w:pBdr {nsdecls('w')}>{side}</w:pBdr>")

    def _columns(self, rows: Sequence[Columns]) -> None:
        """Neighbouring pairs of columns are the rows of one table without lines."""
        widths = (rows[0].split, self._page.measure - rows[0].split)
        table = self._table(len(rows), widths)
        for row, cells in zip(rows, table.rows, strict=True):
            cells._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
            for cell, items, width in zip(cells.cells, (row.left, row.right), widths, strict=True):
                self._fill(cell, items, width, before=row.before)

    def _fill(
        self, cell: _Cell, items: Sequence[Paragraph | Reserve], width: float, *, before: float
    ) -> None:
        for index, item in enumerate(items):
            if isinstance(item, Reserve):
                self._reserve(cell, item)
            else:
                self._paragraph(cell, item, measure=width, before=before if index == 0 else None)
        _drop_first(cell)

    def _reserve(self, cell: _Cell, item: Reserve) -> None:
        room = cell.add_paragraph()
        _dress(room, RESERVE_STYLE)
        _spacing(room, line=item.height / _POINT * 20, rule="exact")

    def _grid(self, grid: Grid) -> None:
        self._gap(6)
        table = self._table(len(grid.rows), grid.widths, style="TableGrid")
        for index, (row, parted, cells) in enumerate(zip(grid.rows, grid.parted, table.rows, strict=True)):
            properties = cells._tr.get_or_add_trPr()  # noqa: SLF001 - as above
            if not parted:
                properties.append(OxmlElement("w:cantSplit"))
            if index == 0:
                properties.append(OxmlElement("w:tblHeader"))
            places = zip(row, grid.widths, grid.aligns if index else (None,) * len(row), strict=True)
            for cell, place in zip(cells._tr.tc_lst, places, strict=True):  # noqa: SLF001 - `cells` of python-docx is slow
                self._cell(WordParagraph(cell.p_lst[0], table), *place)
                centred = cell.get_or_add_tcPr()
                centred.append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))

    def _cell(self, line: WordParagraph, words: str, width: float, align: Align | None) -> None:
        """The words of a cell; those of the head stand as its style says."""
        role = Role.TABLE_CELL if align else Role.TABLE_HEAD
        _dress(line, style_id(role))
        (pieces,) = keep_whole((Run(words),), look=self._paper.looks[role], measure=width - CELL_SIDES)
        _write(line.add_run(), pieces)
        if align:
            _put(line, f'<w:jc {nsdecls("w")} w:val="{align}"/>')

    def _table(self, rows: int, widths: Sequence[float], *, style: str = "TableNormal") -> Table:
        table: Table = self._document.add_table(rows, len(widths))
        table.autofit = False
        self._gap(1)
        properties: Any = table._tbl.tblPr  # noqa: SLF001 - as above
        properties.get_or_add_tblStyle().set(qn("w:val"), style)
        for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001 - as above
            column.set(qn("w:w"), str(twips(width)))
        for row in table._tbl.tr_lst:  # noqa: SLF001 - as above
            for cell, width in zip(row.tc_lst, widths, strict=True):
                cell.width = Mm(width)
        return table

    def _gap(self, points: float) -> None:
        self._flatten(self._document.add_paragraph(), points)

    def _flatten(self, gap: WordParagraph, points: float) -> None:
        _dress(gap, RESERVE_STYLE)
        _spacing(gap, line=points * 20, rule="exact")

    def _paragraph(
        self, holder: Any, item: Paragraph, *, measure: float, before: float | None = None
    ) -> None:
        look = self._paper.looks[item.role]
        line = holder.add_paragraph()
        _dress(line, style_id(item.role))
        if item.keep:
            _put(line, f"<w:keepNext {nsdecls('w')}/>")
        if item.lone:
            _put(line, f'<w:widowControl {nsdecls("w")} w:val="0"/>')
        if item.frame:
            self._frame(line, item.frame, measure, look)
        elif before is not None:
            _spacing(line, before=before * 20)
        if item.inset:
            _indent(line, item.inset, item.inset)
        if item.rank:
            _put(line, f'<w:outlineLvl {nsdecls("w")} w:val="{item.rank - 1}"/>')
        self._runs(line, item, measure=measure)
        if item.rule:
            self._rule(holder, (measure - item.rule) / 2, look)
            if look.after:
                _spacing(line, after=0)  # the space follows the rule

    def _runs(self, line: WordParagraph, item: Paragraph, *, measure: float) -> None:
        kept = keep_whole(item.runs, look=self._paper.looks[item.role], measure=measure - 2 * item.inset)
        for run, pieces in zip(item.runs, kept, strict=True):
            written = line.add_run()
            _write(written, pieces)
            written.bold = run.bold
            written.underline = run.underline

    def _frame(self, line: WordParagraph, frame: tuple[float, float], measure: float, look: Look) -> None:
        """The frame of a stamp: borders around a line between indents."""
        width, height = frame
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="8" w:space="{space}" w:color="{look.colour}"/>'
            for side, space in (("top", 3), ("left", 0), ("bottom", 3), ("right", 0))
        )
        _put(line, f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>")
        _spacing(line, before=look.before * 20, line=(height / _POINT - 6) * 20, rule="exact")
        _indent(line, (measure - width) / 2, (measure - width) / 2)

    def _rule(self, holder: Any, inset: float, look: Look) -> None:
        line = holder.add_paragraph()
        _dress(line, RULE_STYLE)
        if look.after:
            _spacing(line, after=RULE_AFTER + look.after * 20)
        if look.keep:
            _put(line, f"<w:keepNext {nsdecls('w')}/>")
        _indent(line, inset, inset)


def _write(run: WordRun, pieces: Iterable[Piece]) -> None:
    """Word and LibreOffice break behind a hyphen; a symbol that would be broken gets hyphens no line ends in, others stay findable."""
    for turned, group in groupby(pieces, key=lambda piece: piece.turned and piece.whole):
        words = "".join(piece.text for piece in group)
        for sign in _SIGNS.split(words) if turned else _LINES.split(words):
            if sign == "\n" or (turned and sign == "-"):
                run._r.append(OxmlElement(_ELEMENTS[sign]))  # noqa: SLF001 - python-docx reads such hyphens but does not write them
            elif sign:
                run.add_text(sign)


# The order Word wants inside the properties of a paragraph
_ORDER = ("pStyle", "keepNext", "widowControl", "pBdr", "spacing", "ind", "jc", "outlineLvl", "sectPr")


def _properties(line: WordParagraph) -> Any:
    return line._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no name for all of them


def _put(line: WordParagraph, xml: str) -> Any:
    """Put a property of a paragraph at its place, instead of one of its name."""
    made = parse_xml(xml)
    holder = _properties(line)
    for old in holder.findall(made.tag):
        holder.remove(old)
    later = {qn(f"w:{name}") for name in _ORDER[_ORDER.index(made.tag.rpartition("}")[2]) + 1 :]}
    follower = next((element for element in holder if element.tag in later), None)
    if follower is None:
        holder.append(made)
    else:
        follower.addprevious(made)
    return made


def _dress(line: WordParagraph, style: str) -> None:
    _put(line, f'<w:pStyle {nsdecls("w")} w:val="{style}"/>')


def _spacing(paragraph: WordParagraph, **values: float | str) -> None:
    named = {"before": "before", "after": "after", "line": "line", "rule": "lineRule"}
    written = "".join(
        f' w:{named[name]}="{value if isinstance(value, str) else round(value)}"'
        for name, value in values.items()
    )
    _put(paragraph, f"<w:spacing {nsdecls('w')}{written}/>")


def _indent(line: WordParagraph, left: float, right: float) -> None:
    _put(line, f'<w:ind {nsdecls("w")} w:left="{twips(left)}" w:right="{twips(right)}"/>')


def _drop_first(cell: _Cell) -> None:
    """A new cell holds an empty paragraph; it goes as soon as there is another."""
    paragraphs = cell._tc.p_lst  # noqa: SLF001 - as above
    if len(paragraphs) > 1:
        cell._tc.remove(paragraphs[0])  # noqa: SLF001 - as above


def _page_field() -> Any:
    return parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')


def _unpack(document: Document) -> None:
    """Leave out what the template brings along; say what Word made the file for."""
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if any(relation.reltype.endswith(name) for name in _LUGGAGE):
                del part.rels[key]
    settings = document.settings.element
    for element in list(settings):
        settings.remove(element)
    settings.append(parse_xml(f'<w:zoom {nsdecls("w")} w:percent="100"/>'))
    settings.append(
        parse_xml(
            f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        )
    )
    settings.append(parse_xml(f'<w:themeFontLang {nsdecls("w")} w:val="vi-VN"/>'))


def _describe(document: Document, paper: SetPaper) -> None:
    properties = document.core_properties
    day = datetime(paper.day.year, paper.day.month, paper.day.day)  # noqa: DTZ001 - Word keeps days without a zone
    properties.title, properties.author, properties.language = paper.title[:255], paper.author[:255], "vi-VN"
    properties.comments = properties.last_modified_by = properties.keywords = ""
    properties.created = properties.modified = day
    properties.revision = 1


def _repacked(data: bytes) -> bytes:
    """The same parts without the hour they were written in."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(ZipInfo(name, _ZIP_DAY), old.read(name), ZIP_DEFLATED)
    return made.getvalue()
