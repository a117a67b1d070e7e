"""Make the sample directives from `tools/samples/*.md`, one form of file each.

    python tools/make_samples.py [--out samples]

Needs LibreOffice (for the PDF and the scan) and Liberation Serif. The same source gives the same files.
A source opens with `key: value` lines (a key may repeat), then `---`, then one paragraph a line:
`# ` and `## ` open headings, `| ` a table row, `=== ` a title line of the annex.
"""

import argparse
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image, ImageFilter

from noise import damage

ROOT = Path(__file__).resolve().parents[1]
MADE = datetime(2026, 11, 22)  # noqa: DTZ001 - a date printed into a file, not a moment
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
# Letter of the Unicode text → byte of TCVN3 (ABC). The capitals that bear a tone have no byte of their own.
TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ",
        bytes.fromhex(
            "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbcccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9acea"
            "ebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfeaea1a2a3a4a5a6a7"
        ),
        strict=True,
    )
)


class Source(NamedTuple):
    """One directive: the values of its front (each key with all its lines) and its paragraphs."""

    front: dict[str, list[str]]
    body: list[str]

    def one(self, key: str) -> str:
        """The only value of a key, empty without one."""
        return self.front.get(key, [""])[0]

    def all(self, key: str) -> list[str]:
        """All values of a key."""
        return self.front.get(key, [])


def read_source(path: Path) -> Source:
    """A source file taken apart."""
    head, body = path.read_text(encoding="utf-8").split("---\n", 1)
    front: dict[str, list[str]] = {}
    for line in head.splitlines():
        key, value = line.split(": ", 1)
        front.setdefault(key, []).append(value)
    return Source(front, body.splitlines())


# --- plain text -------------------------------------------------------------------------------------------------


def letterhead_lines(source: Source) -> list[str]:
    """Left block, then right block, then what stands in the middle."""
    lines = [
        *source.all("parent"),
        source.one("issuer"),
        "",
        NATION,
        MOTTO,
        "",
        f"Số: {source.one('number')}",
        "",
    ]
    lines += [f"{source.one('place')}, {source.one('date')}", ""]
    if subject := source.one("subject"):
        lines += [subject, ""]
    if kind := source.one("kind"):
        lines += [kind, source.one("title"), ""]
    if addressees := source.all("to"):
        lines += [source.one("lead") or "Kính gửi:", "", *(f"- {line}" for line in addressees), ""]
    return lines


def body_lines(source: Source) -> list[str]:
    """Paragraphs with an empty line between them; tables as they are."""
    lines: list[str] = []
    for paragraph in source.body:
        lines += [re.sub(r"^(?:#+|===) ", "", paragraph), ""]
    return lines


def foot_lines(source: Source) -> list[str]:
    """`Nơi nhận`, then the signature."""
    recipients = [f"- {line}" for line in source.all("cc")]
    signature = [*source.all("authority"), *source.all("office"), "", source.one("signer")]
    return ["Nơi nhận:", *recipients, "", *signature, ""]


def as_text(source: Source) -> str:
    """One paragraph a line."""
    return "\n".join([*letterhead_lines(source), *body_lines(source), *foot_lines(source)])


def as_tcvn3(source: Source) -> bytes:
    """Bytes of an office program of the nineties: lines of 88 characters, CR LF, capitals written with small toned letters."""
    lines: list[str] = []
    for line in as_text(source).splitlines():
        lines += textwrap.wrap(line, 88, break_on_hyphens=False) or [""]
    letters = (
        letter if letter in TCVN3 or letter.isascii() else letter.lower() for letter in "\r\n".join(lines)
    )
    codes = (
        TCVN3[letter] if letter in TCVN3 else ord(letter.translate({0x201C: '"', 0x201D: '"'}))
        for letter in letters
    )
    return bytes(codes)


def as_recognised(source: Source) -> str:
    """What a scanner's character recognition leaves: two columns in one line, page numbers, wrong marks, broken lines."""
    parents = [*source.all("parent"), source.one("issuer")]
    place = f"{source.one('place')}, {source.one('date')}"
    lines = [f"{left} {right}" for left, right in zip(parents, (NATION, MOTTO), strict=True)]
    lines += [
        f"Sô: {source.one('number')} {place}",
        *textwrap.wrap(source.one("subject"), 40),
        "",
        "Kính gửi:",
    ]
    lines += [f"- {line}" for line in source.all("to")] + [""]
    for paragraph in body_lines(source):
        lines += textwrap.wrap(paragraph, 84, break_on_hyphens=False)
    for number, at in ((2, 30), (3, 62)):
        lines[at:at] = ["", str(number), ""]
    lines += ["", *foot_lines(source)]
    top = lines.index("Kính gửi:")
    clean = "\n".join(lines[top:])
    return "\n".join(lines[:top]) + "\n" + damage(clean, share=0.008, seed=2026).text


# --- Word -------------------------------------------------------------------------------------------------------

_NUMBERING = """<w:abstractNum {ns} w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>"""
_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:suff w:val="space"/>'
    '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>'
)
_HEADINGS, _DASHES = 90, 91


class Paper:
    """A Word document in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I."""

    def __init__(self, *, word_lists: bool) -> None:
        self.word_lists = word_lists
        self.word: Any = Document()
        self._set_page()
        if word_lists:
            self._define_lists()

    def _set_page(self) -> None:
        section = self.word.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.header_distance = Mm(10)
        section.different_first_page_header_footer = True
        number = section.header.paragraphs[0]
        number.alignment = ALIGN.CENTER
        for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
            run = number.add_run()
            run._r.append(  # noqa: SLF001 - python-docx has no fields
                parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>')
                if kind
                else parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{text}</w:instrText>')
            )
        style = self.word.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(14)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        style.paragraph_format.space_after = Pt(0)
        properties = self.word.core_properties
        properties.author = properties.last_modified_by = "Lan Toa"
        properties.created = properties.modified = MADE
        properties.comments = ""

    def _define_lists(self) -> None:
        root = self.word.part.numbering_part.element
        headings = [("upperRoman", "%1."), ("decimal", "%2.")]
        levels = "".join(
            _LEVEL.format(level=level, format=kind, text=text) for level, (kind, text) in enumerate(headings)
        )
        dash = _LEVEL.format(level=0, format="bullet", text="-")
        for identity, xml in ((_HEADINGS, levels), (_DASHES, dash)):
            root.insert(0, parse_xml(_NUMBERING.format(ns=nsdecls("w"), id=identity, levels=xml)))
            root.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'
                )
            )

    def line(  # noqa: PLR0913 - a style has many sides
        self,
        place: Any,
        text: str,
        *,
        size: int = 14,
        bold: bool = False,
        italic: bool = False,
        align: Any = ALIGN.CENTER,
    ) -> Any:
        """A paragraph in one style; the empty first paragraph of a cell is used up."""
        first = None if place is self.word else place.paragraphs[0]
        unused = first is not None and not first.text and first.paragraph_format.alignment is None
        paragraph = first if unused else place.add_paragraph()
        paragraph.alignment = align
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold, italic
        return paragraph

    def rule(self, place: Any, *, indent: int) -> None:
        """The short line under a name."""
        paragraph = self.line(place, "", size=3)
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
        paragraph._p.get_or_add_pPr().append(  # noqa: SLF001 - python-docx has no borders
            parse_xml(
                f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
            )
        )

    def columns(self, widths: tuple[int, ...], rows: int = 1, *, ruled: bool = False) -> Any:
        """A table of fixed widths in millimetres."""
        table = self.word.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        if ruled:
            table.style = "Table Grid"
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table

    def letterhead(self, source: Source) -> None:
        """The two-column table at the top of page 1, and the title."""
        table = self.columns((71, 94), 2)
        left, right = table.rows[0].cells
        whole = source.one("issuer").startswith(("XÃ", "TỈNH"))
        for parent in source.all("parent"):
            self.line(left, parent, size=12, bold=whole)
        self.line(left, "\n".join(textwrap.wrap(source.one("issuer"), 22)), size=12, bold=True)
        self.rule(left, indent=22)
        self.line(right, NATION, size=12, bold=True)
        self.line(right, MOTTO, size=13, bold=True)
        self.rule(right, indent=20)
        left, right = table.rows[1].cells
        self.line(left, f"Số: {source.one('number')}", size=13)
        if subject := source.one("subject"):
            self.line(left, subject, size=12).paragraph_format.space_before = Pt(6)
        self.line(right, f"{source.one('place')}, {source.one('date')}", size=13, italic=True)
        if kind := source.one("kind"):
            self.line(self.word, kind, bold=True).paragraph_format.space_before = Pt(14)
            self.line(self.word, source.one("title"), bold=True)
            self.rule(self.word, indent=60)
        addressees = source.all("to")
        if addressees:
            opening = self.line(self.word, source.one("lead") or "Kính gửi:", align=ALIGN.LEFT)
            opening.paragraph_format.left_indent = Mm(0 if source.one("lead") else 30)
            opening.paragraph_format.space_before = Pt(14)
            for addressee in addressees:
                self.line(self.word, f"- {addressee}", align=ALIGN.LEFT).paragraph_format.left_indent = Mm(50)

    def paragraph(self, text: str) -> None:
        """One paragraph of the body; Roman and Arabic headings and dashes become Word lists where asked."""
        heading, words = re.fullmatch(r"(#*)\s*(.*)", text).groups()  # type: ignore[union-attr]
        level = {"#": (_HEADINGS, 0), "##": (_HEADINGS, 1)}.get(heading)
        if words.startswith("- "):
            level = (_DASHES, 0)
        if self.word_lists and level:
            words = re.sub(r"^(?:[IVX]+\.|\d+\.|-) ", "", words)
        bold = heading == "#" or (heading == "##" and len(words) < 75)
        italic = words.startswith("Căn cứ") and words.endswith(";")
        paragraph = self.line(self.word, words, bold=bold, italic=italic, align=ALIGN.JUSTIFY)
        paragraph.paragraph_format.first_line_indent = Mm(10)
        paragraph.paragraph_format.space_before = Pt(6)
        if self.word_lists and level:
            properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no numbering
            properties.append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level[1]}"/><w:numId w:val="{level[0]}"/></w:numPr>'
                )
            )

    def table(self, rows: list[list[str]]) -> None:
        """A ruled table; its first row is the heading."""
        count = len(rows[0])
        widths = (10, 60, *[95 // (count - 2)] * (count - 2))
        table = self.columns(widths, len(rows), ruled=True)
        for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
            for position, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
                align = ALIGN.LEFT if number and position == 1 else ALIGN.CENTER
                self.line(cell, text, size=12, bold=number == 0, align=align)

    def body(self, paragraphs: list[str]) -> None:
        """Paragraphs and tables in their order."""
        rows: list[list[str]] = []
        for text in [*paragraphs, ""]:
            if text.startswith("|"):
                rows.append([cell.strip() for cell in text.strip("| ").split(" | ")])
                continue
            if rows:
                self.line(self.word, "", size=6)
                self.table(rows)
                rows = []
            if text:
                self.paragraph(text)

    def foot(self, source: Source) -> None:
        """The two-column table of recipients and signature."""
        self.line(self.word, "", size=8)
        left, right = self.columns((80, 85)).rows[0].cells
        self.line(left, "Nơi nhận:", size=12, bold=True, italic=True, align=ALIGN.LEFT)
        for line in source.all("cc"):
            self.line(left, f"- {line}", size=11, align=ALIGN.LEFT)
        for line in (*source.all("authority"), *source.all("office")):
            self.line(right, line, bold=True)
        for _ in range(3):
            right.add_paragraph()
        name = right.add_paragraph()
        name.alignment = ALIGN.CENTER
        name.add_run(source.one("signer")).bold = True

    def annex(self, lines: list[str]) -> None:
        """A new page with its own titles and table."""
        self.word.add_page_break()
        for line in lines:
            if line.startswith("=== "):
                italic = line.startswith("=== (")
                self.line(self.word, line[4:], bold=not italic, italic=italic)
        self.body([line for line in lines if not line.startswith("=== ")])

    def saved(self) -> bytes:
        """The file, each part stamped with the same date."""
        raw, steady = io.BytesIO(), io.BytesIO()
        self.word.save(raw)
        with zipfile.ZipFile(raw) as old, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(
                    zipfile.ZipInfo(name, MADE.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED
                )
        return steady.getvalue()


def as_word(source: Source, *, word_lists: bool) -> bytes:
    """The directive as an office writes it."""
    annexed = next(
        (index for index, line in enumerate(source.body) if line.startswith("===")), len(source.body)
    )
    paper = Paper(word_lists=word_lists)
    paper.letterhead(source)
    paper.body(source.body[:annexed])
    paper.foot(source)
    if source.body[annexed:]:
        paper.annex(source.body[annexed:])
    return paper.saved()


# --- PDF and scan -----------------------------------------------------------------------------------------------


def as_pdf(source: Source) -> bytes:
    """Printed by LibreOffice, dates and identity fixed."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "paper.docx")
        paper.write_bytes(as_word(source, word_lists=False))
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(paper)],
            check=True,
            capture_output=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(int(MADE.timestamp()))},
        )
        pdf = paper.with_suffix(".pdf").read_bytes()
    pdf = re.sub(
        rb"(/(?:CreationDate|ModDate)\s?\(D:)[^)]*\)", lambda match: match[1] + b"20261122000000Z')", pdf
    )
    return re.sub(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}", b"0" * 32, pdf)


def scanned(page: Image.Image, chance: random.Random) -> Image.Image:
    """A page laid crooked on the glass: skew, grain, specks, uneven light, soft focus."""
    page = page.convert("L").rotate(chance.uniform(-1.1, 1.1), Image.Resampling.BICUBIC, fillcolor=255)
    coarse = (page.width // 3, page.height // 3)
    grain = Image.frombytes("L", coarse, chance.randbytes(coarse[0] * coarse[1])).resize(
        page.size, Image.Resampling.BILINEAR
    )
    light = Image.linear_gradient("L").resize(page.size).point(lambda value: 232 + value // 16)
    page = Image.blend(page.filter(ImageFilter.GaussianBlur(0.6)), grain, 0.05)
    page = Image.composite(page, Image.new("L", page.size, 215), light)
    for _ in range(160):
        left, top = chance.randrange(page.width - 3), chance.randrange(page.height - 3)
        page.paste(
            chance.randrange(20, 140),
            (left, top, left + chance.randrange(1, 4), top + chance.randrange(1, 4)),
        )
    # Sixteen greys as a small office scanner has them: also what keeps the file small.
    return page.point(lambda value: min(255, value // 16 * 17))


def as_scan(source: Source) -> bytes:
    """Pictures of pages and nothing else, 200 dots an inch, grey."""
    chance = random.Random(1342)  # noqa: S311 - a repeatable sequence is the point
    document = pypdfium2.PdfDocument(as_pdf(source))
    pages = [scanned(page.render(scale=200 / 72).to_pil(), chance) for page in document]
    out = io.BytesIO()
    pages[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=200,
        quality=28,
        creationDate=MADE.timetuple(),
        modDate=MADE.timetuple(),
        producer="Lan Toa",
    )
    return out.getvalue()


def main() -> int:
    """Write all samples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "samples")
    parser.add_argument("--only", default="", help="only files whose name holds this")
    options = parser.parse_args()
    makers = {
        "ke-hoach-truyen-thong-dan-so.docx": lambda source: as_word(source, word_lists=True),
        "ke-hoach-thang-hanh-dong.pdf": as_pdf,
        "cong-van-tuyen-truyen-quy-iv.scan.pdf": as_scan,
        "cong-van-kham-benh-tu-xa.tcvn3.txt": as_tcvn3,
        "cong-van-le-hoi.ocr.txt": lambda source: as_recognised(source).encode(),
        "cong-dien-sot-xuat-huyet.txt": lambda source: as_text(source).encode(),
    }
    for name, make in makers.items():
        if options.only in name:
            data = make(read_source(ROOT / "tools" / "samples" / f"{name.split('.')[0]}.md"))
            (options.out / name).write_bytes(data)
            print(f"{len(data):>8} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
