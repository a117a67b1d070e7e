"""A season, a harvest or a festival that bounds a task.

## What it finds

`trong thời gian nghỉ hè`, `trước mùa mưa bão`, `trong suốt mùa mưa`, `trong vụ Đông Xuân 2026 - 2027`, `vào dịp Tết Nguyên đán`,
`trong dịp hè 2026`, `trước khi kết thúc năm học`, `trong thời gian diễn ra lễ hội`, `trong suốt Tháng hành động`, `trong đợt cao điểm`.

## Why it matters

Safety, relief and farm work is bounded so; the days differ from year to year, so the season is kept and no date invented.

## Example

`trong mùa mưa năm 2026` → the rainy season of 2026; `hoàn thành trước mùa mưa bão` → before "mùa mưa bão".

## Not this

`trước, trong và sau Tết`, `trong quá trình triển khai`, `trong thời gian tới`: no bounds. `sản xuất vụ Hè Thu 2026`: which harvest, not when.

## Known limits

No day is given: the reader must fix it.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, Season, When
from lantoa.core.deadlines.written import BEFORE, UNTIL
from lantoa.core.kernel import Rule, RuleStatus, pattern

_SEASONS = (
    (Season.RAIN, r"mùa +(?:mưa(?:,? +(?:bão|lũ))?|bão|lũ)"),
    (Season.DROUGHT, r"mùa +khô"),
    (Season.FESTIVALS, r"mùa +lễ +hội"),
    (Season.SUMMER, r"(?:nghỉ +)?hè(?! *[-–]? *thu| +(?:phố|đường))"),
    (Season.HOLIDAY, r"nghỉ +lễ(?:,? +tết)?"),
    (Season.NEW_YEAR, r"(?:nghỉ +)?tết(?! +(?:trung|dương|thiếu|đoan|hàn|thanh))(?: +nguyên +đán)?"),
    (Season.WINTER_SPRING, r"vụ +đông *[-–]? *xuân"),
    (Season.SUMMER_AUTUMN, r"vụ +hè *[-–]? *thu"),
    (Season.AUTUMN_WINTER, r"vụ +thu *[-–]? *đông"),
    (Season.AUTUMN, r"vụ +mùa"),
    (Season.WINTER, r"vụ +đông"),
    (Season.SPRING, r"vụ +(?:chiêm|xuân)"),
)
_NAMES = tuple((season, pattern(words)) for season, words in _SEASONS)
_SEASON = "(?:" + "|".join(words for _, words in _SEASONS) + ")"
# " năm 2026", " Bính Ngọ 2026", " 2026 - 2027"
_YEAR = r"(?:(?: +(?:năm|\w+ +\w+))? +(?P<year>20\d\d)(?: *[-–] *(?P<last>20\d\d))?)?"
# patterns open with a literal each: "trong thời gian nghỉ hè", "trước mùa mưa bão năm 2026", "đến Tết Nguyên đán"
_FORMS = (
    (
        "trong",
        pattern(
            rf"trong +(?:(?:suốt +)?(?:(?:thời +gian|dịp|kỳ|đợt) +)?{_SEASON}"
            rf"|(?:suốt +)?thời +gian +(?:phục +vụ|diễn +ra) +[^\n,.;:()§]{{3,60}}(?= *(?:[,.;\n]|\Z))"
            rf"|suốt +(?:tháng +hành +động|tuần +lễ)|(?:thời +gian|đợt) +cao +điểm){_YEAR}"
        ),
    ),
    ("vào", pattern(rf"vào +(?:dịp|kỳ|đợt) +{_SEASON}{_YEAR}")),
    (UNTIL, pattern(rf"đến +(?:hết +)?{_SEASON}{_YEAR}")),
)
# "trước khi kết thúc năm học 2026 - 2027"
_BEFORE = pattern(
    rf"trước +(?:dịp +)?(?P<time>(?:khi +(?:kết +thúc|bắt +đầu|bước +vào|vào) +|(?:ngày +)?khai +giảng +)?(?:{_SEASON}|năm +học(?! +trước)(?: +mới)?){_YEAR})"
)
# "từ nay "
_LEAD = pattern(r"(?:từ +nay +(?:cho +)?)?\Z")
# "Dự báo tình hình úng ngập trong mùa mưa"
_FORECAST = pattern(r"dự +báo [^,.;:]*\Z")


def find(page: Page) -> Iterator[Found]:
    for word, form in _FORMS:
        for match in matches(page, form, word):
            kind = DeadlineKind.DEADLINE if word == UNTIL else DeadlineKind.PERIOD
            if kind is DeadlineKind.PERIOD and words_before(page, match.start(), _FORECAST):
                kind = DeadlineKind.FORECAST_PERIOD
            lead = words_before(page, match.start(), _LEAD, far=16) if word == UNTIL else None
            yield Found(lead.start() if lead else match.start(), match.end(), kind, _season(match))
    for match in matches(page, _BEFORE, BEFORE):
        words = " ".join(page.document.flow[slice(*match.span("time"))].split())
        yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, When(before=words), inclusive=False)


def _season(match: re.Match[str]) -> When | None:
    """The season with its year, or the two it lies in; None for as long as some event takes place."""
    season = next((season for season, form in _NAMES if form.search(match[0])), None)
    if season is None:
        return None
    first, last = (int(year) if year else None for year in match.group("year", "last"))
    return When(season=season, start_year=first, end_year=last) if last else When(season=season, year=first)


RULE: Rule[Find] = Rule(
    code="DLN012",
    name="season",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.67,
    find=find,
)
