"""## What it finds

One campaign (`Tháng hành động …`, `Tuần lễ …`) that several paragraphs of a letter ask for, each with its whole name. One
finding, at the second place.

## Why it matters

A letter put together of several papers asks three times for one thing; whoever gets it looks for the difference.

## Example

`Tháng hành động vì trẻ em` in items of three sections.

## Not this

A paper on that very campaign; names inside cited papers; plans and reports.

## Known limits

Only campaigns by these names. The fix, not safe, writes `Tháng hành động nêu trên` for all places but the first.
"""

from collections.abc import Iterator
from re import Match

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import in_title
from lantoa.core.document import block_at
from lantoa.core.kernel import RuleStatus, Severity, Span, pattern
from lantoa.core.text import skeleton

_LETTERS = frozenset({"Công văn", "Công điện", "Quyết định", "Thông báo"})
# "Tháng hành động vì trẻ em (từ ngày 01/6 đến ngày 30/6)": the name, then its time
_CAMPAIGN = pattern(
    r"(?P<name>(?P<kind>Tháng (?:hành động|cao điểm)|Tuần lễ|Chiến dịch) (?!(?:nêu|nói|trên|này|đó)\b)"
    r"(?:[^\s,;.:()]++(?:, (?=chống|ứng phó|phòng)| )?){1,30}?)"
    r"(?= ?(?:[,;.:()]|từ ngày|trong|đảm bảo|bảo đảm|và Tháng|hằng (?:năm|tuần|tháng|ngày)|năm \d|$))"
    r"(?: ?\(?từ ngày [\d/]+ đến (?:hết )?ngày [\d/]+(?: hằng năm)?\)?)?"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The second place of each."""
    if sheet.reading.letterhead.kind not in _LETTERS:
        return
    subject = sheet.reading.letterhead.subject
    about = skeleton(" ".join(subject.text.split())) if subject else ""
    for again in _named_again(sheet, about).values():
        spans = [Span(match.start(), match.start() + len(match[0].rstrip())) for match in again]
        fix = Fix(spans[0], f"{again[0]['kind']} nêu trên", safe=False, more=tuple(spans[1:]))
        params = (("shown", " ".join(again[0]["name"].split())), ("count", str(len(again) + 1)))
        yield Mark(spans[0], params=params, fix=fix)


def _named_again(sheet: Sheet, about: str) -> dict[str, list[Match[str]]]:
    """Name → its places in paragraphs behind the first that has it."""
    first: dict[str, int] = {}
    again: dict[str, list[Match[str]]] = {}
    for match in _CAMPAIGN.finditer(sheet.flow, sheet.document.head_end, sheet.document.foot_start):
        name = skeleton(" ".join(match["name"].split()))
        block = block_at(sheet.document, match.start())
        if (
            name not in about
            and not in_title(sheet, match.start())
            and first.setdefault(name, block) != block
        ):
            again.setdefault(name, []).append(match)
    return again


RULE = DraftRule(
    "DRF089",
    "campaign-named-again",
    find,
    authority="custom of the genre",
    confidence=0.7,  # one finding read, and right
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)
