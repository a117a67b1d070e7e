import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.read_article import read_article


@pytest.mark.parametrize(
    ("before", "article"),
    [
        ("theo khoản 2 Điều 8 ", "khoản 2 Điều 8"),
        (
            "tại điểm a, b khoản 2, khoản 3 Điều 5 và Điều 7 của ",
            "điểm a, b khoản 2, khoản 3 Điều 5 và Điều 7",
        ),
        ("tại Mục 2, Chương III của ", "Mục 2, Chương III"),
        ("các điều 2, 3, 37 của ", "các điều 2, 3, 37"),
        ("theo Phụ lục II ban hành kèm theo ", "Phụ lục II"),
        ("khoản  3,  Điều 31 ", "khoản 3, Điều 31"),
    ],
)
def test_the_pointer_left_of_a_mention(before, article):
    assert read_article(before, len(before)) == article


@pytest.mark.parametrize("before", ["", "theo ", "Điều 5 quy định tại ", "tiết kiệm ", "điều hành của "])
def test_no_pointer(before):
    assert read_article(before, len(before)) is None


def test_a_pointer_stands_on_the_line_of_its_mention():
    assert read_article("theo Điều 5\nNghị định", 12) is None
    assert read_article("theo khoản 1\nĐiều 5 Nghị định", 20) == "Điều 5"


@given(st.text(alphabet="điều khoản, 12abvàIVcủa\n"))
def test_any_text_gives_a_pointer_that_stands_in_it(text):
    article = read_article(text, len(text))
    assert article is None or article.split()[0] in text
