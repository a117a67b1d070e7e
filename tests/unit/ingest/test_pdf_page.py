"""The text layer of one page."""

import made
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.ingest.pdf_page import Page, as_shown, page_of, turned

SIZES = st.floats(10, 900)


def page(*pieces: tuple[float, float, str], **options: object) -> Page:
    document = pypdfium2.PdfDocument(made.pdf(list(pieces), **options))
    try:
        return page_of(document, 0)
    finally:
        document.close()


def test_pieces_of_a_line_part_where_a_column_ends() -> None:
    found = page((60, 60, "SỞ Y TẾ"), (150, 60, "Độc lập"), (60, 80, "Số: 5"))
    assert [fragment.text for fragment in found.fragments] == ["SỞ Y TẾ", "Độc lập", "Số: 5"]
    assert found.text == "SỞ Y TẾ\nĐộc lập\nSố: 5"
    assert (found.width, found.height, found.turn, found.pictured) == (595, 842, 0, False)


def test_a_picture_over_the_page_is_seen() -> None:
    assert page((60, 60, "a"), picture=True).pictured


@pytest.mark.parametrize(("turn", "quarters"), [(90, 1), (180, 2), (270, 3)])
def test_lying_text_is_set_upright(turn: int, quarters: int) -> None:
    found = page((60, 60, "Điều 1."), (60, 80, "Điều 2."), turned=turn)
    assert found.turn == quarters
    assert (found.width, found.height) == (595, 842)
    assert [fragment.box[:2] for fragment in sorted(found.fragments)] == [
        pytest.approx((60, 50.4), abs=0.2),
        pytest.approx((60, 70.4), abs=0.2),
    ]


@given(st.tuples(SIZES, SIZES, SIZES, SIZES), SIZES, SIZES, st.integers(0, 3))
def test_a_turn_can_be_taken_back(
    box: tuple[float, float, float, float], width: float, height: float, turn: int
) -> None:
    upright = turned(box, turn, width=width, height=height)
    size = (height, width) if turn % 2 else (width, height)
    assert as_shown(upright, Page((), "", *size, turn, pictured=False)) == pytest.approx(box)
