from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.targets.model import Comparator, Form, Setting
from lantoa.core.targets.tabulate import tabulate_figures
from lantoa.core.text import compose

TARGETS = """Phụ lục

| TT | Chỉ tiêu | Đơn vị | Mức đạt | Theo dõi |
| --- | --- | --- | --- | --- |
| I | Đến năm 2030 | | | |
| 1 | Tỷ lệ thôn có nhà văn hóa | % | ≥ 80 | Sở Văn hóa |
| 2 | Số doanh nghiệp số | Doanh nghiệp | 40 - 50 | Sở Khoa học |
| 3 | Quy mô kinh tế số | % GDP | 30% | Sở Công Thương |
| II | Đến năm 2035 | | | |
| 4 | Xếp hạng chỉ số số | Thứ bậc | ≤ 3 Đông Nam Á; ≤ 50 Thế giới | Sở Nội vụ |
"""


def figures_of(text):
    document = parse_document(compose(text))
    return document, list(tabulate_figures(document))


def test_each_number_of_a_table_of_targets_is_a_figure():
    _, figures = figures_of(TARGETS)
    assert [(figure.value, figure.value_max, figure.unit, figure.comparator) for figure in figures] == [
        (80.0, None, "%", Comparator.AT_LEAST),
        (40.0, 50.0, "Doanh nghiệp", Comparator.RANGE),
        (30.0, None, "% GDP", Comparator.EXACTLY),
        (3.0, None, "Thứ bậc Đông Nam Á", Comparator.AT_MOST),
        (50.0, None, "Thứ bậc Thế giới", Comparator.AT_MOST),
    ]


def test_a_figure_of_a_table_knows_its_row_its_name_and_its_subheading():
    document, figures = figures_of(TARGETS)
    first, last = figures[0], figures[-1]
    assert first.before == "Tỷ lệ thôn có nhà văn hóa"
    assert first.after == "Đến năm 2030"
    assert last.after == "Đến năm 2035"
    assert (
        document.text[first.sentence.start : first.sentence.end]
        == "1 | Tỷ lệ thôn có nhà văn hóa | % | ≥ 80 | Sở Văn hóa"
    )
    assert document.text[first.start : first.end] == "≥ 80"
    assert all(figure.cell and figure.setting is Setting.AIM for figure in figures)


def test_each_column_of_shares_is_a_figure_of_its_own():
    _, figures = figures_of(
        "| STT | Nội dung tiêu chí | Nhóm 1 | Nhóm 2 |\n| 1 | Tỷ lệ xã có thư viện | 60% | >=70% (nơi có điều kiện) |\n"
    )
    assert [(figure.value, figure.form) for figure in figures] == [(60.0, Form.SHARE), (70.0, Form.SHARE)]


def test_the_name_of_a_row_or_a_column_may_hold_the_comparison():
    rows = "| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2027 |\n| 1 | Thời gian cấp biển số không quá | ngày | 5 | 4 |\n"
    columns = "| TT | Tên xã | Số lớp tối thiểu |\n| 1 | Xã Tân Hòa | 3 |\n| 2 | Xã Tân Lập | 2 |\n"
    for text, name, comparator in (
        (rows, "Thời gian cấp biển số", Comparator.AT_MOST),
        (f"GIAO CHỈ TIÊU\n\n{columns}", "Số lớp", Comparator.AT_LEAST),
    ):
        _, figures = figures_of(text)
        assert [(one.before, one.comparator) for one in figures] == [(name, comparator)] * 2


def test_the_cell_of_the_unit_may_hold_the_comparison():
    _, figures = figures_of(
        "| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2027 |\n| 1 | Thời gian cấp biển số | ngày, không quá | 5 | ≥ 4 |\n"
    )
    assert [(one.unit, one.comparator) for one in figures] == [
        ("ngày", Comparator.AT_MOST),
        ("ngày", Comparator.AT_LEAST),
    ]


def test_a_number_without_a_unit_is_no_figure():
    assert (
        figures_of("| TT | Chỉ tiêu | 2026 | 2027 |\n| 1 | Số xã đạt chuẩn nông thôn mới | 5 | 6 |\n")[1]
        == []
    )


def test_a_long_cell_before_the_number_is_no_unit():
    text = "Thực hiện rà soát, thống kê, lập danh sách và công bố các xã đủ điều kiện trên trang"
    assert (
        figures_of(
            f"| TT | Chỉ tiêu | Cách làm | Mức |\n| 1 | Số xã | {text} | 5 |\n| 2 | {text} {text} | {text} | 5 |\n"
        )[1]
        == []
    )


def test_a_table_of_results_or_of_people_is_left_alone():
    assert figures_of("| TT | Chỉ tiêu | Kết quả thực hiện |\n| 1 | Tỷ lệ hộ nghèo | 5% |\n")[1] == []
    assert figures_of("| TT | Họ tên | Số phiếu |\n| 1 | Ông A | 95% |\n")[1] == []


def test_tables_apart_are_judged_apart():
    text = "| TT | Họ tên | Số phiếu |\n| 1 | Ông A | 95% |\n\nCác chỉ tiêu khác:\n\n| TT | Chỉ tiêu | Mức |\n| 1 | Tỷ lệ xã có loa | 90% |\n"
    assert [figure.value for figure in figures_of(text)[1]] == [90.0]


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["Chỉ tiêu", "%", "≥ 5", "40 - 50", "Tỷ lệ hộ nghèo", "", "100%", "1", "Đến năm 2030"]
            ),
            max_size=5,
        ),
        max_size=8,
    )
)
def test_any_table_gives_figures_inside_its_rows(rows):
    document, figures = figures_of("\n".join("| " + " | ".join(row) + " |" for row in rows))
    for figure in figures:
        assert figure.sentence.start <= figure.start < figure.end <= figure.sentence.end
        assert "\n" not in document.text[figure.sentence.start : figure.sentence.end]


def test_each_year_of_a_table_gives_a_figure_with_its_year_and_the_base_gives_none():
    _, figures = figures_of(
        "Phụ lục\n\n| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Kế hoạch 2026 | 2030 |\n|---|---|---|---|---|---|\n"
        "| 1 | Số sân chơi | sân | 3 | 5 | 9 |\n| 2 | Tỷ lệ tảo hôn | % | 3,2 | Giảm 0,5 | |\n"
    )
    assert [(figure.value, figure.unit, figure.before, figure.after) for figure in figures] == [
        (5.0, "sân", "Số sân chơi", "năm 2026"),
        (9.0, "sân", "Số sân chơi", "năm 2030"),
        (0.5, "%", "Tỷ lệ tảo hôn", "năm 2026"),
    ]


def test_years_below_a_merged_cell_are_the_years_of_their_columns():
    _, figures = figures_of(
        "Phụ lục\n\n| TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch | |\n| ″ | ″ | ″ | ″ | Năm 2026 | Năm 2030 |\n"
        "| 1 | Tỷ lệ hồ sơ đúng hạn | % | 96,5 | 98 | 99,5 |\n| 2 | Số thôn có tổ số | thôn | 14 | 16 | 18 |\n"
    )
    assert [(figure.value, figure.unit, figure.after) for figure in figures] == [
        (98.0, "%", "năm 2026"),
        (99.5, "%", "năm 2030"),
        (16.0, "thôn", "năm 2026"),
        (18.0, "thôn", "năm 2030"),
    ]


def test_figures_handed_out_to_places_count_what_their_head_names():
    _, found = figures_of(
        "| TT | Tên đơn vị | Số lớp tập huấn | Trồng rừng năm 2027 |\n| 1 | Xã Nà Pán | 2 | 15 |\n| II | Phía tây | | |\n"
        "| 2 | Cộng | 2 | 15 |\n\nChỉ tiêu giao năm 2026."
    )
    assert found == []
    _, found = figures_of(
        "Phân bổ như sau:\n\n| TT | Tên đơn vị | Số lớp tập huấn | Trồng rừng năm 2027 |\n| 1 | Xã Nà Pán | 2 | 15 |\n| 2 | Cộng | 2 | 15 |"
    )
    assert [(one.value, one.unit, one.after, one.of) for one in found] == [
        (2, "lớp", "", "Xã Nà Pán"),
        (15, None, "năm 2027", "Xã Nà Pán"),
        (2, "lớp", "", ""),
        (15, None, "năm 2027", ""),
    ]


def test_a_row_of_a_table_with_years_may_hold_no_figure():
    _, found = figures_of(
        "| Chỉ tiêu | ĐVT | 2026 | 2027 |\n| Về y tế | | | |\n| Tỷ lệ hộ dùng nước sạch | % | 60 | 70 |"
    )
    assert [one.value for one in found] == [60, 70]
