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


def misset(look: LineLook, *, spec: TypeSpec) -> list[str]:
    """What is wrong in Vietnamese words; nothing that the file does not say."""
    wrong = []
    if look.size is not None and not spec.smallest - _SLACK <= look.size <= spec.largest + _SLACK:
        wrong.append(f"cỡ chữ {look.size:g} (đúng: {_sizes(spec)})")
    if look.bold is not None and spec.bold is not None and look.bold is not spec.bold:
        wrong.append("phải in đậm" if spec.bold else "không in đậm")
    if look.italic is not None and spec.italic is not None and look.italic is not spec.italic:
        wrong.append("phải in nghiêng" if spec.italic else "phải đứng")
    return wrong


def _sizes(spec: TypeSpec) -> str:
    return (
        f"{spec.smallest:g}" if spec.smallest == spec.largest else f"{spec.smallest:g} đến {spec.largest:g}"
    )
