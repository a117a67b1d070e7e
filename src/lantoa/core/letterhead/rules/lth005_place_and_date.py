"""## What it finds

The line `Hà Sơn, ngày 05 tháng 01 năm 2026` of the letterhead: the place, and year, month and day as far as they are filled in.

## Why it matters

The date tells which paper is the later one, and from which year `trước ngày 10/12` counts.

## Example

`Hà Sơn, ngày     tháng 9 năm 2026`: place `Hà Sơn`, year 2026, month 9, no day.

## Not this

The date of a cited paper (`… số 63/2025/QH15, ngày 18 tháng 02 năm 2025`); a time of signing in a stamp.

## Known limits

A day or month that the scan made unreadable (`ngày #3 tháng ! năm 2026`) counts as blank.
"""

import re

from lantoa.core.document import PrintedLine, printed_lines, recipients_at
from lantoa.core.kernel import Evidence, Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import LINE, UPPER, Head, motto_at
from lantoa.core.letterhead.model import IssueDate
from lantoa.core.letterhead.rules.lth003_number_line import SYMBOL

# ", ngày 05 tháng 01 năm 2026", ", ngày⁄{5 tháng 01 năm 2026", ", ngày    tháng    năm 20…"
_DATE = pattern(
    r"(?:,\s*+|(?<![\s,])\s++)?\b[nN][gq][aàảáãạâ][yỳ](?P<day>[^,;\n]{0,16}?)\s*(?P<m>t[hb][aáảàã]ng)(?P<month>[^,;\n]{0,14}?)\s*(?P<n>n[aăắằã]m)\s*(?P<year>\d{4}|[\d\s.…_]{0,8})"
)
# ", tháng 02 năm 2026"
_MONTH_ONLY = pattern(r",(?P<day>)\s*(?P<m>tháng)(?P<month>[^,;\n]{0,10}?)\s*(?P<n>năm)\s*(?P<year>\d{4})")
# ", ngày 05/01/2026"
_SHORT = pattern(r",\s*ngày\s*(?P<day>\d{1,2})(?P<m>/)(?P<month>\d{1,2})(?P<n>/)(?P<year>\d{4})")
# "Hà Sơn, hồi 16 giờ 00 ngày 20 tháng 7": the hour of a telegram.
_HOUR = pattern(r",\s*(?:hồi|lúc)\s*\d{1,2}[^,;]{0,16}$")
# "… tháng 01 năm" above "2026"
_YEARLESS, _YEAR = pattern(r"\bn[aăắằã]m\Z"), pattern(r"(?:19|20)\d\d")
# What a date in full holds: a quick look before a dear one
_MONTH = pattern(r"t[hb][aáảàã]ng")
_SPLIT = pattern(r"[^\d,;:]{2,40},\s*ng[aà]y\b[^\n]{0,30}$")
_PLACE = pattern(r"[^\W\d_](?:[^\d:;/()“”\"]|(?<=[qQpP]\. )\d|(?<=Quận )\d|(?<=Phường )\d|\d(?=$)){1,48}$")
_TAIL = pattern(rf"(?<!\w)(?:TP\.? ?)?[{UPPER}][^\W\d_]*(?:[ -][{UPPER}][^\W\d_]*){{0,5}}$")
# "Thành phố Hà Sơn", "T hành phố" (a scan), "Quận 1": places whose first words are no names, or are broken.
UNIT = pattern(r"T ?h ?ành|Thị|Huyện|Quận|Phường|Xã|Đặc khu|Tỉnh|\w \w|[^\s]{1,3} \w ")
_NUMBERED = pattern(rf"S\w\s?[:;.]?[^/\n]{{0,14}}[/⁄\-–]\s*{SYMBOL}")
# "Hà", "Kon": half of a place's name, alone on its line
_HALF = pattern(rf"[{UPPER}][a-zà-ỹđ]{{1,6}}")
_MISREAD = str.maketrans("IlOo", "1100")


def find(head: Head) -> tuple[Evidence | None, IssueDate] | None:
    """The first line of the letterhead with a place and a date; the date may go on over the next two lines."""
    lines = head.lines[: max(head.body, head.typed, 0)]
    for broken in (False, True):  # a date that stands whole on its line comes before one that may be broken
        for form in (_DATE, _SHORT, _MONTH_ONLY):
            for index, line in enumerate(lines):
                words = line.words
                if broken:
                    if len(words) >= 400 or not _hangs(words):
                        continue
                    words = _with_next(head, lines, index)
                elif form is not _SHORT and not _MONTH.search(words, 0, LINE):
                    continue
                elif _year_below(lines, index):
                    words = _with_next(head, lines, index)
                match = form.search(words, 0, LINE)
                if match and (found := _read(head, line, words, match)):
                    return _from_above(head, lines, index, found)
    return _above_recipients(head)


def _from_above(
    head: Head, lines: tuple[PrintedLine, ...], index: int, found: tuple[Evidence | None, IssueDate]
) -> tuple[Evidence | None, IssueDate]:
    """`Hà` / `Sơn, ngày 05 tháng 01 năm 2026`: a place of two words that a narrow column broke."""
    place, date = found
    above = lines[index - 1] if index else None
    if place is None or above is None or " " in place.text or not _HALF.fullmatch(above.words):
        return found
    return head.quote(above.start, place.span.end, rule=RULE.code, confidence=RULE.confidence), date


def _hangs(words: str) -> bool:
    """Whether the date may go on below."""
    return "ngày" in words or ("ngay" in words and _SPLIT.search(words) is not None)


def _above_recipients(head: Head) -> tuple[Evidence | None, IssueDate] | None:
    """Copies of an official gazette print place and date at the foot, alone on a line."""
    document = head.document
    foot, _ = recipients_at(document)
    for line in printed_lines(document, max(foot - 600, 0), max(foot, 0)):
        match = _DATE.search(line.words)
        if match and match.end() == len(line.words) and (found := _read(head, line, line.words, match)):
            return found
    return None


def _year_below(lines: tuple[PrintedLine, ...], index: int) -> bool:
    """`Hà Sơn, ngày 05 tháng 01 năm` / `2026`: a column so narrow that the year has a line of its own."""
    below = lines[index + 1].words if index + 1 < len(lines) else ""
    return _YEAR.fullmatch(below) is not None and _YEARLESS.search(lines[index].words) is not None


def _with_next(head: Head, lines: tuple[PrintedLine, ...], index: int) -> str:
    """`Hà Sơn, ngày 05` / `tháng 01 năm 2026`: the source from this line over the next two."""
    last = lines[min(index + 2, len(lines) - 1)]
    return head.document.flow[lines[index].start : last.end].replace("\n", " ")[:400]


def _read(
    head: Head, line: PrintedLine, words: str, match: re.Match[str]
) -> tuple[Evidence | None, IssueDate] | None:
    before = _HOUR.sub("", words[: match.start()])
    start = _place_start(before)
    if start < 0 and (before.strip() or match.end() < len(words.rstrip(" ./"))):
        return None
    # A `#` that the scan put for a digit is blank in the flow, so the parts are read off the source.
    source = head.document.text[line.start : line.start + len(words)]
    day = _number(source[match.start("day") : match.start("m")])
    month = _number(source[match.start("month") : match.start("n")])
    year = _number(match["year"])
    first = line.start + match.start() + len(match[0]) - len(match[0].lstrip(", "))
    evidence = head.quote(
        first,
        line.start + len(words[: match.end()].rstrip(" .…_")),
        rule=RULE.code,
        confidence=RULE.confidence,
    )
    place = None
    if start >= 0:
        place = head.quote(
            line.start + start, line.start + len(before), rule=RULE.code, confidence=RULE.confidence
        )
    return place, IssueDate(
        year=year if year and 1945 <= year <= 2100 else None,
        month=month if month and month <= 12 else None,
        day=day if day and day <= 31 else None,
        evidence=evidence,
    )


def _place_start(before: str) -> int:
    """Where the place begins on what stands before the date; -1 where that is no place."""
    numbered = _NUMBERED.match(before)
    first = numbered.end() if numbered else 0
    if (motto := motto_at(before)) >= 0:
        first = max(first, motto)
    segment = before[first:].strip(" *.,")
    if not segment or not before.rstrip().endswith(segment):
        return -1
    start = before.rindex(segment)
    tail = _TAIL.search(segment)
    whole = segment[0].isupper() and _PLACE.match(segment) and (motto < 0 or first > motto)
    if whole and (tail is None or UNIT.match(segment) or len(segment.split()) < 4):
        return start
    cited = before[:start].rstrip().endswith("số") or segment.rsplit(" ", 1)[-1][-1:].isdigit()
    return start + tail.start() if tail and len(segment) < 140 and not cited else -1


def _number(printed: str) -> int | None:
    token = printed.strip(" .…_*\n").translate(_MISREAD)
    return int(token) if token.isascii() and token.isdigit() else None


RULE = Rule(
    code="LTH005",
    name="place-and-date",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.4",
    confidence=0.97,
    find=find,
)
