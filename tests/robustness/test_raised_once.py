"""Texts, cut to the bone, that the fuzzer found to make the reader raise. They must never again."""

import pytest

from lantoa.core.reading import read_directive, to_json

TEXTS = {
    "a label ends the text": "Số: 12/KH-UBND\n1.",
    "a blank year in the head, a day in the body": "T ngàytháng2nămvào ngày 4/2",
    "a line of capitals without one Latin letter": "ÐÐ٣٤٣٤٣٤\nКЕХОАЧ\nⅣⅤⅥⅦⅧⅨ\n𝟙𝟚ⒶⒷⒸⒹⒺⒻ",
    "marks that unfold to a blank and a mark, in the motto": "\xaf\xb4\xa8\xb8C\u02dcNG H\u0102 X\u0102 H\u02dcI",
    "a table of one cell in which nothing is printed": "1.||",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_raised_once_is_read_now(text):
    assert to_json(read_directive(text))["text"] == text
