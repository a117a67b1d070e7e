"""Tables on the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import TODAY

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.typesetting import Align, Role, form_on, width_of
from lantoa.core.typesetting.set_table import is_wide, rows_by_head, set_table

STATE = form_on(PaperForm.STATE, on=TODAY)
ROWS = st.lists(st.lists(st.text(max_size=40), max_size=6), max_size=6)


def table(*rows):
    return next(iter(set_table(Block("t", BlockKind.TABLE, rows=rows), STATE)), None)


def test_a_table_without_rows_is_nothing():
    assert table() is None
    assert table((), ()) is None


def test_short_rows_are_filled_up():
    assert table(("TT", "Việc"), ("1",)).rows == (("TT", "Việc"), ("1", ""))


def test_numbers_stand_in_the_middle_and_words_at_the_left():
    grid = table(
        ("TT", "Việc", "Đạt", "Hạn", "Ghi chú"),
        ("1", "Họp", "95%", "15/12/2027", ""),
        ("2", "Đi", "100%", "", ""),
    )
    assert grid.aligns == (Align.CENTER, Align.LEFT, Align.CENTER, Align.CENTER, Align.LEFT)


def test_the_column_with_most_to_read_is_the_widest():
    grid = table(("TT", "Việc", "Cơ quan"), ("1", "Tổ chức truyền thông tại cơ sở " * 4, "Sở Y tế"))
    first, second, third = grid.widths
    assert first < third < second


def test_columns_that_ask_for_nothing_share_alike():
    assert table(("a", "a"), ("d", "d")).widths == pytest.approx((82.5, 82.5))


def test_words_too_long_for_the_page_are_squeezed():
    grid = table(("a" * 60, "b" * 60, "c" * 60), ("1", "2", "3"))
    assert sum(grid.widths) == pytest.approx(165)


@given(ROWS)
def test_a_table_is_as_wide_as_the_text(rows):
    grid = table(*(tuple(row) for row in rows))
    if grid:
        assert sum(grid.widths) == pytest.approx(STATE.page.measure)
        assert len({len(row) for row in grid.rows}) == 1
        assert len(grid.aligns) == len(grid.widths) == len(grid.rows[0])


def test_the_longest_word_of_a_column_fits():
    grid = table(("TT", "Đơn vị"), ("1", "chuyểnđổisố " * 30))
    assert grid.widths[1] > width_of("chuyểnđổisố", size=12)


def test_where_somebody_has_to_write_there_is_room():
    grid = table(
        ("STT", "Nhiệm vụ", "Kết quả"), ("1", "Tổ chức truyền thông tại cơ sở " * 4, "[Nêu kết quả.]")
    )
    assert grid.widths[1] == pytest.approx(grid.widths[2], rel=0.1)


def test_a_symbol_breaks_behind_its_hyphen():
    rows = ("Việc", "Căn cứ"), ("Tổ chức truyền thông tại cơ sở " * 9, "2105/STTTT-TTBCXB")
    assert table(*rows).widths[1] < width_of("2105/STTTT-TTBCXB", size=12)


def test_tables_with_one_head_have_columns_of_one_width():
    head = ("STT", "Việc")
    blocks = [
        Block(key, BlockKind.TABLE, rows=(head, ("1", words)))
        for key, words in (("a", "Họp"), ("b", "Tổ chức truyền thông " * 9))
    ]
    alike = rows_by_head([*blocks, Block("c", BlockKind.TEXT, "Việc")])
    assert alike == {head: (head, ("1", "Họp"), head, blocks[1].rows[1])}
    first, second = (next(iter(set_table(block, STATE, alike=alike[head]))) for block in blocks)
    assert first.widths == second.widths


def test_a_row_of_more_than_eight_lines_goes_on_over_the_end_of_a_page():
    rows = [(str(times), "Phát tin " * times) for times in (10, 60, 100, 400)]
    assert table(("TT", "Việc"), *rows).parted == (False, False, False, True, True)


WORDS = "Tổ chức truyền thông trực tiếp tại cơ sở"


@pytest.mark.parametrize(
    ("rows", "wide"),
    [
        ((), False),
        (((),), False),
        ((("TT",), ("1", *[WORDS] * 5)), False),
        ((("TT",), ("1", *[WORDS] * 6)), True),
        ((("TT",), ("1", *["12"] * 10)), False),
        ((("a" * 60, "b" * 60), ("1", "2")), True),
    ],
)
def test_a_table_of_many_columns_of_words_needs_a_page_on_its_side(rows, wide):
    blocks = (Block("b", BlockKind.TEXT, WORDS), Block("t", BlockKind.TABLE, rows=rows))
    assert is_wide(blocks, STATE) is wide


def test_where_not_all_columns_can_be_wide_enough_to_be_read_each_still_fits_its_longest_word():
    row = tuple("Tổ chức truyền thông trực tiếp tại cơ sở " * 3 for _ in range(9))
    grid = table(tuple("Cột" for _ in row), row)
    assert sum(grid.widths) == pytest.approx(STATE.page.measure)
    longest = width_of("truyền", size=STATE.looks[Role.TABLE_CELL].size)
    assert all(width >= longest for width in grid.widths)
