import pytest

from lantoa.core.document import parse_document, tables_of
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
        (f"{HEAD}| 1 | Họp |\n\n| 2 | |", [[2, 2, 1]]),
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
