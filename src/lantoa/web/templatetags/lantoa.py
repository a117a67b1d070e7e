"""Words the templates use."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

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
def startswith(text: str, prefix: str) -> bool:
    """Whether the text begins so."""
    return text.startswith(prefix)
