"""Of a long duty the clause that holds one of its times."""

import re
from collections.abc import Iterable, Sequence

from lantoa.core.kernel import Evidence, Span, pattern
from lantoa.core.planning.model import Timing, WorkItem

# "…; tổ chức", "… của đơn vị. Định kỳ", a new line with its dash: where a new action may begin
_BREAK = pattern(r";|\n\s{0,99}[-–+•]\s|(?<=\w\w)[)\]”\"*]*\.\s+(?=\w)")
# "và tổng kết", ", gửi": what follows a time and goes on to the next action
_JOINT = pattern(r"[\s,*)\]]*(?:và|rồi|sau đó|đồng thời)\b|[\s*)\]]*,")
_LAST_JOINT = pattern(r",\s|\bvà\s")
# "Nội dung:", "Giải pháp:": a label names no action
_LABEL = pattern(r"\W*(?:Nội dung|Nhiệm vụ|Giải pháp|Hoạt động)(?: +thực +hiện)?\s*:\s*(?=\S)")
# "Ngày Gia đình Việt Nam 28/6": a day with a name, which stands in a list of them
_NAMED_DAY = pattern(r"(?:[Nn]gày|[Tt]háng|[Tt]uần lễ) +(?!\d)")
# "kỷ niệm 116 năm | Ngày …": counted for the first of several days, and not for those that follow
_YEARS = pattern(r" +(?:lần thứ +)?\d+(?: năm)?\s*\Z")
# "Năm 2027 …", "Phấn đấu đến năm 2025, …": no action before the time
_LEADS = pattern(r"\W*(?:[Pp]h[ấâ]n +đ[ấầâ]u\W*)?")
# "trước ngày 15/6 (báo cáo 6 tháng) và …": what a time is for is no action of its own
_NOTE = pattern(r"\A *\([^()]*\)")
# Fewer words are no action: "trước ngày 05/3 và ngày 10/9"
_FEW = 3


def strip_label(text: str) -> str:
    """`Nội dung: Tổ chức …` → `Tổ chức …`."""
    found = _LABEL.match(text)
    return text[found.end() :] if found else text


def clause_of(item: WorkItem, *, timing: Timing) -> str:
    """The clause of a duty that holds one of its times, told from the clauses of its other days."""
    time = timing.deadline.evidence
    dated = (other.deadline.evidence for other in item.timings if other.due)
    return cut_clause(
        item.duty, time=time, others=[other for other in dated if other is not time], note=timing.note
    )


def cut_clause(
    duty: Evidence, *, time: Evidence, others: Iterable[Evidence] = (), note: Evidence | None = None
) -> str:
    """The clause on one line, in the words of the duty, or of the `note` that holds the time; the whole duty where the time stands elsewhere.

    `others`: its other times.
    """
    duty = note or duty
    text, offset = duty.text, duty.span.start
    start, end = time.span.start - offset, time.span.end - offset
    if not 0 <= start < end <= len(text):
        return _line(strip_label(text))
    breaks = [found for found in _BREAK.finditer(text) if _begins(text, found)]
    left = max((found.end() for found in breaks if found.end() <= start), default=0)
    right = min((found.start() for found in breaks if found.start() >= end), default=len(text))
    beside = sorted(Span(other.span.start - offset, other.span.end - offset) for other in others)
    before = [other for other in beside if left <= other.start and other.end <= start]
    first = before[0].start if before else start
    leads = _LEADS.fullmatch(text, left, first) is not None
    left, sisters = _begin(text, before, start, left, leads=leads)
    behind = [other for other in beside if end <= other.start < right]
    right = _finish(text, behind, end, right, leads=leads)
    if sisters and _NAMED_DAY.match(text, start):
        return _line(strip_label(f"{_YEARS.sub('', text[left : sisters[0].start])} … {text[start:right]}"))
    return _line(strip_label(text[left:right]))


def _begin(
    text: str, before: Sequence[Span], start: int, left: int, *, leads: bool
) -> tuple[int, list[Span]]:
    """Where the action of the time at `start` begins, and the times before it that have the same one; `leads`: times stand before their actions."""
    sisters: list[Span] = []
    for other in reversed(before):
        begin = _after(text, other.end, start, left, leads=leads)
        if begin != left:
            return begin, sisters
        sisters.insert(0, other)
        start = other.start
    return left, sisters


def _finish(text: str, behind: Sequence[Span], end: int, right: int, *, leads: bool) -> int:
    """Where the next action begins behind the time that ends at `end` and those that share its own."""
    for other in behind:
        begin = _after(text, end, other.start, -1, leads=leads)
        if leads and begin >= 0:
            return [found.start() for found in _LAST_JOINT.finditer(text, end, begin)][-1]
        if begin == end and _JOINT.match(text, end):
            return end + len(text[end : other.start]) - len(text[end : other.start].lstrip("*)]"))
        end = max(end, other.end)
    return right


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether an action begins after `found`: a full stop also ends `TP.`, `tr.` and figures."""
    before = text[: found.start()].rstrip(')]”"*')[-2:]
    return "." not in found[0] or (text[found.end()].isupper() and before.islower())


def _after(text: str, earlier: int, start: int, left: int, *, leads: bool) -> int:
    """Where the clause begins that holds the time at `start`, when another time ends at `earlier`; `left`: where both have one clause."""
    between = _YEARS.sub("", _NOTE.sub("", text[earlier:start]))
    if len(between.split()) < _FEW:
        return left
    if not leads and _JOINT.match(between):
        return earlier
    joints = [found.end() for found in _LAST_JOINT.finditer(between)]
    if joints and len(between[joints[-1] :].split()) < _FEW:
        return earlier + joints[-1]
    return left


def _line(text: str) -> str:
    """On one line, without the signs and the joint before it."""
    line = " ".join(text.split()).lstrip(" ,;–-+•)*").rstrip(" ,;–-+•")
    return re.sub(r"^(?:và|rồi|đồng thời)\s+", "", line)
