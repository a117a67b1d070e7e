"""The sessions of one's own account, as any list: page by page, sorted."""

from typing import Any

from allauth.usersessions.views import ListUserSessionsView
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy

from lantoa.web.heads import heads
from lantoa.web.people.browsers import browser_words

PAGE = 50
_HEADS = (
    ("browser", gettext_lazy("Trình duyệt")),
    ("place", gettext_lazy("Địa chỉ mạng")),
    ("began", gettext_lazy("Bắt đầu lúc")),
    ("seen", gettext_lazy("Thấy lần cuối")),
)
_ORDERS = {
    "browser": lambda one: browser_words(one.user_agent),
    "place": lambda one: one.ip,
    "began": lambda one: one.created_at,
    "seen": lambda one: one.last_seen_at,
}
_LATEST = ("began", "seen")


class Sessions(ListUserSessionsView):
    """Those the sign-in library keeps; the latest seen first where nothing else is asked."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The library's, sorted and cut into pages."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        sort = self.request.GET.get("sort", "seen")
        key = sort.removeprefix("-")
        turned = sort.startswith("-") != (key in _LATEST)
        found = sorted(context["sessions"], key=_ORDERS.get(key, _ORDERS["seen"]), reverse=turned)
        page = Paginator(found, PAGE).get_page(self.request.GET.get("page"))
        shown = {"page": page, "query": f"sort={sort}" if key in _ORDERS else ""}
        return context | shown | {"heads": heads(self.request, _HEADS, sort=sort, latest=_LATEST)}
