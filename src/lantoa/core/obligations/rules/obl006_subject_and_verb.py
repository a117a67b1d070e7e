"""## What it finds
A clause whose subject is a body and whose verb is one of duty: `Sở Y tế chủ trì …`, `Trên cơ sở …, Công an tỉnh rà soát …`, `Khi … thì trưởng thôn báo cáo …`, `… do Bộ A hướng dẫn`; also a body that a later clause charges: `Thống nhất …; giao Sở A …`; whoever `có trách nhiệm …`, in any words.

## Why it matters
It names its own bearer, so it holds whatever heading it stands under, except aims and reviews.

## Example
    1. Ủy ban nhân dân các xã, phường rà soát, lập danh sách hộ có nguy cơ sạt lở.

## Not this
`Sở Y tế đã ban hành …` (past), `được công nhận` (passive), `có thể` (may), `phải được hỗ trợ`, `là cơ quan …` (definition), `đơn vị nào vi phạm` (a case), the issuing sentence of the paper itself.

## Known limits
A verb that is part of a name in small letters may end the name too early.
"""

from lantoa.core.document import LabelKind, Zone
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.address import addressed
from lantoa.core.obligations.bear import claim, in_tasks, is_barred
from lantoa.core.obligations.model import Claim, Find, Item, Role, Scene, Stop
from lantoa.core.obligations.parse import late_order, parse_clause
from lantoa.core.obligations.read_name import late_subject, passive_subject

_UPWARD = frozenset(("Báo cáo", "Tờ trình"))
# A paragraph without a label more often tells something than an item of a list.
_UNLABELLED = 0.88
# Several who are told behind something else: which of them has which time is told by the order alone.
_SEVERAL = 0.8


def find(scene: Scene, item: Item) -> Claim | None:
    if item.clause.order or is_barred(item) or (scene.kind in _UPWARD and not in_tasks(item)):
        return None
    subject = item.clause.subject
    if subject is None or subject.stop is not Stop.VERB:
        return _behind(scene, item)
    plain_text = item.block.kind is LabelKind.NONE
    aside = plain_text and item.block.zone is Zone.ANNEX and item.context.role is Role.OPEN
    if aside and not _lost_its_number(scene, item):
        return None
    outside = plain_text and item.block.parent < 0 and not in_tasks(item)
    if outside and (
        scene.articled
        or subject.span.start > item.clause.span.start
        or scene.document.flow.startswith("ban hành", subject.after)
    ):
        return None
    return claim(scene, item, share=_UNLABELLED if plain_text else 1.0)


def _lost_its_number(scene: Scene, item: Item) -> bool:
    """A paragraph with a figure, below an item that says in a whole sentence what somebody does: a scan lost its number."""
    above, flow = scene.document.blocks[item.block.parent], scene.document.flow
    counted = any(map(str.isdigit, flow[slice(*item.clause.span)]))
    if item.block.parent < 0 or not counted or flow[above.span.end - 1] not in ".;":
        return False
    subject = parse_clause(flow, above.content, above.span.end).subject
    return subject is not None and subject.stop is Stop.VERB


def _behind(scene: Scene, item: Item) -> Claim | None:
    """Who acts stands behind: in a later sentence of a numbered paragraph, or after `do`."""
    flow, span = scene.document.flow, item.clause.span
    if (
        item.clause.subject
        or item.clause.opens_duty
        or item.context.bearers
        or (item.leads and item.block.kind is not LabelKind.NONE)
    ):
        return None
    if item.block.kind is not LabelKind.NONE:
        late = late_subject(flow, *span) or (passive_subject(flow, *span) if in_tasks(item) else None)
    elif in_tasks(item):
        late = passive_subject(flow, *span) or late_subject(flow, *span, charged=True)
    else:
        late = late_subject(flow, *span, charged=True)
    if late:
        return Claim(span, (late,), share=0.9)
    order = late_order(flow, *span)
    if order is None or order.bearer is None:
        return None
    if item.block.kind is LabelKind.NONE and flow[order.start].islower():
        return None
    told = addressed(flow, order.bearer, span.end)
    return Claim(span, told, order=order.verb, share=0.9 if len(told) == 1 else _SEVERAL)


RULE: Rule[Find] = Rule(
    code="OBL006",
    name="subject-and-verb",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)
