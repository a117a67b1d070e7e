"""How a Word document is set: its page, and the type of each line, through the chain of styles."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar
from zipfile import ZipFile

from lxml import etree

from lantoa.core.checking import Layout, LineLook, PageLook
from lantoa.core.kernel import Refused, Span
from lantoa.core.text import SourceText
from lantoa.ingest import archive
from lantoa.ingest.model import File, damage_refused
from lantoa.ingest.sniff import Kind, kind_of
from lantoa.ingest.word import main_part, optional_part, parsed
from lantoa.ingest.word_numbers import attribute, child, local
from lantoa.ingest.word_pieces import PlacedLine, placed_lines

Value = TypeVar("Value")

_TWIP = 25.4 / 1440
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "thaiDistribute": "both"}
# Members that hold macros, whatever the file's own name says
_CODE = frozenset({"vbaproject.bin", "vbadata.xml"})
# The stream of a Word 97–2003 file that lists its macros
_OLD_CODE = "_VBA_PROJECT".encode("utf-16-le")
_OFF = frozenset({"0", "false", "off", "none"})


def layout_of(data: bytes, *, name: str, source: SourceText) -> Layout:
    """What the file says about page and type, along the text that was read from it; of other formats than DOCX only macros."""
    file = File(name, data)
    kind = kind_of(file)
    if kind is not Kind.DOCX:
        return Layout(macros=_old_macros(file, kind))
    with damage_refused(file), archive.opened(file) as opened:
        main = main_part(file, opened)
        body = child(parsed(file, opened, main), "body")
        macros = _bears_macros(file, opened)
        if body is None:
            return Layout(macros=macros)
        folder = main.rpartition("/")[0]
        styles = _Styles(
            optional_part(file, opened, f"{folder}/styles.xml"),
            _theme(optional_part(file, opened, f"{folder}/theme/theme1.xml")),
        )
        page = _Page(file, opened, main, styles).look(body)
        lines = [_look(line, styles, source.text) for line in placed_lines(body, source.text)]
    return Layout(page, tuple(sorted(lines)), macros)


def has_macros(data: bytes, *, name: str) -> bool:
    """Whether a Word file holds program code; False for every other file, damaged ones too."""
    file = File(name, data)
    try:
        kind = kind_of(file)
        if kind is not Kind.DOCX:
            return _old_macros(file, kind)
        with archive.opened(file) as opened:
            return _bears_macros(file, opened)
    except Refused:
        return False


def _old_macros(file: File, kind: Kind) -> bool:
    return kind is Kind.DOC and _OLD_CODE in file.data


def _bears_macros(file: File, opened: ZipFile) -> bool:
    """Whether program code lies among the members: by its own name, or by the kind of content the package declares."""
    names = opened.namelist()
    if any(name.rpartition("/")[2].lower() in _CODE for name in names):
        return True
    types = "[Content_Types].xml"
    return types in names and b"macroenabled" in archive.unpacked(file, opened, types).lower()


def _theme(root: etree._Element | None) -> dict[str, str]:
    fonts = child(root, "themeElements", "fontScheme")
    named = {
        kind: attribute(child(fonts, f"{kind}Font", "latin"), "typeface") or "" for kind in ("minor", "major")
    }
    return {f"{kind}{end}": font for kind, font in named.items() for end in ("HAnsi", "Ascii", "Bidi")}


class _Styles:
    """Properties looked up from the nearest to the farthest: the run, its style, the paragraph's style, the defaults."""

    def __init__(self, root: etree._Element | None, theme: dict[str, str]) -> None:
        self._theme = theme
        self._known: dict[str, etree._Element] = {}
        self._defaults: list[etree._Element] = []
        self._normal = ""
        for element in root if root is not None else ():
            if local(element) == "docDefaults":
                self._defaults = [part for group in element for part in group]
            elif local(element) == "style":
                key = attribute(element, "styleId") or ""
                self._known[key] = element
                paragraph = attribute(element, "type") == "paragraph"
                if paragraph and attribute(element, "default") in {"1", "true"}:
                    self._normal = key

    def of_paragraph(self, paragraph: etree._Element) -> list[etree._Element]:
        """`pPr` of a paragraph and of all it inherits from."""
        own = child(paragraph, "pPr")
        chain = [child(style, "pPr") for style in self._chain(self._style(paragraph))]
        found = [own, *chain, *(part for part in self._defaults if local(part) == "pPr")]
        return [part for part in found if part is not None]

    def of_run(self, run: etree._Element, paragraph: etree._Element) -> list[etree._Element]:
        """`rPr` of a run and of all it inherits from."""
        own = child(run, "rPr")
        named = attribute(child(own, "rStyle")) or ""
        styles = [*self._chain(named), *self._chain(self._style(paragraph))]
        found = [own, *(child(style, "rPr") for style in styles)]
        found += [part for part in self._defaults if local(part) == "rPr"]
        return [part for part in found if part is not None]

    def font(self, parts: list[etree._Element]) -> str | None:
        """The typeface of Latin letters."""
        for part in parts:
            fonts = child(part, "rFonts")
            if fonts is None:
                continue
            themed = attribute(fonts, "asciiTheme") or attribute(fonts, "hAnsiTheme")
            plain = (
                self._theme.get(themed) if themed else attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
            )
            if plain:
                return plain
        return None

    def _style(self, paragraph: etree._Element) -> str:
        return attribute(child(paragraph, "pPr", "pStyle")) or self._normal

    def _chain(self, key: str) -> Iterator[etree._Element]:
        for _ in range(16):
            style = self._known.get(key)
            if style is None:
                return
            yield style
            key = attribute(child(style, "basedOn")) or ""


class _RunLook(NamedTuple):
    font: str | None
    size: float | None
    bold: bool
    italic: bool
    colour: str | None


def _look(line: PlacedLine, styles: _Styles, text: str) -> LineLook:
    end = line.offset + line.span.end - line.span.start
    at, runs = 0, []
    for piece in line.runs:
        if at < end and at + len(piece.text) > line.offset and piece.text.strip():
            runs.append(_run_look(styles.of_run(piece.run, line.paragraph), styles))
        at += len(piece.text)
    parts = styles.of_paragraph(line.paragraph)
    spacing = [part for part in (child(part, "spacing") for part in parts) if part is not None]
    start, stop = line.span
    left = text.rfind("\n", 0, start) + 1
    if not text[left:start].lstrip().startswith("|"):
        start = left + len(text[left:start]) - len(text[left:start].lstrip())
    align = _first(parts, "jc") or "left"
    return LineLook(
        span=Span(start, stop),
        font=_common([run.font for run in runs]),
        size=_common([run.size for run in runs]),
        bold=_common([run.bold for run in runs]),
        italic=_common([run.italic for run in runs]),
        colour=_common([run.colour for run in runs]),
        align=_ALIGN.get(align, align),
        before=_points(spacing, "before"),
        after=_points(spacing, "after"),
        spacing=_lines(spacing),
        indent=_indent(parts),
    )


def _run_look(parts: list[etree._Element], styles: _Styles) -> _RunLook:
    size, colour = _number(_first(parts, "sz")), _first(parts, "color")
    return _RunLook(
        font=styles.font(parts),
        size=size / 2 if size is not None else None,
        bold=_switched(parts, "b"),
        italic=_switched(parts, "i"),
        colour=colour,
    )


def _common(values: Sequence[Value]) -> Value | None:
    """The one value of all runs, None where they differ."""
    return values[0] if len(set(values)) == 1 else None


def _first(parts: list[etree._Element], name: str) -> str | None:
    return next((attribute(found) for part in parts if (found := child(part, name)) is not None), None)


def _switched(parts: list[etree._Element], name: str) -> bool:
    found = next((found for part in parts if (found := child(part, name)) is not None), None)
    return found is not None and attribute(found) not in _OFF


def _number(value: str | None) -> float | None:
    try:
        return float(value) if value else None
    except ValueError:
        return None


def _points(spacing: list[etree._Element], side: str) -> float | None:
    """Space before or after in points; None where the program chooses it."""
    for part in spacing:
        if attribute(part, f"{side}Autospacing") not in {None, *_OFF}:
            return None
        if (value := attribute(part, side)) is not None:
            twips = _number(value)
            return twips / 20 if twips is not None else None
    return 0.0


def _lines(spacing: list[etree._Element]) -> float | None:
    """Line spacing in lines; None where it is given in points."""
    rule = next((found for part in spacing if (found := attribute(part, "lineRule"))), "auto")
    value = next((found for part in spacing if (found := attribute(part, "line"))), None)
    if rule != "auto":
        return None
    lines = _number(value)
    return lines / 240 if lines is not None else 1.0 if value is None else None


def _indent(parts: list[etree._Element]) -> float | None:
    for part in parts:
        found = child(part, "ind")
        if found is not None and (value := attribute(found, "firstLine")) is not None:
            twips = _number(value)
            return twips * _TWIP if twips is not None else None
        if found is not None and attribute(found, "hanging"):
            return None
    return 0.0


class _Page:
    """The first section: its size, its margins, where its page numbers stand."""

    def __init__(self, file: File, opened: ZipFile, main: str, styles: _Styles) -> None:
        self._file, self._opened, self._styles = file, opened, styles
        folder, _, leaf = main.rpartition("/")
        relations = optional_part(file, opened, f"{folder}/_rels/{leaf}.rels")
        self._targets = {
            relation.get("Id") or "": f"{folder}/{relation.get('Target') or ''}"
            for relation in (relations if relations is not None else ())
        }

    def look(self, body: etree._Element) -> PageLook:
        """What the section's properties say."""
        section = next((found for found in body.iter() if local(found) == "sectPr"), None)
        if section is None:
            return PageLook()
        size, margins = child(section, "pgSz"), child(section, "pgMar")
        number, on_first = self._numbers(section)
        top, bottom, left, right = (_mm(margins, side) for side in ("top", "bottom", "left", "right"))
        return PageLook(
            width=_mm(size, "w"),
            height=_mm(size, "h"),
            top=top,
            bottom=bottom,
            left=left,
            right=right,
            number=number,
            number_on_first=on_first,
            pages=self._pages(),
        )

    def _numbers(self, section: etree._Element) -> tuple[str, bool]:
        first_differs = (
            child(section, "titlePg") is not None and attribute(child(section, "titlePg")) not in _OFF
        )
        places: dict[str, str] = {}
        for reference in section:
            name = local(reference)
            if name in {"headerReference", "footerReference"}:
                part = self._targets.get(attribute(reference, "id") or "", "")
                place = self._place(part, "top" if name == "headerReference" else "bottom")
                places.setdefault(attribute(reference, "type") or "default", "none")
                if place != "none":
                    places[attribute(reference, "type") or "default"] = place
        usual = places.get("default", "none")
        on_first = places.get("first", "none") != "none" if first_differs else usual != "none"
        return usual, on_first

    def _place(self, part: str, margin: str) -> str:
        root = optional_part(self._file, self._opened, part) if part else None
        for paragraph in root.iter() if root is not None else ():
            if local(paragraph) == "p" and _has_page_field(paragraph):
                return margin if margin == "bottom" or self._centred(paragraph) else "top-side"
        return "none"

    def _centred(self, paragraph: etree._Element) -> bool:
        parts = self._styles.of_paragraph(paragraph)
        frame = child(paragraph, "pPr", "framePr")
        framed = attribute(frame, "xAlign") == "center"
        tabbed = any(
            local(inner) in {"tab", "ptab"} for run in paragraph for inner in run if local(run) == "r"
        )
        return framed or tabbed or _first(parts, "jc") == "center"

    def _pages(self) -> int | None:
        root = optional_part(self._file, self._opened, "docProps/app.xml")
        found = child(root, "Pages")
        pages = _number(found.text) if found is not None else None
        return int(pages) if pages is not None and 0 < pages < 1e6 else None


def _has_page_field(paragraph: etree._Element) -> bool:
    for inner in paragraph.iter():
        words = inner.text if local(inner) == "instrText" else attribute(inner, "instr")
        if local(inner) in {"instrText", "fldSimple"} and words and "PAGE" in words.split():
            return True
    return False


def _mm(element: etree._Element | None, name: str) -> float | None:
    twips = _number(attribute(element, name))
    return twips * _TWIP if twips is not None else None
