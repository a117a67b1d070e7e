"""Names of the kinds of papers: as printed, by the abbreviation in the symbol, through the damage of a scan."""

import re
from functools import lru_cache
from itertools import islice
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
_NAMES = {" ".join(name): kind for name, kind in _KEYS}
_FIRSTS = frozenset(name[0] for name, _ in _KEYS)
_LASTS = frozenset(name[-1] for name, _ in _KEYS)
_MOST_WORDS = max(len(name) for name, _ in _KEYS)
_DAMAGEABLE = tuple((" ".join(name), kind) for name, kind in _KEYS if kind not in _EXACT_ONLY)
_MOST_STRANGE = 4
# A stamp or a rubric stands beside the name on a line no longer.
_SHORT = 60
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
    if not (first.isupper() or (last.isupper() and len(words) < _SHORT)):
        return None
    short = len(words) < _SHORT
    tokens = list(islice(_WORD.finditer(words, 0, 160), None if short else _MOST_WORDS))
    if found := _named(tokens[:_MOST_WORDS], least=1, ends=False):
        return found
    # A stamp or a rubric of the archive beside the name: "É QUYẾT ĐỊNH".
    if short and (found := _named(tokens[-_MOST_WORDS:], least=2, ends=True)):
        return found
    return _damaged(words)


def _named(tokens: list[re.Match[str]], *, least: int, ends: bool) -> PrintedKind | None:
    """The longest name of at least `least` words that `tokens` begin with, or end with."""
    if _bare(tokens[-1 if ends else 0][0]) not in (_LASTS if ends else _FIRSTS):
        return None  # most lines
    for length in range(len(tokens), least - 1, -1):
        run = tokens[-length:] if ends else tokens[:length]
        if all(match[0].isupper() for match in run) and (kind := _NAMES.get(_key(run))):
            return PrintedKind(kind, run[0].start(), _bare_end(run[-1]))
    return None


def _key(tokens: list[re.Match[str]]) -> str:
    return " ".join([_bare(match[0]) for match in tokens])


@lru_cache(maxsize=4096)  # the same few syllables stand in most letterheads
def _bare(word: str) -> str:
    return skeleton(word).strip(_EDGE)


def _bare_end(token: re.Match[str]) -> int:
    return token.start() + len(token[0].rstrip(_EDGE))


@lru_cache(maxsize=1024)  # a body in capitals heads each of its papers
def _damaged(words: str) -> PrintedKind | None:
    """`QUYẾT BỊNH`, `THÔNG BÂ0`: the whole line is the name, with a letter or two misread."""
    bare = words.strip(_EDGE)
    if not 6 <= len(bare) <= 24 or not bare.isupper():
        return None
    key = skeleton(bare)
    near = [(_distance(key, name), kind) for name, kind in _DAMAGEABLE if _near(key, name)]
    distance, kind = min(near, default=(3, ""))
    if distance > (1 if len(key) < 9 else 2):
        return None
    start = words.index(bare)
    return PrintedKind(kind, start, start + len(bare))


def _near(left: str, right: str) -> bool:
    """Whether two keys may be two edits apart: they agree at an end, and two edits change four letters at most."""
    if not -3 < len(left) - len(right) < 3 or (left[0] != right[0] and left[-1] != right[-1]):
        return False
    return len(set(left) ^ set(right)) <= _MOST_STRANGE


def _distance(left: str, right: str) -> int:
    """Edits from one short key to the other; 3 stands for any more."""
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (one != other))
    return min(row[-1], 3)
