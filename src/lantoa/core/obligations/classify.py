"""What a section is for, read off its heading."""

from lantoa.core.kernel import pattern
from lantoa.core.obligations.lexicon import plain
from lantoa.core.obligations.model import Role
from lantoa.core.obligations.sort_word import LINE, opening_of

_OPENING = r"(?:mot so |cac |ve |nhung |cong tac |thuc hien |viec )*"
# "ĐÁNH GIÁ CHUNG", "Kết quả thực hiện nhiệm vụ năm 2024"
_REVIEW = pattern(
    _OPENING
    + r"(?:danh gia (?:chung|tinh|ket)|ket qua|tinh hinh|thuc trang|ton tai|han che|nguyen nhan|uu diem|khuyet diem|bai hoc|thuan loi|kho khan|khai quat|nhan xet)"
)
# "Mục đích, yêu cầu", "Phạm vi điều chỉnh", "Giải thích từ ngữ"
_BARRED = pattern(
    _OPENING
    + r"(?:muc dich|muc tieu|yeu cau(?! doi voi)|quan diem|chi tieu|can cu|co so phap|su can thiet|giai thich|pham vi|doi tuong|tieu chi|tieu chuan|dieu kien|dac diem|boi canh|khai niem|chu de|khau hieu|"
    r"thanh phan|co cau|ho so|danh muc|danh sach|thong diep|phan loai|muc chi|noi dung chi|muc ho tro|che do (?:boi|cong tac phi|tro cap|phu cap))"
)
# "Nguyên tắc thực hiện", "Kinh phí", "Quy trình …": only what names its actor is a duty there.
_GUARDED = pattern(
    _OPENING
    + r"(?:nguyen tac|kinh phi|nguon (?:kinh|luc|von)|ngan sach|du toan|ky danh gia|dieu khoan|hieu luc|quy trinh|trinh tu|thu tuc|co che|thoi han)"
)
_TASKS = pattern(
    r"(?:.{0,80}\b)?(?:(?<!hoan thanh )nhiem vu|giai phap|bien phap|to chuc thuc hien|to chuc trien khai|trien khai thuc hien|phan cong|trach nhiem)\b|"
    + _OPENING
    + r"(?:noi dung|hoat dong|che do (?:thong tin|bao cao)|thong tin,? bao cao|bao cao|phuong huong|cong viec|kien nghi|de xuat|tien do|ke hoach thuc hien|yeu cau doi voi|phoi hop|kiem tra, giam sat|khen thuong|thong tin, tuyen truyen)\b"
)
# "Điều 1. Thành lập Tổ công tác gồm:", "Phê duyệt Điều lệ …": the paper itself does it.
_DONE_HERE = pattern(
    r"(?:thanh lap|phe duyet|phe chuan|cong nhan|ban hanh|cho phep|bo nhiem|mien nhiem|cong bo|sua doi|bai bo|thong qua|kien toan|giao bien che|tang|quyet nghi|dieu chinh|chuan y)\b"
)
# "Ban hành khung kế hoạch thời gian … như sau:", "Ban hành lịch tiếp công dân … cụ thể như sau"
_SCHEDULE = pattern(
    r"ban hanh (?:khung )?(?:ke hoach thoi gian|khung thoi gian|lich|tien do|thoi gian).{0,300}sau ?:?$"
)
# "Cơ quan chủ trì: Bộ Quốc phòng", "Đơn vị thực hiện"
_LEADS = pattern(
    r"(?:(?:co quan|don vi|bo phan|nguoi|chu the|can bo|dau moi)(?: [a-z]+){0,3}? (?:chu tri|thuc hien|phu trach|chiu trach nhiem|dau moi|trien khai)|chu tri|dau moi|(?:thuc hien|phu trach|trien khai)(?=:))"
    r"(?: thuc hien)?(?:(?:,| va)(?: co quan| don vi)? (?:phoi hop|thuc hien|tham muu))?(?: thuc hien)?(?=:|$)"
)
_PARTNERS = pattern(
    r"(?:(?:co quan|don vi|bo phan|phong|to chuc|thanh phan|can bo)[ ,a-z]{0,20} )?(?:phoi hop|cung thuc hien)(?: thuc hien)?(?=[:.]|$)"
)
_ASIDE = pattern(
    r"(?:(?:thoi gian|thoi han|thoi diem)(?! (?:gui|nop|bao cao|trinh|dang ky))|dia diem|thanh phan|so luong|san pham|ket qua|doi tuong|kinh phi|nguon kinh phi|ghi chu|hinh thuc|quy mo|tien do|dia chi|lien he|dien thoai|email|chu tri|pham vi|hoan thanh|lich|danh nghia|(?:co quan|don vi) chi dao)(?: [a-z/, ]{1,50})?(?=:|$)"
)
_BODY_IN_CAPITALS = pattern(
    r"(?:SO (?!LUOT|LUONG)|UBND|UY BAN|BAN (?!HANH)|PHONG (?!CHONG|NGUA)|CONG AN|TRUNG TAM|DAI |BAO (?!CAO|DAM|VE)|HOI (?!NGHI|THAO|THI)|DOAN |MAT TRAN|BO (?!SUNG|TIEU|CUC|CHI SO)|VAN PHONG|TRUONG (?!HOP)|"
    r"CAC (?:SO|BAN|DON VI|CO QUAN|XA|PHUONG|HUYEN|DIA PHUONG|BO|TO CHUC|CAP|DOAN THE|PHONG|THANH VIEN)|CHI BO|DANG UY|CAP UY)"
)
# "Kiểm tra, giám sát việc lập danh sách …"
_WATCH = pattern(
    r"(?:kiem tra|giam sat)(?:(?:,| va) (?:kiem tra|giam sat))? (?:viec|trinh tu|cong tac|qua trinh|tinh hinh|noi dung)\b"
)
# "… thông báo để các cơ quan biết", "xin thông báo", "kính trình"
INFORMS = pattern(r"thông báo(?= )[^.;\n]{0,160} (?:để|đến)\b|xin thông báo|[Kk]ính (?:trình|báo cáo)\b")
# "Ghi nhận, biểu dương các đơn vị đã hoàn thành": courtesy; "Ghi nhận lại hiện trạng" is work
THANKS = (
    *(
        f"Ghi nhận {what}"
        for what in ("cố gắng", "những", "nỗ lực", "sự", "tinh thần", "kết quả", "và biểu dương")
    ),
    *("Ghi nhận,", "Hoan nghênh", "Đánh giá cao", "Chúc mừng", "Cảm ơn", "Trân trọng cảm ơn", "Rất mong"),
)
# "Giám sát việc … / - Bảo đảm cử tri tham gia": whether others do it is what is looked at.
ENSURE = ("Bảo đảm", "Đảm bảo")
_TASKS_TOO = pattern(r"[, ](?:nhiem vu|giai phap|noi dung(?! chi)|bien phap)")


_ROLES = (
    (_LEADS, Role.LEADS),
    (_PARTNERS, Role.PARTNERS),
    (_REVIEW, Role.REVIEW),
    (_BARRED, Role.BARRED),
    (_GUARDED, Role.GUARDED),
)


def role_of_heading(title: str) -> Role | None:
    """The role a heading gives to what stands under it; None where it says nothing."""
    words = plain(title[:160]).strip(" .:-*")
    for form, role in _ROLES:
        if form.match(words):
            return Role.TASKS if role is Role.BARRED and _mixed(words) else role
    return Role.TASKS if _TASKS.match(words) else None


def watches(text: str) -> bool:
    """`Kiểm tra việc …`, `Giám sát trình tự …`: what is listed under it is looked at, and done by others."""
    return text.startswith(("Kiểm", "Giám", "KIỂM", "GIÁM")) and bool(_WATCH.match(plain(text[:60])))


def is_done_here(title: str) -> bool:
    """Whether an article carries out by itself what it says: `Phê duyệt …`, `Thành lập …`."""
    return bool(_DONE_HERE.match(plain(title[:40]).strip()))


def lays_down_dates(title: str) -> bool:
    """`Ban hành Kế hoạch thời gian năm học … như sau:`: the items of such an article are what is to be done, and when."""
    return bool(_SCHEDULE.match(plain(title)))


def role_of_line(text: str) -> Role | None:
    """`Cơ quan chủ trì: …`, `Thời gian thực hiện: …`: a line about a task, not a task."""
    if len(text) > 70 and text.find(":", 0, 90) < 0:
        return None
    # Signs before the first word are a label's or a scan's.
    first = text[:12].lstrip(" .*-+").partition(" ")[0]
    if not opening_of(first) & LINE:
        return None
    words = plain(text[:90]).strip(" .*-+")
    if _LEADS.match(words):
        return Role.LEADS
    if _PARTNERS.match(words):
        return Role.PARTNERS
    return Role.ASIDE if _ASIDE.match(words) else None


def names_body_in_capitals(title: str) -> bool:
    """`I. SỞ Y TẾ`: a heading in capitals that is a name."""
    return len(title) < 160 and title.isupper() and bool(_BODY_IN_CAPITALS.match(plain(title).upper()))


def _mixed(words: str) -> bool:
    """`Mục tiêu, nhiệm vụ và giải pháp` holds tasks too."""
    return bool(_TASKS_TOO.search(words)) and not words.startswith(("yeu cau", "muc dich"))
