"""DOCX, read back and measured against the decree and HD 05-HD/VPTW."""

import io
import shutil
import subprocess
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pages import MM, sheets_of
from specimens import DECISION, DUTY, LETTER, ON, PARTY, PLAN, ROWS, SPECIMENS, TELEGRAM, WIDE

from lantoa.core.checking import Draft, check_draft
from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.reading import read_directive
from lantoa.core.typesetting import set_annexes, set_paper
from lantoa.ingest import read_bytes, read_layout
from lantoa.writing import write_docx, write_pdf
from made_papers import made_paper
from round_trip import differences

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORBIDDEN = ("vbaProject", "embeddings", "activeX", "thumbnail", "customXml")
# What lies in the order Word wants it in
ORDER = ("pStyle", "keepNext", "widowControl", "pBdr", "spacing", "ind", "jc", "outlineLvl", "sectPr")


def written(paper):
    return write_docx(set_paper(paper, on=ON))


def opened(paper):
    return docx.Document(io.BytesIO(written(paper)))


def everywhere(document):
    """All paragraphs, those in tables too."""
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def line(document, words):
    """The first paragraph that holds `words`."""
    return next(one for one in everywhere(document) if words in one.text.replace("\n", " "))


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_page(name):
    for section in opened(SPECIMENS[name]).sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(side.mm, 1) for side in sides] == [20, 20, 30, 15]
        assert section.different_first_page_header_footer


@pytest.mark.parametrize(
    ("paper", "words", "size", "bold", "italic", "align"),
    [
        (LETTER, "CỘNG HÒA XÃ HỘI", 12, True, False, ALIGN.CENTER),
        (LETTER, "Độc lập - Tự do", 13, True, False, ALIGN.CENTER),
        (LETTER, "UBND TỈNH HÀ SƠN", 12, False, False, ALIGN.CENTER),
        (LETTER, "SỞ VĂN HÓA, THỂ THAO", 12, True, False, ALIGN.CENTER),
        (LETTER, "Số: 05/SVHTTDL-TTBC", 13, False, False, ALIGN.CENTER),
        (LETTER, "Hà Sơn, ngày 05", 13, False, True, ALIGN.CENTER),
        (LETTER, "V/v tuyên truyền", 12, False, False, ALIGN.CENTER),
        (LETTER, "Thực hiện Kế hoạch", 14, False, False, ALIGN.JUSTIFY),
        (LETTER, "1. Tuyên truyền", 14, True, False, ALIGN.JUSTIFY),
        (LETTER, "KT. GIÁM ĐỐC", 14, True, False, ALIGN.CENTER),
        (LETTER, "Nguyễn Thu Hà", 14, True, False, ALIGN.CENTER),
        (LETTER, "Nơi nhận:", 12, True, True, ALIGN.LEFT),
        (LETTER, "- Như trên;", 11, False, False, ALIGN.LEFT),
        (PLAN, "KẾ HOẠCH", 14, True, False, ALIGN.CENTER),
        (PLAN, "I. MỤC ĐÍCH", 14, True, False, ALIGN.JUSTIFY),
        (PLAN, "Phụ lục I", 14, True, False, ALIGN.CENTER),
        (PLAN, "(Kèm theo Kế hoạch", 14, False, True, ALIGN.CENTER),
        (DECISION, "Căn cứ Luật", 14, False, True, ALIGN.JUSTIFY),
        (DECISION, "QUYẾT ĐỊNH:", 14, True, False, ALIGN.CENTER),
        (TELEGRAM, "HỎA TỐC", 13, True, False, ALIGN.CENTER),
        (PARTY, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, False, ALIGN.CENTER),
        (PARTY, "PHÓ TRƯỞNG BAN", 14, False, False, ALIGN.CENTER),
        (PARTY, "- Như trên,", 12, False, False, ALIGN.LEFT),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_styles_say_how_a_part_looks(  # noqa: PLR0917 - a table of looks
    paper, words, size, bold, italic, align
):
    style = line(opened(paper), words).style
    assert style.font.size.pt == size
    assert (bool(style.font.bold), bool(style.font.italic)) == (bold, italic)
    assert style.paragraph_format.alignment == align
    assert style.font.name == "Times New Roman"


@pytest.mark.parametrize("name", SPECIMENS)
def test_nothing_is_painted(name):
    """No run bears type of its own but for bold: the label of an article, the sender of a telegram."""
    for one in everywhere(opened(SPECIMENS[name])):
        assert one.style.style_id != "Normal" or not one.text
        for run in one.runs:
            assert [run.font.size, run.font.name, run.font.italic, run.font.underline] == [None] * 4, run.text


def test_headings_are_headings():
    document = opened(PLAN)
    assert line(document, "I. MỤC ĐÍCH").style.name == "Heading 1"
    assert line(document, "1. Yêu cầu chung").style.name == "Heading 2"
    levels = [
        one._p.pPr.find(f"{W}outlineLvl").get(f"{W}val")
        for one in everywhere(document)
        if one._p.pPr.find(f"{W}outlineLvl") is not None
    ]
    assert levels == ["0", "1"]


def test_a_heading_and_the_last_paragraph_stay_with_what_follows():
    document = opened(LETTER)
    assert line(document, "1. Tuyên truyền").style.paragraph_format.keep_with_next
    assert line(document, "báo cáo trước ngày 10/12./.").paragraph_format.keep_with_next


def test_paragraphs_of_the_body():
    shape = line(opened(LETTER), "Thực hiện Kế hoạch").style.paragraph_format
    assert round(shape.first_line_indent.mm, 1) == 12.7
    assert shape.space_before.pt == 6
    assert shape.line_spacing == 1


def rules(document):
    """Lengths of the rules in millimetres, with the words above each."""
    found = []
    above, room = "", 0.0
    for table in document.tables[:1]:
        for row in table.rows:
            for cell in row.cells:
                room = cell.width.mm
                for one in cell.paragraphs:
                    if one.style.name == "VB Đường kẻ":
                        inset = one.paragraph_format.left_indent.mm + one.paragraph_format.right_indent.mm
                        found.append((above, room - inset))
                    above = one.text.replace("\n", " ")
    return dict(found)


def test_rules_are_as_long_as_in_the_pdf():
    sheet = sheets_of(write_pdf(set_paper(LETTER, on=ON)).data)[0]
    lengths = rules(opened(LETTER))
    for words, printed in (("Độc lập - Tự do - Hạnh phúc", 0), ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 1)):
        lines = sorted((one for one in sheet.lines if one.y < 60), key=lambda one: -one.length)
        assert lengths[words] == pytest.approx(lines[printed].length, abs=0.8)


def test_the_frame_of_a_stamp():
    stamp = line(opened(TELEGRAM), "HỎA TỐC")
    inset = stamp.paragraph_format.left_indent.mm + stamp.paragraph_format.right_indent.mm
    assert 71 - inset == pytest.approx(30, abs=0.2)
    assert len(stamp._p.pPr.find(f"{W}pBdr")) == 4


def test_page_numbers_begin_anew_with_each_annex_and_are_hidden_on_its_first_page():
    document = opened(PLAN)
    assert len(document.sections) == 2
    for section in document.sections:
        start = section._sectPr.findall(f"{W}pgNumType")
        assert [one.get(f"{W}start") for one in start] == ["1"]
        (field,) = section.header._element.iter(f"{W}fldSimple")
        assert field.get(f"{W}instr").split() == ["PAGE"]
        assert not list(section.first_page_header._element.iter(f"{W}fldSimple"))
    assert document.sections[0].header.paragraphs[0].style.paragraph_format.alignment == ALIGN.CENTER


def test_the_contact_line_is_the_foot_of_page_one():
    document = opened(PLAN._replace(contact="Số 12 đường Lê Lợi"))
    first, second = document.sections
    assert [one.text for one in first.first_page_footer.paragraphs] == ["Số 12 đường Lê Lợi"]
    assert first.first_page_footer.paragraphs[0]._p.pPr.find(f"{W}pBdr/{W}top") is not None
    assert [one.text for one in second.first_page_footer.paragraphs] == [""]


def test_tables_repeat_their_head_and_keep_rows_whole():
    rows = (*ROWS, ("3", DUTY * 60, ""))
    table = opened(LETTER._replace(blocks=(Block("t", BlockKind.TABLE, rows=rows),))).tables[1]
    marks = [{one.tag.removeprefix(W) for one in row._tr.trPr} for row in table.rows]
    assert marks == [{"cantSplit", "tblHeader"}, {"cantSplit"}, {"cantSplit"}, set()]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [list(row) for row in rows]
    assert sum(column.width.mm for column in table.columns) == pytest.approx(165, abs=0.3)


def test_what_the_file_says_of_itself():
    properties = opened(LETTER).core_properties
    assert properties.title == "Công văn số 05/SVHTTDL-TTBC: tuyên truyền bình đẳng giới"
    assert properties.author == "Sở Văn hóa, Thể thao và Du lịch"
    assert properties.language == "vi-VN"
    assert properties.created.date() == LETTER.day
    assert properties.comments == ""


@pytest.mark.parametrize("name", SPECIMENS)
def test_only_what_a_paper_needs_is_in_the_file(name):
    with zipfile.ZipFile(io.BytesIO(written(SPECIMENS[name]))) as parts:
        names = parts.namelist()
        assert names[0] == "[Content_Types].xml"
        assert not [part for part in names if any(word in part for word in FORBIDDEN)]
        document = etree.fromstring(parts.read("word/document.xml"))
    for properties in document.iter(f"{W}pPr"):
        places = [ORDER.index(one.tag.removeprefix(W)) for one in properties]
        assert places == sorted(set(places)), "the order Word wants"


def test_the_same_paper_makes_the_same_bytes():
    assert written(PLAN) == written(PLAN)


@settings(max_examples=40)
@given(st.text(max_size=80), st.sampled_from(LabelKind))
def test_any_text_is_written(text, label):
    blocks = (Block("b", BlockKind.TEXT, text, label), Block("t", BlockKind.TABLE, rows=((text, "b"),)))
    assert zipfile.is_zipfile(io.BytesIO(written(LETTER._replace(blocks=blocks, subject=text, place=text))))


def test_an_annex_apart_is_a_file_of_its_own():
    (annex,) = set_annexes(PLAN, on=ON)
    document = docx.Document(io.BytesIO(write_docx(annex)))
    assert [one.text for one in document.paragraphs[:2]] == ["Phụ lục II", "BIỂU MẪU BÁO CÁO"]


@pytest.mark.parametrize("name", SPECIMENS)
def test_our_own_check_finds_nothing_to_mark_in_the_layout(name):
    data = written(SPECIMENS[name])
    source = read_bytes(data, name="paper.docx")
    draft = Draft(read_directive(source), read_layout(data, name="paper.docx", source=source))
    layout = {f"DRF{number:03}" for number in range(1, 25)}
    found = [
        (finding.code, finding.message) for finding in check_draft(draft, today=ON) if finding.code in layout
    ]
    assert found == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_shows_the_same_pages_and_the_same_words(tmp_path):
    for name, paper in (("letter", LETTER), ("plan", PLAN), ("party", PARTY)):
        (tmp_path / f"{name}.docx").write_bytes(written(paper))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = [str(tmp_path / f"{name}.docx") for name in ("letter", "plan", "party")]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        check=True,
        capture_output=True,
        timeout=180,
    )
    for name, paper in (("letter", LETTER), ("plan", PLAN), ("party", PARTY)):
        shown = sheets_of((tmp_path / f"{name}.pdf").read_bytes())
        ours = sheets_of(write_pdf(set_paper(paper, on=ON)).data)
        assert len(shown) == len(ours)
        assert [_words(sheet) for sheet in shown] == [_words(sheet) for sheet in ours]
        motto = shown[0].find("Độc lập" if name != "party" else "ĐẢNG CỘNG SẢN VIỆT NAM")
        assert any(
            0 <= one.y - motto.bottom < 2.5 and abs(one.x0 - motto.left) < 1.2 for one in shown[0].lines
        )


def _words(sheet):
    """What stands on a page, in no order: columns are read in different ways."""
    return sorted(
        letter.sign for letter in sheet.letters if letter.sign.strip() and letter.y0 < sheet.height - 12 * MM
    )


@pytest.mark.parametrize("seed", range(1, 41))
def test_papers_come_back_as_they_were_composed(seed):
    assert not list(differences(made_paper(seed), form="docx"))


def test_three_lines_under_a_heading_may_be_parted():
    words = "Tuyên truyền sâu rộng trong Nhân dân. " * 5
    blocks = (
        Block("h", BlockKind.HEADING, "Nội dung", LabelKind.ARABIC),
        Block("b", BlockKind.TEXT, words),
        Block("c", BlockKind.TEXT, words),
        Block("d", BlockKind.TEXT, "Hết."),
    )
    under, plain = [
        one
        for one in opened(LETTER._replace(blocks=blocks)).paragraphs
        if one.text.startswith("Tuyên truyền")
    ]
    assert under.paragraph_format.widow_control is False
    assert plain.paragraph_format.widow_control is None


def test_a_number_and_what_it_counts_are_joined_by_a_blank_no_line_ends_at():
    rows = (("Việc", "Số lượng"), ("Phát tin", "02 lần/tuần"))
    words = "Phát tin ít nhất 02 lần/tuần."
    blocks = (Block("b", BlockKind.TEXT, words), Block("t", BlockKind.TABLE, rows=rows))
    document = opened(LETTER._replace(blocks=blocks))
    assert line(document, "Phát tin ít nhất").text == "Phát tin ít nhất 02\u00a0lần/tuần."
    assert document.tables[1].cell(1, 1).text == "02\u00a0lần/tuần"


@pytest.mark.parametrize(("more", "joined"), [("", 0), (" và các tổ dân phố, thôn, bản làng", 1)])
def test_a_symbol_word_would_break_at_the_end_of_a_line_is_joined(more, joined):
    words = f"Phát tin của xã, phường{more} theo Kế hoạch số 192/KH-UBND của tỉnh./."
    paragraph = line(opened(LETTER._replace(blocks=(Block("b", BlockKind.TEXT, words),))), "Phát tin")
    assert len(list(paragraph._p.iter(f"{W}noBreakHyphen"))) == joined
    assert paragraph.text == words


def test_a_name_breaks_where_the_pdf_breaks_it():
    name = line(opened(LETTER), "THỂ THAO VÀ DU LỊCH")
    assert name.text == "SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH"
    assert len(list(name._p.iter(f"{W}br"))) == 1


def test_an_annex_of_many_columns_lies_on_its_side():
    document = opened(WIDE)
    sections = [
        (round(one.page_width.mm), round(one.page_height.mm), one.orientation) for one in document.sections
    ]
    assert sections == [
        (210, 297, WD_ORIENT.PORTRAIT),
        (297, 210, WD_ORIENT.LANDSCAPE),
        (210, 297, WD_ORIENT.PORTRAIT),
    ]
    widths = [sum(column.width.mm for column in table.columns) for table in document.tables]
    assert widths[-2:] == pytest.approx([252, 165], abs=0.5)
    data = written(WIDE)
    source = read_bytes(data, name="paper.docx")
    draft = Draft(read_directive(source), read_layout(data, name="paper.docx", source=source))
    page = {"DRF001", "DRF002", "DRF005"}
    assert [finding for finding in check_draft(draft, today=ON) if finding.code in page] == []
