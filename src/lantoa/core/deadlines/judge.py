"""What the words around a time tell: whose title it stands in, whether it is over, which year is meant."""

import re
from collections.abc import Iterator, Sequence

from lantoa.core.deadlines.cells import cells_of
from lantoa.core.deadlines.model import Page, Time, When
from lantoa.core.deadlines.places import places_in
from lantoa.core.deadlines.written import (
    DATED,
    DAY,
    EVERY,
    MONTH,
    MORE,
    QUARTER,
    YEAR,
    months_of,
    read_time,
)
from lantoa.core.document import DirectiveDocument, ancestors, block_at
from lantoa.core.kernel import Span, pattern

# Stands where a citation or a letterhead stood: no pattern crosses it.
_BLANK = "§"


# "Hà Sơn, ngày 05 tháng 3 năm 2026"
_LETTER_DATE = pattern(DATED, re.VERBOSE)
# A letterhead ends before this.
_HEAD = 1500
_PIECE = 1 << 16
# "ngày 20 tháng 12 hằng năm"
_YEARLY_DAY = pattern(rf"{DAY} +\d{{1,2}}(?: +{MONTH} +|/)\d{{1,2}} +(?:của +)?h[ằàă]ng +{YEAR}")
# "trước ngày | mùng 5 hằng tháng", "mồng 10 tháng sau": the first ten days of a month of the sun
_FIRST_DAYS = pattern(
    rf"(?P<word>(?:{DAY} +)?m[ùồ]ng)(?P<day> +\d{{1,2}} +(?:của +)?(?:{EVERY} +{MONTH}|{MONTH} +(?:sau|tiếp|kế)))"
)
_DAY_WORD = "ngày"
# "BÁO CÁO" as a line of the head
_REPORT = pattern(r"^ *báo +cáo\b", re.MULTILINE)


def open_page(
    document: DirectiveDocument, *, year: int | None, month: int | None, skip: Sequence[Span]
) -> Page:
    """The flow in lower case, same length, with letterhead, foot and `skip` blanked."""
    low = _with_days("".join(_lower(document.flow)))
    foot = document.annex_start if document.annex_start > document.foot_start else len(low)
    pieces: list[str] = []
    done = 0
    for start, end in sorted([(0, document.head_end), (document.foot_start, foot), *skip]):
        if end > max(start, done):
            pieces += (low[done:start], _BLANK * (end - max(start, done)))
            done = end
    blanked = "".join(pieces) + low[done:]
    return Page(
        document=document,
        low=blanked,
        year=year,
        month=month,
        day=_day(low, document.head_end, year, month),
        report=_REPORT.search(low, 0, document.head_end) is not None,
        yearly=_YEARLY_DAY.search(low) is not None,
        head=" ".join(low[: min(document.head_end, _HEAD)].split()),
        cells=tuple(cells_of(document, blanked)),
        places=places_in(blanked),
    )


def _with_days(low: str) -> str:
    """`mùng 5 hằng tháng` with the word that all patterns know, in as many letters; a day of the moon keeps its own."""
    if "mùng " not in low and "mồng " not in low:
        return low
    return _FIRST_DAYS.sub(lambda match: _DAY_WORD.ljust(len(match["word"])) + match["day"], low)


def _lower(flow: str) -> Iterator[str]:
    """In pieces: while Python lowers a text it needs twelve bytes for each of its characters."""
    for start in range(0, len(flow), _PIECE):
        piece = flow[start : start + _PIECE]
        low = piece.lower()
        if len(low) != len(piece):  # a few capitals of other scripts grow
            low = "".join(char if len(char.lower()) != 1 else char.lower() for char in piece)
        yield low


def _day(low: str, head_end: int, year: int | None, month: int | None) -> int | None:
    """The day the letterhead prints beside the paper's own month and year."""
    if year is None or month is None:
        return None
    times = (read_time(match[0]) for match in _LETTER_DATE.finditer(low, 0, max(head_end, _HEAD)))
    return next((time.day for time in times if time and (time.year, time.month) == (year, month)), None)


def matches(page: Page, form: re.Pattern[str], word: str) -> Iterator[re.Match[str]]:
    """What `form` finds, which opens with `word`; all forms share one look for such words."""
    places = page.places[word]
    return _matches(page.low, form, places) if places else iter(())  # most words stand nowhere


def _matches(low: str, form: re.Pattern[str], places: Sequence[int]) -> Iterator[re.Match[str]]:
    done = 0
    for at in places:
        if at >= done and (match := form.match(low, at)):
            done = match.end()
            yield match


# No sentence is longer.
_FAR = 600
_STOPS = ("\n", ". ", "; ", ": ")


def sentence_start(page: Page, start: int) -> int:
    """Where the sentence or clause before `start` begins, at a stop, semicolon, colon or line."""
    first = max(0, start - _FAR)
    for stop in _STOPS:
        if (at := page.low.rfind(stop, first, start)) >= 0:
            first = at + len(stop)
    return first


def words_before(page: Page, start: int, lead: re.Pattern[str], *, far: int = 60) -> re.Match[str] | None:
    """What stands right before `start`; `lead` is a pattern for the end of it. Rules open with a literal and look back for the rest.

    A pattern that opens with an optional word costs ten times a literal one.
    """
    return lead.search(page.low, max(0, start - far), start)


def line_of(page: Page, start: int) -> Span:
    """The line `start` stands in, as far as a sentence may reach."""
    far = max(0, start - _FAR)
    left, right = page.low.rfind("\n", far, start), page.low.find("\n", start, start + _FAR)
    return Span(far if left < 0 else left + 1, min(len(page.low), start + _FAR) if right < 0 else right)


# "phê duyệt Chương trình truyền thông dân số đến năm 2030": the year belongs to the programme's name
_TITLE = pattern(
    r"(?:chương +trình|đề +án|chiến +lược|k[ếê] +hoạch|dự +án|quy +hoạch|phong +trào|cuộc +vận +động|nghị +quyết|quyết +định"
    r"|chỉ +thị|kết +luận|§|ban +chỉ +đạo|“)(?! +này\b)(?![^\n]*(?:”|phấn +đấu|mục +tiêu(?! +quốc)|hoàn +thành|bảo +đảm|đạt +|, *$))"
)


def in_title(page: Page, start: int, end: int) -> bool:
    """Whether the time only dates a programme named before it, or repeats the paper's own subject."""
    if _TITLE.search(page.low, sentence_start(page, start), start):
        return True
    return " ".join(page.low[max(0, start - 20) : end].split()) in page.head


# "đã ban hành", "kết quả thực hiện", "so với"
_TOLD = pattern(r"\bđã\b|kết +quả|tình +hình|so +với|tính +đến|thời +gian +qua|vừa +qua|đạt +được")


def is_told(page: Page, start: int) -> bool:
    """Whether the clause tells of what has been done."""
    clause = max(sentence_start(page, start), page.low.rfind(", ", 0, start))
    return _TOLD.search(page.low, clause, start) is not None


def is_ahead(page: Page, time: Time) -> bool:
    """Whether `time` begins after the month the paper was signed in: nobody tells of that."""
    if not (page.year and page.month and time.year):
        return False
    return (time.year, months_of(time)[0]) > (page.year, page.month)


def further_days(page: Page, end: int) -> Iterator[tuple[int, int, Time]]:
    """The days that go on with a list: `15/6 | và 15/12`."""
    while match := MORE.match(page.low, end):
        if time := read_time(match["time"]):
            yield match.start("time"), match.end(), time
        end = match.end()


# Where the paper's year is unknown, what lies before this tells of the war and the founding years.
_HISTORY = 2000


def is_past(page: Page, when: When) -> bool:
    """Whether the last day of `when` lies before the month the paper was signed in, an event also before its day."""
    if page.year and page.month and page.day and (event := when.date or when.datetime):
        return event[:10] < f"{page.year:04}-{page.month:02}-{page.day:02}" and event[:4].isdigit()
    last = (
        when.end
        or when.before
        or when.date
        or when.datetime
        or when.month
        or when.end_year
        or when.year
        or when.end_of_year
    )
    if last is None and when.quarter:
        last = f"{when.quarter[:4]}-{int(when.quarter[-1]) * 3:02}"
    text = str(last or "")
    if not text[:4].isdigit() or len(text) < 4:
        return False
    if page.year is None:
        return int(text[:4]) < _HISTORY
    if len(text) > 4 and page.month and int(text[:4]) == page.year:
        return int(text[5:7]) < page.month + (page.report and len(text) == 7)
    return int(text[:4]) < page.year


# "hằng năm", "báo cáo 6 tháng", "định kỳ": the days named in such a line come every year
_RECURS = pattern(
    rf"{EVERY} +(?:{YEAR}|{QUARTER}|{MONTH})|định +k[ỳìyý]|báo +cáo +(?:{YEAR}|{QUARTER})\b|\b0?[69] +{MONTH}\b(?! +(?:đầu|cuối|kể|tính))|sơ +kết|\d +lần */ *{YEAR}\b"
)
# "hằng năm", "định kỳ", "02 lần/năm": said in so many words
_REPEATS = pattern(rf"{EVERY} +(?:{YEAR}|{QUARTER}|{MONTH})|định +k[ỳìyý]|\d +lần */ *{YEAR}\b")
# "V/v … 6 tháng đầu năm 2026", "Kế hoạch … năm 2026": the year a paper is about; not that of its date, nor the first of several
_HEAD_YEAR = pattern(r"(?<!\d )(?<!đến )năm +(20\d\d)\b")
_LONGER = pattern(r"20\d\d *[-–] *20\d\d|đến +năm|hằng +năm|giai +đoạn")
# "/2027", "năm 2027"
_YEAR = pattern(rf"(?:/|{YEAR} +)((?:19|20)\d\d)\b")


def with_year(page: Page, time: Time, start: int, end: int) -> tuple[Time, bool]:
    """`time` with the year that is meant, and whether it comes every year instead.

    Certain are: the year of a later date in the same sentence; every year, where the line tells of a recurrence
    or the paper names another day of every year; that of a heading above; else the paper's own. A paper about its own year alone must say
    that a day comes again: `báo cáo 6 tháng` there is that year's.
    """
    if time.year is not None:
        return time, False
    line = line_of(page, start)
    recurs = _REPEATS if _is_of_one_year(page, time) else _RECURS
    if recurs.search(page.low, line.start, start):
        return time, True
    if later := _YEAR.search(page.low, end, min(line.end, end + 60)):
        return time._replace(year=int(later[1])), False
    if recurs.search(page.low, end, line.end) or page.yearly:
        return time, True
    return time._replace(year=headed_year(page, start) or _own_year(page, time)), False


def _is_of_one_year(page: Page, time: Time) -> bool:
    """Whether the paper is about its own year alone, in which `time` is still to come."""
    ahead = page.month is not None and months_of(time)[1] >= page.month
    years = set(_HEAD_YEAR.findall(page.head)) if ahead else set()
    return years == {str(page.year)} and not _LONGER.search(page.head)


# So many months back, a day without a year is the next year's: "trước ngày 15/01" in a paper of October.
_BACK = 8


def _own_year(page: Page, time: Time) -> int | None:
    if page.year is None or page.month is None or page.report:
        return page.year
    return page.year + (page.month - months_of(time)[1] >= _BACK)


# "III. PHÂN CÔNG CÔNG VIỆC | TRONG NĂM 2027", "Nhiệm vụ trọng tâm năm 2027"; not "1. Lập dự toán năm 2027", which is done before
_YEARS_WORK = pattern(
    r"(?:trong|nhiệm +vụ|công +việc|hoạt +động|lịch|tiến +độ)(?: +(?:trọng +tâm|chủ +yếu|cụ +thể|thực +hiện|công +tác))* +năm +(20\d\d)\b"
)
_ANY_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)")
# No heading is longer.
_TITLED = 200


def headed_year(page: Page, start: int) -> int | None:
    """The one year whose work a heading above `start` lists, the nearest first."""
    blocks = page.document.blocks
    for above in reversed(ancestors(page.document, block_at(page.document, start))):
        words = page.low[blocks[above].content : min(blocks[above].span.end, blocks[above].content + _TITLED)]
        told = _YEARS_WORK.search(words)
        if told and len(_ANY_YEAR.findall(words)) == 1:
            return int(told[1])
    return None
