"""Text to tree."""

from collections.abc import Iterator

from lantoa.core.document.damage import with_figures, without_marks
from lantoa.core.document.flow import Line, clean, flow_of, lines_of
from lantoa.core.document.model import Block, DirectiveDocument, LabelKind, Zone
from lantoa.core.document.nest import nest_lists
from lantoa.core.document.romans import settle_romans
from lantoa.core.document.rows import table_rows
from lantoa.core.document.zones import annex_start, foot_start, head_end
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import SourceText

# "Trên đây là …", "Trong quá trình thực hiện, nếu …", "UBND tỉnh yêu cầu thủ trưởng các …", "Đề nghị các cơ quan …"
_CLOSES = pattern(
    r"(?:Trên đây|(?:Trong )?[Qq]uá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)|(?:Kính )?[Đđ]ề nghị (?:các|thủ trưởng|quý|Quý|Thủ trưởng)"
    r"|Yêu cầu (?:các|thủ trưởng|Thủ trưởng)|Nhận được|Căn cứ (?:Kế hoạch|Chương trình|nội dung|Công văn) (?:này|trên)"
    r"|\(?(?:Gửi kèm|Kèm theo)|(?:Kế hoạch|Công văn|Quyết định|Chỉ thị|Chương trình|Hướng dẫn|Đề án|Văn bản) số [^\n]{5,1200} gửi kèm\b"
    r"|[A-ZĐỦ][^.;:\n]{1,60} (?:yêu cầu|đề nghị) (?:các|thủ trưởng|Thủ trưởng|quý|Quý|trưởng|Trưởng))"
)


def parse_document(source: SourceText) -> DirectiveDocument:
    """The shape of any text. Never raises; a text without shape is a body of plain paragraphs."""
    printed = without_marks(clean(source.text))
    cleaned = with_figures(printed)
    rows = table_rows(source.text)
    lines = list(lines_of(cleaned, rows))
    settle_romans(lines, cleaned)
    flow, groups = flow_of(source.text, cleaned, lines)
    body = head_end(groups, flow)
    foot = foot_start(groups, flow, first=body)
    annex = annex_start(groups, flow, foot=foot)
    starts = [group[0].start for group in groups] + [len(flow)]
    return DirectiveDocument(
        source=source,
        flow=flow,
        blocks=_blocks(groups, flow, (body, foot, annex)),
        head_end=starts[body],
        foot_start=starts[foot],
        annex_start=starts[annex],
        mended=cleaned != printed,
        rows=tuple(rows),
    )


def _blocks(groups: list[list[Line]], flow: str, inner: tuple[int, int, int]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    edges = (0, *inner, len(groups))
    for zone, first, last in zip(Zone, edges, edges[1:], strict=False):
        blocks += _blocks_of(zone, groups, first, last)
    nest_lists(blocks, flow)
    _set_free(blocks, flow, inner[1])
    return tuple(blocks)


def _set_free(blocks: list[Block], flow: str, end: int) -> None:
    """Paragraphs that close the paper stand under its root, not under the section that happens to be last."""
    for index in range(end - 1, 0, -1):
        block = blocks[index]
        alone = block.parent == index - 1
        if block.kind is not LabelKind.NONE or block.row >= 0 or block.zone is not Zone.BODY or alone:
            return
        if not _CLOSES.match(flow, *block.span):
            return
        blocks[index] = block._replace(parent=-1, level=0)


def _blocks_of(zone: Zone, groups: list[list[Line]], first: int, last: int) -> Iterator[Block]:
    stack: list[tuple[LabelKind, int]] = []
    # In the letterhead and the foot only dashes label a line: `Q. GIÁM ĐỐC` is no letter.
    outermost = LabelKind.PART if zone in (Zone.BODY, Zone.ANNEX) else LabelKind.DASH
    dash, none, new = LabelKind.DASH, LabelKind.NONE, tuple.__new__
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
        # Past the named tuple's own constructor: a text has a block every hundred characters.
        span = new(Span, (start, end))
        if label is None or kind is none:
            yield new(Block, (span, start, "", none, len(stack), parent, zone, row))
        else:
            stack.append((kind, index))
            content = start + label.length
            yield new(Block, (span, content, label.printed, kind, len(stack), parent, zone, row))
