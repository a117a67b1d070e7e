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
    assert read_article(before, len(before), bound=0) == article


@pytest.mark.parametrize("before", ["", "theo ", "Điều 5 quy định tại ", "tiết kiệm ", "điều hành của "])
def test_no_pointer(before):
    assert read_article(before, len(before), bound=0) is None


def test_a_pointer_ends_at_the_line_or_the_mention_before():
    text = "Nghị định A Điều 5 "
    assert read_article(text, len(text), bound=16) is None


@given(st.text(alphabet="điều khoản, 12abvàIVcủa"), st.integers(0, 5))
def test_any_text_gives_a_pointer_that_stands_in_it(text, bound):
    article = read_article(text, len(text), bound=bound)
    assert article is None or article.split()[0] in text
