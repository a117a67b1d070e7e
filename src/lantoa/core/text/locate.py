"""From a span of the canonical text back to the file."""

from bisect import bisect_left, bisect_right

from lantoa.core.kernel import Span
from lantoa.core.text.model import Place, SourceText


def locate(source: SourceText, span: Span) -> tuple[Place, ...]:
    """Places that `span` touches, in reading order; empty where the format carries none."""
    regions = source.regions
    first = bisect_right(regions, span.start, key=lambda region: region.span.end)
    last = bisect_left(regions, span.end, key=lambda region: region.span.start)
    return tuple(region.place for region in regions[first:last])
