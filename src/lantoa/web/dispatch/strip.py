"""Where a paper stands on its way, and what whoever looks at it may do there."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantoa.apps.drafts.selectors.access import draft_path, office_path
from lantoa.apps.drafts.selectors.waiting import decides_recall, recall_asked, takes_back, turn
from lantoa.core.permission import Actor, Verb, may
from lantoa.web.dispatch.words import STRIP

_ORDER = {state: place for place, (state, _word) in enumerate(STRIP)} | dict.fromkeys(
    ("issued", "recalled"), len(STRIP)
)


class Stage(NamedTuple):
    """One piece of the strip: who left it behind, and when (None: not yet)."""

    word: Any
    done: Any
    here: bool


class Move(NamedTuple):
    """A step that is a button and perhaps a line: its address, its words, what is asked before the world changes.

    `comment`: the heading of a line to write; `needed`: it may not stay empty.
    """

    view: str
    word: Any
    icon: str
    confirm: Any = ""
    comment: Any = ""
    needed: bool = False


_CONFIRM_RECALL = Move(
    "dispatch_confirm_recall",
    _("Xác nhận thu hồi"),
    "x-circle",
    _("Thu hồi văn bản đã phát hành? Việc này không hoàn lại được."),
)
_FORWARD = {
    "drafting": Move("dispatch_submit", _("Trình kiểm tra nội dung"), "send", comment=_("Lời trình")),
    "content": Move(
        "dispatch_check_content",
        _("Nội dung đạt, chuyển kiểm tra thể thức"),
        "check-lg",
        comment=_("Ý kiến"),
    ),
    "form": Move("dispatch_check_form", _("Thể thức đạt, trình người ký"), "check-lg", comment=_("Ý kiến")),
    "approval": Move("dispatch_approve", _("Duyệt"), "check-lg", comment=_("Ý kiến")),
    "dropped": Move("dispatch_take_up", _("Soạn tiếp"), "arrow-counterclockwise"),
    "issuing": Move(
        "dispatch_issue",
        _("Phát hành"),
        "send",
        _("Phát hành văn bản này? Sau đó không sửa được nữa."),
        _("Ghi chú"),
    ),
    "issued": _CONFIRM_RECALL,
}
_BACK = Move(
    "dispatch_send_back", _("Trả lại"), "arrow-counterclockwise", comment=_("Cần sửa gì"), needed=True
)
_WITHDRAW = Move("dispatch_withdraw", _("Rút về để sửa"), "arrow-counterclockwise", comment=_("Lý do"))
_DROP = Move("dispatch_drop", _("Bỏ dự thảo"), "trash", comment=_("Lý do bỏ"), needed=True)
_ASK_RECALL = Move(
    "dispatch_recall", _("Đề nghị thu hồi"), "x-circle", comment=_("Lý do thu hồi"), needed=True
)
_KEEP = Move(
    "dispatch_decline_recall", _("Không thu hồi"), "arrow-counterclockwise", comment=_("Lý do"), needed=True
)


_WITHDRAW_RECALL = Move(
    "dispatch_withdraw_recall", _("Rút đề nghị thu hồi"), "arrow-counterclockwise", comment=_("Lý do")
)


class Desk(NamedTuple):
    """What the person may do with the paper now: one thing first, others beside it."""

    mine: bool
    first: Move | None
    others: Sequence[Move]
    drafts: bool
    issues: bool
    numbers: bool
    signs: bool


def overdue(row: Any, *, on: date) -> bool:
    """Whether a paper that is still on its way should be out by now."""
    return row.due_on is not None and row.due_on < on and not row.issued_at and row.state != "dropped"


def strip(row: Any, steps: Sequence[Any]) -> list[Stage]:
    """Every stage with the step that last left it; a step back undoes those after it."""
    done: dict[int, Any] = {}
    for step in steps:
        before, after = _ORDER.get(step.before, 0), _ORDER.get(step.after, 0)
        if after > before:
            done[before] = step
        else:
            done = {place: one for place, one in done.items() if place < after}
    return [Stage(word, done.get(place), state == row.state) for place, (state, word) in enumerate(STRIP)]


def desk(who: Actor, row: Any) -> Desk:
    """What is offered; the services decide once more."""
    today = timezone.localdate()
    above, office = draft_path(row, on=today), office_path(row, on=today)
    mine = turn(who, row, on=today)
    numbers = may(who, verb=Verb.DISPATCH_NUMBER, path=office)
    drafts = may(who, verb=Verb.DISPATCH_DRAFT, path=above)
    issues = may(who, verb=Verb.DISPATCH_ISSUE, path=office)
    signs = row.signer_id is not None and row.signer_id == who.id
    others = []
    if row.state in ("content", "form", "approval", "signing", "numbering") and (
        mine or _sends_back(who, row, office, numbers=numbers)
    ):
        others.append(_BACK)
    if drafts and row.state in ("content", "form", "approval") and takes_back(who, row, on=today):
        others.append(_WITHDRAW)
    if drafts and row.state == "drafting":
        others.append(_DROP)
    if row.state == "issued":
        others += _recalls(who, row, issues=issues)
    first = _FORWARD.get(row.state) if mine else None
    return Desk(mine, first, others, drafts, issues, numbers, signs)


def _recalls(who: Actor, row: Any, *, issues: bool) -> list[Move]:
    """The clerk asks for a recall, or asks no more; who may decide says no."""
    if asked := recall_asked(row):
        if issues and asked.by_id == who.id:
            return [_WITHDRAW_RECALL]
        return [_KEEP] if decides_recall(who, row, on=timezone.localdate()) else []
    return [_ASK_RECALL] if issues else []


def _sends_back(who: Actor, row: Any, office: Any, *, numbers: bool) -> bool:
    if row.state == "approval":
        return may(who, verb=Verb.DISPATCH_SIGN, path=office)
    return row.state in ("signing", "numbering") and numbers
