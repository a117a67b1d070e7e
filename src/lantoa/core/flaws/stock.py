"""Stock phrases of the genre, by their bare letters."""

from functools import lru_cache

from lantoa.core.kernel import Memo
from lantoa.core.text import fold, skeleton

# Pairs of words that have only these right forms; a `|` parts forms that share their bare letters.
_PAIRS = """
phấn đấu|phần đầu
tiến hành
tiến bộ
tiến độ
chuyển đổi
củng cố|cùng có
cộng đồng
thực hiện
triển khai
tổ chức
kế hoạch
quyết định
chỉ thị
công điện
nghị quyết
nghị định
tờ trình
báo cáo
hướng dẫn
kiểm tra
giám sát
đề nghị
yêu cầu
tổng hợp
theo dõi
phối hợp
chủ trì
văn phòng
bổ sung
trách nhiệm
quy định
điều kiện
thủ tục
giải quyết
chuyên môn
đơn vị
cơ quan
lãnh đạo
cán bộ
công chức
viên chức
nông nghiệp
công nghiệp
môi trường|mỗi trường
kinh tế
giáo dục
đào tạo
sức khỏe
bảo đảm
đảm bảo
hiệu quả
chất lượng
nâng cao
tăng cường
đẩy mạnh
tiếp tục
nghiêm túc
khẩn trương
kịp thời
thường xuyên
định kỳ
nhân dân
trung ương
địa phương
thành phố
trực thuộc
bầu cử
ứng cử
đại biểu
gia đình
phụ nữ
bình đẳng
bạo lực
khen thưởng
ngân sách
kinh phí
dự toán
xây dựng
vận tải|vấn tại
tài chính
thông tin
truyền thông|truyền thống
tuyên truyền
thể thao
khoa học
cải cách
thẩm quyền
chính quyền
chính phủ
chính sách
pháp luật
phê duyệt
ban hành
nhiệm vụ
giải pháp
mục tiêu
chỉ tiêu|chi tiêu
nguồn lực
phát triển
hỗ trợ
đánh giá
xử lý
vi phạm
rà soát
tham mưu
đề xuất
thẩm định
hoàn thành
hoàn thiện
nhận thức
ý thức
sử dụng
quản lý
đăng ký
vướng mắc
phát sinh
quán triệt
phổ biến
ưu tiên
hành động
cá nhân
lực lượng
văn bản
hoạt động
tập trung
đầu tư
bắt đầu
ban đầu|bán đấu
lần đầu
đấu tranh
lồng ghép
"""
# Whole phrases that are wrong although each pair of their words is right somewhere.
PHRASES = {
    "công tác viên": "cộng tác viên",
    "Công tác viên": "Cộng tác viên",
    "truyền truyền": "tuyên truyền",
    "tuyên tuyền": "tuyên truyền",
    "tranh tra": "thanh tra",
    "Công thông tin điện tử": "Cổng thông tin điện tử",
    "Công Thông tin điện tử": "Cổng Thông tin điện tử",
    "Công Dịch vụ công": "Cổng Dịch vụ công",
    "công/trang thông tin": "cổng/trang thông tin",
    "tuyển dưới": "tuyến dưới",
    "chấp cánh": "chắp cánh",
    "KHHGD": "KHHGĐ",
    "HDND": "HĐND",
}


def _bare(code: int) -> str:
    """The bare letter of a letter that bears a mark, in small; any other character as it is."""
    letter = chr(code)
    if letter.isascii():
        return letter.lower()
    if 0xC0 <= code < 0x250 or 0x1E00 <= code < 0x1F00:
        plain = skeleton(letter)
        return plain if len(plain) == 1 and letter.isalpha() else letter
    return letter


# Much faster than taking letters apart; the few letters of Vietnamese are soon all known.
_BARE = Memo(_bare, most=1 << 10)


@lru_cache(maxsize=1 << 14)  # Vietnamese has some 7,000 syllables: soon all are known
def key_of(word: str) -> str:
    """Bare letters of a word."""
    return word.translate(_BARE)


def _allowed() -> dict[tuple[str, str], tuple[str, ...]]:
    allowed: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in _PAIRS.split("\n"):
        if line:
            forms = tuple(fold(form) for form in line.split("|"))
            first, second = skeleton(forms[0]).split()
            allowed[first, second] = forms
    return allowed


# Bare letters of a pair → its right forms, the likeliest first.
ALLOWED = _allowed()
RIGHT = frozenset(form for forms in ALLOWED.values() for form in forms)
FIRSTS = frozenset(first for first, _ in ALLOWED)
