"""What a duty is about: as a person decided, else by the heading it stands under, else by the subject of its paper."""

import re
from typing import NamedTuple

from lantoa.core.drafting.cite import upper_first
from lantoa.core.drafting.clean import clean_name
from lantoa.core.drafting.model import Basis, Task
from lantoa.core.drafting.province import without_place
from lantoa.core.kernel import pattern
from lantoa.core.text import CAPITALS, skeleton

ORGANISING = "Tổ chức thực hiện"
_ABOUT = pattern(r"^(?:[Vv]ề việc|[Vv]/v|[Vv]ề)\s+")
# "tuyên truyền: dân số; bảo hiểm y tế"
_COLON = pattern(r"^([Tt]uyên truyền):\s*")
# "Đề nghị Phòng …", "Giao Sở Y tế": a heading that names who acts; "Giao thông nông thôn" names none
_ORDERS = pattern(r"^(?:Đề nghị|Giao(?! (?:thông|lưu|đất|rừng|dịch|tiếp)\b)|Yêu cầu|Trách nhiệm của) ")
_BODY = pattern(
    r"^(?:Sở|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Ban|Bộ|Phòng|Công an|Trung tâm|Chi cục|Cục|Báo|Đài|Hội|Liên đoàn|Đoàn|Tỉnh đoàn|Mặt trận|Văn phòng|Trường|Bệnh viện|Kho bạc|Bảo hiểm|Thủ trưởng|Ngành|Cơ quan)"
    rf"(?: (?:[{CAPITALS}]|nhân dân|các |và |cấp |(?:xã|phường|tỉnh)\b(?! hội)))|^(?:[Cc]ác|Thủ trưởng các) (?:sở|ban|ngành|cơ quan|đơn vị|phòng|xã|phường|huyện|địa phương|trường|tổ chức|đoàn thể|thành viên)\b"
    r"|^(?:SỞ|UBND|ỦY BAN|UỶ BAN|CÔNG AN|CHI CỤC|VĂN PHÒNG|(?:THỦ TRƯỞNG )?CÁC (?:SỞ|BAN|CƠ QUAN|ĐƠN VỊ|ĐỊA PHƯƠNG|XÃ|PHƯỜNG))\b"
)
# "Đối với trạm y tế các xã": who acts; "Đối với công tác tuyên truyền" is about something
_TOWARDS = pattern(
    r"^(?:Đối với|ĐỐI VỚI|Về phía) (?!(?:công tác|việc|nội dung|lĩnh vực|hoạt động|nhiệm vụ|vấn đề|tuyên truyền)\b)"
)
# What every plan has: a heading of nothing but these words tells no topic.
_COMMON = pattern(
    r"(?:\b(?:mot|so|cac|nhung|ve|va|cua|cho|noi|dung|nhiem|vu|giai|phap|bien|muc|dich|yeu|cau|tieu|quan|diem|chi|to|chuc|thuc|hien|trien"
    r"|khai|phan|cong|trach|kinh|phi|che|do|thong|tin|bao|cao|thoi|gian|trong|tam|chu|cu|the|tac|hoat|dong|chung|rieng|tuyen|truyen|pho"
    r"|hinh|phuong|tien|hanh|cach|hoach|ke|quy|dinh|nam|huong|dieu|khoan|phu|luc|tu|doi|voi)\b|\W)+"
)
# "Tuyên truyền bảo hiểm y tế", "Truyền thông dân số": a plan's section that is a topic of its own
_INFORMS = pattern(r"^(?:Tuyên truyền|Truyền thông|Phổ biến) ")
# Papers that carry several topics; what stands under a heading of another kind serves the paper's one subject.
_OF_TOPICS = ("Công văn", "Công điện", "Thông báo", "Giấy mời", "")
_LONGEST_PART = 160
_STOPS = re.compile(r"[;:.] ")

# "Tăng cường thực hiện các biện pháp cấp bách phòng, chống dịch": what urges, before what it is about
_URGES = pattern(
    rf"^(?:(?:(?:[Pp]hê duyệt|[Bb]an hành|[Tt]ổ chức)(?= [{CAPITALS}“\"])|[Tt]ăng cường|[Đđ]ẩy mạnh|[Đđ]ẩy nhanh|[Tt]iếp tục|[Tt]ập trung|[Tt]riển khai|[Tt]hực hiện|[Cc]hủ động|(?:về )?công tác|tiến độ|(?:các|một số|những) (?:biện pháp|giải pháp|nhiệm vụ)(?: cấp bách| trọng tâm)?)(?: +|$))+"
)
# "Thực hiện Kế hoạch số 127-KH/TU của Tỉnh ủy thực hiện Chỉ thị số 21-CT/TW của Ban Bí thư về đổi mới giáo dục": the last of them says it
_CARRIES = pattern(
    rf"^(?:(?:[Tt]riển khai|[Tt]hực hiện|[Pp]hê duyệt|[Bb]an hành) )*(?:[{CAPITALS}][^;]*? )?"
    r"(?:Chỉ thị|Chương trình|Công điện|Công văn|Đề án|Hướng dẫn|Kế hoạch|Kết luận|Nghị định|Nghị quyết|Quyết định|Thông báo|Thông tư) số \d(?:(?! số \d| về ).)* về (?:việc )?(?=\S)"
)
# "… trên địa bàn tỉnh", "… giai đoạn 2021 - 2025", "… của Ngành Y tế": what a short title does without
_TAIL = pattern(
    r",? (?:trên địa bàn|giai đoạn|trong tình hình|trong thời gian tới|đến năm|năm học|năm (?:19|20)\d\d|theo tinh thần|tầm nhìn|của (?:[Nn]gành|tỉnh|Sở|UBND)\b(?!.* về )).*$"
)
# "… của Ngành Y tế tỉnh Thanh Hóa" behind the subject of a plan: whose it is, not what it is about
_WHOSE = pattern(r",? của (?:toàn )?[Nn]gành(?: (?!về\b|theo\b)[\w,-]+){1,10}$")
_INFORMING = pattern(r"^(?:(?:[Tt]hông tin, )?[Tt]uyên truyền|[Tt]ruyền thông|[Pp]hổ biến)(?: về|:)? +")
_PLACE = pattern(rf" (?:tỉnh|thành phố)(?: [{CAPITALS}]\w+)+")
_YEAR = pattern(r"(?:19|20)\d\d")
_WORD = pattern(r"\w+")
# Words of every topic: two topics are not one because both say these.
_EVERYWHERE = frozenset((
    "tuyên", "truyền", "thông", "tin", "phổ", "biến", "về", "công", "tác", "tổ", "chức", "các", "những",
    "một", "và", "cho", "của", "vì", "sự", "trong", "trên", "việc", "nội", "dung", "hoạt", "động",
    "chương", "trình", "kế", "hoạch", "đề", "án", "phòng", "chống", "dịch", "bệnh", "bảo", "đảm",
    "nâng", "cao", "chất", "lượng", "đổi", "mới", "phát", "triển", "tỉnh", "năm",
))  # fmt: skip
_ENOUGH = 3


class Named(NamedTuple):
    """The topic of a duty and, within it, the part it stands in; empty where there is none."""

    topic: str
    part: str = ""


def name_topic(task: Task, basis: Basis | None) -> Named:
    """The duty's topic. A plan of one subject is one topic, its headings are the parts."""
    if decided := title_words(task.topic):
        return Named(decided)
    subject = _subject(basis) if basis else ""
    heading = next(filter(None, map(_heading, reversed(task.section))), "")
    of_topics = basis is None or basis.kind in _OF_TOPICS
    if not heading:
        return Named(subject, ORGANISING if task.section and subject and not of_topics else "")
    if of_topics or not subject or _INFORMS.match(heading):
        return Named(heading)
    return Named(subject, _brief(heading))


def _subject(basis: Basis) -> str:
    """Without whose it is, and without the province, where that is another."""
    return without_place(_WHOSE.sub("", title_words(basis.title)), basis.province)


def title_words(title: str) -> str:
    """A title as a topic is called: no label, no `về việc`, no stop."""
    return upper_first(_COLON.sub(r"\1 ", _ABOUT.sub("", clean_name(title))))


def key_of(name: str) -> str:
    """Under which two topics are one: `Tuyên truyền bảo hiểm y tế` and `Bảo hiểm y tế`."""
    return " ".join(skeleton(name).split()).removeprefix("tuyen truyen ").removeprefix("ve ")


def core_words(name: str) -> str:
    """What a topic is about, without what urges and whose paper it is: `thực hiện các biện pháp phòng, chống dịch` → `phòng, chống dịch`."""
    return _URGES.sub("", _CARRIES.sub("", name)) or name


def says_informing(name: str) -> bool:
    """Whether it begins with `tuyên truyền`."""
    return bool(_INFORMING.match(name))


def subject_words(name: str) -> str:
    """What the public is told of: without `tuyên truyền về` either."""
    return _INFORMING.sub("", core_words(_INFORMING.sub("", name)))


def trimmed(name: str) -> str:
    """Without place, year and whose it is."""
    return _PLACE.sub("", _TAIL.sub("", name))


def is_one_topic(one: str, other: str) -> bool:
    """Whether two names say one thing: the same words of their own, or all of one's, several, among the other's."""
    fewer, more = sorted((_own_words(one), _own_words(other)), key=len)
    return bool(fewer) and (fewer == more or (len(fewer) >= _ENOUGH and fewer < more))


def _own_words(name: str) -> frozenset[str]:
    about = trimmed(subject_words(name))
    words = _WORD.findall(_PLACE.sub("", about).casefold().replace("covid-19", "covid"))
    return frozenset(word for word in words if word not in _EVERYWHERE and not _YEAR.fullmatch(word))


def _heading(title: str) -> str:
    """The name of a topic; empty of a title that names a body, opens a list or stands in every plan."""
    if title.rstrip(" *").endswith(":") or title.lstrip().startswith(("-", "+")):
        return ""
    name = title_words(title)
    common = not name or _COMMON.fullmatch(skeleton(name))
    return "" if common or any(form.match(name) for form in (_ORDERS, _BODY, _TOWARDS)) else name


def _brief(heading: str) -> str:
    """A long heading up to where its first clause ends."""
    first = _STOPS.split(heading, maxsplit=1)[0]
    return first if len(heading) > _LONGEST_PART else heading
