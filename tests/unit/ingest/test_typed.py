"""Page and type of Word documents, and copies with only some runs changed."""

import io
import zipfile
from datetime import date

import docx
import made
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from made import p

from lantoa.core.checking import Draft, Layout, check_draft, safe_fixes
from lantoa.core.kernel import Refused, Span
from lantoa.core.reading import read_directive
from lantoa.ingest import Edit, has_macros, mend_word, read_bytes, read_layout


def written(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def letter():
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        (
            "SỞ Y TẾ HÀ SƠN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 5/SYT-NVY",
            "Độc lập – Tự do – Hạnh phúc",
        ),
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("Kính gửi: Ủy ban nhân dân các xã, phường.")
    body = document.add_paragraph()
    body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Mm(10)
    body.paragraph_format.space_after = Pt(6)
    body.paragraph_format.line_spacing = 1.15
    body.add_run("Sở Y tế đề nghị các đơn ")
    body.add_run("vị , địa").bold = True
    body.add_run(
        " phương triển  khai thực hiện các nội dung tuyên truyền phòng, chống dịch bệnh mùa hè năm 2026 trên địa bàn."
    )
    note = document.add_paragraph().add_run("Xin ý kiến lãnh đạo.")
    note.font.color.rgb, note.font.name, note.font.size, note.italic = (
        RGBColor(255, 0, 0),
        "Arial",
        Pt(11),
        True,
    )
    return written(document)


def looked(data, name="a.docx"):
    source = read_bytes(data, name=name)
    return source, read_layout(data, name=name, source=source)


def look_of(source, layout, words):
    start = source.text.index(words)
    return next(look for look in layout.lines if look.span.start <= start < look.span.end)


def test_the_page_is_read_in_millimetres():
    _, layout = looked(letter())
    page = layout.page
    assert [round(side) for side in (page.width, page.height, page.top, page.bottom, page.left, page.right)] == [
        210, 297, 20, 20, 30, 15,
    ]  # fmt: skip
    assert page.number == "none"
    assert page.number_on_first is False


def test_type_comes_through_the_chain_of_styles():
    source, layout = looked(letter())
    body = look_of(source, layout, "Sở Y tế đề nghị")
    assert (body.font, body.size, body.bold, body.italic) == ("Times New Roman", 14, None, False)
    assert (body.align, round(body.indent), body.before, body.after, body.spacing) == ("both", 10, 0, 6, 1.15)
    note = look_of(source, layout, "Xin ý kiến")
    assert (note.font, note.size, note.italic, note.colour) == ("Arial", 11, True, "FF0000")
    assert source.text[slice(*body.span)].endswith("địa bàn.")


def test_cells_of_the_letterhead_have_their_look():
    source, layout = looked(letter())
    assert look_of(source, layout, "Số: 5/SYT").size == 14


@pytest.mark.parametrize(
    ("properties", "name", "value"),
    [
        ("<w:spacing w:beforeAutospacing='1'/>", "before", None),
        ("<w:spacing w:before='x'/>", "before", None),
        ("<w:spacing w:line='360' w:lineRule='exact'/>", "spacing", None),
        ("<w:spacing w:line='x'/>", "spacing", None),
        ("<w:ind w:hanging='360'/>", "indent", None),
        ("<w:ind w:firstLine='x'/>", "indent", None),
        ("<w:jc w:val='start'/>", "align", "left"),
        ("", "font", None),
        ("", "size", None),
    ],
)
def test_what_cannot_be_known_is_unknown(properties, name, value):
    _, layout = looked(made.docx(p("Điều 1. Ban hành.", properties)))
    assert getattr(layout.lines[0], name) == value


def test_fonts_of_the_theme_are_named():
    run = "<w:rFonts w:asciiTheme='minorHAnsi'/><w:b w:val='0'/>"
    data = made.docx(p("Điều 1.", "", run))
    theme = '<a:theme xmlns:a="a"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    _, layout = looked(made.zipped(members | {"word/theme/theme1.xml": theme}))
    assert layout.lines[0].font == "Calibri"
    assert layout.lines[0].bold is False


def test_a_style_inherits_and_may_be_its_own_parent():
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='26'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/><w:pPr><w:jc w:val='center'/></w:pPr></w:style>"
    )
    _, layout = looked(made.docx(p("Điều 1.", "<w:pStyle w:val='A'/>"), styles=styles))
    assert (layout.lines[0].size, layout.lines[0].bold, layout.lines[0].align) == (13, True, "center")


HEADER = (
    "<w:hdr xmlns:w='{w}'><w:p><w:pPr>{jc}</w:pPr><w:r><w:instrText> PAGE </w:instrText></w:r></w:p></w:hdr>"
)


@pytest.mark.parametrize(
    ("section", "part", "number", "first"),
    [
        (
            "<w:headerReference r:id='h' w:type='default'/><w:titlePg/>",
            "<w:jc w:val='center'/>",
            "top",
            False,
        ),
        ("<w:headerReference r:id='h' w:type='default'/>", "<w:jc w:val='center'/>", "top", True),
        ("<w:headerReference r:id='h' w:type='default'/>", "<w:jc w:val='right'/>", "top-side", True),
        ("<w:headerReference r:id='h'/>", "<w:framePr w:xAlign='center'/>", "top", True),
        ("<w:footerReference r:id='h' w:type='default'/>", "", "bottom", True),
        ("<w:headerReference r:id='x' w:type='default'/>", "", "none", False),
        ("<w:headerReference r:id='h' w:type='first'/><w:titlePg/>", "", "none", True),
    ],
)
def test_where_page_numbers_stand(section, part, number, first):
    relations = '<Relationships><Relationship Id="h" Target="header1.xml"/></Relationships>'
    data = made.docx(p("Điều 1.") + f"<w:sectPr xmlns:r='r'>{section}</w:sectPr>")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members |= {
        "word/_rels/document.xml.rels": relations,
        "word/header1.xml": HEADER.format(w=made.W, jc=part),
        "docProps/app.xml": "<Properties><Pages>3</Pages></Properties>",
    }
    _, layout = looked(made.zipped(members))
    assert (layout.page.number, layout.page.number_on_first) == (number, first)
    assert layout.page.pages == 3


def test_other_formats_say_nothing():
    source = read_bytes("Điều 1. Ban hành.".encode(), name="a.txt")
    assert read_layout(b"\xc4\x90i\xe1\xbb\x81u 1.", name="a.txt", source=source) == Layout()


def mended_by_the_check(data):
    source, layout = looked(data)
    draft = Draft(read_directive(source), layout)
    found = check_draft(draft, today=date(2026, 9, 15))
    edits = [Edit(span, replacement) for span, replacement in safe_fixes(found)]
    return edits, mend_word(data, name="a.docx", source=source, edits=edits)


def test_safe_fixes_change_only_the_runs_that_need_it():
    data = letter()
    edits, copy = mended_by_the_check(data)
    assert list(copy.done) == edits
    assert len(edits) >= 4
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(copy.data)) as after:
        assert before.namelist() == after.namelist()
        for name in before.namelist():
            assert (before.read(name) == after.read(name)) is (name != "word/document.xml")
    paragraphs = [
        paragraph for paragraph in docx.Document(io.BytesIO(copy.data)).paragraphs if paragraph.text
    ]
    body = paragraphs[1]
    assert body.text.startswith("Sở Y tế đề nghị các đơn vị, địa phương triển khai")
    assert [run.bold for run in body.runs] == [None, True, None]
    assert body.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    text = read_bytes(copy.data, name="a.docx").text
    assert "Số: 05/SYT-NVY" in text
    assert "Độc lập - Tự do - Hạnh phúc" in text


def test_what_is_mended_needs_no_mending():
    _, copy = mended_by_the_check(letter())
    edits, again = mended_by_the_check(copy.data)
    assert edits == []
    assert again.done == ()


def test_an_edit_across_runs_is_written_into_the_first():
    body = "<w:p><w:r><w:t>Tự </w:t></w:r><w:r><w:t>d</w:t></w:r><w:r><w:t>o.</w:t></w:r></w:p>"
    data = made.docx(body)
    source = read_bytes(data, name="a.docx")
    copy = mend_word(
        data, name="a.docx", source=source, edits=[Edit(Span(1, 5), "ình yêu"), Edit(Span(0, 0), "Ôi ")]
    )
    assert read_bytes(copy.data, name="a.docx").text == "Ôi Tình yêu."


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>", Span(0, 3)),
        (p("một") + p("hai"), Span(1, 5)),
        (p("ba", "", "<w:caps/>"), Span(0, 1)),
        (p("hoa\u0300 bình"), Span(0, 3)),
    ],
)
def test_what_cannot_be_placed_is_left_alone(body, span):
    data = made.docx(body)
    source = read_bytes(data, name="a.docx")
    copy = mend_word(data, name="a.docx", source=source, edits=[Edit(span, "x")])
    assert copy.done == ()
    assert read_bytes(copy.data, name="a.docx").text == source.text


def test_only_unsigned_word_documents_are_mended():
    source = read_bytes(b"abc", name="a.txt")
    with pytest.raises(Refused, match="mend-docx-only"):
        mend_word(b"abc", name="a.txt", source=source, edits=[])
    data = made.docx(p("Điều 1."))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with pytest.raises(Refused, match="mend-signed"):
        mend_word(
            made.zipped(members | {"_xmlsignatures/sig1.xml": "<a/>"}), name="a.docx", source=source, edits=[]
        )


@pytest.mark.parametrize(
    "data",
    [
        made.docx(p("&a;"), head='<!DOCTYPE d [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'),
        made.docx("<w:p>" * 300 + "</w:p>" * 300),
        made.docx(p("Điều 1."))[:-200],
        made.zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": b"\x00" * 40_000_000}),
    ],
)
def test_hostile_documents_are_refused_as_the_reader_does(data):
    source = read_bytes("Điều 1.".encode(), name="a.txt")
    for attempt in (
        lambda: read_layout(data, name="a.docx", source=source),
        lambda: mend_word(data, name="a.docx", source=source, edits=[]),
    ):
        try:
            attempt()
        except Refused as refused:
            assert refused.code in {"damaged", "declares-entities", "packed-too-tightly", "unknown-format"}  # noqa: PT017


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("word/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
        ("word/vbaData.xml", b"<vba/>"),
        (
            "[Content_Types].xml",
            b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
    ],
)
def test_macros_are_told_however_they_hide_and_the_check_says_so(member, content):
    plain = made.docx(p("Sở Y tế chủ trì tuyên truyền phòng bệnh."))
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    bearing = made.zipped({**members, member: content})
    assert not looked(plain)[1].macros
    source, layout = looked(bearing)
    assert layout.macros
    found = check_draft(Draft(read_directive(source), layout), today=date(2026, 9, 15))
    assert "DRF071" in [one.code for one in found]
    assert has_macros(bearing, name="a.docm")
    assert not has_macros(plain, name="a.docx")


def test_macros_of_an_old_word_file_are_told():
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")
    bearing = old + "_VBA_PROJECT".encode("utf-16-le")
    source = read_bytes("Sở Y tế.".encode(), name="a.txt")
    assert has_macros(bearing, name="a.doc")
    assert not has_macros(old, name="a.doc")
    assert read_layout(bearing, name="a.doc", source=source) == Layout(macros=True)
    assert read_layout(old, name="a.doc", source=source) == Layout()


@pytest.mark.parametrize("data", [b"", b"So Y te", b"PK\x03\x04 torn"])
def test_other_files_and_damaged_ones_have_no_macros(data):
    assert not has_macros(data, name="a.docx")


def test_macros_of_a_document_without_a_body_are_told_too():
    with zipfile.ZipFile(io.BytesIO(made.docx(p("Sở Y tế.")))) as package:
        members = {name: package.read(name) for name in package.namelist()}
    members |= {
        "word/document.xml": f'<w:document xmlns:w="{made.W}"/>'.encode(),
        "word/vbaProject.bin": b"x",
    }
    source = read_bytes(made.docx(p("Sở Y tế.")), name="a.docx")
    assert read_layout(made.zipped(members), name="a.docx", source=source) == Layout(macros=True)
