"""Chuyên đề: which duties of several papers are about one thing. The machine suggests, a person decides."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.duties.selectors import topics as selectors
from lantoa.apps.duties.selectors.lines import lines, rows_of
from lantoa.apps.duties.services import topics as services
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.duties.rows import row
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.whole import whole

PAGE = 50
_HEADS = (
    ("name", gettext_lazy("Chuyên đề")),
    ("open", gettext_lazy("Đang mở")),
    ("late", gettext_lazy("Quá hạn")),
    ("all", gettext_lazy("Tất cả")),
    ("papers", gettext_lazy("Văn bản")),
)
_FIGURES = ("open", "late", "all", "papers")
_MEMBERS = (
    ("paper", gettext_lazy("Văn bản")),
    ("", pgettext_lazy("một mục", "Việc")),
    ("", gettext_lazy("Đơn vị")),
    ("due", gettext_lazy("Hạn")),
    ("", gettext_lazy("Trạng thái")),
)


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """Topics, and what the machine suggests."""
    who, today = actor(request), timezone.localdate()
    if not reach(who, verb=Verb.DUTY_VIEW):
        raise Refused("not_permitted", verb=Verb.DUTY_VIEW)
    sort = request.GET.get("sort", "open")
    page = Paginator(selectors.topics(who, on=today, sort=sort), PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "query": urlencode({"sort": sort}),
        "heads": heads(request, _HEADS, sort=sort, latest=_FIGURES),
        "figures": " ".join(_FIGURES),
        "suggestions": selectors.suggestions(who, on=today)[:PAGE],
        "offices": selectors.grouping_offices(who, on=today),
    }
    return render(request, "duties/topics.html", context)


@require_safe
def topic(request: HttpRequest, topic: int) -> HttpResponse:
    """One topic and its duties, paper by paper."""
    who, today = actor(request), timezone.localdate()
    known = selectors.topic(who, topic=topic, on=today)
    sort = request.GET.get("sort", "paper")
    page = Paginator(selectors.members(known, sort=sort), PAGE).get_page(request.GET.get("page"))
    rows = rows_of(duty for _paper, duty, _due in page)
    groups = dict(selectors.grouping_offices(who, on=today))
    context = {
        "topic": known,
        "page": page,
        "query": urlencode({"sort": sort}),
        "heads": heads(request, _MEMBERS, sort=sort, latest=()),
        "lines": [row(line, today=today) for line in lines(rows, on=today)],
        "groups": known.office_id in groups,
        "siblings": selectors.siblings(known),
    }
    return render(request, "duties/topic.html", context)


@require_POST
def suggest(request: HttpRequest) -> HttpResponse:
    """Look for topics."""
    office = request.POST.get("office", "")
    found = services.suggest_topics(actor(request), office=office, today=timezone.localdate())
    words = ngettext(
        "Máy thấy %(found)s chuyên đề có thể gộp.", "Máy thấy %(found)s chuyên đề có thể gộp.", found
    )
    messages.info(
        request, words % {"found": found} if found else _("Máy chưa thấy việc nào chung giữa hai văn bản.")
    )
    return redirect("topics")


@require_POST
def accept(request: HttpRequest, topic: int) -> HttpResponse:
    """They are one thing."""
    name = request.POST.get("name", "")
    kept = services.accept_topic(actor(request), topic=topic, today=timezone.localdate(), name=name)
    messages.success(request, _("Đã lập chuyên đề «%s».") % kept.name)
    return redirect("topic", kept.pk)


@require_POST
def drop(request: HttpRequest, topic: int) -> HttpResponse:
    """They are not, or not any more."""
    services.drop_topic(actor(request), topic=topic, today=timezone.localdate())
    messages.success(request, _("Đã bỏ. Các nhiệm vụ vẫn ở trong sổ."))
    return redirect("topics")


@require_POST
def rename(request: HttpRequest, topic: int) -> HttpResponse:
    """Another name."""
    name = request.POST.get("name", "")
    services.rename_topic(actor(request), topic=topic, today=timezone.localdate(), name=name)
    return redirect("topic", topic)


@require_POST
def merge(request: HttpRequest, topic: int) -> HttpResponse:
    """Two that are one."""
    into = whole(request.POST.get("into", "")) or 0
    kept = services.merge_topics(actor(request), topic=topic, into=into, today=timezone.localdate())
    messages.success(request, _("Đã gộp vào «%s».") % kept.name)
    return redirect("topic", kept.pk)


@require_POST
def put_in(request: HttpRequest, duty: int) -> HttpResponse:
    """A duty into a topic by its name; an empty name takes it out."""
    name, today = request.POST.get("name", ""), timezone.localdate()
    if name.strip():
        services.put_in(actor(request), duties=[duty], name=name, today=today)
    else:
        services.take_out(actor(request), duty=duty, today=today)
    back = whole(request.POST.get("back", ""))
    return redirect("topic", back) if back else redirect("duty", duty)
