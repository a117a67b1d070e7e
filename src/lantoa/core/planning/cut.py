"""Of a long duty the clause that holds one of its times."""

import re
from collections.abc import Iterable

from lantoa.core.kernel import Evidence, pattern

# "…; tổ chức", "… của đơn vị. Định kỳ", a new line with its dash: where a new action may begin
_BREAK = pattern(r";|\n\s{0,99}[-–+•]\s|(?<=\w\w)[)\]”\"*]*\.\s+(?=\w)")
# "và tổng kết", ", gửi": what follows a time and goes on to the next action
_JOINT = pattern(r"[\s,*)\]]*(?:và|rồi|sau đó|đồng thời)\b|[\s*)\]]*,")
_LAST_JOINT = pattern(r",\s|\bvà\s")
# "Nội dung:", "Giải pháp:": a label names no action
_LABEL = pattern(r"\W*(?:Nội dung|Nhiệm vụ|Giải pháp|Hoạt động)(?: +thực +hiện)?\s*:\s*(?=\S)")
# Fewer words are no action: "trước ngày 05/3 và ngày 10/9"
_FEW = 3


def strip_label(text: str) -> str:
    """`Nội dung: Tổ chức …` → `Tổ chức …`."""
    found = _LABEL.match(text)
    return text[found.end() :] if found else text


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
    for other in sorted(others, key=lambda other: other.span):
        begin, close = other.span.start - offset, other.span.end - offset
        if left <= begin and close <= start:
            left = _after(text, close, start, left)
        elif end <= begin < right and _after(text, end, begin, -1) == end and _JOINT.match(text, end):
            right = end + len(text[end:begin]) - len(text[end:begin].lstrip("*)]"))
    return _line(strip_label(text[left:right]))


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether an action begins after `found`: a full stop also ends `TP.`, `tr.` and figures."""
    before = text[: found.start()].rstrip(')]”"*')[-2:]
    return "." not in found[0] or (text[found.end()].isupper() and before.islower())


def _after(text: str, earlier: int, start: int, left: int) -> int:
    """Where the clause begins that holds the time at `start`, when another time ends at `earlier`; `left`: where both have one clause."""
    between = text[earlier:start]
    if len(between.split()) < _FEW:
        return left
    if _JOINT.match(between):
        return earlier
    joints = [found.end() for found in _LAST_JOINT.finditer(between)]
    if joints and len(between[joints[-1] :].split()) < _FEW:
        return earlier + joints[-1]
    return left


def _line(text: str) -> str:
    """On one line, without the signs and the joint before it."""
    line = " ".join(text.split()).lstrip(" ,;–-+•)*").rstrip(" ,;–-+•")
    return re.sub(r"^(?:và|rồi|đồng thời)\s+", "", line)
