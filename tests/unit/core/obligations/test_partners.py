import pytest

from lantoa.core.obligations.partners import partners_of


def cut(text, span):
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chủ trì, phối hợp với Sở Y tế tổ chức", ["Sở Y tế"]),
        ("Phối hợp chặt chẽ với các trường lồng ghép", ["các trường"]),
        ("phối hợp tốt; phối hợp cùng Công an xã tuần tra", ["Công an xã"]),
        ("phối hợp Sở Y tế", ["Sở Y tế"]),
        ("phối hợp nhịp nhàng", []),
        ("tổ chức hội thi", []),
    ],
)
def test_who_helps(text, expected):
    assert [cut(text, span) for span in partners_of(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "phối hợp với Sở Y tế và các cơ quan liên quan trong việc tổ chức khám.",
            "Sở Y tế và các cơ quan liên quan",
        ),
        ("phối hợp với các tổ chức chính trị trong công tác quản lý.", "các tổ chức chính trị"),
        ("phối hợp với các đơn vị để rà soát hộ nghèo.", "các đơn vị"),
        ("phối hợp với: Đoàn xã, Hội Phụ nữ triển khai tuyên truyền.", "Đoàn xã, Hội Phụ nữ"),
        ("phối hợp với các đơn vị có liên quan: kiểm tra cơ sở.", "các đơn vị có liên quan"),
    ],
)
def test_who_helps_ends_before_what_is_done(text, expected):
    assert [cut(text, span) for span in partners_of(text, 0, len(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an xã cùng các thôn nhắc nhở người đổ rác.", ["các thôn"]),
        ("Giao Công an xã cùng các thôn nhắc nhở người đổ rác.", ["các thôn"]),
        ("Họp dân. Trạm Y tế cùng với Hội Phụ nữ xã đi thăm hộ nghèo.", ["Hội Phụ nữ xã"]),
        ("Sở Y tế chủ trì, cùng Sở Nội vụ tập huấn cán bộ.", ["Sở Nội vụ"]),
        ("Chủ trì cùng các thôn trong việc lập danh sách hộ.", ["các thôn"]),
        ("Sở Y tế cùng Sở Nội vụ chủ trì, phối hợp với các xã tập huấn.", ["Sở Nội vụ", "các xã"]),
        ("Sở Y tế chủ trì, cùng Hoàng Văn An làm kè.", []),
        ("Sở Y tế vận động người dân cùng các thôn dọn rác.", []),
        ("Các thôn họp vào cùng ngày.", []),
    ],
)
def test_with_whom_the_one_who_acts_does_it(text, expected):
    assert [cut(text, span) for span in partners_of(text, 0, len(text))] == expected
