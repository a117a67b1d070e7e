"""Units that a form gives duties to."""

from collections.abc import Sequence
from typing import NamedTuple

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from lantoa.apps.duties.selectors.duty import MOST_UNITS, units_called


class Given(NamedTuple):
    """Units ticked, those of them that only help, and what was typed without ticking anything it finds."""

    units: Sequence[str]
    helping: Sequence[str]
    typed: str


def given_in(request: HttpRequest) -> Given:
    """As the form was sent."""
    units = request.POST.getlist("units")[:MOST_UNITS]
    words = request.POST.get("don-vi", "").strip()[:200]
    found = {unit.pk for unit in units_called(words, on=timezone.localdate())} if words else set()
    helping = [unit for unit in units if request.POST.get(f"role-{unit}") == "helps"]
    return Given(units, helping, "" if found.intersection(units) else words)


def say_typed(request: HttpRequest, given: Given) -> None:
    """Words that stood in the field beside units that were ticked: nobody was given anything by them."""
    if given.typed:
        words = _(
            "Chữ «%(words)s» còn trong ô tên đơn vị không được tính: chưa đánh dấu đơn vị nào theo chữ ấy."
        )
        messages.warning(request, words % {"words": given.typed})
