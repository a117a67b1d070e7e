import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.letterhead.kinds import KINDS, canonical, kind_of_symbol, kind_on_line


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("KH-UBND", "Kế hoạch"),
        ("KH- SYT", "Kế hoạch"),
        ("2026/QĐ-TTg", "Quyết định"),
        ("QÐ-UBND", "Quyết định"),
        ("KH/TU", "Kế hoạch"),
        ("TTr-SNV", "Tờ trình"),
        ("2026/NQLT-CP-UBTVQH15", "Nghị quyết liên tịch"),
        ("UBND-NC", None),
        ("STTTT-TTBCXB", None),
        ("2026", None),
        ("", None),
    ],
)
def test_the_symbol_abbreviates_the_kind(symbol, kind):
    assert kind_of_symbol(symbol) == kind


@pytest.mark.parametrize(
    ("line", "kind", "printed"),
    [
        ("KẾ HOẠCH", "Kế hoạch", "KẾ HOẠCH"),
        ("KÊ HOACH", "Kế hoạch", "KÊ HOACH"),
        ("QUYẾT BỊNH", "Quyết định", "QUYẾT BỊNH"),
        ("THÔNG BÂD", "Thông báo", "THÔNG BÂD"),
        ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch", "NGHỊ QUYẾT LIÊN TỊCH"),
        ("CHƯƠNG TRÌNH PHỐI HỢP", "Chương trình phối hợp", "CHƯƠNG TRÌNH PHỐI HỢP"),
        ("THÔNG BÁO KẾT LUẬN", "Thông báo", "THÔNG BÁO KẾT LUẬN"),
        ("BÁO CÁO Kết quả quý I", "Báo cáo", "BÁO CÁO"),
        ("đống G:....É QUYÉT ĐỊNH", "Quyết định", "QUYÉT ĐỊNH"),
    ],
)
def test_a_line_names_its_kind(line, kind, printed):
    found = kind_on_line(line)
    assert found.kind == kind
    assert line[found.start : found.end] == printed


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch",
        "SỞ Y TẾ",
        "CÔNG AN",
        "QUYẾT NGHỊ:",
        "DỰ BÁO",
        "Ủy ban nhân dân TỈNH",
        "AB",
        "KẾ HOẶC HÀNH CHÍNH",
    ],
)
def test_other_lines_name_none(line):
    assert kind_on_line(line) is None


def test_compound_names_count_as_their_first_words():
    assert canonical("Thông báo kết luận") == "Thông báo"
    assert all(canonical(kind) in KINDS for kind in KINDS)


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_any_line_has_a_kind_inside_it_or_none(line):
    found = kind_on_line(line)
    assert found is None or 0 <= found.start < found.end <= len(line)
