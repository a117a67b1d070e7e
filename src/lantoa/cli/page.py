"""A reading as one stand-alone page."""

from lantoa.cli.messages import Lang
from lantoa.core.reading import DirectiveReading


def render(reading: DirectiveReading, *, lang: Lang) -> str:
    """The page."""
    return f"<!doctype html><html lang={lang}><pre>{len(reading.document.text)}"
