"""A season or festival that bounds a task.

## What it finds

`trong thời gian nghỉ hè`, `trước mùa mưa bão`, `trong suốt mùa mưa`, `trong dịp Tết Nguyên đán`, `trong thời gian diễn ra lễ hội`.

## Why it matters

Safety and relief work is bounded so; the days differ from year to year, so the phrase is kept and no date invented.

## Example

`hoàn thành trước mùa mưa bão` → a deadline without a date.

## Not this

`trước, trong và sau Tết`, `trong quá trình triển khai`, `trong thời gian tới`: no bounds.

## Known limits

No day is given: the reader must fix it.
"""

from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page
from lantoa.core.kernel import Rule, RuleStatus, pattern

_WET = r"mùa +(?:mưa(?:,? +(?:bão|lũ))?|bão|lũ|khô)"
_NAMED = r"(?:(?: +(?:năm|\w+ +\w+))? +20\d\d)?"
# patterns open with a literal each: "trong thời gian nghỉ hè", "trước mùa mưa bão năm 2026", "đến Tết Nguyên đán"
_SEASONS = (
    (
        "trong",
        pattern(
            rf"trong +(?:(?:suốt +)?(?:(?:thời +gian|dịp|kỳ|đợt) +)?(?:nghỉ +(?:hè|lễ|tết)|tết +nguyên +đán|{_WET})"
            rf"|(?:suốt +)?thời +gian +(?:phục +vụ|diễn +ra) +[^\n,.;:()§]{{3,60}}(?= *(?:[,.;\n]|\Z))){_NAMED}"
        ),
    ),
    ("trước", pattern(rf"trước +(?:{_WET}|tết +nguyên +đán){_NAMED}")),
    ("đến", pattern(rf"đến +(?:hết +)?(?:{_WET}|tết +nguyên +đán){_NAMED}")),
)
# "từ nay "
_LEAD = pattern(r"(?:từ +nay +(?:cho +)?)?\Z")
# "Dự báo tình hình úng ngập trong mùa mưa"
_FORECAST = pattern(r"dự +báo [^,.;:]*\Z")


def find(page: Page) -> Iterator[Found]:
    for match in (match for word, season in _SEASONS for match in matches(page, season, word)):
        kind = DeadlineKind.PERIOD if match[0].startswith("trong") else DeadlineKind.DEADLINE
        if kind is DeadlineKind.PERIOD and words_before(page, match.start(), _FORECAST):
            kind = DeadlineKind.FORECAST_PERIOD
        lead = words_before(page, match.start(), _LEAD, far=16) if match[0].startswith("đ") else None
        yield Found(lead.start() if lead else match.start(), match.end(), kind, None)


RULE: Rule[Find] = Rule(
    code="DLN012",
    name="season",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.67,
    find=find,
)
