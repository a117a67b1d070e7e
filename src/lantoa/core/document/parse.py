"""Text to tree."""

from collections.abc import Iterator

from lantoa.core.document.flow import Line, clean, flow_of, lines_of
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


def _blocks(groups: list[list[Line]], body: int, foot: int, annex: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    edges = (0, body, foot, annex, len(groups))
    for zone, first, last in zip(Zone, edges, edges[1:], strict=False):
        blocks += _blocks_of(zone, groups, first, last)
    return tuple(blocks)


def _blocks_of(zone: Zone, groups: list[list[Line]], first: int, last: int) -> Iterator[Block]:
    stack: list[tuple[LabelKind, int]] = []
    # In the letterhead and the foot only dashes label a line: `Q. GIÁM ĐỐC` is no letter.
    outermost = LabelKind.PART if zone in (Zone.BODY, Zone.ANNEX) else LabelKind.DASH
    dash, none = LabelKind.DASH, LabelKind.NONE
    for index in range(first, last):
        start, end, label, _, row = groups[index][0]
        if len(groups[index]) > 1:
            end = groups[index][-1].end
        kind = label.kind if label and label.kind >= outermost else none
        # A plain paragraph after a list belongs to the heading above the list.
        limit = dash if kind is none else kind
        while stack and stack[-1][0] >= limit:
            stack.pop()
        parent = stack[-1][1] if stack else -1
        # By position: a text has a block every hundred characters, and names cost a third of making one.
        if label is None or kind is none:
            yield Block(Span(start, end), start, "", none, len(stack), parent, zone, row)
        else:
            stack.append((kind, index))
            content = start + label.length
            yield Block(Span(start, end), content, label.printed, kind, len(stack), parent, zone, row)
