import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.flatten import flatten


def test_marks_and_capitals_go_and_one_letter_stays_one_letter():
    assert flatten("Kế hoạch, Kê hoạch, KẾ HOẠCH, Đường Ð") == "ke hoach, ke hoach, ke hoach, duong d"


@given(st.text())
def test_any_text_keeps_its_length(text):
    assert len(flatten(text)) == len(text)


@given(st.text(alphabet="aăâeêioôơuưyđAĐƯỲỹặ "))
def test_what_is_flat_stays_flat(text):
    once = flatten(unicodedata.normalize("NFC", text))
    assert flatten(once) == once
    assert once.isascii()
