"""A paper of an invented province: who does what in lines that open with a time, in waves, at dashes and pluses."""

import pytest

from lantoa.core.reading import read_directive

PAPER = """ỦY BAN NHÂN DÂN
TỈNH HÀ SƠN
Số: 45/KH-UBND
Hà Sơn, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Công tác gia đình năm 2026

Ủy ban nhân dân tỉnh Hà Sơn ban hành Kế hoạch như sau:

II. NHIỆM VỤ

1. Tiến độ thực hiện
- Từ ngày 11 đến 20/10/2026: các xã tập luyện.
- Từ 21/10/2026 đến 25/10/2026: các tiểu ban.
- Ngày 15/11/2026: Sơ duyệt. Ngày 17/11/2026: Tổng duyệt.
- Trước ngày 10/10/2026: Sở Văn hóa, Thể thao và Du lịch trình kịch bản.

2. Sở Nội vụ kiểm tra công tác tiếp công dân tại các xã
Đợt 1: từ ngày 05/5/2026 đến ngày 10/5/2026;
Đợt 2: từ ngày 05/11/2026 đến ngày 10/11/2026.

3. Công an tỉnh tổ chức ra quân kiểm tra, xử lý vi phạm:
- Đợt 1: Từ 01/6/2026 đến 15/6/2026;
- Đợt 2: Từ 01/12/2026 đến 15/12/2026.

4. Sở Y tế có trách nhiệm:
- Cung cấp số liệu về trẻ em.
+ Tổng hợp báo cáo của các trạm y tế trước ngày 10/9/2026.

5. Sở Tư pháp
Là cơ quan thường trực, có trách nhiệm đôn đốc việc thực hiện Kế hoạch này.

6. Nghiệm thu phần mềm
- Hoàn thành bản chạy thử trong quý I/2026.
- Cơ quan chủ trì:
+ Sở Tài chính thực hiện nội dung dự toán và nguồn kinh phí của Đề án;
+ Sở Nội vụ, Sở Tư pháp hướng dẫn, đến hết quý II/2026 phải thẩm định xong.

7. Các việc khác
- Riêng các xã: Nà Pán, Khuổi Luông và phường Sơn Bình hoàn thành thí điểm trong quý IV/2026.
- Đối với các xã, phường xây dựng kế hoạch trước ngày 01/11/2026.
- Các sở, ngành chậm nhất ngày 25 hằng tháng gửi báo cáo về Sở Nội vụ.
- Sở Công Thương biên soạn 05 bài; UBND các xã, phường phát ít nhất 03 lần/tuần.
- Trưởng thôn, tổ trưởng tổ dân phố gặp trực tiếp từng hộ vận động.
- Cơ quan chủ trì, thành phần, số lượng người tham dự hội nghị.
"""


@pytest.fixture(scope="module")
def duties():
    reading = read_directive(PAPER)
    return {
        duty.evidence.text[:24]: (
            [body.text for body in duty.assignees],
            [reading.deadlines[index].evidence.text for index in duty.deadlines],
        )
        for duty in reading.obligations
    }


@pytest.mark.parametrize(
    ("opening", "bearers", "times"),
    [
        ("Từ ngày 11 đến 20/10/202", ["các xã"], ["Từ ngày 11 đến 20/10/2026"]),
        ("Từ 21/10/2026 đến 25/10/", [], ["Từ 21/10/2026 đến 25/10/2026"]),
        ("Ngày 15/11/2026: Sơ duyệ", [], ["Ngày 15/11/2026", "Ngày 17/11/2026"]),
        ("Trước ngày 10/10/2026: S", ["Sở Văn hóa, Thể thao và Du lịch"], ["Trước ngày 10/10/2026"]),
        (
            "Sở Nội vụ kiểm tra công ",
            ["Sở Nội vụ"],
            ["từ ngày 05/5/2026 đến ngày 10/5/2026", "từ ngày 05/11/2026 đến ngày 10/11/2026"],
        ),
        (
            "Công an tỉnh tổ chức ra ",
            ["Công an tỉnh"],
            ["Từ 01/6/2026 đến 15/6/2026", "Từ 01/12/2026 đến 15/12/2026"],
        ),
        ("Cung cấp số liệu về trẻ ", ["Sở Y tế"], []),
        ("Tổng hợp báo cáo của các", ["Sở Y tế"], ["trước ngày 10/9/2026"]),
        ("Là cơ quan thường trực, ", ["Sở Tư pháp"], []),
        ("Hoàn thành bản chạy thử ", [], ["trong quý I/2026"]),
        ("Sở Tài chính thực hiện n", ["Sở Tài chính"], []),
        ("Sở Nội vụ, Sở Tư pháp hư", ["Sở Nội vụ, Sở Tư pháp"], ["đến hết quý II/2026"]),
        (
            "Riêng các xã: Nà Pán, Kh",
            ["các xã: Nà Pán, Khuổi Luông và phường Sơn Bình"],
            ["trong quý IV/2026"],
        ),
        ("Đối với các xã, phường x", ["các xã, phường"], ["trước ngày 01/11/2026"]),
        ("Các sở, ngành chậm nhất ", ["Các sở, ngành"], ["chậm nhất ngày 25 hằng tháng"]),
        ("Sở Công Thương biên soạn", ["Sở Công Thương", "UBND các xã, phường"], []),
        ("Trưởng thôn, tổ trưởng t", ["Trưởng thôn, tổ trưởng tổ dân phố"], []),
    ],
)
def test_who_does_what_and_when(duties, opening, bearers, times):
    assert duties[opening] == (bearers, times)


def test_what_is_looked_at_is_nobodys_duty(duties):
    assert not [opening for opening in duties if opening.startswith("Cơ quan chủ trì")]
    assert len(duties) == 17
