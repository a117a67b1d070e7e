from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import column_of, parse_document, printed_lines
from lantoa.core.text import compose


def lines(text, start=0, end=None):
    document = parse_document(compose(text))
    return list(printed_lines(document, start, len(document.text) if end is None else end))


def test_wrapped_lines_stay_apart_and_blanks_are_told():
    found = lines("Số: 12/KH-SYT\nvề việc treo\n\n  cờ Tổ quốc \n")
    assert [line.words for line in found] == ["Số: 12/KH-SYT", "về việc treo", "cờ Tổ quốc"]
    assert [line.after_blank for line in found] == [False, False, True]


def test_cells_of_a_table_are_lines_and_only_the_first_can_stand_after_a_blank():
    found = lines("Mở đầu\n\n| **SỞ Y TẾ** | CỘNG HÒA<br>Độc lập |\n")
    assert [line.words for line in found] == ["Mở đầu", "SỞ Y TẾ", "CỘNG HÒA", "Độc lập"]
    assert [line.after_blank for line in found] == [False, True, False, False]


def test_a_window_opens_at_the_line_its_start_stands_in():
    text = "một\nhai ba\nbốn\nnăm"
    assert [line.words for line in lines(text, 6, 12)] == ["hai ba", "bốn"]


def test_columns_are_counted_by_their_bars():
    document = parse_document(compose("Mở | đầu\n\n| TT | Chỉ tiêu | ĐVT |\n|---|---|---|\n| 1 || hộ |\n"))
    cells = [block for block in document.blocks if block.row >= 0]
    assert [column_of(document, cell) for cell in cells] == [1, 2, 3, 1, 3]


@given(st.text(alphabet="ab Số:|*#-_\n1.<br>", max_size=80))
def test_every_line_is_where_it_says(text):
    document = parse_document(compose(text))
    for line in printed_lines(document, 0, len(text)):
        assert document.flow[line.start : line.end] == line.words == line.words.strip() != ""


def test_a_window_beyond_the_text_ends_with_it():
    assert [line.words for line in lines("Một\nHai", end=1_000)] == ["Một", "Hai"]
