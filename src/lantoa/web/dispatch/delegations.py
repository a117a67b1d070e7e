"""Who may sign in whose place, and what the office prints in its papers: entered by its head or the administrator."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.drafts.selectors import signers
from lantoa.apps.drafts.selectors.desks import staff
from lantoa.apps.drafts.services import delegations as services
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb
from lantoa.web.days import DayField
from lantoa.web.dispatch.offices import chosen_office, done
from lantoa.web.dispatch.words import AUTHORITIES, KINDS
from lantoa.web.frame import actor
from lantoa.web.messages import sentence


class DelegationForm(forms.Form):
    """One more power to sign."""

    user = forms.ChoiceField(label=_("Người được ký"))
    authority = forms.ChoiceField(label=_("Quyền ký"), choices=[*AUTHORITIES.items()])
    title = forms.CharField(
        label=_("Chức vụ in dưới chữ ký"),
        max_length=250,
        required=False,
        help_text=_("Ví dụ: PHÓ GIÁM ĐỐC"),
    )
    since = DayField(label=_("Từ ngày"))
    until = DayField(label=_("Hết hiệu lực từ ngày"), required=False)
    kinds = forms.MultipleChoiceField(
        label=_("Chỉ ký các loại (không chọn: mọi loại)"),
        choices=list(KINDS.items()),
        widget=forms.SelectMultiple(attrs={"size": 4}),
        required=False,
    )
    scope = forms.CharField(label=_("Nội dung được ký"), max_length=1000, required=False)
    basis = forms.CharField(label=_("Văn bản giao quyền, quy chế"), max_length=500, required=False)

    def __init__(self, *arguments: Any, office: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        today = timezone.localdate()
        self.initial.setdefault("since", today)
        chosen: Any = self.fields["user"]
        chosen.choices = [(key, name) for key, name in staff(office, on=today)]


@require_safe
def delegations(request: HttpRequest) -> HttpResponse:
    """Those that hold, then those that did."""
    office, _offices = chosen_office(request, Verb.DISPATCH_DELEGATE)
    return _shown(request, office, DelegationForm(office=office, auto_id="gq_%s"))


@require_POST
def give(request: HttpRequest) -> HttpResponse:
    """One more."""
    office = request.POST.get("office", "")
    form = DelegationForm(request.POST, office=office, auto_id="gq_%s")
    if form.is_valid():
        given = form.cleaned_data
        try:
            services.add_delegation(actor(request), office=office, **{**given, "user": int(given["user"])})
        except Refused as refused:
            if refused.code in ("not_permitted", "not_found"):
                raise
            form.add_error(None, sentence(refused))
        else:
            return done(request, _now("Đã giao quyền ký."), view="dispatch_delegations", office=office)
    return _shown(request, office, form, status=422)


@require_POST
def revoke(request: HttpRequest, delegation: int) -> HttpResponse:
    """It holds no more."""
    reason = request.POST.get("reason", "")
    row = services.revoke_delegation(actor(request), delegation=delegation, reason=reason)
    said = _now("Đã thôi giao quyền ký; văn bản đã ký vẫn giữ nguyên.")
    return done(request, said, view="dispatch_delegations", office=row.office_id)


def _shown(request: HttpRequest, office: str, form: DelegationForm, *, status: int = 200) -> HttpResponse:
    who, today = actor(request), timezone.localdate()
    rows = signers.delegations(who, office=office, on=today)
    _office, offices = chosen_office(request, Verb.DISPATCH_DELEGATE)
    context = {
        "office": office,
        "offices": offices,
        "lines": [(row, signers.holds(row, on=today)) for row in rows],
        "heads": signers.heads(office, on=today),
        "authorities": AUTHORITIES,
        "form": form,
    }
    return render(request, "dispatch/delegations.html", context, status=status)
