"""What a figure counts: the words that follow a number."""

from typing import NamedTuple

from lantoa.core.kernel import pattern
from lantoa.core.targets.model import Form
from lantoa.core.targets.units import COUNTED, MEASURES, NO_NOUNS, PLACES, STOPS, TIMES


class Unit(NamedTuple):
    """A counted noun: where it ends, as written, and whether this room knows it."""

    end: int
    text: str
    form: Form
    known: bool


# 95 % … / 12,5‰ / 30 phần trăm
_SHARE = pattern(r" *(%|‰|phần +trăm|điểm +phần +trăm)")
# % doanh thu: the whole that a share is taken of, where it is part of the unit
_OF = pattern(r" +doanh +thu(?!\w)")
# 2.500 tỷ đồng / 150.000đ / 7,5 triệu USD / 1,5 triệu lượt
_MONEY = pattern(
    r" *((?:(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ) +){0,2}(?:đồng|đ|USD|đô +la|VNĐ|VND|vnđ))(?![\w])(?! +(?:chí|bào))"
)
# 0,3 | lần mức lương cơ sở/người/tháng: pay by the wage
_WAGE = pattern(
    r" *((?:lần +)?mức +(?:lương(?: +(?:cơ +sở|tối +thiểu(?: +(?:chung|vùng))?))?|hỗ +trợ|trợ +cấp|phụ +cấp|chuẩn))(?!\w)"
)
_SCALE = pattern(r" *(nghìn|ngàn|triệu|tỷ|tỉ) +(?=[^\W\d])")
# 750 m2 / 30m2 / 100-150 ha / 05 km
_MEASURE = pattern(
    r" *((?:km|mm|cm|m|ha|kg|k[wW]|M[wW]|[GMT]b(?:/s|ps)|tấn|tạ|lít|mét +vuông|mét|héc +ta)[23²³]?)(?![\w])"
)
# … 3 trong các tiêu chí / 3 trong số 5 tiêu chí
_AMONG = pattern(r" +trong +(?:tổng +)?(?:số +)?(?:các +|những +|\d+ +)?")
_WORDS = pattern(r" *([^\W\d_]+(?: +[^\W\d_]+){0,4})")
# so many words, from one to five
_SPANS = tuple(pattern(rf"[^\W\d_]+(?: +[^\W\d_]+){{{more}}}") for more in range(5))
_WHOLE = pattern(r" *(?:tổng +số(?: +lượng)?|số +lượng|số)(?= )")
_AND = pattern(r" *(?:,|/|và ++|hoặc ++)(?! +\d) *")
# đợt | 1
_NUMBERED = pattern(r" +[\dIVX]")
# 11 người | trên một vạn dân
_ON = pattern(
    r" +trên +(?:(?:một|1|mỗi|\d[\d.]*) +)(?:(?:trăm|nghìn|ngàn|vạn|triệu) +)?(?:dân|người|trẻ|hộ|ha|km2)(?!\w)"
)
# 03 | (ba) lớp / hai phần ba | (2/3) tổng số đại biểu: the number once more
_AGAIN = pattern(
    r" *\((?:\d{1,3}(?:/\d{1,2})?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|không)(?: +[^\W\d_]+){0,5})\)(?= )"
)
# hai lần | trong một năm, 02 lần | trong năm
_IN_EACH = pattern(
    r" +trong +(?:(?:một|01|1|mỗi) +(?:năm|quý|tháng|tuần|ngày)|(?<=lần trong )(?:năm|tháng|tuần|ngày)(?! +(?:\d|học|tới|nay|đầu)))(?!\w)"
)
# /tháng, /người/lần, /100 bé gái, /01 km
_PER = pattern(r" */ *(?:\d[\d.]* *)?(?=[^\W\d_])")
# lớp | tập huấn cho giáo viên/quý; vụ | bạo lực gia đình/1.000 hộ: more of the noun stands before the rate
_MORE_PER = pattern(
    r"(?: +[^\W\d_]+){1,6}(?= */ *(?:(?:quý|tháng|tuần|năm|học +kỳ|ngày|người|hộ|lớp|buổi|thôn|bản|xã|trường)(?!\w)|\d[\d.]* +[^\W\d]))"
)
# 12 | Tổ công nghệ số cộng đồng: groups of people keep their capital where they are counted.
_GROUPS = frozenset(("Tổ", "Đội", "Nhóm", "Câu lạc bộ", "Chi hội", "Hợp tác xã"))
# 02 lần, trẻ …: how often is followed by no further noun
_NEVER_LISTED = ("lần", "lượt", "kỳ")
# xây 20 | “Mái ấm tình thương”: what is counted may have a name
_QUOTED = pattern(r" *[“\"](?P<name>[A-ZĐ][^“”\"\n\d]{2,40})[”\"]")
_RATE_REACH = 50
_ALL_WORDS = COUNTED | TIMES | MEASURES


def skip_repeated(flow: str, at: int, limit: int) -> int:
    """Where the unit begins behind a number that is said twice: `03 (ba) lớp`."""
    again = _AGAIN.match(flow, at, limit)
    return again.end() if again else at


def read_unit(flow: str, at: int, limit: int) -> Unit | None:
    """The unit that begins at `at`; None where the number stands before no word at all."""
    if share := _SHARE.match(flow, at, limit):
        whole = _OF.match(flow, share.end(), limit)
        return _rate(flow, share.start(1), whole.end() if whole else share.end(), limit, Form.SHARE)
    if money := _MONEY.match(flow, at, limit) or _WAGE.match(flow, at, limit):
        return _rate(flow, money.start(1), money.end(), limit, Form.MONEY)
    if measure := _MEASURE.match(flow, at, limit):
        return _rate(flow, measure.start(1), measure.end(), limit, Form.COUNT)
    if flow[at : at + 1] == "/":
        return _rate(flow, at, at, limit, Form.COUNT)
    start = at
    if scale := _SCALE.match(flow, at, limit):
        at = scale.end() - 1
    elif among := _AMONG.match(flow, at, limit):
        start = at = among.end() - 1
    if at >= limit or flow[at] != " ":
        return None
    return _noun(flow, start, at, limit)


def read_share_of(flow: str, at: int, limit: int) -> Unit | None:
    """The whole that a fraction is taken of: `1/3 số thôn, bản` counts in `số thôn, bản`."""
    words = _WORDS.match(flow, at, limit)
    if words is None:
        return None
    head = _WHOLE.match(flow, at, words.end())
    noun = _noun(flow, at, head.end() if head else at, limit)
    return noun and noun._replace(form=Form.FRACTION)


def _noun(flow: str, start: int, at: int, limit: int) -> Unit | None:
    """The longest known noun at `at`, with those listed after it; else the first unknown words."""
    end, form = known_noun(flow, at, limit)
    if not end:
        return _unknown(flow, start, at, limit)
    if form is not Form.TIME and not flow.endswith(_NEVER_LISTED, at, end):
        end = _listed(flow, end, limit)
    return _rate(flow, start, end, limit, form)


def _listed(flow: str, end: int, limit: int, *, among: frozenset[str] = _ALL_WORDS) -> int:
    """Where the last of the nouns ends that are listed behind one at `end`: `lớp | , hội nghị`; only words `among` these."""
    while comma := _AND.match(flow, end, limit):
        more, form = known_noun(flow, comma.end(), limit)
        noun = " ".join(flow[comma.end() : more].split()).casefold()
        # "02 đợt, đợt 1 trước ngày …": one of those counted, and not another kind
        if form is Form.TIME or "/" in comma[0] or noun not in among or _NUMBERED.match(flow, more, limit):
            break
        end = more
    return end


def known_noun(flow: str, at: int, limit: int) -> tuple[int, Form]:
    """Where the longest known noun at `at` ends (0 for none), and its form."""
    words = _WORDS.match(flow, at, limit)
    if words is None:
        return 0, Form.COUNT
    parts = words[1].split()
    for length in range(min(len(parts), 4), 0, -1):
        noun = " ".join(parts[:length])
        # A capital inside the sentence makes a name of it (`02 Chương trình …`), an abbreviation is a noun (`TTHC`).
        if noun.casefold() in NO_NOUNS:
            return 0, Form.COUNT
        if noun.casefold() in _ALL_WORDS and (noun[0].islower() or noun.isupper() or noun in _GROUPS):
            return _end_of(flow, words.start(1), length), Form.TIME if noun in TIMES else Form.COUNT
    return 0, Form.COUNT


def _end_of(flow: str, start: int, length: int) -> int:
    """Offset behind the `length`-th word from `start`."""
    match = _SPANS[length - 1].match(flow, start)
    return match.end() if match else start


def _unknown(flow: str, start: int, at: int, limit: int) -> Unit | None:
    if quoted := _QUOTED.match(flow, at, limit):
        unit = _rate(flow, quoted.start("name"), quoted.end(), limit, Form.COUNT)
        return unit._replace(text=quoted["name"], known=False)
    words = _WORDS.match(flow, at, limit)
    if words is None or not words[1][0].islower():
        return None
    length = _length(flow, at, limit)
    if not length:
        return None
    unit = _rate(flow, start, _end_of(flow, words.start(1), length), limit, Form.COUNT)
    return unit._replace(known=False)


def _length(flow: str, at: int, limit: int) -> int:
    """How many of the first two words at `at` belong to a noun this room does not know."""
    words = _WORDS.match(flow, at, limit)
    parts = words[1].split()[:2] if words else []
    return next((place for place, word in enumerate(parts) if word in STOPS), len(parts))


def _rate(flow: str, start: int, end: int, limit: int, form: Form) -> Unit:
    """With `/tháng`, `/người/lần`, `/100 bé gái` where that follows."""
    told = form is not Form.SHARE and flow.find("/", end, min(end + _RATE_REACH, limit)) > end
    if told and (more := _MORE_PER.match(flow, end, limit)):
        end = more.end()
    while per := _PER.match(flow, end, limit):
        measure = _MEASURE.match(flow, per.end(), limit)
        noun = measure.end() if measure else known_noun(flow, per.end(), limit)[0]
        end = noun or _end_of(flow, per.end(), _length(flow, per.end(), limit) or 1)
        end = _listed(flow, end, limit, among=PLACES) if flow[per.end() : end] in PLACES else end
    if on := _ON.match(flow, end, limit) or (
        _IN_EACH.match(flow, end, limit) if form in (Form.COUNT, Form.TIME) else None
    ):
        end = on.end()
    return Unit(end, " ".join(flow[start:end].split()), form, known=True)
