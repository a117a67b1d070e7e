import pytest

from lantoa.core.checking import Draft
from lantoa.core.reading import read_directive

LETTER = """UBND TỈNH HÀ SƠN
SỞ Y TẾ

Số: 5/SYT-NVY
V/v tuyên truyền phòng bệnh

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc

Hà Sơn, ngày 5 tháng 01 năm 2026

Kính gửi: Ủy ban nhân dân các xã, phường.

Thực hiện Kế hoạch số 15/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh về phòng bệnh, Sở Y tế đề nghị Ủy ban nhân dân các xã, phường:
1. Tuyên truyền trên  đài truyền thanh.
2. Báo cáo kết quả về Sở trước ngày 15/12/2026.

Nơi nhận:
- Như trên;
- Lưu: VT, NVY.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Văn Hà
"""


@pytest.fixture
def letter():
    return Draft(read_directive(LETTER))
