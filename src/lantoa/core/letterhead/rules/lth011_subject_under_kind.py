"""## What it finds

The subject under the printed kind: `QUYẾT ĐỊNH` / `Về việc thành lập Tổ công tác …`, one or several lines, in capitals or not.

## Why it matters

The subject is the name under which people look a paper up, and it says what an attached plan is.

## Example

`KẾ HOẠCH` / `Triển khai tháng hành động` / `vì bình đẳng giới năm 2026`: the subject is the last two lines.

## Not this

The issuing office in capitals over the grounds (`CHỦ TỊCH ỦY BAN NHÂN DÂN …`), the first ground, `Kính gửi`, a note in brackets
that says to which decision the paper belongs.

## Known limits

Without an empty line between subject and first paragraph, the paragraph is known by its first words, or by the end of its
first sentence where no line before it opens with a capital.
"""

from itertools import takewhile

from lantoa.core.document import DEAR, WIRED, PrintedLine
from lantoa.core.kernel import Evidence, Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import LINE, OPENER, UPPER, Head, motto_at

_MOST_LINES = 9
_ADDRESS = pattern(rf"(?:{DEAR}|.{{0,90}}{WIRED})")
_NOTE = pattern(r"\((?:K[èe]m theo|Ban hành k[èe]m|BAN HÀNH KÈM|KÈM THEO|Dự thảo|DỰ THẢO)")
_REGARDING = pattern(r"[Vv]\s?/\s?[vV]\b\s?[:.]?\s*")
# "É% Về việc …": a stamp or a rubric of the archive printed left of the subject.
_BEHIND_NOISE = pattern(r"(?<=[^\w\s]) (?=(?:Về việc|V/v|Về )\b)|(?<=[A-Zj]) (?=Về việc\b)")
# What only a misread stamp prints.
_NOISE = pattern(r"[{}\[\]§©®^~=<>@\\#]")
# "ĐẾN Số: …", "ĐỀN quy, 2214)26": the stamp of arrival beside the kind's name
_ARRIVAL = pattern(r"(?:CÔNG VĂN )?Đ[ẾỀỂÊE]N\s?[:.]?\s?(?:[a-zà-ỹđ\d]|S[ốôo]|N[gợ])")
# A line in capitals that speaks: who decides, under the subject and over the grounds.
_SPEAKER = pattern(
    r"(?:CH[ỦU] T[ỊI]CH|[ỦU][YỶ] BAN|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ|HỘI ĐỒNG|BAN|TRƯỞNG|CỤC TRƯỞNG|TỔNG|QUỐC HỘI|THƯỜNG TRỰC|"
    r"CHÁNH|VIỆN TRƯỞNG|HIỆU TRƯỞNG|SỞ|THỐNG ĐỐC|QUYẾT ĐỊNH|QUYẾT NGHỊ)\b"
)
# What a line ends with that the next one must complete.
_HANGING = pattern(
    r"(?:[,\-–(“]|\b(?:của|và|về|cho|tại|do|với|các|trong|theo|CỦA|VÀ|VỀ|CHO|TẠI|DO|VỚI|CÁC|TRONG|THEO))$"
)

# "… ở mức rất cao. Để chủ động …"
_SENTENCES = pattern(rf"[a-zà-ỹđ]{{2}}\. +[{UPPER}]")
# "… như sau:" may begin its line with the year: "2026 như sau:"
_GOES_ON = pattern(r"(?:\d{1,4} +)?[a-zà-ỹđ]")
# `… chức vụ Chủ tịch` / `Ủy ban nhân dân …`: the office is nothing without its body.
_OFFICES = ("Chủ tịch", "Giám đốc", "Bí thư", "Trưởng ban")
_BODIES = ("Ủy ban", "Uỷ ban", "UBND", "Hội đồng", "HĐND", "Sở ", "Tỉnh ủy", "Đảng ủy")


def find(head: Head) -> Evidence | None:
    """Lines from the kind's name to the address, the speaker's name or the first paragraph."""
    if head.kind is None:
        return None
    typed = head.lines[head.typed]
    behind = typed.words[head.kind.end :].strip(" :.*")
    lines: list[tuple[int, int]] = []
    if len(behind) > 12 or (behind and not behind.isupper()):
        start = typed.start + typed.words.index(behind, head.kind.end)
        lines.append((start, start + len(behind)))
    previous = behind if lines else ""
    for index in range(head.typed + 1, min(head.typed + 1 + _MOST_LINES, len(head.lines))):
        line = head.lines[index]
        if not lines and _ARRIVAL.match(line.words):
            continue
        if _ends(head, index, line, previous):
            break
        lines.append((line.start, line.end))
        previous = line.words
    if not lines and behind:
        start = typed.start + typed.words.index(behind, head.kind.end)
        lines.append((start, start + len(behind)))
    if not lines:
        return None
    start = lines[0][0]
    first = head.document.flow[start : lines[0][1]]
    start += len(first) - len(first.lstrip(" .,;:'`’-–—*"))
    first = first.lstrip(" .,;:'`’-–—*")
    if noise := _BEHIND_NOISE.search(first, 0, 80):
        start += noise.end()
    elif regarding := _REGARDING.match(first):
        start += regarding.end()
    return head.quote(start, lines[-1][1], rule=RULE.code, confidence=RULE.confidence)


def _ends(head: Head, index: int, line: PrintedLine, previous: str) -> bool:
    words = line.words
    foreign = _ADDRESS.match(words[:LINE]) or _NOTE.match(words) or motto_at(words) >= 0
    if foreign or index >= head.body < len(head.lines):
        return True
    if not previous:
        return len(words) > 160 and bool(OPENER.match(words)) and words[-1] in ".,:;"
    if _NOISE.search(words):
        return True
    if _HANGING.search(previous) or (previous.endswith(_OFFICES) and words.startswith(_BODIES)):
        return False
    if words.isupper() and len(words) > 4:
        return not previous.isupper() or (bool(_SPEAKER.match(words)) and _near_body(head, index))
    return _paragraph(line, previous) or _sentence(head, index)


def _sentence(head: Head, index: int) -> bool:
    """Whether a line with a capital, and those in small letters below it, end as the sentences of a text do."""
    if not head.lines[index].words[0].isupper():
        return False
    following = head.lines[index + 1 : index + 1 + _MOST_LINES]
    below = takewhile(lambda line: _GOES_ON.match(line.words), following)
    words = " ".join(line.words for line in (head.lines[index], *below))
    return words.endswith((".", ":")) or _SENTENCES.search(words) is not None


def _paragraph(line: PrintedLine, previous: str) -> bool:
    """Whether the line opens the text rather than going on with the subject."""
    words = line.words
    if OPENER.match(words) and (line.after_blank or len(words) > 40):
        return True
    return line.after_blank and (
        (previous.isupper() and not words.isupper()) or (not words[0].islower() and words[0] not in "(“")
    )


def _near_body(head: Head, index: int) -> bool:
    return head.body - index <= 4


RULE = Rule(
    code="LTH011",
    name="subject-under-kind",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5",
    confidence=0.95,
    find=find,
)
