"""Where the name of an issuing body ends."""

import re

# The fields of ministries and departments, today's and those before the mergers of 2025.
_FIELDS = (
    "van hoa,? the thao va du lich|van hoa va the thao|van hoa,? thong tin va du lich|van hoa -? ?thong tin|van hoa va thong tin|"
    "lao dong,? ?[-–]? ?thuong binh va xa hoi|ldtbxh|ld-tbxh|ldtb&xh|nong nghiep va phat trien nong thon|nong nghiep va ptnt|"
    "nong nghiep va moi truong|tai nguyen va moi truong|tai nguyen moi truong|giao duc va dao tao|gd&dt|gddt|khoa hoc va cong nghe|"
    "khoa hoc,? cong nghe va moi truong|thong tin va truyen thong|buu chinh,? vien thong|ke hoach va dau tu|tai chinh|noi vu|tu phap|cong an|"
    "quoc phong|ngoai giao|cong thuong|xay dung|giao thong van tai|giao thong cong chanh|y te|dan toc va ton giao|du lich|ngoai vu|"
    "quy hoach ?-? ?kien truc|thuong mai|thuy san|cong nghiep|kinh te|kinh te va ha tang|van hoa -? ?xa hoi|an toan thuc pham"
)
_LEVEL = (
    r"(?: {1,8}(?:cac cap|cap (?:tinh|huyen|xa)|(?:cac )?(?:tinh|thanh pho|tp\.?|huyen|thi xa|quan|phuong|xa|thi tran|dac khu)\b))"
)
_TERM = r"(?:,? {1,8}\(?khoa {1,4}[ivxl\d]{1,6}\b\)?)"
_TITLES = (
    r"(?:(?:dong chi |quyen |pho )?(?:chu tich|thuong truc|van phong|doan|thu tuong|bo truong(?:,? chu nhiem van phong)?|bo truong|thu truong|"
    r"giam doc|chanh van phong|pho chu tich|pho giam doc|chanh thanh tra|cuc truong|ban thuong truc|tong thu ky|truong ban) {1,8})?"
)
# Bodies whose name ends by rule, flattened.
_CLOSED = re.compile(
    (
        r"(?:"
        r"(?:pho )?thu tuong(?: chinh phu)?|chinh phu|"
        r"(?:uy ban thuong vu |chu tich |van phong |tong thu ky )?quoc hoi(?:{term})?(?: nuoc cong hoa xa hoi chu nghia viet nam)?|ubtvqh|"
        r"chu tich nuoc|tong bi thu|(?:bo truong,? chu nhiem )?van phong (?:chinh phu|chu tich nuoc)|bo chinh tri{term}?|"
        r"(?:van phong |ban bi thu )?(?:ban chap hanh )?trung uong(?: dang)?(?: cong san viet nam)?{term}?|ban bi thu{term}?|"
        r"hoi nghi (?:lan thu [a-z]+(?: [a-z]+)?,? )?(?:ban chap hanh )?(?:trung uong|tw)(?: dang)?(?: lan thu [a-z]+)?{term}?|"
        r"(?:ban chap hanh tw|bch trung uong|bch tw)(?: dang)?{term}?|"
        r"(?:(?:ban thuong vu|ban chap hanh|ban can su dang|thuong truc|van phong|btv|uy ban kiem tra|ban tuyen giao|ban to chuc|ban dan van|ban noi chinh) )?"
        r"(?:dang bo )?(?:tinh|thanh|huyen|thi|quan|dang) uy(?= |[.,;:)]|$)|"
        r"{titles}(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|(?:uy ban |ub)?(?:mat tran to quoc|mttq)(?: viet nam)?|dai bieu quoc hoi){level}?|"
        r"{titles}(?:bo|so|phong|vu|thanh tra so|thanh tra bo) (?:{fields})\b{level}?|"
        r"(?:thanh tra|kiem toan|ngan hang|kho bac) (?:chinh phu|nha nuoc)(?: viet nam)?|"
        r"(?:chanh an )?(?:toa an nhan dan|tand)(?: toi cao)?{level}?|(?:vien truong )?(?:vien kiem sat nhan dan|vksnd)(?: toi cao)?{level}?|"
        r"(?:tong )?lien doan lao dong (?:viet nam|tinh\b)|bao hiem xa hoi (?:viet nam|tinh\b)|uy ban dan toc"
        r")(?![a-z])"
    )
    .replace("{term}", _TERM)
    .replace("{titles}", _TITLES)
    .replace("{level}", _LEVEL)
    .replace("{fields}", _FIELDS)
    .replace(" ", " {1,8}")
    .replace(" {1,8}{1,8}", " {1,8}")
    .replace(" {1,8}{1,4}", " {1,4}")
    .replace(" {1,8}?", " ?")
)
# Words of a proper name after `tỉnh`, `Tỉnh ủy`: "Bà Rịa - Vũng Tàu", "Thừa Thiên Huế", "Quảng Ninh"
_PLACE = re.compile(r" {1,8}[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ][^\W\d_]*(?:(?: {1,8}| - )[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ][^\W\d_]*){0,3}")
_REMARK = re.compile(r" {1,4}\((?:khoá|khóa|trước|cũ|nay là)[^()\n]{0,40}\)")
_TOKEN = re.compile(r" {0,8}(\w+(?:[-&./]\w+)*|[^\w\s])")
# Where the title or the next clause begins.
_STOP_PAIRS = frozenset(
    "phe duyet|ban hanh|quy dinh|huong dan|thuc hien|trien khai|sua doi|bo sung|cong bo|thanh lap|kien toan|yeu cau|de nghi|tong hop|ra soat|"
    "tang cuong|to chuc|thong bao|bao cao|chi dao|dieu chinh|thay the|bai bo|huy bo|chap thuan|cho phep|cong nhan|tiep tuc|day manh|dong y|"
    "thong nhat|quan triet|bao gom|xu ly|tham muu|chu tri|phoi hop|xay dung|phat dong|bao dam|dam bao|danh gia|kiem tra|tham dinh|quyet dinh|"
    "giao nhiem|giao chi|giao cac|giao cho|giao ubnd|giao so|ket luan|doi voi|lien quan|chi tiet|dinh huong|ve viec|quyet nghi|phan cong|phan bo|"
    "phan cap|gia han|bo nhiem|khen thuong|tang ky|mo rong|nang cao|day nhanh|phong chong|dinh chinh|hoan thien|chuyen doi|dau tu|cu the|tra loi|"
    "phuc dap|co y|goi tat|viet tat|nhiem ky|su dung|ung pho|khac phuc|chan chinh".split("|")
)
_SINGLE_STOPS = frozenset(
    "ve vv v/v da duoc la thi de nham tai theo tren trong den tu voi gui kem nhu bang khi neu nay trinh sau truoc vao ngay nam ma nhung hoac "
    "bi can phai se con gom do cho co so ra".split()
)
_HEADS_AFTER_AND = frozenset("bo so ubnd hdnd uy chu thu ban ke quyet cong nghi chi thong bao to van huong quy luat phap ket".split())
_MOST_WORDS = 30


def read_issuer(flow: str, flat: str, at: int) -> int:
    """The end of the body's name that begins at `at`; `at` itself if none does. `flat` is `flow`, flattened."""
    match = _CLOSED.match(flat, at)
    end = _open_end(flow, flat, at)
    if match:
        end = match.end()
        if not flow[at:end].isupper() and (place := _PLACE.match(flow, end)):
            end = _within_name(flow, flat, end, place.end())
        elif flow[at:end].isupper() and re.search(r"(?:tinh|pho|huyen|xa|phuong|quan)$", flat[at:end]):
            end = _open_end(flow, flat, at)
    if remark := _REMARK.match(flow, end):
        end = remark.end()
    return end


def _within_name(flow: str, flat: str, start: int, end: int) -> int:
    """A name of a place, cut where another body or document begins (`UBND tỉnh Quyết định …`)."""
    del flow
    words = list(re.finditer(r"\w+", flat[start:end]))
    for word, following in zip(words, [*words[1:], None], strict=True):
        pair = f"{word[0]} {following[0]}" if following else ""
        if pair in _STOP_PAIRS or pair in {"ke hoach", "cong van", "nghi quyet", "chi thi", "cong dien", "to trinh"}:
            return start + len(flat[start : start + word.start()].rstrip(" -"))
    return end


def _open_end(flow: str, flat: str, at: int) -> int:
    """A body with a name of its own: on to the first word that opens a title or a clause."""
    tokens = list(_TOKEN.finditer(flow, at, min(at + 220, len(flow))))
    end = at
    first = flat[tokens[0].start(1) : tokens[0].end(1)] if tokens else ""
    for index, token in enumerate(tokens[:_MOST_WORDS]):
        word = flat[token.start(1) : token.end(1)]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        after = flat[following.start(1) : following.end(1)] if following else ""
        if not token[1][0].isalnum():
            if not _bridges(token[1], following[1] if following else "", word_before=flat[at:end], first=first):
                break
            continue
        if word == "va" and (not following or after in _HEADS_AFTER_AND or not following[1][0].isalnum()):
            break
        if index and token[1][0].islower() | token[1].isupper() and (word in _SINGLE_STOPS or f"{word} {after}" in _STOP_PAIRS):
            break
        if not index and not token[1][0].isupper():
            break
        end = token.end(1)
    return end


def _bridges(mark: str, following: str, *, word_before: str, first: str) -> bool:
    """Whether a name goes on after a comma or a dash."""
    if not following or not following[0].isalnum():
        return False
    if mark in "-–":
        return True
    if mark != ",":
        return False
    if following[0].islower():
        return word_before.endswith(("phong", "niem", "tham nhung", "toi pham")) or first in {"hoi", "ban", "to"} and word_before.endswith(" phong")
    return first in {"tieu", "bo", "so"} and word_before.endswith(("truyen thong", "truong", "van hoa", "lao dong"))
