import pytest

from lantoa.core.obligations.govern import charge_of, enlists, helpers_of
from lantoa.core.obligations.parse import parse_clause


def charge(text, *, nested=True):
    found = charge_of(text, parse_clause(text, 0, len(text)), nested=nested)
    return [text[start:end] for start, end in found.bearers], found.order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế", (["Sở Y tế"], "")),
        ("Cục Thuế tỉnh:", (["Cục Thuế tỉnh"], "")),
        ("Đề nghị Hội Nông dân xã", (["Hội Nông dân xã"], "de nghi")),
        ("Giao Ủy ban nhân dân xã:", (["Ủy ban nhân dân xã"], "giao")),
        (
            "Thủ trưởng các sở; Chủ tịch UBND các xã có trách nhiệm:",
            (["Thủ trưởng các sở", "Chủ tịch UBND các xã"], ""),
        ),
        ("UBND tỉnh chỉ đạo Sở Nội vụ phối hợp thực hiện các việc sau:", (["Sở Nội vụ"], "chỉ đạo")),
        ("Trách nhiệm của các nhà trường", (["các nhà trường"], "")),
        ("Trách nhiệm của chủ rừng: gồm", (["chủ rừng"], "")),
        ("Cán bộ phụ trách giám sát cơ sở", (["Cán bộ phụ trách giám sát cơ sở"], "")),
        ("Sở Y tế tổ chức tiêm chủng.", (["Sở Y tế"], "")),
        ("Sở Y tế kiểm tra các cơ sở hành nghề y tư nhân.", ([], "")),
        ("Công ty A chịu trách nhiệm thực hiện các yêu cầu bắt buộc như sau:", (["Công ty A"], "")),
        ("Công ty A chịu trách nhiệm thực hiện các nội dung sau", (["Công ty A"], "")),
        ("Hằng năm, ngành Y tế triển khai các hoạt động:", (["ngành Y tế"], "")),
        ("Công tác tuyên truyền", ([], "")),
        ("Giải pháp tiến hành:", ([], "")),
        ("Xét đề nghị của Sở Nội vụ như sau:", ([], "")),
        ("Chủ tịch UBND tỉnh yêu cầu:", ([], "yêu cầu")),
        ("Chủ tịch UBND tỉnh yêu cầu thực hiện:", ([], "yêu cầu")),
    ],
)
def test_whom_a_heading_charges(text, expected):
    assert charge(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trách nhiệm của công dân", (["công dân"], "")),
        ("Nhiệm vụ, quyền hạn của Tổ trưởng:", (["Tổ trưởng"], "")),
        ("Trách nhiệm chung của hai bên", (["hai bên"], "")),
        ("Trách nhiệm của công dân được pháp luật quy định.", ([], "")),
        ("Trách nhiệm nặng nề", ([], "")),
    ],
)
def test_a_heading_on_responsibility_names_its_bearer_in_any_words(text, expected):
    assert charge(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND xã ban hành Kế hoạch và chỉ đạo các thôn thực hiện như sau:", ([], "")),
        ("UBND xã ban hành Kế hoạch và yêu cầu các thôn thực hiện:", (["các thôn"], "yêu cầu")),
        ("Sở Y tế báo cáo kết quả như sau:", ([], "")),
        ("Các cơ quan, đơn vị cần thực hiện tốt các việc:", (["Các cơ quan, đơn vị"], "")),
        ("Sở Y tế đề nghị các trạm:", (["các trạm"], "đề nghị")),
        ("Sở Y tế và Hội Phụ nữ tỉnh thống nhất ký kết Chương trình phối hợp như sau:", ([], "")),
        ("Công an tỉnh và Sở Y tế thống nhất Phương án như sau:", ([], "")),
    ],
)
def test_before_all_sections_only_an_order_or_a_need_charges(text, expected):
    assert charge(text, nested=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế huy động sự tham gia của:", True),
        ("Hằng năm, Hội Phụ nữ xã kêu gọi sự ủng hộ, giúp đỡ của:", True),
        ("Sở Y tế phối hợp chặt chẽ với:", True),
        ("Sở Y tế triển khai sự tham gia của các bên", False),
        ("Trách nhiệm của:", False),
        ("Sở Y tế phối hợp với Công an tỉnh tổ chức:", False),
    ],
)
def test_a_list_of_those_whose_help_is_sought(text, expected):
    assert enlists(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế phối hợp với Công an tỉnh tổ chức:", ["Công an tỉnh"]),
        ("Sở Y tế tổ chức:", []),
        ("Phối hợp với Công an tỉnh tổ chức:", []),
    ],
)
def test_whom_the_opening_sentence_works_with(text, expected):
    found = helpers_of(text, parse_clause(text, 0, len(text)))
    assert [text[start:end] for start, end in found] == expected
