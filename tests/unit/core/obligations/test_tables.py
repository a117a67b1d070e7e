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


@pytest.mark.parametrize("head", ["Hạn", "Dự kiến thời gian", "Mốc thời gian", "Ngày hoàn thành", "Lộ trình"])
def test_the_column_of_times_has_many_names(head):
    found = rows(
        table(f"| TT | Nội dung | Đơn vị thực hiện | {head} |", "| 1 | In sổ tay | Văn phòng | Tháng 4 |")
    )
    assert [times for *_, times in found] == [["Tháng 4"]]


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
    assert found == [
        ("In sổ tay", ["Văn phòng"], [], ["Tháng 4"]),
        ("Phát sổ tay", [], ["Các thôn"], ["Tháng 5"]),
    ]


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


def test_a_stray_line_of_the_page_ends_no_table():
    first = table("| TT | Nội dung | Đơn vị thực hiện |", "| 1 | In sổ tay | Văn phòng |")
    assert [row[0] for row in rows(first + "\nTrang sau\n\n| 2 | Phát sổ tay | Văn phòng |\n")] == [
        "In sổ tay",
        "Phát sổ tay",
    ]


def test_a_second_table_has_columns_of_its_own():
    first = table("| TT | Nội dung | Đơn vị thực hiện |", "| 1 | In sổ tay | Văn phòng |")
    second = (
        "\nDự toán như sau:\n\n| TT | Nội dung chi | Số tiền |\n|---|---|---|\n| 1 | Giấy in | 2.000.000 |\n"
    )
    assert len(rows(first + second)) == 1


def test_two_rows_may_head_a_table():
    found = rows(
        table(
            "| TT | Nội dung nhiệm vụ | Phân công thực hiện | | Thời hạn |",
            "| | | Chủ trì | Phối hợp | |",
            "| 1 | Khảo sát nhu cầu | Sở Y tế | Sở Nội vụ | Quý I |",
        )
    )
    assert found == [("Khảo sát nhu cầu", ["Sở Y tế"], ["Sở Nội vụ"], ["Quý I"])]


def test_a_row_below_the_head_that_names_more_than_columns_is_a_task():
    found = rows(
        table(
            "| TT | Nội dung | Đơn vị thực hiện | Thời hạn |",
            "| 1 | Họp | Văn phòng | Quý I |",
        )
    )
    assert [row[0] for row in found] == ["Họp"]


@pytest.mark.parametrize("same", ["nt", "-nt-", "Như trên", "- n/t -", '"', "″"])
def test_what_a_cell_leaves_to_the_one_above_is_taken_from_there(same):
    found = rows(
        table(
            "| TT | Công việc | Đơn vị | Phối hợp | Lộ trình |",
            "| 1 | Tập huấn | Sở Nội vụ | Sở Y tế | Quý I |",
            f"| 2 | Hội thi | {same} | - | {same} |",
        )
    )
    assert found[1] == ("Hội thi", ["Sở Nội vụ"], [], ["Quý I"])


def test_a_cell_over_several_rows_holds_for_all_of_them():
    found = rows(
        table(
            "| TT | Công việc | Phân công | | Thời gian |",
            "| ″ | ″ | Chủ trì | Phối hợp | ″ |",
            "| 1 | Tập huấn | Sở Nội vụ | Các xã | Quý I |",
            "| 2 | Hội thi | ″ | ″ | Quý II |",
            "| ″ | ″ | ″ | Các thôn | ″ |",
            "| 3 | Sơ kết | ″ | ″ | ″ |",
        )
    )
    assert found == [
        ("Tập huấn", ["Sở Nội vụ"], ["Các xã"], ["Quý I"]),
        ("Hội thi", ["Sở Nội vụ"], ["Các xã"], ["Quý II"]),
        ("Sơ kết", ["Sở Nội vụ"], ["Các thôn"], ["Quý II"]),
    ]


def test_an_empty_cell_names_nobody_and_hands_nobody_down():
    found = rows(
        table(
            "| TT | Công việc | Chủ trì | Thời gian |",
            "| 1 | Tập huấn | Sở Nội vụ | Quý I |",
            "| 2 | Hội thi | | Quý II |",
            "| 3 | Sơ kết | nt | Quý III |",
            "| | Công tác khác của tỉnh | | năm tiếp theo |",
        )
    )
    assert [(row[0], row[1]) for row in found] == [
        ("Tập huấn", ["Sở Nội vụ"]),
        ("Hội thi", []),
        ("Sơ kết", []),
    ]


def test_a_unit_of_measure_leads_nothing():
    assert (
        rows("| TT | Nội dung | Đơn vị | Số lượng |\n|---|---|---|---|\n| 1 | In tờ gấp | Tờ | 500 |\n") == []
    )


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


BODIES = ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh", "Các thôn", "Văn phòng"]
TASKS = ["Tập huấn", "Hội thi", "Rà soát hương ước", "In sổ tay", "Sơ kết"]


@given(
    st.lists(
        st.tuples(st.sampled_from(TASKS), st.sampled_from([*BODIES, "nt", '"']), st.sampled_from(BODIES)),
        min_size=1,
        max_size=8,
    )
)
def test_each_row_is_a_task_of_its_own_lead_or_the_one_above(given_rows):
    found = rows(
        table(
            "| TT | Công việc | Chủ trì | Phối hợp | Thời gian |",
            *(
                f"| {number} | {task} | {lead} | {helper} | Quý I |"
                for number, (task, lead, helper) in enumerate(given_rows, 1)
            ),
        )
    )
    expected, above = [], None
    for task, lead, helper in given_rows:
        above = lead if lead in BODIES else above
        expected.append((task, [above] if above else [], [helper], ["Quý I"]))
    assert found == expected


@pytest.mark.parametrize(
    "lead",
    [
        "Cơ quan chủ trì",
        "Đơn vị thực hiện",
        "Phân công",
        "Trách nhiệm",
        "Đơn vị",
        "Người phụ trách",
        "Đầu mối",
    ],
)
@pytest.mark.parametrize(
    "task", ["Nhiệm vụ", "Tên nhiệm vụ", "Nội dung công việc", "Phần việc", "Hoạt động", "Giải pháp", "Đề án"]
)
def test_a_table_of_tasks_is_known_by_two_of_its_heads(task, lead):
    assert rows(table(f"| TT | {task} | {lead} |", "| 1 | In sổ tay | Văn phòng |")) == [
        ("In sổ tay", ["Văn phòng"], [], [])
    ]


@pytest.mark.parametrize("cost", ["Số lượng", "Khối lượng", "Đơn giá", "Thành tiền", "Mức chi", "Định mức"])
def test_beside_a_cost_a_bare_unit_leads_nothing_and_a_named_lead_does(cost):
    body = "| 1 | In tờ gấp | Văn phòng | 500 |"
    assert rows(table(f"| TT | Nội dung | Đơn vị | {cost} |", body)) == []
    assert len(rows(table(f"| TT | Nội dung | Đơn vị thực hiện | {cost} |", body))) == 1


@pytest.mark.parametrize(
    "head",
    [
        "Đơn vị chủ trì, phối hợp",
        "Cơ quan chủ trì và phối hợp",
        "Đơn vị chủ trì/phối hợp",
        "Đơn vị chủ trì; phối hợp",
        "Chủ trì - Phối hợp",
        "Đơn vị chủ trì, đơn vị phối hợp",
        "Đơn vị thực hiện, cơ quan phối hợp",
        "Trách nhiệm chủ trì, phối hợp",
        "Cơquan chủtrì, phốihợp",
    ],
)
def test_one_column_may_hold_who_leads_and_who_helps(head):
    found = rows(
        table(
            f"| TT | Nội dung | {head} | Thời gian |",
            "| 1 | In sổ tay | Chủ trì: Văn phòng; phối hợp: Các thôn | Tháng 4 |",
            "| 2 | Mở lớp | Văn phòng | Tháng 5 |",
        )
    )
    assert found == [
        ("In sổ tay", ["Văn phòng"], ["Các thôn"], ["Tháng 4"]),
        ("Mở lớp", ["Văn phòng"], [], ["Tháng 5"]),
    ]


def test_who_oversees_bears_what_no_other_column_gives_to_anybody():
    alone = rows(
        table("| TT | Nội dung | Lãnh đạo phụ trách | Hạn |", "| 1 | In sổ tay | Phó Chủ tịch | Tháng 4 |")
    )
    beside = rows(
        table(
            "| TT | Nội dung | Lãnh đạo phụ trách | Đơn vị thực hiện | Hạn |",
            "| 1 | In sổ tay | Phó Chủ tịch | Văn phòng | Tháng 4 |",
        )
    )
    assert [alone[0][1], beside[0][1]] == [["Phó Chủ tịch"], ["Văn phòng"]]


def test_numbered_tasks_with_their_times_are_duties_of_nobody():
    found = rows(
        table(
            "| TT | Nội dung | Thời gian | Kết quả |",
            "| A | Tuyên truyền | | |",
            "| 1 | Phát hành sổ tay | Tháng 4 | 500 cuốn |",
            "| 2 | Hội nghị tổng kết | Quý IV | Báo cáo |",
            "| 3 | Mở lớp tập huấn | | 02 lớp |",
        )
    )
    assert found == [
        ("Phát hành sổ tay", [], [], ["Tháng 4"]),
        ("Hội nghị tổng kết", [], [], ["Quý IV"]),
        ("Mở lớp tập huấn", [], [], []),
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("| TT | Thời gian | Nội dung |", "| 1 | Tháng 4 | Báo cáo kết quả |"),
        ("| TT | Nội dung | Thời gian |", "| 1 | Báo cáo kết quả | 8h00 - 9h00 |"),
        ("| TT | Nội dung | Thời gian |", "| 1 | Tình hình chung | Tháng 4 |"),
        ("| TT | Nội dung | Số lượng | Thời gian |", "| 1 | Phát hành sổ tay | 500 | Tháng 4 |"),
        ("| TT | Nội dung | Ghi chú |", "| 1 | Phát hành sổ tay | Tháng 4 |"),
    ],
)
def test_no_programme_no_report_no_budget_is_a_list_of_tasks(head, row):
    assert rows(table(head, row)) == []


def test_what_is_to_come_of_a_task_stands_beside_it():
    document = parse_document(
        compose(
            OPENING
            + table("| TT | Nội dung | Đơn vị thực hiện | Sản phẩm |", "| 1 | Mở lớp | Văn phòng | 02 lớp |")
        )
    )
    (item,) = find_rows(document)
    assert [document.text[slice(*span)].strip() for span in item.results] == ["02 lớp"]


def test_the_columns_of_begin_and_end_are_one_time():
    found = rows(
        "| TT | Nhiệm vụ | Chủ trì | Thời gian | |\n| ″ | ″ | ″ | Bắt đầu | Kết thúc |\n"
        "| 1 | Rà soát hộ nghèo | Phòng Kinh tế | 01/9/2026 | 15/10/2026 |\n| 2 | In sổ tay | Văn phòng | | Quý IV |\n"
        "| 3 | Họp dân | Văn phòng | Quý I | nt |\n"
    )
    assert [times for *_, times in found] == [["01/9/2026 | 15/10/2026"], ["Quý IV"], ["Quý IV"]]
