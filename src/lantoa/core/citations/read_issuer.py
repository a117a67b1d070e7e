"""Where the name of an issuing body ends."""

import re

from lantoa.core.citations.flatten import flatten
from lantoa.core.kernel import pattern

# The fields of ministries and departments, today's and those before the mergers of 2025.
_FIELDS = (
    "van hoa,? the thao va du lich|van hoa va the thao|van hoa,? thong tin va du lich|van hoa -? ?thong tin|van hoa va thong tin|"
    "lao dong,? ?[-–]? ?thuong binh va xa hoi|ldtbxh|ld-tbxh|ldtb&xh|nong nghiep va phat trien nong thon|nong nghiep va ptnt|"
    "nong nghiep va moi truong|tai nguyen va moi truong|tai nguyen moi truong|giao duc va dao tao|gd&dt|gddt|khoa hoc va cong nghe|"
    "khoa hoc,? cong nghe va moi truong|thong tin va truyen thong|buu chinh,? vien thong|ke hoach va dau tu|tai chinh|noi vu|tu phap|cong an|"
    "quoc phong|ngoai giao|cong thuong|xay dung|giao thong van tai|giao thong cong chanh|y te|dan toc va ton giao|du lich|ngoai vu|"
    "quy hoach ?-? ?kien truc|thuong mai|thuy san|cong nghiep|kinh te va ha tang|kinh te|van hoa -? ?xa hoi|an toan thuc pham"
)
_LEVEL = r"(?: (?:cac cap|cap (?:tinh|huyen|xa)|(?:cac )?(?:tinh|thanh pho|tp\.?|huyen|thi xa|quan|phuong|xa|thi tran|dac khu)\b))"
_TERM = r"(?:,? \(?khoa [ivxl\d]{1,6}\b\)?)"
_TITLES = (
    r"(?:(?:dong chi |quyen |pho )?(?:chu tich|thuong truc|van phong|doan|bo truong(?:,? chu nhiem van phong)?|thu truong|"
    r"giam doc|chanh van phong|pho giam doc|chanh thanh tra|cuc truong|ban thuong truc|tong thu ky|truong ban) )?"
)
# Bodies whose name ends by rule, flattened: "chu tich ubnd tinh", "ban thuong vu tinh uy", "so y te"
_BODIES = (
    r"(?:pho )?thu tuong(?: chinh phu)?",
    r"chinh phu",
    rf"(?:uy ban thuong vu |chu tich |van phong |tong thu ky )?quoc hoi{_TERM}?",
    r"ubtvqh\d{0,2}",
    r"chu tich nuoc",
    r"(?:bo truong,? chu nhiem )?van phong (?:chinh phu|chu tich nuoc)",
    rf"bo chinh tri{_TERM}?",
    rf"(?:van phong |ban bi thu )?(?:ban chap hanh )?trung uong(?: dang)?(?: cong san viet nam)?{_TERM}?",
    rf"ban bi thu{_TERM}?",
    rf"hoi nghi (?:lan thu [a-z]{{2,5}}(?: [a-z]{{2,4}})?,? )?(?:ban chap hanh )?(?:trung uong|tw)(?: dang)?(?: lan thu [a-z]{{2,5}}(?: (?:mot|hai|ba|tu))?)?,?{_TERM}?",
    rf"(?:ban chap hanh tw|bch trung uong|bch tw)(?: dang)?{_TERM}?",
    rf"(?:(?:ban thuong vu|ban chap hanh|ban can su dang|thuong truc|van phong|btv|uy ban kiem tra|ban tuyen giao|ban to chuc|ban dan van|ban noi chinh|ban tuyen giao va dan van) )?(?:dang bo )?(?:tinh|thanh|huyen|thi|quan|dang) uy{_LEVEL}?",
    rf"{_TITLES}(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|(?:uy ban |ub)?(?:mat tran to quoc|mttq)(?: viet nam)?|dai bieu quoc hoi){_LEVEL}?",
    rf"{_TITLES}(?:bo|so|phong|thanh tra so|thanh tra bo) (?:{_FIELDS})\b{_LEVEL}?",
    r"(?:tong )?(?:thanh tra|kiem toan|ngan hang|kho bac) (?:chinh phu|nha nuoc)(?: viet nam)?",
    rf"(?:chanh an )?(?:toa an nhan dan|tand)(?: toi cao)?{_LEVEL}?",
    rf"(?:vien truong )?(?:vien kiem sat nhan dan|vksnd)(?: toi cao)?{_LEVEL}?",
    r"uy ban dan toc",
)
_CLOSED = pattern(f"(?:{'|'.join(_BODIES)})(?![a-z])".replace(" ", " {1,8}").replace(" {1,8}?", " ?"))
_LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ"
_CAPITALISED = rf"[^\W\d_{_LOWER}][^\W\d_]{{0,10}}"
# Words of a proper name: "Bà Rịa - Vũng Tàu", "Thừa Thiên Huế", "Quảng Ninh"
_PLACE = pattern(rf" {{1,8}}{_CAPITALISED}(?:(?: {{1,8}}| [-–] ){_CAPITALISED}){{0,3}}")
_REMARK = pattern(r" {1,4}\((?:khoá|khóa|trước|cũ|nay là)[^()\n]{0,40}\)")
_TOKEN = pattern(r" {0,8}(\w+(?:[-&./]\w+)*|[^\w\s])")
# Words and pairs that open a title or the next clause; the pairs are flattened.
_STOPS_LIST = (
    "về vê vẻ v/v đã được là thì để đề nhằm tại theo trên trong đến từ với gửi kèm như bằng khi nếu "
    "nêu này trình sau trước vào năm mà nhưng hoặc bị cần phải sẽ còn gồm do cho có số ra nay"
)
_STOPS = frozenset(_STOPS_LIST.split())
_PAIRS_LIST = (
    "phe duyet|ban hanh|quy dinh|huong dan|thuc hien|trien khai|sua doi|bo sung|cong bo|thanh lap|"
    "kien toan|yeu cau|de nghi|tong hop|ra soat|tang cuong|to chuc|thong bao|bao cao|chi dao|"
    "dieu chinh|thay the|bai bo|huy bo|chap thuan|cho phep|cong nhan|tiep tuc|day manh|dong y|"
    "thong nhat|quan triet|bao gom|xu ly|tham muu|chu tri|phoi hop|xay dung|phat dong|bao dam|dam bao|"
    "danh gia|kiem tra|tham dinh|quyet dinh|giao nhiem|giao chi|giao cac|giao cho|giao ubnd|giao so|"
    "ket luan|doi voi|lien quan|chi tiet|dinh huong|quyet nghi|phan cong|phan bo|phan cap|gia han|"
    "bo nhiem|khen thuong|mo rong|nang cao|day nhanh|dinh chinh|hoan thien|cu the|tra loi|phuc dap|"
    "goi tat|viet tat|su dung|khac phuc|chan chinh|truyen thong|tuyen truyen|nhiem ky|ung pho|"
    "lanh dao|chinh sach|ngay thang"
)
_PAIRS = frozenset(_PAIRS_LIST.split("|"))
_DOCUMENT_PAIRS_LIST = "ke hoach|cong van|nghi quyet|chi thi|cong dien|to trinh|thong tu|nghi dinh|van ban|quy che|phap lenh|bao cao|quyet dinh|bo luat"
_DOCUMENT_PAIRS = frozenset(_DOCUMENT_PAIRS_LIST.split("|"))
_CLAUSES = _PAIRS | _DOCUMENT_PAIRS
# Never part of a name, even with a capital: `… quốc gia Quy định mẫu hồ sơ`
_NEVER_NAMES = frozenset(
    ("quy định", "ban hành", "phê duyệt", "về việc", "triển khai", "sửa đổi", "hướng dẫn", "thực hiện")
)
_NEXT_BODIES = frozenset(
    ("bộ", "sở", "ubnd", "hđnd", "ủy", "uỷ", "chủ", "thủ", "ban", "của", "các", "những", "luật")
)
_LONG_NAMES = frozenset(["hoi", "ban", "to", "tieu", "uy"])
_MOST_WORDS = 30
_REACH = 220


def read_issuer(flow: str, flat: str, at: int) -> int:
    """The end of the body's name that begins at `at`; `at` itself if none does. `flat` is `flow`, flattened."""
    closed = _CLOSED.match(flat, at)
    if closed is None or (
        flow[at : closed.end()].isupper()
        and closed[0].endswith(("tinh", "pho", "huyen", "xa", "phuong", "quan"))
    ):
        end = _open_end(flow, flat, at)
    else:
        end = _with_place(flow, flat, closed.end())
    remark = _REMARK.match(flow, end) if end > at else None
    return remark.end() if remark else end


def _with_place(flow: str, flat: str, at: int) -> int:
    """The body's end with the name of its place, cut where another document begins (`UBND tỉnh Quyết định …`)."""
    place = _PLACE.match(flow, at)
    if place is None or flow[at - 1].isupper():
        return at
    words = list(re.finditer(r"\w+", flat[at : place.end()]))
    following = re.match(rf" {{1,8}}([{_LOWER}]+)", flow[place.end() : place.end() + 20])
    # `tỉnh Tà soát`: one capital before a small letter is a damaged word, no province.
    if len(words) == 1 and following and flat[at - 4 : at] == "tinh":
        return at
    for number, word in enumerate(words):
        after = (
            words[number + 1][0] if number + 1 < len(words) else flatten(following[1]) if following else ""
        )
        if f"{word[0]} {after}" in _CLAUSES:
            return at + len(flat[at : at + word.start()].rstrip(" -–"))
    return place.end()


def _open_end(flow: str, flat: str, at: int) -> int:
    """A body with a name of its own: on to the first word that opens a title or a clause."""
    tokens = list(_TOKEN.finditer(flow, at, min(at + _REACH, len(flow))))[:_MOST_WORDS]
    if not tokens or not tokens[0][1][0].isupper():
        return at
    first = flat[tokens[0].start(1) : tokens[0].end(1)]
    # `của Thông tư số …` names a document, no body.
    if flatten(" ".join(token[1] for token in tokens[:2])) in _DOCUMENT_PAIRS or first == "luat":
        return at
    end = at
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if not token[1][0].isalnum():
            if not _bridges(token[1], following[1] if following else "", before=flat[at:end], first=first):
                break
        elif (
            number
            and not flat.endswith(("thien", "chuyen doi"), 0, end)
            and not _names_field(token[1], following[1] if following else "", before=flat[at:end])
            and _opens_clause(*(later[1] for later in tokens[number : number + 3]))
        ):
            break
        else:
            end = token.end(1)
    return end


def _names_field(word: str, following: str, *, before: str) -> bool:
    """`Ban Chỉ đạo Trung ương | về Phòng chống thiên tai`: a capital behind `về` goes on with what a committee is for."""
    committee = before.startswith(("ban chi dao", "ban chi huy", "uy ban quoc gia", "hoi dong quoc gia"))
    return word == "về" and committee and following[:1].isupper() and following[1:].islower()


def _opens_clause(word: str, following: str = "", then: str = "") -> bool:
    """Whether a title or a clause begins here and the name has ended."""
    if word in ("và", "VÀ"):
        pair = flatten(f"{following} {then}")
        return not following[:1].isalnum() or following.casefold() in _NEXT_BODIES or pair in _CLAUSES
    if word[0].isupper() and not word.isupper():
        return f"{word.casefold()} {following}" in _NEVER_NAMES
    if word.casefold() == "ngày":
        return following[:1].isdigit() or following in ("tháng", "")
    return word.casefold() in _STOPS or flatten(f"{word} {following}") in _PAIRS


def _bridges(mark: str, following: str, *, before: str, first: str) -> bool:
    """Whether a name goes on after a comma or a dash (`phòng, chống`; `Tiểu ban Truyền thông, Ban Chỉ đạo`; `Lao động - Thương binh`)."""
    if not following or not following[0].isalnum():
        return False
    if mark in "-–":
        return True
    if mark != ",":
        return False
    if following[0].islower():
        return before.endswith("phong") or (
            first in _LONG_NAMES and before.endswith(("niem", "su co", "tham nhung", "toi pham", "thien tai"))
        )
    return first in {"tieu", "bo", "so"} and before.endswith(
        ("truyen thong", "truong", "van hoa", "lao dong")
    )
