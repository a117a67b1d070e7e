import pytest

from lantoa.core.document import parse_document, tables_of
from lantoa.core.targets.places import figures_of_places, place_column
from lantoa.core.text import compose

CAPTION = "Chỉ tiêu giao các xã như sau:\n\n"


def tables(text):
    document = parse_document(compose(text))
    return document, [[document.blocks[row.start : row.stop] for row in rows] for rows in tables_of(document)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (f"{CAPTION}| TT | Xã, phường | Số lớp |\n| 1 | Xã Nà Pán | 2 |", 2),
        ("| TT | Tên đơn vị | Số hộ phải đạt |\n| 1 | Xã Nà Pán | 2 |", 2),
        ("| TT | Xã, phường | Số lớp |\n| 1 | Xã Nà Pán | 2 |", None),
        (f"{CAPTION}| TT | Xã, phường | Hiện có |\n| 1 | Xã Nà Pán | 2 |", None),
        (f"{CAPTION}| TT | Chỉ tiêu | Đơn vị |\n| 1 | Số lớp | 2 |", None),
    ],
)
def test_a_table_hands_out_figures_where_it_says_so(text, column):
    document, (table,) = tables(text)
    assert place_column(document, table) == column


def test_one_figure_for_each_cell_under_a_head_of_its_own():
    document, (table,) = tables(
        f"{CAPTION}| TT | Xã, phường | Số lớp tập huấn | Tỷ lệ hộ nghèo (%) | Ghi chú |\n"
        "| I | Phía bắc | | | |\n| 1 | Xã Nà Pán | 2 - 3 | ≤ 12 | 4 |\n| | Tổng cộng | 5 | | |"
    )
    figures = list(figures_of_places(document, table, 2))
    assert [(one.value, one.value_max, one.unit, one.of) for one in figures] == [
        (2, 3, "lớp", "Xã Nà Pán"),
        (12, None, "%", "Xã Nà Pán"),
        (5, None, "lớp", ""),
    ]
