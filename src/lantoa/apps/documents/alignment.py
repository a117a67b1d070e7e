"""Places of one text found again in another reading of the same paper."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import lru_cache

Span = tuple[int, int]
Find = Callable[[int, int], Span]

_WORD = re.compile(r"\S+")


@lru_cache(maxsize=8)  # asked again at every choice; of sixty pages it takes seconds
def aligned(old: str, new: str) -> Find:
    """Where the words from `start` to `end` of the old text stand in the new one.

    Words that are lost are passed over: the place begins and ends with those around them. It is never empty.
    """
    if old == new:
        return lambda start, end: (start, end)
    olds = [found.span() for found in _WORD.finditer(old)]
    news = [found.span() for found in _WORD.finditer(new)]
    matcher = SequenceMatcher(
        None, [old[start:end] for start, end in olds], [new[start:end] for start, end in news]
    )
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    pairs = [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
    return _finder(olds, news, pairs, len(new))


def _finder(olds: list[Span], news: list[Span], pairs: list[tuple[int, int]], length: int) -> Find:
    ends = [end for _start, end in olds]
    starts = [start for start, _end in olds]
    kept = [old for old, _new in pairs]

    def find(start: int, end: int) -> Span:
        first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
        low, high = bisect_left(kept, first), bisect_right(kept, last) - 1
        if low <= high:
            return _exact((start, end), olds, news, (pairs[low], pairs[high]))
        # All its words are lost: the word that follows, else the last
        near = news[pairs[low][1]] if low < len(pairs) else (max(0, length - 1), length)
        return near[0], max(near[1], near[0] + 1)

    return find


def _exact(place: Span, olds: list[Span], news: list[Span], edges: tuple[Span, Span]) -> Span:
    """A place may begin or end inside a word."""
    (first_old, first_new), (last_old, last_new) = edges
    into = max(0, place[0] - olds[first_old][0])
    short = max(0, olds[last_old][1] - place[1])
    return news[first_new][0] + into, news[last_new][1] - short
