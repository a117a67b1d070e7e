"""The time up to which a thing runs or by which it must be reached.

## What it finds

`đến năm 2030`, `từ nay đến hết năm 2026`, `đến ngày 31/12/2025`, `vào cuối năm 2025`, `đến hết quý II/2026`.

## Why it matters

Objectives of programmes are set so: the year is the deadline of every figure beside it.

## Example

`Phấn đấu đến năm 2030, …` → by 2030.

## Not this

`phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025`: the year is part of a programme's name.
`tính đến ngày 15/5/2025`: a count taken on a day.

## Known limits

Whether a year belongs to a name is told from the words before it in the sentence; a name cited without its kind is taken for a task.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import in_title, is_past, is_told, matches, with_year, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.normalise import until
from lantoa.core.deadlines.written import MONTH, QUARTER, TIME, UNTIL, YEAR, read_time
from lantoa.core.kernel import Rule, RuleStatus, pattern

# " và những năm tiếp theo"
_ON = r"(?:\ +và\ +(?:các|những)\ +năm\ +tiếp\ +theo)?"
# "đến hết năm 2026"
_UNTIL = pattern(
    rf"{UNTIL}\ +(?:thời\ +điểm\ +)?(?P<edge>hết|cuối|khoảng|đầu)?\ *(?P<time>{TIME}){_ON}", re.VERBOSE
)
# "từ nay "
_LEAD = pattern(r"(?:(?:kể +)?từ +nay +)?(?:cho +)?\Z")
# "tính đến ngày 15/5/2025": a count taken on a day
_COUNTED = pattern(r"(?:\w|tính +)\Z")
# "Nếu | đến 31/12/2026 | không đạt 60% khối lượng thì …": on that day it is seen whether something is to be done
_IF = pattern(r"\b(?:nếu|trường +hợp)\b[^.;:\n]{0,60}\Z")
_FAILS = pattern(r",? +(?:mà +|vẫn +)*(?:không|chưa)\b")
# "vào cuối năm 2025"
_END = pattern(rf"cuối\ +{YEAR}\ +(?P<year>20\d\d)", re.VERBOSE)
# "vào ", "tại kỳ họp ", or nothing at the head of a clause: ", cuối năm 2030 tổng kết"
_END_LEAD = pattern(
    r"(?P<word>(?:vào|trong|trước|(?:tại +)?kỳ +họp(?: +thường +lệ)?) +)\Z|[,;] +\Z|(?:\n|\A) *(?:[-+•*] *)?\Z"
)
# "cuối năm 2029 đã giảm"
_TOLD_BEHIND = pattern(r"[^,.;:\n]{0,60}\b(?:đã|là|có)\b")
# "Hết quý I/2026": without the word for until
_OVER = pattern(rf"hết\ +(?P<time>(?={YEAR}|{QUARTER}|{MONTH}){TIME})", re.VERBOSE)
# "tính ", "số liệu "; but "hoàn thành hết quý IV/2026"
_OVER_LEAD = pattern(r"(?<!hoàn thành)(?<!xong)(?<!thực hiện)(?<!kéo dài)(?<!duy trì)(?<=[^\W\d]) +\Z")
# "từ nay đến hết năm"
_THIS = pattern(rf"từ\ +nay\ +(?:cho\ +)?đến\ +(?:hết|cuối)\ +{YEAR}\b(?!\ +\d)", re.VERBOSE)

# "đến cuối nhiệm kỳ 2025 - 2030"
_TERM = pattern(r"đến +(?:hết|cuối) +nhiệm +kỳ(?: +(?:19|20)\d\d *[-–] *(?P<year>(?:19|20)\d\d))?")


def find(page: Page) -> Iterator[Found]:
    for match in matches(page, _UNTIL, UNTIL):
        yield from _until(page, match)
    for match in matches(page, _END, "cuối"):
        lead = words_before(page, match.start(), _END_LEAD, far=32)
        ends = When(end_of_year=int(match["year"]))
        if lead and lead["word"]:
            yield Found(lead.start(), match.end(), DeadlineKind.DEADLINE, ends)
        elif lead and not (
            _TOLD_BEHIND.match(page.low, match.end()) or is_told(page, match.start()) or is_past(page, ends)
        ):
            yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, ends)
    for match in matches(page, _OVER, "hết"):
        if not words_before(page, match.start(), _OVER_LEAD, far=14):
            yield from _until(page, match)
    for match in matches(page, _THIS, "từ"):
        yield Found(
            match.start(), match.end(), DeadlineKind.BY, When(end_of_year=page.year) if page.year else None
        )
    for match in matches(page, _TERM, UNTIL):
        when = When(end_of_year=int(match["year"])) if match["year"] else None
        if when is None or not is_past(page, when):
            yield Found(match.start(), match.end(), DeadlineKind.BY, when)


def _until(page: Page, match: re.Match[str]) -> Iterator[Found]:
    time = read_time(match["time"])
    lead = words_before(page, match.start(), _LEAD, far=24)
    start = lead.start() if lead else match.start()
    if time is None or words_before(page, start, _COUNTED, far=8) or _is_condition(page, start, match.end()):
        return
    if time.day is None and in_title(page, start, match.end()):
        return
    time, _ = with_year(page, time, match.start("time"), match.end("time"))
    whole = time.month is None and time.quarter is None
    # "đến năm 2030" names the year alone; "đến hết năm 2026", "hết năm 2026" its end.
    ends = match.groupdict().get("edge", "hết") in ("cuối", "hết")
    when = When(end_of_year=time.year) if ends and whole else until(time)
    if not is_past(page, when):
        yield Found(start, match.end(), DeadlineKind.BY, when)


def _is_condition(page: Page, start: int, end: int) -> bool:
    return _FAILS.match(page.low, end) is not None and words_before(page, start, _IF, far=80) is not None


RULE: Rule[Find] = Rule(
    code="DLN005",
    name="until-a-time",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.92,
    find=find,
)
