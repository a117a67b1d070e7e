"""How times are written: the patterns every rule builds on, and the way from the words to a value."""

import re
from calendar import monthrange
from functools import lru_cache

from lantoa.core.deadlines.model import Time
from lantoa.core.kernel import pattern

# Words of time, with the tones that character recognition loses. All patterns of this room read lower-case text.
DAY = r"ng[àảáa]y"
MONTH = r"th[áàâa]ng"
WEEK = r"tu[ầẩẫ]n"
YEAR = r"n[ăãâ]m"
QUARTER = r"qu[ýỷíy]"
EVERY = r"(?:h[ằàăẳâắ]ng|mỗi|từng)"
EACH = r"h[ằàăẳâ]ng"
LATE = r"ch[ậâ]m"
FIXED = r"đ[ịiỉ]nh"
BEFORE = r"tr[ưu][ớờởợơóòo]c"
UNTIL = r"đ[ếê]n"

# "11, 12", "III và IV", "7 - 9"
_AND = r"\ *(?:,|-|–|và|đến)\ *"
# "sáng", "buổi chiều": which half of the day an hour is counted in; not "tối thiểu"
HALVES = r"(?:buổi\ +)?(?:sáng|trưa|chiều|tối(?!\ +(?:thiểu|đa))|đêm)"
# "17 giờ 00, ", "17h00 ", "8h30 phút ", "5 giờ chiều "
_CLOCK = rf"(?P<hour>[012]?\d)\ *(?:h|giờ|:)(?:\ *(?P<minute>[0-5]\d))?(?:\ *(?:phút|p|['’]))?,?\ +(?:(?P<part>{HALVES}),?\ +)?"
# "ngày 20/5/2025", "ngày 15 và 16/10/2025", "ngày 15 tháng 12 năm 2025", "30-11-2024", "ngày 15/11"
_NUMBERS = rf"""(?<!tuần\ )(?<!\d[h:])(?<!\d[h:]\d)(?P<day>\d{{1,2}})(?:(?:\ *[,–-]\ *|\ +(?:và|đến)\ +)(?:{DAY}\ +)?(?P<day_to>\d{{1,2}})(?=[\d,\ –-]{{0,12}}(?:/|\ {MONTH}|\ +và))){{0,3}}
  (?:\ ?/\ ?|-(?=\d{{1,2}}(?:-\d{{4}}|\ +h[ằàă]ng\ |\Z))|\.(?=\d{{1,2}}\.\d{{4}})|\ +{MONTH}\ +)
  (?P<month>\d{{1,2}})(?!\d|\ +lần)(?:(?:\ ?[/.-]\ ?|,?\ +{YEAR}\ +)(?P<year>(?:19|20)\d\d)(?!\d))?"""
# "khoảng ngày 12/9/2022", "20/5/2025"
_DATE = rf"(?:(?:khoảng\ +)?{DAY}\ +)?{_NUMBERS}"
# "tháng 6 năm 2025", "tháng 12/2025", "tháng 11, 12/2013", "T6/2026": without its year T6 is a Friday
_SHORT_MONTH = r"\bt\.?\ ?(?=\d{1,2}(?:\ *[,–-]\ *t?\.?\ ?\d{1,2})?\ ?/\ ?20\d\d)"
_MONTHS = rf"""(?:{MONTH}\ +|{_SHORT_MONTH})(?P<solo>\d{{1,2}})(?!\d)
  (?:{_AND}(?:{MONTH}\ +|t\.?\ ?)?(?P<solo_to>\d{{1,2}})(?=\ ?/|\ +{YEAR}))?
  (?:(?:\ ?[/-]\ ?|,?\ +{YEAR}\ +)(?P<solo_year>(?:19|20)\d\d)(?!\d))?"""
# "quý II/2025", "quý I năm 2026", "quý III, IV", "Q.II", "Q2/2026"; with other words beside it Q2 is a district
_SHORT_QUARTER = (
    r"\bq\.?\ ?(?=[i1-4][iv]{0,2}(?:\ *[,–-]\ *q?\.?\ ?[i1-4][iv]{0,2})?(?:\ ?[/.-]\ ?20\d\d|\Z)|i)"
)
_QUARTERS = rf"""(?:{QUARTER}\ +|{_SHORT_QUARTER})(?P<quarter>iv|i{{1,3}}|[1-4])\b(?:{_AND}(?:{QUARTER}\ +|q\.?\ ?)?(?P<quarter_to>iv|i{{1,3}}|[1-4])\b)?
  (?:(?:\ ?[/⁄.-]{{1,2}}\ ?|,?\ +(?:{YEAR}\ +)?)(?P<quarter_year>(?:19|20)\d\d)(?!\d))?"""
# "6 tháng cuối năm 2026", "03 tháng đầu năm"
_HALF = rf"0?(?P<half>[369])\ +{MONTH}\ +(?P<side>đầu|cuối)\ +{YEAR}(?:\ +(?P<half_year>(?:19|20)\d\d))?"
# "năm 2025", "năm 2013 - 2015"
_YEARS = rf"{YEAR}\ +(?P<only>(?:19|20)\d\d)(?!\d|\ ?/)(?:\ *[-–]\ *(?:{YEAR}\ +)?(?P<only_to>(?:19|20)\d\d)(?!\d))?"
# "2025", "2021-2025": only where a rule knows that a year must stand here
_BARE = r"(?P<bare>(?:19|20)\d\d)(?!\d|\ ?/)(?:\ *[-–]\ *(?P<bare_to>(?:19|20)\d\d)(?!\d))?"
# "6/2025": as the years
_BARE_MONTH = r"(?P<bare_month>\d{1,2})\ ?/\ ?(?P<bare_year>(?:19|20)\d\d)(?!\d)"

_FULL = rf"(?:{_CLOCK})?(?:\(?(?:ng[àảáa]y\ +)?(?:thứ\ +\w+|chủ\ +nhật)\)?,?\ +\(?)?(?:{_DATE}|{_MONTHS}|{_QUARTERS}|{_HALF}|{_YEARS}|{_BARE}|{_BARE_MONTH})"
_WHOLE = pattern(_FULL, re.VERBOSE)


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_DAYS = _unnamed(rf"(?:{_CLOCK})?(?:\(?(?:ng[àảáa]y\ +)?(?:thứ\ +\w+|chủ\ +nhật)\)?,?\ +\(?)?{_DATE}")
# How any time opens: tried first, since most words that may stand before a time stand before something else.
_OPENS = r"(?=\d|ng[àảáa]y|t(?:h[áàâaứ]|\.?\ ?\d)|q[uýi.\ \d]|n[ăãâ]m|kho|ch[uủ]|\()"
# A written time; with `ANY` also a bare year or month with its year. Atomic: a time is taken whole or not at all.
DATE = f"(?>{_OPENS}{_DAYS})"
TIME = _unnamed(f"(?>{_OPENS}(?:{_DAYS}|{_MONTHS}|{_QUARTERS}|{_HALF}|{_YEARS}))")
ANY = _unnamed(f"(?>{_OPENS}(?:{_DAYS}|{_MONTHS}|{_QUARTERS}|{_HALF}|{_YEARS}|{_BARE_MONTH}|{_BARE}))")
# A date that opens with its word, and the hour that may stand before it.
DATED = _unnamed(rf"{DAY}\ +{_NUMBERS}")
CLOCK = _unnamed(_CLOCK)
# ", 20/10", " và trước 15/12": a further day of a list, told by its stroke
MORE = pattern(
    rf"(?:\ *[,;]|\ +(?:và|hoặc))\ +(?:(?:trước|vào)\ +)?(?P<time>(?:{DAY}\ +)?(?=\d+\ ?/)(?>{_unnamed(_NUMBERS)}))",
    re.VERBOSE,
)

# " và ngày 20", ", 20 và 30": further days of a month behind the first
MORE_DAYS = rf"(?:(?:,|[ ]+và)[ ]+(?:{DAY}[ ]+)?\d{{1,2}}(?!\d|[ ]?/)){{0,3}}"
_NUMBER = pattern(r"\d+")
_LONGEST_MONTH = 31

# "06 giờ", "17h30", "8 giờ 15 phút", "5 giờ chiều"
HOUR = rf"[012]?\d[ ]*(?:h|giờ)(?:[ ]*[0-5]\d)?(?:[ ]*phút)?(?:,?\ +{HALVES}\b)?"
_HOUR = pattern(rf"([012]?\d) *(?:h|giờ)(?: *([0-5]\d))?(?: *phút)?(?:,? +(?P<part>{HALVES})\b)?")
_NOON, _LAST_HOUR = 12, 24
# "1 giờ trưa" is 13, "11 giờ trưa" 11; "11 giờ đêm" is 23, "2 giờ đêm" 2
_LATEST_AT_NOON, _EARLIEST_AT_NIGHT = 3, 6

# From Monday on, as RFC 5545 writes them.
DAYS_OF_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# "thứ Sáu", "thứ 6", "chủ nhật" → as RFC 5545 writes them
_WEEKDAY = pattern(r"thứ +(\w+)|ch[uủ] +nhật")
_WEEKDAYS = {
    name: code
    for code, names in zip(
        DAYS_OF_WEEK[:-1],
        ("hai 2", "ba 3", "tư 4", "năm 5", "sáu 6", "bảy 7"),
        strict=True,
    )
    for name in names.split()
}

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


# One time is asked for by several rules, and the same times come again in a paper.
@lru_cache(maxsize=1024)
def read_time(words: str) -> Time | None:
    """The time in `words`, lower case, as one of the patterns matched them; None where the numbers are no date."""
    match = _WHOLE.match(words.strip())
    if match is None:
        return None
    number = {key: int(value) for key, value in match.groupdict().items() if value and value.isdigit()}
    time = _time(number, match)
    return time if _exists(time) else None


def _time(number: dict[str, int], match: re.Match[str]) -> Time:
    if "day" in number:
        hour = _of_24(number["hour"], match["part"] or "") if "hour" in number else 0
        clock = f"{hour:02}:{number.get('minute', 0):02}" if "hour" in number else None
        return Time(
            year=number.get("year"),
            month=number["month"],
            day=number["day"],
            clock=clock,
            last=number.get("day_to"),
        )
    if "solo" in number:
        return Time(year=number.get("solo_year"), month=number["solo"], last=number.get("solo_to"))
    if match["quarter"]:
        last = _ROMAN[match["quarter_to"]] if match["quarter_to"] else None
        return Time(year=number.get("quarter_year"), quarter=_ROMAN[match["quarter"]], last=last)
    if "half" in number:
        return Time(year=number.get("half_year"), month=number["half"], half=match["side"])
    if "bare_month" in number:
        return Time(year=number["bare_year"], month=number["bare_month"])
    return Time(
        year=number.get("only") or number["bare"], last=number.get("only_to") or number.get("bare_to")
    )


def _exists(time: Time) -> bool:
    month = time.month or 1
    if not 1 <= month <= 12 or (
        time.month and not time.day and time.last is not None and not month <= time.last <= 12
    ):
        return False
    if time.clock and not time.clock <= "24:00":
        return False
    # 29 February stands for itself where no year is printed.
    return (
        time.day is None
        or 1 <= time.day <= (time.last or time.day) <= monthrange(time.year or 2024, month)[1]
    )


def read_hours(words: str) -> str | None:
    """The hours that `words` name: `06:00,17:30`."""
    hours: list[str] = []
    part, later = "", 0
    # From the last back: "từ 2 giờ đến 5 giờ chiều" names the half of the day once, "từ 8 giờ đến 5 giờ chiều" begins in the other.
    for hour in reversed([*_HOUR.finditer(words)]):
        number = int(hour[1])
        part = hour["part"] or (part if number <= later else "")
        later = number
        if number <= _LAST_HOUR:
            hours.insert(0, f"{_of_24(number, part):02}:{hour[2] or '00'}")
    return ",".join(hours) or None


def _of_24(hour: int, part: str) -> int:
    """The hour of the day that an hour of a half of it is: `5 giờ chiều` is 17, `12 giờ đêm` the end of the day."""
    if hour > _NOON or not part or part.endswith("sáng"):
        return hour
    if part.endswith("đêm"):
        return hour + _NOON if hour >= _EARLIEST_AT_NIGHT else hour
    late = hour <= _LATEST_AT_NOON if part.endswith("trưa") else hour < _NOON
    return hour + _NOON if late else hour


def read_days(words: str, *, clock: str = "") -> str | None:
    """The days of every month that `words` number, by the hour of `clock`: `---05T16:00,---20T16:00`; None where one is no day."""
    days = sorted({int(number) for number in _NUMBER.findall(words)})
    hour = read_hours(clock)
    if not days or not 1 <= days[0] <= days[-1] <= _LONGEST_MONTH:
        return None
    return ",".join(f"---{day:02}" + (f"T{hour}" if hour else "") for day in days)


def read_weekdays(words: str) -> str | None:
    """The days of the week that `words` name: `MO,TH`; None for a range of them."""
    if " đến " in words:
        return None
    named = [_WEEKDAYS.get(day[1]) if day[1] else "SU" for day in _WEEKDAY.finditer(words)]
    return ",".join(filter(None, named)) or None


def months_of(time: Time) -> tuple[int, int]:
    """First and last month `time` covers."""
    if time.half:
        return (1, time.month or 12) if time.half == "đầu" else (13 - (time.month or 12), 12)
    if time.quarter:
        return time.quarter * 3 - 2, (time.last or time.quarter) * 3
    if time.month:
        return time.month, (time.last if time.day is None and time.last else time.month)
    return 1, 12


def first_day(time: Time) -> str:
    """ISO, `--MM-DD` where no year is known."""
    return _iso(time.year, months_of(time)[0], time.day or 1)


def last_day(time: Time) -> str:
    """ISO, `--MM-DD` where no year is known."""
    year = time.last if time.last and not (time.month or time.quarter) else time.year
    month = months_of(time)[1]
    return _iso(year, month, (time.day and time.last) or time.day or monthrange(year or 2024, month)[1])


def _iso(year: int | None, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
