"""All whom one paragraph tells to act."""

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.model import Phrase, Stop
from lantoa.core.obligations.parse import order_at
from lantoa.core.obligations.read_name import more_subjects, phrase_at, split_names, trim

# "… giao cho Ban B", "… và kêu gọi toàn thể nhân dân"
_GIVES = pattern(
    r"(?P<verb>giao|yêu +cầu|đề +nghị|kêu +gọi)(?: +(?:trách +nhiệm|nhiệm +vụ))?(?: +cho)? +(?=[A-ZĐ]|các |toàn )"
)
# "…. Giao Sở B theo dõi", "…; giao Sở B theo dõi"; not "…, đề nghị Sở B xem xét", which asks on behalf of the first
_LATER = pattern(r"[.;](?: +(?=(?:Giao|Đề +nghị|Yêu +cầu) )|(?<=;) +(?=giao ))")
# "…. Yêu cầu các đơn vị khẩn trương thực hiện./.": a closing sentence of every paper
_STOCK = pattern(
    r"(?:(?:nghiêm túc|khẩn trương|tập trung|tổ chức|phối hợp|triển khai),? +){0,4}thực hiện[ ./]*\Z"
)
# "…. Trường hợp vượt thẩm quyền, các đơn vị báo cáo …": a trouble of those who are told; the cases of a law are others'
_IN_CASE = pattern(
    r"\. +(?:Trường +hợp|Nếu|Khi) +(?:[^.;:\n]{0,60} )?(?:vượt|khó +khăn|vướng +mắc|phát +sinh)[^.;:\n]{0,60}?, +(?=[A-ZĐ]|các )"
)


def addressed(flow: str, phrase: Phrase, end: int) -> tuple[Span, ...]:
    """`Giao Sở A …; Sở B …. Giao Sở C …`: the first is named by `phrase`, the others are told behind it."""
    names = [*_handed_out(flow, phrase, end), *more_subjects(flow, phrase.after, end)]
    for match in _LATER.finditer(flow, phrase.after, end):
        order = order_at(flow, match.end(), end)
        if order is None or order.bearer is None or order.bearer.stop is not Stop.VERB:
            continue
        if not _STOCK.match(flow, order.bearer.after, end):
            names.extend(_handed_out(flow, order.bearer, end))
    for match in _IN_CASE.finditer(flow, phrase.after, end):
        other = phrase_at(flow, match.end(), end)
        if other and other.stop is Stop.VERB:
            names.append(other.span)
    return tuple(sorted(set(names)))


def _handed_out(flow: str, phrase: Phrase, end: int) -> tuple[Span, ...]:
    """`Sở A giao Phòng B, Hội C giao Ban D làm đầu mối`: who gives is in no list of those who are given the work;
    `các Hội, yêu cầu các sở …`: here both are told.
    """
    names: list[Span] = []
    following: Phrase | None = phrase
    while following and (given := _GIVES.match(flow, following.after, end)):
        told = _told(flow, following, given["verb"])
        following = phrase_at(flow, given.end(), end) if told else None
        if told and following:
            names.extend(split_names(flow, Span(phrase.span.start, told.end)))
            phrase = following
    return (*names, *split_names(flow, phrase.span))


def _told(flow: str, phrase: Phrase, verb: str) -> Span | None:
    """The part of a name that is told to act before the next order, whose subject may be the name's last part."""
    start, end = phrase.span
    if verb != "giao":
        return trim(flow, start, end)
    cut = flow.rfind(", ", start, end)
    return trim(flow, start, cut) if cut > 0 else None
