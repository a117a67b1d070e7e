"""What the editor writes: the draft, who signs it, an older version again; and who else is at it."""

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
from lantoa.core.drafting import Paper, paper_from_json, paper_to_json
from lantoa.web.dispatch.asked import Json, asked, number_of, words_of, writer
from lantoa.web.frame import actor
from lantoa.web.messages_of_papers import STATES


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
            **stand(saved.draft.version, saved.draft.state),
            "paper": None if same else paper_to_json(saved.paper),
            "merged": saved.merged,
            "conflicts": [conflict._asdict() for conflict in saved.conflicts],
        }
    )


@require_POST
def sign_by(request: HttpRequest, draft: int) -> HttpResponse:
    """Who is to sign: `7` for the head, `7-3` by the third delegation."""
    me, data = writer(request, draft), asked(request)
    who, _, given = words_of(data, "signer", most=40).partition("-")
    row = name_signer(
        me,
        draft=draft,
        version=number_of(data, "version"),
        signer=int(who) if who.isdecimal() else 0,
        delegation=int(given) if given.isdecimal() else None,
    )
    return written(row.version, row.state, paper_of(row.body))


@require_POST
def present(request: HttpRequest, draft: int) -> HttpResponse:
    """I am here: who else is, and which version stands."""
    who = actor(request)
    row = visit(who, draft=draft)
    others = visits.others(who, draft=draft, now=timezone.now())
    return JsonResponse({"others": others, **stand(row.version, row.state)})


@require_POST
def restore(request: HttpRequest, draft: int, number: int) -> HttpResponse:
    """An older version becomes a new one; what stood there stays a version."""
    who = actor(request)
    now = timezone.now()
    older = versions.version(who, draft=draft, number=number, now=now)
    row = find(who, draft=draft, on=timezone.localdate(now))
    older = older._replace(signature=paper_of(row.body).signature)  # who signs is not part of the words
    base = request.POST.get("base", "")
    save_draft(
        who,
        draft=draft,
        base=int(base) if base.isdecimal() else 0,
        paper=paper_to_json(older),
        autosave=False,
    )
    messages.success(request, gettext("Đã lấy lại bản %(number)s thành bản mới.") % {"number": number})
    return redirect("dispatch_edit", draft)


def stand(version: int, state: str) -> Json:
    """Which version stands, and where the draft is on its way."""
    return {"version": version, "state": state, "state_name": gettext(STATES[state])}


def written(version: int, state: str, paper: Paper) -> HttpResponse:
    """The draft as it stands now."""
    return JsonResponse({**stand(version, state), "paper": paper_to_json(paper)})
