"""Date and issuer right of a number and symbol."""

import re

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Tail
from lantoa.core.citations.read_date import read_date, read_year
from lantoa.core.citations.read_issuer import read_issuer

_OF = re.compile(r" {0,8},? {0,4}cua {1,8}")
_REACH = 260


def read_tail(flow: str, at: int, *, years: bool = False) -> Tail:
    """Date and issuer in either order, as far as they stand without a word between; `years`: a year alone counts."""
    line_end = flow.find("\n", at, at + _REACH)
    ahead = flow[at : line_end if line_end >= 0 else at + _REACH]
    flat = flatten(ahead)
    dated = read_date(flat, 0)
    if dated is None and (year := read_year(flat, 0)) and (years or _OF.match(flat, year.end)):
        dated = year
    end = dated.end if dated else 0
    issuer = None
    if (of := _OF.match(flat, end)) and (stop := read_issuer(ahead, flat, of.end())) > of.end():
        issuer = " ".join(ahead[of.end() : stop].split())
        end = stop
        if dated is None and (dated := read_date(flat, end)):
            end = dated.end
    return Tail(at + end, dated.iso if dated else None, dated.year if dated else None, issuer)
