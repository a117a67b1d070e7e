import pytest

from lantoa.core.document import parse_document
from lantoa.core.obligations.model import Role
from lantoa.core.obligations.survey import WAVE, survey
from lantoa.core.text import compose

OPENING = "KẾ HOẠCH\n\nỦy ban nhân dân xã Tân Lập ban hành Kế hoạch công tác văn hóa, thể thao trên địa bàn các thôn của toàn xã trong năm 2026 như sau:\n\n"


def scene(text, kind="Kế hoạch"):
    return survey(parse_document(compose(OPENING + text)), kind=kind, addressees=[])


def cut(found, item):
    return found.document.flow[item.block.content : item.block.span.end].strip()


def shape(text):
    found = scene(text)
    flow = found.document.flow
    return [
        (flow[item.block.content : item.block.span.end][:24].strip(), item.context.role.name, item.leaf)
        for item in found.items[1:]
    ]


def test_sections_give_their_role_to_what_stands_under_them():
    assert shape(
        "I. MỤC TIÊU\n\n1. Đạt 90% hộ.\n\nII. NHIỆM VỤ\n\n1. Công tác loa đài\n\n- Phát tin.\n\n2. Kết quả\n\n- Sửa loa.\n"
    ) == [
        ("MỤC TIÊU", "OPEN", False),
        ("Đạt 90% hộ.", "BARRED", True),
        ("NHIỆM VỤ", "OPEN", False),
        ("Công tác loa đài", "TASKS", False),
        ("Phát tin.", "TASKS", True),
        ("Kết quả", "TASKS", False),
        ("Sửa loa.", "REVIEW", True),
    ]


def test_tasks_inside_a_review_are_review():
    assert shape("I. KẾT QUẢ THỰC HIỆN\n\n1. Về nhiệm vụ tuyên truyền\n\n- Phát 30 tin.\n")[-1][1] == "REVIEW"


def test_a_name_under_aims_gives_no_tasks():
    assert shape("I. MỤC ĐÍCH\n\n1. Sở Y tế\n\n- Nâng cao năng lực.\n")[-1][1] == "BARRED"


def test_under_a_name_a_review_is_a_task():
    assert (
        shape("III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Đánh giá tình hình\n\n- Lập báo cáo.\n")[-1][1]
        == "TASKS"
    )


@pytest.mark.parametrize("title", ["Thành lập Tổ công tác gồm:", "Phê duyệt danh mục lễ hội"])
def test_an_article_that_enacts_guards_its_items(title):
    found = scene(f"QUYẾT ĐỊNH:\n\nĐiều 1. {title}\n\n1. Lễ hội cầu mùa của xã Tân Lập.\n")
    assert found.items[-1].context.role is Role.GUARDED
    assert found.items[-1].leaf
    assert found.articled


@pytest.mark.parametrize(
    ("text", "leaf"),
    [
        ("1. Rà soát hồ sơ, trong đó lưu ý:\n\n- Giấy tờ gốc.\n- Ảnh chân dung.\n", True),
        ("1. Sửa đổi quy chế để:\n\n- Tháo gỡ khó khăn.\n", True),
        ("1. Triển khai các việc sau:\n\n- Rà soát hồ sơ.\n", False),
        ("1. Lập hồ sơ gồm các tài liệu sau:\n\n- Đơn.\n- Bản khai.\n", True),
        ("1. Công tác hồ sơ.\n\n- Rà soát hồ sơ.\n", False),
        (
            "1. Sở Nội vụ chủ trì rà soát hồ sơ và báo cáo Ủy ban nhân dân tỉnh trước khi triển khai đại trà.\n\n- Rà soát.\n",
            True,
        ),
        ("1. Sở Nội vụ:\n", False),
        ("1. Rà soát các việc sau:\n", False),
        ("1. Sở Nội vụ tiếp nhận đơn theo quy trình sau:\n\n- Đơn của công dân.\n", False),
        ("1. Sở Nội vụ lập hồ sơ. Hồ sơ gồm các tài liệu sau:\n\n- Đơn.\n", True),
        ("1. Công tác hồ sơ\n\nRà soát hồ sơ.\n", False),
        ("1. Rà soát hồ sơ.\n\nHồ sơ gồm ba loại.\n", True),
        ("1. Rà soát hồ sơ\n", True),
        ("Ủy ban nhân dân xã yêu cầu:\n", False),
        ("Điều 3. Ông A\nchịu trách nhiệm thi hành Quyết định này.\n", True),
    ],
)
def test_what_is_a_heading_and_what_may_be_a_duty(text, leaf):
    assert scene("II. NHIỆM VỤ\n\n" + text).items[2].leaf is leaf


def test_the_sentence_above_a_list_gives_bearers_and_order():
    items = scene(
        "V/v cờ\n\nKính gửi: Các xã\n\nThực hiện công văn của tỉnh về lễ kỷ niệm, Sở Văn hóa đề nghị các đơn vị:\n\n1. Treo cờ.\n"
    ).items
    assert items[-1].context.order == "đề nghị"
    assert items[-1].context.role is Role.TASKS
    assert not items[-1].context.headed


def test_a_list_under_aims_stays_barred():
    text = "I. MỤC ĐÍCH\n\nSở Y tế đề nghị các trạm:\n\n- Nâng cao chất lượng.\n"
    assert scene(text).items[-1].context.role is Role.BARRED


def test_a_recipients_line_of_an_annex_bars_what_follows():
    text = (
        "II. NHIỆM VỤ\n\n1. Rà soát hồ sơ.\n\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC I\n\n"
        "I. NHIỆM VỤ\n\nNơi nhận: CHỦ TỊCH\n\n- Rà soát hồ sơ.\n"
    )
    items = scene(text).items
    assert [(item.context.role, item.leaf) for item in items[-2:]] == [
        (Role.TASKS, False),
        (Role.BARRED, True),
    ]


def test_funds_with_items_are_a_section_and_a_line_is_an_aside():
    text = "II. NHIỆM VỤ\n\n1. Kinh phí: theo dự toán\n\n- Lập dự toán.\n\n2. Kinh phí: ngân sách xã.\n"
    items = scene(text).items
    assert [item.context.role.name for item in items[1:]] == ["OPEN", "TASKS", "GUARDED", "TASKS"]
    assert [item.leaf for item in items[1:]] == [False, False, True, False]


LETTER = (
    "V/v cờ\n\nKính gửi: Các xã\n\nThực hiện công văn của tỉnh về lễ kỷ niệm, Sở Văn hóa đề nghị các xã:\n\n"
)


def names(found, item):
    return [found.document.flow[slice(*span)] for span in item.context.bearers]


def test_a_report_that_closes_a_letter_is_asked_of_those_the_letter_asks():
    found = scene(LETTER + "1. Hội Nông dân treo cờ.\n\nBáo cáo kết quả về Sở trước ngày 10/8/2026.\n")
    assert names(found, found.items[-1]) == ["các xã"]


def test_a_report_below_a_heading_is_that_body_s():
    found = scene(LETTER + "1. Hội Nông dân\n\nBáo cáo kết quả về Sở trước ngày 10/8/2026.\n")
    assert names(found, found.items[-1]) == ["Hội Nông dân"]


def test_a_report_closes_no_list_that_nobody_opened():
    found = scene("II. NHIỆM VỤ\n\n1. Hội Nông dân treo cờ.\n\nBáo cáo kết quả về Sở trước ngày 10/8.\n")
    assert names(found, found.items[-1]) == ["Hội Nông dân"]


def test_a_name_with_a_bracket_is_a_heading():
    found = scene("II. NHIỆM VỤ\n\n1. Các xã (trừ xã Tân Lập)\n\nTreo cờ tại trụ sở.\n")
    assert names(found, found.items[-1]) == ["Các xã (trừ xã Tân Lập)"]


def test_a_request_without_a_verb_is_a_heading():
    found = scene("II. NHIỆM VỤ\n\n1. Đề nghị Hội Nông dân xã\n\nTreo cờ tại trụ sở.\n")
    assert names(found, found.items[-1]) == ["Hội Nông dân xã"]


def test_the_sentence_that_tells_what_is_watched_is_the_duty():
    assert shape(
        "III. NỘI DUNG GIÁM SÁT\n\n1. Giám sát việc lập danh sách\n"
        "Giám sát việc lập danh sách cử tri theo quy định. Cụ thể các nội dung:\n- Bảo đảm đủ tên cử tri.\n"
    )[1:] == [
        ("Giám sát việc lập danh s", "TASKS", False),
        ("Giám sát việc lập danh s", "TASKS", True),
        ("Bảo đảm đủ tên cử tri.", "TASKS", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Đợt 1: từ ngày 05/5/2026 đến ngày 10/5/2026;",
        "Đợt II (vùng cao): Tháng 6/2026.",
        "Giai đoạn 1: Trước 30/6/2026.",
        "Lần thứ nhất: trong tháng 5;",
        "Vòng 2: 15/7/2026.",
        "Kỳ một: quý III.",
    ],
)
def test_a_wave_says_when_and_not_what(line):
    assert WAVE.match(line)
    found = scene(f"II. NHIỆM VỤ\n\n1. Sở Nội vụ kiểm tra công tác tiếp dân\n{line}\n")
    duty = next(item for item in found.items if "tiếp dân" in cut(found, item))
    assert duty.leaf


@pytest.mark.parametrize(
    "line",
    [
        "Đợt phát động: từ ngày 05/5/2026.",
        "Giai đoạn này: rà soát hồ sơ.",
        "Vòng loại: các thôn tự tổ chức.",
        "Kỳ họp: từ ngày 05/5/2026.",
    ],
)
def test_a_line_that_tells_what_is_no_wave(line):
    assert not WAVE.match(line)


@pytest.mark.parametrize(
    ("line", "leaf"),
    [
        ("Sở Tài chính thực hiện nội dung dự toán và nguồn kinh phí của Đề án;", True),
        ("Sở Nội vụ hướng dẫn các xã lập danh sách người tham gia;", True),
        ("Sở Tài chính chủ trì thực hiện;", False),
        ("Sở Tài chính;", False),
        ("Ủy ban nhân dân các xã, phường trong toàn tỉnh, các hội và doanh nghiệp.", False),
    ],
)
def test_below_who_leads_a_line_may_say_what_he_does(line, leaf):
    found = scene(f"II. NHIỆM VỤ\n\n1. Nghiệm thu\n\n- Chạy thử phần mềm.\n- Cơ quan chủ trì:\n+ {line}\n")
    assert [item.leaf for item in found.items if cut(found, item) == line] == [leaf]


@pytest.mark.parametrize(
    ("above", "leaf"),
    [
        ("- Rà soát hồ sơ của trẻ em.", True),
        ("- Sở Y tế rà soát hồ sơ;", True),
        ("- Rà soát hồ sơ:", False),
        ("- Hồ sơ của trẻ em.", False),
    ],
)
def test_a_whole_sentence_at_a_dash_is_a_duty_beside_those_under_it(above, leaf):
    text = f"II. NHIỆM VỤ\n\n1. Sở Y tế có trách nhiệm:\n\n{above}\n+ Gửi kết quả về Ủy ban nhân dân tỉnh.\n"
    found = scene(text)
    leaves = {cut(found, item): item.leaf for item in found.items}
    assert leaves[above[2:]] is leaf
    assert leaves["Gửi kết quả về Ủy ban nhân dân tỉnh."]
