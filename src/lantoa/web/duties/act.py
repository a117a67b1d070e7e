"""What people do with a duty; each answer leads back to its page, where it can be undone for ten seconds."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lantoa.apps.duties import services
from lantoa.apps.duties.selectors.filters import number
from lantoa.apps.duties.services.proof import LARGEST
from lantoa.core.kernel import Refused
from lantoa.web.frame import actor

MOST_AT_ONCE = 200


@require_POST
def assign(request: HttpRequest, duty: int) -> HttpResponse:
    """To those the paper names, and those ticked."""
    units = request.POST.getlist("units")[:MOST_AT_ONCE]
    services.assign(actor(request), duty=duty, version=_version(request), today=_today(), units=units)
    return _back(request, duty, _("Đã giao."))


@require_POST
def take_on(request: HttpRequest, duty: int) -> HttpResponse:
    """Begun."""
    services.take_on(actor(request), duty=duty, version=_version(request), today=_today())
    return _back(request, duty, _("Đã nhận việc."))


@require_POST
def complete(request: HttpRequest, duty: int) -> HttpResponse:
    """Done, with what shows it."""
    services.complete(
        actor(request),
        duty=duty,
        version=_version(request),
        today=_today(),
        evidence=request.POST.get("evidence", ""),
        proof=_file(request),
    )
    return _back(request, duty, _("Đã ghi là xong."))


@require_POST
def complete_once(request: HttpRequest, duty: int) -> HttpResponse:
    """Done for this time."""
    services.complete_once(
        actor(request),
        duty=duty,
        version=_version(request),
        today=_today(),
        evidence=request.POST.get("evidence", ""),
    )
    return _back(request, duty, _("Đã ghi xong lần này; hạn chuyển sang lần sau."))


@require_POST
def waive(request: HttpRequest, duty: int) -> HttpResponse:
    """Nobody has to any more, and why."""
    services.waive(
        actor(request),
        duty=duty,
        version=_version(request),
        today=_today(),
        reason=request.POST.get("reason", ""),
    )
    return _back(request, duty, _("Đã miễn."))


@require_POST
def step_back(request: HttpRequest, duty: int) -> HttpResponse:
    """One step back."""
    services.step_back(actor(request), duty=duty, version=_version(request), today=_today())
    return _back(request, duty, _("Đã lùi một bước."))


@require_POST
def undo(request: HttpRequest, duty: int) -> HttpResponse:
    """As if it had not been done."""
    services.undo(actor(request), duty=duty, version=_version(request), today=_today())
    messages.success(request, _("Đã hoàn tác."))
    return redirect("duty", duty)


@require_POST
def assign_many(request: HttpRequest) -> HttpResponse:
    """The duties ticked in the list, each to the units its paper names."""
    chosen = [key for key in map(number, request.POST.getlist("duties")) if key][:MOST_AT_ONCE]
    went = services.assign_read(actor(request), duties=chosen, today=_today())
    if went:
        words = ngettext("Đã giao %(went)s nhiệm vụ.", "Đã giao %(went)s nhiệm vụ.", went)
        messages.success(request, words % {"went": went})
    if went < len(chosen):
        words = _(
            "%(left)s nhiệm vụ chưa giao được: đã giao rồi, hoặc chưa rõ đơn vị. Mở từng nhiệm vụ để chọn."
        )
        messages.warning(request, words % {"left": len(chosen) - went})
    return redirect(f"{reverse('duties')}?{request.POST.get('query', '')}")


def _back(request: HttpRequest, duty: int, words: str) -> HttpResponse:
    request.session["duty-undo"] = duty
    messages.success(request, words)
    return redirect("duty", duty)


def _version(request: HttpRequest) -> int:
    given = request.POST.get("version", "")
    if not given.isdecimal() or len(given) > 9:
        raise Refused("changed_meanwhile")
    return int(given)


def _file(request: HttpRequest) -> tuple[str, bytes] | None:
    file = request.FILES.get("proof")
    if file is None:
        return None
    if (file.size or 0) > LARGEST:
        raise Refused("duty_proof_too_large", most=LARGEST // 1024 // 1024)
    return file.name or "", file.read()


def _today() -> date:
    return timezone.localdate()
