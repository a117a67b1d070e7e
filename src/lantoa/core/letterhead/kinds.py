"""Names of the kinds of papers: as printed, by the abbreviation in the symbol, through the damage of a scan."""

import re
from typing import NamedTuple

from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

# Abbreviation in the symbol → kind (NĐ 30/2020, Phụ lục III; Luật Ban hành VBQPPL; Hướng dẫn of the Party's offices; custom).
_BY_SYMBOL = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QYĐ": "Quy định",
    "QĐI": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTR": "Chương trình",
    "CTRHĐ": "Chương trình",
    "KH": "Kế hoạch",
    "KHHĐ": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTR": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "GM": "Giấy mời",
    "KL": "Kết luận",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "NĐ": "Nghị định",
    "PL": "Pháp lệnh",
    "CTPH": "Chương trình phối hợp",
    "CTRPH": "Chương trình phối hợp",
    "QCPH": "Quy chế phối hợp",
    "KHPH": "Kế hoạch phối hợp",
    "KHLT": "Kế hoạch liên tịch",
    "KHLN": "Kế hoạch liên ngành",
    "HDLN": "Hướng dẫn liên ngành",
    "TTRI": "Thông tri",
    "VBHN": "Văn bản hợp nhất",
    "CV": "Công văn",
}
_OTHERS = (
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Giấy ủy quyền",
    "Giấy giới thiệu",
    "Giấy nghỉ phép",
    "Phiếu gửi",
    "Phiếu chuyển",
    "Phiếu báo",
    "Thư công",
    "Luật",
    "Lệnh",
    "Điều lệ",
    "Thể lệ",
    "Lời kêu gọi",
    "Đề cương",
    "Hướng dẫn liên tịch",
    "Thông báo kết luận",
)
# What a compound name counts as: the paper's kind stays that of its first words.
_PLAIN = {"Thông báo kết luận": "Thông báo"}
KINDS = tuple(sorted(dict.fromkeys((*_BY_SYMBOL.values(), *_OTHERS)), key=len, reverse=True))
_KEYS = tuple((tuple(skeleton(kind).split()), _PLAIN.get(kind, kind)) for kind in KINDS)
# Names so short, or so near to common words, that one wrong letter makes them another word.
_EXACT_ONLY = frozenset(
    ("Công văn", "Đề án", "Dự án", "Luật", "Lệnh", "Điều lệ", "Thể lệ", "Thông tư", "Thông tri")
)
_DAMAGEABLE = tuple((" ".join(name), kind) for name, kind in _KEYS if kind not in _EXACT_ONLY)
_WORD = pattern(r"\S+")
_EDGE = " .:;,-–—*'\"“”‘’`~"


class PrintedKind(NamedTuple):
    """A kind read off a line: its canonical name, and where it stands on the line."""

    kind: str
    start: int
    end: int


def kind_of_symbol(symbol: str) -> str | None:
    """`KH-UBND` → Kế hoạch, `2025/QĐ-TTg` → Quyết định, `KH/TU` → Kế hoạch; None for `UBND-NC`."""
    for part in re.split(r"[-–/\s]+", symbol.replace("Ð", "Đ"))[:3]:
        if kind := _BY_SYMBOL.get(part.upper()):
            return kind
        if part and not part.isdigit():
            return None
    return None


def canonical(kind: str) -> str:
    """The kind that a name of `KINDS` counts as."""
    return _PLAIN.get(kind, kind)


def kind_on_line(words: str) -> PrintedKind | None:
    """The kind named in capitals at the head of a line (`KẾ HOẠCH HÀNH ĐỘNG`, `BÁO CÁO Tình hình …`), or at its end."""
    first, last = words.split(None, 1)[0], words[-12:].rsplit(None, 1)[-1]
    if not (first.isupper() or (last.isupper() and len(words) < 60)):
        return None
    tokens = list(_WORD.finditer(words[:160]))
    keys = [skeleton(match[0]).strip(_EDGE) for match in tokens]
    capital = [match[0].isupper() for match in tokens]
    for name, kind in _KEYS:
        length = len(name)
        if tuple(keys[:length]) == name and all(capital[:length]):
            return PrintedKind(kind, tokens[0].start(), _bare_end(tokens[length - 1]))
    for name, kind in _KEYS:
        length = len(name)
        # A stamp or a rubric of the archive beside the name: "É QUYẾT ĐỊNH".
        if len(words) < 60 and length > 1 and tuple(keys[-length:]) == name and all(capital[-length:]):
            return PrintedKind(kind, tokens[-length].start(), _bare_end(tokens[-1]))
    return _damaged(words)


def _bare_end(token: re.Match[str]) -> int:
    return token.start() + len(token[0].rstrip(_EDGE))


def _damaged(words: str) -> PrintedKind | None:
    """`QUYẾT BỊNH`, `THÔNG BÂ0`: the whole line is the name, with a letter or two misread."""
    bare = words.strip(_EDGE)
    if not 6 <= len(bare) <= 24 or not bare.isupper():
        return None
    key = skeleton(bare)
    distance, kind = min((_distance(key, name), kind) for name, kind in _DAMAGEABLE)
    if distance > (1 if len(key) < 9 else 2):
        return None
    start = words.index(bare)
    return PrintedKind(kind, start, start + len(bare))


def _distance(left: str, right: str) -> int:
    """Edits from one short key to the other; 3 stands for any more, and for keys that agree at neither end."""
    if abs(len(left) - len(right)) > 2 or (left[0] != right[0] and left[-1] != right[-1]):
        return 3
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (one != other))
    return min(row[-1], 3)
