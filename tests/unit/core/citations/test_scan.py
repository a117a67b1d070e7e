import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.scan import line_start, strokes, type_words


def only(text):
    (stroke,) = strokes(text, text)
    return stroke


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("số 192/KH-UBND ngày", ("192", "", "", "KH-UBND", "192/KH-UBND")),
        ("số 30/2020/NĐ-CP", ("30", "2020", "", "NĐ-CP", "30/2020/NĐ-CP")),
        ("số 127-KH/TU, ngày", ("127", "", "KH", "TU", "127-KH/TU")),
        ("số 52- CT/TW", ("52", "", "CT", "TW", "52- CT/TW")),
        ("số 20NQ/TW", ("20", "", "NQ", "TW", "20NQ/TW")),
        ("số 13/2013/TTLT/BTC-BCA", ("13", "2013", "", "TTLT/BTC-BCA", "13/2013/TTLT/BTC-BCA")),
        ("số 761/QĐ- UBND", ("761", "", "", "QĐ- UBND", "761/QĐ- UBND")),
        ("số 761/QĐ - UBND", ("761", "", "", "QĐ - UBND", "761/QĐ - UBND")),
        ("số 761/QĐ -UBND", ("761", "", "", "QĐ -UBND", "761/QĐ -UBND")),
        ("số 131/CĐ-\nTTg ngày", ("131", "", "", "CĐ-\nTTg", "131/CĐ-TTg")),
        ("số 192/KH-UBND - Sở Y tế", ("192", "", "", "KH-UBND", "192/KH-UBND")),
        ("số 126/2024/NĐ-CP1, Sở", ("126", "2024", "", "NĐ-CP", "126/2024/NĐ-CP")),
        ("số 1 2⁄ 2021/QĐ-TTg", ("1 2", "2021", "", "QĐ-TTg", "1 2⁄ 2021/QĐ-TTg")),
        ("số 39/201 1L/NQ-HĐND", ("39", "201 1L", "", "NQ-HĐND", "39/201 1L/NQ-HĐND")),
        ("số 1.234/QĐ-UBND", ("1.234", "", "", "QĐ-UBND", "1.234/QĐ-UBND")),
        ("số l2/QĐ-UBND", ("l2", "", "", "QĐ-UBND", "l2/QĐ-UBND")),
        ("số101/CV-HNDN", ("101", "", "", "CV-HNDN", "101/CV-HNDN")),
        ("số 101/2025/UBTV QH15", ("101", "2025", "", "UBTV QH15", "101/2025/UBTV QH15")),
        ("số 03/NV ngày", ("03", "", "", "NV", "03/NV")),
        ("số 304/QĐÐ-UB", ("304", "", "", "QĐÐ-UB", "304/QĐÐ-UB")),
        ("số 304/0ĐÐ-UB ngày", ("304", "", "", "0ĐÐ-UB", "304/0ĐÐ-UB")),
        ("số 03/LĐVVN BTh ngày", ("03", "", "", "LĐVVN BTh", "03/LĐVVN BTh")),
        ("số 03/KH-UBND TP Hà Sơn", ("03", "", "", "KH-UBND", "03/KH-UBND")),
        ("số 07/2025 NQLT/UBTVQH15-CP", ("07", "2025", "NQLT", "UBTVQH15-CP", "07/2025 NQLT/UBTVQH15-CP")),
        (
            "số 02/KHTV-02/09h00/DBQG-DBKH",
            ("02", "", "", "KHTV-02/09h00/DBQG-DBKH", "02/KHTV-02/09h00/DBQG-DBKH"),
        ),
        ("số      /QĐ-UBND", ("", "", "", "QĐ-UBND", "")),
        ("Số …/TTr-SNV", ("", "", "", "TTr-SNV", "")),
        ("số ....-KH/TU", ("", "", "KH", "TU", "")),
    ],
)
def test_a_number_and_its_symbol(text, parts):
    stroke = only(text)
    assert (stroke.number, stroke.year, stroke.abbreviation, stroke.symbol, stroke.written) == parts


@pytest.mark.parametrize(
    "text", ["", "28/9/2023", "24/24 Xã", "VT/UBND", "và/hoặc", "http://Sở", "12/Các", "x/ Y", "/", "12/"]
)
def test_strokes_that_are_none(text):
    assert list(strokes(text, text)) == []


def test_the_first_group_tells_the_kind_or_the_organ():
    assert only("1/QĐ-UBND").group == "QĐ"
    assert only("1/STTTT-TTBCXB").group == "STTTT"
    assert only("1/NV").group == "NV"


def test_type_words_with_a_capital():
    text = "Luật A, luật B, Bộ luật C, Nghị quyết 5, LUẬT D, Nghị định số 30/2020, Chỉ thị số 7/CT-TTg, Quyết định này, Luật"
    assert [word for _, _, word in type_words(text)] == ["Luật", "Bộ luật", "Nghị quyết", "LUẬT", "Nghị định"]
    assert all(text[start:end] == word for start, end, word in type_words(text))


def test_the_line_of_an_offset():
    assert line_start("ab\ncd", 4) == 3
    assert line_start("ab", 1) == 0
    assert line_start("a" * 10000, 9000) == 5000


@given(st.text(alphabet="12/–- QĐUBNDTtgsố\n…lO⁄"))
def test_strokes_stand_in_the_text_in_order_and_apart(text):
    done = -1
    for stroke in strokes(text, text):
        assert stroke.end <= len(text)
        assert stroke.end > done
        assert "/" in text[stroke.start : stroke.end]
        assert not stroke.written or "\n" not in stroke.written
        done = stroke.end
