"""Where a span lies on its pages, in one box a page."""

from itertools import groupby
from math import fsum

from lantoa.core.kernel import Span
from lantoa.core.text.locate import locate
from lantoa.core.text.model import Place, SourceText


def extent(source: SourceText, span: Span) -> tuple[Place, ...]:
    """One place for each page that `span` touches: its first paragraph, the box around all its words,
    the mean of what the character recognition said. Empty where the format carries no places.
    """
    return tuple(
        _around(page, list(places))
        for page, places in groupby(locate(source, span), key=lambda place: place.page)
    )


def _around(page: int | None, places: list[Place]) -> Place:
    boxes = [place.box for place in places if place.box]
    sure = [place.confidence for place in places if place.confidence is not None]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True) if boxes else ((), (), (), ())
    return Place(
        page=page,
        paragraph=places[0].paragraph,
        box=(min(lefts), min(tops), max(rights), max(bottoms)) if boxes else None,
        confidence=fsum(sure) / len(sure) if sure else None,
    )
