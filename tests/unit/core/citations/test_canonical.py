import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations import canonical_symbol


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("09/KH-BCĐ", "9/KH-BCĐ"),
        ("9/KH- BCĐ", "9/KH-BCĐ"),
        ("01/CD-UBND", "1/CĐ-UBND"),
        ("01/CÐ-UBND", "1/CĐ-UBND"),
        ("304/QĐÐ-UB", "304/QĐ-UB"),
        ("304/0ĐÐ-UB", "304/QĐ-UB"),
        ("07/CĐÐ-UBND", "7/CĐ-UBND"),
        ("12-QĐÐ/TU", "12-QĐ/TU"),
        ("15/STNMT-QLĐĐ", "15/STNMT-QLĐĐ"),
        ("186/KHUBND", "186/KH-UBND"),
        ("126/2024/NĐCP", "126/2024/NĐ-CP"),
        ("20-NQ/TƯ", "20-NQ/TW"),
        ("296‑QĐ/TW", "296-QĐ/TW"),
        ("12 – QĐ / TW", "12-QĐ/TW"),
        ("l2/QĐ-UBND", "12/QĐ-UBND"),
        ("1O/QĐ-UBND", "10/QĐ-UBND"),
        ("1237/QĐ-TTG", "1237/QĐ-TTG"),
        ("1237/QĐ-TTg", "1237/QĐ-TTG"),
        ("12⁄2021/QĐ-TTg", "12/2021/QĐ-TTG"),
        ("000/QĐ-TTg", "0/QĐ-TTG"),
        ("1.234/QĐ-UBND", "1234/QĐ-UBND"),
        ("18", "18"),
        ("", ""),
    ],
)
def test_ways_of_printing_one_symbol_agree(written, canonical):
    assert canonical_symbol(written) == canonical


def test_symbols_that_only_look_glued_stay():
    assert canonical_symbol("5/KHCN-VP") == "5/KHCN-VP"
    assert canonical_symbol("7/UBND-KGVX") == "7/UBND-KGVX"


@given(st.text())
def test_any_text_has_a_form_that_no_further_folding_changes_in_length_of_number(text):
    once = canonical_symbol(text)
    assert " " not in once
    assert "\n" not in once


@given(st.integers(1, 99999), st.sampled_from(["KH-UBND", "QĐ-TTg", "NQ/TW", "CĐ-UBND"]))
def test_leading_zeros_never_matter(number, symbol):
    assert canonical_symbol(f"00{number}/{symbol}") == canonical_symbol(f"{number}/{symbol}")
