"""What stands before every page: where content may come from, who is let in, how a refusal is shown."""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from lantoa.apps.accounts import demo
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role
from lantoa.web.frame import actor
from lantoa.web.messages import sentence

Respond = Callable[[HttpRequest], HttpResponse]

POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; "
    "frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'"
)
# Reached without signing in: signing in itself, assets, the calendar feed (its address is the key), a sign of life
OPEN = ("/tai-khoan/", "/static/", "/lich/", "/ngon-ngu/", "/suc-khoe")
STATUS = {
    "not_permitted": HTTPStatus.FORBIDDEN,
    "changed_meanwhile": HTTPStatus.CONFLICT,
    "not_found": HTTPStatus.NOT_FOUND,
}
# Of these the page that was asked says nothing itself: it is no page of this person's
ELSEWHERE = frozenset({"not_found", "not_permitted"})


def content_policy(respond: Respond) -> Respond:
    """Nothing comes from another host, no script stands in a page."""

    def guarded(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        response.headers.setdefault("Content-Security-Policy", " ".join([POLICY, *_sign_ons()]))
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return response

    return guarded


def _sign_ons() -> Iterator[str]:
    """The hosts of a provincial sign-on: the form that goes there may (`form-action` stands last in the policy)."""
    providers: dict[str, Any] = settings.SOCIALACCOUNT_PROVIDERS
    for app in providers.get("openid_connect", {}).get("APPS", ()):
        server = urlsplit(app["settings"]["server_url"])
        yield f"{server.scheme}://{server.netloc}"


def signed_in(respond: Respond) -> Respond:
    """Every page but the open ones is for people who signed in, who chose their own password; administrators, with a second factor."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(OPEN):
            return respond(request)
        if not request.user.is_authenticated:
            return _elsewhere(request, f"{reverse('account_login')}?next={request.path}")
        if request.user.must_change_password and not (
            settings.DEMO and demo.published(request.user.username)
        ):
            return _elsewhere(request, reverse("account_change_password"))
        if not settings.DEMO and _lacks_second_factor(request):
            messages.warning(request, _("Người quản trị phải bật xác thực hai bước trước khi làm việc."))
            return _elsewhere(request, reverse("mfa_activate_totp"))
        return respond(request)

    return guarded


def _lacks_second_factor(request: HttpRequest) -> bool:
    """Whoever gives roles and passwords signs in by more than a password; a provincial sign-on sees to that itself.

    Where the session knows how they signed in, nothing is asked of the database.
    """
    if all(grant.role != Role.ADMINISTRATOR for grant in actor(request).grants):
        return False
    records = get_authentication_records(request, request.user)
    if any(record["method"] in ("socialaccount", "mfa") for record in records):
        return False
    own = Authenticator.objects.filter(user=request.user.pk)
    return not own.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


def refusals(respond: Respond) -> Respond:
    """A use-case that says no is answered by its sentence, with the status that fits; nothing was written.

    What no database keeps is refused before any use-case is asked.
    """

    def guarded(request: HttpRequest) -> HttpResponse:
        return respond(request)

    def shown(request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, Refused):
            return None
        if request.headers.get("Accept") == "application/json":  # a script asks, and says it in its own place
            answer = {"problem": sentence(problem), "code": problem.code}
            return JsonResponse(answer, status=STATUS.get(problem.code, HTTPStatus.BAD_REQUEST))
        template = "parts/refusal.html" if request.headers.get("HX-Request") else "refused.html"
        status = STATUS.get(problem.code, HTTPStatus.BAD_REQUEST)
        said = {"sentence": sentence(problem), "back": _came_from(request)}
        return render(request, template, said, status=status)

    def looked_at(request: HttpRequest, *_view: Any) -> HttpResponse | None:
        return (
            shown(request, Refused("signs_not_kept")) if any("\0" in one for one in _sent(request)) else None
        )

    guarded.process_exception = shown  # type: ignore[attr-defined]
    guarded.process_view = looked_at  # type: ignore[attr-defined]
    return guarded


def _sent(request: HttpRequest) -> Iterator[str]:
    """The words of the address and of a form. (A script's JSON is looked at where it is read.)"""
    yield request.path
    for form in (request.GET, request.POST):
        for name, values in form.lists():
            yield from (name, *values)


def _came_from(request: HttpRequest) -> str:
    """The page of ours the request was sent from, empty where none is told."""
    came = urlsplit(request.headers.get("Referer", ""))
    # What begins with two strokes would lead to another place
    if came.netloc != request.get_host() or came.path == request.path or came.path.startswith("//"):
        return ""
    return f"{came.path}?{came.query}" if came.query else came.path


def _elsewhere(request: HttpRequest, address: str) -> HttpResponse:
    """A redirect that htmx follows with the whole page, not inside the part it asked for."""
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)
