"""The words of the tables an office fills in, and what they stand for. Vietnamese, or as docs/howto/describe-your-units.md."""

from collections.abc import Mapping

from lantoa.core.organisation import SuccessionKind, UnitKind
from lantoa.core.text import skeleton

UNITS = {
    "id": "Mã đơn vị",
    "kind": "Loại",
    "name": "Tên",
    "short": "Tên ngắn",
    "abbreviation": "Viết tắt",
    "alias": "Tên khác",
    "parent": "Đứng dưới",
    "area": "Địa bàn",
    "since": "Từ ngày",
    "until": "Đến ngày",
    "code": "Mã số",
    "attribute": "Thuộc tính",
}
ZONES = {
    "id": "Mã đơn vị",
    "name": "Tên",
    "key": "Thuộc tính",
    "value": "Giá trị",
    "since": "Từ ngày",
    "until": "Đến ngày",
    "basis": "Căn cứ",
}
SUCCESSIONS = (
    "Việc",
    "Từ ngày",
    "Căn cứ",
    "Đơn vị cũ",
    "Mã đơn vị cũ",
    "Đơn vị kế thừa",
    "Mã đơn vị kế thừa",
    "Phần chuyển",
    "Chức năng chuyển",
)
CHANGES: Mapping[str, str] = {
    SuccessionKind.MERGED: "Sáp nhập, hợp nhất",
    SuccessionKind.SPLIT: "Chia, tách",
    SuccessionKind.RENAMED: "Đổi tên",
    SuccessionKind.FUNCTION_MOVED: "Chuyển chức năng",
    SuccessionKind.ABOLISHED: "Giải thể",
}
KINDS: Mapping[str, str] = {
    UnitKind.PROVINCE: "Tỉnh, thành phố",
    UnitKind.DISTRICT: "Huyện",
    UnitKind.COMMUNE: "Xã, phường, đặc khu",
    UnitKind.VILLAGE: "Thôn, tổ dân phố",
    UnitKind.PEOPLES_COUNCIL: "Hội đồng nhân dân",
    UnitKind.PEOPLES_COMMITTEE: "Ủy ban nhân dân",
    UnitKind.MINISTRY: "Bộ, ngành trung ương",
    UnitKind.DEPARTMENT: "Sở, ban, ngành",
    UnitKind.OFFICE: "Phòng, văn phòng",
    UnitKind.PRESS: "Báo chí, phát thanh, truyền hình",
    UnitKind.CULTURAL_CENTRE: "Trung tâm văn hóa, dịch vụ công",
    UnitKind.RADIO_STATION: "Đài truyền thanh",
    UnitKind.PARTY: "Cơ quan Đảng",
    UnitKind.FRONT: "Mặt trận Tổ quốc",
    UnitKind.UNION: "Đoàn thể, hội",
    UnitKind.SCHOOL: "Trường học",
    UnitKind.HEALTH_STATION: "Cơ sở y tế",
    UnitKind.COLLABORATORS: "Mạng lưới cộng tác viên",
    UnitKind.OTHER: "Khác",
}
ATTRIBUTES = {
    "zone": "Khu vực",
    "border": "Xã biên giới",
    "special_difficulty": "Đặc biệt khó khăn",
    "island": "Xã đảo",
    "highland": "Vùng cao",
    "minority": "Vùng đồng bào dân tộc thiểu số",
    "language": "Ngôn ngữ",
}
VALUES = {"yes": "có", "no": "không"}
# What an area is or is not; every other attribute has values of its own
FLAGS = frozenset({"border", "special_difficulty", "island", "highland", "minority"})
_YES = frozenset({"yes", "co", "dung", "x", "phai", "la", "true", "1"})
_NO = frozenset({"no", "khong", "sai", "false", "0"})
_ZONES = {"1": "I", "2": "II", "3": "III", "i": "I", "ii": "II", "iii": "III"}


def known(words: Mapping[str, str], written: str) -> str:
    """What a heading or a word of a cell stands for; as it was written where it is none of these."""
    wanted = skeleton(written).strip()
    for key, word in words.items():
        if wanted in {skeleton(word), str(key).casefold()}:
            return str(key)
    return written.strip()


def value_of(key: str, written: str) -> str:
    """The value as phrases look for it, however a person wrote it (`có`, `đúng`, `vùng 3`); empty where it is none of this key."""
    plain = " ".join(skeleton(written).split())
    if key in FLAGS:
        return "yes" if plain in _YES else "no" if plain in _NO else ""
    if key == "zone":
        return _ZONES.get(plain.removeprefix("khu vuc").removeprefix("vung").strip(), "")
    return " ".join(written.split())
