"""The list of outgoing papers."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from lantoa.apps.drafts.selectors import papers
from lantoa.core.drafting import PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.dispatch.strip import overdue
from lantoa.web.dispatch.words import KINDS, STAGES, STATES
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.register.words import URGENCY

PAGE = 50
_HEADS = (
    ("subject", _("Trích yếu")),
    ("", _("Số, ký hiệu")),
    ("", _("Đơn vị soạn")),
    ("", _("Người ký")),
    ("due", _("Hạn")),
    ("changed", _("Sửa lần cuối")),
    ("", _("Trạng thái")),
)


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The list, with its first line."""
    who, now = actor(request), timezone.now()
    if not reach(who, verb=Verb.DISPATCH_VIEW):
        raise Refused("not_permitted", verb=Verb.DISPATCH_VIEW)
    sought = _sought(request)
    page = Paginator(papers.found(who, sought=sought, now=now), PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate(now)
    lines = [
        {
            "row": row,
            "state": STATES[row.state],
            "urgency": URGENCY[row.urgency] if row.urgency != "normal" else None,
            "late": overdue(row, on=today),
        }
        for row in papers.rows(who, keys=[*page], now=now)
    ]
    context: dict[str, Any] = {
        "page": page,
        "lines": lines,
        "asked": sought,
        "heads": heads(request, _HEADS, sort=sought.sort, latest=("changed",)),
        "query": _query(request),
        "tally": papers.tally(who, now=now),
        "stages": STAGES,
        "kinds": list(KINDS.items()),
        "drafts": bool(reach(who, verb=Verb.DISPATCH_DRAFT)),
        "delegates": bool(reach(who, verb=Verb.DISPATCH_DELEGATE)),
        "filtered": bool(set(request.GET) - {"page", "sort"}),
    }
    return render(request, "dispatch/list.html", context)


def _sought(request: HttpRequest) -> papers.Sought:
    asked = request.GET
    return papers.Sought(
        words=asked.get("words", "")[:200],
        stage=asked.get("stage", ""),
        kind=asked.get("kind", "") if asked.get("kind") in set(PaperKind) else "",
        mine="mine" in asked,
        overdue="overdue" in asked,
        waits="waits" in asked,
        sort=asked.get("sort", "changed"),
    )


def _query(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
