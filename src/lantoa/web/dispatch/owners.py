"""Whose certificates are whose, where they say it otherwise: one's own after signing in again, others' by an administrator."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lantoa.apps.drafts.selectors import whose
from lantoa.apps.drafts.services.certificates import LARGEST, confirm_certificate, doubt_certificate
from lantoa.core.kernel import Refused
from lantoa.web.frame import actor
from lantoa.web.guard import ELSEWHERE, STATUS
from lantoa.web.messages import sentence
from lantoa.web.whole import whole


@require_safe
def owners(request: HttpRequest) -> HttpResponse:
    """Those that were confirmed."""
    return _shown(request)


@reauthentication_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("passphrase")
def own(request: HttpRequest) -> HttpResponse:
    """One's own, right after signing in again."""
    if request.method != "POST":
        return _shown(request, own=True)
    return _confirmed(request, own=True, user=actor(request).id)


@require_POST
@sensitive_post_parameters("passphrase")
def confirm(request: HttpRequest) -> HttpResponse:
    """Somebody's or an office's, said by an administrator."""
    who, _stroke, office = request.POST.get("owner", "").partition("|")
    user = whole(who)
    if user is not None and user == actor(request).id:
        raise Refused("not_permitted")  # for oneself only right after signing in again
    return _confirmed(request, user=None if office else user, office=office or None)


@require_POST
def doubt(request: HttpRequest, known: int) -> HttpResponse:
    """It is not taken for theirs any more."""
    doubt_certificate(actor(request), known=known)
    messages.success(request, _("Đã bỏ xác nhận chứng thư; văn bản đã ký vẫn giữ nguyên."))
    return redirect("dispatch_owners")


def _confirmed(request: HttpRequest, *, own: bool = False, **owner: Any) -> HttpResponse:
    file = request.FILES.get("file")
    try:
        # One byte more than is taken: the service says that it is too large
        data = file.read(LARGEST + 1) if file else b""
        confirm_certificate(actor(request), data=data, passphrase=request.POST.get("passphrase", ""), **owner)
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        status = STATUS.get(refused.code, 400)
        return _shown(request, own=own, problem=sentence(refused), status=status)
    messages.success(request, _("Đã xác nhận chứng thư."))
    return redirect("dispatch_owners")


def _shown(request: HttpRequest, *, own: bool = False, problem: str = "", status: int = 200) -> HttpResponse:
    who = actor(request)
    people, offices = whose.answerable(who)
    context = {
        "rows": whose.confirmed(who),
        "own": own,
        "people": people,
        "offices": offices,
        "problem": problem,
    }
    return render(request, "dispatch/owners.html", context, status=status)
