"""What the list still shows for a moment after something was done with several duties, or was not."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from lantoa.apps.duties.services.trail import UNDO

_PLACE = "duties-after"


def back_to_list(request: HttpRequest, **left: Any) -> HttpResponse:
    """The list as it was asked for; `left`: what of it can be taken back, or is still to be done."""
    request.session[_PLACE] = {**left, "at": timezone.now().isoformat()}
    return redirect(f"{reverse('duties')}?{request.POST.get('query', '')}")


def left_in(request: HttpRequest) -> dict[str, Any]:
    """As long as it can be taken back. Looking at it writes nothing."""
    left = request.session.get(_PLACE)
    if left is None or timezone.now() - datetime.fromisoformat(left["at"]) > UNDO:
        return {}
    return dict(left)
