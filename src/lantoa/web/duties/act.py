"""What people do with a duty; each answer leads back to its page, where it can be undone for ten seconds."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any
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
from lantoa.apps.duties.selectors.shares import duty_of_share
from lantoa.apps.duties.selectors.together import MOST
from lantoa.apps.duties.services.proof import LARGEST
from lantoa.core.kernel import Refused
from lantoa.web.days import day_of
from lantoa.web.duties.after import back_to_list
from lantoa.web.duties.given import given_in, say_typed
from lantoa.web.duties.views import duty_page
from lantoa.web.frame import actor
from lantoa.web.guard import ELSEWHERE, STATUS
from lantoa.web.messages import sentence
from lantoa.web.whole import version_of, whole

# Refusals of a unit's form that are about no field of it, and those that always are about one
_OF_NO_FIELD = frozenset({"changed_meanwhile", "duty_not_now", "duty_comes_once"})
_FIELDS = {
    "share_none_below_chosen": "units",
    "share_not_below": "units",
    "duty_needs_evidence": "evidence",
    "duty_needs_reason": "reason",
}


@require_POST
def assign(request: HttpRequest, duty: int) -> HttpResponse:
    """To those the paper names that stay ticked, and those ticked besides. Words without a tick are asked about."""
    given = given_in(request)
    kept = set(request.POST.getlist("keep"))
    left = [share for share in request.POST.getlist("named")[:MOST] if share not in kept]
    if given.typed and not given.units:
        asked = {"don-vi": given.typed, "chon": given.units, "phoi-hop": given.helping, "bo": left}
        return redirect(f"{reverse('duty', args=[duty])}?{urlencode(asked, doseq=True)}#ai")

    def do() -> Any:
        return services.assign(
            actor(request),
            duty=duty,
            version=version_of(request),
            today=_today(),
            units=given.units,
            helping=given.helping,
            without=[share for share in map(whole, left) if share],
        )

    def said(_row: Any) -> HttpResponse:
        say_typed(request, given)
        return _back(request, duty, _("Đã giao."))

    return _acted(request, duty, "ai", do, said)


@require_POST
def take_on(request: HttpRequest, share: int) -> HttpResponse:
    """A unit has begun."""
    row = services.take_on(actor(request), share=share, version=version_of(request), today=_today())
    return _back_to_share(request, row, _("Đã nhận việc."))


@require_POST
def complete(request: HttpRequest, share: int) -> HttpResponse:
    """A unit has done it, with what shows it."""

    def do() -> Any:
        return services.complete(
            actor(request),
            share=share,
            version=version_of(request),
            today=_today(),
            evidence=request.POST.get("evidence", ""),
            proof=_file(request),
        )

    return _share_acted(request, share, do, _("Đã ghi là xong."))


@require_POST
def complete_once(request: HttpRequest, share: int) -> HttpResponse:
    """A unit has done it for this time."""

    def do() -> Any:
        return services.complete_once(
            actor(request),
            share=share,
            version=version_of(request),
            today=_today(),
            evidence=request.POST.get("evidence", ""),
            proof=_file(request),
        )

    return _share_acted(request, share, do, _("Đã ghi xong lần này; hạn của đơn vị chuyển sang lần sau."))


@require_POST
def excuse(request: HttpRequest, share: int) -> HttpResponse:
    """One unit need not, and why."""

    def do() -> Any:
        return services.excuse(
            actor(request),
            share=share,
            version=version_of(request),
            today=_today(),
            reason=request.POST.get("reason", ""),
        )

    return _share_acted(request, share, do, _("Đã miễn cho đơn vị này."))


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
def hand_down(request: HttpRequest, share: int) -> HttpResponse:
    """A unit gives parts of its share to units below it."""

    def do() -> Any:
        return services.hand_down(
            actor(request), share=share, units=request.POST.getlist("units"), today=_today()
        )

    def said(units: Any) -> HttpResponse:
        if units:
            words = ngettext(
                "Đã giao tiếp cho %(units)s đơn vị.", "Đã giao tiếp cho %(units)s đơn vị.", len(units)
            )
            messages.success(request, words % {"units": len(units)})
        else:
            messages.info(request, _("Các đơn vị đã chọn đều có việc này rồi, không giao thêm."))
        return _to_share(share)

    return _acted(request, duty_of_share(share), f"phan-{share}", do, said)


@require_POST
def take_back(request: HttpRequest, share: int) -> HttpResponse:
    """From a unit below that has not begun."""

    def do() -> Any:
        return services.take_back(
            actor(request), share=share, units=request.POST.getlist("units"), today=_today()
        )

    def said(_units: Any) -> HttpResponse:
        messages.success(request, _("Đã thu lại: đơn vị ấy không còn việc này."))
        return _to_share(share)

    return _acted(request, duty_of_share(share), f"phan-{share}", do, said)


@require_POST
def take_on_many(request: HttpRequest) -> HttpResponse:
    """One's own units begin with all the duties ticked in the list, and stay on the list."""
    chosen = [key for key in map(whole, request.POST.getlist("duties")) if key][:MOST]
    went = services.take_on_many(actor(request), duties=chosen, today=_today())
    if went:
        words = ngettext("Đã nhận %(went)s nhiệm vụ.", "Đã nhận %(went)s nhiệm vụ.", len(went))
        messages.success(request, words % {"went": len(went)})
    if len(went) < len(chosen):
        words = _("%(left)s nhiệm vụ không có gì để nhận: chưa giao cho đơn vị của bạn, hoặc đã nhận rồi.")
        messages.warning(request, words % {"left": len(chosen) - len(went)})
    return back_to_list(request)


@require_POST
def postpone(request: HttpRequest, duty: int) -> HttpResponse:
    """Another day, and why."""

    def do() -> Any:
        return services.postpone(
            actor(request),
            duty=duty,
            version=version_of(request),
            today=_today(),
            day=_new_day(request),
            reason=request.POST.get("reason", ""),
        )

    def said(_row: Any) -> HttpResponse:
        messages.success(request, _("Đã đổi hạn."))
        return redirect("duty", duty)

    return _acted(request, duty, "han", do, said)


@require_POST
def waive(request: HttpRequest, duty: int) -> HttpResponse:
    """Nobody has to any more, and why."""

    def do() -> Any:
        return services.waive(
            actor(request),
            duty=duty,
            version=version_of(request),
            today=_today(),
            reason=request.POST.get("reason", ""),
        )

    return _acted(request, duty, "mien", do, lambda _row: _back(request, duty, _("Đã miễn.")))


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


def _back(request: HttpRequest, duty: int, words: str) -> HttpResponse:
    request.session["duty-undo"] = duty
    messages.success(request, words)
    return redirect("duty", duty)


def _acted(
    request: HttpRequest, duty: int, at: str, do: Callable[[], Any], answer: Callable[[Any], HttpResponse]
) -> HttpResponse:
    """What follows a step; or the duty's page again with what is wrong, beside the form `at` that keeps what was typed."""
    try:
        row = do()
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        wrong = {
            "at": at,
            "said": sentence(refused),
            "typed": request.POST,
            "field": _field(request, refused),
        }
        return duty_page(request, duty, status=STATUS.get(refused.code, 422), wrong=wrong)
    return answer(row)


def _field(request: HttpRequest, refused: Refused) -> str:
    """The field of a unit's form that the refusal is about; empty where it is about none."""
    if refused.code in _OF_NO_FIELD:
        return ""
    return _FIELDS.get(refused.code, "proof" if request.FILES else "")


def _share_acted(request: HttpRequest, share: int, do: Callable[[], Any], words: str) -> HttpResponse:
    """The same of a unit's share."""
    of, at = duty_of_share(share), f"phan-{share}"
    return _acted(request, of, at, do, lambda row: _back_to_share(request, row, words))


def _new_day(request: HttpRequest) -> date | None:
    """None for what is no day: who may change it at all is asked first."""
    with suppress(Refused):
        return day_of(request.POST.get("day", ""))
    return None


def _to_share(share: int) -> HttpResponse:
    return redirect(f"{reverse('duty', args=[duty_of_share(share)])}#phan-{share}")


def _back_to_share(request: HttpRequest, row: Any, words: str) -> HttpResponse:
    messages.success(request, words)
    if request.POST.get("back") == "today":
        return redirect("today")
    request.session["share-undo"] = row.pk
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
