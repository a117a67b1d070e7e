import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document.flow import clean, flow_of, joins, lines_of, wrap_width
from lantoa.core.document.rows import table_rows

WORDS = st.sampled_from(
    [
        "- ",
        "1. ",
        "Sở Y tế",
        "chủ trì",
        "\n",
        "\n\n",
        "|",
        "---",
        "**",
        "* ",
        "2",
        "……",
        "Kính gửi:",
        ",",
        ";",
        " ",
        "#",
        "\\",
    ]
)


def flow(text):
    cleaned = clean(text)
    return flow_of(text, cleaned, list(lines_of(cleaned, table_rows(text))))[0]


def blocks(text):
    return [line for line in flow(text).split("\n") if line.strip()]


@given(st.lists(WORDS).map("".join) | st.text())
def test_flow_keeps_every_offset(text):
    made = flow(text)
    assert len(made) == len(text)
    for before, after in zip(text, made, strict=True):
        assert after == before or after in " \n"


@given(st.lists(WORDS).map("".join))
def test_flow_drops_no_letter_but_page_numbers(text):
    def letters(value):
        return [character for character in value if character.isalpha()]

    assert letters(flow(text)) == letters(text)


def test_marks_of_layout_are_blanked():
    assert clean("**Nơi nhận:** *in nghiêng* `mã`\\.") == "  Nơi nhận:    in nghiêng   mã  ."
    assert clean("## 1. Đề nghị") == "   1. Đề nghị"
    assert clean("a\tb") == "a b"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("các nội dung sau: .\n1. Rà soát", "các nội dung sau:  \n1. Rà soát"),
        ("các nội dung sau: ’ ,  ", "các nội dung sau:      "),
        ("Kính gửi:.", "Kính gửi: "),
        ("lúc 8:00.", "lúc 8:00."),
        ("Kinh phí: 5 triệu đồng.", "Kinh phí: 5 triệu đồng."),
        ("Thời gian: … .", "Thời gian: … ."),
    ],
)
def test_specks_behind_the_colon_that_ends_a_line_are_blanked(text, cleaned):
    assert clean(text) == cleaned


def test_a_line_end_in_a_cell_parts_lines_only_where_a_row_lays_out_the_page():
    assert clean("| SỞ Y TẾ<br>Số: 5 | CỘNG HÒA |").count("\n") == len("<br>") + 3
    row = clean("| 1 | Họp dân<br/>Báo cáo | Sở Y tế<br>Các xã | Quý I |")
    assert [cell.strip() for cell in row.split("\n")] == [
        "",
        "1",
        "Họp dân     Báo cáo",
        "Sở Y tế    Các xã",
        "Quý I",
        "",
    ]


def test_a_star_at_the_head_of_a_line_is_a_bullet():
    assert clean("* Cấp tỉnh\n*Ghi chú*") == "* Cấp tỉnh\n Ghi chú "


def test_rules_and_cell_borders_end_a_line():
    assert blocks("| SỞ Y TẾ ------- | CỘNG HÒA |") == ["SỞ Y TẾ", "CỘNG HÒA"]
    assert blocks("SỞ Y TẾ\n___________\nSố: 5") == ["SỞ Y TẾ", "Số: 5"]


def test_cells_of_a_row_share_its_number():
    text = "Bảng\n| Chỉ tiêu | 95 |\n|---|---|\n| Xã | 12 |\nHết"
    rows = [line.row for line in lines_of(clean(text), table_rows(text))]
    assert rows == [-1, 0, 0, 2, 2, -1]


WRAPPED = """Thực hiện Kế hoạch của tỉnh về tuyên truyền công tác dân số năm 2026, Sở
Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị tổ chức thực hiện các
nội dung sau đây trên hệ thống thông tin cơ sở, bảo đảm đúng tiến độ đã đề
ra trong kế hoạch năm của tỉnh, cụ thể:
1. Tuyên truyền rộng rãi chủ trương của Đảng, chính sách pháp luật của Nhà
nước về công tác dân số;
đồng thời biểu dương những cách làm hay. Mọi thắc mắc gửi về Sở trước
15. Tháng sau sẽ tổng hợp.
- Phối hợp với Trung tâm Văn hóa
– Thông tin của tỉnh và các đơn vị liên quan để tổ chức các buổi nói chuyện,
2. Giao Phòng chuyên môn tổng hợp.
"""


def test_wrapped_lines_become_one_block():
    made = [" ".join(block.split()) for block in blocks(WRAPPED)]
    assert made[0].endswith("cụ thể:")
    assert made[1].startswith("1. Tuyên truyền")
    assert made[1].endswith("tổng hợp.")
    assert made[2].startswith("- Phối hợp")
    assert made[-1].startswith("2. Giao") or "2. Giao" in made[-1]


def test_a_task_behind_a_full_title_is_a_block_of_its_own():
    lines = ["tỉnh về việc tuyên truyền, phổ biến pháp luật cho các tầng lớp Nhân dân"] * 4
    title = "2. Mời Đại sứ quán các nước: Cộng hòa Dân chủ Nhân dân Lào và Thái Lan"
    made = blocks("\n".join([*lines, title, "- Đề nghị cử đầu mối liên hệ với Ban Tổ chức."]))
    assert made[-2:] == [title, "- Đề nghị cử đầu mối liên hệ với Ban Tổ chức."]


def test_a_wrap_width_needs_lines_that_go_on():
    cleaned = clean(WRAPPED)
    assert 60 < wrap_width(list(lines_of(cleaned, ())), cleaned) < 90
    one_a_line = "Một đoạn dài.\n" * 20
    assert wrap_width(list(lines_of(one_a_line, ())), one_a_line) == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("từ ngày 15/11 đến 15/12)\n\nđảm bảo hiệu quả.", 1),
        ("hoàn thành.\n\nđảm bảo hiệu quả.", 2),
        ("Tiêu đề\n\nĐoạn sau.", 2),
        ("chính quyền,\ncông nhân viên", 1),
        ("Số: 15/KH-UBND\nHà Sơn, ngày 5 tháng 3 năm 2026", 2),
        ("Đoạn không hết\nKính gửi: Sở Y tế", 2),
        ("KẾ HOẠCH\nTuyên truyền", 2),
    ],
)
def test_where_lines_are_not_wrapped_only_lower_case_goes_on(text, count):
    assert len(blocks(text)) == count


def test_page_numbers_that_count_up_are_passed_over():
    assert blocks("Câu thứ nhất còn\n\n2\n\ntiếp ở trang sau.") == ["Câu thứ nhất còn     tiếp ở trang sau."]
    assert blocks("Trang đầu.\n- 2 -\nTrang sau.\nTrang 3/5\nHết.") == ["Trang đầu.", "Trang sau.", "Hết."]
    assert blocks("Năm\n2026\nqua") == ["Năm", "2026 qua"]


def test_rows_of_a_table_never_join():
    text = "| a |\n| b |"
    cleaned = clean(text)
    first, second = lines_of(cleaned, table_rows(text))
    assert not joins(first, second, cleaned, width=80)


LINES = """Sở Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị tổ chức thực hiện
nội dung sau đây trên hệ thống thông tin cơ sở, bảo đảm đúng tiến độ đã đề ra và
đúng kế hoạch năm của tỉnh, báo cáo kết quả theo quy định của Quy chế kèm theo
của tỉnh và các quy định khác có liên quan của pháp luật hiện hành trong lĩnh vực"""


def test_a_sentence_goes_on_over_the_end_of_a_page():
    text = (
        LINES
        + "\ntheo đúng yêu cầu đặt ra, thực hiện nghiêm các nội dung tại Kế hoạch liên tịch số\n\n2\n\n205-KH/TU của Tỉnh ủy."
    )
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("Vận động theo phương châm “không để ai không có", "Tết”; hỗ trợ 500 hộ.", True),
        ("Vận động theo phương châm “không để ai không có Tết”", "Tết”; hỗ trợ 500 hộ.", False),
        ("Báo cáo về Ban Tuyên giáo Tỉnh ủy (qua Phòng", "Báo chí) trước ngày 19/02/2027.", True),
        ("Báo cáo về Ban Tuyên giáo (qua Phòng Báo chí)", "Tổ chức họp (theo quy chế) hằng quý.", False),
        ("Vận động theo phương châm “không để ai không có", "Tặng quà 500 hộ.", False),
        ("Vận động theo phương châm “không để ai không có", "Treo “cờ”; hỗ trợ 500 hộ.", False),
    ],
)
def test_a_quotation_goes_on_over_the_end_of_a_page(left, right, whole):
    assert len(blocks(f"{LINES}.\n{left}\n\n{right}")) == (2 if whole else 3)


def test_a_dash_under_a_full_line_that_ended_is_a_bullet():
    text = (
        LINES
        + "\ntheo đúng yêu cầu đặt ra, thực hiện nghiêm các nội dung tại Kế hoạch liên tịch này;\n- Đăng tin."
    )
    assert [block.strip()[0] for block in blocks(text)] == ["S", "-"]


def test_a_dash_under_a_full_line_that_is_open_goes_on():
    text = (
        LINES
        + "\ntheo đúng yêu cầu đặt ra, thực hiện nghiêm các nội dung cùng Trung tâm Văn hóa\n– Thông tin của tỉnh."
    )
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    ("heading", "task", "apart"),
    [
        (
            "2. Đề nghị Ủy ban Mặt trận Tổ quốc xã và các tổ chức đoàn thể",
            "Vận động hội viên tham gia;",
            True,
        ),
        ("2. Đề nghị Ủy ban Mặt trận Tổ quốc xã cùng các đoàn thể và", "Vận động hội viên tham gia;", False),
        ("2. Giao Sở Nội vụ trình Chủ tịch tỉnh quyết định lập ra Ban", "Chỉ đạo phòng dịch ở cơ sở;", False),
        (
            "2. Đề nghị Ủy ban Mặt trận Tổ quốc xã và các tổ chức đoàn thể",
            "Tân Lập vận động hội viên;",
            False,
        ),
    ],
)
def test_a_task_under_a_labelled_heading_opens_a_block(heading, task, apart):
    cleaned = f"{heading}\n{task}"
    above, below = lines_of(cleaned, ())
    assert joins(above, below, cleaned, width=66) is not apart


@pytest.mark.parametrize(
    ("above", "below", "together"),
    [
        ("Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của", "Ủy ban nhân dân tỉnh", True),
        ("Tăng thời lượng phát sóng trên hệ thống truyền thanh cơ sở, tối thiểu", "03 lần mỗi tuần", True),
        ("Ủy ban nhân dân xã có công văn ban hành ngày", "15/11/2026 gửi các thôn", True),
        ("Chỉ tiêu của năm", "03 cuộc truyền thông", False),
        ("Tuyên truyền công tác bình đẳng giới và vì sự tiến bộ của phụ nữ", "Ủy ban nhân dân tỉnh", False),
        ("Báo cáo gửi về", "", False),
    ],
)
def test_where_most_lines_are_paragraphs_an_open_line_goes_on(above, below, together):
    assert (f"{above} {below}" in blocks(f"{above}\n{below}\nHết.")) is (together and bool(below))


@pytest.mark.parametrize(
    ("role", "together"),
    [
        ("Cơ quan chủ trì: Sở Y tế. Phối hợp:", True),
        ("Đơn vị chủ trì:", True),
        ("Chủ trì: Sở Y tế. Thời gian thực hiện:", True),
        ("Sở Y tế chủ trì, phối hợp:", False),
        ("Các bước gồm:", False),
    ],
)
def test_a_line_that_ends_behind_the_word_for_who_helps_goes_on(role, together):
    above = f"1. Mở lớp dạy bơi cho trẻ em tại các xã ven sông. {role}"
    found = blocks(f"{above}\nBan Chỉ huy Quân sự tỉnh.\n2. Lắp biển cảnh báo.\n")
    assert (found[0].endswith("tỉnh.")) is together
    assert blocks(f"{above}\n\nBan Chỉ huy Quân sự tỉnh.\n")[0].endswith(":")


def test_a_label_and_the_word_for_who_helps_alone_are_a_line_of_their_own():
    assert blocks("2. Cơ quan phối hợp:\nCác thôn, bản.\n") == ["2. Cơ quan phối hợp:", "Các thôn, bản."]
    assert blocks("2. Họp. Phối hợp:\nCác thôn, bản.\n") == ["2. Họp. Phối hợp: Các thôn, bản."]


def test_the_ground_of_a_paper_never_goes_on_with_its_subject():
    lines = [
        "Đẩy mạnh công tác bình đẳng giới và vì sự tiến bộ của phụ nữ các xã",
        "Thực hiện Kế hoạch số 12/KH-UBND của",
    ]
    wrapped = ["tỉnh về việc tuyên truyền, phổ biến pháp luật cho các tầng lớp Nhân dân"] * 4
    assert blocks("\n".join([*lines, *wrapped]))[0] == lines[0]


def test_rows_of_tables_do_not_count_among_lines_that_might_be_wrapped():
    wrapped = "Tăng thời lượng phát sóng trên hệ thống truyền thanh cơ sở,\ntối thiểu mỗi tuần ba lần.\n" * 4
    text = wrapped + "| 1 | Họp | Sở Y tế |\n" * 40
    assert wrap_width(list(lines_of(clean(text), table_rows(text))), clean(text)) > 0


ATTACHED = """
Sở Y tế đề nghị Ủy ban nhân dân các xã, phường tuyên truyền phòng bệnh, kiểm tra
các ổ dịch, báo cáo kết quả về Sở Y tế bằng văn bản và trên phần mềm, chậm nhất
là ngày 20 tháng 12 năm 2026, gửi kèm danh sách các thôn chưa phun hóa chất, nêu rõ
lý do và thời gian sẽ phun bổ sung.
(Công văn số 15/SYT-NVY; Công văn số 16/STTTT-TTBCXB;
Công văn số 17/SVHTTDL-QLVH; Kế hoạch số 18/KH-SYT gửi kèm theo qua hệ
thống quản lý văn bản và điều hành).
Sở Y tế đề nghị các đơn vị thực hiện.
"""


def test_brackets_that_are_open_hold_a_wrapped_paragraph_together():
    made = [" ".join(block.split()) for block in blocks(ATTACHED)]
    (attached,) = [block for block in made if block.startswith("(")]
    assert attached.endswith("điều hành).")
    assert "STTTT-TTBCXB; Công văn số 17" in attached


def test_a_list_of_items_in_lines_is_not_held_together_by_a_bracket_that_is_closed():
    made = [" ".join(block.split()) for block in blocks(ATTACHED.replace("TTBCXB;", "TTBCXB);"))]
    assert len([block for block in made if block.startswith("(")]) == 1
    assert any(block.startswith("Công văn số 17") for block in made)
