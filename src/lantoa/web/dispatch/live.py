"""The check of a draft while it is written: what a clerk would mark, beside the words it is about."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import get_language, gettext, gettext_noop
from django.views.decorators.http import require_safe

from lantoa.apps.drafts.convert import blocks_of, paper_of
from lantoa.apps.drafts.selectors.access import find
from lantoa.apps.drafts.selectors.cited import recited
from lantoa.apps.drafts.selectors.offices import issuing, words
from lantoa.apps.drafts.selectors.signers import in_force

# The doors themselves: `to_read` and `print_text` are also names of modules behind them.
from lantoa.core import drafting, typesetting
from lantoa.core.checking import Delegation, Draft, DraftFinding, Settings, check_draft, explain_finding
from lantoa.core.drafting import Block, Paper
from lantoa.core.kernel import Span
from lantoa.core.reading import read_directive
from lantoa.core.typesetting import PrintedText
from lantoa.web.frame import actor

Json = dict[str, Any]
Blocks = dict[str, Block]
_SIGNS = {
    "symbol": (
        gettext_noop("Ký hiệu «%(shown)s» ghi đơn vị khác đơn vị soạn (%(unit)s, viết tắt «%(desk)s»)."),
        gettext_noop("Sửa ký hiệu ở đầu văn bản, hoặc đổi đơn vị soạn ở trang văn bản khi còn là dự thảo."),
    ),
    "keep": (
        gettext_noop("Dòng «Lưu: %(shown)s» thiếu đơn vị soạn (%(unit)s)."),
        gettext_noop("Ghi «VT, %(desk)s» ở dòng Lưu, cuối phần Nơi nhận."),
    ),
}
# So many letters on both sides tell a place from others, also when words were written before it since
_NEAR = 12


class Place(NamedTuple):
    """A stretch of a block's own words, or of one cell of a table; `block` empty: somewhere else in the paper."""

    block: str
    start: int = 0
    end: int = 0
    row: int | None = None
    column: int | None = None


@require_safe
def check(request: HttpRequest, draft: int) -> HttpResponse:
    """What is to be mended in the version that was saved last."""
    today = timezone.localdate()
    row = find(actor(request), draft=draft, on=today)
    return JsonResponse({"version": row.version, "findings": stops(paper_of(row.body), row)})


def settings_of(office: str) -> Settings:
    """What the office decides about the check: who may sign in whose place today."""
    given = in_force(office, on=timezone.localdate())
    return Settings(
        delegations=tuple(Delegation(one.authority, one.title, one.since, one.until) for one in given)
    )


def stops(paper: Paper, row: Any) -> list[Json]:
    """What the check finds and what else a person should read, in the order of the paper; what is about no block first."""
    order = {block.id: place for place, block in enumerate(blocks_of(paper), 1)}
    read = [
        Place(block)._asdict() | {"code": "", "severity": "read", "message": why, "hint": "", "fix": None}
        for block, why in drafting.to_read(paper)
    ]
    settings = settings_of(row.office_id)
    told = [*findings(paper, settings=settings), *_signs(paper, row), *_recited(paper, row.pk), *read]
    return sorted(told, key=lambda one: order.get(one["block"], 0))


def _signs(paper: Paper, row: Any) -> Iterator[Json]:
    """Signs of the drafting unit that are another's or missing: only the workbench knows which unit drafts."""
    today = timezone.localdate()
    office = issuing(words(row.office_id, on=today), unit=row.unit_id, on=today)
    for one in drafting.strange_signs(paper, office=office):
        said, hint = _SIGNS[one.field]
        told = {"shown": one.shown, "desk": one.desk, "unit": office.desk_name or office.name}
        yield Place("")._asdict() | {
            "code": "",
            "severity": "warning",
            "message": gettext(said) % told,
            "hint": gettext(hint) % told,
            "fix": None,
        }


def _recited(paper: Paper, draft: int) -> Iterator[Json]:
    """Citations of papers whose number, day or issuer was put right in the register, each with what it says now."""
    texts = {block.id: block.text for block in blocks_of(paper)}
    for block, span, now in recited(paper, draft=draft):
        words = texts[block]
        spot = _beside(Place(block, *span), words)
        yield Place(block, *span)._asdict() | {
            "code": "",
            "severity": "warning",
            "message": gettext("Căn cứ đã sửa trong sổ văn bản đến: “%(was)s” nay là “%(now)s”.")
            % {"was": words[slice(*span)], "now": now},
            "hint": gettext("Bấm nút dưới đây để lấy theo sổ."),
            "fix": {"replacement": now, "safe": False, "places": [spot]},
        }


def findings(paper: Paper, *, settings: Settings) -> list[Json]:
    """What the check says, each with its place."""
    today = timezone.localdate()
    printed = typesetting.print_text(paper, on=today)
    marked = check_draft(Draft(read_directive(printed.text)), today=today, settings=settings)
    blocks = {block.id: block for block in blocks_of(paper)}
    return [_told(one, printed, blocks) for one in marked]


def _told(finding: DraftFinding, printed: PrintedText, blocks: Blocks) -> Json:
    message, hint = explain_finding(finding, lang="en" if get_language() == "en" else "vi")
    place = _place(finding.span, printed, blocks)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": message,
        "hint": hint,
        **place._asdict(),
        "fix": _fix(finding, printed, blocks, place),
    }


def _fix(finding: DraftFinding, printed: PrintedText, blocks: Blocks, place: Place) -> Json | None:
    """What to write instead, wherever the same words stand in the words of blocks: shown before anybody takes it."""
    if finding.fix is None or not place.block:
        return None
    spots = [_spot(span, printed, blocks) for span in finding.fix.places]
    if spots[0] is None or spots[0]["block"] != place.block:
        return None  # it touches the label, or an end that the page adds by itself
    kept = [spot for spot in spots if spot]
    return {"replacement": finding.fix.replacement, "safe": finding.fix.safe, "places": kept}


def _spot(span: Span, printed: PrintedText, blocks: Blocks) -> Json | None:
    """Where it stands in the words of its block, with words beside it to know it by; None where these say something else."""
    place = _place(span, printed, blocks)
    words = _words(place, blocks)
    said = words[place.start : place.end]
    if not place.block or " ".join(said.split()) != " ".join(printed.text[slice(*span)].split()):
        return None
    return _beside(place, words)


def _beside(place: Place, words: str) -> Json:
    before, after = words[max(0, place.start - _NEAR) : place.start], words[place.end : place.end + _NEAR]
    return {**place._asdict(), "before": before, "said": words[place.start : place.end], "after": after}


def _words(place: Place, blocks: Blocks) -> str:
    """The words of the paragraph or of the cell; none of a place that is in no block, or of a table but in no one cell."""
    block = blocks.get(place.block)
    if block is None or place.row is None or place.column is None:
        return block.text if block else ""
    return block.rows[place.row][place.column]


def _place(span: Span | None, printed: PrintedText, blocks: Blocks) -> Place:
    if span is None:
        return Place("")
    for block, line in printed.blocks.items():
        if line.start <= span.start < max(line.end, line.start + 1):
            if blocks[block].rows:
                return _cell(span, line.start, printed.text[slice(*line)], blocks[block])
            base = printed.words[block]
            return _within(Place(block), blocks[block].text, printed.text[base : line.end], span, base)
    return Place("")


def _cell(span: Span, start: int, shown: str, table: Block) -> Place:
    """The cell that holds the whole span; where none does, the table. Rows are printed as `| a | | c |`."""
    at = start
    for row, line in enumerate(shown.split("\n")):
        at += len("|")
        for column, cell in enumerate(line.split("|")[1:-1]):
            if at <= span.start and span.end <= at + len(cell) and column < len(table.rows[row]):
                return _within(
                    Place(table.id, row=row, column=column), table.rows[row][column], cell[1:], span, at + 1
                )
            at += len(cell) + len("|")
        at += len("\n")
    return Place(table.id)


def _within(place: Place, text: str, shown: str, span: Span, base: int) -> Place:
    """Where a span of what is shown from `base` on stands in the text itself."""
    raw = _positions(text, shown)
    last = len(raw) - 1
    begin, finish = (raw[min(max(at - base, 0), last)] for at in span)
    return place._replace(start=begin, end=max(begin, finish))


def _positions(text: str, shown: str) -> list[int]:
    """Where each sign that is shown stands in the text, whose blanks may be more and whose letters small; then its end."""
    places, at = [], 0
    for sign in shown:
        while at < len(text) and not _same(text[at], sign):
            at += 1
        places.append(at)
        at = min(at + 1, len(text))
    return [*places, len(text)]


def _same(sign: str, shown: str) -> bool:
    return (
        sign == shown
        or sign.upper() == shown
        or (sign, shown) == ("|", "¦")
        or (sign.isspace() and shown.isspace())
    )
