import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.obligations.tables import find_rows
from lantoa.core.text import compose

OPENING = "KẾ HOẠCH\n\nỦy ban nhân dân xã Tân Lập ban hành Kế hoạch phân công nhiệm vụ năm 2026 như sau:\n\nI. PHÂN CÔNG\n\n"


def rows(table):
    document = parse_document(compose(OPENING + table))
    cut = lambda span: document.text[span.start : span.end].strip()  # noqa: E731 - a word for this file
    return [
        (
            cut(item.clause.span),
            [cut(span) for span in item.leads],
            [cut(span) for span in item.partners],
            [cut(span) for span in item.times],
        )
        for item in find_rows(document)
    ]


def table(head, *body):
    return f"{head}\n|---|---|---|---|---|\n" + "\n".join(body) + "\n"


def test_a_row_gives_task_lead_partner_and_time():
    found = rows(
        table(
            "| TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |",
            "| 1 | Rà soát hương ước | Công chức tư pháp | Các thôn | Quý III |",
        )
    )
    assert found == [("Rà soát hương ước", ["Công chức tư pháp"], ["Các thôn"], ["Quý III"])]


def test_an_empty_cell_moves_no_column():
    found = rows(
        table(
            "| TT | Nội dung | Đơn vị thực hiện | Đơn vị phối hợp | Tiến độ |",
            "| 1 | In sổ tay | Văn phòng | | Tháng 4 |",
            "| 2 | | Văn phòng | Các thôn | Tháng 5 |",
            "| 3 | Phát sổ tay | | Các thôn | Tháng 5 |",
            "| 4 | Ký | Văn phòng | | |",
        )
    )
    assert found == [("In sổ tay", ["Văn phòng"], [], ["Tháng 4"])]


@pytest.mark.parametrize(
    "head",
    [
        "| TT | Tên tiêu chí | Chỉ tiêu |",
        "| TT | Nội dung chi | Số tiền |",
        "| TT | Cơ quan chủ trì | Ghi chú |",
        f"| TT | Nội dung công việc | Đơn vị chủ trì {'và các đơn vị có liên quan trên toàn địa bàn tỉnh' * 2} |",
    ],
)
def test_other_tables_hold_no_tasks(head):
    assert rows(f"{head}\n|---|---|---|\n| 1 | In sổ tay | Văn phòng |\n") == []


def test_a_table_ends_where_its_rows_end():
    first = table("| TT | Nội dung | Đơn vị thực hiện |", "| 1 | In sổ tay | Văn phòng |")
    between = "".join(f"\nĐoạn văn số {number} nằm giữa hai bảng.\n\n| a | b | c |\n" for number in range(5))
    assert len(rows(first + between + "\n| 9 | Phần khác | Văn phòng |\n")) >= 1


def test_rows_far_below_a_head_belong_to_another_table():
    text = "| TT | Nội dung | Đơn vị thực hiện |\n" + "| | | |\n" * 6 + "| 1 | In sổ tay | Văn phòng |\n"
    assert rows(text) == []


@given(
    st.lists(
        st.sampled_from(["| Nội dung | Chủ trì |", "|---|", "| a bc def | Sở |", "|", "chữ", "| Phối hợp |"]),
        max_size=12,
    )
)
def test_any_table_is_read(lines):
    for task, leads, *_ in rows("\n".join(lines)):
        assert task
        assert leads
