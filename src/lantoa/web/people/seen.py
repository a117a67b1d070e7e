"""When a session was last seen, written down now and then: a write on every page would make readers wait for the writer."""

from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

Respond = Callable[[HttpRequest], HttpResponse]
EVERY = 300  # seconds


def session_seen(respond: Respond) -> Respond:
    """The list of sessions is kept by the sign-in library; here it is told of a visit, once in five minutes from one place."""

    def seen(request: HttpRequest) -> HttpResponse:
        key = request.session.session_key
        if key and request.user.is_authenticated:
            place = request.META.get("REMOTE_ADDR", "")
            if cache.add(f"seen-{key}-{place}", 1, EVERY):
                UserSession.objects.create_from_request(request)
        return respond(request)

    return seen
