import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.read_lead import read_lead


@pytest.mark.parametrize(
    ("before", "start", "kind"),
    [
        ("theo Kế hoạch số ", 5, "Kế hoạch"),
        ("theo kế hoạch số ", 5, "Kế hoạch"),
        ("Kê hoạch sô ", 0, "Kế hoạch"),
        ("các Quyết định số: ", 4, "Quyết định"),
        ("các Quyết định: Số ", 4, "Quyết định"),
        ("Nghị quyết ", 0, "Nghị quyết"),
        ("theo Thông tư liên tịch số ", 5, "Thông tư liên tịch"),
        ("Chương trình phối hợp số ", 0, "Chương trình phối hợp"),
        ("Kế hoạch hành động số ", 0, "Kế hoạch"),
        ("Công văn hỏa tốc số ", 0, "Công văn"),
        ("1Nghị định số ", 1, "Nghị định"),
        ("NĐ ", 0, "Nghị định"),
        ("CV số ", 0, "Công văn"),
        ("Quyết  định  số  ", 0, "Quyết định"),
        ("ngày 03/8, số ", 11, None),
        ("ngày 03/8, ", 11, None),
        ("", 0, None),
        ("số ", 0, None),
        ("gồm các quyết định: ", 20, None),
    ],
)
def test_the_type_word_left_of_a_number(before, start, kind):
    lead = read_lead(before, len(before), abbreviation="UBND")
    assert (lead.start, lead.kind) == (start, kind)


@pytest.mark.parametrize("before", ["theo mẫu số ", "Phụ lục số ", "tài khoản số ", "lô ", "số nhà "])
def test_numbers_of_forms_plots_and_accounts_are_no_documents(before):
    assert read_lead(before, len(before), abbreviation="UBND") is None


def test_capitals_are_told():
    assert read_lead("QUYẾT ĐỊNH SỐ ", 14, abbreviation="UBND").upper
    assert not read_lead("QĐ số ", 6, abbreviation="UBND").upper


def test_an_issuer_may_stand_between():
    before = "theo Quyết định của Thủ tướng Chính phủ số "
    lead = read_lead(before, 143, abbreviation="UBND")
    assert lead == (105, "Quyết định", False, True, "Thủ tướng Chính phủ")
    assert read_lead("Quyết định của các đơn vị số ", 29, abbreviation="UBND").kind is None


def test_one_wrong_letter_is_forgiven_where_the_symbol_tells_the_kind():
    assert read_lead("Nehị định số ", 13, abbreviation="NĐ").kind == "Nghị định"


@given(st.text(), st.integers(0, 50), st.sampled_from(["", "KH"]))
def test_any_text_gives_a_lead_that_begins_in_it(before, more, abbreviation):
    at = len(before) + more
    lead = read_lead(before, at, abbreviation=abbreviation)
    assert lead is None or more <= lead.start <= at
