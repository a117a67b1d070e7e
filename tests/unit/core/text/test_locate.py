"""From a span back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Span
from lantoa.core.text import Place, SourceLine, compose, locate

TEXTS = st.lists(st.text("aơ ", min_size=1, max_size=9), min_size=1, max_size=6)


def _source(texts: list[str]):
    return compose([SourceLine(text, Place(paragraph=index)) for index, text in enumerate(texts)])


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_places_are_those_of_the_regions_that_the_span_touches(
    texts: list[str], one: int, other: int
) -> None:
    source = _source(texts)
    span = Span(min(one, other), max(one, other))
    touched = tuple(r.place for r in source.regions if r.span.start < span.end and r.span.end > span.start)
    assert locate(source, span) == touched


@given(TEXTS)
def test_the_whole_text_lies_at_all_places_in_order(texts: list[str]) -> None:
    source = _source(texts)
    assert [place.paragraph for place in locate(source, Span(0, len(source.text)))] == list(range(len(texts)))


def test_a_sentence_over_two_lines_has_two_places() -> None:
    source = _source(["Giao Sở Nội vụ chủ trì,", "phối hợp với các sở, ngành."])
    start = source.text.index("chủ trì")
    assert [place.paragraph for place in locate(source, Span(start, start + 20))] == [0, 1]


def test_plain_text_has_no_places() -> None:
    assert locate(compose("Điều 1."), Span(0, 7)) == ()


def test_the_line_end_between_two_places_belongs_to_neither() -> None:
    assert locate(_source(["a", "b"]), Span(1, 2)) == ()
