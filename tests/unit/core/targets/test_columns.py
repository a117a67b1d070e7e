import pytest

from lantoa.core.document import parse_document
from lantoa.core.targets.columns import aim_columns
from lantoa.core.text import compose


def head_of(*titles):
    document = parse_document(
        compose(f"Phụ lục\n\n| {' | '.join(titles)} |\n|{'---|' * len(titles)}\n| 1 | a |\n")
    )
    cells = [block for block in document.blocks if block.row >= 0]
    return document, [cell for cell in cells if cell.row == cells[0].row]


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
    assert aim_columns(*head_of(*titles)) == years
