"""When this browser last wrote anything: what it kept of pages from before is out of date, and frame.js asks for them anew."""

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

Respond = Callable[[HttpRequest], HttpResponse]
COOKIE = "lantoa-written"


def now() -> int:
    """Milliseconds, by which pages are stamped and what is written."""
    return time.time_ns() // 1_000_000


def written(respond: Respond) -> Respond:
    """Every write is noted in the browser, coming and going included."""

    def noted(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        if request.method == "POST" and _did(request, response):
            secure = settings.SESSION_COOKIE_SECURE
            response.set_cookie(COOKIE, str(now()), secure=secure, samesite="Lax")
        return response

    return noted


def _did(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether something was done: one is sent elsewhere, or a part of the page comes anew.

    A whole page in answer to a form looks ahead or refuses: Back leads to the form as it was left.
    """
    if 300 <= response.status_code < 400:
        return True
    if response.status_code >= 400 or response.streaming or not HtmxDetails(request):
        return False
    return not response.content.startswith(b"<!doctype html>")
