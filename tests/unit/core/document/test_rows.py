"""Rows of tables: framed by bars, parted by bars, or stacked with one cell a line."""

import itertools
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import column_of, parse_document
from lantoa.core.document.rows import cells_before, stacks, table_rows
from lantoa.core.text import compose

STACKED = """PHÂN CÔNG NHIỆM VỤ

STT
Nội dung công việc
Đơn vị chủ trì

1
Tổ chức hội nghị
Sở Y tế

2
In tờ rơi
Báo Hà Sơn

Nơi nhận:
"""


def rows(text):
    return [text[slice(*row)] for row in table_rows(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Không có bảng.", []),
        ("| a | b |\n|---|---|\n  | c |", ["| a | b |", "|---|---|", "  | c |"]),
        (
            "TT | Việc | Ai\n1 | Họp | Sở\nGhi chú | chung\n\nHết",
            ["TT | Việc | Ai", "1 | Họp | Sở", "Ghi chú | chung"],
        ),
        ("SỞ Y TẾ | CỘNG HÒA\nSố: 5 | Hà Sơn", []),
        ("a | b | c\nxong\nd | e", ["a | b | c"]),
    ],
)
def test_rows_are_told_by_their_bars(text, found):
    assert rows(text) == found


def test_a_blank_line_is_an_empty_cell_where_no_other_reading_finds_rows():
    text = "STT\nNhiệm vụ\nChủ trì\nThời hạn\n1\nHọp\n\nQuý I\n2\nIn tờ rơi\nSở Y tế\n\n3\nRà soát\nSở Nội vụ\nQuý II\n\nHết"
    assert rows(text)[1:] == ["1\nHọp\n\nQuý I", "2\nIn tờ rơi\nSở Y tế\n", "3\nRà soát\nSở Nội vụ\nQuý II"]
    document = parse_document(compose(text))
    found = {document.flow[slice(*block.span)]: column_of(document, block) for block in document.blocks}
    assert (found["Quý I"], found["Sở Y tế"], found["Quý II"]) == (3, 2, 3)


def test_cells_that_all_stand_apart_have_no_empty_ones():
    text = "STT Nhiệm_vụ Chủ_trì 1 Họp Sở_Y_tế 2 Họp Sở_Nội_vụ Hết".replace(" ", "\n\n").replace("_", " ")
    document = parse_document(compose(text))
    found = {document.flow[slice(*block.span)]: column_of(document, block) for block in document.blocks}
    assert (found["Họp"], found["Sở Nội vụ"]) == (1, 2)


def test_cells_that_stand_one_under_the_other_are_a_row():
    assert rows(STACKED) == [
        "STT\nNội dung công việc\nĐơn vị chủ trì",
        "1\nTổ chức hội nghị\nSở Y tế",
        "2\nIn tờ rơi\nBáo Hà Sơn",
    ]
    document = parse_document(compose(STACKED))
    cells = [block for block in document.blocks if block.row >= 0]
    assert [column_of(document, cell) for cell in cells] == [0, 1, 2] * 3


def test_blank_lines_between_all_cells_part_none():
    spaced = STACKED.replace("\n", "\n\n")
    assert [row.split() for row in rows(spaced)] == [row.split() for row in rows(STACKED)]


def test_blanks_behind_the_words_of_a_line_part_none():
    blanked = STACKED.replace("\n", " \n")
    assert [row.split() for row in rows(blanked)] == [row.split() for row in rows(STACKED)]


def test_a_table_between_bars_hides_none_above_it():
    assert rows(f"{STACKED}\n| Sở | Y tế |\n") == [*rows(STACKED), "| Sở | Y tế |"]


def test_cells_that_stand_one_under_the_other_hold_no_bars():
    barred = [line for line in STACKED.splitlines() if line][1:]
    for line in barred[:9]:
        assert rows(STACKED.replace(f"\n{line}\n", f"\n| {line} |\n", 1)) == [f"| {line} |"]


@pytest.mark.parametrize(
    ("printed", "damaged"),
    [
        ("1\nTổ chức", "1\nSáng thứ Hai\nTổ chức"),  # a cell too many
        ("Sở Y tế\n", ""),  # one too few
        ("\n1\n", "\n3\n"),  # counts from elsewhere
        ("Đơn vị chủ trì\n", ""),  # two columns
        ("Nội dung công việc", "Nội dung công việc " * 4),  # no head
        ("\n2\nIn tờ rơi\nBáo Hà Sơn\n", ""),  # a single row
        ("1\nTổ chức hội nghị\nSở Y tế\n\n2\nIn tờ rơi\nBáo Hà Sơn\n\nNơi nhận:\n", ""),  # none at all
    ],
)
def test_a_table_whose_cells_do_not_fit_is_left_alone(printed, damaged):
    assert printed in STACKED
    assert rows(STACKED.replace(printed, damaged)) == []


def test_a_last_row_that_lost_a_cell_takes_nothing_from_behind_the_table():
    torn = STACKED.replace("Nơi nhận:", "3\nTổng kết\n\nNơi nhận:")
    assert rows(torn) == rows(STACKED)


def test_a_row_that_lost_a_cell_is_told_and_hides_none_below_it():
    text = STACKED.replace("Nơi nhận:", "3\nTổng kết\n4\nSơ kết\nCác thôn\n5\n")
    (stack,) = stacks(text)
    cut = [text[slice(*row)].split("\n") for row in (*stack.rows, *stack.torn)]
    assert [row[0] for row in cut] == ["1", "2", "4", "3", "5"]
    assert [text[slice(*row)] for row in (stack.head, *stack.rows)] == rows(text)
    (unread,) = stacks(text.replace("Sở Y tế\n", "").replace("Các thôn\n", ""))
    assert unread.rows == ()


def test_a_head_of_numbers_inside_another_table_begins_none():
    text = "TT | a | b\n1 | STT\n| c |\n"
    assert rows(text) == ["TT | a | b", "1 | STT", "| c |"]
    assert rows("| a |\nSTT\n| Việc |\n") == ["| a |", "| Việc |"]


def test_empty_cells_between_bars_keep_their_place():
    (row,) = table_rows("| 1 || hộ |")
    assert cells_before("| 1 || hộ |", row, 7) == 3


def test_a_row_without_end_is_not_counted_from_its_start_for_every_cell():
    text = "| ấ " * 200_000
    (row,) = table_rows(text)
    began = process_time()
    for start in range(row.end - 16_000, row.end, 4):
        cells_before(text, row, start)
    assert process_time() - began < 0.3


@given(st.text(alphabet="|\n 1T2a.S", max_size=120) | st.text(max_size=60))
def test_rows_stand_in_order_and_part_no_line(text):
    found = table_rows(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    for row in found:
        assert 0 <= row.start < row.end <= len(text)
        assert row.start == 0 or text[row.start - 1] == "\n"
        assert row.end == len(text) or text[row.end] == "\n"
