"""What the office prints in its papers, and how its parts are abbreviated in symbols."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.drafts.selectors import offices as printed
from lantoa.apps.drafts.selectors.desks import parts
from lantoa.apps.drafts.services import offices as services
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, require
from lantoa.web.days import DayField
from lantoa.web.dispatch.offices import chosen_office, done
from lantoa.web.frame import actor
from lantoa.web.messages import sentence


class ProfileForm(forms.Form):
    """The office's own words."""

    issuer = forms.CharField(label=_("Tên cơ quan"), max_length=250)
    parent = forms.CharField(label=_("Cơ quan chủ quản"), max_length=250, required=False)
    abbreviation = forms.CharField(label=_("Chữ viết tắt trong ký hiệu"), max_length=30)
    place = forms.CharField(label=_("Địa danh"), max_length=120)
    head_title = forms.CharField(label=_("Chức vụ người đứng đầu"), max_length=120)
    collective = forms.CharField(
        label=_("Tập thể mà người đứng đầu ký thay mặt (TM.)"), max_length=120, required=False
    )
    leaders = forms.CharField(label=_("Lãnh đạo, ghi ở Nơi nhận"), max_length=120, required=False)
    archive = forms.CharField(label=_("Lưu"), max_length=30)
    channel = forms.CharField(label=_("Kênh gửi văn bản và nhận báo cáo"), max_length=250, required=False)
    portal = forms.CharField(label=_("Trang đăng văn bản"), max_length=250, required=False)
    contact = forms.CharField(label=_("Địa chỉ, điện thoại, thư điện tử"), max_length=500, required=False)
    since = DayField(label=_("Áp dụng từ ngày"))


@require_safe
def profile(request: HttpRequest) -> HttpResponse:
    """As it is printed today."""
    office, offices = chosen_office(request, Verb.DISPATCH_DELEGATE)
    today = timezone.localdate()
    require(actor(request), verb=Verb.DISPATCH_DELEGATE, path=path(office, on=today))
    words = printed.words(office, on=today)
    first = {name: getattr(words, name) for name in ProfileForm.base_fields}
    return _shown(request, office, offices, ProfileForm(initial=first, auto_id="cq_%s"))


@require_POST
def describe(request: HttpRequest) -> HttpResponse:
    """These words from that day on."""
    office, form = request.POST.get("office", ""), ProfileForm(request.POST, auto_id="cq_%s")
    today = timezone.localdate()
    require(actor(request), verb=Verb.DISPATCH_DELEGATE, path=path(office, on=today))
    if form.is_valid():
        given = dict(form.cleaned_data)
        since = given.pop("since")
        try:
            services.set_profile(
                actor(request), office=office, since=since, profile=services.Profile(**given)
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            return done(request, _now("Đã lưu mẫu của cơ quan."), view="dispatch_profile", office=office)
    _office, offices = chosen_office(request, Verb.DISPATCH_DELEGATE)
    return _shown(request, office, offices, form, status=422)


@require_POST
def abbreviate(request: HttpRequest) -> HttpResponse:
    """How a part of the office is called in symbols."""
    asked, office = request.POST, request.POST.get("office", "")
    services.abbreviate(
        actor(request),
        office=office,
        unit=asked.get("unit", ""),
        text=asked.get("text", ""),
        since=timezone.localdate(),
    )
    return done(request, _now("Đã lưu chữ viết tắt."), view="dispatch_profile", office=office)


def _shown(
    request: HttpRequest, office: str, offices: Any, form: ProfileForm, *, status: int = 200
) -> HttpResponse:
    today = timezone.localdate()
    short = printed.abbreviations(office, on=today)
    context = {
        "office": office,
        "offices": offices,
        "form": form,
        "kept": printed.profile(office, on=today),
        "parts": [(key, name, short.get(key, "")) for key, name in parts(office, on=today)],
    }
    return render(request, "dispatch/profile.html", context, status=status)
