"""Words the templates use."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lantoa.web import figures
from lantoa.web.people.browsers import browser_words

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """A picture beside a word; readers of the screen pass over it."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>',
        static("vendor/bootstrap-icons/icons.svg"),
        name,
    )


@register.filter
def word_of(key: str, words: Mapping[str, Any]) -> Any:
    """The word of a value; the value itself where nobody gave it a word."""
    return words.get(key, key)


@register.filter
def number(value: float) -> str:
    """As people write it: 12.345."""
    return figures.number(value)


@register.filter
def browser(agent: str) -> str:
    """What a session was opened with."""
    return browser_words(agent)


@register.filter
def at(values: Mapping[str, Any], key: str) -> Any:
    """What stands under a key."""
    return values[key]


@register.filter
def dressed(field: BoundField) -> SafeString:
    """A form's field in the kit's clothes, tied to its error."""
    kind = {"select": "form-select", "checkbox": "form-check-input"}.get(field.widget_type, "form-control")
    attributes: dict[str, str | bool] = {"class": f"{kind} is-invalid" if field.errors else kind}
    if field.errors:
        attributes |= {"aria-invalid": "true", "aria-describedby": f"{field.id_for_label}_error"}
    return field.as_widget(attrs=attributes)
