"""PDF, measured from the file against the decree (NĐ 30/2020/NĐ-CP, Phụ lục I) and HD 05-HD/VPTW."""

import unicodedata
from contextlib import suppress
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import MM, fonts_embedded, sheets_of
from pypdfium2 import raw
from specimens import DECISION, INVITATION, LETTER, ON, PARTY, PARTY_PLAN, PLAN, SPECIMENS, TELEGRAM, WIDE

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.kernel import Refused
from lantoa.core.typesetting import set_annexes, set_paper
from lantoa.ingest import read_bytes
from lantoa.writing import write_pdf
from made_papers import made_paper
from round_trip import differences


def written(paper):
    return write_pdf(set_paper(paper, on=ON))


def first(paper):
    return sheets_of(written(paper).data)[0]


@pytest.mark.parametrize("name", SPECIMENS)
def test_margins(name):
    for sheet in sheets_of(written(SPECIMENS[name]).data):
        inside = [
            letter for letter in sheet.letters if letter.sign.strip() and letter.y1 < sheet.height - 19 * MM
        ]
        assert min(letter.x0 for letter in inside) >= 29.4 * MM
        assert max(letter.x1 for letter in inside) / MM <= 195.2
        assert min(letter.y0 for letter in inside) / MM >= 19
        assert (sheet.height / MM, 210) == (pytest.approx(297, abs=0.1), 210)


@pytest.mark.parametrize(
    ("paper", "words", "size", "face"),
    [
        (LETTER, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "Bold"),
        (LETTER, "Độc lập - Tự do - Hạnh phúc", 13, "Bold"),
        (LETTER, "UBND TỈNH HÀ SƠN", 12, ""),
        (LETTER, "THỂ THAO VÀ DU LỊCH", 12, "Bold"),
        (LETTER, "/SVHTTDL-TTBC", 13, ""),
        (LETTER, "Hà Sơn, ngày", 13, "Italic"),
        (LETTER, "V/v tuyên truyền", 12, ""),
        (LETTER, "Kính gửi:", 14, ""),
        (LETTER, "Thực hiện Kế hoạch", 14, ""),
        (LETTER, "1. Tuyên truyền", 14, "Bold"),
        (LETTER, "KT. GIÁM ĐỐC", 14, "Bold"),
        (LETTER, "PHÓ GIÁM ĐỐC", 14, "Bold"),
        (LETTER, "Nguyễn Thu Hà", 14, "Bold"),
        (LETTER, "Nơi nhận:", 12, "BoldItalic"),
        (LETTER, "- Như trên;", 11, ""),
        (LETTER, "- Lưu: VT, TTBC.", 11, ""),
        (PLAN, "KẾ HOẠCH", 14, "Bold"),
        (PLAN, "Tuyên truyền bình đẳng giới", 14, "Bold"),
        (PLAN, "I. MỤC ĐÍCH", 14, "Bold"),
        (PLAN, "1. Yêu cầu chung", 14, "Bold"),
        (DECISION, "Căn cứ Luật", 14, "Italic"),
        (DECISION, "QUYẾT ĐỊNH:", 14, "Bold"),
        (DECISION, "Điều 1.", 14, "Bold"),
        (DECISION, "Thành lập Tổ", 14, ""),
        (TELEGRAM, "HỎA TỐC", 13, "Bold"),
        (TELEGRAM, " điện:", 14, ""),
        (INVITATION, "GIẤY MỜI", 14, "Bold"),
        (PARTY, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, "Bold"),
        (PARTY, "TỈNH ỦY HÀ SƠN", 14, ""),
        (PARTY, "PHÓ TRƯỞNG BAN", 14, ""),
        (PARTY, "K/T TRƯỞNG BAN", 14, "Bold"),
        (PARTY, "Nơi nhận:", 14, ""),
        (PARTY, "- Như trên,", 12, ""),
        (PARTY_PLAN, "KẾ HOẠCH", 16, "Bold"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_sizes_and_faces(paper, words, size, face):
    found = first(paper).find(words)
    assert found.sizes == {size}
    assert found.faces == {face}


def test_the_rule_under_the_motto_is_as_long_as_the_motto():
    sheet = first(LETTER)
    motto = sheet.find("Độc lập - Tự do - Hạnh phúc")
    rule = min(sheet.lines, key=lambda line: abs(line.y - motto.bottom) + abs(line.x0 - motto.left))
    assert rule.x0 == pytest.approx(motto.left, abs=0.7)
    assert rule.x1 == pytest.approx(motto.right, abs=0.7)
    assert 0 <= rule.y - motto.bottom < 2


@pytest.mark.parametrize(
    ("paper", "above"), [(LETTER, "THỂ THAO VÀ DU LỊCH"), (PLAN, "Tuyên truyền bình đẳng giới")]
)
def test_rules_under_issuer_and_subject_are_a_third_to_a_half_and_centred(paper, above):
    sheet = first(paper)
    words = sheet.find(above)
    (rule,) = [
        line for line in sheet.lines if 0 <= line.y - words.bottom < 2 and words.left < line.x0 < words.right
    ]
    assert 1 / 3 <= rule.length / (words.right - words.left) <= 1 / 2
    assert (rule.x0 + rule.x1) / 2 == pytest.approx(words.middle, abs=0.6)


def test_a_party_paper_has_a_star_five_hyphens_and_one_rule():
    sheet = first(PARTY_PLAN)
    name, party = sheet.find("VÀ DÂN VẬN"), sheet.find("ĐẢNG CỘNG SẢN VIỆT NAM")
    star = sheet.find("*")
    assert star.top > name.bottom - 1
    assert star.middle == pytest.approx(name.middle, abs=0.8)
    assert sheet.find("-----").middle == pytest.approx(112.5, abs=0.6)
    (rule,) = [line for line in sheet.lines if line.y < 60]
    assert rule.length == pytest.approx(party.right - party.left, abs=1.4)


def test_the_head_stands_in_two_columns():
    sheet = first(LETTER)
    left, right = sheet.find("UBND TỈNH HÀ SƠN"), sheet.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    number, date = sheet.find("Số: 05"), sheet.find("Hà Sơn, ngày")
    assert left.top == pytest.approx(right.top, abs=0.6)
    assert number.bottom == pytest.approx(date.bottom, abs=1.2)
    assert sheet.find("/SVHTTDL-TTBC").right < date.left
    dated = sheet.find("Hà Sơn, ngày 05 tháng 01 năm 2027")
    assert dated.middle == pytest.approx(right.middle, abs=0.6)


def test_v_v_stands_six_points_under_the_number_and_centred_on_it():
    sheet = first(LETTER)
    number, subject = sheet.find("Số: 05/SVHTTDL-TTBC"), sheet.find("V/v tuyên truyền bình đẳng giới")
    assert subject.middle == pytest.approx(number.middle, abs=0.6)
    assert 1.5 < subject.top - number.bottom < 4.5


def test_dashes_of_addressees_stand_under_the_colon():
    sheet = first(LETTER)
    colon = sheet.find("Kính gửi:").letters[-1].x0 / MM
    dashes = [sheet.find(words).left for words in ("- Sở Y tế;", "- Ủy ban nhân dân các xã, phường.")]
    assert dashes == pytest.approx([colon, colon], abs=1)


def test_first_lines_are_indented_and_the_others_are_not():
    sheet = first(LETTER)
    assert sheet.find("Thực hiện Kế hoạch").left - 30 == pytest.approx(12.7, abs=0.4)
    assert sheet.find("1. Tuyên truyền").left - 30 == pytest.approx(12.7, abs=0.6)
    starts = {round(letter.x0 / MM) for letter in sheet.letters if letter.sign.strip()}
    assert 30 in starts


def test_paragraphs_are_justified():
    sheet = first(LETTER)
    body = [letter for letter in sheet.letters if round(letter.size) == 14 and letter.sign.strip()]
    full = max(letter.x1 for letter in body) / MM
    assert full == pytest.approx(195, abs=0.5)


def test_six_points_between_paragraphs():
    sheet = first(LETTER)
    bases = sorted(
        {round(letter.y0 * 2) / 2 for letter in sheet.find("1. Tuyên truyền").letters if letter.sign == "1"}
    )
    next_line = sheet.find("- Tăng cường")
    above = min(bases)
    below = next(letter.y0 for letter in next_line.letters if letter.sign == "T")
    assert above - below == pytest.approx(14 * 1.149 + 6, abs=1.2)


def test_recipients_stand_flush_left_level_with_the_authority():
    sheet = first(LETTER)
    recipients, authority = sheet.find("Nơi nhận:"), sheet.find("KT. GIÁM ĐỐC")
    assert recipients.left == pytest.approx(30, abs=0.5)
    assert recipients.bottom == pytest.approx(authority.bottom, abs=1.5)
    title, name = sheet.find("PHÓ GIÁM ĐỐC"), sheet.find("Nguyễn Thu Hà")
    assert authority.middle == pytest.approx(title.middle, abs=0.5) == pytest.approx(name.middle, abs=0.5)


def test_the_stamp_of_urgency_has_its_frame():
    document = pypdfium2.PdfDocument(written(TELEGRAM).data)
    frames = [
        [round(side / MM, 1) for side in shape.get_bounds()]
        for shape in document[0].get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,))
    ]
    sizes = [(right - left, top - bottom) for left, bottom, right, top in frames]
    document.close()
    assert any(abs(width - 30) < 1 and abs(height - 8) < 1 for width, height in sizes)


def test_page_numbers_begin_on_page_two_centred_in_the_top_margin():
    sheets = sheets_of(written(PLAN).data)
    assert len(sheets) >= 3
    top = [
        [letter for letter in sheet.letters if letter.y0 > sheet.height - 19 * MM and letter.sign.strip()]
        for sheet in sheets
    ]
    signs = ["".join(letter.sign for letter in letters) for letters in top]
    assert signs == ["", "2", ""], "the annex begins with a page 1 of its own"
    (number,) = top[1]
    assert (number.x0 + number.x1) / 2 / MM == pytest.approx(112.5, abs=0.6)
    assert round(number.size) in {13, 14}


def test_the_contact_line_stands_at_the_foot_of_page_one_under_a_rule_across():
    paper = PLAN._replace(contact="Số 12 đường Lê Lợi, phường Trung Tâm")
    one, two, *_ = sheets_of(written(paper).data)
    contact = one.find("Số 12 đường Lê Lợi")
    assert contact.sizes <= {11, 12}
    assert contact.top > 277
    assert any(
        line.length == pytest.approx(165, abs=0.8) and 0 < contact.top - line.y < 3 for line in one.lines
    )
    assert "Lê Lợi" not in two.text


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_font_is_embedded(name):
    fonts = fonts_embedded(written(SPECIMENS[name]).data)
    assert fonts
    assert all(fonts.values())
    assert all("LiberationSerif" in font for font in fonts)


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_text_layer_is_composed_vietnamese(name):
    text = "".join(sheet.text for sheet in sheets_of(written(SPECIMENS[name]).data))
    assert unicodedata.is_normalized("NFC", text)
    assert "\ufffd" not in text
    assert "Nguyễn Thu Hà" in text or "Lê Minh Tâm" in text


def test_tagged_made_to_last_and_named():
    data = written(LETTER).data
    document = pypdfium2.PdfDocument(data)
    assert raw.FPDFCatalog_IsTagged(document)
    assert document.get_metadata_value("Title") == "Công văn số 05/SVHTTDL-TTBC: tuyên truyền bình đẳng giới"
    assert document.get_metadata_value("Author") == "Sở Văn hóa, Thể thao và Du lịch"
    document.close()
    assert b"pdfuaid:part" in data
    assert b"pdfaid:part" in data
    assert b"/Lang" in data


def test_the_same_paper_makes_the_same_bytes():
    assert written(PLAN).data == written(PLAN).data


def test_places_hold_what_is_printed_there():
    made = written(LETTER)
    sheet = sheets_of(made.data)[0]
    for name, words in (("number", "05"), ("day", "05"), ("month", "01")):
        box = made.places[name]
        inside = [
            letter.sign
            for letter in sheet.letters
            if box.x0 - 0.5 <= (letter.x0 + letter.x1) / 2 <= box.x1 + 0.5
            and box.y0 <= (letter.y0 + letter.y1) / 2 <= box.y1
            and letter.sign.strip()
        ]
        assert (name, "".join(inside)) == (name, words)
        assert box.page == 1


# The place of a number has most of the space before it too
OVER_ITS_SPACE = 0.2 * 13


def test_a_blank_number_has_room_for_five_figures_between_its_neighbours():
    made = written(LETTER._replace(number="", day=None))
    sheet = sheets_of(made.data)[0]
    number, colon, symbol = made.places["number"], sheet.find("Số:"), sheet.find("/SVHTTDL-TTBC")
    assert number.x1 - number.x0 == pytest.approx(5 * 6.5 + OVER_ITS_SPACE, abs=0.3)
    assert colon.right * MM <= number.x0 + 0.5
    assert symbol.left * MM >= number.x1 - 0.5
    assert made.places["day"].x1 < made.places["month"].x0


@pytest.mark.parametrize("figures", [3, 4])
def test_the_blank_of_a_number_that_is_to_come_is_as_wide_as_it_will_be(figures):
    made = write_pdf(set_paper(LETTER._replace(number="", day=None), on=ON, figures=figures))
    number = made.places["number"]
    assert number.x1 - number.x0 == pytest.approx(figures * 6.5 + OVER_ITS_SPACE, abs=0.3)


def test_the_signature_stands_between_title_and_name_and_the_seal_over_a_third_of_it():
    made = written(LETTER)
    sheet = sheets_of(made.data)[0]
    signature, seal = made.places["signature"], made.places["seal"]
    title, name = sheet.find("PHÓ GIÁM ĐỐC"), sheet.find("Nguyễn Thu Hà")
    assert sheet.height - title.bottom * MM >= signature.y1 - 2
    assert sheet.height - name.top * MM <= signature.y0 + 4
    assert (signature.x0 + signature.x1) / 2 / MM == pytest.approx(title.middle, abs=0.6)
    covered = (seal.x1 - signature.x0) / (signature.x1 - signature.x0)
    assert covered == pytest.approx(1 / 3, abs=0.01)
    assert (seal.x1 - seal.x0) / MM == pytest.approx(36) == pytest.approx((seal.y1 - seal.y0) / MM)


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_seal_covers_neither_the_title_nor_the_name(name):
    """Nor whoever it goes to: no letter stands in its square."""
    paper = SPECIMENS[name]
    made = written(paper)
    seal = made.places["seal"]
    sheet = sheets_of(made.data)[seal.page - 1]
    covered = [
        letter.sign
        for letter in sheet.letters
        if letter.sign.strip()
        and seal.x0 < letter.x1
        and letter.x0 < seal.x1
        and seal.y0 + 1 < letter.y1
        and letter.y0 < seal.y1 - 1
    ]
    assert covered == []


def test_nobody_signs():
    assert (
        "seal"
        not in written(
            LETTER._replace(signature=LETTER.signature._replace(authority=(), title="", name=""))
        ).places
    )


def test_an_annex_apart_keeps_its_corner_for_the_signature_in_words():
    (annex,) = set_annexes(PLAN, on=ON)
    made = write_pdf(annex)
    corner = made.places["annex_2"]
    assert corner.page == 1
    assert corner.x1 / MM == pytest.approx(195, abs=0.5)
    assert corner.y1 / MM > 297 - 20
    sheet = sheets_of(made.data)[0]
    assert sheet.find("Phụ lục II").top > (sheet.height - corner.y0) / MM - 0.5


HOSTILE = (
    '#panic("x") $x^2$ *đậm* _nghiêng_ <nhãn> @nhãn [[ ]] \\u{41} // chú thích /* */ `mã` #{1+1} = tiêu đề'
)


def test_words_never_become_markup():
    paper = LETTER._replace(subject=HOSTILE, blocks=(Block("b", BlockKind.TEXT, HOSTILE),), place=HOSTILE)
    read = " ".join(read_bytes(written(paper).data, name="x.pdf").text.split())
    assert read.replace(" ", "").count(HOSTILE.replace(" ", "")) >= 1


@settings(max_examples=25)
@given(st.text(alphabet=st.characters(max_codepoint=0x17F, exclude_categories=["Cs"]), max_size=80))
def test_any_latin_text_is_set(text):
    paper = LETTER._replace(
        blocks=(Block("b", BlockKind.TEXT, text), Block("t", BlockKind.TABLE, rows=((text, "b"),)))
    )
    assert written(paper).data.startswith(b"%PDF-1.7")


def test_headings_nobody_has_written_yet_are_set():
    """The editor shows its pages while somebody types."""
    blocks = [Block(f"b{place}", BlockKind.HEADING, "", label) for place, label in enumerate(LabelKind)]
    assert written(LETTER._replace(blocks=(*blocks, *(one._replace(id=f"c{one.id}") for one in blocks)))).data


@settings(max_examples=25)
@given(st.sampled_from(BlockKind), st.sampled_from(LabelKind), st.text(max_size=80))
def test_any_text_is_set_or_its_letters_are_named(kind, label, text):
    paper = LETTER._replace(blocks=(Block("b", kind, text, label),))
    with suppress(Refused):
        assert written(paper).data.startswith(b"%PDF-1.7")


def test_letters_the_typeface_does_not_have_are_named():
    with pytest.raises(Refused) as refusal:
        written(LETTER._replace(subject="họp ✓ xong"))
    assert refusal.value.params == {"letters": "✓"}


def test_rows_and_pages_follow_without_loss():
    rows = (("TT", "Việc"), *((str(number), f"Việc số {number}") for number in range(1, 160)))
    paper = LETTER._replace(blocks=(Block("t", BlockKind.TABLE, rows=rows),))
    text = read_bytes(written(paper).data, name="x.pdf").text
    found = [text.index(f"| {number} | Việc số {number} |") for number in range(1, 160)]
    assert all(one < other for one, other in pairwise(found))
    assert text.count("| TT | Việc |") == 1


@pytest.mark.parametrize("seed", range(0, 80, 2))
def test_papers_come_back_as_they_were_composed(seed):
    assert not list(differences(made_paper(seed), form="pdf"))


HEADINGS = (
    Block("h1", BlockKind.HEADING, "Thực hiện Chương trình truyền thông dân số", LabelKind.ARABIC),
    Block("h2", BlockKind.HEADING, "Đẩy mạnh truyền thông", LabelKind.LETTER),
)


@pytest.mark.parametrize("lines", range(23, 36))
@pytest.mark.parametrize("sentences", [2, 3])
def test_headings_take_no_more_than_two_lines_along(lines, sentences):
    """Whatever stands above them, page 1 is left blank by the height of two headings and two lines at most."""
    above = [Block(f"a{at}", BlockKind.TEXT, f"Dòng {at}.") for at in range(lines)]
    item = Block(
        "t", BlockKind.TEXT, "Tuyên truyền sâu rộng, kịp thời trong các tầng lớp Nhân dân. " * sentences
    )
    paper = LETTER._replace(blocks=(*above, *HEADINGS, item))
    one, *_ = sheets_of(written(paper).data)
    lowest = min(letter.y0 for letter in one.letters if letter.sign.strip()) / MM
    assert lowest - 20 < 4 * (14 * 1.149 * 25.4 / 72 + 6 * 25.4 / 72)


def test_a_long_symbol_breaks_behind_its_hyphen():
    words = "Thực hiện Công văn số 2105/STTTT-TTBCXB; " * 12
    one, *_ = sheets_of(written(LETTER._replace(blocks=(Block("b", BlockKind.TEXT, words),))).data)
    blanks = {letter.y0: [] for letter in one.letters if letter.size == 14}
    for before, after in pairwise(letter for letter in one.letters if letter.size == 14):
        if before.sign.strip() and after.sign.strip() and before.y0 == after.y0:
            blanks[before.y0].append(after.x0 - before.x1)
    assert max(map(max, filter(None, blanks.values()))) < 14


def text_of(words):
    """The words as page 1 has them, line by line."""
    document = pypdfium2.PdfDocument(
        written(LETTER._replace(blocks=(Block("b", BlockKind.TEXT, words),))).data
    )
    text = document[0].get_textpage().get_text_range()
    document.close()
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize("before", range(0, 24, 2))
def test_a_number_stands_on_the_line_of_what_it_counts(before):
    lines = text_of(
        f"Phát tin {'a' * before} trên đài truyền thanh của xã, phường ít nhất 02 lần/tuần trong năm."
    )
    assert any("02 lần/tuần" in line for line in lines)


# What the reader of a PDF makes of a hyphen at the end of a line
OVER_LINES = "\ufffe"


@pytest.mark.parametrize("before", range(0, 24, 2))
def test_a_symbol_is_broken_only_where_the_line_would_be_drawn_apart(before):
    words = f"Phát tin {'a' * before} của xã, phường và các tổ dân phố theo Kế hoạch số 192/KH-UBND của tỉnh."
    text = "\n".join(text_of(words))
    assert ("192/KH-UBND" in text) != (f"192/KH{OVER_LINES}UBND" in text)
    assert widest_blank(words) < 2.5 * 3.5


def widest_blank(words):
    """In points; a blank of this size is 3.5 wide."""
    one, *_ = sheets_of(written(LETTER._replace(blocks=(Block("b", BlockKind.TEXT, words),))).data)
    letters = [letter for letter in one.letters if letter.size == 14 and letter.sign.strip()]
    pairs = [
        pair for pair in pairwise(letters) if abs(pair[0].y0 - pair[1].y0) < 8 and pair[1].x0 > pair[0].x1
    ]
    return max(after.x0 - before.x1 for before, after in pairs)


FOUR_LINES = LETTER._replace(
    parent="Ủy ban nhân dân tỉnh Hà Sơn",
    issuer="Ban Chỉ đạo Chương trình xóa nhà tạm, nhà dột nát và phát triển nhà ở xã hội",
)


@pytest.mark.parametrize("paper", [LETTER, FOUR_LINES], ids=["three", "four and more"])
def test_the_rule_under_the_issuer_touches_no_letter_and_is_nearer_to_the_name_than_to_the_number(paper):
    sheet = first(paper)
    name = sheet.find("DU LỊCH" if paper is LETTER else "XÃ HỘI")
    rule = next(one for one in sheet.lines if one.y < 90 and one.length < 40)
    number = sheet.find("Số: 05")
    assert 0.5 < rule.y - name.bottom < 2
    assert number.top - rule.y > 3.5


def test_an_annex_of_many_columns_lies_on_its_side():
    document = pypdfium2.PdfDocument(written(WIDE).data)
    sizes = ["lying" if page.get_width() > page.get_height() else "upright" for page in document]
    document.close()
    assert list(dict.fromkeys(pairwise(sizes))) == [
        ("upright", "upright"),
        ("upright", "lying"),
        ("lying", "lying"),
        ("lying", "upright"),
    ]
    one, two = [sheet for sheet in sheets_of(written(WIDE).data) if round(sheet.height / MM) == 210][:2]
    assert one.find("Phụ lục I").top > 19
    assert one.find("Phụ lục I").middle == pytest.approx(30 + (297 - 45) / 2, abs=0.6)
    number = next(letter for letter in two.letters if letter.y0 > two.height - 19 * MM)
    assert (number.sign, (number.x0 + number.x1) / 2 / MM) == ("2", pytest.approx(156, abs=0.6))
    for sheet in (one, two):
        assert max(letter.x1 for letter in sheet.letters if letter.sign.strip()) / MM < 282
        assert min(letter.y0 for letter in sheet.letters if letter.sign.strip()) / MM > 19
        assert "Nội dung, yêu cầu" in " ".join(sheet.text.split()), (
            "the head of the table stands on every page"
        )


def test_the_corner_of_an_annex_on_its_side_is_kept():
    (annex,) = set_annexes(WIDE._replace(annexes=(WIDE.annexes[0]._replace(apart=True),)), on=ON)
    corner = write_pdf(annex).places["annex_1"]
    assert corner.x1 / MM == pytest.approx(297 - 15, abs=0.5)
    assert 210 - 20 < corner.y1 / MM < 210


SAID = "Đề nghị các cơ quan, đơn vị quan tâm phối hợp thực hiện, báo cáo kết quả theo quy định. "


@pytest.mark.parametrize("closing", ["Trân trọng", SAID * 2, SAID * 5], ids=["one line", "three", "six"])
@pytest.mark.parametrize("above", range(14, 28, 2))
def test_a_signature_has_two_lines_of_text_above_it_and_those_it_goes_to_beside_it(above, closing):
    lines = [Block(f"a{at}", BlockKind.TEXT, f"Dòng {at}.") for at in range(above)]
    paper = LETTER._replace(blocks=(*lines, Block("z", BlockKind.TEXT, closing)))
    *_, page = sheets_of(written(paper).data)
    recipients = page.find("Nơi nhận:")
    assert page.find("Nguyễn Thu Hà").top > recipients.top
    assert page.find("- Lưu: VT").top > recipients.top
    text = [
        one
        for one in page.letters
        if one.size == 14 and one.sign == "n" and (page.height - one.y1) / MM < recipients.top
    ]
    assert len({round(one.y0) for one in text}) >= 2
