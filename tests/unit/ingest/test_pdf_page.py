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


def test_what_signing_lays_over_the_page_fills_the_gap_in_its_line() -> None:
    found = page((60, 60, "Số:   /KH-UBND"), (60, 90, "Điều 1."), stamp=(81, 60, "17"))
    assert [fragment.text for fragment in found.fragments] == ["Số: 17 /KH-UBND", "Điều 1."]


def test_a_seal_beside_the_lines_stays_by_itself() -> None:
    found = page((60, 60, "Số: 5"), stamp=(400, 300, "Người ký: An"))
    assert [fragment.text for fragment in found.fragments] == ["Số: 5", "Người ký: An"]


def test_letters_without_a_meaning_are_passed_over() -> None:
    assert page((60, 60, "a\ud800b")).text in {"ab", "a b"}


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


COLUMNS, ROWS = [60.0, 90.0, 250.0, 400.0], [100.0, 120.0, 160.0, 180.0]
CELLS = [
    (64, 114, "TT"), (94, 114, "Nội dung"), (254, 114, "Thời gian"),
    (64, 134, "1"), (94, 134, "Rà soát đê điều"), (94, 150, "và hồ chứa"), (254, 134, "Quý | II"),
    (94, 174, "Tổng"),
]  # fmt: skip


@pytest.mark.parametrize("filled", [True, False])
def test_a_drawn_table_is_one_line_a_row(filled) -> None:
    found = page(
        (60, 60, "Kế hoạch"), *CELLS, (60, 220, "Hết."), drawn=made.ruled(COLUMNS, ROWS, filled=filled)
    )
    texts = sorted((fragment.box[1], fragment.text) for fragment in found.fragments)
    assert [text for _, text in texts] == [
        "Kế hoạch",
        "| TT | Nội dung | Thời gian |",
        "| 1 | Rà soát đê điều và hồ chứa | Quý ¦ II |",
        "| | Tổng | |",
        "Hết.",
    ]
    row = next(fragment for fragment in found.fragments if "Tổng" in fragment.text)
    ((start, end, place),) = row.words
    assert row.text[start:end] == "Tổng"
    assert place.page == 1
    assert place.box == pytest.approx((94, 164.4, 118, 176.4), abs=0.3)


def test_cells_that_touch_are_not_run_together() -> None:
    found = page(
        (64, 114, "aaaa"),
        (92, 114, "bb"),
        (64, 134, "c"),
        (94, 134, "d"),
        drawn=made.ruled([60, 90, 120], [100, 120, 140]),
    )
    assert [fragment.text for fragment in found.fragments] == ["| aaaa | bb |", "| c | d |"]


def test_a_ruled_letterhead_is_no_table_of_data() -> None:
    cells = [(64, 114, "SỞ Y TẾ"), (254, 114, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    found = page(*cells, drawn=made.ruled([60, 250, 560], [100, 120]))
    assert [fragment.text for fragment in found.fragments] == [
        "SỞ Y TẾ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]


def test_rules_with_words_in_one_column_only_are_no_table() -> None:
    found = page((64, 114, "một"), (64, 134, "hai"), drawn=made.ruled([60, 250, 400], [100, 120, 140]))
    assert sorted(fragment.text for fragment in found.fragments) == ["hai", "một"]


def test_small_figures_that_stand_high_are_told() -> None:
    found = page(
        (60, 60, "theo NĐ-CP"), (120, 56, "1", 7), (126, 60, "và H"), (150, 63, "2", 7), (154, 60, "O")
    )
    (line,) = found.fragments
    assert [line.text[start:end] for start, end in line.raised] == ["1"]
    assert page((60, 60, "12 xã")).fragments[0].raised == ()
