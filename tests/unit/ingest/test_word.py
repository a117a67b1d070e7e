"""Word documents, as a reader sees them with all changes accepted."""

import io
import unicodedata

import docx
import made
import pytest
from made import p, table
from test_word_numbers import level

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File
from lantoa.ingest.word import read_word

OLD = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
OLD_CAPITALS = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'


def lines(body: str, **parts: str) -> list[str]:
    return [line.text for line in read_word(File("a.docx", made.docx(body, **parts))).lines]


def test_paragraphs_count_and_empty_ones_stay() -> None:
    content = read_word(File("a.docx", made.docx(p("Điều 1.") + p("") + p(" Điều 2. "))))
    assert [line.text for line in content.lines] == ["Điều 1.", "", "Điều 2."]
    assert [line.place.paragraph for line in content.lines] == [0, 1, 2]


def test_a_document_made_by_another_library() -> None:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Rà soát", style="List Number")
    document.add_paragraph("Báo cáo", style="List Number")
    document.add_paragraph("một ý", style="List Bullet")
    grid = document.add_table(rows=2, cols=2, style="Table Grid")
    for cell, text in zip(
        (cell for row in grid.rows for cell in row.cells), ("Xã", "Số hộ", "Tân Lập", "120"), strict=True
    ):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    stream = io.BytesIO()
    document.save(stream)
    found = [line.text for line in read_word(File("a.docx", stream.getvalue())).lines]
    assert found == ["KẾ HOẠCH", "1. Rà soát", "2. Báo cáo", "• một ý", "| Xã | Số hộ |", "| Tân Lập | 120 |"]


def test_breaks_tabs_hyphens_signs() -> None:
    run = "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:sym w:char='F0B7'/></w:r></w:p>"
    assert lines(run) == ["a", "b\tc-d•"]


def test_tracked_changes_are_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>Giao </w:t></w:r><w:del><w:r><w:delText>Sở A</w:delText></w:r></w:del><w:ins><w:r><w:t>Sở B</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> mới</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Điều </w:t></w:r></w:p><w:p><w:r><w:t>5.</w:t></w:r></w:p>"
    )
    assert lines(body) == ["Giao Sở B mới", "Điều 5."]


def test_a_deleted_row_is_gone() -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("x") + "</w:tc></w:tr></w:tbl>"
    assert lines(table(("a", "b"), ("c", "d")).replace("</w:tbl>", gone)) == ["| a | b |", "| c | d |"]


def test_links_fields_and_controls_let_their_text_through() -> None:
    body = (
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>c</w:t></w:r></w:fldSimple><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>"
    )
    assert lines(body) == ["abcx+y"]


def test_hidden_text_is_not_seen_and_capitals_are() -> None:
    assert lines(
        p("ẩn", run="<w:vanish/>") + p("hiện", run="<w:vanish w:val='0'/>") + p("Kế hoạch", run="<w:caps/>")
    ) == ["", "hiện", "KẾ HOẠCH"]


def test_numbers_of_lists_are_written_out() -> None:
    numbers = f'<w:abstractNum w:abstractNumId="0">{level(0, "upperRoman", "%1.")}{level(1, "decimal", "%1.%2.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = (
        p("Mục đích", item.format(0, 1))
        + p("Một", item.format(1, 1))
        + p("", item.format(1, 1))
        + p("Hai", item.format(1, 1))
        + p("Không", item.format(0, 0))
    )
    assert lines(body, numbering=numbers) == ["I. Mục đích", "I.1. Một", "", "I.2. Hai", "Không"]


def test_numbers_that_come_with_a_style() -> None:
    numbers = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)", "<w:pStyle w:val=&apos;Khoan&apos;/>".replace("&apos;", chr(39)))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    styles = (
        '<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert lines(
        p("x", '<w:pStyle w:val="Con"/>') + p("y", '<w:pStyle w:val="Khoan"/>'),
        numbering=numbers,
        styles=styles,
    ) == ["1. x", "a) y"]


def test_styles_that_stand_on_each_other_in_a_circle() -> None:
    styles = '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    assert lines(p("x", '<w:pStyle w:val="A"/>'), styles=styles) == ["x"]


def test_old_fonts_are_decoded_run_by_run() -> None:
    content = read_word(
        File(
            "a.docx",
            made.docx(p("ñy ban nh©n d©n tØnh", run=OLD_CAPITALS) + p("VÒ viÖc chuÈn bÞ mïa b·o", run=OLD)),
        )
    )
    assert [line.text for line in content.lines] == ["ỦY BAN NHÂN DÂN TỈNH", "Về việc chuẩn bị mùa bão"]
    assert content.encoding == "tcvn3"


@pytest.mark.parametrize(
    "styles",
    [
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>{OLD}</w:rPr></w:style>',
        f"<w:docDefaults><w:rPrDefault><w:rPr>{OLD}</w:rPr></w:rPrDefault></w:docDefaults>",
    ],
)
def test_old_fonts_come_from_styles_too(styles: str) -> None:
    soft = "<w:p><w:r><w:t>®Çu t</w:t><w:softHyphen/></w:r></w:p>"
    assert lines(soft + p("Unicode: đầu tư"), styles=styles) == ["đầu tư", "Unicode: đầu tư"]


def test_capitals_of_a_style_can_be_switched_off() -> None:
    styles = '<w:style w:styleId="H"><w:rPr><w:caps/></w:rPr></w:style>'
    assert lines(
        p("a", '<w:pStyle w:val="H"/>') + p("b", '<w:pStyle w:val="H"/>', "<w:caps w:val='0'/>"),
        styles=styles,
    ) == ["A", "b"]


def test_spans_and_merged_cells_keep_the_columns() -> None:
    wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("rộng") + "</w:tc>"
    down = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc>"
    late = "<w:trPr><w:gridBefore w:val='1'/></w:trPr>"
    rows = f"<w:tr>{wide}</w:tr><w:tr><w:tc>{p('1')}</w:tc><w:tc>{p('2')}</w:tc></w:tr><w:tr>{down}<w:tc>{p('3')}</w:tc></w:tr><w:tr>{late}<w:tc>{p('4')}</w:tc></w:tr>"
    assert lines(table().replace("</w:tbl>", rows + "</w:tbl>")) == [
        "| rộng | |",
        "| 1 | 2 |",
        "| ″ | 3 |",
        "| | 4 |",
    ]


def test_borders_of_cells_make_a_table_of_data() -> None:
    drawn = "<w:tcPr><w:tcBorders><w:top w:val='single'/><w:left w:val='single'/><w:right w:val='nil'/><w:bottom w:val='single'/></w:tcBorders></w:tcPr>"
    assert lines(table(("a", "b"), borders=False).replace("<w:tc>", "<w:tc>" + drawn)) == ["| a | b |"]


def test_a_letterhead_is_read_cell_by_cell() -> None:
    head = table((p("SỞ NỘI VỤ") + p("Số: 5/SNV"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), borders=False)
    assert lines(head) == ["SỞ NỘI VỤ", "Số: 5/SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_text_boxes_stand_before_their_paragraph_and_only_once() -> None:
    box = "<wps:txbx><w:txbxContent>" + p("HỎA TỐC") + "</w:txbxContent></wps:txbx>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    old = f"<w:pict><v:textbox>{box}</v:textbox></w:pict>"
    empty = f"<w:drawing><mc:AlternateContent><mc:Choice/><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:drawing>"
    for shape in (both, old, empty):
        assert lines(f"<w:p><w:r>{shape}<w:t>Số: 1</w:t></w:r></w:p>") == ["HỎA TỐC", "Số: 1"]


def test_notes_follow_the_text() -> None:
    body = "<w:p><w:r><w:t>Luật Dân số</w:t><w:footnoteReference w:id='2'/><w:endnoteReference w:id='1'/><w:footnoteReference w:id='9'/></w:r></w:p>"
    notes = f"<w:footnote w:id='0'>{p('')}</w:footnote><w:footnote w:id='2'>{p('Chú thích')}{p('hai dòng')}</w:footnote>"
    assert lines(body, footnotes=notes, endnotes=f"<w:endnote w:id='1'>{p('Cuối')}</w:endnote>") == [
        "Luật Dân số",
        "[1] Chú thích hai dòng",
        "[2] Cuối",
    ]


def referring(text: str, key: int) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t><w:footnoteReference w:id='{key}'/></w:r></w:p>"


def test_a_footnote_stands_behind_what_refers_to_it() -> None:
    notes = "".join(f"<w:footnote w:id='{key}'>{p(f'Chú thích {key}.')}</w:footnote>" for key in (1, 2, 3))
    body = (
        referring("KẾ HOẠCH", 1)
        + p("Sở Y tế ban hành:")
        + referring("1. Mở lớp.", 2)
        + referring("2. Họp.", 2)
    )
    cell = f"<w:tc>{referring('Họp', 3)}</w:tc><w:tc>{p('Thôn')}</w:tc><w:tc>{p('Quý I')}</w:tc>"
    row = f"<w:tr><w:tc>{p('Trực')}</w:tc><w:tc>{p('Xã')}</w:tc><w:tc>{p('Quý II')}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr><w:tblStyle w:val='TableGrid'/></w:tblPr><w:tr>{cell}</w:tr>{row}</w:tbl>"
    assert lines(body + table + p("Hết."), footnotes=notes) == [
        "KẾ HOẠCH",
        "Sở Y tế ban hành:",
        "[1] Chú thích 1.",
        "1. Mở lớp.",
        "[2] Chú thích 2.",
        "2. Họp.",
        "| Họp | Thôn | Quý I |",
        "[3] Chú thích 3.",
        "| Trực | Xã | Quý II |",
        "Hết.",
    ]


def test_signs_of_symbol_fonts_are_no_letters() -> None:
    assert lines(p("v", run='<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + p("\uf0d8 Ý")) == [
        "•",
        "• Ý",
    ]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    data = made.docx(p("Số: 1")).replace(b"", b"")
    strict = made.zipped(
        {
            "[Content_Types].xml": "",
            "word/document.xml": "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>"
            + p("Số: 1")
            + "</w:body></w:document>",
        }
    )
    assert read_word(File("a.docx", strict)).lines == read_word(File("a.docx", data)).lines


def test_decomposed_text_stays_for_compose_to_join() -> None:
    assert unicodedata.normalize("NFC", lines(p(unicodedata.normalize("NFD", "Kế hoạch")))[0]) == "Kế hoạch"


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY % b SYSTEM "http://localhost:1/x.dtd"> %b;',
    ],
)
def test_a_part_that_declares_entities_is_refused(entity) -> None:
    with pytest.raises(Refused) as refused:
        read_word(File("a.docx", made.docx(p("&b;ok"), head=f"<!DOCTYPE x [{entity}]>")))
    assert refused.value.code == "declares-entities"
    assert refused.value.params["part"] == "word/document.xml"


@pytest.mark.parametrize(
    "data",
    [
        made.zipped({"[Content_Types].xml": "", "word/other.xml": ""}),
        made.zipped({"[Content_Types].xml": "", "word/document.xml": ""}),
        made.zipped({"[Content_Types].xml": "", "word/document.xml": "<a/>"}),
        made.docx(p("x"))[:300],
    ],
)
def test_damage_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        read_word(File("a.docx", data))
    assert refusal.value.code == "damaged"


def test_rows_and_cells_inside_controls() -> None:
    row = (
        "<w:sdt><w:sdtContent><w:tr><w:tc>"
        + p("a")
        + "</w:tc><w:sdt><w:sdtContent><w:tc>"
        + p("b")
        + "</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
    )
    assert lines(table(("x", "y")).replace("</w:tbl>", row + "</w:tbl>")) == ["| x | y |", "| a | b |"]


def test_a_picture_without_words_says_nothing() -> None:
    assert lines(
        "<w:p><w:r><mc:AlternateContent><mc:Choice/></mc:AlternateContent><w:t>a</w:t></w:r></w:p>"
    ) == ["a"]
