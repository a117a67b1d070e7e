"""Times of a source that have passed on the day of composing."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lantoa.core.checking import EPIDEMIC, find_measures, find_starts
from lantoa.core.deadlines import DeadlineKind, find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Moment, Renewed
from lantoa.core.kernel import pattern
from lantoa.core.planning import schedule_deadline
from lantoa.core.text import compose

# "FREQ=YEARLY;UNTIL=20251231"
_ENDS = pattern(r"UNTIL=|COUNT=")
# Without a figure no time can have passed.
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
# "giai đoạn 2021 - 2025": the last year of what a scheme is made for
_TERM = pattern(r"giai đoạn \(?(?:(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)")
_COVID = pattern(r"\b(?:COVID|Covid|SARS-CoV)\b")
_COVID_WHY = f"COVID-19 là bệnh truyền nhiễm {EPIDEMIC.new} từ 20/10/2023 ({EPIDEMIC.basis}): kiểm tra nội dung còn phù hợp"

_TOLD_ONLY = (DeadlineKind.BY, DeadlineKind.EFFECTIVE, DeadlineKind.FORECAST_PERIOD)
TIME_PASSED = "Thời gian đã qua: "
# "đến năm 2025" is as often a part of a scheme's name as a time, "đến hết ngày 15/6/2024" is none
_DATED = pattern(r"\b(?:ngày|tháng) ")


class Coming(NamedTuple):
    """Times that still come, and in Vietnamese why others were left out."""

    moments: tuple[Moment, ...]
    why: str


def strike_past(text: str, *, on: date) -> Renewed:
    """The words with a blank for each time that has passed, beginnings too; a term that ended and measures of past years stay and are told."""
    text = compose(text).text  # places found in it are those of its composed letters
    reasons = [*_told(text, on)]
    made, done = "", 0
    for start, end in _passed(text, on) if _YEAR.search(text) else ():
        words = text[start:end]
        if start < done or _TERM.search(words):
            continue
        made += f"{text[done:start]}[Nêu thời gian mới, văn bản gốc ghi {words}]"
        done = end
        reasons.append(f"{TIME_PASSED}{words}")
    return Renewed(made + text[done:], "; ".join(dict.fromkeys(reasons)))


def coming(moments: Sequence[Moment], *, on: date) -> Coming:
    """The times of a duty as they may be printed: those still to come, their words clean, each once."""
    kept: dict[str, Moment] = {}
    gone: list[str] = []
    for moment in moments:
        for part in moment.text.split("; "):
            words = clean_words(part)
            over = moment.day and moment.day < on.isoformat() and not _goes_on(moment)
            if words and (over or any(_passed(words, on))):
                gone.append(words)
            elif words:
                kept.setdefault(words.casefold(), moment._replace(text=words))
    return Coming(tuple(kept.values()), "; ".join(f"{TIME_PASSED}{words}" for words in gone))


def _goes_on(moment: Moment) -> bool:
    """`hằng năm`: its first day is no last one."""
    return "FREQ=" in moment.rrule and not _ENDS.search(moment.rrule)


def _passed(text: str, on: date) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for deadline in find_deadlines(parse_document(compose(text))):
        timing = schedule_deadline(deadline, issued=None, received=None, today=on)
        start, end = deadline.evidence.span
        dated = deadline.kind is DeadlineKind.BY and _DATED.search(text, start, end)
        stays = deadline.kind in _TOLD_ONLY and not dated
        if not stays and timing.rule is None and timing.due and timing.due < on:
            found.append((start, end))
    found += [(span.start, span.end) for span, day in find_starts(text, first=0, last=len(text)) if day < on]
    return sorted(found)


def _told(text: str, on: date) -> list[str]:
    ended = [match[0] for match in _TERM.finditer(text) if int(match["last"]) < on.year]
    told = [f"{words} đã kết thúc: kiểm tra nội dung còn phù hợp" for words in ended]
    of_covid = on >= EPIDEMIC.since and (_COVID.search(text) or any(find_measures(text)))
    return [*told, *([_COVID_WHY] if of_covid else [])]
