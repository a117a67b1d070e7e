"""Several duties of the list at once: looked at, then given to the units their papers name or to those chosen."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lantoa.apps.duties import services
from lantoa.apps.duties.selectors import together
from lantoa.apps.duties.selectors.not_given import NAMELESS, not_given
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor
from lantoa.web.duties.after import back_to_list
from lantoa.web.duties.given import Given, given_in, say_typed
from lantoa.web.duties.rows import first_words
from lantoa.web.duties.words import NOT_GIVEN
from lantoa.web.frame import actor
from lantoa.web.guard import ELSEWHERE, STATUS
from lantoa.web.messages import sentence
from lantoa.web.whole import whole


class _Asked(NamedTuple):
    """All that were picked in the list, those of them ticked now with the version that was seen, and to whom."""

    picked: list[int]
    ticked: Mapping[int, int]
    given: Given
    chosen: bool


@require_POST
def assign_many(request: HttpRequest) -> HttpResponse:
    """Who would receive what, as long as it is only looked at; then what is ticked is given. `back`: the list again."""
    who, asked = actor(request), _asked(request)
    if "back" in request.POST:
        return _back(request, asked)
    try:
        found = _found(who, asked)
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        messages.error(request, sentence(refused))
        return _back(request, asked)
    if "do" not in request.POST:
        return _shown(request, asked, found)
    try:
        went = _give(who, asked)
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        status = STATUS.get(refused.code, 422)
        return _shown(request, asked, found, status=status, problem=sentence(refused))
    return _done(request, asked, found, went)


@require_POST
def undo_many(request: HttpRequest) -> HttpResponse:
    """The giving of several at once never happened, but for those a unit has begun."""
    chosen = _numbers(request.POST.getlist("duties"))
    went = services.undo_many(actor(request), duties=chosen, today=timezone.localdate())
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
    return back_to_list(request)


def _asked(request: HttpRequest) -> _Asked:
    sent = request.POST.getlist("duties")[: together.MOST]
    pairs = [one.partition(":")[::2] for one in sent]
    ticked = {whole(key): whole(version) for key, version in pairs}
    seen = {key: -1 if version is None else version for key, version in ticked.items() if key}
    picked = _numbers(request.POST["picked"].split(".")) if "picked" in request.POST else list(seen)
    return _Asked(picked, seen, given_in(request), request.POST.get("to") == "chosen")


def _found(who: Actor, asked: _Asked) -> together.Together:
    given = asked.given
    if given.typed and not given.units:
        raise Refused("duty_unit_not_ticked", words=given.typed)
    if asked.chosen and not given.units:
        raise Refused("duty_no_unit_chosen")
    units = given.units if asked.chosen else ()
    return together.together(
        who, duties=asked.picked, units=units, helping=given.helping, on=timezone.localdate()
    )


def _give(who: Actor, asked: _Asked) -> list[int]:
    today = timezone.localdate()
    if not asked.chosen:
        return services.assign_read(who, duties=asked.ticked, today=today)
    units, helping, _typed = asked.given
    return services.assign_chosen(who, duties=asked.ticked, units=units, helping=helping, today=today)


def _shown(
    request: HttpRequest, asked: _Asked, found: together.Together, *, status: int = 200, problem: str = ""
) -> HttpResponse:
    looked = "picked" in request.POST
    on = [gift for gift in found.gifts if not looked or gift.duty.pk in asked.ticked]
    keys = {gift.duty.pk for gift in on}
    context: dict[str, Any] = {
        "gifts": [(gift, first_words(gift.duty.action), gift.duty.pk in keys) for gift in found.gifts],
        "ticked": len(on),
        "received": together.received(on),
        "left": [(NOT_GIVEN[group.why][0], group.duties) for group in found.left],
        "left_count": sum(len(group.duties) for group in found.left),
        "picked": ".".join(map(str, asked.picked)),
        "given": asked.given,
        "to": "chosen" if asked.chosen else "",
        "query": request.POST.get("query", ""),
        "problem": problem,
    }
    return render(request, "duties/together.html", context, status=status)


def _done(request: HttpRequest, asked: _Asked, found: together.Together, went: list[int]) -> HttpResponse:
    """The list, where whom nobody is named for stays ticked. What was left out by one's own tick is no news."""
    if went:
        words = ngettext("Đã giao %(went)s nhiệm vụ.", "Đã giao %(went)s nhiệm vụ.", len(went))
        messages.success(request, words % {"went": len(went)})
        say_typed(request, asked.given)
    unticked = {gift.duty.pk for gift in found.gifts} - set(asked.ticked)
    left = [key for key in asked.picked if key not in unticked and key not in set(went)]
    groups = not_given(actor(request), duties=left, on=timezone.localdate())
    nameless = [row.pk for group in groups if group.why in NAMELESS for row in group.duties]
    counts = [(group.why, len(group.duties)) for group in groups]
    return back_to_list(request, undo=went, not_given=counts, chosen=nameless)


def _back(request: HttpRequest, asked: _Asked) -> HttpResponse:
    units, helping, typed = asked.given
    return back_to_list(request, chosen=asked.picked, units=units, helping=helping, words=typed)


def _numbers(values: list[str]) -> list[int]:
    return [key for key in map(whole, values) if key][: together.MOST]
