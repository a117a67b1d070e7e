"""Saved views, and calendar addresses that other programs subscribe to."""

import hashlib

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date, parse_etags, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.duties.selectors import kept
from lantoa.apps.duties.selectors.filters import address
from lantoa.apps.duties.services import keep as services
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.duties.agenda import agenda
from lantoa.web.frame import actor
from lantoa.web.whole import whole


@require_POST
def save_view(request: HttpRequest) -> HttpResponse:
    """The filters of the list under a name."""
    query = address(kept.filters_of(request.POST.get("query", "")))
    view = services.save_view(actor(request), name=request.POST.get("name", ""), query=query)
    messages.success(request, _("Đã lưu bộ lọc «%s».") % view.name)
    return redirect(f"{reverse('duties')}?{query}")


@require_POST
def drop_view(request: HttpRequest) -> HttpResponse:
    """No longer kept."""
    services.drop_view(actor(request), view=whole(request.POST.get("view", "")) or 0)
    messages.success(request, _("Đã bỏ bộ lọc."))
    return redirect("duties")


def feeds(request: HttpRequest) -> HttpResponse:
    """One's own calendar addresses; a new one is shown in full this once."""
    who = actor(request)
    if not reach(who, verb=Verb.DUTY_VIEW):
        raise Refused("not_permitted", verb=Verb.DUTY_VIEW)
    if request.method == "POST":
        query = address(kept.filters_of(request.POST.get("query", "")))
        _feed, token = services.open_feed(who, query=query)
        request.session["feed-token"] = token
        return redirect("feeds")
    token = request.session.pop("feed-token", "")
    shown = request.build_absolute_uri(reverse("feed", args=[token])) if token else ""
    context = {
        "rows": kept.feeds(who),
        "whole": shown,
        "webcal": shown.replace("https://", "webcal://").replace("http://", "webcal://"),
        "query": address(kept.filters_of(request.GET.urlencode())),
    }
    return render(request, "duties/feeds.html", context)


@require_POST
def revoke(request: HttpRequest) -> HttpResponse:
    """The address answers no more."""
    services.revoke_feed(actor(request), feed=whole(request.POST.get("feed", "")) or 0)
    messages.success(request, _("Địa chỉ lịch đã thôi hiệu lực."))
    return redirect("feeds")


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar itself, for programs: no cookie, no page; what has not changed is not sent again."""
    try:
        calendar = kept.calendar(token, on=timezone.localdate())
    except Refused:
        return HttpResponse(status=404)
    kept.note_reading(calendar.feed)
    body = agenda(calendar, host=request.build_absolute_uri("/"))
    tag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    headers = {
        "ETag": tag,
        "Last-Modified": http_date(calendar.changed.timestamp()),
        "Cache-Control": "private, max-age=900",
        "Content-Disposition": 'inline; filename="nhiem-vu.ics"',
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
    }
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" in known or tag in (one.removeprefix("W/") for one in known):
        return HttpResponseNotModified(headers=headers)
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)
