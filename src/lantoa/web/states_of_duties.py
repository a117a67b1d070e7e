"""States of a duty as every room shows them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Badge(NamedTuple):
    """A state with its colour, its icon and its word."""

    look: str
    icon: str
    word: Any


STATES: Mapping[str, Badge] = {
    "confirmed": Badge("", "circle", _("Chưa giao")),
    "assigned": Badge("is-waiting", "hourglass-split", _("Đã giao")),
    "in_progress": Badge("is-doing", "play-circle", _("Đang làm")),
    "done": Badge("is-done", "check-circle", _("Xong")),
    "waived": Badge("", "dash-circle", _("Đã miễn")),
    "late": Badge("is-late", "exclamation-triangle", _("Quá hạn")),
    "soon": Badge("is-soon", "clock", _("Sắp hạn")),
}
