"""Labels of a level as numbers, in the order they stand."""

from collections.abc import Iterator

from lantoa.core.document import DirectiveDocument, LabelKind, Zone
from lantoa.core.flaws.model import Step
from lantoa.core.kernel import Span, pattern

ALPHABET = "abcdđeghiklmnopqrstuvxy"
# Looked up once: asked of every label.
_NUMERAL, _CAPITAL, _LETTER, _SECOND = (
    LabelKind.ROMAN,
    LabelKind.CAPITAL,
    LabelKind.LETTER,
    LabelKind.ARABIC_2,
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_COUNTED = frozenset(
    (
        LabelKind.ROMAN,
        LabelKind.ARTICLE,
        LabelKind.ARABIC,
        LabelKind.ARABIC_2,
        LabelKind.CAPITAL,
        LabelKind.LETTER,
    )
)
_COUNTED_FROM_ONE = frozenset((LabelKind.ROMAN, LabelKind.ARABIC))
# A list that begins higher goes on with another.
_LOST = 3
_DIGITS = pattern(r"\d+")


def steps(document: DirectiveDocument) -> Iterator[Step]:
    """Every step from one label to the next, tables and annexes (forms, mostly) left out; a label 1 opens a new run.

    A run of numbers that begins a little above 1 begins with a step from nothing.
    """
    runs: dict[tuple[int, LabelKind, str], tuple[str, int, int]] = {}
    counted, body = _COUNTED, Zone.BODY
    new = tuple.__new__  # past the constructors, a step of Python each
    for (start, _), _, label, kind, _, parent, zone, row in document.blocks:
        if kind not in counted or row >= 0 or zone is not body:
            continue
        value = value_of(label, kind)
        key = (parent, kind, label.rsplit(".", 2)[0] if kind is _SECOND else "")
        above = runs.get(key)
        if value is None:
            if kind is _NUMERAL and above:  # `IH.` behind `I.`: a scan's next numeral, whichever it is
                runs[key] = (label, above[1] + 1, max(above[2], above[1] + 1))
            continue
        if above and value > 1:
            before, last, highest = above
            span = new(Span, (start, start + len(label)))
            yield new(Step, (before, label, last, value, highest, span, kind))
            runs[key] = (label, value, max(highest, value))
        else:
            if 1 < value <= _LOST and kind in _COUNTED_FROM_ONE:
                yield Step("", label, 0, value, 0, Span(start, start + len(label)), kind)
            runs[key] = (label, value, value)


def value_of(label: str, kind: LabelKind) -> int | None:
    """`IV.` → 4, `1.3.` → 3, `đ)` → 5, `Điều 7.` → 7; None for what cannot be read (`IH.`)."""
    bare = label.strip(" .)/-–:")
    if kind is _NUMERAL:
        return _roman(bare)
    if kind is _CAPITAL:
        return ALPHABET.find(bare.lower()) + 1 or None
    if kind is _LETTER:
        return ALPHABET.find(bare) + 1 or None if len(bare) == 1 else None
    digits = _DIGITS.findall(bare)
    return int(digits[-1]) if digits else None


def _roman(bare: str) -> int | None:
    total = 0
    values = [_ROMAN.get(letter, 0) for letter in bare]
    if not values or 0 in values:
        return None
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total
