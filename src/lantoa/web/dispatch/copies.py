"""Copies of papers that came in (NĐ 30/2020/NĐ-CP, Điều 25): sao y, trích sao, sao lục."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents.selectors.register import arrival as find
from lantoa.apps.drafts.selectors.copies import by_hand, find_copy, how_signed
from lantoa.apps.drafts.selectors.copies import copies as made_of
from lantoa.apps.drafts.selectors.outgoing import certificates
from lantoa.apps.drafts.services.copies import drop_copy, make_copy, pass_on, preview_copy
from lantoa.apps.drafts.services.copy_files import copy_file
from lantoa.apps.drafts.services.copy_scans import keep_copy_scan
from lantoa.apps.drafts.services.scan import LARGEST as LARGEST_SCAN
from lantoa.apps.drafts.services.sign import LARGEST
from lantoa.apps.drafts.services.sign_copies import accept_copy, sign_copy
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, may, require
from lantoa.web.dispatch.signatures import key_of, read, said_of
from lantoa.web.dispatch.signer import choices, chosen
from lantoa.web.dispatch.words import CHANNELS, COPIES
from lantoa.web.frame import actor
from lantoa.web.guard import STATUS
from lantoa.web.messages import sentence


class CopyForm(forms.Form):
    """What is copied for whom, and who answers for it."""

    kind = forms.ChoiceField(label=_("Hình thức"), choices=list(COPIES.items()))
    signer = forms.ChoiceField(label=_("Người ký bản sao"))
    recipients = forms.CharField(label=_("Nơi nhận"), max_length=1000)
    extract = forms.CharField(
        label=_("Phần trích (chỉ khi trích sao)"),
        max_length=50_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": " "}),
    )

    def __init__(self, *arguments: Any, office: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        signer: Any = self.fields["signer"]
        signer.choices = choices(office=office, kind="", on=timezone.localdate())


@require_safe
def copies(request: HttpRequest, arrival: int) -> HttpResponse:
    """Those that were made, and the form of one more."""
    paper = _paper(request, arrival)
    return _shown(request, paper, CopyForm(office=paper.office_id, auto_id="sao_%s"))


@require_POST
def copy_arrival(request: HttpRequest, arrival: int) -> HttpResponse:
    """One more, with a number of its own; or first a look at what it would be."""
    paper = _paper(request, arrival)
    form = CopyForm(request.POST, office=paper.office_id, auto_id="sao_%s")
    if form.is_valid():
        given = dict(form.cleaned_data)
        given["signer"], given["delegation"] = chosen(given["signer"])
        given |= {"office": paper.office_id, "arrival": arrival}
        try:
            if "look" in request.POST:
                return looked_at(preview_copy(actor(request), **given))
            made = make_copy(actor(request), **given)
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _now("Đã lập bản sao và cấp số."))
            return redirect("dispatch_signed_copy", made.pk)
    return _shown(request, paper, form, status=422)


@require_safe
def copy(request: HttpRequest, copy: int) -> HttpResponse:
    """One copy: how far it is signed, and the form of the next signature."""
    return _one(request, copy)


@require_POST
@sensitive_post_parameters("passphrase")
def sign(request: HttpRequest, copy: int) -> HttpResponse:
    """Whose turn it is signs here."""
    who = actor(request)
    return _signed(request, copy, lambda: sign_copy(who, copy=copy, **key_of(request)), _now("Đã ký số."))


@require_POST
def brought(request: HttpRequest, copy: int) -> HttpResponse:
    """The copy comes back signed."""
    who = actor(request)

    def sent() -> bytes:
        return read(request.FILES.get("file"), most=LARGEST, code="signed_file_too_large")

    said = _now("Chữ ký hợp lệ và nội dung đúng bản sao. Đã nhận.")
    return _signed(request, copy, lambda: accept_copy(who, copy=copy, read=sent), said)


@require_POST
def scanned(request: HttpRequest, copy: int) -> HttpResponse:
    """The sheet that was signed and sealed by hand comes back as a scan."""
    who, file = actor(request), request.FILES.get("file")
    name, reason = (file.name or "") if file else "", request.POST.get("reason", "")

    def sent() -> bytes:
        return read(file, most=LARGEST_SCAN, code="scan_too_large")

    def do() -> None:
        keep_copy_scan(who, copy=copy, name=name, read=sent, reason=reason)

    return _signed(request, copy, do, _now("Đã giữ bản quét: bản sao đã ký tay, đóng dấu."))


@require_POST
def drop(request: HttpRequest, copy: int) -> HttpResponse:
    """It is given up; its number is cancelled with the reason."""
    who, reason = actor(request), request.POST.get("reason", "")
    said = _now("Đã bỏ bản sao; số của nó ghi đã hủy trong sổ.")
    return _signed(request, copy, lambda: drop_copy(who, copy=copy, reason=reason), said)


@require_POST
def passed_on(request: HttpRequest, copy: int) -> HttpResponse:
    """It went to its recipients, and how."""
    who, channel = actor(request), request.POST.get("channel", "")
    said = _now("Đã ghi ngày chuyển bản sao vào sổ.")
    return _signed(request, copy, lambda: pass_on(who, copy=copy, channel=channel), said)


def looked_at(made: bytes) -> HttpResponse:
    """A copy before it has a number, shown by the browser itself."""
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = 'inline; filename="xem-truoc-ban-sao.pdf"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_safe
def copied(request: HttpRequest, copy: int) -> HttpResponse:
    """The copy itself: the pages that were copied with the decree's form of copy, places for signature and seal kept."""
    made = copy_file(actor(request), copy=copy)
    answer = HttpResponse(made.data, content_type=made.media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{made.name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _signed(request: HttpRequest, copy: int, do: Callable[[], Any], said: str) -> HttpResponse:
    """It is done, or the page says why it was not."""
    find_copy(actor(request), copy=copy)
    try:
        do()
    except Refused as refused:
        return _one(request, copy, status=STATUS.get(refused.code, 400), problem=sentence(refused))
    messages.success(request, said)
    return redirect("dispatch_signed_copy", copy)


def _one(request: HttpRequest, copy: int, *, status: int = 200, problem: str = "") -> HttpResponse:
    who = actor(request)
    row = find_copy(who, copy=copy)
    stands = how_signed(who, row)
    office = row.office_id if stands.seals else None
    may_bring = may(who, verb=Verb.DISPATCH_ISSUE, path=path(row.office_id, on=timezone.localdate()))
    context = {
        "copy": row,
        "kind": COPIES[row.kind],
        "stands": stands,
        "brings": not (stands.sealed or row.dropped) and (stands.signs or may_bring),
        "scan": stands.last if by_hand(row) else None,
        "scans": may_bring and not (stands.reports or row.dropped or stands.sent),
        "channels": CHANNELS,
        "certificates": certificates(who, office=office) if stands.signs or stands.seals else [],
        "said": said_of(stands.reports),
        "problem": problem,
    }
    return render(request, "dispatch/copy.html", context, status=status)


def _paper(request: HttpRequest, arrival: int) -> Any:
    who, now = actor(request), timezone.now()
    paper: Any = find(who, key=arrival, now=now)
    require(who, verb=Verb.DISPATCH_ISSUE, path=path(paper.office_id, on=timezone.localdate(now)))
    return paper


def _shown(request: HttpRequest, paper: Any, form: CopyForm, *, status: int = 200) -> HttpResponse:
    context = {"paper": paper, "form": form, "copies": made_of(paper)}
    return render(request, "dispatch/copies.html", context, status=status)
