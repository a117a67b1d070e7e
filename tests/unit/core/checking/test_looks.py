from lantoa.core.checking.looks import TypeSpec, look_at, looks_in, misset, told
from lantoa.core.checking.model import Layout, LineLook
from lantoa.core.kernel import Span

FIRST, SECOND = LineLook(Span(0, 10), size=13), LineLook(Span(11, 20), bold=True, italic=True)
LAYOUT = Layout(lines=(FIRST, SECOND))


def test_the_look_of_a_place_is_that_of_its_line():
    assert look_at(LAYOUT, at=0) is FIRST
    assert look_at(LAYOUT, at=19) is SECOND
    assert look_at(LAYOUT, at=10) is None
    assert look_at(LAYOUT, at=20) is None
    assert look_at(Layout(), at=0) is None


def test_looks_of_a_span_are_those_that_begin_in_it():
    assert list(looks_in(LAYOUT, span=Span(0, 20))) == [FIRST, SECOND]
    assert list(looks_in(LAYOUT, span=Span(0, 11))) == [FIRST]
    assert list(looks_in(LAYOUT, span=Span(1, 30))) == [SECOND]


def test_what_the_file_does_not_say_is_not_wrong():
    assert misset(LineLook(Span(0, 1)), spec=TypeSpec(12, 13, bold=True, italic=False)) == []


def test_size_weight_and_slant_are_said_in_words():
    look = LineLook(Span(0, 1), size=15, bold=True, italic=True)
    assert told(misset(look, spec=TypeSpec(12, 13, bold=False, italic=False))) == (
        ("shown", "cỡ chữ 15 (đúng: 12–13), không in đậm, phải đứng"),
        ("shown_en", "size 15 (right: 12–13), must not be bold, must be upright"),
    )
    look = LineLook(Span(0, 1), size=13, bold=False, italic=False)
    assert told(misset(look, spec=TypeSpec(12, 12, bold=True, italic=True))) == (
        ("shown", "cỡ chữ 13 (đúng: 12), phải in đậm, phải in nghiêng"),
        ("shown_en", "size 13 (right: 12), must be bold, must be italic"),
    )
