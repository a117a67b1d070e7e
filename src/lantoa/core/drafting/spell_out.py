"""Bodies that every office abbreviates, written out: what is short in one paper is explained in none (NĐ 30/2020/NĐ-CP, Phụ lục I)."""

import re
from collections.abc import Iterable, Sequence

from lantoa.core.drafting.cite import linked
from lantoa.core.drafting.model import Line, Paper
from lantoa.core.kernel import pattern

_WORDS = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_SHORT = pattern(r"(?<![\w/&(-])(?:UBND|HĐND)(?![\w/&)-])")


def spelt_out(paper: Paper, *, titles: Iterable[str]) -> Paper:
    """In lists and sentences; narrow tables, lines in capitals and the `titles` of others' papers stay as they are."""
    # As they are cited; what a sentence says of its own begins otherwise
    kept = [linked(title).removeprefix("về ") for title in titles if title]
    return paper._replace(
        blocks=tuple(block._replace(text=_spelt(block.text, kept)) for block in paper.blocks),
        addressees=tuple(map(_whole, paper.addressees)),
        recipients=tuple(map(_whole, paper.recipients)),
    )


def _spelt(text: str, titles: Sequence[str]) -> str:
    if text.isupper():
        return text
    told = [found.span() for title in titles for found in re.finditer(re.escape(title), text)]

    def word(match: re.Match[str]) -> str:
        in_title = any(start <= match.start() < end for start, end in told)
        return match[0] if in_title else _WORDS[match[0]]

    return _SHORT.sub(word, text)


def _whole(line: Line) -> Line:
    return line._replace(text=_spelt(line.text, ()))
