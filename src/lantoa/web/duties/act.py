"""What people do with a duty; each answer leads back to its page, where it can be undone for ten seconds."""

from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lantoa.apps.duties import services
from lantoa.apps.duties.selectors.duty import MOST_UNITS, units_called
from lantoa.apps.duties.services.proof import LARGEST
from lantoa.core.kernel import Refused
from lantoa.web.frame import actor
from lantoa.web.whole import version_of, whole

MOST_AT_ONCE = 200


@require_POST
def assign(request: HttpRequest, duty: int) -> HttpResponse:
    """To those the paper names that stay ticked, and those ticked besides. Words without a tick are asked about."""
    given = _given(request)
    kept = set(request.POST.getlist("keep"))
    left = [share for share in request.POST.getlist("named")[:MOST_AT_ONCE] if share not in kept]
    if given.typed:
        asked = {"don-vi": given.typed, "chon": given.units, "phoi-hop": given.helping, "bo": left}
        return redirect(f"{reverse('duty', args=[duty])}?{urlencode(asked, doseq=True)}#ai")
    services.assign(
        actor(request),
        duty=duty,
        version=version_of(request),
        today=_today(),
        units=given.units,
        helping=given.helping,
        without=[share for share in map(whole, left) if share],
    )
    return _back(request, duty, _("Đã giao."))


@require_POST
def take_on(request: HttpRequest, share: int) -> HttpResponse:
    """A unit has begun."""
    row = services.take_on(actor(request), share=share, version=version_of(request), today=_today())
    return _back_to_share(request, row, _("Đã nhận việc."))


@require_POST
def complete(request: HttpRequest, share: int) -> HttpResponse:
    """A unit has done it, with what shows it."""
    row = services.complete(
        actor(request),
        share=share,
        version=version_of(request),
        today=_today(),
        evidence=request.POST.get("evidence", ""),
        proof=_file(request),
    )
    return _back_to_share(request, row, _("Đã ghi là xong."))


@require_POST
def complete_once(request: HttpRequest, share: int) -> HttpResponse:
    """A unit has done it for this time."""
    row = services.complete_once(
        actor(request),
        share=share,
        version=version_of(request),
        today=_today(),
        evidence=request.POST.get("evidence", ""),
    )
    return _back_to_share(request, row, _("Đã ghi xong lần này; hạn của đơn vị chuyển sang lần sau."))


@require_POST
def excuse(request: HttpRequest, share: int) -> HttpResponse:
    """One unit need not, and why."""
    row = services.excuse(
        actor(request),
        share=share,
        version=version_of(request),
        today=_today(),
        reason=request.POST.get("reason", ""),
    )
    return _back_to_share(request, row, _("Đã miễn cho đơn vị này."))


@require_POST
def share_back(request: HttpRequest, share: int) -> HttpResponse:
    """A unit's share one step back."""
    row = services.share_back(actor(request), share=share, version=version_of(request), today=_today())
    return _back_to_share(request, row, _("Đã lùi một bước."))


@require_POST
def undo_share(request: HttpRequest, share: int) -> HttpResponse:
    """As if it had not been done."""
    row = services.undo_share(actor(request), share=share, version=version_of(request), today=_today())
    messages.success(request, _("Đã hoàn tác."))
    return redirect("duty", row.duty_id)


@require_POST
def waive(request: HttpRequest, duty: int) -> HttpResponse:
    """Nobody has to any more, and why."""
    services.waive(
        actor(request),
        duty=duty,
        version=version_of(request),
        today=_today(),
        reason=request.POST.get("reason", ""),
    )
    return _back(request, duty, _("Đã miễn."))


@require_POST
def step_back(request: HttpRequest, duty: int) -> HttpResponse:
    """One step back."""
    services.step_back(actor(request), duty=duty, version=version_of(request), today=_today())
    return _back(request, duty, _("Đã lùi một bước."))


@require_POST
def undo(request: HttpRequest, duty: int) -> HttpResponse:
    """As if it had not been done."""
    services.undo(actor(request), duty=duty, version=version_of(request), today=_today())
    messages.success(request, _("Đã hoàn tác."))
    return redirect("duty", duty)


@require_POST
def assign_many(request: HttpRequest) -> HttpResponse:
    """The duties ticked in the list, each to the units its paper names, or all to those chosen."""
    chosen = [key for key in map(whole, request.POST.getlist("duties")) if key][:MOST_AT_ONCE]
    went = _give_many(request, chosen)
    if went:
        request.session["duties-undo"] = went
        words = ngettext("Đã giao %(went)s nhiệm vụ.", "Đã giao %(went)s nhiệm vụ.", len(went))
        messages.success(request, words % {"went": len(went)})
    if len(went) < len(chosen):
        words = _(
            "%(left)s nhiệm vụ chưa giao được: đã giao rồi, hoặc chưa rõ đơn vị. Mở từng nhiệm vụ để chọn."
        )
        messages.warning(request, words % {"left": len(chosen) - len(went)})
    return redirect(f"{reverse('duties')}?{request.POST.get('query', '')}")


@require_POST
def undo_many(request: HttpRequest) -> HttpResponse:
    """The giving of several at once never happened, but for those a unit has begun."""
    chosen = [key for key in map(whole, request.POST.getlist("duties")) if key][:MOST_AT_ONCE]
    went = services.undo_many(actor(request), duties=chosen, today=_today())
    if went:
        words = ngettext(
            "Đã hoàn tác: %(went)s nhiệm vụ lại chưa giao.",
            "Đã hoàn tác: %(went)s nhiệm vụ lại chưa giao.",
            went,
        )
        messages.success(request, words % {"went": went})
    if went < len(chosen):
        words = _("%(left)s nhiệm vụ không hoàn tác được: có đơn vị đã nhận, hoặc người khác vừa sửa.")
        messages.warning(request, words % {"left": len(chosen) - went})
    return redirect(f"{reverse('duties')}?{request.POST.get('query', '')}")


def _give_many(request: HttpRequest, duties: list[int]) -> list[int]:
    who, given = actor(request), _given(request)
    if given.typed:
        raise Refused("duty_unit_not_ticked", words=given.typed)
    if request.POST.get("to") != "chosen":
        return services.assign_read(who, duties=duties, today=_today())
    if not given.units:
        raise Refused("duty_no_unit_chosen")
    return services.assign_chosen(
        who, duties=duties, units=given.units, helping=given.helping, today=_today()
    )


class _Given(NamedTuple):
    """Units ticked, those of them that only help, and what was typed without ticking anything it finds."""

    units: list[str]
    helping: list[str]
    typed: str


def _given(request: HttpRequest) -> _Given:
    units = request.POST.getlist("units")[:MOST_UNITS]
    words = request.POST.get("don-vi", "").strip()[:200]
    found = {unit.pk for unit in units_called(words, on=_today())} if words else set()
    helping = [unit for unit in units if request.POST.get(f"role-{unit}") == "helps"]
    return _Given(units, helping, "" if found.intersection(units) else words)


def _back(request: HttpRequest, duty: int, words: str) -> HttpResponse:
    request.session["duty-undo"] = duty
    messages.success(request, words)
    return redirect("duty", duty)


def _back_to_share(request: HttpRequest, row: Any, words: str) -> HttpResponse:
    request.session["share-undo"] = row.pk
    messages.success(request, words)
    return redirect("duty", row.duty_id)


def _file(request: HttpRequest) -> tuple[str, bytes] | None:
    file = request.FILES.get("proof")
    if file is None:
        return None
    if (file.size or 0) > LARGEST:
        raise Refused("duty_proof_too_large", most=LARGEST // 1024 // 1024)
    return file.name or "", file.read()


def _today() -> date:
    return timezone.localdate()
