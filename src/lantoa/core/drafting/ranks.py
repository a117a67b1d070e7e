"""Who stands above whom, by name: only those above are told `để b/c` under Nơi nhận."""

from lantoa.core.drafting.model import Office
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

# "Bộ Y tế", "Phó Thủ tướng", "Ban Chỉ đạo Quốc gia"; "Chủ tịch UBND tỉnh", "Ban Thường vụ Tỉnh ủy"; "UBND xã Tân Lập": by their letters alone
_RANKS = (
    (
        3,
        pattern(
            r"bo (?!chi huy|tu lenh|doi|phan)|(?:thanh tra |van phong )?chinh phu|(?:pho )?thu tuong|(?:uy ban thuong vu )?quoc hoi|chu tich nuoc|ban bi thu|.{0,60}\b(?:trung uong|quoc gia)\b(?! (?:tinh|thanh pho|xa|phuong)\b)"
        ),
    ),
    (
        2,
        pattern(
            r"(?:chu tich |thuong truc )?(?:ubnd|hdnd|hoi dong nhan dan) (?:tinh|thanh pho)|(?:ban thuong vu |thuong truc )?(?:tinh uy|thanh uy)|ban chi dao .{0,120}\b(?:tinh|thanh pho)\b"
        ),
    ),
    (
        0,
        pattern(
            r"(?:chu tich |thuong truc )?(?:ubnd|hdnd|hoi dong nhan dan) (?:cac |cap )?(?:xa|phuong|thi tran|dac khu)|(?:ban thuong vu )?dang uy(?! (?:ubnd|cac co quan) )"
        ),
    ),
    (-1, pattern(r"phong ")),
)
# Departments, boards, unions, newspapers of a province
_AMONG = 1
HIGHEST = 3
_COMMITTEE = "uy ban nhan dan"


def rank_of(name: str) -> int:
    """3 of the centre, 2 of the province's rulers, 1 of its departments and unions, 0 of a commune's, -1 of an office below it."""
    return next((rank for rank, names in _RANKS if names.match(_key(name))), _AMONG)


def stands_above(issuer: str, office: Office) -> bool:
    """Whether papers of `issuer` bind `office` from above: its own superior, or a body of a higher rank."""
    return is_same(issuer, office.parent) or rank_of(issuer) > rank_of(office.name)


def is_same(one: str, other: str) -> bool:
    """`UBND tỉnh` and `Ủy ban nhân dân tỉnh Hà Sơn`: one name, or one with the place behind it."""
    first, second = sorted((_key(one), _key(other)), key=len)
    rest = second.removeprefix(first)
    placed = rest.startswith((" tinh ", " thanh pho ")) or first.endswith((" tinh", " thanh pho"))
    return bool(first) and (not rest or (second.startswith(f"{first} ") and placed))


def begins_same(one: str, other: str) -> bool:
    """`Sở` and `Sở Y tế`: all words of the shorter name open the longer one."""
    first, second = sorted((_key(one), _key(other)), key=len)
    return bool(first) and f"{second} ".startswith(f"{first} ")


def _key(name: str) -> str:
    return " ".join(skeleton(name).split()).replace(_COMMITTEE, "ubnd")
