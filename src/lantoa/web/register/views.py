"""The list, one paper, the printed registers."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents import shelf
from lantoa.apps.documents.selectors import books, together
from lantoa.apps.documents.selectors import register as selectors
from lantoa.apps.documents.selectors.clocks import WAITING
from lantoa.apps.documents.selectors.duplicates import suspects
from lantoa.apps.documents.selectors.first_page import first_page
from lantoa.apps.documents.selectors.rereading import standing
from lantoa.apps.drafts.selectors.answers import answers_to, under_way
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, reach
from lantoa.ingest import has_macros, has_pages
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.register.forms import AssignForm, BookForm, LetterheadForm, ReturnForm, SettleForm
from lantoa.web.register.paper import as_pdf
from lantoa.web.register.rows import line
from lantoa.web.register.sheet import as_workbook
from lantoa.web.register.words import STAGES, URGENCY
from lantoa.web.whole import whole

PAGE = 50
# Rows that are looked at again while they are read, in one request
_LOOKED_AT = 100
_MAKERS = {"pdf": (as_pdf, "application/pdf"), "xlsx": (as_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")}  # fmt: skip
_HEADS = (
    ("number", _("Số đến")),
    ("came", _("Ngày đến")),
    ("issued", _("Số, ký hiệu, ngày")),
    ("", _("Trích yếu")),
    ("author", _("Cơ quan ban hành")),
    ("", _("Chủ trì")),
    ("due", _("Trạng thái")),
)


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The list, with its first line and the place to drop files."""
    who, now = actor(request), timezone.now()
    if not reach(who, verb=Verb.REGISTER_VIEW):
        raise Refused("not_permitted", verb=Verb.REGISTER_VIEW)
    sought = sought_in(request.GET)
    found = selectors.found(who, sought=sought, now=now)
    paginator = Paginator(found, PAGE)
    paginator.count, registered = together.counted(found)
    page = paginator.get_page(request.GET.get("page"))
    lines = [line(paper, now=now) for paper in selectors.rows(who, keys=[*page], now=now)]
    today, picking = timezone.localdate(now), _picking(who)
    context = {
        "page": page,
        "lines": lines,
        "busy": [one.paper.pk for one in lines if one.busy],
        "heads": heads(request, _HEADS, sort=sought.sort, latest=("number", "came", "issued")),
        "asked": sought,
        "query": _query(request),
        "tally": selectors.tally(who, now=now),
        "stages": STAGES,
        "urgencies": URGENCY,
        "years": selectors.years(who, now=now),
        "leads": selectors.leads(who, now=now),
        "offices": selectors.offices(who, verb=Verb.REGISTER_RECEIVE, on=today),
        **picking,
        "most": together.MOST,
        "registered": registered if picking["assigns"] or picking["drafts"] else 0,
        "to_number": picking["numbers"] and any(one.paper.state == "read" for one in lines),
        "filtered": bool(set(request.GET) - {"page", "sort"}),
    }
    return render(request, "register/register.html", context)


def _picking(who: Actor) -> dict[str, bool]:
    """What this person may do with several papers at once; without any of it nothing can be ticked."""
    return {
        "numbers": bool(reach(who, verb=Verb.REGISTER_NUMBER)),
        "assigns": bool(reach(who, verb=Verb.REGISTER_ASSIGN)),
        "drafts": bool(reach(who, verb=Verb.DISPATCH_DRAFT)),
    }


@require_safe
def being_read(request: HttpRequest) -> HttpResponse:
    """Rows that are being read, as they stand now; asks to be asked again while any is."""
    asked = (whole(key) for key in request.GET.getlist("id")[:_LOOKED_AT])
    keys = [key for key in asked if key is not None]
    who, now = actor(request), timezone.now()
    if not reach(who, verb=Verb.REGISTER_VIEW):
        raise Refused("not_permitted", verb=Verb.REGISTER_VIEW)
    lines = [line(paper, now=now) for paper in selectors.rows(who, keys=keys, now=now)]
    busy = [one.paper.pk for one in lines if one.busy]
    context = {"lines": lines, "busy": busy, "tally": selectors.tally(who, now=now), **_picking(who)}
    return render(request, "register/parts/being_read.html", context)


@require_safe
def arrival(request: HttpRequest, arrival: int) -> HttpResponse:
    """One paper: beside the list, or as a page of its own."""
    return shown(request, arrival)


def shown(request: HttpRequest, key: int, *, status: int = 200, **more: Any) -> HttpResponse:
    """One paper as it stands; `more`: forms with what is wrong in them."""
    context = paper_context(request, key) | more
    if request.headers.get("HX-Request"):
        listed = request.headers.get("HX-Current-URL", "").split("?")[0].endswith(reverse("register"))
        context |= {"listed": listed, **_picking(actor(request))}
        return render(request, "register/parts/answer.html", context, status=status)
    return render(request, "register/arrival.html", context, status=status)


def paper_context(request: HttpRequest, key: int) -> dict[str, Any]:
    """All that the page of one paper shows."""
    who, now = actor(request), timezone.now()
    paper: Any = selectors.arrival(who, key=key, now=now)
    sheet = first_page(paper)
    today = timezone.localdate(now)
    here = path(paper.office_id, on=today)
    given = {above for one in paper.given for above in path(one.unit_id, on=today)}
    may_number = may(who, verb=Verb.REGISTER_NUMBER, path=here)
    may_assign = may(who, verb=Verb.REGISTER_ASSIGN, path=here)
    undecided = paper.state in WAITING and not paper.not_duplicate
    context: dict[str, Any] = {
        "paper": paper,
        "line": line(paper, now=now),
        "tally": selectors.tally(who, now=now),
        "sheet": sheet,
        "macros": _has_macros(paper),
        "suspects": list(suspects(paper)[:5]) if undecided else [],
        "history": history("arrival", paper.pk),
        "may_number": may_number,
        "may_assign": may_assign,
        "may_receive": may(who, verb=Verb.REGISTER_RECEIVE, path=here),
        "may_settle": may(who, verb=Verb.REGISTER_SETTLE, path={*here, *given}),
        "may_review": bool(reach(who, verb=Verb.REVIEW_VIEW)),
        "may_decide": may(who, verb=Verb.REVIEW_DECIDE, path={*here, *given}),
        "may_copy": may(who, verb=Verb.DISPATCH_ISSUE, path=here),
        "may_draft": bool(reach(who, verb=Verb.DISPATCH_DRAFT)),
        "standing": standing(paper.pk, engine=sheet.engine if sheet else None),
        "replies": answers_to(who, paper, on=today),
        "letterhead_form": LetterheadForm(initial=_initial(paper)),
        "settle_form": SettleForm(initial=_initial(paper), auto_id="gq_%s"),
        "return_form": ReturnForm(initial={"version": paper.version}, auto_id="tl_%s"),
    }
    if may_number and paper.state == "registered":
        context["following"] = selectors.to_number_next(who, now=now)
    if not paper.settled_at:
        context["draft_reply"] = under_way(who, arrivals=[paper.pk], on=today).get(paper.pk)
    if may_assign:
        context["assign_form"] = assign_form(paper)
    return context


def _has_macros(paper: Any) -> bool:
    """Whether the file as it came holds program code, which whoever opens the original should know."""
    if has_pages(paper.file.media_type):
        return False
    kept = shelf.place(paper.file_id)
    return kept.is_file() and has_macros(kept.read_bytes(), name=paper.file_name)


def assign_form(paper: Any, data: Any = None) -> AssignForm:
    """The leader's form for a paper."""
    units = selectors.takers(paper.office_id, on=timezone.localdate()).values_list("id", "name")
    initial = _initial(paper) | {
        "due_on": paper.due_on or paper.reply_by,
        "lead": next((one.unit_id for one in paper.given if one.leads), ""),
        "others": [one.unit_id for one in paper.given if not one.leads],
    }
    return AssignForm(data, units=[*units], initial=initial, auto_id="pc_%s")


@require_safe
def book(request: HttpRequest) -> HttpResponse:
    """One of the two registers of Phụ lục IV, as PDF or Excel; without a choice, the page to choose on."""
    who = actor(request)
    if not reach(who, verb=Verb.REGISTER_VIEW):
        raise Refused("not_permitted", verb=Verb.REGISTER_VIEW)
    form = _book_form(request, request.GET if "book" in request.GET else None)
    if not form.is_valid():
        return render(request, "register/book.html", {"form": form}, status=422 if form.errors else 200)
    asked = form.cleaned_data
    found = books.book(who, office=asked["office"], since=asked["since"], until=asked["until"])
    make, media_type = _MAKERS[asked["form"] or "pdf"]
    name = f"so-van-ban-den-{asked['since']:%Y%m%d}-{asked['until']:%Y%m%d}.{asked['form'] or 'pdf'}"
    if asked["book"] == "follow-up":
        name = name.replace("so-van-ban-den", "so-theo-doi-giai-quyet")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(make(found, asked["book"]), content_type=media_type, headers=headers)


def _book_form(request: HttpRequest, data: Any = None) -> BookForm:
    today = timezone.localdate()
    offices = selectors.offices(actor(request), verb=Verb.REGISTER_VIEW, on=today)
    return BookForm(data, offices=offices, today=today, auto_id="so_%s")


def _initial(paper: Any) -> dict[str, Any]:
    names = (*LetterheadForm.base_fields, *AssignForm.base_fields, *SettleForm.base_fields)
    return {name: getattr(paper, name) for name in names if hasattr(paper, name)}


def sought_in(asked: QueryDict) -> selectors.Sought:
    """What the address of a list asks for."""
    year = asked.get("year", "")
    return selectors.Sought(
        words=asked.get("words", "")[:200],
        stage=asked.get("stage", ""),
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        lead=asked.get("lead", ""),
        urgency=asked.get("urgency", ""),
        overdue="overdue" in asked,
        suspect="suspect" in asked,
        today="today" in asked,
        sort=asked.get("sort", "number"),
    )


def _query(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
