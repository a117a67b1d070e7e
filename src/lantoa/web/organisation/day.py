"""The day a page is asked for: every page of this room can be asked for any day."""

from contextlib import suppress
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from lantoa.core.kernel import Refused

NAME = "ngay"


def asked_day(request: HttpRequest) -> date:
    """The day in the address, else today."""
    text = request.GET.get(NAME, "").strip()
    return day_of(text) if text else timezone.localdate()


def day_of(text: str) -> date:
    """`01/07/2025` as people write it, `2025-07-01` as addresses hold it."""
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        with suppress(ValueError):
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no hour
    raise Refused("day_unreadable", value=text[:20])


def of_day(day: date) -> dict[str, Any]:
    """What templates need to keep the day from page to page; today needs no saying."""
    today = timezone.localdate()
    return {
        "day": day,
        "today": today,
        "is_today": day == today,
        "day_query": "" if day == today else "?" + urlencode({NAME: day.isoformat()}),
    }
