"""Styles of a Word document: one for each role, under the name a clerk knows it by."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from lantoa.core.typesetting import Look, Role, SetPaper

FONT = "Times New Roman"
RULE_STYLE = "LantoaRule"
# What follows a rule stands so far below it, in twentieths of a point.
RULE_AFTER = 80
RESERVE_STYLE = "LantoaReserve"
_NAMES = {
    Role.STATE: "VB Quốc hiệu",
    Role.MOTTO: "VB Tiêu ngữ",
    Role.PARENT: "VB Cơ quan chủ quản",
    Role.ISSUER: "VB Cơ quan ban hành",
    Role.MARK: "VB Dấu ngăn",
    Role.NUMBER: "VB Số, ký hiệu",
    Role.REGARDING: "VB Trích yếu công văn",
    Role.URGENCY: "VB Mức độ khẩn",
    Role.DATE: "VB Địa danh, ngày tháng",
    Role.KIND: "VB Tên loại",
    Role.SUBJECT: "VB Trích yếu",
    Role.ADDRESSEE: "VB Kính gửi",
    Role.DEAR: "VB Kính gửi nhiều nơi",
    Role.ADDRESSEE_ITEM: "VB Nơi được gửi",
    Role.BASIS: "VB Căn cứ",
    Role.ORDER: "VB Lệnh",
    Role.PART: "VB Phần, chương",
    Role.PART_TITLE: "VB Tiêu đề phần, chương",
    Role.HEADING_1: "heading 1",
    Role.HEADING_2: "heading 2",
    Role.HEADING_3: "heading 3",
    Role.BODY: "Body Text",
    Role.TABLE_HEAD: "VB Đầu bảng",
    Role.TABLE_CELL: "VB Ô bảng",
    Role.RECIPIENTS: "VB Nơi nhận",
    Role.RECIPIENT: "VB Danh sách nơi nhận",
    Role.TYPIST: "VB Ký hiệu người soạn",
    Role.AUTHORITY: "VB Quyền hạn",
    Role.TITLE: "VB Chức vụ",
    Role.SIGNER: "VB Họ tên",
    Role.ANNEX: "VB Phụ lục",
    Role.ANNEX_TITLE: "VB Tiêu đề phụ lục",
    Role.ANNEX_NOTE: "VB Kèm theo",
    Role.CONTACT: "VB Địa chỉ",
    Role.PAGE_NUMBER: "header",
}
_RANKS = {Role.HEADING_1: 0, Role.HEADING_2: 1, Role.HEADING_3: 2}
_TWIPS = 1440 / 25.4


def twips(millimetres: float) -> int:
    return round(millimetres * _TWIPS)


def style_id(role: Role) -> str:
    """The id of a role's style; Word knows its own styles by ids of its own."""
    name = _NAMES[role]
    return (
        name.title().replace(" ", "")
        if name[0].islower() or role is Role.BODY
        else f"Lantoa{role.title().replace('_', '')}"
    )


def dress(document: Document, paper: SetPaper) -> None:
    """Put our styles in place of the template's."""
    root = document.styles.element
    for element in list(root):
        root.remove(element)
    for xml in _styles(paper):
        root.append(parse_xml(xml))


def _styles(paper: SetPaper) -> Iterator[str]:
    yield (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts()}"
        '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    yield _style("paragraph", "Normal", "Normal", "")
    yield _style("character", "DefaultParagraphFont", "Default Paragraph Font", "")
    yield _style(
        "table",
        "TableNormal",
        "Normal Table",
        "<w:tblPr><w:tblInd w:w='0' w:type='dxa'/><w:tblCellMar><w:top w:w='0' w:type='dxa'/><w:left w:w='0' w:type='dxa'/>"
        "<w:bottom w:w='0' w:type='dxa'/><w:right w:w='0' w:type='dxa'/></w:tblCellMar></w:tblPr>",
    )
    yield _style("table", "TableGrid", "Table Grid", _grid(), based_on="TableNormal")
    yield _style("paragraph", RULE_STYLE, "VB Đường kẻ", _rule(), based_on="Normal")
    yield _style("paragraph", RESERVE_STYLE, "VB Chỗ ký", "<w:pPr><w:keepNext/></w:pPr>", based_on="Normal")
    for role, look in paper.looks.items():
        yield _style(
            "paragraph", style_id(role), _NAMES[role], _properties(look, _RANKS.get(role)), based_on="Normal"
        )


def _style(kind: str, key: str, name: str, inner: str, *, based_on: str = "") -> str:
    """The default style of a kind is the one based on none."""
    marked = "" if based_on else ' w:default="1"'
    custom = ' w:customStyle="1"' if name.startswith("VB ") else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style {nsdecls("w")} w:type="{kind}" w:styleId="{key}"{marked}{custom}><w:name w:val="{name}"/>{based}<w:qFormat/>{inner}</w:style>'


def _properties(look: Look, rank: int | None) -> str:
    indents: dict[str, Any] = {"left": twips(look.left)} if look.left else {}
    if look.first:
        indents["firstLine" if look.first > 0 else "hanging"] = twips(abs(look.first))
    placed = "".join(f' w:{name}="{value}"' for name, value in indents.items())
    return (
        "<w:pPr>"
        + ("<w:keepNext/>" if look.keep else "")
        + f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" w:line="{round(look.spacing * 240)}" w:lineRule="auto"/>'
        + (f"<w:ind{placed}/>" if placed else "")
        + f'<w:jc w:val="{look.align}"/>'
        + (f'<w:outlineLvl w:val="{rank}"/>' if rank is not None else "")
        + "</w:pPr><w:rPr>"
        + f"{_fonts()}{'<w:b/><w:bCs/>' if look.bold else ''}{'<w:i/><w:iCs/>' if look.italic else ''}"
        + f'<w:color w:val="{look.colour}"/><w:sz w:val="{round(look.size * 2)}"/><w:szCs w:val="{round(look.size * 2)}"/>'
        + ('<w:u w:val="single"/>' if look.underline else "")
        + "</w:rPr>"
    )


def _fonts() -> str:
    return f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def _grid() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    room = "".join(
        f'<w:{side} w:w="{twips(width)}" w:type="dxa"/>'
        for side, width in (("top", 0.9), ("left", 1.3), ("bottom", 0.9), ("right", 1.3))
    )
    return f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar>{room}</w:tblCellMar></w:tblPr>"


def _rule() -> str:
    """A line is the border of a paragraph of two and a half points: Word and LibreOffice draw it from indent to indent."""
    return (
        '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="0" w:after="{RULE_AFTER}" w:line="50" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/></w:rPr>'
    )
