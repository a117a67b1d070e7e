"""Lines a little further apart, where pieces that must not be parted would leave the page before them too empty."""

import json
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from lantoa.core.typesetting import Role, SetPaper
from lantoa.writing.compiler import compiler_of

# NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6: one line to one and a half
_STEPS = (1.03, 1.06, 1.1, 1.15, 1.2, 1.3)
_TEXT = frozenset((Role.BASIS, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.BODY))
# The share of a page that may stay blank: three lines, which a heading needs; longer papers are left as they are
_BLANK, _PIECES = 0.06, 400
_MILLIMETRE = 72 / 25.4


def fitted(paper: SetPaper) -> SetPaper:
    """The paper with the least space between its lines that leaves no page but the last of a sheet too empty, or the least empty.

    No page more is taken for it.
    """
    if sum(len(sheet.items) for sheet in paper.sheets) > _PIECES:
        return paper
    best, (pages, least) = paper, _filled(paper)
    for step in _STEPS:
        if least <= _BLANK:
            break
        wider = _spaced(paper, step)
        count, blank = _filled(wider)
        if count > pages:
            break
        if blank < least:
            best, least = wider, blank
    return best


def _spaced(paper: SetPaper, step: float) -> SetPaper:
    looks = {
        role: look._replace(spacing=look.spacing * step) if role in _TEXT else look
        for role, look in paper.looks.items()
    }
    return paper._replace(looks=MappingProxyType(looks))


def _filled(paper: SetPaper) -> tuple[int, float]:
    """How many pages it takes, and the largest share of one that is blank below its last piece while its sheet goes on."""
    edges = json.loads(compiler_of(paper).query("<edge>", field="value"))
    return max((edge["page"] for edge in edges), default=1), max(_blanks(paper, edges), default=0.0)


def _blanks(paper: SetPaper, edges: list[dict[str, Any]]) -> Iterator[float]:
    pieces = [*zip(edges[::2], edges[1::2], strict=True)]
    for sheet in paper.sheets:
        page = paper.page_of(sheet)
        bottom = (page.height - page.bottom) * _MILLIMETRE
        own, pieces = pieces[: len(sheet.items)], pieces[len(sheet.items) :]
        for (_, end), (start, _) in pairwise(own):
            if start["page"] > end["page"]:
                yield (bottom - end["y"]) / (page.height * _MILLIMETRE)
