"""Whose books, powers and words a page is about."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from lantoa.apps.drafts.selectors.desks import offices
from lantoa.apps.drafts.selectors.offices import form_of, words
from lantoa.core.checking import PaperForm
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb
from lantoa.web.dispatch.words import FORMS
from lantoa.web.frame import actor


def chosen_office(request: HttpRequest, verb: Verb) -> tuple[str, list[tuple[str, str]]]:
    """The office in the address, or the first of the person's own; and all of these to choose from."""
    found = offices(actor(request), verb=verb, on=timezone.localdate())
    if not found:
        raise Refused("not_permitted", verb=verb)
    asked = request.GET.get("co-quan", "")
    return (asked or found[0][0]), found


def powers(request: HttpRequest, office: str) -> dict[str, Any]:
    """What is said where a signer is chosen: who gives powers to sign, and in whose form the office writes."""
    today = timezone.localdate()
    form = form_of(words(office, on=today).office)
    delegating = offices(actor(request), verb=Verb.DISPATCH_DELEGATE, on=today)
    may = office in {key for key, _name in delegating}
    return {"office": office, "may": may, "party": form is PaperForm.PARTY, "form": FORMS[form]}


def done(request: HttpRequest, said: str, *, view: str, office: str, **more: int) -> HttpResponse:
    """Said once, on the page of that office."""
    messages.success(request, said)
    asked: dict[str, str | int] = {"co-quan": office, **more}
    return redirect(f"{reverse(view)}?{urlencode(asked)}")
