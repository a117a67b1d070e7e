import pytest


def named(duties):
    return [
        (
            duty.evidence.text,
            [name.text for name in duty.assignees],
            [name.text for name in duty.coordinators],
        )
        for duty in duties
    ]


def test_lines_speak_for_all_tasks_of_their_section(read):
    text = (
        "I. TUYÊN TRUYỀN\n\n1. Nội dung, biện pháp\n\na) Tổ chức hội nghị.\n\nb) Biên soạn tờ gấp.\n\n"
        "2. Cơ quan chủ trì, phối hợp\n\na) Cơ quan chủ trì\n\n- Ban Tuyên giáo.\n- Sở Y tế; Sở Nội vụ.\n\n"
        "(Văn phòng là đầu mối).\n\nb) Cơ quan phối hợp\n\nCác đoàn thể.\n\n3. Thời gian thực hiện: Quý I.\n\n"
        "II. KIỂM TRA\n\n1. Nội dung, biện pháp\n\na) Kiểm tra 6 tháng một lần.\n\n2. Chủ trì thực hiện\n\n- Thanh tra tỉnh.\n"
    )
    leads = ["Ban Tuyên giáo", "Sở Y tế", "Sở Nội vụ"]
    assert named(read(text)) == [
        ("Tổ chức hội nghị.", leads, ["Các đoàn thể"]),
        ("Biên soạn tờ gấp.", leads, ["Các đoàn thể"]),
        ("Kiểm tra 6 tháng một lần.", ["Thanh tra tỉnh"], []),
    ]


def test_each_task_may_have_its_own_lines(read):
    text = (
        "II. NHIỆM VỤ\n\n1. Tổ chức hội thi.\n- Chủ trì: Sở Nội vụ.\n- Phối hợp: Các sở.\n"
        "2. Biên soạn sổ tay.\n- Chủ trì: Sở Tư pháp.\n3. Tổng kết cuối năm.\n"
    )
    assert named(read(text)) == [
        ("Tổ chức hội thi.", ["Sở Nội vụ"], ["Các sở"]),
        ("Biên soạn sổ tay.", ["Sở Tư pháp"], []),
        ("Tổng kết cuối năm.", [], []),
    ]


def test_lines_that_follow_one_another_at_the_same_level(read):
    text = (
        "II. NHIỆM VỤ\n\n- Tổ chức hội thi.\n- Đơn vị thực hiện: Sở Nội vụ.\n"
        "- Biên soạn sổ tay.\n- Đơn vị thực hiện: Sở Tư pháp.\n"
    )
    assert [leads for _, leads, _ in named(read(text))] == [["Sở Nội vụ"], ["Sở Tư pháp"]]


def test_lines_under_the_last_letter_speak_for_all_letters(read):
    text = "II. NHIỆM VỤ\n\n1. Hội thi\n\na) Xây dựng thể lệ.\n\nb) Tổ chức chấm giải.\n\n- Cơ quan chủ trì: Sở Tư pháp.\n"
    assert [leads for _, leads, _ in named(read(text))] == [["Sở Tư pháp"], ["Sở Tư pháp"]]


def test_lines_under_the_first_letter_speak_for_it_alone(read):
    text = "II. NHIỆM VỤ\n\n1. Hội thi\n\na) Xây dựng thể lệ.\n\n- Cơ quan chủ trì: Sở Tư pháp.\n\nb) Tổ chức chấm giải.\n"
    assert [leads for _, leads, _ in named(read(text))] == [["Sở Tư pháp"], []]


@pytest.mark.parametrize("line", ["Cơ quan chủ trì:", "Cơ quan chủ trì", "Đơn vị thực hiện: ;"])
def test_a_line_that_names_nobody_changes_nothing(read, line):
    assert [leads for _, leads, _ in named(read(f"II. NHIỆM VỤ\n\n1. Tổ chức hội thi.\n- {line}\n"))] == [[]]


def test_a_paragraph_of_the_text_may_be_a_line(read):
    text = "II. NHIỆM VỤ\n\n1. Tổ chức hội thi.\n\nCơ quan chủ trì: Sở Tư pháp.\n"
    assert [leads for _, leads, _ in named(read(text))] == [["Sở Tư pháp"]]
