"""Lengths in print, and where names break."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.typesetting.measure import break_name, width_of

NAMES = st.lists(
    st.sampled_from(["SỞ", "VĂN", "HÓA,", "THỂ", "THAO", "VÀ", "DU", "LỊCH", "TỈNH", "HÀ", "SƠN"]),
    min_size=1,
    max_size=14,
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "size", "bold", "italic", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False, 88.3),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False, 56.1),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, False, 72.9),
        ("Kính gửi", 14, False, False, 17.6),
        ("Hà Sơn, ngày 05 tháng 01 năm 2027", 13, False, True, 67.4),
        ("nghiêng, đậm", 10, True, True, 20.0),
        ("", 14, False, False, 0.0),
    ],
)
def test_words_are_as_long_as_in_times_new_roman(text, size, bold, italic, millimetres):
    assert width_of(text, size=size, bold=bold, italic=italic) == pytest.approx(millimetres, abs=0.3)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyẢẾỘỰ ĐƠƯ", max_size=30), st.sampled_from([11, 12, 14]))
def test_a_tone_or_a_hat_takes_no_room(text, size):
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", text)
        if letter == "\u031b" or not unicodedata.combining(letter)
    )
    composed = unicodedata.normalize("NFC", bare)
    assert width_of(text, size=size) == pytest.approx(width_of(composed, size=size))


def test_a_letter_nobody_knows_is_as_wide_as_n():
    assert width_of("字", size=12) == width_of("n", size=12)


@pytest.mark.parametrize(
    ("name", "measure", "lines"),
    [
        ("SỞ Y TẾ", 65, ("SỞ Y TẾ",)),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 65, ("SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH")),
        ("ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", 65, ("ỦY BAN NHÂN DÂN", "TỈNH HÀ SƠN")),
        ("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", 60, ("BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ")),
        ("PHÒNG VĂN HÓA - XÃ HỘI", 50, ("PHÒNG VĂN HÓA -", "XÃ HỘI")),
        ("SIÊUDÀIKHÔNGCÓDẤUCÁCHNÀOCẢ XONG", 30, ("SIÊUDÀIKHÔNGCÓDẤUCÁCHNÀOCẢ", "XONG")),
        ("   ", 65, ()),
    ],
)
def test_names_break_where_no_word_is_torn(name, measure, lines):
    assert break_name(name, measure=measure, size=12, bold=True) == lines


@given(NAMES, st.integers(30, 90))
def test_a_broken_name_loses_nothing_and_fits(name, measure):
    lines = break_name(name, measure=measure, size=12, bold=True)
    assert " ".join(lines) == name
    assert all(width_of(line, size=12, bold=True) <= measure or " " not in line for line in lines)


@given(NAMES, st.integers(60, 160))
def test_even_lines_are_no_more_lines(text, measure):
    lines = break_name(text, measure=measure, size=14, bold=True)
    assert len(lines) == _lines(text, measure)


def _lines(text, measure):
    count, line = 1, ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size=14, bold=True) > measure:
            count, longer = count + 1, word
        line = longer
    return count


@pytest.mark.parametrize(
    ("subject", "lines"),
    [
        (
            "Kết quả công tác tuyên truyền: dân số và phát triển; bảo hiểm y tế học sinh, sinh viên",
            (
                "Kết quả công tác tuyên truyền: dân số",
                "và phát triển; bảo hiểm y tế học sinh, sinh viên",
            ),
        ),
        (
            "Tuyên truyền chuyển đổi số giai đoạn 2026 - 2030 tại các xã, phường",
            ("Tuyên truyền chuyển đổi số", "giai đoạn 2026 - 2030 tại các xã, phường"),
        ),
        ("Nâng cao chất lượng khám bảo hiểm y tế", ("Nâng cao chất lượng khám bảo hiểm y tế",)),
    ],
)
def test_subjects_break_where_a_clerk_breaks_them(subject, lines):
    assert break_name(subject, measure=123, size=14, bold=True) == lines


@pytest.mark.parametrize(
    ("subject", "lines"),
    [
        (
            "V/v tuyên truyền: bình đẳng giới; bảo hiểm y tế học sinh, sinh viên; phòng, chống dịch bệnh đau mắt đỏ",
            (
                "V/v tuyên truyền: bình đẳng giới;",
                "bảo hiểm y tế học sinh, sinh viên;",
                "phòng, chống dịch bệnh",
                "đau mắt đỏ",
            ),
        ),
        (
            "V/v tuyên truyền phòng, chống bệnh dại ở vật nuôi",
            ("V/v tuyên truyền phòng, chống", "bệnh dại ở vật nuôi"),
        ),
        (
            "V/v tuyên truyền Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2026",
            (
                "V/v tuyên truyền Tháng",
                "hành động vì bình đẳng giới",
                "và phòng ngừa, ứng phó với",
                "bạo lực trên cơ sở giới năm 2026",
            ),
        ),
        (
            "V/v tuyên truyền Tháng hành động quốc gia phòng, chống bạo lực gia đình",
            ("V/v tuyên truyền", "Tháng hành động quốc gia", "phòng, chống bạo lực gia đình"),
        ),
        (
            "V/v tuyên truyền công tác bình đẳng giới; bảo hiểm y tế học sinh, sinh viên; phòng, chống dịch bệnh đau mắt đỏ",
            (
                "V/v tuyên truyền công tác",
                "bình đẳng giới; bảo hiểm y tế",
                "học sinh, sinh viên; phòng, chống",
                "dịch bệnh đau mắt đỏ",
            ),
        ),
    ],
)
def test_the_subject_of_a_letter_parts_no_two_words_said_as_one(subject, lines):
    assert break_name(subject, measure=59, size=12) == lines


@pytest.mark.parametrize("measure", range(30, 90, 3))
def test_no_line_ends_inside_y_te_or_a_span_of_years(measure):
    lines = break_name("Truyền thông y tế trường học năm 2026 - 2030", measure=measure, size=12)
    assert not any(line.endswith((" y", "2026", " -")) for line in lines)
