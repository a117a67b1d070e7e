"""Roman numerals that a scan damaged: `H.` between `I.` and `III.` is `II.`."""

from lantoa.core.document.flow import Line
from lantoa.core.document.labels import Label
from lantoa.core.document.model import LabelKind
from lantoa.core.kernel import pattern
from lantoa.core.text import CAPITALS

_VALUES = {"I": 1, "V": 5, "X": 10}
# What strokes that stand side by side are taken for.
_STROKES = str.maketrans({"H": "II", "l": "I", "1": "I", "T": "I", "!": "I"})
# "H. NHIỆM VỤ", "HI. TỔ CHỨC", "IL NHIỆM VỤ", "lll. KINH PHÍ": the title in capitals
_DAMAGED = pattern(
    rf"(?P<numeral>[HIVXLlT1!]{{1,5}})(?P<point>\s?[.,)])?\s+(?=[{CAPITALS}]{{2,}}\s+[{CAPITALS}]{{2}})"
)
_OPENS = frozenset("HIVXLlT1!")
_OUTER = (LabelKind.PART, LabelKind.CHAPTER)
# Looked up once: asked of every label.
_ROMAN, _CAPITAL = LabelKind.ROMAN, LabelKind.CAPITAL


def roman_value(numeral: str) -> int | None:
    """`IV` → 4, and `IH` → 3, `lll` → 3; None for what is no numeral."""
    strokes = numeral.translate(_STROKES)
    strokes = strokes[:1] + strokes[1:].replace("L", "I")
    values = [_VALUES.get(letter, 0) for letter in strokes]
    if not values or 0 in values:
        return None
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def settle_romans(lines: list[Line], cleaned: str) -> None:
    """Give a damaged numeral its label where the one before it proves what it is."""
    last, letter = 0, ""
    for index, line in enumerate(lines):
        label = line.label
        if label is None:
            if not last or cleaned[line.start] not in _OPENS:
                continue
        elif label.kind is _ROMAN:
            last = roman_value(label.printed.strip(" .)-–")) or last + 1
            continue
        elif label.kind in _OUTER:
            last = 0
            continue
        elif label.kind is not _CAPITAL:
            continue
        elif label.printed[0] not in _OPENS or letter == "G":
            last, letter = 0, label.printed[0]
            continue
        found = _DAMAGED.match(cleaned, line.start, line.end) if last and line.row < 0 else None
        if found and not found["numeral"].isdigit() and roman_value(found["numeral"]) == last + 1:
            last += 1
            printed = found["numeral"] + (found["point"] or "").strip()
            length = found.end() - line.start
            lines[index] = line._replace(label=Label(_ROMAN, length, printed))
