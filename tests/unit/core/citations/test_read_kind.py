import pytest

from lantoa.core.citations.read_kind import kind_of_abbreviation, kind_of_short_word, kind_of_words


@pytest.mark.parametrize(
    ("abbreviation", "kind"),
    [
        ("QĐ", "Quyết định"),
        ("QD", "Quyết định"),
        ("QÐ", "Quyết định"),
        ("QĐÐ", "Quyết định"),
        ("CĐ", "Công điện"),
        ("CD", "Công điện"),
        ("TTr", "Tờ trình"),
        ("CTr", "Chương trình"),
        ("TTLT", "Thông tư liên tịch"),
        ("UBND", None),
        ("SYT", None),
        ("", None),
    ],
)
def test_the_abbreviation_in_a_symbol_tells_the_kind(abbreviation, kind):
    assert kind_of_abbreviation(abbreviation) == kind


def test_a_flattened_phrase_names_a_kind_and_one_wrong_letter_is_forgiven_where_the_symbol_knows_better():
    assert kind_of_words("ke hoach", expected=None) == "Kế hoạch"
    assert kind_of_words("cong van hoa toc", expected=None) == "Công văn"
    assert kind_of_words("nehi dinh", expected="Nghị định") == "Nghị định"
    assert kind_of_words("nehi dinh", expected=None) is None
    assert kind_of_words("nehi dimh", expected="Nghị định") is None


def test_a_kind_may_be_written_short():
    assert kind_of_short_word("NĐ") == "Nghị định"
    assert kind_of_short_word("VB") == "Văn bản"
    assert kind_of_short_word("GM") is None
