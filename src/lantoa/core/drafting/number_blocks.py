"""The sign each block is printed with (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6)."""

from collections.abc import Callable, Iterable

from lantoa.core.document import LabelKind
from lantoa.core.drafting.model import Block
from lantoa.core.text import roman

# Letters that label points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư (as the decree's own points are labelled).
ALPHABET = "abcdđeghiklmnopqrstuvxy"
# Articles run through the whole paper, whatever chapter they stand in.
_RUNS_THROUGH = LabelKind.ARTICLE
_SIGNS = {LabelKind.DASH: "-", LabelKind.PLUS: "+", LabelKind.STAR: "*", LabelKind.NONE: ""}
_FIGURES = (LabelKind.ARABIC, LabelKind.ARABIC_2, LabelKind.ARABIC_3)


def number_blocks(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The printed label of each block: `I.`, `1.`, `1.1.`, `a)`, `-`, `Điều 1.`; empty where a block has none.

    A label begins anew under each label of a level above it; articles run on.
    """
    counts: dict[LabelKind, int] = {}
    return tuple(_next(counts, block.label) for block in blocks)


def _next(counts: dict[LabelKind, int], label: LabelKind) -> str:
    if label in _SIGNS:
        return _SIGNS[label]
    counts[label] = counts.get(label, 0) + 1
    for inner in [kind for kind in counts if kind > label and kind is not _RUNS_THROUGH]:
        del counts[inner]
    return _printed(counts, label)


def _printed(counts: dict[LabelKind, int], label: LabelKind) -> str:
    if label in _FIGURES:
        kinds = _FIGURES[: _FIGURES.index(label) + 1]
        return "".join(f"{counts.get(kind, 1)}." for kind in kinds)
    form, write = _FORMS[label]
    return form.format(write(counts[label]))


def _letter(number: int) -> str:
    """`5` → `đ`; behind `y` the letters begin again, doubled."""
    turn, place = divmod(number - 1, len(ALPHABET))
    return ALPHABET[place] * (turn + 1)


_FORMS: dict[LabelKind, tuple[str, Callable[[int], str | int]]] = {
    LabelKind.PART: ("Phần {}", roman),
    LabelKind.CHAPTER: ("Chương {}", roman),
    LabelKind.DIVISION: ("Mục {}", int),
    LabelKind.CAPITAL: ("{}.", lambda number: _letter(number).upper()),
    LabelKind.ROMAN: ("{}.", roman),
    LabelKind.ARTICLE: ("Điều {}.", int),
    LabelKind.LETTER: ("{})", _letter),
    LabelKind.BRACKET: ("({})", int),
}
