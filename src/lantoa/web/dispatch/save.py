"""What the editor writes: the draft, who signs it, an older version again; and who else is at it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.selectors import versions, visits
from lantoa.apps.drafts.selectors.access import find
from lantoa.apps.drafts.services.steps import name_signer
from lantoa.apps.drafts.services.visits import visit
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.drafting import paper_from_json, paper_to_json
from lantoa.web.dispatch.asked import Json, asked, number_of, words_of, writer
from lantoa.web.dispatch.signer import chosen
from lantoa.web.dispatch.words import STATES
from lantoa.web.frame import actor
from lantoa.web.whole import whole


@require_POST
def save(request: HttpRequest, draft: int) -> HttpResponse:
    """What was written since a version. The paper comes back where it is another than was sent."""
    who, data = writer(request, draft), asked(request)
    saved = save_draft(
        who,
        draft=draft,
        base=number_of(data, "base"),
        paper=data.get("paper"),
        autosave=data.get("autosave") is True,
    )
    same = saved.paper == paper_from_json(data["paper"])
    return JsonResponse(
        {
            **stand(saved.draft),
            "paper": None if same else paper_to_json(saved.paper),
            "merged": saved.merged,
            "conflicts": [conflict._asdict() for conflict in saved.conflicts],
        }
    )


@require_POST
def sign_by(request: HttpRequest, draft: int) -> HttpResponse:
    """Who is to sign."""
    who, data = writer(request, draft), asked(request)
    signer, delegation = chosen(words_of(data, "signer", most=40))
    row = name_signer(
        who, draft=draft, version=number_of(data, "version"), signer=signer, delegation=delegation
    )
    return JsonResponse({**stand(row), "paper": paper_to_json(paper_of(row.body))})


@require_POST
def present(request: HttpRequest, draft: int) -> HttpResponse:
    """I am here: who else is, and which version stands."""
    who = actor(request)
    row = visit(who, draft=draft)
    others = visits.others(who, draft=draft, now=timezone.now())
    return JsonResponse({"others": others, **stand(row)})


@require_POST
def restore(request: HttpRequest, draft: int, number: int) -> HttpResponse:
    """An older version becomes a new one; what stood there stays a version."""
    who = actor(request)
    now = timezone.now()
    older = versions.version(who, draft=draft, number=number, now=now)
    row = find(who, draft=draft, on=timezone.localdate(now))
    called = versions.counted(versions.versions(who, draft=draft, now=now)).get(number, number)
    older = older._replace(signature=paper_of(row.body).signature)  # who signs is not part of the words
    base = whole(request.POST.get("base", "")) or 0
    save_draft(who, draft=draft, base=base, paper=paper_to_json(older), autosave=False)
    messages.success(request, gettext("Đã lấy lại bản %(number)s thành bản mới.") % {"number": called})
    return redirect("dispatch_edit", draft)


def stand(row: Any) -> Json:
    """Which version stands, and where the draft is on its way."""
    return {"version": row.version, "state": row.state, "state_name": str(STATES[row.state].word)}
