"""The day a page is asked for: every page of this room can be asked for any day."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from lantoa.web.days import day_of

NAME = "ngay"


def asked_day(request: HttpRequest) -> date:
    """The day in the address, else today."""
    text = request.GET.get(NAME, "").strip()
    return day_of(text) if text else timezone.localdate()


def of_day(day: date) -> dict[str, Any]:
    """What templates need to keep the day from page to page; today needs no saying."""
    today = timezone.localdate()
    return {
        "day": day,
        "today": today,
        "is_today": day == today,
        "day_query": "" if day == today else "?" + urlencode({NAME: day.isoformat()}),
    }
