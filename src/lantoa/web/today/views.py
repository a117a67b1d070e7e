"""Hôm nay: what waits for me, in the order of its deadline, a paper in one place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from lantoa.apps.drafts.selectors.answers import under_way
from lantoa.apps.drafts.selectors.deliveries import waiting as waiting_deliveries
from lantoa.apps.drafts.selectors.waiting import Waiting as PaperWaiting
from lantoa.apps.drafts.selectors.waiting import waiting as waiting_papers
from lantoa.apps.duties.selectors.waiting import MOST, Waiting, waiting
from lantoa.web.dispatch.words import STATES
from lantoa.web.duties.rows import first_words
from lantoa.web.duties.words import left
from lantoa.web.frame import actor
from lantoa.web.today.words import KINDS


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The home page."""
    now = timezone.now()
    day = timezone.localdate(now)
    who = actor(request)
    found: list[Waiting | PaperWaiting] = [*waiting(who, now=now)]
    found.extend(waiting_papers(who, now=now))
    found.extend(waiting_deliveries(who, now=now))
    found.sort(key=lambda one: (bool(_whose(one)), one.due or date.max))
    to_settle = [one.arrival for one in found if one.kind == "settle" and isinstance(one, Waiting)]
    replies = under_way(who, arrivals=to_settle, on=day) if to_settle else {}
    own = [one for one in found if not _whose(one)]
    kinds = Counter(one.kind for one in found)
    wanted = request.GET.get("viec", "")
    shown = [one for one in found if one.kind == wanted] if wanted in kinds else found
    context = {
        "rows": [_row(together, day, replies) for together in _gathered(shown)],
        "count": len(own),
        "all_kinds": len(found),
        "of_others": len(found) - len(own),
        "late": sum(one.late for one in own),
        "kinds": [(kind, KINDS[kind], count, kind == wanted) for kind, count in kinds.items()],
        "narrowed": wanted in kinds,
        "most": MOST if max(_asked_together(kinds), default=0) >= MOST else 0,
        "day": day,
    }
    return render(request, "today/today.html", context)


def _asked_together(kinds: Mapping[str, int]) -> list[int]:
    """How many of each question were found: of shares there is one question, whatever is to be done with them."""
    shares = sum(kinds.get(kind, 0) for kind in ("take_on", "corrected", "do"))
    return [shares, *kinds.values()]


def _gathered(found: Sequence[Waiting | PaperWaiting]) -> list[list[Waiting | PaperWaiting]]:
    """What is to be done with one incoming paper stands together, where the first of it is due."""
    rows: dict[tuple[str, int], list[Waiting | PaperWaiting]] = {}
    for place, one in enumerate(found):
        paper = one.arrival if isinstance(one, Waiting) and not one.duty else 0
        rows.setdefault(("paper", paper) if paper else ("alone", place), []).append(one)
    return [*rows.values()]


def _row(together: Sequence[Waiting | PaperWaiting], day: date, replies: Mapping[int, Any]) -> dict[str, Any]:
    """A row: its earliest day, and everything to do in it."""
    first = together[0]
    answers = (_reply(one, replies) for one in together)
    return {
        "one": first,
        "whose": _whose(first),
        "title": first_words(first.title),
        "left": left(first.due, day) if first.due else "",
        "when": first_words(first.when, 60) if isinstance(first, Waiting) else "",
        "soon": bool(first.due and not first.late and (first.due - day).days <= 3),
        "link": _link(first),
        "lines": [{"one": one, "kind": KINDS[one.kind], "link": _link(one)} for one in together],
        **next(filter(None, answers), {}),
    }


def _reply(one: Waiting | PaperWaiting, replies: Mapping[int, Any]) -> dict[str, Any]:
    """The outgoing paper that is to settle an incoming one, and where it stands."""
    row = replies.get(one.arrival) if isinstance(one, Waiting) and one.kind == "settle" else None
    return {"reply": row, "reply_state": STATES[row.state].word} if row else {}


def _link(one: Waiting | PaperWaiting) -> str:
    """Where it is done."""
    if isinstance(one, PaperWaiting) and one.delivery:
        return reverse("dispatch_received", args=[one.delivery])
    if isinstance(one, PaperWaiting):
        return reverse("dispatch_paper", args=[one.draft])
    if one.duty:
        place = {"choose_part": "ban-doc", "corrected": "lich-su"}.get(one.kind, f"phan-{one.share}")
        return f"{reverse('duty', args=[one.duty])}#{place}"
    if one.kind == "choose_heir":
        return f"{reverse('heirs')}?{urlencode({'don-vi': one.unit})}"
    if one.kind == "give":
        return f"{reverse('duties')}?paper={one.arrival}&state=confirmed"
    return reverse("review" if one.kind in ("review", "finish") else "arrival", args=[one.arrival])


def _whose(one: Waiting | PaperWaiting) -> str:
    """The unit whose turn it is; empty where it is the person's own."""
    return one.whose if isinstance(one, Waiting) else ""
