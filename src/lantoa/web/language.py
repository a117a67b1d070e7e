"""Vietnamese first; English for whoever switched. What a browser was installed in says nothing about its reader."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Respond = Callable[[HttpRequest], HttpResponse]


def chosen_language(respond: Respond) -> Respond:
    """The language of the switch (a cookie), else Vietnamese."""
    known = dict(settings.LANGUAGES)

    def speaking(request: HttpRequest) -> HttpResponse:
        asked = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = asked if asked in known else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = respond(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return speaking
