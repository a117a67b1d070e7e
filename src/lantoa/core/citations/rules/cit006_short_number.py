"""## What it finds

A document by kind and number without its symbol: `Chỉ thị 18`, `Nghị định 30/2020`, `Quyết định số 537 ngày 17/4/2020`; also the old form `Nghị định số 61-CP`.

## Why it matters

Later mentions are shortened; together with the first full mention they show where a paper is really used.

## Example

`Nghị quyết 57 đã nêu` gives the number `57`, and `work` points at the full mention above if there is one.

## Not this

`Kế hoạch 5 năm`, `Thông báo 02 nội dung`, `ban hành 03 Nghị quyết 02 Chỉ thị`, `Kế hoạch 2025`; nicknames of programmes (`Đề án 06`, `Chương trình 135`).

## Known limits

Only kinds that are usually shortened, and only with a capital. A number that counts an unusual noun may be mistaken for a document's.
"""

import re

from lantoa.core.citations.model import FindAtName, Mention, NameSite
from lantoa.core.citations.read_tail import read_tail
from lantoa.core.kernel import Rule, RuleStatus, pattern

_CODE = "CIT006"
_CONFIDENCE = 0.9
_ALONE = frozenset(
    ("Nghị quyết", "Nghị định", "Chỉ thị", "Quyết định", "Kết luận", "Thông tư", "Quy định", "Công điện")
)
_BEFORE_WORDS = frozenset(("Kế hoạch", "Hướng dẫn", "Công văn", "Thông báo"))
# " 18", " số 537", " 30/2020", " số 61-CP"
_NUMBER = pattern(
    r" {1,8}(?P<so>(?:số|sô|só|sổ) {0,4}:? {0,4})?(?P<number>\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?(?P<organ>[-–](?:CP|TTg|HĐBT|CT|NQ|QĐ|TT|UB|HĐND)(?![A-Za-z/-]))?)"
    r"(?![\w/%]|[.,]\d| {0,2}[-–‑‐/] {0,2}[\dA-ZĐ])"
)
_GOES_ON = pattern(
    r" {0,8}(?:[,;.)(:”\"]|\n|$|(?:của|ngày|về|và|cho|có|là|được|đã|thì|trên|theo|để|với|quy định|ban hành|tại|hoặc|nêu|trong|trước|thực hiện|đến|phải)(?!\w))"
)
# A number that counts: months, items, persons, money
_COUNTS = pattern(
    r" {1,8}(?:tháng|năm(?! \d{4})|tuần|lần|điều|khoản|người|đồng|tỷ|triệu|nghìn|nội dung|nhiệm vụ|văn bản|trường hợp|thủ tục|chỉ tiêu|nhóm|đợt|cá nhân|"
    r"tập thể|đơn vị|cơ quan|xã|huyện|tỉnh|dự án|đề án|công trình|hồ sơ|giải pháp|mục tiêu|bước|loại|ca|vụ|giờ|cuộc|lớp|hội|di tích|cấp|chương trình|"
    r"nghị|quyết|kế hoạch|thông|danh|sản phẩm|địa phương|thành viên|[Nn]ghị|[Qq]uyết|[Cc]hỉ thị|[Kk]ế hoạch)(?!\w)"
)
_COUNTED = pattern(r"\d {1,3}$")
_CALENDAR = range(1900, 2100)


def find(site: NameSite) -> Mention | None:
    if site.word not in _ALONE and site.word not in _BEFORE_WORDS:
        return None
    match = _NUMBER.match(site.flow, site.end)
    if match is None or not _is_a_name(site, match):
        return None
    tail = read_tail(site.flow, match.end())
    return Mention(
        site.start,
        tail.end,
        site.word,
        match["number"],
        tail.date,
        tail.year,
        tail.issuer,
        _CODE,
        _CONFIDENCE,
    )


def _is_a_name(site: NameSite, match: re.Match[str]) -> bool:
    """Whether the number names the document: it neither counts what follows, nor is a year, nor is the document counted."""
    if _COUNTS.match(site.flow, match.end()) or _COUNTED.search(
        site.flow, max(0, site.start - 3), site.start
    ):
        return False
    if match["so"] or match["organ"]:
        return True
    digits = re.sub(r"\D.*", "", match["number"])
    if int(digits) in _CALENDAR:
        return False
    return site.word in _ALONE or bool(_GOES_ON.match(site.flow, match.end()))


RULE: Rule[FindAtName] = Rule(
    code=_CODE,
    name="short-number",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=_CONFIDENCE,
    find=find,
)
