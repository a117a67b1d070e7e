"""Who acts, who is addressed: the grammar of one block."""

import itertools
import re

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.classify import INFORMS, THANKS
from lantoa.core.obligations.lexicon import CIRCUMSTANCES, PREPOSITIONS, opens_duty, plain
from lantoa.core.obligations.model import Clause, Order, Phrase, Stop
from lantoa.core.obligations.read_name import (
    POINTS,
    REACH,
    Words,
    acts,
    ended,
    ends_sentence,
    names_body,
    offset_of,
    phrase_at,
    trim,
)
from lantoa.core.obligations.sort_word import (
    ADVERBIAL,
    DUTY,
    NAME,
    OBJECT,
    ORDER,
    PAUSE,
    POINTED,
    PREFIX,
    RESULT,
    THEN,
    TOWARD,
    first_word,
    opening_of,
    traits_of,
)

# "Nội dung: …", "Giải pháp, cách thức tiến hành: …", "Về kinh phí: …"
_PREFIX = pattern(
    r"(?:Nội dung|Chế độ|Giải pháp|Biện pháp|Hình thức|Cách thức|Nhiệm vụ|Về|Công tác|Đối với (?:công tác|việc|nội dung))[^:\n.]{0,80}: +(?=\S)"
)
# "Đối với các cơ quan báo chí: …", "Trách nhiệm của Sở Y tế", "Nhiệm vụ và quyền hạn của Tổ trưởng"
_CHARGED_WITH = r"(?:Trách nhiệm|Nhiệm vụ)(?:,? +(?:và +)?(?:chung|cụ thể|phối hợp|quyền hạn|thực hiện|trách nhiệm)){0,2} +của|(?:TRÁCH NHIỆM|NHIỆM VỤ) CỦA"
TOWARDS = pattern(rf"(?:Đối với|Về phía|{_CHARGED_WITH}) +")
# "Quy định về thành phần cử tri dự hội nghị": names what the rules are about
_TITLE = "Quy định về "
# What stands behind these words bears a duty, whatever it is called: "Trách nhiệm của công dân".
OWED_BY = pattern(rf"(?:{_CHARGED_WITH}) +")
# "Kính đề nghị …", "giao trách nhiệm cho …", OCR "Yêu câu"
_ORDER = pattern(
    r"(?:(?:Trân trọng|trân trọng|Kính|kính|Nay|Do đó|Vì vậy|Do vậy|Vậy|Đồng thời|đồng thời|Thống nhất|thống nhất|Đồng ý|đồng ý|Cũng|cũng|Tiếp tục|tiếp tục|nghiêm túc),? +){0,3}"
    r"(?P<verb>[Gg]iao(?! +(?:thông|dịch|lưu|ban\b|nhận|thừa|nộp))|[ĐđDd][ềêể] +ngh[ịiỉ]|[Yy][êeế]u +c[ầâấa]u|[Pp]hân +c[ôo]ng|[ỦUủu][ỷy] +quyền|[Kk]êu +gọi|[Đđ]ề +xuất)"
    r"(?: +(?:trách +nhiệm +cho|nhiệm +vụ +cho|cho|với))?(?: *: *(?=[A-ZĐ]|các )| +|(?=:)|$)"
)
# "Giao | chỉ tiêu … cho Ủy ban nhân dân các xã"
_AS_TOLD = pattern(r"(?:,|(?<![ ,])) +(?:như|theo|tại|\(|năm +\d|để|chi +tiết)")
_HANDED = pattern(r"(?:các +)?(?:chỉ +tiêu|mục +tiêu)\b[^.;:\n]{0,160}? cho +(?=[A-ZĐỦ]|các )")
# "Sáu tháng một lần, Sở A …"; "Định kỳ 6 tháng, Sở A …": a verb before the body makes it an object ("Hằng năm tổ chức gặp mặt các hộ …").
_EVERY = r"(?:Ba|Sáu|0?[36]) tháng(?:,| một lần|/(?:1 )?lần)|Mỗi (?:năm|quý|tháng|tuần)"
_WHEN = pattern(
    r"(?:[Đđ]ịnh kỳ|[Hh][ằà]ng (?:năm|quý|tháng|tuần|ngày)|[Tt]hường xuyên|Từ|Đến|Năm|Ngày|Chậm nhất|Thời gian|Sáng|Chiều|Tối|"
    rf"{_EVERY})"
)
# "Chậm nhất 20 ngày trước ngày khai mạc, Sở A …": a point in time may hold verbs of its own.
_BY_THEN = ("Chậm", "Đến", "Ngày", "Từ", "Sáng", "Chiều", "Tối")
_ADVERBIAL = pattern(
    r"(?:[Tt]rên cơ sở|[Cc]ăn cứ|Theo|[Đđ]ịnh kỳ|[Hh][ằà]ng (?:năm|quý|tháng|tuần|ngày)|Trong|Để|Nhằm|Khi|Trước|Sau|Thông qua|Qua|Nếu|Trường hợp|Đối với|Từ|Đến|Năm|Tại|Bên cạnh|Ngoài|Với|Do|Vì|"
    rf"{_EVERY}|"
    r"Sáng|Chiều|Tối|Quá trình|Chậm nhất|Ngay sau|Tùy|Tuỳ|Thực hiện|Thời gian|Riêng|Ngày|Xét|Nhận được|Kết thúc|Hết|[Tt]hường xuyên)"
)
# "Kết quả thực hiện gửi về Sở A trước ngày …", "Thời gian gửi báo cáo: …", "Việc rà soát phải hoàn thành trong …";
# under a name: "Là cơ quan thường trực, có trách nhiệm …"
_DUE = pattern(
    r"(?:(?:Kết quả|Báo cáo|Hồ sơ|Danh sách|Việc|Văn bản|Ý kiến)[^.;:,\n]{0,80}? (?:gửi|nộp|phải|cần|hoàn thành)\b[^.;\n]{0,200}? (?:trước|chậm nhất|trong|xong)\b"
    r"|Thời (?:gian|hạn) (?:gửi|nộp|báo cáo|trình|đăng ký)\b[^:\n]{0,60}:"
    r"|Là (?:cơ quan|đơn vị|đầu mối|bộ phận)\b[^.;:\n]{0,80}?[, ] *(?:(?:có|chịu) trách nhiệm|chủ trì|giúp|tham mưu|theo dõi|tổng hợp)\b)"
)
# "- Trước ngày 10/10/2026: Sở A trình …", "- Ngày 15/11/2026: Tổng duyệt": a line of a timetable opens with when
_AT_TIME = pattern(
    r"(?=[^:\n]*\d)(?:(?:từ|đến|hết|trước|sau|xong|ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|trong|vào|khoảng|dự kiến|chậm nhất|là|và|sáng|trưa|chiều|tối|giờ|phút"
    r"|iv|i{1,3}|[\d/.,h–-]+)(?: +|\Z))+\Z",
    re.IGNORECASE,
)
# "Đợt 1: từ ngày … đến ngày …, | tập trung …"
_WAVE = pattern(r"(?:Đợt|Giai đoạn|Lần|Vòng|Kỳ) [^:\n]{1,30}: *[^;:.\n]{3,90}?, +(?=[a-zà-ỹđ])")
# "Cơ quan chủ trì, thành phần, số lượng cử tri tham dự hội nghị": what is looked at, and nobody
_ABOUT_A_MEETING = pattern(r", (?:thành phần|số lượng|nội dung|thời gian|địa điểm|hình thức)\b")
# Stray marks of a scan before the first word: ". 8. Hiệp hội …"
_STRAY = pattern(r"(?:[.,;:'‘’~•*]+ +|\d{1,2} ?[-–.)] *(?=[^\W\d]))+")
_ANSWERS = pattern(
    r"[Cc]h[ịi]u +tr[áa]ch +nhi[ệêe]m +(?:tổ chức +|triển khai +)?(?:th[iị] +hành|thực +hi[ệê]n)"
)
# "Đánh giá chung: Năm 2025, toàn xã đã …": background
_REVIEWS = pattern(
    r"(?:Đánh giá (?:chung|tình hình|kết quả)|Kết quả (?:đạt được|thực hiện)|Tình hình|Tồn tại|Hạn chế|Ưu điểm|Khuyết điểm|Nguyên nhân|Thuận lợi|Khó khăn)"
    r"[^:.;\n]{0,60}: [^:\n]{0,120}?\bđã\b"
)
_PLURALS = frozenset(("các", "ngành", "cán", "thủ", "hiệu", "giám", "mỗi", "từng", "hai"))
_TOLD = frozenset(("đã", "được", "là", "gồm"))
# "…; giao Sở Tài chính cân đối", "…. Đề nghị các xã triển khai"
_LATE = pattern(r"[.;,] +(?=[GgĐđYy](?:iao|ề +nghị|êu +cầu) )")
# After a condition and a comma a name in small letters acts, it is no part of a list: "Khi …, cơ quan có thẩm quyền …".
_IF = frozenset(("Khi", "Nếu", "Trường", "Sau", "Hết"))
_MID_ORDERS = frozenset(("giao", "yêu", "đề"))
# A name that opens a block ends within so many letters.
_NAME_REACH = 110
_TOPIC_REACH = 60
_CONCERNING = "Đối với "
_NO_TOPIC = ORDER | TOWARD | ADVERBIAL
# "các Đại sứ quán"
_NAMED_ONES = pattern(r"(?:các|những|toàn thể) +[A-ZĐ]")
_TOPICS = frozenset(("Việc", "Không", "Chế", "Nội", "Kinh", "Là"))
# "Riêng các xã: Nà Pán, Tân Thanh hoàn thành …"
_ALONE = "Riêng "
# Bodies that go without a capital; "các hộ", "các cơ sở" are those a rule is about.
_BODIES = (
    "các xã",
    "các phường",
    "các sở",
    "các ban",
    "các phòng",
    "các huyện",
    "xã, phường",
    "quận, huyện",
)
_TIMES = frozenset(("thường", "theo", "trong"))

# "Trên đây là …", "Quyết định này có hiệu lực kể từ ngày ký. Giao Sở A …": the paper speaks of itself before it orders;
# "Ghi nhận cố gắng của các đơn vị. Yêu cầu Sở A …": it thanks
_TELLS_OF_ITSELF = (
    "Trên đây",
    *THANKS,
    *(f"{kind} này có hiệu lực" for kind in ("Quyết định", "Nghị quyết", "Chỉ thị", "Kế hoạch", "Quy chế")),
)


def parse_clause(flow: str, start: int, end: int) -> Clause:
    """The grammar of the block `flow[start:end]` (its label left out): of its order alone, where it tells or informs before."""
    clause = _first_clause(flow, start, end)
    if _REVIEWS.match(flow, start, end):
        clause = clause._replace(subject=None, opens_duty=False, past=True)
    if clause.past or flow.startswith(_TELLS_OF_ITSELF, start) or _informs(flow, clause):
        order = late_order(flow, start, end)
        if order:
            return Clause(Span(order.start, end), None, order, opens_duty=False, answers=False, past=False)
    return clause


def _informs(flow: str, clause: Clause) -> bool:
    """`Văn phòng UBND tỉnh thông báo để các đơn vị biết; giao Văn phòng …`."""
    named = clause.subject is not None and flow.find("hông báo", *clause.span) >= 0
    return named and INFORMS.search(flow, *clause.span) is not None


def _first_clause(flow: str, start: int, end: int) -> Clause:
    at, opening, dated = _opened(flow, _after_stray(flow, start, end), end)
    span = tuple.__new__(Span, (start, end))
    answers = flow.find("h nhi", start, end) >= 0 and _ANSWERS.search(flow, start, end) is not None
    addressed = _addressed(flow, at, span, opening) if opening & (ORDER | NAME | TOWARD) else None
    if addressed:
        subject, order = addressed
        return tuple.__new__(Clause, (span, subject, order, dated, answers, False))
    if opening & RESULT and _DUE.match(flow, at, end):
        return Clause(span, None, None, opens_duty=True, answers=answers, past=False)
    if opening & ADVERBIAL and _ADVERBIAL.match(flow, at, end):
        return _circumstanced(flow, at, span, answers=answers)
    if owing := _owing(flow, at, end):
        return Clause(span, owing, None, opens_duty=False, answers=answers, past=False)
    reach = min(end, at + 110)
    opens = dated
    if opening & DUTY and not opens and not flow.startswith(_TITLE, at):
        words = flow[at:reach].split(None, 2)
        opens = len(words) > 1 and opens_duty(words[0].strip(POINTS), words[1].strip(POINTS))
    # "Không thu lại giấy tờ đã số hóa": far from a verb of duty, `đã` belongs to a noun.
    told = flow.find("đã", at, reach) >= 0 or flow.startswith("Đã", at)
    past = told and _tells(flow[at:reach].split(None, 14)[: 5 if opens else 15])
    # By far the most clauses end here: past the constructor, which is a step of Python.
    return tuple.__new__(Clause, (span, None, None, opens and not past, answers, past))


def _opened(flow: str, at: int, end: int) -> tuple[int, int, bool]:
    """Where the sentence begins behind what it is about or when; what it may open with; whether a time stood before it."""
    opening = opening_of(first_word(flow, at, end))
    if opening & ADVERBIAL and flow.startswith(_ALONE, at) and names_body(flow, at + len(_ALONE), end):
        return at + len(_ALONE), NAME, False
    if (
        opening & PREFIX
        and flow.find(":", at, min(end, at + 120)) >= 0
        and (prefix := _PREFIX.match(flow, at, end))
    ):
        return prefix.end(), opening_of(first_word(flow, prefix.end(), end)), False
    if (colon := flow.find(": ", at, min(end, at + _TOPIC_REACH))) > 0:
        if (wave := _WAVE.match(flow, at, end)) and _opens_at(flow, wave.end(), end):
            return wave.end(), DUTY, True
        if _AT_TIME.match(flow, at, colon):
            return colon + 2, opening_of(first_word(flow, colon + 2, end)), True
        if not opening & _NO_TOPIC or flow.startswith(_CONCERNING, at):
            return (*_after_topic(flow, at, colon + 2, end, opening), False)
    return at, opening, False


def _opens_at(flow: str, at: int, end: int) -> bool:
    """Whether a verb of duty stands at `at`."""
    first, second, *_ = [*flow[at : min(end, at + 60)].split(None, 2), "", ""]
    return opens_duty(first, second.strip(POINTS))


def _after_topic(flow: str, at: int, behind: int, end: int, opening: int) -> tuple[int, int]:
    """`Báo cáo định kỳ: UBND các xã báo cáo …`, `Đối với hồ chứa: Các chủ hồ vận hành …`: a topic, then a body that acts."""
    at, opened = (at + len(_CONCERNING), at) if flow.startswith(_CONCERNING, at) else (at, at)
    named = flow[behind : behind + 1].isupper() and opening_of(first_word(flow, behind, end)) & NAME
    if named and not names_body(flow, at, end):
        phrase = phrase_at(flow, behind, end)
        if phrase and phrase.stop is Stop.VERB:
            return behind, NAME
    return opened, opening


def _after_stray(flow: str, start: int, end: int) -> int:
    if start < end and flow[start].isalpha():
        return start
    stray = _STRAY.match(flow, start, end)
    return stray.end() if stray else start


def _addressed(flow: str, at: int, span: Span, opening: int) -> tuple[Phrase | None, Order | None] | None:
    """Who acts and who is addressed, where a block opens with an order or with a name."""
    end = span.end
    if opening & ORDER and (order := order_at(flow, at, end)):
        return None, order
    towards = TOWARDS.match(flow, at, end) if opening & TOWARD else None
    phrase = phrase_at(flow, towards.end() if towards else at, end)
    if towards and phrase and phrase.stop is Stop.COLON:
        second = phrase_at(flow, phrase.after, end)
        if second and second.stop is Stop.VERB:
            towards, phrase = None, second
    if phrase is None or phrase.stop is Stop.OTHER or _ABOUT_A_MEETING.search(flow, *phrase.span):
        return None
    order = order_at(flow, phrase.after, end) if phrase.stop is Stop.VERB else None
    if order and order.bearer:
        return phrase, order
    if towards and phrase.stop is Stop.VERB and not _charged(flow, phrase, end):
        return None
    return phrase, None


def _charged(flow: str, phrase: Phrase, end: int) -> bool:
    """`Đối với Công an tỉnh xây dựng kế hoạch …`; not `Đối với Doanh nghiệp sử dụng …, thì …`."""
    body = flow[phrase.span.start].isupper() or flow.startswith(_BODIES, phrase.span.start)
    return body and flow.find(",", phrase.after, end) < 0 and flow.find(" thì ", phrase.after, end) < 0


def _owing(flow: str, at: int, end: int) -> Phrase | None:
    """`Cha mẹ học sinh có trách nhiệm …`: who is in no list, where nothing but a duty can follow the name."""
    found = flow.find("có trách nhiệm ", at, min(end, at + _NAME_REACH))
    if found <= at or not flow[at].isupper() or any(sign in flow[at:found] for sign in ".;:"):
        return None
    words = flow[at:found].split(None, 2)
    if len(words) < 2 or opens_duty(words[0], words[1].strip(POINTS)) or words[0] in _TOPICS:
        return None
    return Phrase(trim(flow, at, found), Stop.VERB, found)


def _circumstanced(flow: str, at: int, span: Span, *, answers: bool) -> Clause:
    """`Trên cơ sở …, Sở A …`: who acts, or what is to be done, stands behind a circumstance."""
    words = flow[at : min(span.end, at + REACH)].split()
    found = _after_adverbial(flow, at, words, span.end)
    if isinstance(found, Order):
        return Clause(span, None, found, opens_duty=False, answers=answers, past=False)
    if isinstance(found, Phrase):
        return Clause(span, found, None, opens_duty=False, answers=answers, past=False)
    first = len(words) > 1 and opens_duty(words[0], words[1].strip(POINTS))
    past = _tells(words[: 14 if first else 60])
    return Clause(
        span, None, None, opens_duty=not past and (first or _duty_behind(words)), answers=answers, past=past
    )


def order_at(flow: str, start: int, end: int) -> Order | None:
    """`Giao Sở A …`, `Kính đề nghị …` at `start`; None where the verb governs a thing (`giao kế hoạch …`)."""
    match = _ORDER.match(flow, start, end) if opening_of(first_word(flow, start, end)) & ORDER else None
    if match is None:
        return None
    verb = plain(" ".join(match["verb"].split()))
    named = phrase_at(flow, match.end(), end)
    # Who is told to do something does something, whether or not its verb is in a list.
    bearer = ended(flow, named) if named else _stranger(flow, match.end(), end)
    if bearer is None and verb == "giao":
        return _handed_to(flow, match.end(), end, start)
    if bearer is None and verb != "de nghi":
        return None
    first, second, *_ = [*flow[match.end() : min(end, match.end() + 60)].split(None, 2), "", ""]
    if bearer is None and not opens_duty(first, second.strip(POINTS)):
        return None
    return Order(verb, bearer, start)


def _handed_to(flow: str, at: int, end: int, start: int) -> Order | None:
    """`Giao chỉ tiêu trồng rừng cho Ủy ban nhân dân các xã`: who is to reach it stands behind."""
    handed = _HANDED.match(flow, at, end)
    phrase = phrase_at(flow, handed.end(), end) if handed else None
    if phrase is None:
        return None
    told = _AS_TOLD.search(flow, *phrase.span)
    name = trim(flow, phrase.span.start, told.start()) if told else phrase.span
    return Order("giao", phrase._replace(span=name), start)


def late_order(flow: str, start: int, end: int) -> Order | None:
    """`…; giao Sở A …`, `…. Đề nghị các xã …`: who is addressed in a later sentence or clause."""
    for match in _LATE.finditer(flow, start, end):
        order = order_at(flow, match.end(), end)
        if order and order.bearer and order.bearer.stop is Stop.VERB:
            return order
    return None


def _stranger(flow: str, start: int, end: int) -> Phrase | None:
    """A name that is in no list, after an order: what stands between the order and a verb."""
    if start >= end or not (flow[start].isupper() or _NAMED_ONES.match(flow, start, end)):
        return None
    words = flow[start : min(end, start + 200)].split(None, 17)
    for number in range(1, min(len(words), 16)):
        if acts(words, number):
            at = offset_of(flow, start, words, number)
            return Phrase(trim(flow, start, at), Stop.VERB, at)
        if words[number][-1] in ":.;":
            break
    return None


def _after_adverbial(flow: str, start: int, words: Words, end: int) -> Order | Phrase | None:
    """`Trên cơ sở …, giao Sở A …`, `Định kỳ 6 tháng, Sở A tổ chức …`."""
    when = _WHEN.match(flow, start, end) is not None
    passed, paused = False, -1
    # Looked up once, as far as they are asked for: where a word stands, and whether a verb stands before it.
    counted, at = 0, start
    checked, acted = 1, False
    for number, traits in enumerate(map(traits_of, words)):
        if not traits:
            continue  # most words
        word = words[number]
        pause = number > 0 and paused == number - 1
        if number and traits & OBJECT and not (word == "tổ" and words[number + 1 : number + 2] == ["chức"]):
            ordered = pause or word in _MID_ORDERS
            near = (
                pause
                and (
                    _outside_brackets(words, number) <= 6 or (words[0] in _IF and "thì" not in words[:number])
                )
            ) or (when and 1 < number <= 3)
            # Else nothing parts it from the word before: so it is with most.
            parted = pause or when or word in _PLURALS or words[number - 1] == "thì"
            free = parted and (passed or when) and (near or _may_act(word, words[number - 1], when=when))
            if ordered or free:
                at, counted = offset_of(flow, at, words[counted:], number - counted), number
                if free and not acted:
                    checked, acted = number, _acted(words, checked, number)
                if found := _found_at(flow, at, end, ordered=ordered, free=free and not acted):
                    return found
        if traits & POINTED and ends_sentence(word):
            return None
        passed = passed or bool(traits & THEN)
        if traits & PAUSE:
            passed, paused = True, number
            if not when or (words[0] in _BY_THEN and not _passive(words[:number])):
                checked, acted = number + 1, False
    return None


def _passive(words: Words) -> bool:
    """`biên bản được gửi`; not `nhận được`."""
    return any(word == "được" and before != "nhận" for before, word in itertools.pairwise(words))


def _outside_brackets(words: Words, number: int) -> int:
    """How many of the first `number` words stand in no bracket: `Định kỳ hằng năm (vào tháng 12), lãnh đạo …`."""
    if number <= 6:
        return number
    text = " ".join(words[:number])
    return len((text.partition("(")[0] + text.rpartition(")")[2]).split()) if "(" in text else number


def _found_at(flow: str, at: int, end: int, *, ordered: bool, free: bool) -> Order | Phrase | None:
    if ordered and (order := order_at(flow, at, end)) and order.bearer:
        return order
    phrase = phrase_at(flow, at, end) if free else None
    if phrase is None or phrase.stop is not Stop.VERB:
        return None
    order = order_at(flow, phrase.after, end)
    return order if order and order.bearer else phrase


def _acted(words: Words, begun: int, number: int) -> bool:
    """Whether a verb stands between: then what follows is its object."""
    return any(
        acts(words, other) and words[other] not in _TIMES and not traits_of(words[other]) & PAUSE
        for other in range(begun, number)
    )


def _may_act(word: str, before: str, *, when: bool) -> bool:
    """Whether a word may begin the name of who acts: nothing before it makes it an object or one of a list."""
    if before == "thì":
        return True
    pause = before.endswith(",")
    if word[0].islower() and word not in _PLURALS and not (word in ("chủ", "người") and pause):
        return False
    if not (pause or when or word in _PLURALS):
        return False
    return pause or plain(before.lstrip('(“"')) not in PREPOSITIONS


def _duty_behind(words: Words) -> bool:
    """`Căn cứ …, xây dựng kế hoạch …`, `Đối với thôn vùng cao: Tổ chức …`: a verb of duty behind a comma or the colon,
    before any passive or past.
    """
    if words[0] not in CIRCUMSTANCES:
        return False
    for before, word, following in zip(words, words[1:60], words[2:], strict=False):
        if word in _TOLD:
            return False
        parted = before[-1] == ":" or (before[-1] == "," and word[0].islower())
        if parted and opens_duty(word, following.strip(POINTS)):
            return True
    return False


def _tells(words: list[str]) -> bool:
    """`đã` near the beginning, not in brackets: what was done, not what is to be done."""
    for number, word in enumerate(words):
        if word in ("đã", "Đã"):
            return not any("(" in other for other in words[:number])
    return False
