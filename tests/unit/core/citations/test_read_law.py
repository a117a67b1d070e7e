import pytest

from lantoa.core.citations.read_law import read_law


@pytest.mark.parametrize(
    ("text", "word", "kind", "end"),
    [
        ("Luật Dược năm 2016;", "Luật", "Luật", 18),
        ("Luật Dược (sửa đổi) năm 2016;", "Luật", "Luật", 28),
        ("Luật Dược (sửa đổi);", "Luật", "Luật", 9),
        ("Luật  Dược;", "Luật", "Luật", 10),
        ("Bộ Luật Lao động,", "Bộ Luật", "Bộ luật", 16),
        ("LUẬT THƯ VIỆN TẠI XÃ", "LUẬT", "Luật", 13),
        ("Hiến pháp năm 2013;", "Hiến pháp", "Hiến pháp", 18),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Hiến pháp", "Hiến pháp", 49),
    ],
)
def test_a_law_by_its_name(text, word, kind, end):
    law = read_law(text, len(word), word=word)
    assert (law.kind, law.tail.end) == (kind, end)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Luật của Quốc hội", "Luật"),
        ("Hiến pháp và pháp luật", "Hiến pháp"),
        ("LUẬT Thư viện", "LUẬT"),
        ("LUẬT ", "LUẬT"),
        ("Nghị định Dược", "Nghị định"),
    ],
)
def test_no_law_is_named_here(text, word):
    assert read_law(text, len(word), word=word) is None
