"""Who stands at the head of a body: the person who answers for what the body is charged with."""

from lantoa.core.drafting.cite import lower_first
from lantoa.core.kernel import pattern

# What a name begins with, and how whoever heads it is called: "Phòng Tư liệu" → "Trưởng phòng Tư liệu"
_HEADS = (
    (pattern(r"^(?P<lost>Phòng) "), "Trưởng phòng "),
    (pattern(r"^Văn phòng\b|^Thanh tra\b"), "Chánh "),
    (pattern(r"^(?:Sở|Trung tâm|Bệnh viện|Nhà xuất bản|Công an tỉnh|Công an thành phố)\b"), "Giám đốc "),
    (pattern(r"^(?:UBND|Ủy ban|Uỷ ban|Hội|Liên đoàn)\b"), "Chủ tịch "),
    (pattern(r"^Công an\b|^Ban\b|^Trạm\b"), "Trưởng "),
    (pattern(r"^Chi cục\b"), "Chi cục trưởng "),
    (pattern(r"^Trường\b"), "Hiệu trưởng "),
)
_OTHERWISE = "Thủ trưởng "
# "Giám đốc Sở Y tế", "Chủ tịch UBND xã": a person already
_PERSON = pattern(r"^(?:Giám đốc|Chủ tịch|Trưởng|Chánh|Thủ trưởng|Hiệu trưởng|Chi cục trưởng|Bí thư) ")


def head_of(name: str) -> str:
    """`Sở Y tế` → `Giám đốc Sở Y tế`; of bodies of several kinds `Thủ trưởng các cơ quan báo chí`."""
    if _PERSON.match(name):
        return name
    for begins, title in _HEADS:
        if found := begins.match(name):
            return title + (name[found.end() :] if found.groupdict().get("lost") else name)
    return _OTHERWISE + (lower_first(name) if name.startswith(("Các ", "Ngành ")) else name)
