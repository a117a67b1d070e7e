import pytest

from lantoa.core.document import parse_document
from lantoa.core.obligations.bear import claim, in_tasks, is_barred, may_be_duty, own_bearers, says_a_duty
from lantoa.core.obligations.survey import survey
from lantoa.core.reading import read_directive
from lantoa.core.text import compose


def last(text, kind="Kế hoạch"):
    scene = survey(parse_document(compose(text)), kind=kind, addressees=[])
    return scene, scene.items[-1]


def tasks(line):
    return last(f"II. NHIỆM VỤ\n\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "1. Rà soát hộ nghèo.",
        "1. Sở Y tế chủ trì hội thảo.",
        "Đề nghị các xã triển khai thực hiện.",
        "Nếu có khó khăn, vướng mắc, các xã báo cáo về Sở.",
        "Đối với hộ nghèo, Hội Nông dân xã hỗ trợ giống.",
    ],
)
def test_a_duty_may_be(line):
    assert may_be_duty(*tasks(line))


@pytest.mark.parametrize(
    "line",
    [
        "1. Sở Y tế:",
        "1. Đã rà soát hộ nghèo.",
        "1. Gồm.",
        "Trên đây là Kế hoạch của xã.",
        "“Sở Y tế chủ trì hội thảo”.",
        "Ủy ban nhân dân xã thông báo để các thôn biết, thực hiện.",
        "Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét.",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc đề nghị phản ánh về Sở.",
        "Trường hợp không đủ điều kiện thì dừng lại.",
    ],
)
def test_courtesy_and_stories_are_no_duty(line):
    assert not may_be_duty(*tasks(line))


def test_under_aims_only_an_order_may_be_a_duty():
    assert not may_be_duty(*last("I. KẾT QUẢ\n\n1. Rà soát hộ nghèo.\n"))
    assert may_be_duty(*last("I. KẾT QUẢ\n\n1. Xã yêu cầu các thôn rà soát hộ nghèo.\n"))


def test_roles_are_told_apart():
    assert in_tasks(tasks("1. Rà soát.")[1])
    assert is_barred(last("I. MỤC TIÊU\n\n1. Rà soát.\n")[1])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("1. Giao Sở Y tế; Sở Nội vụ tổng hợp.", ["Sở Y tế", "Sở Nội vụ"]),
        ("1. Sở Y tế tổng hợp; Sở Nội vụ thẩm định.", ["Sở Y tế", "Sở Nội vụ"]),
        ("1. Sở Y tế: Tổng hợp số liệu.", ["Sở Y tế"]),
        ("1. Tổng hợp số liệu.", []),
        ("1. Sở Y tế", []),
    ],
)
def test_whom_a_clause_names_itself(line, names):
    scene, item = tasks(line)
    assert [scene.document.text[start:end] for start, end in own_bearers(scene, item)] == names


@pytest.mark.parametrize(
    ("text", "names", "order"),
    [
        ("1. Sở Y tế\n\n- Tổng hợp số liệu.", ["Sở Y tế"], ""),
        ("1. Sở Y tế\n\n- Công an xã tuần tra.", ["Công an xã"], ""),
        ("1. Đề nghị Sở Y tế\n\n- Tổng hợp số liệu.", ["Sở Y tế"], "de nghi"),
        ("1. Tổng hợp số liệu. Các xã báo cáo trước 15/6.", ["Các xã"], ""),
        ("1. Phấn đấu đạt 45% trong tháng 6. Người đứng đầu chủ đầu tư phải kiểm điểm.", [], ""),
        ("1. Tổng hợp số liệu.", [], ""),
    ],
)
def test_the_nearest_name_bears(text, names, order):
    scene, item = tasks(text)
    found = claim(scene, item)
    assert [scene.document.text[start:end] for start, end in found.bearers] == names
    assert found.order == order


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Rà soát.", True),
        ("- Căn cứ vào Kế hoạch này xây dựng kịch bản chi tiết.", True),
        ("- Căn cứ vào Kế hoạch này.", False),
        ("- Việc rà soát hồ sơ.", False),
        ("- Màu sắc của biểu trưng.", False),
        ("Căn cứ vào Kế hoạch này xây dựng kịch bản.", False),
    ],
)
def test_what_says_a_duty(line, expected):
    scene, item = tasks(line)
    assert says_a_duty(scene, item) is expected


@pytest.mark.parametrize(
    ("item", "bearers"),
    [
        ("Trồng 500 cây bóng mát dọc đường liên thôn, giao Hội Nông dân xã.", ["Hội Nông dân xã"]),
        ("Trồng 500 cây bóng mát, giao cho Hội Nông dân xã; Công an xã.", ["Hội Nông dân xã", "Công an xã"]),
        ("Xây dựng chợ phiên, giao Trạm Y tế xã cử người trực.", ["Trưởng các thôn"]),
        ("Tổ chức chợ phiên, giao lưu văn nghệ.", ["Trưởng các thôn"]),
    ],
)
def test_who_is_given_the_whole_at_its_end_bears_it(item, bearers):
    head = "UBND XÃ TÂN HÒA\nSố: 8/UBND-KT\n\nKính gửi: Trưởng các thôn.\n\nỦy ban nhân dân xã yêu cầu như sau:\n\n"
    (duty,) = read_directive(f"{head}1. {item}\n").obligations
    assert [name.text for name in duty.assignees] == bearers
