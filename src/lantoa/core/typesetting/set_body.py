"""Blocks as paragraphs and tables (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6)."""

from collections.abc import Iterator, Sequence

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind, number_blocks
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.measure import lines_of
from lantoa.core.typesetting.model import Item, Paragraph, Role, Run
from lantoa.core.typesetting.set_table import rows_by_head, set_table
from lantoa.core.typesetting.words import ended, one, plain

# These stand on a line of their own, their title below.
_APART = frozenset((LabelKind.PART, LabelKind.CHAPTER, LabelKind.DIVISION))
_FIRST = frozenset((LabelKind.CAPITAL, LabelKind.ROMAN))
# Lines of a paragraph that cannot be parted with two on each page: with its headings it would leave a page a fifth blank.
_UNPARTED = 3
# An opening of more lines may stay behind: two lines stand at the foot of a page as those of any paragraph do.
_SHORT = 1
# Bold; points (`a)`) and what stands below them are upright as the words are (Mục II.6.d)
_SECOND = frozenset((
    LabelKind.ARTICLE,
    LabelKind.ARABIC,
    LabelKind.ARABIC_2,
    LabelKind.ARABIC_3,
    LabelKind.NONE,
))  # fmt: skip


def set_blocks(blocks: Sequence[Block], form: Form, *, end: str = "") -> Iterator[Item]:
    """All blocks with their labels; the last paragraph closes with `end`."""
    open_ranks: list[LabelKind] = []
    last = len(blocks) - 1 if end else -1
    short = (
        bool(blocks) and _lines(Paragraph(Role.BODY, _runs("", blocks[-1].text, LabelKind.NONE)), form) == 1
    )
    alike = rows_by_head(blocks)
    for index, (block, label) in enumerate(zip(blocks, number_blocks(blocks), strict=True)):
        if block.kind is BlockKind.HEADING:
            # One that says nothing yet is found in no outline, and a tagged PDF may not hold it.
            rank = _rank(open_ranks, block.label) if label or plain(block.text) else 0
            yield from _heading(block, label, form, rank=rank)
        elif block.kind is BlockKind.TABLE:
            yield from set_table(block, form, alike=alike.get(block.rows[0], ()) if block.rows else ())
        elif block.kind is BlockKind.ORDER:
            yield one(form, Role.ORDER, block.text, block=block.id)
        elif block.kind is BlockKind.BASIS:
            more = any(other.kind is BlockKind.BASIS for other in blocks[index + 1 :])
            yield one(form, Role.BASIS, ended(block.text, ";" if more else "."), block=block.id)
        else:
            runs = _runs(label, ended(block.text, end) if index == last else plain(block.text), block.label)
            body = Paragraph(Role.BODY, runs, block=block.id, label=_length(label))
            lines = _lines(body, form)
            # A signature never stands alone on a page, nor below one line if the paragraph above is short, nor alone what opens a list.
            closing = short and index == last - 1 and lines < _UNPARTED
            keep = index == last or closing or (lines <= _SHORT and _opens(blocks[index : index + 2]))
            headed = index > 0 and blocks[index - 1].kind is BlockKind.HEADING
            yield body._replace(keep=keep, lone=headed and lines == _UNPARTED)


def _lines(body: Paragraph, form: Form) -> int:
    look = form.looks[body.role]
    return lines_of(body.text, measure=form.page.measure, size=look.size, first=look.first)


def _opens(pair: Sequence[Block]) -> bool:
    """Whether the first of two blocks leads to a list that begins with the other."""
    opening, *item = pair
    return opening.text.rstrip().endswith(":") and any(
        one.kind is BlockKind.TABLE or one.label not in (LabelKind.NONE, opening.label) for one in item
    )


def _runs(label: str, text: str, kind: LabelKind) -> tuple[Run, ...]:
    if not label:
        return (Run(text),)
    if kind is LabelKind.ARTICLE:
        return (Run(label, bold=True), Run(f" {text}"))
    return (Run(f"{label} {text}"),)


def _length(label: str) -> int:
    return len(label) + 1 if label else 0


def _heading(block: Block, label: str, form: Form, *, rank: int) -> Iterator[Paragraph]:
    text = plain(block.text)
    if block.label in _APART:
        yield Paragraph(Role.PART, (Run(label),), block=block.id, label=len(label), rank=rank)
        if text:
            yield one(form, Role.PART_TITLE, text, block=block.id)
        return
    if block.label in _FIRST:
        role, text = Role.HEADING_1, text.upper()
    else:
        role = Role.HEADING_2 if block.label in _SECOND else Role.HEADING_3
    yield Paragraph(role, (Run(f"{label} {text}".strip()),), block=block.id, label=_length(label), rank=rank)


def _rank(open_ranks: list[LabelKind], label: LabelKind) -> int:
    """How deep a heading stands among the headings before it; ranks never skip one."""
    while open_ranks and open_ranks[-1] >= label:
        open_ranks.pop()
    open_ranks.append(label)
    return len(open_ranks)
