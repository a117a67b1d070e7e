"""Nhiệm vụ: the list, the board, the month, the year, one duty, the workbook."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lantoa.apps.documents import shelf
from lantoa.apps.documents.selectors.access import readable
from lantoa.apps.drafts.selectors.outgoing import carrying
from lantoa.apps.drafts.selectors.picking import MOST
from lantoa.apps.duties.selectors import duty as one
from lantoa.apps.duties.selectors import shares as one_by_one
from lantoa.apps.duties.selectors.access import find
from lantoa.apps.duties.selectors.filters import Filters, address
from lantoa.apps.duties.selectors.ledger import Band, Ledger
from lantoa.apps.duties.selectors.lines import Line, units_of
from lantoa.apps.duties.selectors.source import beside
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.apps.duties.selectors.times import rule_of, times_of
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.audit.words import VERBS
from lantoa.web.duties import corrected
from lantoa.web.duties.after import left_in
from lantoa.web.duties.asked import around, filters_of
from lantoa.web.duties.rows import Row, bearer_words, cells, first_words, month_of, row, year_of
from lantoa.web.duties.sheet import MOST_ROWS, as_workbook
from lantoa.web.duties.words import (
    AUDIENCES,
    CHANNELS,
    MODALITIES,
    NOT_GIVEN,
    SHARE_SORTS,
    SHARES,
    amount,
    badges,
    beat,
    left,
    tally,
)
from lantoa.web.frame import actor
from lantoa.web.messages_of_papers import STATES as STATES_OF_PAPERS
from lantoa.web.states_of_duties import STATES
from lantoa.web.whole import whole as whole_number

PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """The list."""
    filters, who, today = filters_of(request), actor(request), timezone.localdate()
    asked = Ledger(who, filters, on=today)
    page = Paginator(range(asked.summary.shown), PAGE).get_page(request.GET.get("page"))
    held = asked.lines(max(page.start_index() - 1, 0), page.end_index(), readable=readable(who, on=today))
    lines: list[Row] = [row(line, today=today) for line in held]
    left = left_in(request)
    context = {
        **around(request, filters, asked.summary, view="duties"),
        "page": page,
        "lines": lines,
        "undo": left.get("undo", ()),
        "not_given": [(NOT_GIVEN[why], count) for why, count in left.get("not_given", ())],
        "not_given_count": sum(count for _why, count in left.get("not_given", ())),
        "ticked": left.get("chosen", ()),
        "words": left.get("words", ""),
        "found_units": one.units_called(left["words"], on=today) if left.get("words") else (),
        "chosen_units": _chosen_units(left.get("units", ()), left.get("helping", ()), today),
        "acts": bool(reach(who, verb=Verb.DUTY_PROGRESS)),
        "assigns": bool(reach(who, verb=Verb.DUTY_ASSIGN)),
        "drafts": bool(reach(who, verb=Verb.DISPATCH_DRAFT)),
        "most": MOST,
        "by_due": address(filters, sort="-due" if filters.sort == "due" else "due"),
        "by_paper": address(filters, sort="paper"),
    }
    return render(request, "duties/list.html", context)


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """A column for each state."""
    # Its columns are the states: none of them is asked for
    filters, today = filters_of(request)._replace(state="all"), timezone.localdate()
    asked = Ledger(actor(request), filters, on=today)
    columns = [
        {
            "badge": STATES[column.state],
            "count": column.duties,
            "rows": [row(line, today=today) for line in column.lines],
            "all": address(filters, state=column.state),
        }
        for column in asked.board()
    ]
    context = {
        **around(request, filters._replace(state="open"), asked.summary, view="duty_board"),
        "columns": columns,
    }
    return render(request, "duties/board.html", context)


@require_safe
def month(request: HttpRequest) -> HttpResponse:
    """What is due on each day of a month."""
    filters, today = filters_of(request), timezone.localdate()
    first = month_of(request.GET.get("thang", ""), today=today)
    asked = Ledger(actor(request), filters, on=today)
    context = {
        **around(request, filters, asked.summary, view="duty_month"),
        "weeks": [
            [cells(day, filters, first=first, today=today) for day in week] for week in asked.month(first)
        ],
        "first": first,
        "before": _shifted(first, -1),
        "after": _shifted(first, 1),
    }
    return render(request, "duties/month.html", context)


@require_safe
def year(request: HttpRequest) -> HttpResponse:
    """What is due in each month of a year, topic by topic."""
    filters, today = filters_of(request), timezone.localdate()
    number = year_of(request.GET.get("nam", ""), today=today)
    asked = Ledger(actor(request), filters, on=today)
    context = {
        **around(request, filters, asked.summary, view="duty_year"),
        "number": number,
        "bands": [_band(band, filters, number) for band in asked.year(number)],
        "today": today,
    }
    return render(request, "duties/year.html", context)


@require_safe
def duty(request: HttpRequest, duty: int) -> HttpResponse:
    """One duty, from its sentence to its history."""
    return duty_page(request, duty)


def duty_page(request: HttpRequest, duty: int, *, status: int = 200, wrong: Any = None) -> HttpResponse:
    """The page of one duty; `wrong`: what a form was refused for (`said`), which (`at`), and what was `typed`."""
    who, today = actor(request), timezone.localdate()
    whole = one.whole(
        who, duty=duty, on=today, share=whole_number(wrong["at"].partition("-")[2]) if wrong else None
    )
    known = whole.duty
    words = request.GET.get("don-vi", "")
    undone = request.session.pop("share-undo", None)
    context = {
        "whole": whole,
        "mine": any(share.own and share.may for share in whole.shares),
        "duty": known,
        "readable": readable(who, on=today).filter(pk=known.arrival_id).exists(),
        "who": [
            bearer_words(bearers) + ("" if bearers.leads else f" · {_('phối hợp')}")
            for bearers in whole.line.bearers
        ],
        "carried": carrying(who, duty=duty, now=timezone.now()),
        "states_of_papers": STATES_OF_PAPERS,
        "badges": badges(whole.line),
        "sum": _sum(whole.line),
        "rounds": bool(rule_of(known)),
        "states": STATES,
        "due_on": whole.line.seen.due_on,
        "opened": whole.line.seen.state in OPEN,
        "left": left(whole.line.seen.due_on, today) if whole.line.seen.due_on else "",
        "beat": beat(known.rrule, whole.line.seen.due_on),
        "channels": [CHANNELS.get(code, code) for code in known.channels],
        "audiences": [AUDIENCES.get(code, code) for code in known.audiences],
        "modality": MODALITIES.get(known.modality, known.modality),
        "targets": [(target, amount(target)) for target in whole.line.targets],
        "verbs": VERBS,
        "events": [
            {**told, "changes": corrected.changes(event.before, event.after)}
            for told, event in zip(one.told(whole.events), whole.events, strict=True)
        ],
        "beside": (since := beside(who, known, on=today)),
        "offers": corrected.offers(since),
        **_giving(request, known, words, today),
        "undo": request.session.pop("duty-undo", None) == duty,
        "undo_share": next((share for share in whole.shares if share.row.pk == undone), None),
    }
    return render(request, "duties/duty.html", {**context, "wrong": wrong}, status=status)


def _sum(line: Line) -> str:
    """How far all units are, said so where the state before it is that of the person's own units."""
    told = tally(line.duty, line.times)
    return told if line.seen.whole or not told else _("cả nhiệm vụ: %s") % told


def _giving(request: HttpRequest, duty: Any, words: str, today: date) -> dict[str, object]:
    """The form a duty is given by, as it was left when words were typed and no unit ticked."""
    chosen, helping = request.GET.getlist("chon"), set(request.GET.getlist("phoi-hop"))
    left = set(request.GET.getlist("bo"))
    return {
        "named_units": [(row, str(row.pk) not in left) for row in one.named_units(duty)],
        "chosen_units": _chosen_units(chosen, helping, today),
        "found_units": one.units_called(words, on=today) if words else (),
        "words": words,
    }


def _chosen_units(units: Sequence[str], helping: Collection[str], today: date) -> list[tuple[Any, bool]]:
    """Units ticked in a form, and whether they only help."""
    return [(unit, unit.pk in helping) for unit in one.units_chosen(units, on=today)] if units else []


@require_safe
def units(request: HttpRequest) -> HttpResponse:
    """Units called so: to narrow by, or to assign to."""
    filters = filters_of(request)
    words = request.GET.get("don-vi", "")
    found = one.units_called(words, on=timezone.localdate()) if words.strip() else []
    context = {"found_units": found, "words": words, "assigning": request.GET.get("de-giao") == "1"}
    context["links"] = [(unit, address(filters, bearer=unit.pk)) for unit in found]
    return render(request, "duties/parts/units.html", context)


@require_safe
def shares(request: HttpRequest, duty: int) -> HttpResponse:
    """Every unit of a duty: who has done it, who is missing."""
    who, today = actor(request), timezone.localdate()
    known = find(who, duty=duty, on=today)
    asked, words = request.GET.get("state", ""), request.GET.get("don-vi", "").strip()[:200]
    state = asked if asked in one_by_one.ASKED else "all"
    sort = request.GET.get("sort", "")
    sort = sort if sort in one_by_one.SHARE_ORDERS else "name"
    found = one_by_one.shares_of(known, state=state, words=words, sort=sort)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    rule = rule_of(known)
    times = times_of([known], rates=[known.pk] if rule else ())
    context = {
        "duty": known,
        "title": first_words(known.action),
        "sum": tally(known, times.get(known.pk)),
        "rounds": bool(rule),
        "state": state,
        "words": words,
        "sort": sort,
        "sorts": SHARE_SORTS,
        "query": urlencode({"state": state, "don-vi": words, "sort": sort}),
        "choices": {code: word for code, word in SHARES.items() if rule or code not in one_by_one.TIMES},
        "states": STATES,
        "page": page,
        "shares": one_by_one.with_steps(who, known, page.object_list, on=today),
    }
    return render(request, "duties/shares.html", context)


@require_safe
def proof(request: HttpRequest, share: int) -> FileResponse:
    """The file that shows a unit has done it, to keep; never opened inside our own pages."""
    file = one_by_one.proof(actor(request), share=share, on=timezone.localdate())
    name = f"minh-chung-{share}"
    return FileResponse(
        shelf.place(file.sha256).open("rb"), as_attachment=True, filename=name, content_type=file.media_type
    )


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """What is filtered, as a workbook."""
    filters, today = filters_of(request), timezone.localdate()
    asked = Ledger(actor(request), filters, on=today)
    if asked.summary.shown > MOST_ROWS:
        raise Refused("export_too_large", most=MOST_ROWS)
    lines = asked.lines(full=True)
    data = as_workbook(lines, units_of(line.duty for line in lines), today=today)
    name = f"nhiem-vu-{today:%Y-%m-%d}.xlsx"
    return HttpResponse(
        data, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _shifted(first: date, months: int) -> date:
    at = first.year * 12 + first.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def _band(band: Band, filters: Filters, year: int) -> dict[str, object]:
    months = []
    for number, count in enumerate(band.months, 1):
        first = date(year, number, 1)
        last = date.fromordinal(_shifted(first, 1).toordinal() - 1)
        topic = str(band.topic) if band.topic else "none" if band.topic is None else filters.topic
        link = address(
            filters, since=first, until=last, topic=topic, begins=filters.begins or band.name == "begin"
        )
        months.append((number, count, link))
    return {"name": band.name, "topic": band.topic, "months": months, "all": sum(band.months)}
