"""What a browser says of itself, in the words of whoever uses it."""

import re

from django.utils.translation import gettext as _

# The first that is named counts: many say that they are Chrome or Safari besides
_BROWSERS = (
    ("Cốc Cốc", r"coc_coc_browser/(\d+)"),
    ("Edge", r"Edg(?:e|A|iOS)?/(\d+)"),
    ("Opera", r"OPR/(\d+)"),
    ("Samsung Internet", r"SamsungBrowser/(\d+)"),
    ("Firefox", r"(?:Firefox|FxiOS)/(\d+)"),
    ("Chrome", r"(?:HeadlessChrome|Chrome|CriOS)/(\d+)"),
    ("Safari", r"Version/(\d+)[\d.]* (?:Mobile/\S+ )?Safari/"),
)
_SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("macOS", "Mac OS X|Macintosh"),
    ("Linux", "Linux|CrOS"),
)


def browser_words(agent: str) -> str:
    """`Chrome 131 trên Windows`; what cannot be told is not guessed."""
    named = ((name, re.search(sign, agent)) for name, sign in _BROWSERS)
    browser = next((f"{name} {found[1]}" for name, found in named if found), _("Trình duyệt khác"))
    system = next((name for name, sign in _SYSTEMS if re.search(sign, agent)), "")
    return _("%(browser)s trên %(system)s") % {"browser": browser, "system": system} if system else browser
