"""A new paper: from duties of the ledger, from directives, or empty; what it will say to whom is shown before."""

from typing import Any, NamedTuple
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents.selectors import register
from lantoa.apps.drafts.selectors.access import draft_path, find
from lantoa.apps.drafts.selectors.desks import Desk, desks, own_desk
from lantoa.apps.drafts.selectors.outgoing import carried_already
from lantoa.apps.drafts.selectors.picking import MOST, Picked, duties_of
from lantoa.apps.drafts.selectors.preview import Foreseen, foresee
from lantoa.apps.drafts.services.compose import compose_after, compose_draft
from lantoa.apps.duties.selectors.duty import units_called
from lantoa.apps.duties.selectors.kept import filters_of
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.core.drafting import Basis, PaperKind, Urgency
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach, require
from lantoa.web.days import DayField
from lantoa.web.dispatch.offices import powers
from lantoa.web.dispatch.signer import choices, chosen
from lantoa.web.dispatch.steps import answered
from lantoa.web.dispatch.words import KINDS, STATES
from lantoa.web.duties.rows import first_words
from lantoa.web.frame import actor
from lantoa.web.messages import sentence
from lantoa.web.register.words import URGENCY
from lantoa.web.whole import whole

# Directives found at a time
_SHOWN = 10


class NewForm(forms.Form):
    """What the first draft is made of."""

    # What is carried, who may sign and who is addressed hang on these two: a choice is looked at anew
    desk = forms.ChoiceField(
        label=_("Đơn vị soạn, cơ quan ban hành"),
        help_text=_(
            "Ký hiệu, «Lưu: VT, …» và người kiểm tra nội dung (trưởng phòng) theo đơn vị soạn. Đổi được khi còn là dự thảo."
        ),
        required=False,  # what is composed is shown before it is chosen; to begin it must be
        widget=forms.Select(attrs={"data-send": ""}),
    )
    kind = forms.ChoiceField(
        label=_("Tên loại"), choices=list(KINDS.items()), widget=forms.Select(attrs={"data-send": ""})
    )
    subject = forms.CharField(
        label=_("Trích yếu (để trống: máy ghép từ các nhiệm vụ)"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    signer = forms.ChoiceField(label=_("Người ký"), required=False)
    urgency = forms.ChoiceField(label=_("Độ khẩn"), choices=[*URGENCY.items()])
    report_by = DayField(label=_("Nơi nhận báo cáo trước ngày"), required=False)
    due_on = DayField(label=_("Văn bản phải xong trước ngày"), required=False)
    attaches = forms.BooleanField(label=_("Công văn: gửi kèm, đăng tải các văn bản căn cứ"), required=False)

    def __init__(self, *arguments: Any, held: list[Desk], office: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        desk: Any = self.fields["desk"]
        known_desks = [(f"{one.unit}|{one.office}", desk_words(one)) for one in held]
        asks = [] if self.data.get("desk") else [("", _("– Chọn đơn vị soạn –"))]
        desk.choices = [*asks, *known_desks]
        signer: Any = self.fields["signer"]
        today = timezone.localdate()
        kind = self.data.get("kind") or PaperKind.LETTER
        known = choices(office=office, kind=kind, on=today) if office else []
        signer.choices = [("", _("– Chọn sau –")), *known]


@require_POST
def pick(request: HttpRequest) -> HttpResponse:
    """What was ticked elsewhere becomes an address that can be kept and gone back to."""
    _held(request)
    picked = {
        "nhiem-vu": ".".join(map(str, _ticked(request))),
        "van-ban": ".".join(map(str, _keys(request.POST.getlist("arrivals")))),
    }
    return redirect(f"{reverse('dispatch_new')}?{urlencode({k: v for k, v in picked.items() if v})}")


def _ticked(request: HttpRequest) -> list[int]:
    """The duties that were ticked; with `all`, those of the filters they were looked at through."""
    if "all" not in request.POST:
        return _keys(request.POST.getlist("duties"))
    filters = filters_of(request.POST.get("query", ""))
    return Ledger(actor(request), filters, on=timezone.localdate()).keys(0, MOST)


@require_safe
def new(request: HttpRequest) -> HttpResponse:
    """What is chosen, and what comes of it."""
    held = _held(request)
    data = {**_first(request, held), **_said(request.GET)}
    form = NewForm(data, held=held, office=_office(data, held), auto_id="moi_%s")
    return _shown(request, form, data)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """The draft is composed and opened."""
    held = _held(request)
    data = {**_first(request, held), **_said(request.POST)}
    form = NewForm(data, held=held, office=_office(data, held), auto_id="moi_%s")
    if form.is_valid() and not form.cleaned_data["desk"]:
        form.add_error("desk", _("Chưa chọn đơn vị soạn. Chọn phòng của bạn rồi bấm Soạn lại."))
    if not form.is_valid():
        return _shown(request, form, data, status=422)
    wanted = _wanted(data, _brought(request, data))
    picked = _picked(form, data, wanted, _already(request, data, wanted))
    if _all_elsewhere(picked, wanted):
        return _shown(request, form, data, status=422)
    unit, _stroke, office = form.cleaned_data["desk"].partition("|")
    signer, delegation = chosen(form.cleaned_data["signer"])
    row = compose_draft(
        actor(request),
        office=office,
        unit=unit,
        picked=picked,
        signer=signer or None,
        delegation=delegation,
        due_on=form.cleaned_data["due_on"],
        request=request.POST.get("request", "")[:64],
    )
    return redirect("dispatch_edit", row.pk)


@require_POST
def follow(request: HttpRequest, draft: int) -> HttpResponse:
    """A new draft that corrects, amends, replaces or recalls an issued paper."""
    who, kind, reason = actor(request), request.POST.get("kind", ""), request.POST.get("reason", "")
    today = timezone.localdate()
    old = find(who, draft=draft, on=today)
    require(who, verb=Verb.DISPATCH_DRAFT, path=draft_path(old, on=today))
    made: list[int] = []

    def do() -> None:
        request_key = request.POST.get("request", "")[:64]
        again = request.POST.get("again") == kind
        row = compose_after(who, target=draft, kind=kind, reason=reason, request=request_key, again=again)
        made.append(row.pk)

    answer = answered(
        request, draft, do, _("Đã mở dự thảo mới, liên kết với văn bản này."), asks=("follow_open",)
    )
    return redirect("dispatch_edit", made[0]) if made else answer


def _shown(request: HttpRequest, form: NewForm, data: dict[str, Any], *, status: int = 200) -> HttpResponse:
    foreseen: Foreseen | None = None
    problem = ""
    brought = _brought(request, data)
    wanted = _wanted(data, brought)
    already = _already(request, data, wanted) if form.is_valid() else []
    if form.is_valid():
        unit, office = _written_in(form, _held(request))
        picked = _picked(form, data, wanted, already)
        if _all_elsewhere(picked, wanted):
            problem = sentence(Refused("duties_elsewhere"))
        try:
            foreseen = foresee(actor(request), office=office, unit=unit, picked=picked)
        except Refused as refused:
            problem = sentence(refused)
    words, about = (str(data.get(name, "")).strip()[:200] for name in ("tim", "tim-vb"))
    context = {
        "form": form,
        "seen": foreseen,
        "problem": problem,
        "picked_duties": data.get("nhiem-vu", ""),
        "picked_papers": ".".join(map(str, _papers(data))),
        "grounds": ".".join(map(str, _grounds(data))),
        "carried": _carried(already, data),
        "bases": _bases(foreseen, data, brought) if foreseen else [],
        "about": about,
        "papers": _called(request, about) if about else [],
        "powers": powers(request, _office(data, _held(request))),
        "request_key": uuid4().hex,  # another address is another request
        "found": units_called(words, on=timezone.localdate()) if words else [],
        "words": words,
        "added": _added(data),
    }
    return render(request, "dispatch/new.html", context, status=status)


def _written_in(form: NewForm, held: list[Desk]) -> tuple[str, str]:
    """The unit and the office that were chosen; before that, an office as a whole."""
    unit, _stroke, office = form.cleaned_data["desk"].partition("|")
    return (unit, office) if unit else (held[0].office, held[0].office)


def _picked(form: NewForm, data: Any, wanted: list[int], already: list[Any]) -> Picked:
    """What is wanted, without what another paper carries already."""
    given = form.cleaned_data
    known = {one.duty_id for one in already}.difference(_again(data))
    return Picked(
        PaperKind(given["kind"]),
        duties=[duty for duty in wanted if duty not in known][:MOST],
        arrivals=_papers(data),
        addressees=_added(data),
        subject=given["subject"],
        report_by=given["report_by"],
        urgency=Urgency(given["urgency"]),
        attaches=given["attaches"],
    )


def _all_elsewhere(picked: Picked, wanted: list[int]) -> bool:
    """Whether other papers have every duty that is wanted: what would be composed of them is empty."""
    return not picked.duties and bool(wanted)


class _Carried(NamedTuple):
    """A paper that hands on some of the duties already, or from which they were `dropped`, and these, each with whether it is to be carried all the same."""

    paper: Any
    dropped: bool
    state: Any
    duties: list[tuple[Any, bool]]


def _carried(already: list[Any], data: Any) -> list[_Carried]:
    """What is left out unless the person says otherwise, by the paper that has it."""
    again = set(_again(data))
    found: dict[tuple[int, bool], _Carried] = {}
    for one in already:
        told = found.setdefault(
            (one.draft_id, one.dropped), _Carried(one.draft, one.dropped, STATES[one.draft.state], [])
        )
        told.duties.append((one.duty, one.duty_id in again))
    return [*found.values()]


def _wanted(data: Any, brought: list[Any]) -> list[int]:
    """The duties that were ticked, and those of the papers taken with what they ask, but for what is left out."""
    keys = dict.fromkeys([*_ticked_in(data), *(one.pk for one in brought)])
    return [key for key in keys if key not in _left_out(data)]


def _brought(request: HttpRequest, data: Any) -> list[Any]:
    """The duties of the papers that are not only cited."""
    grounds = _grounds(data)
    whole = [paper for paper in _papers(data) if paper not in grounds]
    return duties_of(actor(request), papers=whole, on=timezone.localdate()) if whole else []


def _left_out(data: Any) -> list[int]:
    """Duties of these papers that are not to be carried."""
    return _keys(str(data.get("de-lai", "")).split("."))


def _already(request: HttpRequest, data: Any, duties: list[int]) -> list[Any]:
    """Duties that some other paper orders or somebody left out of it; a report is on just those. What this very request made is no other paper."""
    kind = data.get("kind")
    if kind in list(PaperKind) and not PaperKind(kind).orders:
        return []
    office = _office(data, _held(request))
    rows = carried_already(actor(request), office=office, duties=duties, now=timezone.now())
    own = str(data.get("request", ""))
    return [one for one in rows if not own or one.draft.request != own]


def _again(data: Any) -> list[int]:
    """Duties that another paper has and that are carried once more all the same."""
    return _keys(str(data.get("mang-lai", "")).split("."))


def _ticked_in(data: Any) -> list[int]:
    """Duties picked one by one."""
    return _keys(str(data.get("nhiem-vu", "")).split("."))


def _papers(data: Any) -> list[int]:
    """Directives picked as a whole."""
    return _keys([*str(data.get("van-ban", "")).split("."), str(data.get("them-vb", ""))])


class _Cited(NamedTuple):
    """A paper it will rest on. `whole`: taken with its duties; `ground`: cited and nothing more; neither: by duties ticked.

    `among`: what a whole one brings, each with its words and whether it is left out.
    """

    basis: Basis
    duties: int
    whole: bool
    ground: bool
    among: list[tuple[int, str, bool]]


def _bases(foreseen: Foreseen, data: Any, brought: list[Any]) -> list[_Cited]:
    papers, grounds, left = _papers(data), _grounds(data), _left_out(data)
    among: dict[str, list[tuple[int, str, bool]]] = {}
    for duty in brought:
        line = (duty.pk, first_words(duty.action), duty.pk in left)
        among.setdefault(str(duty.arrival_id), []).append(line)
    cited = []
    for one in foreseen.bases:
        taken, ground = int(one.id) in papers, int(one.id) in grounds
        count, offered = foreseen.carried.get(one.id, 0), among.get(one.id, [])
        cited.append(_Cited(one, count, taken and not ground, taken and ground, offered))
    return cited


def _grounds(data: Any) -> list[int]:
    """Those of them that are cited and nothing more."""
    given = [*str(data.get("can-cu", "")).split("."), str(data.get("them-can-cu", ""))]
    return [key for key in _keys(given) if str(key) != str(data.get("bot-can-cu", ""))]


def _called(request: HttpRequest, words: str) -> list[Any]:
    """Directives of the register with these words, the latest first."""
    who, now = actor(request), timezone.now()
    if not reach(who, verb=Verb.REGISTER_VIEW):
        return []
    found = register.found(who, sought=register.Sought(words=words), now=now)
    return list(register.rows(who, keys=[*found[:_SHOWN]], now=now))


def _added(data: Any) -> list[str]:
    """Units added to those the duties name."""
    known = [unit for unit in str(data.get("gui", "")).split(" ") if unit]
    return list(dict.fromkeys([*known, *([str(data["them"])] if data.get("them") else [])]))[:MOST]


def _said(given: QueryDict) -> dict[str, str]:
    """What the form holds, each once; of the duties to carry once more or to leave out, all that are ticked."""
    several = {key: ".".join(given.getlist(key)) for key in ("mang-lai", "de-lai")}
    return {**{key: str(given[key]) for key in given}, **several}


def _first(request: HttpRequest, held: list[Desk]) -> dict[str, str]:
    """What stands in the form before anything was chosen."""
    own = own_desk(actor(request), held, papers=_papers(request.GET), duties=_ticked_in(request.GET))
    desk = f"{own.unit}|{own.office}" if own else ""
    return {"desk": desk, "kind": PaperKind.LETTER.value, "urgency": Urgency.NORMAL.value, "signer": ""}


def _held(request: HttpRequest) -> list[Desk]:
    found = desks(actor(request), on=timezone.localdate())
    if not found:
        raise Refused("not_permitted", verb=Verb.DISPATCH_DRAFT)
    return found


def _office(data: dict[str, Any], held: list[Desk]) -> str:
    """The office it goes out of; where no desk is chosen yet, the only one there is."""
    office, offices = str(data.get("desk", "")).partition("|")[2], {one.office for one in held}
    only = next(iter(offices)) if len(offices) == 1 and not office else ""
    return office if office in offices else only


def _keys(values: list[str]) -> list[int]:
    return [key for key in dict.fromkeys(map(whole, values)) if key is not None][:MOST]


def desk_words(one: Desk) -> str:
    """`Phòng Báo chí – Sở Văn hóa`."""
    return one.unit_name if one.unit == one.office else f"{one.unit_name} – {one.office_name}"
