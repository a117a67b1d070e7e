"""Hôm nay: what waits for me, in the order of its deadline."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The home page."""
    return render(request, "today/today.html")
