"""Who acts, who is addressed: the grammar of one block."""

import re
from collections.abc import Sequence

from lantoa.core.kernel import Span
from lantoa.core.obligations.bodies import BODY
from lantoa.core.obligations.lexicon import is_act, opens_duty, plain
from lantoa.core.obligations.model import Clause, Order, Phrase, Stop

_WORD = re.compile(r"\S+")
_NEAR, _REACH = 160, 600
# "Nội dung: …", "Giải pháp, cách thức tiến hành: …"
_PREFIX = re.compile(r"(?:Nội dung|Giải pháp|Biện pháp|Hình thức|Cách thức|Nhiệm vụ)[^:\n.]{0,60}: +(?=\S)")
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
    r"Quá trình|Chậm nhất|Ngay sau|Tùy|Tuỳ|Thực hiện|Thời gian|Riêng|Ngày|Xét|[Tt]hường xuyên)"
)
# Stray marks of a scan before the first word: ". 8. Hiệp hội …"
_STRAY = re.compile(r"(?:[.,;:'‘’~•*]+ +|\d{1,2}[.)] +)+")
_PREPOSITIONS = frozenset(
    [
        "cua",
        "voi",
        "cho",
        "tai",
        "do",
        "boi",
        "tu",
        "den",
        "va",
        "theo",
        "ve",
        "trong",
        "gui",
        "o",
        "giua",
        "cap",
        "vao",
        "qua",
        "bang",
        "moi",
        "tren",
        "thuoc",
        "la",
        "doi",
        "nhu",
        "hoac",
        "so",
        "hop",
        "co",
        "ngoai",
        "sau",
        "truoc",
        "giup",
        "duoc",
        "xin",
        "lay",
        "dap",
        "moi",
        "xuong",
        "toi",
        "lam",
        "cung",
        "nhat",
        "quyet",
        "ban",
        "cac",
        "nhung",
        "mot",
        "hai",
        "moi",
    ]
)
_NOT_ACTING = frozenset(
    ["kính", "đã", "được", "là", "gồm", "bị", "bao", "thuộc", "có", "để", "không", "chưa", "còn"]
)
_TIMES = frozenset(["thường", "theo", "trong"])
_SEASONS = frozenset(
    (
        "định kỳ",
        "hằng năm",
        "hàng năm",
        "hằng quý",
        "hàng quý",
        "hằng tháng",
        "hàng tháng",
        "hằng tuần",
        "hàng tuần",
        "hằng ngày",
        "hàng ngày",
    )
)
_POINTS = '.,;:“”"'
_CLAUSES = frozenset(
    [
        "Căn",
        "Trên",
        "trên",
        "căn",
        "Theo",
        "Thông",
        "Trong",
        "Qua",
        "Khi",
        "Sau",
        "Để",
        "Nhằm",
        "Tùy",
        "Tuỳ",
        "Định",
        "Trường",
        "Đối",
        "Với",
        "Ngoài",
        "Nếu",
        "Trước",
    ]
)
_CONDITIONS = frozenset(("khi", "nếu", "thì"))
_BEFORE_VERB = _CONDITIONS | {season.split()[0] for season in _SEASONS}
_AFTER_LIST = frozenset(["cac", "moi", "nhung", "tung", "va", "hoac", "so"])
_ATTRIBUTED = frozenset(["cac", "nhung", "tac", "doan", "to", "phan", "duoc"])
_NOUN_OF = {
    "đào": frozenset(["so", "duc", "va", "vien", "duong"]),
    "khai": frozenset(["ly"]),
    "cử": frozenset(["bau", "ung", "de"]),
    "trình": frozenset(["chuong", "cong", "quy", "lo", "qua", "giao", "tien", "tuong", "dia", "phuong"]),
    "quản": frozenset(["quan", "vi", "bo", "phan", "ban", "cap", "nguoi", "nganh", "luc", "trach", "chu"]),
    "thông": frozenset(
        ["quan", "tram", "thong", "cong", "trang", "nganh", "sac", "vien", "cung", "dai", "he"]
    ),
    "sử": frozenset(["nguoi", "vi", "tuong", "viec", "quan"]),
    "giao": frozenset(["ban"]),
    "tự": frozenset(["trat", "trinh"]),
    "xây": frozenset(["tu", "nganh", "thau"]),
    "thực": frozenset(["dao"]),
    "mở": frozenset(["coi"]),
}
_NOUN_BEFORE = {
    "giao": frozenset(["thong", "dich", "luu", "ban", "nhan", "thua"]),
    "cử": frozenset(["tri"]),
    "tự": frozenset(["do", "quan", "nguyen"]),
    "quản": frozenset(["ly_nha"]),
    "theo": frozenset(["thu"]),
    "mở": frozenset(["coi"]),
    "đẩy": frozenset(),
}
_CHARGED = ("hướng dẫn", "chủ trì", "đảm nhiệm", "bảo đảm", "chịu trách nhiệm", "thực hiện", "quyết định")
_ANSWERS = re.compile(
    r"[Cc]h[ịi]u +tr[áa]ch +nhi[ệêe]m +(?:tổ chức +|triển khai +)?(?:th[iị] +hành|thực +hi[ệê]n)"
)


def parse_clause(flow: str, start: int, end: int) -> Clause:
    """The grammar of the block `flow[start:end]` (its label left out)."""
    stray = _STRAY.match(flow, start, end)
    at = stray.end() if stray else start
    if prefix := _PREFIX.match(flow, at, end):
        at = prefix.end()
    span = Span(start, end)
    answers = flow.find("nhi", start, end) >= 0 and _ANSWERS.search(flow, start, end) is not None
    if order := order_at(flow, at, end):
        return Clause(span, None, order, opens_duty=False, answers=answers, past=False)
    towards = TOWARDS.match(flow, at, end)
    phrase = phrase_at(flow, towards.end() if towards else at, end)
    if towards and phrase and phrase.stop is Stop.COLON and (second := phrase_at(flow, phrase.after, end)):
        phrase = second if second.stop is Stop.VERB else phrase
    if phrase and phrase.stop is not Stop.OTHER:
        order = order_at(flow, phrase.after, end) if phrase.stop is Stop.VERB else None
        if order and order.bearer:
            return Clause(span, phrase, order, opens_duty=False, answers=answers, past=False)
        if not (towards and phrase.stop is Stop.VERB):
            return Clause(span, phrase, None, opens_duty=False, answers=answers, past=False)
    if _ADVERBIAL.match(flow, at, end):
        return _circumstanced(flow, at, span, answers=answers)
    words = flow[at : min(end, at + 110)].split(None, 14)
    past = _tells(words)
    duty = len(words) > 1 and not past and opens_duty(words[0].strip(_POINTS), words[1].strip(_POINTS))
    return Clause(span, None, None, opens_duty=duty, answers=answers, past=past)


def _circumstanced(flow: str, at: int, span: Span, *, answers: bool) -> Clause:
    """`Trên cơ sở …, Sở A …`: who acts, or what is to be done, stands behind a circumstance."""
    words = _words(flow, at, min(span.end, at + _REACH))
    found = _after_adverbial(flow, words, span.end)
    if isinstance(found, Order):
        return Clause(span, None, found, opens_duty=False, answers=answers, past=False)
    if isinstance(found, Phrase):
        return Clause(span, found, None, opens_duty=False, answers=answers, past=False)
    first = opens_duty(words[0][0], words[1][0].strip(_POINTS)) if len(words) > 1 else False
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
    if bearer is None and not opens_duty(first, second.strip(_POINTS)):
        return None
    return Order(verb, bearer, start)


def phrase_at(flow: str, start: int, end: int) -> Phrase | None:
    """The name of a body that begins at `start`, up to what it does."""
    head = BODY.match(flow, start, end)
    if head is None:
        return None
    for reach in (_NEAR, _REACH):
        words = _words(flow, start, min(end, start + reach))
        if (phrase := _stopped(flow, words, head.end(), start, end)) is not None:
            return phrase
        if start + reach >= end:
            break
    whole = start + _REACH >= end
    return Phrase(
        _trim(flow, start, end if whole else start + _REACH), Stop.END if whole else Stop.OTHER, end
    )


def _stopped(flow: str, words: Sequence[tuple[str, int]], named: int, start: int, end: int) -> Phrase | None:
    """The name that begins at `start` and is sure to reach `named`, where one of `words` ends it."""
    depth = 0
    for number, (word, at) in enumerate(words):
        depth = max(depth + word.count("(") - word.count(")"), 0)
        if depth or (start < at < named and not word.endswith((":", ";"))):
            continue
        if at >= named:
            if acts(words, number) or _acts_later(words, number):
                return Phrase(_trim(flow, start, at), Stop.VERB, at)
            if word in _NOT_ACTING and not _stays(words, number):
                return Phrase(_trim(flow, start, at), Stop.OTHER, at)
        if stop := _stop_at(flow, words, number, start, end):
            return stop
    return None


def more_subjects(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Bodies that act after a semicolon: `Sở A làm …; Sở B làm …`."""
    found: list[Span] = []
    at = start
    while (at := flow.find("; ", at, end)) >= 0:
        at += 2
        if flow[at].isupper() and (phrase := phrase_at(flow, at, end)) and phrase.stop is Stop.VERB:
            found.append(phrase.span)
    return tuple(found)


def passive_subject(flow: str, start: int, end: int) -> Span | None:
    """`… do Bộ A hướng dẫn thực hiện`: who acts stands behind."""
    at = start
    while (at := flow.find(" do ", at, end)) >= 0:
        at += 4
        phrase = phrase_at(flow, at, end)
        if phrase and phrase.stop is Stop.VERB and flow.startswith(_CHARGED, phrase.after):
            return phrase.span
    return None


def late_subject(flow: str, start: int, end: int) -> Span | None:
    """A body that acts in a later sentence of the block."""
    at = start
    while (at := flow.find(". ", at, end)) >= 0:
        at += 2
        while at < end and flow[at] == " ":
            at += 1
        if (phrase := phrase_at(flow, at, end)) and phrase.stop is Stop.VERB:
            return phrase.span
    return None


def partners_of(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Whom `phối hợp với …` names."""
    at = flow.find("hối hợp", start, end)
    while at >= 0:
        after = at + 7
        for skipped in (" chặt chẽ", " với", " cùng", " "):
            if flow.startswith(skipped, after):
                after += len(skipped)
        phrase = phrase_at(flow, after, end)
        if phrase and phrase.span.end - phrase.span.start < 400:
            return (phrase.span,)
        at = flow.find("hối hợp", at + 7, end)
    return ()


def split_names(flow: str, span: Span) -> tuple[Span, ...]:
    """Names that a semicolon parts."""
    names: list[Span] = []
    start = span.start
    for cut in [*(at for at in range(span.start, span.end) if flow[at] == ";"), span.end]:
        left, right = start, cut
        while left < right and flow[left] in " \n":
            left += 1
        while right > left and flow[right - 1] in " \n.,":
            right -= 1
        if right > left:
            names.append(Span(left, right))
        start = cut + 1
    return tuple(names)


def acts(words: Sequence[tuple[str, int]], number: int) -> bool:
    """Whether word `number` begins what a body does, and is not part of its name."""
    word = words[number][0].rstrip(",")
    if not word[:1].islower():
        return False
    following = words[number + 1][0].strip(",;:.") if number + 1 < len(words) else ""
    if not is_act(word, following):
        return False
    before = words[number - 1][0]
    bare = plain(before.strip(",;"))
    if word in ("tổ", "tố", "tô"):
        return not (before.endswith(",") or bare in _AFTER_LIST)
    if word == "chủ" and following == "trì" and bare in ("quan", "vi"):
        return False
    if bare in _ATTRIBUTED or bare in _NOUN_OF.get(word, ()):
        return False
    return plain(following) not in _NOUN_BEFORE.get(word, ())


def _acts_later(words: Sequence[tuple[str, int]], number: int) -> bool:
    """`Sở A định kỳ 6 tháng báo cáo …`, `chủ đầu tư khi chưa bàn giao thì phải …`: a time or a condition before the verb."""
    if words[number][0] not in _BEFORE_VERB:
        return False
    pair = " ".join(word.strip(",") for word, _ in words[number : number + 2])
    reach = 5 if pair in _SEASONS else 24 if words[number][0] in _CONDITIONS else 0
    return any(acts(words, other) for other in range(number + 2, min(number + 2 + reach, len(words))))


def _stays(words: Sequence[tuple[str, int]], number: int) -> bool:
    """`được giao`, `có liên quan`, `thuộc tỉnh` belong to a name."""
    word = words[number][0]
    following = words[number + 1][0].strip(",;:.") if number + 1 < len(words) else ""
    if word == "có":
        return following != "thể" and not is_act("có", following)
    if word == "được":
        return following in ("giao", "phân", "cử", "ủy", "mời", "hưởng")
    return word == "thuộc"


def _stop_at(flow: str, words: Sequence[tuple[str, int]], number: int, start: int, end: int) -> Phrase | None:
    word, at = words[number]
    after = words[number + 1][1] if number + 1 < len(words) else end
    if word.endswith(":") and not (number <= 3 and _lists_names(flow, start, at, after, end)):
        return Phrase(_trim(flow, start, at + len(word) - 1), Stop.COLON, after)
    if word.endswith(";") and not BODY.match(flow, after, end):
        return Phrase(_trim(flow, start, at + len(word)), Stop.END if after >= end else Stop.OTHER, after)
    if word.endswith(".") and len(word) > 3:
        return Phrase(_trim(flow, start, at + len(word)), Stop.END if after >= end else Stop.OTHER, after)
    return None


def _lists_names(flow: str, start: int, at: int, after: int, end: int) -> bool:
    """`Các Bộ: Nội vụ, Công an …`: the colon stands inside the name."""
    if (
        flow[start : at + 1].split(maxsplit=1)[0] not in ("Các", "các")
        or after >= end
        or not flow[after].isupper()
    ):
        return False
    first, second, *_ = [*flow[after : after + 40].split(), "", ""]
    return not opens_duty(first, second)


def _stranger(flow: str, start: int, end: int) -> Phrase | None:
    """A name that is in no list, after an order: what stands between the order and a verb."""
    if start >= end or not flow[start].isupper():
        return None
    words = _words(flow, start, min(end, start + 200))
    for number in range(1, min(len(words), 16)):
        if acts(words, number):
            return Phrase(_trim(flow, start, words[number][1]), Stop.VERB, words[number][1])
        if words[number][0].endswith((":", ".", ";")):
            break
    return None


def _after_adverbial(flow: str, words: Sequence[tuple[str, int]], end: int) -> Order | Phrase | None:
    """`Trên cơ sở …, giao Sở A …`, `Định kỳ 6 tháng, Sở A tổ chức …`."""
    acted, passed = False, False
    when = _WHEN.match(flow, words[0][1], end) is not None
    for number in range(1, len(words)):
        word, at = words[number]
        before = words[number - 1][0]
        if before.endswith(".") and len(before) > 4:
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
        if (passed or when) and not acted and _may_act(word, before):
            phrase = phrase_at(flow, at, end)
            if phrase and phrase.stop is Stop.VERB:
                order = order_at(flow, phrase.after, end)
                return order if order and order.bearer else phrase
    return None


def _verb_at(words: Sequence[tuple[str, int]], number: int) -> bool:
    return words[number][0] not in _TIMES and acts(words, number)


def _may_act(word: str, before: str) -> bool:
    """Whether a word may begin the name of who acts: nothing before it makes it an object or one of a list."""
    if (
        word[0].islower()
        and word not in ("các", "ngành", "cán", "thủ", "mỗi", "từng")
        and not (word in ("chủ", "người") and before.endswith(","))
    ):
        return False
    return before.endswith(",") or plain(before.lstrip('(“"')) not in _PREPOSITIONS


def _duty_behind(words: Sequence[tuple[str, int]]) -> bool:
    """`Căn cứ …, xây dựng kế hoạch …`: a verb of duty after a comma."""
    if words[0][0] not in _CLAUSES:
        return False
    return any(
        words[number - 1][0].endswith(",")
        and words[number][0][0].islower()
        and opens_duty(words[number][0], words[number + 1][0].strip(_POINTS))
        for number in range(1, min(len(words) - 1, 60))
    )


def _tells(words: Sequence[str]) -> bool:
    """`đã` near the beginning, not in brackets: what was done, not what is to be done."""
    for number, word in enumerate(words):
        if word in ("đã", "Đã"):
            return not any("(" in other for other in words[:number])
    return False


def _words(flow: str, start: int, end: int) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in _WORD.finditer(flow, start, end)]


def _trim(flow: str, start: int, end: int) -> Span:
    while end > start and flow[end - 1] in " .,;:\n":
        end -= 1
    return Span(start, end)
