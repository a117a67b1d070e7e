"""Papers of an invented province, as this room is given them."""

import pytest

from lantoa.core.document import parse_document
from lantoa.core.obligations import find_obligations
from lantoa.core.text import compose

PLAN = """ỦY BAN NHÂN DÂN XÃ TÂN LẬP
Số: 31/KH-UBND

KẾ HOẠCH
Xây dựng không gian đọc năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch xây dựng không gian đọc năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao thói quen đọc sách của Nhân dân.

II. NHIỆM VỤ, GIẢI PHÁP (hoàn thành trước ngày 30/11/2026)

1. Xây dựng tủ sách

- Lắp đặt 09 tủ sách tại nhà văn hóa thôn theo Công văn số 66/SVHTTDL ngày 05/01/2026.
- Đăng tin, bài trên trang thông tin điện tử và loa truyền thanh để người dân, học sinh biết.
- Cơ quan chủ trì: Công chức văn hóa - xã hội; Hội Khuyến học xã.
- Cơ quan phối hợp: Các thôn.
- Thời gian thực hiện: Quý II/2026.

2. Khuyến khích các hộ gia đình tặng sách.

III. TỔ CHỨC THỰC HIỆN

1. Trường Tiểu học Tân Lập

- Chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức ngày hội đọc sách.
- Nghiêm cấm bán sách lậu trong khuôn viên trường.

2. Giao Trung tâm Văn hóa xã tổng hợp, báo cáo kết quả.

Trên đây là Kế hoạch xây dựng không gian đọc, các đơn vị nghiên cứu thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def duties(text, kind="Kế hoạch", **found):
    """Duties of a text; `found` may hold spans for citations, targets, deadlines, and addressees."""
    given = {"addressees": [], "citations": [], "targets": [], "deadlines": [], **found}
    return find_obligations(parse_document(compose(text)), kind=kind, sender=None, **given)


@pytest.fixture(name="read")
def _read():
    return duties


@pytest.fixture
def plan():
    return PLAN
