from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import (
    Head,
    head_of,
    heads_results,
    heads_tasks,
    heads_times,
    parse_document,
    points_above,
    tables_of,
    term_columns,
)
from lantoa.core.text import compose

HEAD = "| TT | Nội dung |\n|---|---|\n"


def sizes(text):
    document = parse_document(compose(text))
    return [[len(row) for row in table] for table in tables_of(document)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Không có bảng nào.", []),
        (f"{HEAD}| 1 | Họp |", [[2, 2]]),
        (f"{HEAD}| 1 | Họp |\n[1] Tháng 3.\n[2] Tháng 4.\n| 2 | Trực |", [[2, 2, 2]]),
        (f"{HEAD}| 1 | Họp |\n[a] Tháng 3.\n| 2 | Trực |", [[2, 2], [2]]),
        (f"{HEAD}| 1 | Họp |\n\n| 2 | |", [[2, 2, 1]]),
        (f"{HEAD}| | |\n| 2 | Trực |", [[2, 2]]),
        (f"{HEAD}| 1 | Họp |\n\nDự toán như sau:\n\n| 2 | Giấy |", [[2, 2], [2]]),
        (f"Mở đầu.\n\n{HEAD}| 1 | Họp |\n\nKết thúc.", [[2, 2]]),
    ],
)
def test_rows_with_words_between_them_are_of_two_tables(text, found):
    assert sizes(text) == found


def test_a_row_holds_the_positions_of_its_cells():
    document = parse_document(compose(f"Mở đầu.\n\n{HEAD}| 1 | Họp |"))
    (table,) = tables_of(document)
    words = [document.flow[slice(*document.blocks[index].span)].strip() for row in table for index in row]
    assert words == ["TT", "Nội dung", "1", "Họp"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Thời gian hoàn thành", True),
        ("**Tiến độ", True),
        ("Thòi hạn", True),
        ("Về thời gian", True),
        ("Hạn", True),
        ("Hạng mục", False),
        ("Đơn vị chủ trì", False),
        ("Thời gian " + "rà soát " * 9, False),
    ],
)
def test_words_that_head_times(words, told):
    assert heads_times(words) is told


@pytest.mark.parametrize("words", ["nt", "- n.t -", "n/t", "Như trên", "(nt)", "″", '- " -'])
def test_cells_that_point_above(words):
    assert points_above(words)


@pytest.mark.parametrize("words", ["", "-", "Sở Y tế", "Như trên địa bàn", "10/12"])
def test_cells_that_say_something_of_their_own(words):
    assert not points_above(words)


LINES = [
    "| 1 | Họp | Quý I |",
    "| 2 | |",
    "|---|---|",
    "|",
    "",
    "Dự toán như sau:",
    "| Nội dung | Chủ trì |",
    "- Rà soát hồ sơ.",
]


@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
def test_every_cell_stands_in_one_row_of_one_table_in_reading_order(text):
    document = parse_document(compose(text))
    tables = list(tables_of(document))
    cells = [index for table in tables for row in table for index in row]
    assert cells == [index for index, block in enumerate(document.blocks) if block.row >= 0]
    assert all(table and all(table) for table in tables)
    for row in (row for table in tables for row in table):
        assert len({document.blocks[index].row for index in row}) == 1


@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
def test_between_the_rows_of_a_table_stand_no_words(text):
    document = parse_document(compose(text))
    for table in tables_of(document):
        for above, below in pairwise(table):
            left, right = document.blocks[above[-1]].span.end, document.blocks[below[0]].span.start
            assert not document.flow[left:right].strip()


@pytest.mark.parametrize("count", [1, 2, 5])
def test_as_many_tables_as_words_between_them_part(count):
    text = "\n\nDự toán như sau:\n\n".join([f"{HEAD}| 1 | Họp |"] * count)
    assert sizes(text) == [[2, 2]] * count


@pytest.mark.parametrize(
    ("words", "tasks", "results"),
    [
        ("Tên nhiệm vụ", True, False),
        ("**Nội dung  công việc**", True, False),
        ("Kết quả, sản phẩm", False, True),
        ("Dự kiến sản phẩm", False, True),
        ("Kết quả thực hiện năm 2025", False, False),
        ("Kết quả đã đạt", False, False),
        ("Đơn vị", False, False),
        ("Nội dung " * 10, False, False),
        ("Sản phẩm " * 10, False, False),
    ],
)
def test_what_heads_tasks_and_what_heads_results(words, tasks, results):
    assert (heads_tasks(words), heads_results(words)) == (tasks, results)


def test_blanks_that_a_scan_lost_change_no_heading():
    assert heads_times("Thờigian hoànthành")
    assert heads_tasks("Nộidung công việc")
    assert heads_results("Sảnphẩm")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        # cells that reach down, as readers of files print them
        (
            "| TT | Việc | Kế hoạch | |\n| ″ | ″ | Năm 2026 | Năm 2030 |",
            "TT/Việc/Kế hoạch Năm 2026/Kế hoạch Năm 2030",
        ),
        # a head of two groups, the cells that reach down left empty
        (
            "| TT | Giao | | Đạt | |\n| | 2026 | 2027 | 2026 | 2027 |",
            "TT/Giao 2026/Giao 2027/Đạt 2026/Đạt 2027",
        ),
        (
            "| TT | Giao | | |\n| ″ | Năm 2026 | | Năm 2027 |\n| ″ | Quý I | Quý II | ″ |\n| 1 | 2 | 3 | 4 |",
            "TT/Giao Năm 2026 Quý I/Giao Năm 2026 Quý II/Giao Năm 2027",
        ),
        ("| TT | Việc | Hạn |\n| 1 | Họp | Quý I |", "TT/Việc/Hạn"),
        # rows that no head names: what goes on from the page before
        ("| 1 | Họp | Văn phòng | |\n| ″ | ″ | Phòng Kinh tế | Quý I |", "1/Họp/Văn phòng"),
        # the whole row reaches down
        ("| TT | Việc |\n| ″ | ″ |", "TT/Việc"),
        ("| TT | Việc |", "TT/Việc"),
        # one cell under another is a row of its own
        ("| Nội dung | Chung |\n| | Tiến độ |", "Nội dung/Chung"),
    ],
)
def test_rows_are_one_head_where_the_lower_stand_under_merged_cells(rows, words):
    document = parse_document(compose(f"Phụ lục\n\n{rows}\n"))
    head = head_of(document, next(tables_of(document)))
    assert "/".join(head.words.values()) == words
    assert head.rows == (3 if "Quý II" in words else 2 if " Năm" in words or "2027" in words else 1)


@pytest.mark.parametrize(
    ("titles", "term"),
    [
        (("TT", "Thời gian Bắt đầu", "Thời gian Kết thúc"), (1, 2)),
        (("Từ ngày", "Đến ngày", "Việc"), (0, 1)),
        (("Bắt đầu", "Việc", "Kết thúc"), None),
        (("Vốn đầu tư", "Hoàn thành"), None),
    ],
)
def test_two_columns_may_say_from_when_until_when(titles, term):
    assert term_columns(Head(dict(enumerate(titles)), 1)) == term
