"""Whom a heading or the opening sentence of a list charges with what stands under it."""

from typing import NamedTuple

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.model import Clause, Stop
from lantoa.core.obligations.parse import OWED_BY, TOWARDS
from lantoa.core.obligations.partners import partners_of
from lantoa.core.obligations.read_name import inline_leads, phrase_at, split_names

# "… Sở A đề nghị các cơ quan, đơn vị:"; not "Xét đề nghị của …", "Ban Chỉ đạo tỉnh:"
_CHAINED = pattern(
    r"(?P<verb>[GgĐđYyCcPp](?<!Ban .)(?<!goại .)(?<!àn .)(?<!Xét .)(?<!Theo .)(?<!theo .)(?<!được .)(?<!sự .)(?<!những .)(?<!các .)(?<!số .)"
    r"(?:(?<=[Gg])iao|(?<=[Đđ])ề nghị|(?<=[Yy])êu c[ầâ]u|(?<=[Cc])hỉ đạo|(?<=[Pp])hân công)) +(?!của|tại|số|về việc|trên)(?=\S)"
)
# "… thực hiện các nội dung sau." where the scan or the typist lost the colon
_LIST = pattern(r"(?::|(?:như|nội dung|nhiệm vụ|công việc|yêu cầu|giải pháp|việc) sau(?: đây)? *[.;,]?)\s*$")
# "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"; not "Bộ Ngoại giao:", "Biên bản bàn giao:"
_ORDERS = pattern(
    r"(?<!goại )(?<!àn )(?<!được )(?<!sự )(?<!theo )(?P<verb>[Yy]êu c[ầâ]u|[Đđ]ề nghị|chỉ đạo|phân công|giao)(?: +như sau| +sau)? *:\s*$"
)
# what it holds at the least
_VERBS = ("êu c", "ề nghị", "hỉ đạo", "hân công", "iao")
# "2. Sở Xây dựng phối hợp với …": a heading that is a sentence; other verbs may belong to the name.
_SAYS = (
    "phối hợp",
    "chủ trì",
    "tổ chức",
    "thực hiện",
    "có trách nhiệm",
    "chịu trách nhiệm",
    "chỉ đạo",
    "hướng dẫn",
    "đôn đốc",
    "tham mưu",
    "cần",
    "phải",
    "xây dựng",
)
# "… huy động sự tham gia của:", "… phối hợp chặt chẽ với:": the list names those whose help is sought.
_ENLISTS = pattern(
    r"(?:sự +(?:tham +gia|đóng +góp|hỗ +trợ|ủng +hộ|phối +hợp|vào +cuộc|đồng +hành|hưởng +ứng)[^:.;\n]{0,40} của|(?:hối +hợp|iên +kết|ợp +tác)[^:.;\n]{0,30} với) *:\s*$"
)
# "19. Mời tỉnh Lạng Sơn, tỉnh Cao Bằng": who is invited does what stands under it.
_INVITES = pattern(r"(?:Kính )?[Mm]ời +(?=\S)")
_ADDRESSES = frozenset(("yêu cầu", "yêu câu", "đề nghị"))
# "… ban hành Kế hoạch … như sau:" gives no task to anybody.
_PLANS = pattern(
    r"(?:ban hành|xây dựng|ký kết|ký|thống nhất)(?: +và +ban hành| +nội dung)? +(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn|[Qq]uy chế|[Qq]uy định|[Pp]hối hợp)(?![^\n]*(?:yêu cầu|đề nghị|giao) +[cCA-ZĐ])"
)
_ISSUES = pattern(
    r"(?:ban hành|xây dựng|ký kết|thống nhất|triển khai|báo cáo|có ý kiến|kết luận|thông báo|hướng dẫn|quyết định|trả lời|kính trình|đề ra|cho ý kiến)[^:\n]{0,400}:\s*$"
)


class Charge(NamedTuple):
    """Whom, and with which verb of order; both empty where nobody is charged."""

    bearers: tuple[Span, ...] = ()
    order: str = ""


_NOBODY = Charge()


def opens_list(text: str) -> bool:
    """Whether a block announces what follows it."""
    words = text.rstrip()
    return words.endswith(":") or (
        text.find("sau", len(words) - 16) >= 0 and _LIST.search(text, max(len(text) - 40, 0)) is not None
    )


def enlists(text: str) -> bool:
    """Whether the list that a block opens names those whose help is sought, and not those who are to act."""
    return text.endswith(":") and _ENLISTS.search(text, max(len(text) - 90, 0)) is not None


def invitation(flow: str, start: int, end: int) -> int:
    """Where the guests begin in the title `Mời tỉnh A, tỉnh B`; 0 where it is none."""
    invited = _INVITES.match(flow, start, end)
    return invited.end() if invited and _is_short_title(flow, start, end) else 0


def helpers_of(flow: str, clause: Clause) -> tuple[Span, ...]:
    """`Sở A phối hợp với Sở B tổ chức:`: whom the subject of the opening sentence works with."""
    subject = clause.subject
    if subject is None or subject.stop is not Stop.VERB:
        return ()
    return partners_of(flow, subject.after, clause.span.end)


def charge_of(flow: str, clause: Clause, *, nested: bool) -> Charge:
    """What a block gives to the list under it. `nested`: it stands in a section, not before all of them."""
    start, end = clause.span
    colon = opens_list(flow[start:end])
    chained = (
        _chained(flow, start, end) if colon and (nested or not _PLANS.search(flow, start, end)) else _NOBODY
    )
    if chained.order:
        return chained
    order = clause.order
    if order and order.bearer and order.bearer.stop is not Stop.OTHER:
        return Charge(split_names(flow, order.bearer.span), order.verb)
    named = _named(flow, clause, colon=colon, nested=nested)
    return Charge(split_names(flow, named) if named else inline_leads(flow, start, end))


def _chained(flow: str, start: int, end: int) -> Charge:
    """The last link of `A chỉ đạo B … yêu cầu C …:`; of `đề nghị C chỉ đạo các đơn vị …:` it is C who answers."""
    charge = _NOBODY
    for match in _CHAINED.finditer(flow, start, end):
        verb = match["verb"].lower()
        if verb == "chỉ đạo" and charge.bearers and charge.order in _ADDRESSES:
            continue
        phrase = phrase_at(flow, match.end(), end)
        if phrase and phrase.stop is not Stop.OTHER:
            charge = Charge(split_names(flow, phrase.span), verb)
        elif verb in _ADDRESSES and not charge.order:
            charge = Charge((), verb)
    tail = flow[max(start, end - 40) : end]
    last = _ORDERS.search(tail) if any(verb in tail for verb in _VERBS) else None
    return charge if charge.order or last is None else Charge((), last["verb"].lower())


def _named(flow: str, clause: Clause, *, colon: bool, nested: bool) -> Span | None:
    """The body that a heading names, or that the opening sentence of a list says is to act."""
    start, end = clause.span
    towards = TOWARDS.match(flow, start, end)
    if towards and (phrase_at(flow, towards.end(), end) or _is_owed(flow, start, end)):
        cut = flow.find(":", start, end)
        return Span(towards.end(), end if cut < 0 else cut)
    if nested and not colon and (at := invitation(flow, start, end)):
        return Span(at, end)
    subject = clause.subject
    if subject is None:
        return None
    if subject.stop is Stop.VERB and nested and not colon and flow.startswith(_SAYS, subject.after):
        return subject.span
    if subject.stop is Stop.VERB and not colon and not clause.answers:
        # A short title without a full stop is a name to its end: "Cán bộ phụ trách giám sát"
        return Span(subject.span.start, end) if _is_short_title(flow, start, end) else None
    acts = subject.stop in (Stop.COLON, Stop.END) or clause.answers
    return subject.span if acts or (colon and (nested or not _ISSUES.search(flow[start:end]))) else None


def _is_owed(flow: str, start: int, end: int) -> bool:
    """`Trách nhiệm của công dân`: a short heading that names in any words whose duties follow."""
    return _is_short_title(flow, start, end) and OWED_BY.match(flow, start, end) is not None


def _is_short_title(flow: str, start: int, end: int) -> bool:
    return end - start < 120 and flow[end - 1] not in ".;"
