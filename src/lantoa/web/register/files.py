"""Files in, by dropping them; files out, so that no browser takes them for pages of ours."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents.selectors import places
from lantoa.apps.documents.selectors import register as selectors
from lantoa.apps.documents.services.receive import Received, receive_upload
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.frame import actor
from lantoa.web.messages import sentence
from lantoa.web.saved import saved, shown


@require_POST
def receive(request: HttpRequest) -> HttpResponse:
    """Dropped files: each is taken or refused for itself."""
    who = actor(request)
    held = selectors.offices(who, verb=Verb.REGISTER_RECEIVE, on=timezone.localdate())
    if not held:
        raise Refused("not_permitted", verb=Verb.REGISTER_RECEIVE)
    office = request.POST.get("office") or held[0][0]
    received: list[Received] = []
    for file in request.FILES.getlist("files"):
        with _on_disk(file) as at:
            received += receive_upload(who, office=office, name=_name(file), at=at)
    told = [(one, sentence(one.refused) if one.refused else "") for one in received]
    if request.headers.get("X-Drop"):
        return render(request, "register/parts/received.html", {"told": told})
    _say(request, told)
    return redirect("register")


@require_safe
def original(request: HttpRequest, arrival: int) -> FileResponse:
    """The file as it came."""
    paper = selectors.arrival(actor(request), key=arrival, now=timezone.now())
    return (saved if "luu" in request.GET else shown)(paper.file, paper.file_name)


@require_safe
@cache_control(private=True, max_age=86_400)
def first_page(request: HttpRequest, arrival: int) -> HttpResponse:
    """Page 1 as a picture."""
    if not reach(actor(request), verb=Verb.REGISTER_VIEW):
        raise Refused("not_permitted", verb=Verb.REGISTER_VIEW)
    paper = selectors.arrival(actor(request), key=arrival, now=timezone.now())
    reading = getattr(paper, "reading", None)
    if reading is None:
        raise Refused("not_found")
    picture = places.picture(reading, page=1)
    return HttpResponse(picture, content_type="image/webp", headers={"X-Content-Type-Options": "nosniff"})


def _name(file: UploadedFile) -> str:
    """As it was called where it came from: browsers send a quotation mark in a file's name as %22."""
    return (file.name or "").replace("%22", '"')


@contextmanager
def _on_disk(file: UploadedFile) -> Iterator[Path]:
    """Where the upload lies; a small one, kept in memory until now, is written."""
    if hasattr(file, "temporary_file_path"):
        yield Path(file.temporary_file_path())
        return
    with tempfile.NamedTemporaryFile() as aside:
        for chunk in file.chunks():
            aside.write(chunk)
        aside.flush()
        yield Path(aside.name)


def _say(request: HttpRequest, told: list[tuple[Received, str]]) -> None:
    taken = sum(not problem for _one, problem in told)
    for _one, problem in told:
        if problem:
            messages.error(request, problem)
    if taken:
        words = ngettext("Đã nhận %(count)s tệp.", "Đã nhận %(count)s tệp.", taken)
        messages.success(request, words % {"count": taken})
    elif not told:
        messages.error(request, _("Chưa chọn tệp nào."))
