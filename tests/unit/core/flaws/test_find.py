import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations import find_citations
from lantoa.core.document import parse_document
from lantoa.core.flaws import RULES, describe, find_flaws, tells_unread
from lantoa.core.flaws.rules import SEVERITIES
from lantoa.core.kernel import Severity, Span
from lantoa.core.letterhead import read_letterhead
from lantoa.core.recipients import find_recipients
from lantoa.core.signature import read_signature
from lantoa.core.text import Origin, compose

DRAFT = """UBND TỈNH HÀ SƠN
SỞ Y TẾ

Số:     /KH- SYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hà Sơn, ngày     tháng 9 năm 2026

KẾ HOẠCH
Truyền thông về dân số năm 2026

Thực hiện nhiệm vụ được giao, Sở Y tế ban hành kế hoạch như sau:
I. MỤC TIÊU
Phân đầu đạt 95% vào năm 2030.
III. TỔ CHỨC THỰC HIỆN
a) Sở Y tế báo cáo;
c) Các xã tổ chức thực hiện.

Nơi nhận:
- UBND tỉnh (để b/c);
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
"""


def find(text):
    document = parse_document(compose(text))
    return find_flaws(
        document,
        letterhead=read_letterhead(document),
        citations=find_citations(document),
        recipients=find_recipients(document),
        signature=read_signature(document),
    )


def test_a_draft_is_full_of_flaws_in_reading_order():
    found = find(DRAFT)
    assert [finding.code for finding in found] == [
        "DOC001", "DOC014", "DOC002", "DOC008", "DOC004", "DOC005", "DOC009", "DOC010",
    ]  # fmt: skip
    assert [DRAFT[slice(*finding.span)] for finding in found][2:7] == [
        "ngày     tháng 9 năm 2026", "Phân đầu", "III.", "c)", "hiện.",
    ]  # fmt: skip


def test_each_says_what_where_and_what_next_in_both_languages():
    for finding in find(DRAFT):
        vietnamese, english = describe(finding, lang="vi"), describe(finding, lang="en")
        assert vietnamese == (finding.message, finding.hint)
        assert english != vietnamese
        assert all(sentence and "{" not in sentence for sentence in (*vietnamese, *english))


def test_params_fill_the_sentences():
    found = {finding.code: finding for finding in find(DRAFT)}
    assert found["DOC002"].message == "Ngày ban hành thiếu ngày: “ngày tháng 9 năm 2026”."
    assert (
        describe(found["DOC002"], lang="en")[0] == "The date of issue lacks the day: “ngày tháng 9 năm 2026”."
    )
    assert found["DOC008"].message == "“Phân đầu” có thể là “Phấn đấu” bị nhận dạng hoặc gõ sai (1 chỗ)."
    assert found["DOC010"].message.startswith("Có chức vụ “PHÓ GIÁM ĐỐC”")


def test_every_rule_has_a_severity():
    assert set(SEVERITIES) == {rule.code for rule in RULES}
    assert set(SEVERITIES.values()) <= set(Severity)


def test_an_empty_text_has_no_flaws():
    assert find("") == find(" \n ") == ()


def test_recipients_and_signature_may_be_left_out():
    document = parse_document(compose("Các xã báo cáo."))
    assert find_flaws(document, letterhead=read_letterhead(document), citations=(), duties=[Span(0, 3)]) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Các xã tiên hành tổng kết", ["tiên hành"]),
        ("Ưu tiên hành động của mỗi cá nhân thực hiện", []),
        ("KÊ HOẠCH năm", ["KÊ HOẠCH"]),
        ("ông Tiền Hành; anh Kê Hoạch", []),
        ("Kê hoạch và kê hoạch", ["Kê hoạch", "kê hoạch"]),
        ("cộng tác viên và công tác viên", ["công tác viên"]),
        ("họ tiên hànhx", []),
    ],
)
def test_misreadings(words, found):
    text = f"Điều khoản chung về nội dung như sau: {words}."
    assert [text[slice(*finding.span)] for finding in find(text) if finding.code == "DOC008"] == found


LINES = [
    *DRAFT.split("\n"),
    "Căn cứ Luật số 83/2025/QH15;",
    "1. Sở;",
    "3. Xã;",
    "đ) Kê hoạch",
    "| 1. | 5. |",
    "Số: 5/KH",
    "ngày 5 tháng 1 năm 2026",
]


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_every_finding_points_into_the_text(lines):
    text = "\n".join(lines)
    for finding in find(text):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert finding.message
        assert describe(finding, lang="en")[0]


UNNUMBERED = DRAFT.replace("Số:     /KH- SYT\n", "").replace("ngày     tháng", "ngày 05 tháng")


@pytest.mark.parametrize(("ocr", "expected"), [(True, [("form", "unnumbered")]), (False, [])])
def test_a_dated_letterhead_without_a_number_is_doubted_on_a_scan_alone(ocr, expected):
    origin = Origin("a.pdf", "application/pdf", None, ocr=ocr, pages=1, sha256="0")
    document = parse_document(compose(UNNUMBERED)._replace(origin=origin))
    found = find_flaws(document, letterhead=read_letterhead(document), citations=())
    assert [param for finding in found if finding.code == "DOC001" for param in finding.params] == expected


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("ngày 88 tháng 3 năm 2026", "unreadable"),
        ("ngày 12 tháng 77 năm 2026", "unreadable"),
        ("ngày     tháng 3 năm 2026", None),
        ("ngày 12 tháng     năm 2026", None),
    ],
)
def test_a_day_that_cannot_be_read_is_not_one_left_blank(written, form):
    document = parse_document(
        compose(f"UBND XÃ TÂN LẬP\nSố: 12/KH-UBND\nTân Lập, {written}\n\nKẾ HOẠCH\nPhòng cháy\n")
    )
    found = find_flaws(document, letterhead=read_letterhead(document), citations=())
    assert [dict(one.params).get("form") for one in found if one.code == "DOC002"] == [form]


def test_what_was_not_read_can_be_told_from_other_flaws():
    found = find("II. NHIỆM VỤ\n1. Sở Y tế tiêm đạt S5% đàn, xong trước 3O/4/2026.\n")
    told = {(finding.code, dict(finding.params).get("form")): tells_unread(finding) for finding in found}
    assert told["DOC018", "unread"]
    assert not told["DOC018", None]


@pytest.mark.parametrize(("scanned", "form"), [(True, "scan"), (False, None)])
def test_a_roman_numeral_read_twice_in_a_scan_may_be_misread(scanned, form):
    text = """Sở Y tế ban hành kế hoạch như sau:
II. KINH PHÍ
Ngân sách tỉnh.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ thẩm định.
1.1. Phòng Tài chính.
2. Sở Tài chính cấp kinh phí.
2. Các xã thực hiện./.
"""
    origin = Origin("a.png", "image/png", None, scanned, 1, "")
    document = parse_document(compose(text, origin=origin))
    found = find_flaws(document, letterhead=read_letterhead(document), citations=())
    repeated = [dict(finding.params) for finding in found if finding.code == "DOC003"]
    assert [(params["label"], params.get("form")) for params in repeated] == [("II.", form), ("2.", None)]
