"""## What it finds

What a `Công văn` is about: the words behind `V/v` under its number, over as many lines as they take.

## Why it matters

The subject is the name under which people look a paper up.

## Example

`V/v tuyên truyền cải cách` / `thủ tục hành chính năm 2026`: the subject is both lines without `V/v`.

## Not this

The date and the country's name in the right column; `Kính gửi`.

## Known limits

Where a scan runs both columns together, and the subject goes on under a line that the date ends, none is given.
"""

from lantoa.core.document import DEAR, PrintedLine
from lantoa.core.kernel import Evidence, Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import LINE, OPENER, UPPER, Head, motto_at
from lantoa.core.letterhead.rules.lth005_place_and_date import UNIT

# "V/v", "V/v:", "v⁄v"
_REGARDING = pattern(r"(?<!\w)[Vv]\s?[/⁄]\s?[vV]\b\s?[:.]?\s*")
_PLACE = rf"(?<!\w)(?:TP\.? ?)?[{UPPER}][^\W\d_]*(?:[ -][{UPPER}][^\W\d_]*){{0,5}}"
_DATE = pattern(rf"(?:(?<!\s)\s+)?{_PLACE}\s*,\s*ng[aàảáãạâ]y")
# A place that is no run of capitalised words: "Thành phố Hồ Chí Minh , ngày", "Qu ả ng Hà, ngày" (a scan).
_DATE_LINE = pattern(rf"(?P<place>[{UPPER}][^\d,;:]{{1,40}}?)\s*,\s*ng[aàảáãạâ]y")
# "Về việc treo cờ" under the number, spelt out: it stays part of the subject.
_ABOUT = pattern(r"V[ềê] vi[ệê]c\b")
_ADDRESS = pattern(rf"(?:(?<!\s)\s+)?{DEAR}")
_NUMBER = pattern(r"S[ốôỗồổộóòỏõọ]\s?:")
_MOST_LINES = 10


def regarding(head: Head) -> tuple[PrintedLine, int, int] | None:
    """The line with `V/v`, and where the mark stands on it."""
    stop = head.address if head.address >= 0 else max(head.body, head.typed)
    for line in head.lines[: max(stop, 0)]:
        if match := _REGARDING.search(line.words[:LINE]):
            return line, match.start(), match.end()
        if head.typed < 0 and _ABOUT.match(line.words):
            return line, 0, 0
    return None


def find(head: Head) -> Evidence | None:
    """From behind `V/v` to the line before the address, the date or the country's name."""
    found = regarding(head)
    if found is None:
        return None
    line, before, after = found
    end = _cut(line.words, after)
    start, last = line.start + after, line.start + end
    first = head.lines.index(line) + 1
    below = head.lines[first : first + _MOST_LINES]
    cut = end < len(line.words) and not _ADDRESS.match(line.words, end)
    if cut and below and _goes_on(below[0]):
        # The right column stands inside the subject: no piece of the text holds it.
        return None
    for following in below if end == len(line.words) else ():
        if last > start and _foreign(head, following, head.document.flow[start:last]):
            break
        end = _cut(following.words, 0)
        last = following.start + end
        if end < len(following.words):
            break
    if line.words[before - 1 : before] == "(" and head.document.flow[last - 1] == ")":
        last -= 1
    evidence = head.quote(start, last, rule=RULE.code, confidence=RULE.confidence)
    return evidence if evidence.text else None


def _goes_on(line: PrintedLine) -> bool:
    """Small letters right below; but `tháng 9 năm 2026` goes on with the date."""
    words = line.words
    return (
        words[0].islower()
        and not line.after_blank
        and len(words) < 60
        and not words.startswith(("tháng", "năm"))
    )


def _cut(words: str, start: int) -> int:
    """End of the subject on its line: where the right column or the address begins."""
    matches = (pattern.search(words, start) for pattern in (_DATE, _ADDRESS))
    ends = [len(words), *(start + len(words[start : match.start()].rstrip()) for match in matches if match)]
    if (motto := motto_at(words)) >= start:
        ends.append(motto)
    return min(ends)


def _dated(words: str) -> bool:
    """Whether the line is the one with place and date, not the end of the subject with them behind it."""
    loose = _DATE_LINE.match(words)
    return bool(_DATE.match(words)) or (
        loose is not None and (len(loose["place"].split()) < 4 or UNIT.match(loose["place"]) is not None)
    )


def _foreign(head: Head, line: PrintedLine, subject: str) -> bool:
    words = line.words
    if _ADDRESS.match(words) or _NUMBER.match(words) or motto_at(words) == 0 or _dated(words):
        return True
    if line.start >= head.lines[min(head.body, len(head.lines) - 1)].start and head.body < len(head.lines):
        return True
    if len(words) > 3 and words.isupper() and not subject.isupper():
        return True
    if OPENER.match(words) and len(words) > 60:
        return True
    return line.after_blank and not words[0].islower()


RULE = Rule(
    code="LTH010",
    name="subject-after-v-v",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5",
    confidence=0.95,
    find=find,
)
