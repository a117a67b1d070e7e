import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines.judge import open_page
from lantoa.core.document import parse_document
from lantoa.core.text import compose


def cells(text):
    page = open_page(parse_document(compose(text)), year=2026, month=3, skip=())
    return [(cell.words, cell.timed) for cell in page.cells]


@pytest.mark.parametrize(
    "heading", ["Thời gian", "Thời hạn hoàn thành", "Tiến độ", "Tiền độ", "Lộ trình", "Dự kiến thời gian"]
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


@pytest.mark.parametrize("number", ["1 | ", ""])
def test_a_task_that_begins_as_a_head_of_times_heads_none(number):
    head = "TT | " if number else ""
    found = cells(
        f"{head}Nhiệm vụ | Ghi chú | Thời hạn\n{number}Hoàn thành đề án | Gấp | Quý I\n{number}Rà soát hộ | | Quý II"
    )
    assert [words for words, timed in found if timed] == ["quý i", "quý ii"]


def test_a_cell_that_says_by_which_day_it_is_done_heads_nothing():
    found = cells(
        "| TT | Nội dung | Thời gian |\n|---|---|---|\n| 1 | Thay biển báo | Hoàn thành 25/9/2026 |"
    )
    assert ("hoàn thành 25/9/2026", True) in found


def test_each_table_has_columns_of_its_own():
    found = cells("| A | Thời gian |\n| Họp | 2026 |\n\nDự toán:\n\n| B | Tiền |\n| Giấy | 2026 |")
    assert [timed for words, timed in found if words == "2026"] == [True, False]


@pytest.mark.parametrize(
    "heading", ["Nội dung", "Cơ quan chủ trì", "Ghi chú", "Kinh phí", "Số ngày", "Tiền công"]
)
def test_a_column_under_another_word_is_not_timed(heading):
    assert ("quý i", False) in cells(f"| Việc | {heading} |\n|---|---|\n| Họp | Quý I |")


@pytest.mark.parametrize("head", ["TT", "STT", "ĐVT", "Đơn vị tính", "Chỉ tiêu"])
def test_a_row_with_a_head_of_figures_gives_no_cell(head):
    found = cells(f"| {head} | Năm 2026 |\n|---|---|\n| 1 | Quý I |")
    assert [words for words, _ in found] == ["1", "quý i"]


ROWS = [
    "| Việc | Thời gian |",
    "| Họp | Quý I. |",
    "| | Tháng 5; |",
    "|---|---|",
    "Dự toán:",
    "",
    "| TT | Tiến độ |",
    "| " + "dài " * 30 + "| 2026 |",
]


@given(st.lists(st.sampled_from(ROWS), max_size=12).map("\n".join))
def test_a_cell_is_short_quotes_its_text_and_heads_nothing(text):
    page = open_page(parse_document(compose(text)), year=2026, month=3, skip=())
    found = page.cells
    for cell in found:
        assert page.low.startswith(cell.words, cell.start)
        assert 0 < len(cell.words) <= 100
        assert cell.words not in {"thời gian", "tiến độ", "tt"}
        assert not cell.words.endswith((" ", ".", ";"))
    starts = [cell.start for cell in found]
    assert starts == sorted(set(starts))


@given(
    st.lists(st.sampled_from(["Họp", "2026", "Quý I", "Sở Y tế"]), min_size=3, max_size=3), st.integers(0, 2)
)
def test_only_the_column_under_the_heading_is_timed(row, column):
    head = ["Nội dung", "Chủ trì", "Ghi chú"]
    head[column] = "Thời gian"
    found = cells(f"| {' | '.join(head)} |\n|---|---|---|\n| {' | '.join(row)} |")
    assert [timed for _, timed in found[-3:]] == [index == column for index in range(3)]


def test_from_when_and_until_when_are_one_time_and_their_head_of_two_rows_is_none():
    head = "| TT | Việc | Thời gian | |\n| ″ | ″ | Bắt đầu | Kết thúc |\n"
    found = cells(
        f"{head}| 1 | Họp | 01/9/2026 | 15/10/2026 |\n| 2 | In | ″ | Quý IV |\n| 3 | Ký | Quý I | |"
    )
    assert [words for words, timed in found if timed] == ["01/9/2026 – 15/10/2026", "quý iv"]
    assert [words for words, timed in found if not timed] == ["1", "họp", "2", "in", "3", "ký"]
