"""The name of a body: where it ends, and what it does there."""

import re
from collections.abc import Sequence

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.bodies import BODY
from lantoa.core.obligations.lexicon import (
    AFTER_LIST,
    ATTRIBUTED,
    CONDITIONS,
    NOUN_AFTER,
    NOUN_BEFORE,
    ORGANISATIONS,
    OVERLAPS,
    PREDICATES,
    SEASONS,
    SPELT_FIRSTS,
    is_act,
    is_spelt_act,
    may_act,
    opens_duty,
    plain,
    spelt_as_verb,
)
from lantoa.core.obligations.model import Phrase, Stop
from lantoa.core.obligations.sort_word import (
    ACT,
    BRACKET,
    DEFINES,
    IDLE,
    NAME,
    POINTED,
    WAIT,
    first_word,
    opening_of,
    traits_of,
)
from lantoa.core.obligations.whole import LEVELS, SECTORS, ends_a_place, is_over

Words = Sequence[str]
# Past the constructor, which is a step of Python: a paper has hundreds of names.
_new = tuple.__new__

# "./." ends a paper.
POINTS = '.,;:“”"/'
REACH = 400
_TELLING = ACT | WAIT | DEFINES | IDLE | POINTED
_NEAR = 120
# "tổ chức tham gia …", "hộ sử dụng …": what a body does may be its name, where a duty follows.
_ATTRIBUTES = (
    "cung",
    "sử",
    "thực",
    "quản",
    "tổ",
    "tham",
    "khai",
    "đăng",
    "phụ",
    "lập",
    "theo",
    "vận",
    "nhận",
    "thi",
)
_CHARGES = (
    "cơ quan",
    "đơn vị",
    "đầu mối",
    "bộ phận thường",
    "bộ phận giúp",
    "bộ phận đầu",
    "bộ phận tham",
    "nòng cốt",
)
# "thôn có dưới 100 cử tri": a case, not somebody who acts; "cử tri có thể phát biểu".
_COUNTED_BY = frozenset(("thể", "dưới", "trên", "từ", "ít", "nhiều", "hơn"))
# What is checked or watched follows the verb: "kiểm tra, giám sát việc lập danh sách".
_GOVERNED = frozenset(("viec", "cac", "cong", "tinh", "hoat"))
# "các bộ phận nghiêm túc …", "Tổ khẩn trương …": these act, "công tác phối hợp" does not.
_ACTORS = frozenset(("doan", "to", "phan"))
# "UBND các xã, phường:", "Đại sứ quán các nước:"
_COUNTED = frozenset(
    ("xã", "phường", "huyện", "thôn", "bản", "sở", "ngành", "tỉnh", "phố", "nước", "phòng", "khu", "trường")
)
# "UBND các xã, phường", "Công an tỉnh": so a name may end
_ENDS = frozenset(("xã", "phường", "tỉnh", "phố", "thôn", "huyện", "ủy", "uỷ"))
# "các chủ đầu tư", "Trung tâm Y tế khu vực": pairs that end a name whatever it opens with
_ENDING_PAIRS = frozenset((("đầu", "tư"), ("khu", "vực"), ("địa", "phương")))
# Behind a name this is what it does: "các cơ quan, đơn vị chủ trì, phối hợp với Sở A"
_SHARES_LEAD = "chủ trì, phối hợp với"
_BEFORE_PASSIVE = frozenset(("tiếp", "phải", "cần", "sẽ"))
_CHARGED = (
    "hướng dẫn",
    "có trách nhiệm",
    "khẩn trương",
    "chủ trì",
    "đảm nhiệm",
    "bảo đảm",
    "chịu trách nhiệm",
    "thực hiện",
    "triệu tập",
    "quyết định",
)


def names_body(flow: str, start: int, end: int) -> re.Match[str] | None:
    """The sure beginning of the name of a body."""
    return BODY.match(flow, start, end) if opening_of(first_word(flow, start, end)) & NAME else None


def phrase_at(flow: str, start: int, end: int) -> Phrase | None:
    """The name of a body that begins at `start`, up to what it does."""
    head = names_body(flow, start, end)
    if head is None:
        return None
    named = len(flow[start : head.end()].split())
    for reach in (_NEAR, REACH):
        words = flow[start : min(end, start + reach)].split()
        if (phrase := _stopped(flow, words, named, start, end)) is not None:
            return ended(flow, phrase) if phrase.stop is Stop.VERB else phrase
        if start + reach >= end:
            break
    whole = start + REACH >= end
    return Phrase(trim(flow, start, end if whole else start + REACH), Stop.END if whole else Stop.OTHER, end)


def _stopped(flow: str, words: Words, named: int, start: int, end: int) -> Phrase | None:
    """The name that begins at `start` and is sure to hold `named` words, where one of `words` ends it."""
    depth = 0
    for number, traits in enumerate(map(traits_of, words)):
        if not traits:
            continue  # most words
        word = words[number]
        if traits & BRACKET:
            depth = max(depth + word.count("(") - word.count(")"), 0)
        if not traits & _TELLING or depth or (0 < number < named and word[-1] not in ".:;"):
            continue
        if number >= named and (stop := _acting(words, number, traits)):
            at = offset_of(flow, start, words, number)
            if stop is Stop.VERB and flow.startswith(_ATTRIBUTES, at):
                at = _owing_at(flow, at, end)
            return _new(Phrase, (_before_times(flow, start, at), stop, at))
        if traits & POINTED and (ended := _stop_at(flow, words, number, start, end)):
            return ended
    return None


def ended(flow: str, phrase: Phrase) -> Phrase:
    """The name up to a word that goes on with no name, where no list holds it: `Giao Phòng Kinh tế | bứng cây …`."""
    start, end = phrase.span
    words = flow[start:end].split()
    for number in range(2, len(words)):
        if is_over(words, number):
            at = offset_of(flow, start, words, number)
            return Phrase(trim(flow, start, at), Stop.VERB, at)
    return phrase


# "Các sở, ngành chậm nhất ngày 25 hằng tháng gửi …": when it is due is no part of the name.
_BY_WHEN = pattern(
    r"(?:,|(?<![ ,])) +(?:chậm nhất|muộn nhất|trước ngày|vào ngày|từ ngày|đến ngày|trong (?:tháng|quý|năm))\b"
)

# "Đoàn Thanh niên dọn rác và | lắp biển báo": what joins two verbs belongs to neither.
_AND = " và"


def _before_times(flow: str, start: int, at: int) -> Span:
    words = flow[start:at]
    # What all of these hold: most names hold none of it.
    hinted = "ngày" in words or "nhất" in words or "trong " in words
    timed = _BY_WHEN.search(flow, start, at) if hinted else None
    name = trim(flow, start, timed.start() if timed else at)
    return trim(flow, start, name.end - len(_AND)) if flow.endswith(_AND, start, name.end) else name


def _owing_at(flow: str, at: int, end: int) -> int:
    """`Doanh nghiệp cung cấp sữa có trách nhiệm …`: the first verb belongs to the name, the body owes something."""
    owes = flow.find("có trách nhiệm", at, min(end, at + _NEAR))
    return owes if owes > 0 and not any(sign in flow[at:owes] for sign in ",.;:(") else at


def _acting(words: Words, number: int, traits: int) -> Stop | None:
    """Whether word `number` says what the body before it does, or that it does nothing."""
    if (
        (traits & ACT and _acts(words, number))
        or (traits & WAIT and _acts_later(words, number))
        or (traits & DEFINES and _leads(words, number))
    ):
        return Stop.VERB
    return Stop.OTHER if traits & IDLE and not _stays(words, number) else None


def more_subjects(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Who else acts after a semicolon: `Sở A làm …; Sở B làm …`, `đồng chí A …; đồng chí B …`."""
    found: list[Span] = []
    at = start
    while (at := flow.find("; ", at, end)) >= 0:
        at += 2
        if (
            (flow[at].isupper() or flow.startswith(("các ", "mỗi ", "đồng chí ", "trường ", "tuyến "), at))
            and (phrase := phrase_at(flow, at, end))
            and phrase.stop is Stop.VERB
        ):
            found.append(phrase.span)
    return tuple(found)


# Behind these stands who acts; " do " may give a reason too.
_AGENTS = (" do ", " phải được ")


def passive_subject(flow: str, start: int, end: int) -> Span | None:
    """`… do Bộ A hướng dẫn thực hiện`, `… phải được UBND xã di dời`: who acts stands behind."""
    for agent in _AGENTS:
        at = start
        while (at := flow.find(agent, at, end)) >= 0:
            at += len(agent)
            phrase = phrase_at(flow, at, end)
            sure = agent != " do " or (phrase and flow.startswith(_CHARGED, phrase.after))
            if phrase and phrase.stop is Stop.VERB and sure:
                return phrase.span
    return None


def late_subject(flow: str, start: int, end: int, *, charged: bool = False) -> Span | None:
    """A body that acts in a later sentence of the block; `charged`: with a verb that leaves no doubt."""
    at = start
    while (at := flow.find(". ", at, end)) >= 0:
        at += 2
        while at < end and flow[at] == " ":
            at += 1
        phrase = phrase_at(flow, at, end)
        if phrase and phrase.stop is Stop.VERB and (not charged or flow.startswith(_CHARGED, phrase.after)):
            return phrase.span
    return None


# "…, định kỳ 6 tháng/lần hoặc đột xuất Ban Chỉ đạo …", "… hằng quý, Sở A …"
_BEAT = pattern(r"(?:đột xuất|/lần|h[ằà]ng (?:năm|quý|tháng|tuần)),? +(?=[A-ZĐ])")


def subject_after_beat(flow: str, start: int, end: int) -> Span | None:
    """A body that acts right behind the words that say how often."""
    for beat in _BEAT.finditer(flow, start, end):
        phrase = phrase_at(flow, beat.end(), end)
        if phrase and phrase.stop is Stop.VERB:
            return phrase.span
    return None


# "(Cơ quan chủ trì: Sở A; phối hợp: Sở B)", "Đơn vị thực hiện: UBND xã", "(Sở A chủ trì)"
_LED = pattern(
    r"(?:[Cc]hủ trì|[Đđ]ơn vị thực hiện|[Cc]ơ quan thực hiện)(?: thực hiện| tham mưu)? *: *(?P<after>[^;)\n.]{3,200})|\((?P<before>[^();:\n]{3,120}?),? +chủ trì(?! *:)"
)


def inline_leads(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Who leads, where a bracket or the last words of the block say so."""
    if flow.find("hủ trì", start, end) < 0 and flow.find("thực hiện:", start, end) < 0:
        return ()
    match = _LED.search(flow, start, end)
    if match is None:
        return ()
    left, right = match.span("after" if match["after"] else "before")
    return split_names(flow, Span(left, right)) if names_body(flow, left, right) else ()


# "Trồng 500 cây bóng mát, giao | Hội Nông dân xã."
_HANDED_TO = pattern(r", +giao +(?:cho +)?(?=[A-ZĐ])")


def handed_to(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Who is given the whole, where the last words of the block name nobody else and say nothing more."""
    for given in _HANDED_TO.finditer(flow, start, end):
        phrase = phrase_at(flow, given.end(), end)
        if phrase and phrase.stop is Stop.END:
            return split_names(flow, phrase.span)
    return ()


# "Sở A trước hết …", "Sở A có tránh nhiệm …" (OCR), "Sở A cùng Sở B …", "Sở A, Sở B, mỗi đơn vị …": words between a name
# and what it does, and those who help.
_TAIL = pattern(
    r" (?<!  ) *(?:c[óo] +tr[áaâ](?:ch|nh) +nhi[ệêẹe]m|trước +h[ếêe]t|tiếp +tục|c[óo] +[ýy] +kiến +như +sau|cùng(?= *$| +với\b| +(?:[A-ZĐỦ]|các )))"
    r"|, *(?:mỗi|từng) +(?:đơn +vị|cơ +quan|bên|ngành|địa +phương|xã|phường|huyện|trường|thôn) *$"
)


def up_to(flow: str, name: Span, form: re.Pattern[str]) -> Span:
    """The name up to where `form` begins."""
    found = form.search(flow, *name)
    return trim(flow, name.start, found.start()) if found else name


def split_names(flow: str, span: Span) -> tuple[Span, ...]:
    """Names that a semicolon parts."""
    names: list[Span] = []
    start = span.start
    while start <= span.end:
        cut = flow.find(";", start, span.end)
        cut = span.end if cut < 0 else cut
        left, right = start, cut
        while left < right and flow[left] in " \n":
            left += 1
        while right > left and flow[right - 1] in " \n.,":
            right -= 1
        name = up_to(flow, _new(Span, (left, right)), _TAIL)
        if name.end > name.start:
            names.append(name)
        start = cut + 1
    return tuple(names)


def acts(words: Words, number: int) -> bool:
    """Whether word `number` begins what a body does, and is not part of its name."""
    return bool(traits_of(words[number]) & ACT) and _acts(words, number)


def _acts(words: Words, number: int) -> bool:
    """Whether a word that may be a verb is one here."""
    word = words[number].rstrip(",")
    # "hỏa hoạn, thiên tai": no verb goes on behind a comma.
    paused = words[number][-1] == "," or number + 1 >= len(words)
    following = "" if paused else words[number + 1].strip(POINTS)
    # "Trung tâm Ứng dụng" holds no `tạm ứng`; "đăng Thông báo" is a verb.
    second = "" if following[:1].isupper() and word not in SPELT_FIRSTS else following
    return (is_act(word, second) or (may_act(word, second) and _is_whole(words, number))) and not (
        _is_noun(words, number, following)
        or _is_listed(words, number, word)
        or _ends_before_act(words, number, second)
    )


def _ends_before_act(words: Words, number: int, second: str) -> bool:
    """`Kiểm lâm | chủ trì`, `Công nghệ | báo cáo`, `Truyền thông | báo cáo`: the last word of the name, and no `làm chủ`,
    `nghe báo`, `thông báo`.
    """
    first, third = words[number], words[number + 2].strip(POINTS) if number + 2 < len(words) else ""
    if not is_spelt_act(second, third):
        return False
    return not spelt_as_verb(first, second) or plain(words[number - 1].rstrip(",")) in OVERLAPS.get(first, ())


def _is_whole(words: Words, number: int) -> bool:
    """Whether the name before is over: with a level (`UBND các xã | di dời`), a short name (`UBND | di dời`), a name of a place (`xã Sơn Bình | di dời`), a sector."""
    last, before = words[number - 1], words[number - 2] if number > 1 else ""
    pair = (before.lower(), last.lower())
    if pair in _ENDING_PAIRS or (words[0] == "Sở" and pair in SECTORS):
        return True
    if len(last) > 1 and last.isalpha() and last.isupper():
        return True
    return (last in _ENDS and before != "tác") or (
        last.isalpha() and last[0].isupper() and before[:1].isupper()
    )


def _is_noun(words: Words, number: int, following: str) -> bool:
    """`cơ quan, tổ chức`, `chương trình`, `giao thông`: what looks like a verb is a noun, or belongs to one."""
    before, word = words[number - 1], words[number].rstrip(",")
    bare = plain(before.strip(",;"))
    if word in ("tổ", "tố", "tô"):
        return before.endswith(",") or bare in AFTER_LIST
    if word == "phối" and number == 2 and bare == "quan":
        return is_act(*_pair_at(words, number + 2))
    if _leads_by_name(words, number) or (word == "lãnh" and before.endswith(",")):
        return True
    named = bare in ATTRIBUTED and not ends_a_place(words, number)
    if named and not (bare in _ACTORS and _is_predicate(words, number, following)):
        return True
    if _belongs(word, words, number, bare) or _belongs(f"{word} {following}", words, number, bare):
        return True
    # "giao lưu", but "giao Lưu Văn An"
    return not following[:1].isupper() and plain(following) in NOUN_BEFORE.get(word, ())


def _leads_by_name(words: Words, number: int) -> bool:
    """`cơ quan chủ trì`; not `khu vực VI chủ trì`, `các cơ quan, đơn vị chủ trì, phối hợp với …`."""
    before, does = words[number - 1], " ".join(words[number : number + 5])
    named = before.islower() and plain(before) in ("quan", "vi") and does.startswith("chủ trì")
    return named and not does.startswith(_SHARES_LEAD)


def _belongs(verb: str, words: Words, number: int, bare: str) -> bool:
    """Whether the word before, or the two before, make a noun of what looks like a verb: `nghiên cứu phát triển`."""
    listed = NOUN_AFTER.get(verb)
    if listed is None:
        return False
    second = words[number - 2] if number > 1 else ""
    if f"{plain(second)} {bare}" in listed:
        return True
    # "Sở Giáo dục và Đào tạo | lập danh sách", "Sở Công Thương | trực tiếp kiểm tra": no `tạo lập`, no `thường trực`
    return bare in listed and (second.lower(), words[number - 1].lower()) not in SECTORS


def _is_predicate(words: Words, number: int, following: str) -> bool:
    """`Tỉnh đoàn chuẩn bị`, `các bộ phận nghiêm túc` act; `Đoàn kiểm tra`, `bộ phận tiếp dân` are names."""
    if number > 1 and plain(words[number - 1]) == "doan" and plain(words[number - 2]) in LEVELS:
        return True
    return plain(f"{words[number]} {following}") in PREDICATES


def _is_listed(words: Words, number: int, word: str) -> bool:
    """`tổ chức chính trị`, `Đoàn kiểm tra, giám sát số 2`: a noun by what stands behind, or in a list of two.
    `tiếp tục được`, `phải được`: passive, so nobody acts; `không bán được hàng` is told of, not forbidden.
    """
    if word == "không" and "được" in words[number + 2 : number + 4]:
        return True
    if word in _BEFORE_PASSIVE and "được" in words[number + 1 : number + 3]:
        return True
    if word in ("tổ", "tố", "tô"):
        return _behind(words, number) in ORGANISATIONS
    if number < 3 or words[number - 1][-1] != "," or plain(words[number - 3]) not in ("doan", "to"):
        return False
    if not is_act(words[number - 2], words[number - 1].rstrip(",")):
        return False
    return _behind(words, number).partition(" ")[0] not in _GOVERNED


def _pair_at(words: Words, number: int) -> tuple[str, str]:
    first, second, *_ = [*(word.strip(POINTS) for word in words[number : number + 2]), "", ""]
    return first, second


def _behind(words: Words, number: int) -> str:
    """The two words behind a verb of two words."""
    return " ".join(plain(word.strip(POINTS)) for word in words[number + 2 : number + 4])


def _acts_later(words: Words, number: int) -> bool:
    """`Sở A định kỳ 6 tháng báo cáo …`, `chủ đầu tư khi chưa bàn giao thì phải …`: a time or a condition before the verb."""
    pair = " ".join(word.strip(",") for word in words[number : number + 2])
    condition = words[number] in CONDITIONS or pair.endswith((" khi", " quá"))
    reach = 5 if pair in SEASONS else 24 if condition else 0
    return any(acts(words, other) for other in range(number + 2, min(number + 2 + reach, len(words))))


def _leads(words: Words, number: int) -> bool:
    """`Sở A là cơ quan chủ trì …`, `… là bộ phận thường trực`: the one definition that charges."""
    following = " ".join(words[number + 1 : number + 4])
    return following.startswith(_CHARGES)


def _stays(words: Words, number: int) -> bool:
    """`được giao`, `có liên quan`, `thuộc tỉnh` belong to a name."""
    word = words[number]
    following = words[number + 1].strip(",;:.") if number + 1 < len(words) else ""
    if word == "có":
        return following not in _COUNTED_BY and not is_act("có", following)
    if word == "được":
        return following in ("giao", "phân", "cử", "ủy", "mời", "hưởng")
    return word == "thuộc"


def _stop_at(flow: str, words: Words, number: int, start: int, end: int) -> Phrase | None:
    word, at = words[number], offset_of(flow, start, words, number)
    after = offset_of(flow, at, words[number:], 1) if number + 1 < len(words) else end
    if word.endswith(":") and not _lists_names(flow, words, number, after, end):
        return Phrase(trim(flow, start, at + len(word) - 1), Stop.COLON, after)
    if word.endswith(";") and not names_body(flow, after, end):
        return Phrase(trim(flow, start, at + len(word)), Stop.END if after >= end else Stop.OTHER, after)
    if ends_sentence(word):
        return Phrase(trim(flow, start, at + len(word)), Stop.END if after >= end else Stop.OTHER, after)
    return None


def ends_sentence(word: str) -> bool:
    """A full stop that is none of an abbreviation: `TP.`, `Đ.`"""
    return word.endswith(".") and not (word[:-1].isupper() and len(word) <= 4)


def _lists_names(flow: str, words: Words, number: int, after: int, end: int) -> bool:
    """`Các Bộ: Nội vụ, Công an …`, `UBND các xã: Nà Pán, Tân Thanh …`: the colon stands inside the name."""
    opens = number <= 3 and words[0] in ("Các", "các")
    listed = "các" in words[max(number - 4, 0) : number] and words[number][:-1] in _COUNTED
    if not (opens or listed) or after >= end or not flow[after].isupper():
        return False
    first, second, *_ = [*flow[after : after + 40].split(), "", ""]
    return not opens_duty(first, second)


def offset_of(flow: str, start: int, words: Words, number: int) -> int:
    """Where word `number` begins, when the first begins at `start`."""
    before = " ".join(words[: number + 1])
    if flow.startswith(before, start):
        return start + len(before) - len(words[number])  # by far the most: one blank between words
    at = start
    for word in words[:number]:
        at = flow.index(word, at) + len(word)
    return flow.index(words[number], at)


def trim(flow: str, start: int, end: int) -> Span:
    """Without blanks and points at the end, and without `(sau đây gọi là …)`."""
    while end > start and flow[end - 1] in " .,;:\n":
        end -= 1
    if flow.startswith(")", end - 1) and (renamed := flow.rfind(" (sau đây gọi", start, end)) > start:
        end = renamed
    return _new(Span, (start, end))
