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
from lantoa.web.dispatch.words import KINDS, STAGES, STATES
from lantoa.web.frame import actor
from lantoa.web.register.views import Head
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
            "late": bool(row.due_on and row.due_on < today and not row.issued_at and row.state != "dropped"),
        }
        for row in papers.rows(who, keys=[*page], now=now)
    ]
    context: dict[str, Any] = {
        "page": page,
        "lines": lines,
        "asked": sought,
        "heads": _heads(request, sought.sort),
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


def _heads(request: HttpRequest, sort: str) -> list[Head]:
    heads = []
    for key, title in _HEADS:
        query = request.GET.copy()
        query.pop("page", None)
        query["sort"] = f"-{key}" if sort == key else key
        rising = "descending" if key == "changed" else "ascending"
        falling = "ascending" if key == "changed" else "descending"
        down = {key: rising, f"-{key}": falling}.get(sort, "")
        heads.append(Head(title, query.urlencode() if key else "", down if key else ""))
    return heads


def _query(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
