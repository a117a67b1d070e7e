"""A cell that says who leads and who helps: `Chủ trì: Sở A; phối hợp: Sở B`, `Sở A cùng Sở B`, `Sở A (chủ trì)`, `Sở A chủ trì, phối hợp với Sở B`."""

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.read_name import names_body, split_names

_ROLE = r"[Cc]hủ +trì|[Pp]hối +hợp"
# Words that open a share stand before its names, words that close it behind them.
_MARK = pattern(
    rf"(?:(?:[Cc]ơ +quan|[Đđ]ơn +vị|[Bb]ộ +phận|CQ|ĐV) +)?(?P<opens>{_ROLE})(?: +(?:chính|thực +hiện|tham +mưu))* *:"
    rf"|\( *(?:[Cc]ơ +quan +|[Đđ]ơn +vị +)?(?P<closes>{_ROLE}|CT|PH)[^()\n]{{0,20}}\)"
    r"|(?P<ends>[Cc]hủ +trì|[Pp]hối +hợp)(?: +(?:chính|thực +hiện))? *(?=[,;.]|$|và +[Pp]hối +hợp)"
    r"|(?:và +)?(?P<with>[Pp]hối +hợp)(?: +chặt +chẽ)? +(?:(?:với|cùng)(?: +với)? +|(?=[A-ZĐ]|các ))"
    r"|(?<!\w)(?P<along>cùng)(?: +với)? +(?=[A-ZĐ]|các )"
)
_EDGES = " .,;:–-+*"
_BULLETS = ("-", "–", "+", "•")
# "Phòng Kinh tế  Công an xã": where a line of the cell ended, or the next bullet stands
_LINE_END = pattern(rf" +[{''.join(_BULLETS)}] *|  +")
# A typist broke the line inside a name.
_OPEN_ENDED = pattern(
    r"(?:(?<!\w)(?:và|các|của|với|[Vv]ăn phòng|[Cc]hủ tịch|[Gg]iám đốc|[Tt]hủ trưởng|[Tt]rưởng|[Ll]ãnh đạo)|[-–(/]) *$"
)


def shares_of(flow: str, cell: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Who leads and who helps, as the cell parts them; where it parts nothing, all lead."""
    leads: list[Span] = []
    partners: list[Span] = []
    at, helps = cell.start, False
    for mark in _MARK.finditer(flow, *cell):
        behind = mark["opens"] or mark["with"] or mark["along"]
        role = behind or mark["closes"] or mark["ends"]
        partner = role[0] in "Pp" or role == mark["along"]
        before = _named(flow, at, mark.start())
        (partners if (helps if behind else partner) else leads).extend(before)
        at, helps = mark.end(), partner if behind else not partner
    (partners if helps else leads).extend(_named(flow, at, cell.end))
    return tuple(leads), tuple(partners)


def names_in(flow: str, cell: Span) -> tuple[Span, ...]:
    """The bodies a cell lists, one a line or parted by semicolons."""
    return _named(flow, *cell)


def _named(flow: str, start: int, end: int) -> tuple[Span, ...]:
    # Its first bullet may be the label of the cell.
    bulleted = flow.startswith(_BULLETS, start) or flow.startswith(_BULLETS, max(start - 2, 0))
    names: list[Span] = []
    for line in _LINE_END.finditer(flow, start, end):
        parted = bulleted or line[0].startswith("  ")
        if parted and names_body(flow, line.end(), end) and not _OPEN_ENDED.search(flow, start, line.start()):
            names += _parted(flow, start, line.start())
            start = line.end()
    return (*names, *_parted(flow, start, end))


def _parted(flow: str, start: int, end: int) -> tuple[Span, ...]:
    while start < end and flow[start] in _EDGES:
        start += 1
    while start < end and flow[end - 1] in _EDGES:
        end -= 1
    return split_names(flow, Span(start, end))
