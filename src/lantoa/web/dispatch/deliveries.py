"""Giao nhận: whom an issued paper went to and how, and the page on which a unit reads what came to it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents import shelf
from lantoa.apps.documents.selectors.duplicates import suspects
from lantoa.apps.drafts.selectors import deliveries
from lantoa.apps.drafts.selectors.waiting import recall_asked
from lantoa.apps.drafts.services import deliver
from lantoa.apps.drafts.services.files import PDF
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, may
from lantoa.ingest import page_picture, page_sizes
from lantoa.web.dispatch.steps import answered
from lantoa.web.dispatch.words import CHANNELS, FILES, RELATIONS
from lantoa.web.frame import actor
from lantoa.web.register.words import URGENCY
from lantoa.web.saved import saved
from lantoa.web.whole import whole

Files = Sequence[tuple[str, Any, str]]
# More than any paper goes to
_MOST = 2000
_MOST_SHOWN = 60


@require_POST
def mark(request: HttpRequest, draft: int) -> HttpResponse:
    """It was sent to these, and how; or was not after all. Asked once more of several, and while a recall is asked for."""
    who, channel = actor(request), request.POST.get("channel", "?")
    ticked = " ".join(request.POST.getlist("to")[:_MOST]).split()[:_MOST]
    keys = [key for key in map(whole, ticked) if key is not None]
    to = deliveries.chosen(who, draft=draft, keys=keys, on=timezone.localdate())
    recall = recall_asked(to[0].draft) if to and channel else None
    if (len(to) > 1 or recall) and "sure" not in request.POST and channel in ("", *CHANNELS):
        context = {"draft": draft, "to": to, "channel": channel, "channels": CHANNELS, "recall_asked": recall}
        return render(request, "dispatch/sending.html", context)
    said = (
        ngettext("Đã ghi chuyển tới %(count)d nơi nhận.", "Đã ghi chuyển tới %(count)d nơi nhận.", len(to))
        if channel
        else ngettext(
            "Đã bỏ ghi chuyển của %(count)d nơi nhận.", "Đã bỏ ghi chuyển của %(count)d nơi nhận.", len(to)
        )
    )

    def do() -> None:
        deliver.mark_sent(who, draft=draft, deliveries=keys, channel=channel)

    return answered(request, draft, do, said % {"count": len(to)})


@require_safe
def received(request: HttpRequest, delivery: int) -> HttpResponse:
    """What came to a unit: the paper as it went out, and what became of it since."""
    who, today = actor(request), timezone.localdate()
    seen = deliveries.received(who, delivery=delivery, on=today)
    row = seen.row
    context: dict[str, Any] = {
        "row": row,
        "draft": row.draft,
        "files": [
            {"place": place, "word": FILES[role], "pdf": kept.media_type == PDF}
            for place, (role, kept, _name) in enumerate(seen.files)
        ],
        "pages": range(1, _pages(seen.files) + 1),
        "since": seen.since,
        "units": seen.units,
        "recall_asked": seen.recall_asked,
        "relations": RELATIONS,
        "urgency": URGENCY[row.draft.urgency] if row.draft.urgency != "normal" else None,
        # That a paper was recalled is no paper of its own
        "enters": bool(seen.files) and row.about_id != row.draft_id,
        "may_receive": may(who, verb=Verb.REGISTER_RECEIVE, path=path(str(row.unit_id), on=today)),
    }
    return render(request, "dispatch/received.html", context)


@require_POST
def receive(request: HttpRequest, delivery: int) -> HttpResponse:
    """The unit has it."""
    row = deliver.receive(actor(request), delivery=delivery)
    messages.success(request, _("Đã ghi: đơn vị đã nhận văn bản."))
    return redirect("today") if "today" in request.POST else redirect("dispatch_received", row.pk)


@require_POST
def take_in(request: HttpRequest, delivery: int) -> HttpResponse:
    """The unit has it, and it stands in the unit's register."""
    row = deliver.take_in(actor(request), delivery=delivery)
    came = row.arrival
    if came and came.number:
        said = _("Đã nhận và vào sổ văn bản đến: số đến %(number)s năm %(year)s.")
        messages.success(request, said % {"number": came.number, "year": came.year})
    elif came and (known := suspects(came).first()):
        said = _(
            "Đã nhận, chưa cho số: sổ đã có %(paper)s. Mở bản vừa nhận, quyết định có phải một văn bản không."
        )
        messages.warning(request, said % {"paper": str(known)})
    elif came:
        messages.success(request, _("Đã nhận. Văn bản nằm trong sổ văn bản đến, chờ văn thư cho số."))
    else:
        messages.success(request, _("Đã ghi: đơn vị đã nhận văn bản."))
    return redirect("today") if "today" in request.POST else redirect("dispatch_received", row.pk)


@require_safe
def file(request: HttpRequest, delivery: int, place: int) -> FileResponse:
    """One of its files."""
    files = deliveries.received(actor(request), delivery=delivery, on=timezone.localdate()).files
    if place >= len(files):
        raise Refused("not_found")
    _role, kept, name = files[place]
    return saved(kept, name)


@require_safe
def picture(request: HttpRequest, delivery: int, number: int) -> HttpResponse:
    """A page of the first of them."""
    files = deliveries.received(actor(request), delivery=delivery, on=timezone.localdate()).files
    shown = _drawn(files, number) if files else None
    if shown is None:
        raise Refused("not_found")
    answer = HttpResponse(shown, content_type="image/webp")
    answer.headers["Cache-Control"] = "private, max-age=900"
    return answer


def _drawn(files: Files, number: int) -> bytes | None:
    data, name = _first(files)
    return page_picture(data, name=name, page=number)


def _pages(files: Files) -> int:
    if not files:
        return 0
    data, name = _first(files)
    return min(len(page_sizes(data, name=name)), _MOST_SHOWN)


def _first(files: Files) -> tuple[bytes, str]:
    _role, kept, name = files[0]
    return shelf.place(kept.pk).read_bytes(), name
