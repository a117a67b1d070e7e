"""So many days, counted from an event.

## What it finds

`trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ`, `sau 05 ngày làm việc`, `chậm nhất 03 ngày sau ngày bầu cử`, `ít nhất trước 07 ngày`, `trước kỳ họp ít nhất 10 ngày`, `trước nghiệm thu 45 ngày`, `sau bão 48 giờ`, `trong 30 phút kể từ khi có lệnh`, `không để quá 03 ngày`,
`sau khi có quyết định của cấp có thẩm quyền`, `Kết thúc đợt kiểm tra, …`, `đến khi Quyết định mới có hiệu lực`, `trong tuần tới`.

## Why it matters

Such a deadline has no date until the event has come: it is kept as a rule and fixed once somebody tells the day.

## Example

`Trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ` → 15 working days from ngày nhận được hồ sơ.

## Not this

`thời gian điều dưỡng tối thiểu là 5 ngày`: how long a thing lasts. `sau 18 giờ cùng ngày`: an hour of the clock. `sau khi được phân công`: no time at all.

## Known limits

The event is quoted up to the next comma or stop.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.written import BEFORE, DAY, LATE, MONTH, QUARTER, UNTIL, YEAR
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "15 ngày", "05 (năm) ngày làm việc", "24 giờ"
_COUNT = rf"(?P<number>\d{{1,3}})(?:\ *\(\w+(?:\ +\w+){{0,3}}\))?\ +(?P<unit>{DAY}(?P<working>\ +làm\ +việc)?|{MONTH}|{YEAR}|giờ|tuần)\b"
# " kể từ ngày nhận được hồ sơ", " sau khi kết thúc hội nghị"
_LED = r",?\ +(?:(?:k[ểê]|tính)\ +từ|(?:trước|sau)(?:\ +(?:ngày|khi))?|khi(?=\ +(?:có|xảy\ +ra|phát\ +(?:hiện|sinh)|(?:tiếp\ +)?nhận)\b))"
# " kết thúc đợt kiểm tra" behind "sau 05 ngày"
_BARE = r"(?=\ +(?:kết\ +thúc|nhận\ +được|phát\ +hiện|xảy\ +ra)\b)"
_WORDS = r"\ +[^\n,.;:()§]{2,160}(?<!\ )(?!\w)"
_EVENT = rf"(?P<event>{_LED}{_WORDS})"
_AFTER_EVENT = rf"(?P<event>(?:{_LED}|{_BARE}){_WORDS})"
# "trong thời hạn không quá 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ"
_WITHIN = r"(?P<within>(?:thời\ +hạn|vòng|(?P<span>thời\ +gian))\ +(?:(?:là|không\ +quá|tối\ +đa|chậm\ +nhất)\ +)*)?"
_ALONE = r"(?P<within>(?!))?"
# "sau 05 ngày làm việc", "chậm nhất 03 ngày sau ngày bầu cử"
_AFTER = tuple(
    (
        word,
        pattern(
            rf"{word}\ +{more}{_COUNT}(?!\ +(?:tính\ +đến|liên\ +t|cùng\ +ngày|ngày\ +\d)){_AFTER_EVENT if word in ('sau', LATE) else _EVENT}?",
            re.VERBOSE,
        ),
    )
    for word, more in (
        ("sau", _ALONE),
        ("trong", _WITHIN),
        (LATE, rf"nhất(?:\ +(?:là|sau|trước|trong))*\ +{_ALONE}"),
        ("ít", rf"nhất\ +{_ALONE}"),
        ("không", rf"(?:để\ +)?quá\ +{_ALONE}"),
        ("tối", rf"(?:đa|thiểu)\ +{_ALONE}"),
    )
)
# "15 ngày sau khi Kế hoạch được ban hành" as a whole cell
_CELL = pattern(rf"{_COUNT}{_EVENT}", re.VERBOSE)
# "trong tuần tới", "vào tháng sau": counted from the day the paper is signed
_NEXT = tuple(
    (
        word,
        pattern(
            rf"{word} +(?:vòng +)?(?P<unit>tuần|{MONTH}|{QUARTER}) +(?:tới|sau|tiếp +theo)\b(?! +(?:khi|đó|ngày|hội))"
        ),
    )
    for word in ("trong", "vào")
)
# "Dự báo trong tuần tới", "nhiệm vụ trọng tâm trong quý tới": what a report looks ahead to
_AHEAD_OF = pattern(
    r"(?:(?:dự +báo|thời +tiết|nhiệm +vụ|phương +hướng|trọng +tâm)[^,.;:\n]{0,40}|công +tác +)\Z"
)
_SIGNING = "date of signing"
# "ít nhất trước 07 ngày"
_AHEAD = pattern(rf"trước\ +{_COUNT}(?P<event>(?!))?", re.VERBOSE)
# "trước ít nhất 04 giờ khi xả lũ"
_AHEAD_OF_EVENT = pattern(
    rf"trước\ +(?:ít\ +nhất|tối\ +thiểu)\ +{_COUNT}(?P<event>\ +khi\ +[^\n,.;:()§]{{2,80}}(?<!\ ))?",
    re.VERBOSE,
)
# "trước kỳ họp Hội đồng nhân dân ít nhất 10 ngày", "trước nghiệm thu 45 ngày"
_AHEAD_OF_MEETING = pattern(
    rf"trước(?P<event>\ +(?:khi|kỳ|phiên|cuộc|hội\ +nghị|lễ|nghiệm\ +thu|bàn\ +giao|bầu\ +cử|khai\ +(?:giảng|mạc))\b[^\d\n,.;:()§]{{0,80}}?)(?P<least>\ +(?:ít|chậm)\ +nhất(?:\ +là)?)?\ +{_COUNT}",
    re.VERBOSE,
)
# "sau bão 48 giờ", "sau sự cố 02 giờ"
_BEHIND = pattern(
    rf"sau(?P<event>\ +(?:cơn\ +|đợt\ +|khi\ +)?(?:bão|lũ|lụt|mưa|sạt\ +lở|sự\ +cố|thiên\ +tai|hội\ +nghị|cuộc\ +họp|nghiệm\ +thu|bàn\ +giao|bầu\ +cử)\b(?:\ +[^\W\d]+){{0,4}}?)\ +{_COUNT}(?!\ +(?:ngày|cùng))",
    re.VERBOSE,
)
# "trong 30 phút kể từ khi có lệnh"
_MINUTES = pattern(rf"trong\ +(?:vòng\ +)?\d{{1,2}}\ +phút(?P<event>{_LED}{_WORDS})", re.VERBOSE)
# "ít nhất "
_AHEAD_LEAD = pattern(r"(?:ít|chậm|muộn) +nhất +(?:là +)?\Z")
# "60 ngày kể từ ngày ban hành", whatever stands before it
_COUNTED = pattern(r"từ(?:(?<=k[ểê] từ)|(?<=k[ểê]  từ))(?P<event> +[^\n,.;:()§]{2,160}(?<! )(?!\w))")
# "60 ngày kể "
_NUMBER = pattern(rf"(?<![\d/.,]){_COUNT},?\ +k[ểê]\ +\Z", re.VERBOSE)
# "cho đến khi có hướng dẫn mới"
_UNTIL = pattern(
    r"đến +khi ++(?:(?P<event>(?:có|hết|kết +thúc|hoàn +thành) +[^\n,.;:()§]{3,60}|[^\d\n,.;:()§]{2,30} (?:tan|chấm +dứt|ổn +định))(?= *(?:[,.;\n]|\./|\Z))"
    r"|(?P<effect>[^\n.;:§]{3,160}? +(?:có|hết) +hiệu +lực(?: +thi +hành)?))"
)
# "cho "
_UNTIL_LEAD = pattern(r"cho +\Z")
# "sau khi có quyết định của cấp có thẩm quyền", "ngay sau khi họp hội nghị 01 ngày", "khi kết thúc Chương trình"
_ONCE = pattern(
    rf"""khi\ +(?P<event>(?:(?!\ thì\b)[^\n,.;:()§]){{6,170}}?)(?:,?\ +(?:theo\ +quy\ +định\ +)?(?:là\ +)?(?:(?:sau|trong|chậm\ +nhất)\ +)?{_COUNT})?
    (?=\ *(?P<stop>[,;\n]|\.(?!\d)|\Z))""",
    re.VERBOSE,
)
# "có quyết định", "Ủy ban nhân dân tỉnh phê duyệt Đề án": events that are sure to come
_KNOWN = pattern(
    r"(?:có|nhận +được|(?P<ended>kết +thúc)|(?:được ++)?(?:[^\n,.;:()§]{1,60}? ++)?(?:phê +duyệt|ban +hành|thông +qua|chấp +thuận)) +\w"
)
# "ngay sau "
_ONCE_LEAD = pattern(r"(?P<at_once>ngay +)?sau +\Z")
# "Kết thúc cuộc bầu cử, Ủy ban …", "Sau hội nghị tiếp xúc cử tri: …" at the head of a sentence
_HEADS = (
    ("kết +thúc", pattern(r"(?P<event>kết +thúc +[^\d\n,.;:()§]{3,60})(?=,)")),
    (
        "sau",
        pattern(
            r"sau +(?P<event>(?:hội +nghị|cuộc|kỳ|đợt|lễ|phiên)(?! +(?:này|đó))\b[^\d\n,.;:()§]{3,60})(?=[,:])"
        ),
    ),
)
_HEAD = pattern(r"(?:\A|\n *|[.;] +)(?:[\d.a-zđ]{1,6}[.)] *|[-+*•] *)?\Z")
# "…, đồng chí Chủ tịch đã kết luận như sau": what the minutes tell
_TELLS = pattern(r"[^\n.;]{0,160}?\b(?:đã|kết +luận|phát +biểu|thống +nhất)\b")


def find(page: Page) -> Iterator[Found]:
    for word, way in _AFTER:
        for match in matches(page, way, word):
            if match["event"] or _stands_alone(match):
                yield Found(match.start(), _end(match), DeadlineKind.RELATIVE, _rule(page, match))
    yield from _ahead(page)
    for match in matches(page, _BEHIND, "sau"):
        yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, _counted(match, _printed(page, match)))
    for match in matches(page, _MINUTES, "trong"):  # no day of a calendar tells minutes: the event is kept
        event = _SINCE.sub("", _printed(page, match))
        yield Found(match.start(), _end(match), DeadlineKind.RELATIVE, When(anchor=event))
    yield from _events(page)
    yield from _next(page)
    for cell in page.cells:
        whole = _CELL.fullmatch(page.low, cell.start, cell.start + len(cell.words)) if cell.timed else None
        if whole:
            yield Found(whole.start(), whole.end(), DeadlineKind.RELATIVE, _rule(page, whole))


def _ahead(page: Page) -> Iterator[Found]:
    """Counted back from an event."""
    for match in matches(page, _AHEAD, BEFORE):
        if match["unit"] == "giờ":  # an hour of the day
            continue
        lead = words_before(page, match.start(), _AHEAD_LEAD, far=24)
        start = lead.start() if lead else match.start()
        yield Found(start, match.end(), DeadlineKind.RELATIVE, _counted(match, "", back=True))
    for way in (_AHEAD_OF_EVENT, _AHEAD_OF_MEETING):
        for match in matches(page, way, BEFORE):
            # "trước cuộc họp 14 giờ ngày 5": an hour of the clock
            if match["unit"] == "giờ" and not match.groupdict().get("least", "ít nhất"):
                continue
            when = _counted(match, _printed(page, match), back=True)
            yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, when)


def _next(page: Page) -> Iterator[Found]:
    for word, way in _NEXT:
        for match in matches(page, way, word):
            if not words_before(page, match.start(), _AHEAD_OF):
                yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, _later(match["unit"]))


def _later(unit: str) -> When:
    if unit == "tuần":
        return When(days=7, anchor=_SIGNING)
    return When(months=3 if unit.startswith("q") else 1, anchor=_SIGNING)


def _events(page: Page) -> Iterator[Found]:
    for match in matches(page, _COUNTED, "từ"):
        if number := words_before(page, match.start(), _NUMBER):
            when = _counted(number, _printed(page, match))
            yield Found(number.start(), _end(match), DeadlineKind.RELATIVE, when)
    for match in matches(page, _ONCE, "khi"):
        yield from _once(page, match)
    for match in matches(page, _UNTIL, UNTIL):
        lead = words_before(page, match.start(), _UNTIL_LEAD, far=8)
        if match["effect"]:
            yield Found(match.start(), match.end(), DeadlineKind.EFFECTIVE, None)
        elif lead:
            when = When(anchor=f"đến khi {_printed(page, match)}")
            yield Found(lead.start(), match.end(), DeadlineKind.PERIOD, when)
    for word, head in _HEADS:
        for match in matches(page, head, word):
            if words_before(page, match.start(), _HEAD, far=16) and not _TELLS.match(page.low, match.end()):
                yield Found(
                    match.start(), match.end(), DeadlineKind.RELATIVE, When(after=_printed(page, match))
                )


def _once(page: Page, match: re.Match[str]) -> Iterator[Found]:
    """After an event: at once, some days later, or with no measure; a comma ends it only where the event is sure."""
    lead = words_before(page, match.start(), _ONCE_LEAD, far=16)
    known = _KNOWN.match(page.low, *match.span("event"))
    ended = known is not None and known["ended"] is not None
    if lead is None:
        if ended and not words_before(page, match.start(), _TO, far=8):
            yield Found(
                match.start(), match.end("event"), DeadlineKind.RELATIVE, When(after=_printed(page, match))
            )
        return
    start, measured = lead.start(), match["number"] is not None
    if measured or lead["at_once"]:
        when = _counted(match, _printed(page, match)) if measured else When(after=_printed(page, match))
        yield Found(start, match.end(), DeadlineKind.RELATIVE, when)
    elif known and (match["stop"] != "," or ended or words_before(page, start, _HEAD, far=16)):
        yield Found(start, match.end(), DeadlineKind.RELATIVE, When(after=_printed(page, match)))


# "đến "
_TO = pattern(r"(?:đến|từ|kể|trước) +\Z")


def _stands_alone(match: re.Match[str]) -> bool:
    """Without an event: "trong thời hạn 10 ngày" tells by when; "trong thời gian 02 năm", "tối thiểu 05 giờ" how long."""
    if match["within"]:
        return not match["span"]
    if match["working"]:
        return not match[0].startswith(("ít", "tối thiểu"))
    if match[0].startswith("không để"):
        return True
    return match["unit"] == "giờ" and match[0].startswith(("sau", "trong"))


# "kể từ "
_SINCE = pattern(r"\A,? *(?:k[ểê]|tính) từ ")
# "… kể từ khi kết thúc đợt kiểm tra phải có kết luận", "… kể từ ngày ký và gửi danh sách": the duty begins
_DUTY = pattern(
    r" (?<!  ) *(?:phải|thì|có +trách +nhiệm)\b|(?:(?<= ký)|(?<=ban hành)|(?<=hiệu lực)|(?<=văn bản)) +và +(?=(?:gửi|nộp|báo|lập|hoàn|tổ|đăng|triển)\b)"
)


def _end(match: re.Match[str]) -> int:
    """Where the words of the event end: before the duty that hangs on it."""
    duty = _DUTY.search(match["event"] or "")
    return match.start("event") + duty.start() if duty else match.end()


def _printed(page: Page, match: re.Match[str]) -> str:
    start, end = match.span("event")
    return " ".join(page.document.flow[start : min(end, _end(match))].split()) if match["event"] else ""


def _rule(page: Page, match: re.Match[str]) -> When:
    words = _SINCE.sub("", _printed(page, match))
    back = words.startswith("trước")
    return _counted(match, words.removeprefix("trước").lstrip(), back=back)


def _counted(match: re.Match[str], words: str, *, back: bool = False) -> When:
    number, unit, event = int(match["number"]) * (-1 if back else 1), match["unit"], words or None
    if match["working"]:
        return When(working_days=number, anchor=event)
    if unit.startswith("n") and unit.endswith("m"):
        return When(years=number, anchor=event)
    if unit.startswith("th"):
        return When(months=number, anchor=event)
    if unit == "giờ":
        return When(hours=number, anchor=event)
    return When(days=number * (7 if unit == "tuần" else 1), anchor=event)


RULE: Rule[Find] = Rule(
    code="DLN009",
    name="counted-from-an-event",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.83,
    find=find,
)
