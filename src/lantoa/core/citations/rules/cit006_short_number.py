import re

from lantoa.core.citations.model import Mention, NameSite
from lantoa.core.citations.read_tail import read_tail

CODE = "CIT006"
_KINDS = {"Nghị quyết", "Nghị định", "Chỉ thị", "Quyết định", "Kết luận", "Thông tư", "Kế hoạch", "Quy định", "Hướng dẫn", "Công văn", "Công điện", "Thông báo"}
_NUMBER = re.compile(r" {1,8}(?P<so>(?:số|sô|só|sổ) {0,4}:? {0,4})?(?P<number>\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)(?![\w/%]|[.,]\d| {0,2}[-–/] {0,2}[\dA-ZĐ])")
_AFTER = re.compile(r" {0,8}(?:[,;.)(:”\"]|\n|$|(?:của|ngày|về|và|cho|có|là|được|đã|thì|trên|theo|để|năm \d|với|quy định|ban hành|tại|hoặc|nêu|trong)\b)")
_NOT_AFTER = re.compile(r" {1,8}(?:tháng|năm(?! \d{4})|lần|điều|người|đồng|tỷ|triệu|nội dung|nhiệm vụ|văn bản|trường hợp|thủ tục|chỉ tiêu|nhóm|đợt)\b")


def find(site: NameSite) -> Mention | None:
    if site.word not in _KINDS:
        return None
    match = _NUMBER.match(site.flow, site.end)
    if match is None or _NOT_AFTER.match(site.flow, match.end()):
        return None
    number = match["number"]
    if not match["so"] and ("1900" <= number <= "2100" and len(number) == 4 or not _AFTER.match(site.flow, match.end())):
        return None
    tail = read_tail(site.flow, match.end())
    return Mention(site.start, tail.end, site.word, number, tail.date, tail.year, tail.issuer, CODE, 0.9)
