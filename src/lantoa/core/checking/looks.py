"""How a place of the text is set, and what of that is not as it should be."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.checking.model import Layout, LineLook
from lantoa.core.kernel import Span

_SLACK = 0.01


class TypeSpec(NamedTuple):
    """How a part is to be set: sizes from … to, bold or not, italic or not (None: free)."""

    smallest: float
    largest: float
    bold: bool | None
    italic: bool | None


def look_at(layout: Layout, *, at: int) -> LineLook | None:
    """The look of the line that holds offset `at`."""
    index = bisect_right(layout.lines, at, key=lambda look: look.span.start) - 1
    if index < 0 or layout.lines[index].span.end <= at:
        return None
    return layout.lines[index]


def looks_in(layout: Layout, *, span: Span) -> Iterator[LineLook]:
    """Looks of the lines that begin inside `span`."""
    first = bisect_right(layout.lines, span.start - 1, key=lambda look: look.span.start)
    for look in layout.lines[first:]:
        if look.span.start >= span.end:
            return
        yield look


class Wrong(NamedTuple):
    """One thing that is wrong, in both languages."""

    vi: str
    en: str


def misset(look: LineLook, *, spec: TypeSpec) -> list[Wrong]:
    """What is wrong; nothing that the file does not say."""
    wrong = []
    if look.size is not None and not spec.smallest - _SLACK <= look.size <= spec.largest + _SLACK:
        sizes = f"{spec.smallest:g}–{spec.largest:g}".removesuffix(f"–{spec.smallest:g}")
        wrong.append(Wrong(f"cỡ chữ {look.size:g} (đúng: {sizes})", f"size {look.size:g} (right: {sizes})"))
    if look.bold is not None and spec.bold is not None and look.bold is not spec.bold:
        wrong.append(
            Wrong("phải in đậm", "must be bold") if spec.bold else Wrong("không in đậm", "must not be bold")
        )
    if look.italic is not None and spec.italic is not None and look.italic is not spec.italic:
        wrong.append(
            Wrong("phải in nghiêng", "must be italic")
            if spec.italic
            else Wrong("phải đứng", "must be upright")
        )
    return wrong


def told(wrong: list[Wrong]) -> tuple[tuple[str, str], ...]:
    """What is wrong, as params of a sentence."""
    return (("shown", ", ".join(one.vi for one in wrong)), ("shown_en", ", ".join(one.en for one in wrong)))
