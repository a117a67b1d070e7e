"""Pages as full as pieces that stand together let them be: type a little smaller where that saves a page that holds little
but the signature, else lines a little further apart where a page would be left too empty.
"""

import json
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

from lantoa.core.typesetting import Columns, Role, SetPaper
from lantoa.writing.compiler import compiler_of

# NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6: one line to one and a half
_STEPS = (1.03, 1.06, 1.1, 1.15, 1.2, 1.3)
_TEXT = frozenset((Role.BASIS, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.BODY))
# What stands above and between them is no larger than they are
_WITH_TEXT = _TEXT | {Role.ADDRESSEE, Role.DEAR, Role.ADDRESSEE_ITEM, Role.ORDER, Role.PART, Role.PART_TITLE}
# The share of a page that may stay blank: three lines, which a heading needs; longer papers are left as they are
_BLANK, _PIECES = 0.06, 400
# A line, as a share of a page: what gains less is not worth lines of another distance
_LINE = 0.019
# Of a page, what lines of text fill at most: the head, spaces between paragraphs and margins do not stretch
_STRETCHING = 0.75
# So many of the steps are tried, from the one before that which should fill the page
_TRIED = 3
# Points of three lines and of the space between two paragraphs: a page with less above its signature holds too little
_LITTLE = 60
_MILLIMETRE = 72 / 25.4


class _Filled(NamedTuple):
    """How many pages; the largest share of one that is blank while its sheet goes on; `short`: points taken on the last page of
    the paper itself, where that holds little but the signature (else 0), and on how many pages before it these must find room.
    """

    pages: int
    blank: float
    short: float = 0.0
    before: int = 0


def fitted(paper: SetPaper) -> SetPaper:
    """The paper a page shorter in the smallest type it may have, where its last page holds little; else with the least space
    between its lines that leaves no page but the last of a sheet too empty, or the least empty. No page more is taken for it.
    """
    if sum(len(sheet.items) for sheet in paper.sheets) > _PIECES:
        return paper
    filled = _filled(paper)
    return _squeezed(paper, filled) or _spread(paper, filled)


def _squeezed(paper: SetPaper, filled: _Filled) -> SetPaper | None:
    """In the largest type in which it is a page shorter; None where it would not be, or may not be set smaller."""
    size = paper.looks[Role.BODY].size
    page = paper.page.height * _MILLIMETRE
    if filled.short > filled.before * page * (1 - (paper.least / size) ** 2) or not filled.short:
        return None
    for smaller in ((size + paper.least) / 2, paper.least):
        tight = _set_in(paper, smaller)
        if _filled(tight).pages < filled.pages:
            return tight
    return None


def _set_in(paper: SetPaper, size: float) -> SetPaper:
    looks = {
        role: look._replace(size=min(size, look.size)) if role in _WITH_TEXT else look
        for role, look in paper.looks.items()
    }
    return paper._replace(looks=MappingProxyType(looks))


def _spread(paper: SetPaper, filled: _Filled) -> SetPaper:
    best, least = paper, filled.blank
    wanted = 1 + least / (_STRETCHING - min(least, _STRETCHING / 2))
    first = max(0, sum(step < wanted for step in _STEPS) - 1)
    for step in _STEPS[first : first + _TRIED]:
        if least <= _BLANK:
            break
        wider = _spaced(paper, step)
        found = _filled(wider)
        if found.pages > filled.pages:
            break
        if found.blank < least - _LINE:
            best, least = wider, found.blank
    return best


def _spaced(paper: SetPaper, step: float) -> SetPaper:
    looks = {
        role: look._replace(spacing=look.spacing * step) if role in _TEXT else look
        for role, look in paper.looks.items()
    }
    return paper._replace(looks=MappingProxyType(looks))


def _filled(paper: SetPaper) -> _Filled:
    edges = json.loads(compiler_of(paper).query("<edge>", field="value"))
    pages = max((edge["page"] for edge in edges), default=1)
    return _Filled(pages, max(_blanks(paper, edges), default=0.0), *_short(paper, edges))


def _short(paper: SetPaper, edges: list[dict[str, Any]]) -> tuple[float, int]:
    """What the last page of the paper itself holds, where that is little but its signature."""
    items = paper.sheets[0].items
    if not items or not isinstance(items[-1], Columns):
        return 0.0, 0
    start, end = edges[2 * len(items) - 2 : 2 * len(items)]
    top = paper.page_of(paper.sheets[0]).top * _MILLIMETRE
    begun = edges[0]["page"]
    if start["page"] == begun or start["page"] < end["page"] or start["y"] - top > _LITTLE:
        return 0.0, 0
    return end["y"] - top, start["page"] - begun


def _blanks(paper: SetPaper, edges: list[dict[str, Any]]) -> Iterator[float]:
    pieces = [*zip(edges[::2], edges[1::2], strict=True)]
    for sheet in paper.sheets:
        page = paper.page_of(sheet)
        bottom = (page.height - page.bottom) * _MILLIMETRE
        own, pieces = pieces[: len(sheet.items)], pieces[len(sheet.items) :]
        for (_, end), (start, _) in pairwise(own):
            if start["page"] > end["page"]:
                yield (bottom - end["y"]) / (page.height * _MILLIMETRE)
