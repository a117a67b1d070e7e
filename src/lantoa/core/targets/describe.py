"""The words around a figure: its clause, what it measures, of whom, by when, compared with what."""

import re

from lantoa.core.document import DirectiveDocument, LabelKind, ancestors, block_at
from lantoa.core.kernel import Span, pattern
from lantoa.core.targets.model import Change, Figure, Form

_BREAKS = pattern(r"[;,()]| (?<!  ) *(?:và|hoặc|còn|trong +đó) +")
_LONG = 150
_SHORT = 120
_YEAR = pattern(r"năm +(20\d\d)(?!\d)")
# What all of these hold but a recurrence: a cheap look before the dear ones
_YEAR_IN_FULL = pattern(r"\d{4}")
# đến cuối nhiệm kỳ 2025 - 2030
_TERM = pattern(r"nhiệm +kỳ +20\d\d *[-–] *(20\d\d)(?!\d)")
# hằng năm, … / định kỳ hàng quý / mỗi tháng: only at the head of a clause, for `ngân sách hằng năm` sets no date
_AGAIN = pattern(r"[HhMm](?:[ằàăa]ng|ỗi) +(?:năm|quý|tháng|tuần|ngày)(?!\w)")
_HEAD = pattern(r"(?:^|[-–+,;:.(]|[Đđ]ịnh +kỳ) *$")
# trước ngày 31/12/2026 / trước ngày 10 tháng 02 năm 2026 / đến tháng 6/2027 / hết quý IV/2026 / đến hết 30/6/2026
_DATE = pattern(
    r"(?<![\d/.])\d{1,2}/\d{1,2}/20\d\d(?!\w)|[ntq](?:gày +\d{1,2}(?: *[/.-] *\d{1,2} *[/.-] *| +tháng +\d{1,2},? +năm +)\d{4}|(?:háng|uý) +(?:\d{1,2}|[IV]{1,3})(?:/| +năm +)\d{4})(?!\w)"
)
_LIMIT = pattern(r"(?:[Đđ]ến|[Tt]rước|[Tt]rong|[Vv]ào|[Hh]ết|[Cc]uối|[Cc]hậm +nhất)(?: +(?:hết|cuối|là))? *$")
_HEADED_BY = pattern(
    r"[ĐđTtHhCc](?:ến +(?:hết +|cuối +)?|ẾN +|ết +|uối +|rong +|RONG +|ầm +nhìn +)(?:năm|NĂM) +(20\d\d)(?!\d)"
)
# "1. Năm 2026", "Mục tiêu cụ thể năm 2026:", "Giai đoạn 2027 - 2030": a heading that holds nothing but the time of what it heads
_HEADED_IN = pattern(
    r"(?:(?:(?:các|một +số) +)?(?:mục +tiêu|chỉ +tiêu)(?: +(?:cụ +thể|chung|chủ +yếu|phấn +đấu|chính))?,? +)?(?:trong +)?"
    r"(?:năm|giai +đoạn +20\d\d *[-–]) *(20\d\d)[ .:;]*\Z",
    re.IGNORECASE,
)
_SHARE = pattern(r"\d *(?:%|điểm|phần +trăm)")
_BASELINE = pattern(r"so +với +((?:(?![,;.)]).){3,60})")
# đạt 45% | (năm 2025: 31,5%): the year of another figure
_OTHER = pattern(r"\([^()\n]{0,60}?năm +20\d\d[^()\n]{0,60}?\d *%[^()\n]{0,60}\)")
# Tỷ lệ hộ nghèo | từ 14,2% xuống còn | dưới 11%
_FROM = pattern(
    r"(?<!\w)[Tt]ừ +(?:mức +)?(\d[\d.,]*(?: *%| +[^\W\d]+){1,3}?(?: *\(?(?:(?:vào +)?năm|(?:vào )?cuối +năm) +20\d\d\)?)?),?"
    r"(?: +(?:giảm|tăng))?(?: +(?:lên|xuống|còn))(?: +(?:còn|đạt|đến|mức|tới|khoảng))* *\Z"
)
# 95% | các cặp vợ chồng | được cung cấp thông tin
_PREDICATE = pattern(
    r" (?<!  ) *(?=(?:được|tham +gia|có(?! +(?:con|chồng|vợ|thai|nhu +cầu|nguy +cơ|hoàn +cảnh|công)(?!\w))|đạt|thực +hiện|thường +xuyên|tiếp +tục|xây +dựng|triển +khai|sử +dụng|hoàn +thành|ban +hành|biết|cam +kết|là|phải|áp +dụng)(?!\w))"
)
# các cặp vợ chồng | ; ông, bà, cha, mẹ được | cung cấp thông tin: a semicolon among those who are counted
_MORE_PEOPLE = pattern(
    r"; *+(?!(?:được|tham|có|đạt|thực|thường|tiếp|xây|triển|sử|hoàn|ban|biết|cam|phải|áp|tổ|góp|bảo|đảm|nâng|phấn|đẩy|tăng|giảm|mở|không|tỷ|tỉ|số|mỗi|đưa|duy|hỗ|hướng|kiểm|rà|báo|phối)(?!\w))"
    r"[^;.:\d\n]{2,80}? +(?:được|biết|tham +gia|cam +kết)(?!\w)"
)
_BULLET = pattern(r"(?: +|[-–+•*] +)*")
# The first look is for a letter that any of these may open with.
_CLAUSE_END = pattern(
    r"(?=[;:(., vthdík\d])(?:[;:(]|\.(?= |$)|,? *(?:và +)?(?:(?:trên|hơn|dưới|ít +nhất|tối +thiểu|khoảng|không +quá) +)?\d[\d.,]* *%|,? +(?:so +với|vào +năm|trong +(?:năm|tháng|quý)|trở +lên|trước +ngày|đến +(?:hết +)?năm)(?!\w)|, +(?:tăng|giảm)(?: +thêm)? +\d|, +(?:bắt +đầu|hoàn +thành|chậm +nhất|từ +ngày)(?!\w))"
)
# 10% so với … / 95% vào năm …: no population stands here
_NO_POPULATION = pattern(
    r" *(?:[,.;)]|so +với|vào|ở|tại|trong +(?:năm|giai)|trở +lên|từ|theo|và|hoặc|năm|thì|đối +với|tùy|như)(?!\w)| *$"
)
_SUBJECT_TAIL = pattern(
    r"(?: *(?:đạt|là|tăng|giảm|chiếm|về|còn|được|mức|tỷ +lệ|từ|lên|xuống|có|bằng|:|-))+ *$"
)
# Tỷ lệ hộ nghèo, cận nghèo … | đạt: the name of an indicator, commas and all
_NAMED = pattern(
    r"[TtMmCcDd](?:[ỷỉ] +(?:lệ|trọng|số|suất)|ổng +(?:mức|kinh +phí|nguồn)|ức|hỉ +số|ốc +độ|iện +tích|hời +(?:gian|lượng))(?!\w)"
)
# kỹ năng | số | cho người dân, dân | số | và phát triển: the word belongs to what stands before it
_NUMBERED = pattern(
    r"(?:[Ss]ố +lượng|[Tt]ổng +số|(?<!\wân )(?<!\wăng )(?<!đổi )(?<!nghệ )(?<!ký )(?<!tế )(?<!hội )(?<!liệu )(?<!trường )"
    r"(?<!tảng )(?<!bị )(?<!đa )(?<!iểu )(?<!hóa )(?<!phủ )(?<!quyền )(?<!hệ )(?<!anh )[Ss]ố(?= +[^\W\d]))(?!\w)"
)
_BRACKET = pattern(r"\([^()]*\)?")
_LEAD = pattern(
    r"^(?:[-–+•*(“\"\s]|[Pp]h[ấâ]n +[đd][ấâ]u|[Bb]ảo +đảm|[Đđ]ảm +bảo|[Đđ]ến +năm +\d{4}|[Hh][ằà]ng +năm|,)+"
)


# Mỗi xã, phường | thành lập ít nhất 01 điểm
_KIND = r"(?:xã|phường|thôn|bản|tổ +dân +phố|khu +dân +cư|huyện|cơ +quan|đơn +vị|trường|địa +phương|doanh +nghiệp|chi +bộ|chi +hội|hộ)"
_EACH = pattern(
    rf"(?<!\w)(?P<of>[Mm]ỗi +{_KIND}(?:(?:,| +và| +hoặc) +{_KIND})*)(?= +[^\W\d][^;:.,\n]{{0,60}}\Z)"
)
# 100% | (hoặc tối thiểu 98%) | trẻ sơ sinh; … tối thiểu 98% | ) | trẻ sơ sinh
_ASIDE = pattern(r" *\((?:hoặc|ít +nhất|tối +thiểu|tối +đa|phấn +đấu)[^()\n]{1,40}%\)|\)(?= +[^\W\d])")
_SHARE_END = pattern(r"\d[\d.,]* *% *\Z")
# diệt bọ gậy tại | 100% | thôn, tổ dân phố: what is reached goes on with those counted
_OPEN_ENDED = pattern(r"\w +(?:tại|ở|cho|với|của|trên) *\Z")
# what stands between a doing and its number, as last words: duy trì | tối thiểu 01 lần/tuần
_BOUNDS = (" tối thiểu", " ít nhất", " trên", " hơn", " khoảng")
# the figure itself, and the words behind it that lead over to another: 01 | lần/tuần tại nơi có ổ dịch và
_NUMBER = pattern(r"\d[\d.,]*")
_NO_NOUN = pattern(r"[\d;]")
_AND = " và"
# kiểm tra 02 lần/năm | tại các xã
_PLACE = pattern(r" +(?P<place>(?:tại|ở|đối +với) +[^;,.:()\d]{3,80}?)(?= +và +\d| *[;,.:()]| *\Z)")
# trên 70% | cán bộ được tập huấn | trong năm 2026 và 100% vào năm 2027; 80% | xã có đủ cộng tác viên | ; đến năm 2030: 100%
_SAME_OF = pattern(
    r"\d *%(?P<of> +[^\W\d][^%;.\n]{3,100}?)(?: +(?:trong|vào|đến) +(?:hết +|cuối +)?năm +\d{4})?"
    r"(?: +và|[;,] *(?:và +)?(?:đến|vào|trong) +(?:hết +|cuối +)?năm +\d{4} *:?(?: +(?:là|đạt))?) *\Z"
)


def clause_of(flow: str, figure: Figure, *, last: int, following: int) -> Span:
    """The part of the sentence that states this figure: from the end of the `last` clause to the `following` figure."""
    if figure.cell:
        return Span(figure.start, figure.end)
    left = _clause_start(flow, figure, last)
    right = _clause_end(flow, figure, left)
    if following < right:
        right = _border(flow, figure, following)
    elif right - figure.end > _LONG and not _counts_people(flow[figure.end : right], figure):
        cut = _BREAKS.search(flow, figure.end + _LONG // 2, right)
        right = cut.start() if cut else right
    return Span(left, max(right, figure.end))


def _clause_start(flow: str, figure: Figure, last: int) -> int:
    semicolon = flow.rfind(";", figure.sentence.start, figure.start) + 1
    left = max(figure.sentence.start, semicolon, last)
    if figure.start - left > _LONG:
        cut = _BREAKS.search(flow, figure.start - _LONG, figure.start)
        left = cut.end() if cut else left
    elif left == last and (cut := _BREAKS.match(flow, left, figure.start)):
        left = cut.end()
    bullet = _BULLET.match(flow, left, figure.start)
    return min(bullet.end() if bullet else left, figure.start)


def _clause_end(flow: str, figure: Figure, left: int) -> int:
    """The semicolon behind the figure, but for one that only parts those who are counted."""
    end = figure.sentence.end
    at = flow.find(";", figure.end, end)
    if at >= 0 and figure.form is Form.SHARE and _clean(flow[left : figure.start]) is None:
        at = _past_subject(flow, figure.end, at, end)
    return end if at < 0 else at


def _past_subject(words: str, start: int, at: int, end: int) -> int:
    """The first semicolon from `at` on that stands behind a verb, or before no more people; -1 for none."""
    if at - start > _LONG or _PREDICATE.search(words, start, at):
        return at
    more = _MORE_PEOPLE.match(words, at, end)
    return words.find(";", more.end(), end) if more else at


def _border(flow: str, figure: Figure, following: int) -> int:
    """Where the clause ends before the next figure: at the last break behind the people counted, else at the first."""
    people = _counts_people(flow[figure.end : following], figure)
    verb = _PREDICATE.search(flow, figure.end, following) if people else None
    cuts = [cut.start() for cut in _BREAKS.finditer(flow, verb.start() if verb else figure.end, following)]
    if not cuts:
        return following
    return cuts[-1] if people else cuts[0]


def _counts_people(after: str, figure: Figure) -> bool:
    """`95% | nam, nữ thanh niên được tư vấn`: those counted stand behind the number, and the verb behind them."""
    return figure.form is Form.SHARE and not _NO_POPULATION.match(after) and bool(_PREDICATE.search(after))


# giảm tỷ số giới tính khi sinh | 0,4 điểm phần trăm: points are of a change, whatever falls
_POINTS = "điểm phần trăm"
_CHANGED = pattern(r"(?<!\w)([Gg]iảm|[Tt]ăng)(?: +[^\W\d]+){1,12} *\Z")
# "phấn đấu giảm |15%", "giảm 50% số cặp tảo hôn, |60% số cặp …"
_CHANGE = pattern(
    r"(?<!\w)([Gg]iảm|[Tt]ăng)(?: +(?:thêm|bình +quân|trung +bình|được))?(?: +\d[\d.,]*% +[^\W\d][^;.:%\n]{3,60}?(?:,| và))? *\Z"
)
_REACH = 100
# No list is looked up farther for the line that opens it: cost stays linear.
_MOST_ITEMS = 300


def measure_of(figure: Figure) -> tuple[str | None, str | None]:
    """(measure, population): what is counted or reached, and of whom a share is taken."""
    if figure.cell:
        return _clean(figure.before), _clean(figure.of)
    if figure.form not in (Form.SHARE, Form.FRACTION):
        each = _EACH.search(figure.before)
        before = figure.before[each.end() :] if each else _last_clause(figure.before[-200:])
        measure = _clean(_with_place(before, figure)) or _clean(_first_clause(figure.after))
        return measure, " ".join(each["of"].split()).lower() if each else None
    before, words = _around_share(figure)
    subject = _clean(_without_tail(_last_clause(before)))
    if figure.form is Form.FRACTION:
        return subject, " ".join((figure.unit or "").split())
    after = _first_clause(words, past_subject=subject is None)
    parts = _PREDICATE.split(after, maxsplit=1)
    population = _clean(parts[0]) if after[:1] == " " and not _NO_POPULATION.match(after) else None
    predicate = _clean(_shorten(parts[1])) if len(parts) > 1 else None
    if subject and population and _OPEN_ENDED.search(subject):
        return f"{subject} {population}", population
    return predicate if population and predicate else subject or predicate, population


def _with_place(before: str, figure: Figure) -> str:
    """What is done, and where so often: two figures of one sentence may differ by nothing but their place."""
    doing = _without_tail(_shared_doing(before) or before)
    place = _PLACE.match(figure.after) if "/" in (figure.unit or "") else None
    return f"{doing.rstrip()} {place['place']}" if doing.strip() and place else doing


def _shared_doing(before: str) -> str:
    """`duy trì | 01 lần/tuần tại nơi có ổ dịch và | 02 lần/tháng`: what both figures do; empty where there is but one."""
    told = before.rstrip(" ")
    number = _NUMBER.search(told) if told.endswith(_AND) else None
    if number is None:
        return ""
    doing, noun = told[: number.start()].lstrip("-–+ "), told[number.end() : -len(_AND)]
    counted = doing.endswith(" ") and noun.startswith(" ") and noun.strip()
    if not counted or ";" in doing or _NO_NOUN.search(noun):
        return ""
    doing = doing.rstrip(" ")
    bound = next(filter(doing.endswith, _BOUNDS), "")
    return doing.removesuffix(bound).rstrip(" ")


def _around_share(figure: Figure) -> tuple[str, str]:
    """What stands before and behind a share, past the other share it is told with."""
    before, after = figure.before[-200:], figure.after
    if rise := _FROM.search(before):
        before = before[: rise.start()]
    if aside := _ASIDE.match(after):
        return _SHARE_END.sub("", before.rpartition("(")[0] if aside[0] == ")" else before), after[
            aside.end() :
        ]
    if _NO_POPULATION.match(after) and (same := _SAME_OF.search(before)):
        return "", same["of"]
    return before, after


def by_of(document: DirectiveDocument, figure: Figure) -> str | None:
    """The year, date or recurrence by which the figure must be met: from the sentence, else from the headings above."""
    left = max(figure.sentence.start, figure.start - 300)
    words = document.flow[left : min(figure.sentence.end, figure.end + 200)]
    start, end = figure.start - left, figure.end - left
    # The year that a figure is compared with is no limit, nor that of another figure: blanked, so that offsets stay.
    if "so " in words:
        words = _BASELINE.sub(lambda match: " " * len(match[0]), words)
    if words.find("(", end) >= 0:
        words = words[:end] + _OTHER.sub(lambda match: " " * len(match[0]), words[end:])
    found = [] if figure.cell else [time for time in _times(words) if _governs(words, time, start, end)]
    if not found:
        return _year_above(document, figure)
    # `95% năm 2026` binds closest; else what stands in the same clause, before the number, the nearest first.
    found.sort(
        key=lambda match: (
            not end <= match.start() <= end + 8 or words.find(",", end, match.start()) >= 0,
            words.find(";", match.end(), start) >= 0,
            match.start() > start,
            abs(match.start() - start),
        )
    )
    return " ".join(found[0][found[0].re.groups].split())


def _governs(words: str, time: re.Match[str], start: int, end: int) -> bool:
    """Whether a time is that of the figure between `start` and `end`: it stands in the same clause, or opens the first one and does not end it."""
    if time.start() > end:
        return words.find(";", end, time.start()) < 0
    if words.find(";", time.start(), start) < 0:
        return True
    return words.find(";", 0, time.start()) < 0 and not words.startswith(";", time.end())


def _times(words: str) -> list[re.Match[str]]:
    again = [
        match
        for match in _AGAIN.finditer(words)
        if _HEAD.search(words, max(0, match.start() - 12), match.start())
    ]
    if not _YEAR_IN_FULL.search(words):
        return again
    dates = (
        match
        for match in _DATE.finditer(words)
        if _LIMIT.search(words, max(0, match.start() - 20), match.start())
    )
    return [*_YEAR.finditer(words), *_TERM.finditer(words), *again, *dates]


def _year_above(document: DirectiveDocument, figure: Figure) -> str | None:
    """The year in the table's subheading, in the line that opens the list, or in the nearest heading."""
    if figure.cell and (match := _YEAR.search(figure.after)):
        return match[1]
    blocks = document.blocks
    index = block_at(document, figure.number)
    opener, far = index - 1, max(index - _MOST_ITEMS, -1)
    while opener > far and blocks[opener].kind is blocks[index].kind is not LabelKind.NONE:
        opener -= 1
    # Of a list longer than was looked at, the block at `far` is one more item.
    above = [*([opener] if opener > far else []), *reversed(ancestors(document, index))]
    for block in (blocks[place] for place in above):
        end = min(block.span.end, block.content + 200)
        by = _HEADED_BY.search(document.flow, block.content, end)
        if match := by or _HEADED_IN.match(document.flow, block.content, end):
            return match[1]
    return None


def change_of(flow: str, figure: Figure) -> Change | None:
    """Which way the thing is to go by the figure: `giảm 15%`, but not `giảm còn 15%`."""
    left = max(figure.start - _REACH, 0 if figure.cell else figure.sentence.start)
    if flow.find("iảm", left, figure.start) < 0 and flow.find("ăng", left, figure.start) < 0:
        return None
    points = (figure.unit or "").startswith(_POINTS)
    way = _CHANGE.search(flow, left, figure.start) or (points and _CHANGED.search(flow, left, figure.start))
    if not way:
        return None
    return Change.FALL if way[1].lower() == "giảm" else Change.RISE


def baseline_of(figure: Figure) -> str | None:
    """What the figure is compared with: `so với năm 2025` gives `năm 2025`, `từ 14,2% xuống` gives `14,2%`."""
    rise = _FROM.search(figure.before) if "ừ " in figure.before and not figure.cell else None
    if rise or figure.stood:
        return _clean(rise[1] if rise else figure.stood)
    compared = figure.form is Form.SHARE or figure.unit == "lần"
    match = _BASELINE.search(figure.after) if compared else None
    # `95% trở lên, tăng 5% so với …`: what is compared is the nearer figure.
    if match is None or _SHARE.search(figure.after, 0, match.start()):
        return None
    return _clean(match[1])


def _first_clause(words: str, *, past_subject: bool = False) -> str:
    match = _CLAUSE_END.search(words)
    if match and past_subject and match[0] == ";" and not _PREDICATE.search(words, 0, match.start()):
        more = _MORE_PEOPLE.match(words, match.start())
        match = _CLAUSE_END.search(words, more.end()) if more else match
    return words[: match.start()] if match else words


def _shorten(words: str) -> str:
    """At most as many words as fit in a cell."""
    return words if len(words) <= _SHORT else words[: words.rfind(" ", 0, _SHORT + 1)]


def _without_tail(words: str) -> str:
    """Without the words that lead over to the figure: `Tỷ lệ hộ nghèo | giảm còn`."""
    tail = _SUBJECT_TAIL.search(words, max(0, len(words) - 30))
    return words[: tail.start()] if tail else words


def _last_clause(words: str) -> str:
    words = _BRACKET.sub("", words) if "(" in words else words
    words = words[max(words.rfind(";"), words.rfind(":")) + 1 :]
    named = list(_NAMED.finditer(words)) or list(_NUMBERED.finditer(words))
    return words[named[-1].start() :] if named else words.rsplit(",", maxsplit=1)[-1]


def _clean(words: str) -> str | None:
    return " ".join(_LEAD.sub("", words).split()).strip(" .,;:") or None
