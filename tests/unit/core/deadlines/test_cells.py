import pytest

from lantoa.core.deadlines.cells import cells_of
from lantoa.core.deadlines.judge import open_page
from lantoa.core.document import parse_document
from lantoa.core.text import compose


def cells(text):
    page = open_page(parse_document(compose(text)), year=2026, month=3, skip=())
    return [(cell.words, cell.timed) for cell in cells_of(page)]


@pytest.mark.parametrize(
    "heading", ["Thời gian", "Thời hạn hoàn thành", "Tiến độ", "Lộ trình", "Dự kiến thời gian"]
)
def test_a_column_under_a_word_for_time_is_timed(heading):
    found = cells(f"| Nội dung | {heading} |\n|---|---|\n| Họp | Quý I. |\n| Hội thi | |")
    assert found == [("nội dung", False), ("họp", False), ("quý i", True), ("hội thi", False)]


def test_a_row_that_heads_a_table_of_figures_holds_no_times():
    assert cells("| TT | Năm 2025 | Năm 2026 |\n|---|---|---|\n| 1 | 82 | 85 |") == [
        ("1", False),
        ("82", False),
        ("85", False),
    ]


def test_two_rows_may_head_a_table_and_long_cells_are_passed_over():
    found = cells(f"| Nội dung | Chung |\n| | Tiến độ |\n| {'Rà soát ' * 20} | 2026 |")
    assert found == [("nội dung", False), ("chung", True), ("2026", True)]


def test_each_table_has_columns_of_its_own():
    found = cells("| A | Thời gian |\n| Họp | 2026 |\n\nDự toán:\n\n| B | Tiền |\n| Giấy | 2026 |")
    assert [timed for words, timed in found if words == "2026"] == [True, False]
