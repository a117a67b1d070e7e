"""Kinds of documents: by their type word, and by the abbreviation in their symbol."""

import re
from functools import lru_cache

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Lead

# NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I; Party kinds by Hướng dẫn 36-HD/VPTW; normative kinds by the law on legal documents.
_WORDS = [
    "Nghị quyết",
    "Nghị quyết liên tịch",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy chế phối hợp",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Thông báo kết luận",
    "Hướng dẫn",
    "Hướng dẫn liên ngành",
    "Chương trình",
    "Chương trình hành động",
    "Chương trình phối hợp",
    "Chương trình công tác",
    "Kế hoạch",
    "Kế hoạch hành động",
    "Kế hoạch liên ngành",
    "Kế hoạch phối hợp",
    "Kế hoạch liên tịch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Công điện",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Thỏa thuận",
    "Giấy ủy quyền",
    "Giấy mời",
    "Giấy giới thiệu",
    "Công văn",
    "Thư công",
    "Văn bản",
    "Văn bản hợp nhất",
    "Nghị định",
    "Thông tư",
    "Thông tư liên tịch",
    "Thông tư liên bộ",
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Lệnh",
    "Sắc lệnh",
    "Hiến pháp",
    "Kết luận",
    "Thông tri",
    "Điều lệ",
    "Chiến lược",
    "Tuyên bố",
    "Công hàm",
    "Phiếu chuyển",
    "Phiếu trình",
    "Quyết định liên tịch",
    "Chỉ lệnh",
    "Công bố",
    "Thông điệp",
]
_EXACT = {spelling: word for word in _WORDS for spelling in (word, word[0].lower() + word[1:])}
_BY_WORDS = {flatten(word): word for word in _WORDS} | {"van ban ket luan": "Thông báo kết luận"}
_BY_ABBREVIATION = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QYĐ": "Quy định", "QĐI": "Quy định",
    "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn", "CTR": "Chương trình", "CTRHĐ": "Chương trình hành động",
    "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTR": "Tờ trình",
    "CĐ": "Công điện", "CV": "Công văn", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
    "TTLB": "Thông tư liên bộ", "NQLT": "Nghị quyết liên tịch", "VBHN": "Văn bản hợp nhất", "KL": "Kết luận", "TTH": "Thông tri",
    "PL": "Pháp lệnh", "L": "Lệnh", "GM": "Giấy mời", "CTPH": "Chương trình phối hợp", "QCPH": "Quy chế phối hợp",
    "KHPH": "Kế hoạch phối hợp", "HDLT": "Hướng dẫn liên ngành", "HDLN": "Hướng dẫn liên ngành", "KHLT": "Kế hoạch liên tịch",
    "KHLN": "Kế hoạch liên ngành", "GUQ": "Giấy ủy quyền", "BGN": "Bản ghi nhớ", "HĐ": "Hợp đồng", "SL": "Sắc lệnh",
}  # fmt: skip
_WRITTEN_SHORT = frozenset(
    ("NQ", "QĐ", "CT", "TB", "KH", "CV", "NĐ", "TT", "TTLT", "KL", "HD", "VB", "BC", "TTr", "CĐ")
)
_NO_DOCUMENTS = frozenset(
    [
        "mau",
        "bieu",
        "luc",
        "bang",
        "phieu",
        "don",
        "lo",
        "thua",
        "khoan",
        "thoai",
        "fax",
        "nha",
        "duong",
        "hem",
        "ngo",
        "kiet",
        "bien",
        "hieu",
        "lenh",
        "trang",
        "to",
    ]
)
# "Quyết định số: ", "các Công văn số ", "Số "
_SO = re.compile(r"(?:(?<![^\W\d_])|(?<=\d))(so) {0,4}[:.;]? {0,4}$")
_LAST_WORDS = re.compile(r"(?:(?:(?:(\w+) {1,8})?(\w+) {1,8})?(\w+) {1,8})?(\w+)$")
_REACH = 64


@lru_cache(maxsize=4096)
def kind_of_abbreviation(abbreviation: str) -> str | None:
    """`QĐ` → Quyết định; a damaged Đ (`QD`, `QÐ`, `QĐÐ`) still counts; None where an organ stands (`UBND`)."""
    key = abbreviation.upper().replace("Ð", "Đ").replace("ĐĐ", "Đ")
    return _BY_ABBREVIATION.get(key) or _BY_ABBREVIATION.get(key.replace("D", "Đ"))


def read_lead(flow: str, at: int, *, bound: int, expected: str | None) -> Lead | None:
    """The type word and `số` left of `at`. None where what stands there is the number of a form, a plot or an account."""
    left = max(bound, at - _REACH)
    if lead := _plain_lead(flow[left:at], at):
        return lead
    before = flatten(flow[left:at])
    so = _SO.search(before)
    rest = before[: so.start(1)] if so else before
    words = _LAST_WORDS.search(rest.rstrip(" :"))
    start = left + so.start(1) if so else at
    if words is None:
        return Lead(start, None, False, bool(so))
    if not so and rest.endswith(":"):
        return Lead(start, None, False, False)
    for first in range(1, 5):
        if words[first] is None:
            continue
        phrase = rest[words.start(first) : words.end()]
        kind = _kind_of_words(" ".join(phrase.split()), expected)
        if kind:
            begin = left + words.start(first)
            return Lead(begin, kind, flow[begin : left + words.end()].isupper(), bool(so))
    short = flow[left + words.start(4) : left + words.end()]
    if short in _WRITTEN_SHORT and (kind := "Văn bản" if short == "VB" else kind_of_abbreviation(short)):
        return Lead(left + words.start(4), kind, False, bool(so))
    if words[4] in _NO_DOCUMENTS:
        return None
    return Lead(start, None, False, bool(so))


def _plain_lead(before: str, at: int) -> Lead | None:
    """The usual case, undamaged: `Nghị định số `."""
    if not before.endswith(" số "):
        return None
    words = before[:-4].rsplit(" ", 4)
    for first in range(max(len(words) - 4, 1), len(words)):
        phrase = " ".join(words[first:])
        if kind := _EXACT.get(phrase):
            return Lead(at - 4 - len(phrase), kind, upper=False, numbered=True)
    return None


@lru_cache(maxsize=4096)
def _kind_of_words(phrase: str, expected: str | None) -> str | None:
    if kind := _BY_WORDS.get(phrase):
        return kind
    # Character recognition: one letter of the word that the symbol announces may be wrong (`Nehị định`).
    if (
        expected
        and len(phrase) == len(expected)
        and sum(a != b for a, b in zip(phrase, flatten(expected), strict=True)) == 1
    ):
        return expected
    return None
