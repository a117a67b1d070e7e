"""Sentences of one paragraph that each tell another body."""

import pytest

from lantoa.core.kernel import Span

HEAD = "SỞ NỘI VỤ\nSố: 8/SNV-VP\n\nKính gửi: Các đơn vị.\n\nGiám đốc Sở yêu cầu các đơn vị thực hiện:\n\n"


def told(read, item):
    return [
        (duty.evidence.text, [name.text for name in duty.assignees])
        for duty in read(f"{HEAD}{item}\n", kind="Công văn")
    ]


def test_each_sentence_that_opens_with_its_own_body_is_its_own_duty(read):
    item = "1. Giao Văn phòng Sở theo dõi việc thực hiện. Phòng Tài chính tổng hợp, báo cáo trước ngày 30 hằng tháng. Các Trung tâm Y tế gửi số liệu."
    assert told(read, item) == [
        ("Giao Văn phòng Sở theo dõi việc thực hiện.", ["Văn phòng Sở"]),
        ("Phòng Tài chính tổng hợp, báo cáo trước ngày 30 hằng tháng.", ["Phòng Tài chính"]),
        ("Các Trung tâm Y tế gửi số liệu.", ["Các Trung tâm Y tế"]),
    ]


def test_who_stands_above_bears_the_first_sentence_alone(read):
    item = "1. Phòng Nghiệp vụ\n\n- Theo dõi, đôn đốc việc thực hiện. Các Trung tâm Y tế phối hợp với Công an xã gửi số liệu."
    assert told(read, item) == [
        ("Theo dõi, đôn đốc việc thực hiện.", ["Phòng Nghiệp vụ"]),
        ("Các Trung tâm Y tế phối hợp với Công an xã gửi số liệu.", ["Các Trung tâm Y tế"]),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "1. Sở Y tế rà soát hồ sơ. Kết quả được công khai.",
        "1. Sở Y tế rà soát hồ sơ. Sở Y tế thông báo kết quả cho người dân.",
        "1. Phòng Y tế phường Tân Hòa rà soát hồ sơ. Phòng Y tế thông báo kết quả.",
        "1. Sở Y tế rà soát hồ sơ. Các đơn vị liên quan.",
        "1. Chánh Văn phòng chịu trách nhiệm thi hành. Sở Y tế tổng hợp kết quả.",
        "1. Rà soát hồ sơ tại TP. Phòng Nghiệp vụ.",
    ],
)
def test_what_one_body_is_told_stays_one_duty(read, item):
    assert len(told(read, item)) == 1


def test_partners_and_times_go_with_their_sentence(read):
    text = f"{HEAD}1. Sở Y tế phối hợp với Công an tỉnh họp trước ngày 15/10/2026. Sở Nội vụ báo cáo trước ngày 20/10/2026.\nTrường hợp thiếu thì bổ sung trước ngày 25/10/2026.\n2. Sở Y tế họp xã.\n"
    words = [f"trước ngày {day}/10/2026" for day in (15, 20, 25)]
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in words]
    first, second, _ = read(text, kind="Công văn", deadlines=spans)
    assert (first.deadlines, [name.text for name in first.coordinators]) == ((0,), ["Công an tỉnh"])
    assert (second.deadlines, second.coordinators) == ((1, 2), ())


@pytest.mark.parametrize("agreed", ["Đồng ý chủ trương như đề xuất", "Cơ bản thống nhất nội dung dự thảo"])
@pytest.mark.parametrize("head", [HEAD, "UBND TỈNH\n\nCó ý kiến như sau:\n\n"])
def test_behind_what_is_agreed_all_are_named_who_are_to_act(read, agreed, head):
    item = "Giao Phòng Tài chính bố trí kinh phí; Phòng Nghiệp vụ thẩm định hồ sơ; Văn phòng Sở chuẩn bị hội nghị."
    (duty,) = read(f"{head}1. {agreed}. {item}\n", kind="Công văn")
    assert [name.text for name in duty.assignees] == ["Phòng Tài chính", "Phòng Nghiệp vụ", "Văn phòng Sở"]
    assert min(name.confidence for name in duty.assignees) < 0.8


def test_what_is_agreed_alone_names_nobody_new(read):
    item = "1. Đồng ý chủ trương như đề xuất của Phòng Nghiệp vụ."
    assert all(names == ["các đơn vị"] for _, names in told(read, item))


def test_who_leads_and_who_helps_in_sentences_of_their_own_stay_with_the_task(read):
    item = "1. Tổ chức tập huấn. Đơn vị chủ trì: Phòng Tài chính. Đơn vị phối hợp: Công an xã. Thời gian: tháng 12/2026."
    (duty,) = read(f"{HEAD}{item}\n", kind="Công văn")
    assert [name.text for name in duty.assignees] == ["Phòng Tài chính"]
    assert [name.text for name in duty.coordinators] == ["Công an xã"]
