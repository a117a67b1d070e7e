import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import head_of, parse_document, tables_of
from lantoa.core.targets.model import Form
from lantoa.core.targets.places import figures_of_places, place_column
from lantoa.core.text import compose

CAPTION = "Chỉ tiêu giao các xã như sau:\n\n"


def table_in(text):
    document = parse_document(compose(text))
    (rows,) = tables_of(document)
    return document, [document.blocks[row.start : row.stop] for row in rows], head_of(document, rows)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (f"{CAPTION}| TT | Xã, phường | Số lớp |\n| 1 | Xã Nà Pán | 2 |", 2),
        (f"{CAPTION}| TT | Xã | Diện tích (ha) |\n| 1 | Xã Nà Pán | 2,5 |", 2),
        (f"{CAPTION}| TT | Xã | Diện tích (km2) |\n| 1 | Xã Nà Pán | 2,5 |", None),
        ("| TT | Tên đơn vị | Số hộ phải đạt |\n| 1 | Xã Nà Pán | 2 |", 2),
        ("| TT | Xã, phường | Số lớp |\n| 1 | Xã Nà Pán | 2 |", None),
        (f"{CAPTION}| TT | Xã, phường | Hiện có |\n| 1 | Xã Nà Pán | 2 |", None),
        ("| TT | Xã | Thực hiện năm 2025 | Chỉ tiêu năm 2026 |\n| 1 | Xã Nà Pán | 2 | 3 |", 2),
        (f"{CAPTION}| TT | Xã | Thực hiện năm 2025 | Năm 2026 |\n| 1 | Xã Nà Pán | 2 | 3 |", None),
        (f"{CAPTION}| TT | Chỉ tiêu | Đơn vị |\n| 1 | Số lớp | 2 |", None),
        (
            f"{CAPTION}| TT | Đơn vị | Số lớp |\n| 1 | Thôn Na Hoa | 2 |\n| | Tổng | 2 |\n| 2 | Thôn Pác | 2 |",
            2,
        ),
        (
            f"{CAPTION}| TT | Chỉ tiêu | Đơn vị | Giao |\n| 1 | Số lớp | lớp | 2 |\n| 2 | Số xã | xã | 3 |",
            None,
        ),
    ],
)
def test_a_table_hands_out_figures_where_it_says_so(text, column):
    document, table, head = table_in(text)
    assert place_column(document, table, head) == column


def test_one_figure_for_each_cell_under_a_head_of_its_own():
    document, table, head = table_in(
        f"{CAPTION}| TT | Xã, phường | Số lớp tập huấn | Tỷ lệ hộ nghèo (%) | Ghi chú |\n"
        "| I | Phía bắc | | | |\n| 1 | Xã Nà Pán | 2 - 3 | ≤ 12 | 4 |\n| | Tổng cộng | 5 | | |"
    )
    figures = list(figures_of_places(document, table, 2, head))
    assert [(one.value, one.value_max, one.unit, one.of) for one in figures] == [
        (2, 3, "lớp", "Xã Nà Pán"),
        (12, None, "%", "Xã Nà Pán"),
        (5, None, "lớp", ""),
    ]


def test_the_unit_may_stand_above_the_table_and_where_things_stand_is_no_target():
    document, table, head = table_in(
        "Chỉ tiêu giảm nghèo\n\nĐơn vị tính: %\n\nTT\nXã\nThực hiện năm 2025\nChỉ tiêu năm 2026\n\n"
        "1\nXã Nà Pán\n9,8\n9,0\n\n2\nXã Tân Lập\n8,1\n7,5\n"
    )
    figures = list(figures_of_places(document, table, 1, head))
    assert [(one.value, one.unit, one.after, one.of.strip()) for one in figures] == [
        (9.0, "%", "năm 2026", "Xã Nà Pán"),
        (7.5, "%", "năm 2026", "Xã Tân Lập"),
    ]


def test_a_row_without_figures_below_the_first_ones_is_no_head():
    document, table, head = table_in(
        f"{CAPTION}| TT | Xã, phường | Số lớp | Số buổi |\n| 1 | Xã Nà Pán | 2 | 3 |\n"
        "| 2 | Xã Tân Lập | không | không |\n| 3 | Phường Sơn Bình | 4 | 5 |"
    )
    assert [(one.value, one.before) for one in figures_of_places(document, table, 2, head)] == [
        (2, "Số lớp"), (3, "Số buổi"), (4, "Số lớp"), (5, "Số buổi")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head", ["Xã", "Xã, phường", "Tên xã", "Các xã", "Thôn", "Địa phương", "Tên đơn vị", "Đơn vị hành chính"]
)
@pytest.mark.parametrize("said", ["Chỉ tiêu", "Mục tiêu", "Phấn đấu", "Phân bổ", "Số giao"])
def test_the_caption_or_the_head_says_that_figures_are_handed_out(head, said):
    rows = f"| TT | {head} | Số lớp |\n| 1 | Xã Nà Pán | 2 |"
    document, table, head = table_in(f"{said} năm 2026:\n\n{rows}")
    assert place_column(document, table, head) == 2
    document, table, head = table_in(rows.replace("Số lớp", f"{said}: số lớp"))
    assert place_column(document, table, head) == 2


@pytest.mark.parametrize(
    "head", ["Dân số", "Hiện trạng", "Kết quả", "Diện tích", "Số đã có", "Đạt được", "Ước 2026"]
)
def test_how_things_stand_is_nothing_handed_out(head):
    document, table, head = table_in(f"{CAPTION}| TT | Xã, phường | {head} |\n| 1 | Xã Nà Pán | 2 |")
    assert place_column(document, table, head) is None


PLACES = ["Xã Nà Pán", "Xã Khuổi Luông", "Phường Sơn Bình", "Xã Tân Lập"]


@given(
    st.lists(
        st.tuples(st.sampled_from(PLACES), st.integers(1, 900), st.integers(1, 100)), min_size=1, max_size=6
    )
)
def test_each_place_gets_what_its_row_says(rows):
    lines = [
        f"| {number} | {place} | {count} | {share} |" for number, (place, count, share) in enumerate(rows, 1)
    ]
    document, table, head = table_in(
        f"{CAPTION}| TT | Xã, phường | Số lớp tập huấn | Tỷ lệ hộ văn hóa (%) năm 2027 |\n" + "\n".join(lines)
    )
    found = list(figures_of_places(document, table, 2, head))
    expected = [each for place, count, share in rows for each in ((place, count, "lớp"), (place, share, "%"))]
    assert [(one.of, one.value, one.unit) for one in found] == expected
    assert [one.after for one in found] == ["", "năm 2027"] * len(rows)
    assert all(one.form is (Form.SHARE if one.unit == "%" else Form.COUNT) for one in found)


@given(
    st.lists(
        st.lists(
            st.sampled_from(["TT", "Xã", "Số lớp", "1", "2 - 3", "≤ 12", "Tổng", "", "Xã Nà Pán", "Ghi chú"]),
            min_size=1,
            max_size=5,
        ),
        min_size=1,
        max_size=7,
    ),
    st.integers(1, 4),
)
def test_any_table_hands_out_only_numbers_it_holds(rows, places):
    document = parse_document(compose("\n".join(f"| {' | '.join(row)} |" for row in rows)))
    for found in tables_of(document):
        table = [document.blocks[row.start : row.stop] for row in found]
        for figure in figures_of_places(document, table, places, head_of(document, found)):
            row = document.text[slice(*figure.sentence)]
            assert figure.sentence.start <= figure.start <= figure.number < figure.end <= figure.sentence.end
            assert figure.of in row
            assert "\n" not in row
            assert figure.before not in {"TT", "Ghi chú"}


def test_a_head_of_two_rows_names_each_column_and_what_reaches_down_from_the_first_is_no_name():
    document, table, head = table_in(
        "| TT | Đơn vị | Chỉ tiêu giao năm 2026 | | Ghi chú |\n| ″ | ″ | Số hộ thoát nghèo | Tỷ lệ (%) | ″ |\n"
        "| 1 | Thôn Na Hoa | 12 | 95 | 3 |\n"
    )
    figures = list(figures_of_places(document, table, 2, head))
    assert [(one.value, one.unit, one.after, one.of) for one in figures] == [
        (12, "hộ", "năm 2026", "Thôn Na Hoa"),
        (95, "%", "năm 2026", "Thôn Na Hoa"),
    ]
