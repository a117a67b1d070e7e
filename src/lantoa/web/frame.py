"""What every page shows around its own: rooms within reach, the unit acted for, the person."""

from typing import Any, NamedTuple, cast

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantoa.apps.accounts import demo
from lantoa.apps.accounts.selectors import User, actor_of
from lantoa.core.permission import Actor, Verb, reach
from lantoa.web.written import now


class Room(NamedTuple):
    """A line of the rail. `view` is the name of its first page, `verb` what one must be allowed (None: nothing)."""

    view: str
    title: Any
    icon: str
    verb: Verb | None
    prefix: str


ROOMS = (
    Room("today", _("Hôm nay"), "house", None, "/hom-nay/"),
    Room("register", _("Văn bản đến"), "inbox", Verb.REGISTER_VIEW, "/van-ban-den/"),
    Room("duties", _("Nhiệm vụ"), "list-check", Verb.DUTY_VIEW, "/nhiem-vu/"),
    Room("dispatch", _("Văn bản đi"), "send", Verb.DISPATCH_VIEW, "/van-ban-di/"),
    Room("dispatch_delegations", _("Quyền ký"), "key", Verb.DISPATCH_DELEGATE, "/van-ban-di/quyen-ky/"),
    Room("organisation", _("Tổ chức"), "diagram-3", Verb.ORGANISATION_VIEW, "/to-chuc/"),
    Room("people", _("Người dùng"), "people", Verb.PEOPLE_VIEW, "/nguoi-dung/"),
    Room("audit", _("Nhật ký"), "shield-check", Verb.AUDIT_VIEW, "/nhat-ky/"),
)


def actor(request: HttpRequest) -> Actor:
    """The signed-in person as one who acts, from where; asked once a request."""
    found: Actor | None = getattr(request, "actor", None)
    if found is None:
        user = cast("User", request.user)  # the guard lets in nobody else
        found = actor_of(user, on=timezone.localdate(), address=request.META.get("REMOTE_ADDR", ""))
        request.actor = found  # type: ignore[attr-defined]
    return found


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of the base template."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"demo": settings.DEMO and demo, "made": now()}
    who = actor(request)
    rooms = [room for room in ROOMS if room.verb is None or reach(who, verb=room.verb)]
    # A room inside another's address is the one that is meant
    here = max((room.prefix for room in rooms if request.path.startswith(room.prefix)), key=len, default="")
    return {"rooms": rooms, "here": here, "demo": settings.DEMO and demo, "made": now()}
