"""The page of one outgoing paper: where it stands, what is next, its first page, files, what it rests on, its history."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from lantoa.apps.drafts.convert import blocks_of
from lantoa.apps.drafts.selectors import outgoing, register
from lantoa.apps.drafts.selectors.answers import answerable, answered, reopenable, taken_back_by
from lantoa.apps.drafts.selectors.copies import copies
from lantoa.apps.drafts.selectors.deliveries import To, recipients
from lantoa.apps.drafts.selectors.desks import desks
from lantoa.apps.drafts.selectors.papers import whole
from lantoa.apps.drafts.selectors.sent_files import edition
from lantoa.apps.drafts.selectors.series import next_number
from lantoa.apps.drafts.selectors.waiting import recall_asked
from lantoa.apps.drafts.services.write import EDITABLE
from lantoa.core.drafting import blanks_of
from lantoa.web.dispatch.found import found_in
from lantoa.web.dispatch.signatures import said_of
from lantoa.web.dispatch.signer import choices
from lantoa.web.dispatch.signer import key as signer_key
from lantoa.web.dispatch.strip import desk, overdue, strip
from lantoa.web.dispatch.words import CHANNELS, COPIES, FILES, RELATIONS, STATES, STEPS, WAITED_FOR
from lantoa.web.frame import actor
from lantoa.web.register.words import URGENCY
from lantoa.web.saved import saved
from lantoa.web.whole import whole as whole_number

_PDF = "application/pdf"
# Whoever signs sees what the check still finds, too
_CHECKED = (*EDITABLE, "signing")


@require_safe
def paper(request: HttpRequest, draft: int) -> HttpResponse:
    """One paper."""
    return shown(request, draft)


def shown(
    request: HttpRequest, key: int, *, status: int = 200, problem: str = "", sure: bool = False
) -> HttpResponse:
    """The page as it stands; `problem`: why the last thing that was tried did not work; `sure`: asked once more."""
    who, now = actor(request), timezone.now()
    seen = whole(who, draft=key, now=now)
    row, today = seen.draft, timezone.localdate(now)
    may = desk(who, row)
    asked = recall_asked(row) if row.state == "issued" else None
    context: dict[str, Any] = {
        "draft": row,
        "paper": seen.paper,
        "seen": seen,
        "edition": edition(row),
        "may": may,
        "problem": problem,
        "found": found_in(row, seen.paper) if row.state in _CHECKED else None,
        "sure": sure,
        "tried": _tried(request),
        "told": request.POST.get("comment", "")[:1000],
        "copies_said": request.POST.get("copies", row.copies),
        "state": STATES[row.state],
        "urgency": URGENCY[row.urgency] if row.urgency != "normal" else None,
        "waited_for": WAITED_FOR["recall" if asked else row.state],
        "recall_asked": asked,
        "recalled": next((one for one in reversed(seen.steps) if one.verb == "recall"), None),
        "strip": strip(row, seen.steps),
        "steps": [(one, STEPS.get(one.verb, one.verb)) for one in reversed(seen.steps)],
        "returned": seen.steps[-1] if _came_back(row, seen.steps) else None,
        "files": [_file(one) for one in seen.files],
        "open_remarks": sum(one.state == "open" for one in seen.remarks),
        "blanks": len([*blanks_of(seen.paper)]) if row.state == "drafting" else 0,
        "changed_names": _changed(seen.paper),
        "relations": RELATIONS,
        "request_key": uuid4().hex,
        "copies": copies(row) if row.issued_at else [],
        "copy_kinds": [(key, word) for key, word in COPIES.items() if key != "SL"],
        "answered": answered(row, seen.bases),
        "said": _said(seen.files),
        "late": overdue(row, on=today),
        **_sent(row, today),
    }
    return render(request, "dispatch/paper.html", context | _choices(request, row, may), status=status)


def _sent(row: Any, today: date) -> dict[str, Any]:
    """Whom it went to, and how many have it."""
    if not row.issued_at:
        return {}
    to = recipients(row, on=today)
    here = [one for one in to if one.works_here]
    tally = {
        "all": len(to),
        "sent": sum(bool(one.row.channel) for one in to),
        "here": len(here),
        "received": sum(one.row.received_at is not None for one in here),
        "open": any(one.row.received_at is None for one in to),
    }
    return {"lines": [*_lines(to)], "tally": tally, "channels": CHANNELS}


def _lines(to: Sequence[To]) -> Iterator[dict[str, Any]]:
    """The recipients by the words of the paper that mean them; `open`: to whom of these it was not sent yet."""
    for words, ones in groupby(to, lambda one: one.row.line):
        meant = [*ones]
        unsent = [str(one.row.pk) for one in meant if not one.row.channel and one.row.received_at is None]
        yield {"words": words if len(meant) > 1 else "", "to": meant, "open": " ".join(unsent)}


def _choices(request: HttpRequest, row: Any, may: Any) -> dict[str, Any]:
    """What has to be chosen at this step, and only then."""
    who, now = actor(request), timezone.now()
    today = timezone.localdate(now)
    found: dict[str, Any] = {}
    if (row.state == "drafting" and may.drafts) or (row.issued_at and may.issues):
        kind = row.kind if not row.issued_at else ""
        found["signers"] = choices(office=row.office_id, kind=kind, on=today, form=row.form)
        found["signed_by"] = signer_key(row.signer_id, row.delegation_id)
        found["copy_signer"] = request.POST.get("signer", "")
    if row.state == "drafting" and may.drafts:
        own = [one for one in desks(who, on=today) if one.office == row.office_id]
        found["desks"] = [(one.unit, one.unit_name) for one in own]
    if row.state == "signing" and may.signs:
        found["certificates"] = outgoing.certificates(who)
    if row.state == "sealing" and may.issues:
        found["certificates"] = outgoing.certificates(who, office=row.office_id)
    if row.state == "issuing" and may.issues:
        found["answers"] = answerable(who, row, on=today)
        found["left"] = _left(request, found["answers"])
        found["opens"] = reopenable(who, taken_back_by(row), on=today)
    if row.state == "issued" and may.first:
        found["opens"] = reopenable(who, [row], on=today)
    found["kept_shut"] = _kept_shut(request, found.get("opens", ()))
    if row.state == "numbering" and may.numbers:
        found["reserved"] = register.idle(who, office=row.office_id, now=now)
        found["next"] = next_number(row, on=today)
    return found


def _tried(request: HttpRequest) -> str | None:
    """The step that was refused, by its address; None where the page is only looked at."""
    return request.resolver_match.url_name if request.method == "POST" and request.resolver_match else None


def _left(request: HttpRequest, answers: Sequence[Any]) -> set[int]:
    """Papers that are not ticked: at first those of which something stays open, then those left unticked by a person."""
    if _tried(request) != "dispatch_issue":
        return {one.paper.pk for one in answers if not one.whole}
    ticked = set(map(whole_number, request.POST.getlist("settles")))
    return {one.paper.pk for one in answers} - ticked


def _kept_shut(request: HttpRequest, opens: Sequence[Any]) -> set[int]:
    """Papers that were unticked before the step was refused; at first all are opened again."""
    if _tried(request) not in ("dispatch_issue", "dispatch_confirm_recall"):
        return set()
    return {one.pk for one in opens} - set(map(whole_number, request.POST.getlist("reopens")))


@require_safe
def file(request: HttpRequest, draft: int, file: int) -> FileResponse:
    """A file of the paper, byte by byte as it was made or signed."""
    found = outgoing.file(actor(request), draft=draft, key=file, now=timezone.now())
    return saved(found.file, found.name)


def _came_back(row: Any, steps: Any) -> bool:
    return row.state == "drafting" and bool(steps) and steps[-1].verb in ("send_back", "unnumber")


def _file(one: Any) -> dict[str, Any]:
    return {"row": one, "word": FILES[one.role], "pdf": one.file.media_type == _PDF}


def _said(files: Any) -> list[dict[str, Any]]:
    """The signatures of the newest signed file."""
    judged = [one for one in files if one.verification and one.void_at is None and one.role != "annex"]
    return said_of(judged[-1].verification["signatures"]) if judged else []


def _changed(paper: Any) -> list[str]:
    """Old bodies and old law that were mapped to today's, each reason once."""
    lines = [line.why for line in (*paper.addressees, *paper.recipients)]
    told = [source.why for block in blocks_of(paper) for source in block.sources]
    return [why for why in dict.fromkeys([*lines, *told]) if why]
