"""Kinds of documents: by their type word, and by the abbreviation in their symbol."""

from functools import lru_cache

from lantoa.core.citations.flatten import flatten

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
EXACT_KINDS = {spelling: word for word in _WORDS for spelling in (word, word[0].lower() + word[1:])}
_BY_WORDS = {flatten(word): word for word in _WORDS} | {
    "cong van hoa toc": "Công văn",
    "cong van khan": "Công văn",
    "cong van lien nganh": "Công văn",
    "cong dien khan": "Công điện",
    "cong dien hoa toc": "Công điện",
    "to trinh lien nganh": "Tờ trình",
    "thong bao ket luan": "Thông báo",
    "ke hoach hanh dong": "Kế hoạch",
    "ke hoach lien nganh": "Kế hoạch",
    "nghi quyet chuyen de": "Nghị quyết",
    "quyet dinh ca biet": "Quyết định",
    "ket luan thanh tra": "Kết luận",
}
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
_SHORT = frozenset(("NQ", "QĐ", "CT", "TB", "KH", "CV", "NĐ", "TT", "TTLT", "KL", "HD", "BC", "TTr", "CĐ"))


@lru_cache(maxsize=4096)
def kind_of_abbreviation(abbreviation: str) -> str | None:
    """`QĐ` → Quyết định; a damaged Đ or Q (`QD`, `QÐ`, `QĐÐ`, `0Đ`) still counts; None where an organ stands (`UBND`)."""
    key = abbreviation.upper().replace("Ð", "Đ").replace("ĐĐ", "Đ").replace("0", "Q")
    return _BY_ABBREVIATION.get(key) or _BY_ABBREVIATION.get(key.replace("D", "Đ"))


@lru_cache(maxsize=4096)
def kind_of_words(phrase: str, *, expected: str | None) -> str | None:
    """The kind a flattened phrase names, in full; `expected` is what the symbol announces."""
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


def kind_of_short_word(word: str) -> str | None:
    """`NĐ 30/2020/NĐ-CP`, `VB số 12/SYT-VP`: the kind's abbreviation written for its word."""
    if word == "VB":
        return "Văn bản"
    return kind_of_abbreviation(word) if word in _SHORT else None
