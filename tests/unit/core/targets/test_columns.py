import pytest

from lantoa.core.document import parse_document
from lantoa.core.targets.columns import aim_columns, aim_year, promised_cells
from lantoa.core.text import compose


def head_of(*titles):
    return dict(enumerate(titles, start=1))


@pytest.mark.parametrize(
    ("titles", "years"),
    [
        (("TT", "Chỉ tiêu", "Năm 2025", "Kế hoạch năm 2026"), {4: "2026"}),
        (("TT", "Thực hiện năm 2026", "Chỉ tiêu giao 2026", "2027"), {3: "2026", 4: "2027"}),
        (("Chỉ tiêu", "2026", "2027", "Giai đoạn 2028 - 2030"), {2: "2026", 3: "2027", 4: "2030"}),
        (("Chỉ tiêu", "Mục tiêu năm 2026"), {}),
        (("Chỉ tiêu", "Số xã", "Ghi chú"), {}),
    ],
)
def test_a_column_with_a_year_to_come_sets_an_aim(titles, years):
    assert aim_columns(head_of(*titles)) == years


@pytest.mark.parametrize(
    ("titles", "year"),
    [
        (("Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2026", "Đơn vị chủ trì"), "năm 2026"),
        (("Chỉ tiêu", "Thực hiện năm 2025", "Kế hoạch"), ""),
        (("Chỉ tiêu", "Kế hoạch năm 2026", "Kế hoạch năm 2027"), ""),
    ],
)
def test_the_one_column_with_a_year_says_by_when(titles, year):
    assert aim_year(head_of(*titles)) == year


def test_what_is_to_come_of_a_task_is_known_by_both_columns():
    head = "| TT | Nhiệm vụ | Chủ trì | Sản phẩm |\n|---|---|---|---|\n"
    rows = "| 1 | Mở lớp | Văn phòng | 02 lớp |\n| 2 | Họp | Văn phòng | |\n"
    document = parse_document(compose(f"Phụ lục\n\n{head}{rows}"))
    found = {
        document.text[slice(*document.blocks[at].span)]: task for at, task in promised_cells(document).items()
    }
    assert found == {"02 lớp": "Mở lớp"}


@pytest.mark.parametrize("head", ["| TT | Nhiệm vụ | Ghi chú |", "| TT | Tên xã | Kết quả |"])
def test_no_other_table_promises_anything(head):
    document = parse_document(compose(f"Phụ lục\n\n{head}\n|---|---|---|\n| 1 | Mở lớp | 02 lớp |\n"))
    assert promised_cells(document) == {}
