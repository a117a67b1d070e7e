"""States, urgency and clocks as the office says them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from lantoa.apps.documents.selectors.clocks import Clock, Step

URGENCY: Mapping[str, Any] = {
    "normal": _("Thường"),
    "urgent": _("Khẩn"),
    "very_urgent": _("Thượng khẩn"),
    "immediate": _("Hỏa tốc"),
}
STAGES: Mapping[str, Any] = {
    "reading": _("Đang đọc"),
    "failed": _("Không đọc được"),
    "to_register": _("Chờ vào sổ"),
    "to_assign": _("Chờ phân công"),
    "doing": _("Đang giải quyết"),
    "settled": _("Đã giải quyết"),
    "returned": _("Trả lại, bản trùng"),
}
# What a paper has as a rule, where it has not: its number, its day
LACKS: Mapping[str, Any] = {
    "": "",
    "number": _("chưa có số"),
    "day": _("chưa có ngày"),
    "both": _("chưa có số, ngày"),
}
_SOON = timedelta(days=3)
_LATE = {
    Step.REGISTER: _("Quá hạn vào sổ"),
    Step.ASSIGN: _("Quá hạn phân công"),
    Step.SETTLE: _("Quá hạn giải quyết"),
}
_DUE = {Step.REGISTER: _("Vào sổ"), Step.ASSIGN: _("Trình, phân công"), Step.SETTLE: _("Hạn giải quyết")}


class Badge(NamedTuple):
    """A state with its colour and its icon."""

    look: str
    icon: str
    word: Any


_READING = {
    "queued": Badge("", "hourglass-split", _("Chờ đọc")),
    "reading": Badge("is-doing", "arrow-repeat", _("Đang đọc")),
    "failed": Badge("is-late", "x-circle", _("Không đọc được")),
    "read": Badge("is-waiting", "inbox", _("Chờ vào sổ")),
    "returned": Badge("", "arrow-counterclockwise", _("Đã trả lại")),
}


def state_badge(arrival: Any) -> Badge:
    """Where a paper stands."""
    if arrival.state == "returned" and arrival.duplicate_of_id:
        return Badge("", "copy", _("Bản trùng"))
    if arrival.state != "registered":
        return _READING[arrival.state]
    if arrival.settled_at:
        return Badge("is-done", "check-circle", _("Đã giải quyết"))
    if arrival.assigned_at:
        return Badge("is-doing", "play-circle", _("Đang giải quyết"))
    return Badge("is-waiting", "people", _("Chờ phân công"))


def clock_badge(clock: Clock | None, *, now: datetime) -> Badge | None:
    """The clock that runs, where it says something: late, soon, or its day."""
    if clock is None or clock.due is None:
        return None
    if clock.late:
        return Badge("is-late", "exclamation-triangle", f"{_LATE[clock.step]} ({_day(clock.due)})")
    words = f"{_DUE[clock.step]}: {_day(clock.due)}"
    if isinstance(clock.due, datetime):
        return Badge("is-soon", "clock", _now("Trình ngay"))
    if clock.step is Step.SETTLE and clock.due - timezone.localdate(now) <= _SOON:
        return Badge("is-soon", "clock", words)
    return Badge("", "clock", words) if clock.step is Step.SETTLE else None


def lacks(symbol: str, day: object) -> str:
    """The key of what a paper has not."""
    numbered = any(sign.isdigit() for sign in symbol.partition("/")[0])
    return "" if numbered and day else "day" if numbered else "number" if day else "both"


def _day(due: date | datetime) -> str:
    if isinstance(due, datetime):
        return f"{timezone.localtime(due):%H:%M %d/%m/%Y}"
    return f"{due:%d/%m/%Y}"
