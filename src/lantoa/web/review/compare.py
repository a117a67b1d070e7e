"""So sánh hai lần đọc: what a newer engine reads otherwise, one under the other; a person says which holds."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents.selectors import rereading, review
from lantoa.apps.documents.selectors.rereading import Difference, Sides
from lantoa.apps.documents.services import renew as renewing
from lantoa.apps.documents.services.reread import reread as order
from lantoa.apps.duties.services import follow
from lantoa.web.duties.corrected import say_followed
from lantoa.web.frame import actor
from lantoa.web.register.rows import problem_of
from lantoa.web.review.sides import told
from lantoa.web.review.words import KINDS
from lantoa.web.whole import version_of, whole

Json = dict[str, Any]
ROWS = 50
SORTS: Mapping[str, Any] = {
    "place": gettext_lazy("Theo văn bản"),
    "kind": gettext_lazy("Theo loại"),
    "how": gettext_lazy("Theo cách khác nhau"),
    "decided": gettext_lazy("Người đã quyết định trước"),
    "left": gettext_lazy("Chưa chọn trước"),
}
_HOW = ("changed", "gone", "new")


@require_safe
def compare(request: HttpRequest, arrival: int) -> HttpResponse:
    """The two readings side by side; where there are not two yet, how far the reader is."""
    who = actor(request)
    reading = review.find(who, arrival=arrival)
    standing = rereading.standing(arrival, engine=reading.engine)
    context: Json = {
        "paper": reading.arrival,
        "reading": reading,
        "standing": standing,
        "decides": review.decides(who, reading),
        "problem": problem_of(standing.row, name=reading.arrival.file_name) if standing.row else "",
    }
    if standing.row and standing.row.state == "read":
        context |= _shown(request, rereading.sides(who, arrival=arrival))
    return render(request, "review/compare.html", context)


@require_POST
def reread(request: HttpRequest, arrival: int) -> HttpResponse:
    """Đọc lại bằng bản mới."""
    order(actor(request), arrival=arrival)
    messages.success(
        request, say("Đã xếp hàng đọc lại. Bản đang dùng vẫn giữ nguyên cho đến khi bạn so sánh xong.")
    )
    return redirect("review_compare", arrival)


@require_POST
def choose(request: HttpRequest, arrival: int) -> HttpResponse:
    """Giữ cũ, or Lấy mới, of one difference."""
    key, take = request.POST.get("key", "")[:40], request.POST.get("take", "")
    both = renewing.choose(actor(request), arrival=arrival, key=key, version=version_of(request), take=take)
    if request.headers.get("HX-Request"):
        one = next(told(both, one) for one in both.differences if one.key == key)
        shown = {**_counts(both), "one": one, "paper": both.old.arrival, "decides": True}
        return render(request, "review/chosen.html", shown)
    return redirect(f"{_address(request, arrival)}#{key}")


@require_POST
def choose_rest(request: HttpRequest, arrival: int) -> HttpResponse:
    """The same of all that is left: of what people had decided, or of what nobody had."""
    count = renewing.choose_rest(
        actor(request),
        arrival=arrival,
        take=request.POST.get("take", ""),
        decided=request.POST.get("decided") == "1",
    )
    messages.success(
        request, ngettext("Đã chọn %(count)s chỗ.", "Đã chọn %(count)s chỗ.", count) % {"count": count}
    )
    return redirect(_address(request, arrival))


@require_POST
def renew(request: HttpRequest, arrival: int) -> HttpResponse:
    """Dùng bản đọc mới: the duties follow in the same transaction."""
    who = actor(request)
    today = timezone.localdate()
    with transaction.atomic():
        follow.hold(arrival=arrival)
        follow.ground(who, arrival=arrival, today=today)
        renewing.renew(who, arrival=arrival)
        followed = follow.follow(who, arrival=arrival, today=today)
    messages.success(request, say("Đã dùng bản đọc mới. Mọi điều người đã quyết định vẫn giữ như bạn chọn."))
    for told_so in say_followed(followed):
        messages.warning(request, told_so)
    return redirect("review", arrival)


@require_POST
def drop(request: HttpRequest, arrival: int) -> HttpResponse:
    """Bỏ bản đọc mới."""
    renewing.drop(actor(request), arrival=arrival)
    messages.success(request, say("Đã bỏ bản đọc mới; bản đang dùng giữ nguyên."))
    return redirect("review", arrival)


def _shown(request: HttpRequest, both: Sides) -> Json:
    """Fifty differences; of all of them, how many nobody has chosen about."""
    only = request.GET.get("con") == "1"
    sort = _sort_of(request)
    asked = [one for one in _sorted(both, sort) if not only or one.key not in both.choices]
    page = Paginator(asked, ROWS).get_page(request.GET.get("page"))
    return {
        **_counts(both),
        "only": only,
        "page": page,
        "query": _query(only=only, sort=sort),
        "all_query": _query(only=False, sort=sort),
        "open_query": _query(only=True, sort=sort),
        "sort": sort,
        "sorts": SORTS,
        "rows": [told(both, one) for one in page.object_list],
    }


def _counts(both: Sides) -> Json:
    rest = [one for one in both.differences if one.key not in both.choices]
    decided = sum(one.decided for one in rest)
    return {
        "both": both,
        "left": both.left,
        "count": len(both.differences),
        "rest_decided": decided,
        "rest_open": len(rest) - decided,
    }


def _sorted(both: Sides, sort: str) -> list[Difference]:
    """What differs, in the order asked for; what is alike in that stays in the order of the paper."""
    keys: Mapping[str, Callable[[Difference], Any]] = {
        "kind": lambda one: [*KINDS].index(one.twin.kind),
        "how": lambda one: _HOW.index(one.sort),
        "decided": lambda one: not one.decided,
        "left": lambda one: one.key in both.choices,
    }
    return sorted(both.differences, key=keys[sort]) if sort in keys else [*both.differences]


def _sort_of(request: HttpRequest) -> str:
    sort = request.GET.get("sort", "")
    return sort if sort in SORTS else "place"


def _query(*, only: bool, sort: str) -> str:
    return urlencode({**({"con": "1"} if only else {}), **({"sort": sort} if sort != "place" else {})})


def _address(request: HttpRequest, arrival: int) -> str:
    """The page the person chose on: what was asked for there."""
    page = whole(request.GET.get("page"))
    asked = [
        _query(only=request.GET.get("con") == "1", sort=_sort_of(request)),
        f"page={page}" if page else "",
    ]
    return "?".join(filter(None, [reverse("review_compare", args=[arrival]), "&".join(filter(None, asked))]))
