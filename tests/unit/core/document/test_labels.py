import pytest

from lantoa.core.document import LabelKind
from lantoa.core.document.labels import match_label, ordinal


@pytest.mark.parametrize(
    ("line", "kind", "printed"),
    [
        ("Phần thứ nhất QUY ĐỊNH CHUNG", LabelKind.PART, "Phần thứ nhất"),
        ("PHẦN II. TỔ CHỨC", LabelKind.PART, "PHẦN II."),
        ("Chương IV", LabelKind.CHAPTER, "Chương IV"),
        ("Mục 2. Tiếp nhận", LabelKind.DIVISION, "Mục 2."),
        ("A. MỤC ĐÍCH", LabelKind.CAPITAL, "A."),
        ("II. NHIỆM VỤ", LabelKind.ROMAN, "II."),
        ("I.MỤC ĐÍCH", LabelKind.ROMAN, "I."),
        ("III- NHIỆM VỤ", LabelKind.ROMAN, "III-"),
        ("IH. NỘI DUNG", LabelKind.ROMAN, "IH."),
        ("II NHIỆM VỤ TRỌNG TÂM", LabelKind.ROMAN, "II"),
        ("Điều 5. Trách nhiệm", LabelKind.ARTICLE, "Điều 5."),
        ("Điều 12a: Hiệu lực", LabelKind.ARTICLE, "Điều 12a:"),
        ("1. Sở Y tế", LabelKind.ARABIC, "1."),
        ("1/ Sở Y tế", LabelKind.ARABIC, "1/"),
        ("4, Sở Tài chính", LabelKind.ARABIC, "4,"),
        ("2) Sở Y tế", LabelKind.ARABIC, "2)"),
        ("1- Mục tiêu", LabelKind.ARABIC, "1-"),
        ("A- MỤC ĐÍCH", LabelKind.CAPITAL, "A-"),
        (". 8. Hiệp hội", LabelKind.ARABIC, "8."),
        ("2.1. Tuyên truyền", LabelKind.ARABIC_2, "2.1."),
        ("2.1 Tuyên truyền", LabelKind.ARABIC_2, "2.1"),
        ("3.1- Tăng cường", LabelKind.ARABIC_2, "3.1-"),
        ("2.1.3. Tuyên truyền", LabelKind.ARABIC_3, "2.1.3."),
        ("a) Chủ trì", LabelKind.LETTER, "a)"),
        ("đ) Chủ trì", LabelKind.LETTER, "đ)"),
        ("a1) Chủ trì", LabelKind.LETTER, "a1)"),
        ("b. Chủ trì", LabelKind.LETTER, "b."),
        ("(1) Chủ trì", LabelKind.BRACKET, "(1)"),
        ("(iii) Chủ trì", LabelKind.BRACKET, "(iii)"),
        ("* Cấp tỉnh", LabelKind.STAR, "*"),
        ("- Tổ chức", LabelKind.DASH, "-"),
        ("-Tổ chức", LabelKind.DASH, "-"),
        ("– Tổ chức", LabelKind.DASH, "–"),
        ("- 95% các cặp vợ chồng", LabelKind.DASH, "-"),
        ("• Tổ chức", LabelKind.DASH, "•"),
        ("+ Tổ chức", LabelKind.PLUS, "+"),
    ],
)
def test_a_label_is_known_by_its_form(line, kind, printed):
    label = match_label(line)
    assert label is not None
    assert (label.kind, label.printed) == (kind, printed)
    assert line[label.length - 1] == " " or line[label.length - 1] == printed[-1]


@pytest.mark.parametrize(
    "line",
    [
        "Sở Y tế chủ trì",
        "v.v… và các đơn vị khác",
        "1.500 người",
        "95% hộ gia đình",
        "15/11/2026 đến hết tháng",
        "Điều kiện tham gia",
        "Mục tiêu chung",
        "Phần mềm dùng chung",
        "V/v tuyên truyền",
        "10 - 15 cuộc",
        "A-li-ba-ba",
        "TP. Hà Sơn",
        "A. ở các thôn",
        "V ứng ửng",
        "IV - ở cấp xã",
    ],
)
def test_what_only_looks_like_a_label_is_none(line):
    assert match_label(line) is None


def test_only_arabic_labels_count():
    assert ordinal(match_label("12. Sở Y tế")) == 12
    assert ordinal(match_label("a) Sở Y tế")) is None
