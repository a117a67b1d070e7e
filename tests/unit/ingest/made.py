"""Documents of an invented province, made for the tests: as bytes, in every format that is read."""

import io
import zipfile
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_FONTS = (
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
)

LETTER = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH HÀ SƠN",
    "Số: 215/UBND-VX",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hà Sơn, ngày 12 tháng 5 năm 2025",
    "Kính gửi: Sở Văn hóa, Thể thao và Du lịch Hà Sơn.",
    "Để chuẩn bị mùa mưa bão, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành",
    "và Ủy ban nhân dân các xã khẩn trương kiểm tra đê điều, hồ chứa nước, báo cáo kết quả",
    "về Sở Nông nghiệp và Môi trường trước ngày 20 tháng 6 năm 2025./.",
)


def zipped(members: dict[str, bytes | str]) -> bytes:
    """A zip archive of members by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, *, head: str = "", **parts: str) -> bytes:
    """A Word document from the XML inside its body; further parts by name: numbering, styles, footnotes, endnotes."""
    spaces = f'xmlns:w="{W}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:m="m"'
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{head}<w:document {spaces}><w:body>{body}</w:body></w:document>",
    }
    members |= {
        f"word/{name}.xml": f"<w:{name} {spaces}>{content}</w:{name}>" for name, content in parts.items()
    }
    return zipped(members)


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...], borders: bool = True) -> str:
    """A table of cells; a cell is text or ready XML."""
    drawn = (
        "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
        if borders
        else ""
    )
    cells = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{cell if cell.startswith('<w:') else p(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr><w:tblBorders>{drawn}</w:tblBorders></w:tblPr>{cells}</w:tbl>"


def pdf(
    *pages: list[Any],
    turned: int = 0,
    locked: bool = False,
    picture: bool = False,
    drawn: str = "",
    stamp: tuple[float, float, str] | None = None,
) -> bytes:
    """A PDF with a text layer: pieces at x, y in points from the top left, of 12 points or the size given.

    One byte a letter, told apart by a ToUnicode table.
    """
    letters = sorted(
        {letter for page in [*pages, [stamp] if stamp else []] for piece in page for letter in piece[2]}
    )
    # Codes that the stand-in font has a glyph for: PDFium passes over a lone letter without an extent.
    code = dict(zip(letters, [*range(33, 127), *range(161, 256)], strict=False))
    assert len(code) == len(letters)
    table = "".join(f"<{code[letter]:02x}> <{ord(letter):04x}>\n" for letter in letters)
    cmap = f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(letters)} beginbfchar\n{table}endbfchar endcmap end end"
    objects: list[str] = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append(
        "<< /Type /Font /Subtype /TrueType /BaseFont /Lan /FirstChar 0 /LastChar 255 "
        f"/Widths [{' '.join(['500'] * 256)}] /ToUnicode 4 0 R /FontDescriptor << /Type /FontDescriptor /FontName /Lan /Flags 32 "
        "/FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>"
    )
    objects.append(_stream(cmap))
    objects.append(
        _stream(
            "\x00" * 4,
            "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
        )
    )
    kids = []
    for page in pages:
        shown = "".join(
            f"BT /F {size[0] if size else 12} Tf 1 0 0 1 {x} {842 - y} Tm <{''.join(f'{code[letter]:02x}' for letter in text)}> Tj ET\n"
            for x, y, text, *size in page
        )
        shown += drawn
        shown += "q 595 0 0 842 0 0 cm /I Do Q\n" if picture else ""
        objects.append(_stream(shown))
        contents, marks = len(objects), ""
        if stamp:
            x, y, text = stamp
            shown = f"BT /F 12 Tf 1 0 0 1 0 3 Tm <{''.join(f'{code[letter]:02x}' for letter in text)}> Tj ET"
            form = f"/Type /XObject /Subtype /Form /BBox [0 0 {6 * len(text)} 15] /Resources << /Font << /F 3 0 R >> >>"
            objects.append(_stream(shown, form))
            marks = (
                f"/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [{x} {839 - y} {x + 6 * len(text)} {854 - y}] "
                f"/AP << /N {len(objects)} 0 R >> >> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>]"
            )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {turned} {marks} /Contents {contents} 0 R "
            "/Resources << /Font << /F 3 0 R >> /XObject << /I 5 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects, locked=locked)


def ruled(columns: list[float], rows: list[float], *, filled: bool = False) -> str:
    """Lines of a table for a PDF, at points from the top left: strokes, or thin bars as Word draws them."""
    if filled:
        level = [f"{columns[0]} {842 - y} {columns[-1] - columns[0]} 0.5 re f" for y in rows]
        upright = [f"{x} {842 - rows[-1]} 0.5 {rows[-1] - rows[0]} re f" for x in columns]
    else:
        level = [f"{columns[0]} {842 - y} m {columns[-1]} {842 - y} l S" for y in rows]
        upright = [f"{x} {842 - rows[0]} m {x} {842 - rows[-1]} l S" for x in columns]
    return "\n".join([*level, *upright]) + "\n"


def _stream(content: str, entries: str = "") -> str:
    return f"<< /Length {len(content)} {entries} >>\nstream\n{content}\nendstream"


def _assembled(objects: list[str], *, locked: bool) -> bytes:
    result, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(result))
        result += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(result)
    result += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    result += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    key = "ab" * 32
    lock = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<{key}> <{key}>]"
        if locked
        else ""
    )
    return (
        result
        + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {lock} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def font(size: int) -> ImageFont.FreeTypeFont | None:
    """A font that holds the Vietnamese letters, None where this machine has none."""
    return next((ImageFont.truetype(path, size) for path in _FONTS if Path(path).exists()), None)


def page(lines: list[tuple[int, int, str]], *, slant: float = 0.0, size: int = 42) -> Image.Image:
    """A picture of a page at 200 dpi: lines at x, y in pixels."""
    image = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(image)
    for x, y, text in lines:
        draw.text((x, y), text, font=font(size), fill=0)
    return image.rotate(slant, fillcolor=255, resample=Image.Resampling.BICUBIC)


def picture(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """A picture file."""
    stream = io.BytesIO()
    image.save(stream, format=kind, **options)
    return stream.getvalue()
