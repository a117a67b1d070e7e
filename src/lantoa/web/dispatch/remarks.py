"""Comments and suggestions in the editor's margin."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_POST

from lantoa.apps.drafts.selectors.papers import whole
from lantoa.apps.drafts.services.remarks import accept_suggestion, add_remark, settle_remark
from lantoa.core.drafting import paper_to_json
from lantoa.web.dispatch.asked import Json, asked, words_of, writer
from lantoa.web.dispatch.save import stand
from lantoa.web.frame import actor


@require_POST
def add(request: HttpRequest, draft: int) -> HttpResponse:
    """Góp ý, or a suggestion."""
    who, data = writer(request, draft), asked(request)
    add_remark(
        who,
        draft=draft,
        block=words_of(data, "block", most=80),
        quote=words_of(data, "quote"),
        text=words_of(data, "text"),
        replacement=None if data.get("replacement") is None else words_of(data, "replacement"),
    )
    return _as_it_stands(request, draft)


@require_POST
def accept(request: HttpRequest, draft: int, remark: int) -> HttpResponse:
    """Nhận: the suggested words stand in the draft."""
    accept_suggestion(actor(request), remark=remark)
    return _as_it_stands(request, draft)


@require_POST
def resolve(request: HttpRequest, draft: int, remark: int) -> HttpResponse:
    """Xong."""
    settle_remark(actor(request), remark=remark)
    return _as_it_stands(request, draft)


def remarks_of(remarks: Iterable[Any]) -> list[Json]:
    """Those that are not settled, for the margin."""
    return [
        {
            "id": one.pk,
            "block": one.block,
            "quote": one.quote,
            "text": one.text,
            "replacement": one.replacement,
            "by": str(one.by),
            "at": date_format(timezone.localtime(one.at), "d/m H:i"),
        }
        for one in remarks
        if one.state == "open"
    ]


def _as_it_stands(request: HttpRequest, draft: int) -> HttpResponse:
    seen = whole(actor(request), draft=draft, now=timezone.now())
    paper, remarks = paper_to_json(seen.paper), remarks_of(seen.remarks)
    return JsonResponse({**stand(seen.draft), "paper": paper, "remarks": remarks})
