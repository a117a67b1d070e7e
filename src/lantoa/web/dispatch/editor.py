"""The editor's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from lantoa.apps.documents.selectors import review
from lantoa.apps.drafts.selectors import visits
from lantoa.apps.drafts.selectors.access import draft_path, find
from lantoa.apps.drafts.selectors.papers import Whole, whole
from lantoa.apps.drafts.services.visits import visit
from lantoa.apps.drafts.services.write import EDITABLE
from lantoa.core.drafting import paper_to_json
from lantoa.core.permission import Actor, Verb, may
from lantoa.web.dispatch.editor_words import LABELS, SAID
from lantoa.web.dispatch.offices import powers
from lantoa.web.dispatch.remarks import remarks_of
from lantoa.web.dispatch.save import stand
from lantoa.web.dispatch.signer import choices
from lantoa.web.frame import actor
from lantoa.web.register.words import URGENCY

Json = dict[str, Any]
# Drawn by the script beside findings and sources
ICONS = ("quote", "x-circle", "exclamation-triangle", "info-circle", "check-circle", "eye")


@require_safe
def edit(request: HttpRequest, draft: int) -> HttpResponse:
    """The paper in the width of its page, what it rests on beside it."""
    who, now = actor(request), timezone.now()
    seen = whole(who, draft=draft, now=now)
    row, today = seen.draft, timezone.localdate(now)
    visit(who, draft=draft)
    writing = writes(who, row)
    context = {
        "draft": row,
        "paper": seen.paper,
        "writes": writing,
        "others": visits.others(who, draft=draft, now=now),
        "urgencies": URGENCY.items(),
        "signers": choices(office=row.office_id, kind=row.kind, on=today, form=row.form),
        "powers": powers(request, row.office_id),
        "labels": LABELS.items(),
        "begin": _begin(who, seen, writing=writing),
        "icons": ICONS,
        "said": {key: str(words) for key, words in SAID.items()},
    }
    return render(request, "dispatch/editor.html", context)


def _begin(who: Actor, seen: Whole, *, writing: bool) -> Json:
    """What the script has in its hands first."""
    row = seen.draft
    return {
        **stand(row),
        "paper": paper_to_json(seen.paper),
        "remarks": remarks_of(seen.remarks),
        "writes": writing,
        "speaks": writing or row.signer_id == who.id or _drafts(who, row),
        "me": who.id,
        "home": reverse("dispatch_edit", args=[row.pk]),
        "source": reverse("dispatch_source", args=[row.pk, 0, 0]),
        "duty": reverse("duty", args=[0]),
    }


@require_safe
def source(request: HttpRequest, draft: int, arrival: int, start: int) -> HttpResponse:
    """To the sentence a paragraph rests on, in its own paper."""
    who = actor(request)
    find(who, draft=draft, on=timezone.localdate())
    reading = review.find(who, arrival=arrival)
    entries = review.entries(review.rows(reading), unsure_first=False)
    item = next((entry.id for entry in entries if entry.start <= start < entry.end), None)
    query = f"?muc={item}" if item else ""
    return redirect(f"{reverse('review', args=[arrival])}{query}")


def writes(who: Actor, row: Any) -> bool:
    """Whether the person may write in the draft now."""
    return row.state in EDITABLE and _drafts(who, row)


def _drafts(who: Actor, row: Any) -> bool:
    return may(who, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
