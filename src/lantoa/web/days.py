"""Days as people write them: one field for forms, one reading for addresses. Its look in a template: parts/day.html."""

from contextlib import suppress
from datetime import date, datetime
from typing import Any

from django import forms

from lantoa.core.kernel import Refused

_FORMS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")


class DayField(forms.DateField):
    """A day as people write it. A browser's own field would show the order of the machine's language instead."""

    widget = forms.DateInput(attrs={"inputmode": "numeric", "placeholder": "dd/mm/yyyy"}, format="%d/%m/%Y")

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=_FORMS, **options)


def day_of(text: str) -> date:
    """`01/07/2025` as people write it, `2025-07-01` as addresses hold it; else `Refused("day_unreadable")`."""
    for form in _FORMS:
        with suppress(ValueError):
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no hour
    raise Refused("day_unreadable", value=text[:20])
