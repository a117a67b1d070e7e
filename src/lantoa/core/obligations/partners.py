"""Whom those who bear a duty work with."""

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.lexicon import is_act
from lantoa.core.obligations.read_name import POINTS, phrase_at, trim, up_to

# "… và các cơ quan liên quan trong việc …": what they help with is no part of their name.
_PURPOSE = pattern(r" (?<!  ) *(?:trong +(?:việc|công +tác|quá +trình)|để|nhằm)\b")
# "Công an xã | cùng | các thôn nhắc nhở …", "Sở A chủ trì, | cùng với | Sở B mở lớp"
_ALONG = pattern(r",? +cùng(?: +với)? +(?=[A-ZĐỦ]|các )")
# "Giao | Công an xã cùng các thôn …"
_ORDER = pattern(r"(?:Giao|Đề +nghị|Yêu +cầu)(?: +cho)? +")
_LEADS = ("hủ trì", "hủ trì,")
# No list of bodies is longer.
_LONGEST = 400


def partners_of(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Whom `phối hợp với …` names, and with whom the one who acts does it: `Công an xã cùng các thôn …`."""
    along = _alongside(flow, start, end) if flow.find(" cùng ", start, end) >= 0 else ()
    at = flow.find("hối hợp", start, end)
    while at >= 0:
        after = at + 7
        for skipped in (" chặt chẽ", " với", " cùng", ":", " "):
            if flow.startswith(skipped, after):
                after += len(skipped)
        first, second, *_ = [*flow[after : min(end, after + 40)].split(None, 2), "", ""]
        verb = first in ("tổ", "tố", "tô") and is_act(first, second.strip(POINTS))
        phrase = None if verb else phrase_at(flow, after, end)
        if phrase and phrase.span.end - phrase.span.start < _LONGEST:
            return (*along, up_to(flow, phrase.span, _PURPOSE))
        at = flow.find("hối hợp", at + 7, end)
    return along


def _alongside(flow: str, start: int, end: int) -> tuple[Span, ...]:
    """Behind `chủ trì`, or inside the name that opens the sentence: further on, `cùng` joins those who are acted upon."""
    for found in _ALONG.finditer(flow, start, end):
        if flow.endswith(_LEADS, start, found.start()):
            phrase = phrase_at(flow, found.end(), end)
            if phrase:
                return (up_to(flow, phrase.span, _PURPOSE),)
        stop = flow.rfind(". ", start, found.start())
        at = start if stop < 0 else stop + 2
        order = _ORDER.match(flow, at, end)
        subject = phrase_at(flow, order.end() if order else at, end)
        if subject and found.end() < subject.span.end:
            return (up_to(flow, trim(flow, found.end(), subject.span.end), _PURPOSE),)
    return ()
