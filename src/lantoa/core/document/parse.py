"""Text to tree."""

from lantoa.core.document.flow import Line, clean, flow_of, lines_of
from lantoa.core.document.labels import Label
from lantoa.core.document.model import Block, DirectiveDocument, LabelKind, Zone
from lantoa.core.document.zones import annex_start, foot_start, head_end
from lantoa.core.kernel import Span
from lantoa.core.text import SourceText


def parse_document(source: SourceText) -> DirectiveDocument:
    """The shape of any text. Never raises; a text without shape is a body of plain paragraphs."""
    cleaned = clean(source.text)
    flow, groups = flow_of(source.text, cleaned, list(lines_of(source.text, cleaned)))
    body = head_end(groups, flow)
    foot = foot_start(groups, flow, first=body)
    annex = annex_start(groups, flow, foot=foot)
    starts = [group[0].start for group in groups] + [len(flow)]
    return DirectiveDocument(
        source=source,
        flow=flow,
        blocks=_blocks(groups, body, foot, annex),
        head_end=starts[body],
        foot_start=starts[foot],
        annex_start=starts[annex],
    )


def _zone(index: int, body: int, foot: int, annex: int) -> Zone:
    if index < body:
        return Zone.HEAD
    if index < foot:
        return Zone.BODY
    return Zone.FOOT if index < annex else Zone.ANNEX


def _blocks(groups: list[list[Line]], body: int, foot: int, annex: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    stack: list[tuple[LabelKind, int]] = []
    for index, group in enumerate(groups):
        zone = _zone(index, body, foot, annex)
        if index in (body, foot, annex):
            stack.clear()
        label = group[0].label if zone in (Zone.BODY, Zone.ANNEX) else _bullet(group[0].label)
        kind = label.kind if label else LabelKind.NONE
        # A plain paragraph after a list belongs to the heading above the list.
        while stack and stack[-1][0] >= (kind if label else LabelKind.DASH):
            stack.pop()
        parent = stack[-1][1] if stack else -1
        start = group[0].start
        if label:
            stack.append((kind, index))
        # By position: a text has a block every hundred characters, and names cost a third of making one.
        content = start + (label.length if label else 0)
        printed = label.printed if label else ""
        span = Span(start, group[-1].end)
        blocks.append(Block(span, content, printed, kind, len(stack), parent, zone, group[0].row))
    return tuple(blocks)


def _bullet(label: Label | None) -> Label | None:
    """In the letterhead and the foot only dashes label a line: `Q. GIÁM ĐỐC` is no letter."""
    return label if label and label.kind >= LabelKind.DASH else None
