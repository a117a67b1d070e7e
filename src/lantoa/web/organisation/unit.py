"""One unit: what it is on a day, its life, and changing it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.organisations import services
from lantoa.apps.organisations.selectors.unit import Profile, profile, reorganisations_of
from lantoa.core.kernel import Refused
from lantoa.web.frame import actor
from lantoa.web.organisation.day import asked_day, of_day
from lantoa.web.organisation.forms import (
    AddUnitForm,
    AttributeForm,
    CodeForm,
    EndForm,
    MoveForm,
    NameForm,
    RenameForm,
)
from lantoa.web.organisation.words import ATTRIBUTES, CHANGES, EVENTS, KINDS, SYSTEMS, USES, VALUES

FORMS: dict[str, type[forms.Form]] = {
    "rename_unit": RenameForm,
    "name_unit": NameForm,
    "code_unit": CodeForm,
    "describe_unit": AttributeForm,
    "move_unit": MoveForm,
    "add_unit": AddUnitForm,
    "end_unit": EndForm,
}


@require_safe
def unit(request: HttpRequest, unit: str) -> HttpResponse:
    """The page."""
    return _page(request, unit)


@require_POST
def add(request: HttpRequest, unit: str) -> HttpResponse:
    """A new unit under this one."""

    def do(values: dict[str, Any]) -> str:
        values.pop("version")
        return services.add_unit(actor(request), parent=unit, today=timezone.localdate(), **values)

    return _done(request, unit, "add_unit", do, _("Đã thêm đơn vị."))


@require_POST
def add_bodies(request: HttpRequest, unit: str) -> HttpResponse:
    """Bodies every area of its level has, written down for this one."""
    count = services.add_bodies(
        actor(request), area=unit, bodies=request.POST.getlist("body")[:100], today=timezone.localdate()
    )
    messages.success(request, _("Đã ghi thêm %(count)s cơ quan.") % {"count": count})
    return redirect("unit", unit)


@require_POST
def rename(request: HttpRequest, unit: str) -> HttpResponse:
    """Another official name from a day."""
    return _done(request, unit, "rename_unit", _changes(request, unit, services.rename), _("Đã đổi tên."))


@require_POST
def add_name(request: HttpRequest, unit: str) -> HttpResponse:
    """One more way to call it."""
    return _done(
        request, unit, "name_unit", _changes(request, unit, services.add_name), _("Đã thêm cách gọi.")
    )


@require_POST
def add_code(request: HttpRequest, unit: str) -> HttpResponse:
    """A code."""
    return _done(request, unit, "code_unit", _changes(request, unit, services.add_code), _("Đã ghi mã."))


@require_POST
def describe(request: HttpRequest, unit: str) -> HttpResponse:
    """What holds of it."""
    done = _changes(request, unit, services.describe)
    return _done(request, unit, "describe_unit", done, _("Đã ghi thuộc tính."))


@require_POST
def move(request: HttpRequest, unit: str) -> HttpResponse:
    """Under another unit."""
    return _done(request, unit, "move_unit", _changes(request, unit, services.move), _("Đã chuyển."))


@require_POST
def end(request: HttpRequest, unit: str) -> HttpResponse:
    """No more from a day."""

    def do(values: dict[str, Any]) -> None:
        version, until = values["version"] or 0, values["since"]
        services.end(actor(request), unit=unit, until=until, version=version, today=timezone.localdate())

    return _done(request, unit, "end_unit", do, _("Đã ghi ngày thôi hoạt động."))


def _changes(
    request: HttpRequest, unit: str, service: Callable[..., None]
) -> Callable[[dict[str, Any]], None]:
    def do(values: dict[str, Any]) -> None:
        values["version"] = values["version"] or 0
        service(actor(request), unit=unit, today=timezone.localdate(), **values)

    return do


def _done(
    request: HttpRequest,
    unit: str,
    name: str,
    do: Callable[[dict[str, Any]], str | None],
    word: str,
) -> HttpResponse:
    form = FORMS[name](request.POST)
    if not form.is_valid():
        found = profile(actor(request), unit=unit, on=timezone.localdate(), today=timezone.localdate())
        if not found.may_edit:
            raise Refused("not_permitted")
        return _page(request, unit, wrong={name: form})
    made = do(dict(form.cleaned_data))
    messages.success(request, word)
    return redirect("unit", made or unit)


def _page(request: HttpRequest, unit: str, *, wrong: dict[str, forms.Form] | None = None) -> HttpResponse:
    who, day, today = actor(request), asked_day(request), timezone.localdate()
    found = profile(who, unit=unit, on=day, today=today)
    context = {
        **of_day(day),
        "found": found,
        "ended": bool(found.unit.until and found.unit.until <= today),
        "storey": found.under,
        "lines": found.under.lines,
        "parent": unit,
        "papers": reorganisations_of(unit),
        "life": _life(found),
        "kinds": KINDS,
        "uses": USES,
        "attributes": ATTRIBUTES,
        "values": VALUES,
        "systems": SYSTEMS,
        "changes": CHANGES,
    }
    if found.may_edit:
        start = {"version": found.unit.changed}
        context["forms"] = {
            name: (wrong or {}).get(name) or form(initial=start) for name, form in FORMS.items()
        }
        context["wrong"] = next(iter(wrong or {}), "")
    return render(request, "organisation/unit.html", context, status=422 if wrong else 200)


def _life(found: Profile) -> list[dict[str, Any]]:
    """Its history, newest last: the day, what happened, the units and words it names, the paper."""
    return [
        {
            "on": event.on,
            "what": EVENTS[event.kind],
            "detail": _detail(event.kind, event.detail),
            "unit": event.detail if event.kind in {"placed", "made_of", "became"} else "",
            "succession": event.succession,
            "word": CHANGES[event.succession.kind] if event.succession else "",
        }
        for event in found.history
    ]


def _detail(kind: str, detail: str) -> str:
    name, sign, value = detail.partition("=")
    if sign and kind == "coded":
        return f"{SYSTEMS.get(name, name)}: {value}"
    if sign and kind == "described":
        return f"{ATTRIBUTES.get(name, name)}: {VALUES.get(value, value)}"
    return detail
