"""A reading as one page that stands alone: no network, no other file."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lantoa import __version__
from lantoa.cli import phrases
from lantoa.cli.marked import draw_document
from lantoa.cli.marks import Item, items_of
from lantoa.cli.messages import Lang, say
from lantoa.core.reading import ENGINE, DirectiveReading

_FOLDER = Path(__file__).with_name("pages")


def render(reading: DirectiveReading, *, lang: Lang) -> str:
    """The document with everything found in it coloured, and beside it the list of what was found."""
    items = items_of(reading, lang)
    origin = reading.document.source.origin
    return fill(
        "reading",
        lang=lang,
        title=_title(reading, lang),
        mark=f"sha256={origin.sha256 if origin else None} engine={ENGINE} lang={lang}",
        document=draw_document(reading, items, lang),
        items=items,
        kinds=_kinds(items, lang),
        unsure=sum(item.unsure for item in items),
        loose=phrases.loose_words(phrases.loose_times(reading), lang),
        doubted=phrases.doubted(reading, lang),
        subject=phrases.optional(reading.letterhead.subject),
        source=phrases.source_words(reading, lang),
    )


def fill(page: str, *, lang: Lang, **values: Any) -> str:
    """A template of the folder `pages` with its style and its script, and nothing else allowed to run."""

    def word(code: str, **params: object) -> str:
        return say(lang, code, **params)

    script = _asset(f"{page}.js")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
    return (
        _environment()
        .get_template(f"{page}.html.j2")
        .render(
            lang=lang,
            word=word,
            version=__version__,
            policy=policy,
            style=Markup(_asset("base.css") + _asset(f"{page}.css")),  # noqa: S704 - our own files
            script=Markup(script),  # noqa: S704 - our own file
            **values,
        )
    )


def _digest(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _title(reading: DirectiveReading, lang: Lang) -> str:
    head, origin = reading.letterhead, reading.document.source.origin
    title = (
        " ".join(filter(None, (head.kind, phrases.number_symbol(head, lang))))
        or (origin.name if origin else "")
        or say(lang, "col.document")
    )
    return phrases.stamped(title, (stamp.text for stamp in head.stamps))


def _kinds(items: list[Item], lang: Lang) -> list[tuple[str, str, int]]:
    """Kind, its name, how many: for the sentence at the top and the switches of the list."""
    counts = {
        kind: sum(item.kind == kind for item in items)
        for kind in ("duty", "target", "deadline", "citation", "finding")
    }
    return [(kind, say(lang, kind, count=count), count) for kind, count in counts.items()]
