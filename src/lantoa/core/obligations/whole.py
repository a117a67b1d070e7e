"""Whether the name of a body is over, by its last words and the next one."""

from collections.abc import Sequence

from lantoa.core.obligations.lexicon import IN_NAMES, PREPOSITIONS, is_act, plain
from lantoa.core.obligations.sort_word import NAME, first_word, opening_of

# How the names of departments end
SECTORS = frozenset(
    (
        ("môi", "trường"),
        ("y", "tế"),
        ("nội", "vụ"),
        ("ngoại", "vụ"),
        ("tư", "pháp"),
        ("tài", "chính"),
        ("công", "thương"),
        ("xây", "dựng"),
        ("đào", "tạo"),
        ("du", "lịch"),
        ("công", "nghệ"),
        ("tôn", "giáo"),
        ("kinh", "tế"),
        ("xã", "hội"),
        ("đô", "thị"),
    )
)
# How the names of associations end: "Hội Nông dân | bứng cây …"
_UNIONS = frozenset(
    (
        *(
            ("nông", "dân"),
            ("phụ", "nữ"),
            ("chiến", "binh"),
            ("thập", "đỏ"),
            ("cao", "tuổi"),
            ("khuyến", "học"),
        ),
        *(
            ("thanh", "niên"),
            ("lao", "động"),
            ("nông", "nghiệp"),
            ("làm", "vườn"),
            ("luật", "gia"),
            ("nhà", "báo"),
        ),
        *(
            ("đông", "y"),
            ("giáo", "chức"),
            ("khuyết", "tật"),
            ("sinh", "viên"),
            ("học", "sinh"),
            ("du", "lịch"),
        ),
    )
)
_ASSOCIATIONS = frozenset(("Hội", "hội", "Đoàn", "đoàn", "minh", "Hợp", "Liên", "hiệp"))
# "Phòng Kinh tế | bứng cây …", but "Công ty Xây dựng dịch vụ"
_DEPARTMENTS = frozenset(("Phòng", "phòng", "Sở", "sở", "Bộ", "Trạm"))
LEVELS = frozenset(("tinh", "thanh", "huyen", "quan", "xa", "phuong", "cong", "thi"))
# "UBND các xã | di dời", "Công an tỉnh | lắp …"
_LAST = frozenset(("xã", "phường", "tỉnh"))


def ends_a_place(words: Sequence[str], number: int) -> bool:
    """`UBND phường Thục Phán | hoàn thành …`: the name of a place is no `bộ phận`, however alike it sounds."""
    # The capitals are looked at first: most words have none, and they cost least.
    return (
        number > 2
        and words[number - 1][0].isupper()
        and words[number - 2][0].isupper()
        and plain(words[number - 3]) in LEVELS
    )


def is_over(words: Sequence[str], number: int) -> bool:
    """Whether the name ends before word `number`: with a sector, an association, a level or a place, behind which a small word stands that is in no name."""
    last, before = words[number - 1], words[number - 2]
    department = before[0].isupper() and not _DEPARTMENTS.isdisjoint(words[: number - 2])
    # "Phòng Xây dựng phong trào": a sector that is a verb too goes on with what it does
    sector = department and (before.lower(), last) in SECTORS and not is_act(before.lower(), last)
    union = (before.lower(), last) in _UNIONS and not _ASSOCIATIONS.isdisjoint(words[: number - 2])
    level = last in _LAST and before != "tác"
    return (sector or union or level or ends_a_place(words, number)) and not _in_name(words[number])


def counts(name: str) -> bool:
    """Whether a name holds a share, a day or so many of something: `Hội Nông dân bứng 30 cây …`; not `UBND 07 xã`."""
    words = [*name.split(), ""]
    figures = [number for number, word in enumerate(words) if word[:1].isdigit()]
    return any(
        "/" in words[number] or "%" in words[number] or not _in_name(words[number + 1]) for number in figures
    )


def _in_name(word: str) -> bool:
    """Whether a word may go on with a name: none at all, a capital, a sign, or a small word that names hold."""
    word = word.rstrip(".,;:")
    if not word[:1].islower():
        return True
    return bool(
        word in IN_NAMES or plain(word) in PREPOSITIONS or opening_of(first_word(word, 0, len(word))) & NAME
    )
