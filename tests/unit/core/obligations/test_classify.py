import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.obligations.classify import (
    is_done_here,
    lays_down_dates,
    names_body_in_capitals,
    role_of_heading,
    role_of_line,
    watches,
)
from lantoa.core.obligations.model import Role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("NỘI DUNG, NHIỆM VỤ, GIẢI PHÁP", Role.TASKS),
        ("Một số nhiệm vụ trọng tâm quý IV", Role.TASKS),
        ("TỔ CHỨC THỰC HIỆN", Role.TASKS),
        ("Chế độ thông tin, báo cáo", Role.TASKS),
        ("Trách nhiệm của các cơ quan", Role.TASKS),
        ("Phương hướng năm 2027", Role.TASKS),
        ("MỤC ĐÍCH, YÊU CẦU", Role.BARRED),
        ("Mục tiêu cụ thể", Role.BARRED),
        ("Phạm vi điều chỉnh, đối tượng áp dụng", Role.BARRED),
        ("Giải thích từ ngữ", Role.BARRED),
        ("Mục tiêu, nhiệm vụ và giải pháp", Role.TASKS),
        ("Yêu cầu nhiệm vụ", Role.BARRED),
        ("Kêt quả thực hiện nhiệm vụ năm 2025", Role.REVIEW),
        ("ĐÁNH GIÁ CHUNG", Role.REVIEW),
        ("Tình hình, kết quả", Role.REVIEW),
        ("Nguyên tắc thực hiện", Role.GUARDED),
        ("KINH PHÍ THỰC HIỆN", Role.GUARDED),
        ("Quy trình xét chọn", Role.GUARDED),
        ("Cơ quan chủ trì, phối hợp", Role.LEADS),
        ("Đơn vị thực hiện:", Role.LEADS),
        ("Cơ quan phối hợp", Role.PARTNERS),
        ("Công tác loa đài", None),
        ("", None),
    ],
)
def test_the_role_of_a_heading(title, role):
    assert role_of_heading(title) is role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Cơ quan chủ trì: Sở Tư pháp", Role.LEADS),
        ("Chủ trì: Sở Tư pháp.", Role.LEADS),
        ("* Đơn vị thực hiện: Các trường.", Role.LEADS),
        ("Phối hợp: Hội Nông dân", Role.PARTNERS),
        ("Cơ quan phối hợp: Hội Nông dân", Role.PARTNERS),
        ("Thời gian thực hiện: Quý II", Role.ASIDE),
        ("Địa điểm: Nhà văn hóa", Role.ASIDE),
        ("Chủ trì, phối hợp với các thôn tổ chức hội thi", None),
        ("Thực hiện nghiêm chế độ báo cáo", None),
        (
            "Thời gian thực hiện hội thi kéo dài trong ba ngày liền vào dịp cuối năm tại nhà văn hóa xã Tân Lập",
            None,
        ),
    ],
)
def test_a_line_about_a_task(line, role):
    assert role_of_line(line) is role


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("SỞ Y TẾ", True),
        ("UBND CÁC XÃ, PHƯỜNG", True),
        ("CÁC ĐƠN VỊ TRỰC THUỘC", True),
        ("CÁC NHIỆM VỤ", False),
        ("BAN HÀNH VĂN BẢN", False),
        ("BÁO CÁO", False),
        ("Sở Y tế", False),
    ],
)
def test_a_name_in_capitals(title, expected):
    assert names_body_in_capitals(title) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Phê duyệt Điều lệ", True), ("Thành lập Tổ công tác gồm:", True), ("Nhiệm vụ của Tổ", False)],
)
def test_an_article_that_does_it_itself(title, expected):
    assert is_done_here(title) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Giám sát trình tự bỏ phiếu", True),
        ("KIỂM TRA, GIÁM SÁT VIỆC THU QUỸ", True),
        ("Kiểm tra các trạm truyền thanh", False),
        ("Đánh giá công tác kiểm tra", False),
    ],
)
def test_what_is_looked_at(title, expected):
    assert watches(title) is expected


@given(st.text())
def test_any_heading_has_an_answer(text):
    role_of_heading(text)
    role_of_line(text)
    assert names_body_in_capitals(text) in (True, False)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ban hành Kế hoạch thời gian năm học 2026 - 2027 như sau:", True),
        ("Ban hành lịch tiếp công dân năm 2026 cụ thể như sau:", True),
        ("Ban hành kèm theo Quyết định này Quy chế làm việc", False),
        ("Phê duyệt kế hoạch với các nội dung sau:", False),
    ],
)
def test_an_article_may_lay_down_dates(title, expected):
    assert lays_down_dates(title) is expected
