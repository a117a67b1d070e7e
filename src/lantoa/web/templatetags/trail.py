"""What was done to a thing, on its own page."""

from collections.abc import Iterable
from typing import Any

from django import template

from lantoa.apps.organisations.selectors.browse import names_now
from lantoa.web.trail.values import Line, line, unit_ids

register = template.Library()


@register.filter
def told(events: Iterable[Any]) -> list[Line]:
    """Events in words, each with what it changed."""
    held = list(events)
    names = names_now(unit_ids(held))
    return [line(event, units=names) for event in held]
