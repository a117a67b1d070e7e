"""Encodings from before Unicode."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.ingest import legacy

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES] + ["đ"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]


def byte_table(decode, letters: list[str]) -> dict[str, str]:
    """The byte that stands for each letter, found by decoding all bytes."""
    found = {decode(chr(byte)): chr(byte) for byte in range(256)}
    return {letter: found[letter] for letter in letters}


@pytest.mark.parametrize("decode", [legacy.from_viscii, legacy.from_vps])
def test_every_letter_of_both_cases_has_a_byte(decode) -> None:
    assert len(set(byte_table(decode, LETTERS).values())) == len(LETTERS) == 146


def test_every_small_letter_has_a_byte_in_tcvn3() -> None:
    assert len(set(byte_table(legacy.from_tcvn3, SMALL).values())) == 73


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("QuyÕt ®Þnh sè 12/Q§-UB ngµy 5 th¸ng 6", "Quyết định số 12/QĐ-UB ngày 5 tháng 6"),
        ("ng\u00adêi n\u2212íc", "người nước"),
        ("Ch-\u00acng tr×nh cho ng-êi", "Chương trình cho người"),
        ("th-¬ng binh x· héi", "thương binh xã hội"),
        ("®Çu t\u00ad\u00ad", "đầu tư"),
        ("kinh tÕ - x· héi", "kinh tế - xã hội"),
    ],
)
def test_tcvn3(written: str, meant: str) -> None:
    assert legacy.from_tcvn3(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Quyeát ñònh soá 12/QÑ-UB ngaøy 5 thaùng 6", "Quyết định số 12/QĐ-UB ngày 5 tháng 6"),
        ("UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"),
        ("ngöôøi döôùi", "người dưới"),
        ("Kyø hoïp lyù", "Kỳ họp lý"),
    ],
)
def test_vni(written: str, meant: str) -> None:
    assert legacy.from_vni(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Vie^.t Nam", "Việt Nam"),
        ("DDa(.t va^'n dde^` cu?a ti?nh.", "Đặt vấn đề của tỉnh."),
        ("tru*o*`ng ho+.p", "trường hợp"),
        ("Co\\'", "Co'"),
        ("Xong.", "Xong."),
        ("DDu+o+.c kho^ng a?", "Được không a?"),
    ],
)
def test_viqr(written: str, meant: str) -> None:
    assert legacy.from_viqr(written) == meant


def test_utf8_taken_for_windows_1252_comes_back() -> None:
    text = "Kế hoạch số 5 của tỉnh"
    twice = text.encode("utf-8").decode("latin-1")
    assert legacy.from_twice_utf8(twice) == text
    assert legacy.from_twice_utf8("Kế hoạch") == "Kế hoạch"
    assert legacy.from_twice_utf8("à la carte") == "à la carte"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        ("'.VnArialH'", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VPS Times", "vps"),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_a_font_names_its_encoding(font: str, encoding: str | None) -> None:
    assert legacy.of_font(font) == encoding


def test_fonts_whose_name_ends_in_h_show_capitals() -> None:
    assert legacy.from_font("kÕ ho¹ch", ".VnTimeH") == "KẾ HOẠCH"
    assert legacy.from_font("kÕ ho¹ch", ".VnTime") == "kế hoạch"
    assert legacy.from_font("soá", "VNI-Times") == "số"
    assert legacy.from_font("s\xf0", "VPS Times") == legacy.from_vps("s\xf0")
    assert legacy.from_font("số", "Arial") == "số"


def test_pieces_of_a_paragraph_are_read_by_their_fonts() -> None:
    assert legacy.from_fonts([("Sè: ", ".VnTime"), ("12", "Arial"), ("/q®", ".VnTimeH")]) == [
        "Số: ",
        "12",
        "/QĐ",
    ]


@pytest.mark.parametrize("text", ["Ủy ban", "ngày hôm qua có là", "được"])
def test_unicode_typed_into_an_old_font_is_left_alone(text: str) -> None:
    assert legacy.from_fonts([(text, ".VnTime")]) == [text]


@given(st.text(), st.sampled_from([".VnTime", ".VnTimeH", "VNI-Times", "VPS Times", ""]))
def test_no_text_raises(text: str, font: str) -> None:
    assert isinstance(legacy.from_font(text, font), str)
    assert isinstance(legacy.from_viqr(text) + legacy.from_viscii(text) + legacy.from_twice_utf8(text), str)


TCVN3_LOOKS = byte_table(legacy.from_tcvn3, SMALL) | {"Đ": "§", "Â": "¢"}


@pytest.mark.parametrize(
    ("decoded", "meant"),
    [
        ("GIáM ĐốC", "GIÁM ĐỐC"),
        ("KT. CHủ TịCH", "KT. CHỦ TỊCH"),
        ("Sở Y Tế", "SỞ Y TẾ"),
        ("ủY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("Nơi nhận: GIáM ĐốC", "Nơi nhận: GIÁM ĐỐC"),
        ("Giám đốc Sở Y tế", "Giám đốc Sở Y tế"),
        ("theo Bộ Y Tế và Sở Y Tế giao", "theo Bộ Y Tế và Sở Y Tế giao"),
        ("Bộ", "Bộ"),
        ("Số: 12/SYT-NVY", "Số: 12/SYT-NVY"),
        ("UBND Hà Nội", "UBND Hà Nội"),
    ],
)
def test_capitals_of_tcvn3_are_raised_where_their_neighbours_show_them(decoded: str, meant: str) -> None:
    written = "".join(TCVN3_LOOKS.get(letter, letter) for letter in decoded)
    assert legacy.from_tcvn3(written) == meant


def test_a_known_font_shows_capitals_by_itself() -> None:
    written = "".join(TCVN3_LOOKS.get(letter, letter) for letter in "Y Tế")
    assert legacy.from_font(written, ".VnTime") == "Y Tế"
    assert legacy.from_font(written, ".VnTimeH") == "Y TẾ"
