"""Who acts, who is addressed: the grammar of one block."""

import re

from lantoa.core.kernel import Span
from lantoa.core.obligations.lexicon import CIRCUMSTANCES, PREPOSITIONS, opens_duty, plain
from lantoa.core.obligations.model import Clause, Order, Phrase, Stop
from lantoa.core.obligations.read_name import (
    POINTS,
    REACH,
    Words,
    acts,
    ends_sentence,
    phrase_at,
    trim,
    words_of,
)

# "Nội dung: …", "Giải pháp, cách thức tiến hành: …", "Về kinh phí: …"
_PREFIX = re.compile(
    r"(?:Nội dung|Giải pháp|Biện pháp|Hình thức|Cách thức|Nhiệm vụ|Về|Công tác|Đối với (?:công tác|việc|nội dung))[^:\n.]{0,80}: +(?=\S)"
)
# "Đối với các cơ quan báo chí: …", "Trách nhiệm của Sở Y tế"
TOWARDS = re.compile(r"(?:Đối với|Về phía|Trách nhiệm +của|Nhiệm vụ +của|TRÁCH NHIỆM CỦA) +")
# "Kính đề nghị …", "giao trách nhiệm cho …", OCR "Yêu câu"
_ORDER = re.compile(
    r"(?:(?:Trân trọng|trân trọng|Kính|kính|Nay|Do đó|Vì vậy|Do vậy|Vậy|Đồng thời|đồng thời|Thống nhất|thống nhất|Đồng ý|đồng ý|Cũng|cũng|Tiếp tục|tiếp tục|nghiêm túc),? +){0,3}"
    r"(?P<verb>[Gg]iao(?! +(?:thông|dịch|lưu|ban\b|nhận|thừa|nộp))|[ĐđD][ềêể] +ngh[ịiỉ]|[Yy][êeế]u +c[ầâấa]u|[Pp]hân +c[ôo]ng|[ỦUủu][ỷy] +quyền|[Kk]êu +gọi|[Đđ]ề +xuất)"
    r"(?: +(?:trách +nhiệm +cho|nhiệm +vụ +cho|cho|với))?(?: +|(?=:)|$)"
)
# "Định kỳ 6 tháng, Sở A …": a verb before the body makes it an object ("Hằng năm tổ chức gặp mặt các hộ …").
_WHEN = re.compile(
    r"(?:[Đđ]ịnh kỳ|[Hh][ằà]ng (?:năm|quý|tháng|tuần|ngày)|[Tt]hường xuyên|Từ|Đến|Năm|Ngày|Chậm nhất|Thời gian)"
)
_ADVERBIAL = re.compile(
    r"(?:[Tt]rên cơ sở|[Cc]ăn cứ|Theo|[Đđ]ịnh kỳ|[Hh][ằà]ng (?:năm|quý|tháng|tuần|ngày)|Trong|Để|Nhằm|Khi|Trước|Sau|Thông qua|Qua|Nếu|Trường hợp|Đối với|Từ|Đến|Năm|Tại|Bên cạnh|Ngoài|Với|Do|Vì|"
    r"Quá trình|Chậm nhất|Ngay sau|Tùy|Tuỳ|Thực hiện|Thời gian|Riêng|Ngày|Xét|Nhận được|[Tt]hường xuyên)"
)
# Stray marks of a scan before the first word: ". 8. Hiệp hội …"
_STRAY = re.compile(r"(?:[.,;:'‘’~•*]+ +|\d{1,2} ?[-–.)] *(?=[^\W\d]))+")
_ANSWERS = re.compile(
    r"[Cc]h[ịi]u +tr[áa]ch +nhi[ệêe]m +(?:tổ chức +|triển khai +)?(?:th[iị] +hành|thực +hi[ệê]n)"
)
_PLURALS = ("các", "ngành", "cán", "thủ", "mỗi", "từng")
_TOLD = frozenset(("đã", "được", "là", "gồm"))
_TIMES = frozenset(("thường", "theo", "trong"))


def parse_clause(flow: str, start: int, end: int) -> Clause:
    """The grammar of the block `flow[start:end]` (its label left out)."""
    stray = _STRAY.match(flow, start, end)
    at = stray.end() if stray else start
    colon = flow.find(":", at, min(end, at + 120))
    if colon >= 0 and (prefix := _PREFIX.match(flow, at, end)):
        at = prefix.end()
    span = Span(start, end)
    answers = flow.find("h nhi", start, end) >= 0 and _ANSWERS.search(flow, start, end) is not None
    if order := order_at(flow, at, end):
        return Clause(span, None, order, opens_duty=False, answers=answers, past=False)
    towards = TOWARDS.match(flow, at, end)
    phrase = phrase_at(flow, towards.end() if towards else at, end)
    if towards and phrase and phrase.stop is Stop.COLON:
        second = phrase_at(flow, phrase.after, end)
        if second and second.stop is Stop.VERB:
            towards, phrase = None, second
    if phrase and phrase.stop is not Stop.OTHER:
        order = order_at(flow, phrase.after, end) if phrase.stop is Stop.VERB else None
        if order and order.bearer:
            return Clause(span, phrase, order, opens_duty=False, answers=answers, past=False)
        if not (towards and phrase.stop is Stop.VERB):
            return Clause(span, phrase, None, opens_duty=False, answers=answers, past=False)
    if _ADVERBIAL.match(flow, at, end):
        return _circumstanced(flow, at, span, answers=answers)
    words = flow[at : min(end, at + 110)].split(None, 14)
    opens = len(words) > 1 and opens_duty(words[0].strip(POINTS), words[1].strip(POINTS))
    # "Không thu lại giấy tờ đã số hóa": far from a verb of duty, `đã` belongs to a noun.
    past = _tells(words[:5] if opens else words)
    return Clause(span, None, None, opens_duty=opens and not past, answers=answers, past=past)


def _circumstanced(flow: str, at: int, span: Span, *, answers: bool) -> Clause:
    """`Trên cơ sở …, Sở A …`: who acts, or what is to be done, stands behind a circumstance."""
    words = words_of(flow, at, min(span.end, at + REACH))
    found = _after_adverbial(flow, words, span.end)
    if isinstance(found, Order):
        return Clause(span, None, found, opens_duty=False, answers=answers, past=False)
    if isinstance(found, Phrase):
        return Clause(span, found, None, opens_duty=False, answers=answers, past=False)
    first = opens_duty(words[0][0], words[1][0].strip(POINTS)) if len(words) > 1 else False
    past = _tells([word for word, _ in words[: 14 if first else 60]])
    return Clause(
        span, None, None, opens_duty=not past and (first or _duty_behind(words)), answers=answers, past=past
    )


def order_at(flow: str, start: int, end: int) -> Order | None:
    """`Giao Sở A …`, `Kính đề nghị …` at `start`; None where the verb governs a thing (`giao kế hoạch …`)."""
    match = _ORDER.match(flow, start, end)
    if match is None:
        return None
    verb = plain(" ".join(match["verb"].split()))
    bearer = phrase_at(flow, match.end(), end) or _stranger(flow, match.end(), end)
    if bearer is None and verb != "de nghi":
        return None
    first, second, *_ = [*flow[match.end() : min(end, match.end() + 60)].split(None, 2), "", ""]
    if bearer is None and not opens_duty(first, second.strip(POINTS)):
        return None
    return Order(verb, bearer, start)


def _stranger(flow: str, start: int, end: int) -> Phrase | None:
    """A name that is in no list, after an order: what stands between the order and a verb."""
    if start >= end or not flow[start].isupper():
        return None
    words = words_of(flow, start, min(end, start + 200))
    for number in range(1, min(len(words), 16)):
        if acts(words, number):
            return Phrase(trim(flow, start, words[number][1]), Stop.VERB, words[number][1])
        if words[number][0].endswith((":", ".", ";")):
            break
    return None


def _after_adverbial(flow: str, words: Words, end: int) -> Order | Phrase | None:
    """`Trên cơ sở …, giao Sở A …`, `Định kỳ 6 tháng, Sở A tổ chức …`."""
    acted, passed = False, False
    when = _WHEN.match(flow, words[0][1], end) is not None
    for number in range(1, len(words)):
        word, at = words[number]
        before = words[number - 1][0]
        if ends_sentence(before):
            return None
        pause = before.endswith((",", ";"))
        acted = (acted and not (pause and not when)) or (
            number > 1 and not pause and _verb_at(words, number - 1)
        )
        passed = passed or pause or before == "thì"
        if pause or word in ("giao", "yêu", "đề"):
            order = order_at(flow, at, end)
            if order and order.bearer:
                return order
        if (passed or when) and not acted and ((pause and number <= 6) or _may_act(word, before, when=when)):
            phrase = phrase_at(flow, at, end)
            if phrase and phrase.stop is Stop.VERB:
                order = order_at(flow, phrase.after, end)
                return order if order and order.bearer else phrase
    return None


def _verb_at(words: Words, number: int) -> bool:
    return words[number][0] not in _TIMES and acts(words, number)


def _may_act(word: str, before: str, *, when: bool) -> bool:
    """Whether a word may begin the name of who acts: nothing before it makes it an object or one of a list."""
    pause = before.endswith(",")
    if word[0].islower() and word not in _PLURALS and not (word in ("chủ", "người") and pause):
        return False
    if not (pause or when or before == "thì" or word in _PLURALS):
        return False
    return pause or plain(before.lstrip('(“"')) not in PREPOSITIONS


def _duty_behind(words: Words) -> bool:
    """`Căn cứ …, xây dựng kế hoạch …`: a verb of duty after a comma, before any passive or past."""
    if words[0][0] not in CIRCUMSTANCES:
        return False
    for (before, _), (word, _), (following, _) in zip(words, words[1:60], words[2:], strict=False):
        if word in _TOLD:
            return False
        if before.endswith(",") and word[0].islower() and opens_duty(word, following.strip(POINTS)):
            return True
    return False


def _tells(words: list[str]) -> bool:
    """`đã` near the beginning, not in brackets: what was done, not what is to be done."""
    for number, word in enumerate(words):
        if word in ("đã", "Đã"):
            return not any("(" in other for other in words[:number])
    return False
