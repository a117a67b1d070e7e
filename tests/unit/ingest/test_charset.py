"""Bytes in, text and the name of the encoding out."""

import codecs
import unicodedata

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_legacy import LETTERS, SMALL, byte_table

from lantoa.ingest import charset, legacy

TEXT = "\n".join(made.LETTER)
VNI = "Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc thaønh laäp Ban chæ ñaïo phoøng choáng thieân tai naêm 2004"


def in_bytes(text: str, decode, letters: list[str]) -> bytes:
    known = byte_table(decode, letters)
    return "".join(known.get(letter, letter) for letter in text).encode("latin-1")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (unicodedata.normalize("NFD", TEXT).encode(), "utf-8"),
        (in_bytes(TEXT, legacy.from_viscii, LETTERS), "viscii"),
        (in_bytes(TEXT, legacy.from_vps, LETTERS), "vps"),
        (TEXT.encode().decode("latin-1").encode(), "utf-8-twice"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_the_encoding_is_found_and_named(data: bytes, encoding: str) -> None:
    decoded = charset.decode(data)
    assert decoded.encoding == encoding
    assert unicodedata.normalize("NFC", decoded.text) == TEXT


def test_tcvn3_loses_only_capitals() -> None:
    for data in (
        in_bytes(TEXT.lower(), legacy.from_tcvn3, SMALL),
        in_bytes(TEXT.lower(), legacy.from_tcvn3, SMALL).decode("cp1252", "replace").encode(),
    ):
        decoded = charset.decode(data)
        assert decoded == (TEXT.lower(), "tcvn3")


def test_vni_in_bytes_and_in_unicode() -> None:
    assert (
        charset.decode(VNI.encode("cp1252")) == charset.decode(VNI.encode()) == (legacy.from_vni(VNI), "vni")
    )
    assert "Ủy ban nhân dân tỉnh về việc thành lập" in legacy.from_vni(VNI)


def test_windows_1258_writes_tones_apart() -> None:
    data = "".join(
        unicodedata.normalize("NFC", c) if c in "âêôơưăđ" else unicodedata.normalize("NFD", c)
        for c in "kinh tế ở tỉnh và các xã"
    ).encode("cp1258", "ignore")
    decoded = charset.decode(data)
    assert decoded.encoding == "windows-1258"


def test_viqr_is_read_only_where_it_gives_vietnamese() -> None:
    assert charset.decode(b"Ke^' hoa.ch ve^` vie^.c pho`ng cho^'ng thie^n tai cu?a ti?nh").encoding == "viqr"
    plain = b"The report (see page 3) is due (in full) tomorrow, isn't it?"
    assert charset.decode(plain) == (plain.decode(), "utf-8")


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    decoded = charset.decode(TEXT.encode()[:-1].replace(b"5 n", b"\xff n"))
    assert decoded.encoding == "utf-8"
    assert "Chủ tịch Ủy ban" in decoded.text


def test_a_page_s_own_word_breaks_a_tie() -> None:
    text = "Привет, это документ"
    assert charset.decode(text.encode("cp1251"), declared="windows-1251") == (text, "cp1251")
    assert charset.decode(b"caf\xe9", declared="no such thing").text == "café"
    assert charset.decode(b"caf\xe9", declared="nul\x00").text == "café"


@pytest.mark.parametrize("text", [TEXT, "Le comité a été créé à l’été", "Số: 12/KH", "", "ABC"])
def test_what_is_right_already_stays(text: str) -> None:
    assert charset.decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    assert isinstance(charset.decode(data).text, str)
    assert isinstance(charset.decode(data, declared="tcvn3").encoding, str)


def test_lines_whose_fonts_lost_their_names_are_read_one_by_one() -> None:
    """As LibreOffice hands them over from an old .doc: letters of ABC and of VNI, and some in Unicode already."""
    old = [
        "KÕ ho¹ch tæng thÓ ph¸t triÓn c«ng nghÖ",
        "| 4 | Maùy in maøu | Chieác | |",
        "RJ-45 connector",
    ] * 12
    meant, found = charset.repaired_lines([*old, "Kế hoạch năm 2026"])
    assert meant[:3] == [
        "Kế hoạch tổng thể phát triển công nghệ",
        "| 4 | Máy in màu | Chiếc | |",
        "RJ-45 connector",
    ]
    assert meant[-1] == "Kế hoạch năm 2026"
    assert found == {"tcvn3", "vni"}


def test_a_few_odd_signs_make_no_old_font() -> None:
    assert charset.repaired_lines(["Tỷ lệ 1¾2", "hoãn"]) == (["Tỷ lệ 1¾2", "hoãn"], set())
