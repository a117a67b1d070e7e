"""Lines a little further apart, where a signature that must not stand alone would leave the page before it a quarter blank."""

import json
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

from lantoa.core.typesetting import Role, SetPaper
from lantoa.writing.compiler import compiler_of

# NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6: one line to one and a half
_STEPS = (1.04, 1.08, 1.12, 1.16, 1.2)
_TEXT = frozenset((Role.BASIS, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.BODY))
# The share of a page that may stay blank; longer papers are left as they are
_BLANK, _PIECES = 0.15, 400
_MILLIMETRE = 72 / 25.4


def fitted(paper: SetPaper) -> SetPaper:
    """The paper with the least space between its lines that leaves no page but the last of a sheet too empty; else as it is."""
    if sum(len(sheet.items) for sheet in paper.sheets) > _PIECES or _blankest(paper) <= _BLANK:
        return paper
    wider = (_spaced(paper, step) for step in _STEPS)
    return next((one for one in wider if _blankest(one) <= _BLANK), paper)


def _spaced(paper: SetPaper, step: float) -> SetPaper:
    looks = {
        role: look._replace(spacing=look.spacing * step) if role in _TEXT else look
        for role, look in paper.looks.items()
    }
    return paper._replace(looks=MappingProxyType(looks))


def _blankest(paper: SetPaper) -> float:
    """The largest share of a page that is blank below its last piece while its sheet goes on."""
    return max(_blanks(paper), default=0.0)


def _blanks(paper: SetPaper) -> Iterator[float]:
    edges = json.loads(compiler_of(paper).query("<edge>", field="value"))
    pieces = [*zip(edges[::2], edges[1::2], strict=True)]
    bottom = (paper.page.height - paper.page.bottom) * _MILLIMETRE
    for sheet in paper.sheets:
        own, pieces = pieces[: len(sheet.items)], pieces[len(sheet.items) :]
        for (_, end), (start, _) in pairwise(own):
            if start["page"] > end["page"]:
                yield (bottom - end["y"]) / (paper.page.height * _MILLIMETRE)
