"""Date and issuer right of a number and symbol."""

import re
from functools import lru_cache

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Tail
from lantoa.core.citations.read_date import read_date, read_year
from lantoa.core.citations.read_issuer import read_issuer
from lantoa.core.kernel import pattern

# What a date or an issuer begins with: most later mentions have neither
_OPENS = pattern(r"[ ,.(]{0,12}(?:ngay|cua|nam|hoi nghi|ky |ra |\(|(?:19|20)\d\d)")
_OF = pattern(r" {0,8},? {0,4}(?:cua {1,8}|(?=hoi nghi lan thu))")
# Who makes laws: nobody else's name belongs to the mention of a law.
_LAW_MAKERS = pattern(
    r" {0,8},? {0,4}cua {1,8}(?:quoc hoi|uy ban thuong vu|ubtvqh|chu tich nuoc|hoi dong nha nuoc)"
)
# "Bộ Nội vụ" + " và " + "Bộ Tài chính"
_AND = pattern(
    r"(?:, {0,8}| {1,8}va {1,8}| [-–] )(?=(?:bo|bo truong|chinh phu|doan|uy ban|so|hoi|tong lien doan|ubnd|tand|vien|toa an) )"
)
_USUAL = (" ngày ", " của ")
_BEFORE_OPENING = frozenset(" ,.(nckhrNCKHR12")
_HANGS = pattern(r"(?:của|ngày|CỦA|NGÀY) {0,8}$")
_REACH = 260


def read_tail(flow: str, at: int, *, law: bool = False, joint: bool = False) -> Tail:
    """Date and issuer in either order, as far as they stand without a word between.

    Beside the name of a `law` a year alone is a date too, and only law-makers are issuers. `joint`: several bodies may issue.
    """
    if not flow.startswith(_USUAL, at) and (
        not _BEFORE_OPENING.issuperset(flow[at : at + 2]) or not _OPENS.match(flatten(flow[at : at + 16]))
    ):
        return tuple.__new__(Tail, (at, None, None, None))  # most: past the constructor, a step of Python
    end, date, year, issuer = _read(_ahead(flow, at), law=law, joint=joint)
    return Tail(at + end, date, year, issuer)


@lru_cache(maxsize=4096)
def _read(ahead: str, *, law: bool, joint: bool) -> Tail:
    flat = flatten(ahead)
    dated = read_date(flat, 0)
    if dated is None and (year := read_year(flat, 0)) and (law or _OF.match(flat, year.end)):
        dated = year
    end = dated.end if dated else 0
    issuer = None
    of = _OF.match(flat, end)
    if (
        of
        and (not law or _LAW_MAKERS.match(flat, end))
        and (stop := read_issuer(ahead, flat, of.end())) > of.end()
    ):
        stop = _joint_end(ahead, flat, stop) if joint else stop
        issuer = " ".join(ahead[of.end() : stop].split())
        end = stop
        if dated is None and (dated := read_date(flat, end)):
            end = dated.end
    return Tail(end, dated.iso if dated else None, dated.year if dated else None, issuer)


def _joint_end(ahead: str, flat: str, at: int) -> int:
    """`Bộ Nội vụ và Bộ Tài chính`, `Bộ Tài chính, Bộ Công an`."""
    end = at
    while (further := _AND.match(flat, end)) and (
        stop := read_issuer(ahead, flat, further.end())
    ) > further.end():
        end = stop
    return end


def _ahead(flow: str, at: int) -> str:
    """The rest of the block; where it hangs on `của` or `ngày`, the next block too (a page end tore them apart)."""
    line_end = flow.find("\n", at, at + _REACH)
    if line_end < 0:
        return flow[at : at + _REACH].partition(";")[0]
    if not _HANGS.search(flow, max(at, line_end - 14), line_end):
        return flow[at:line_end].partition(";")[0]
    return re.sub(r"\n+", lambda gap: " " * len(gap[0]), flow[at : at + _REACH], count=1).split("\n", 1)[0]
