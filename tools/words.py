"""The workbench's words in both languages.

`words.py` collects the Vietnamese sentences of templates and code into `locale/en/…/django.po` (old translations kept,
what is gone dropped) and compiles every catalogue; `words.py --check` says what is not translated or not compiled.
`locale/vi` holds the sign-in library's English sentences in Vietnamese; it is written by hand.
"""

import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "src" / "lantoa" / "web"
LOCALE = WEB / "locale"
TAG = re.compile(r"""{%\s*(?:trans|translate)\s+(?:"([^"]+)"|'([^']+)')""")
BLOCK = re.compile(
    r"{%\s*blocktrans(?:late)?\b([^%]*)%}(.*?)(?:{%\s*plural\s*%}(.*?))?{%\s*endblocktrans(?:late)?\s*%}",
    re.DOTALL,
)
VARIABLE = re.compile(r"{{\s*(\w+)\s*}}")
BEGAN = datetime(2026, 11, 22, tzinfo=UTC)  # a date of its own would change the file at every run
KEYWORDS = {"gettext": None, "gettext_lazy": None, "gettext_noop": None, "_": None, "ngettext": (1, 2)}


def block_text(text: str, *, trimmed: bool) -> str:
    """A block of a template as the catalogue names it."""
    if trimmed:
        text = " ".join(line.strip() for line in text.strip().splitlines())
    return VARIABLE.sub(r"%(\1)s", text.replace("%", "%%"))


def of_templates() -> Iterator[str | tuple[str, str]]:
    """Sentences of the templates."""
    for path in sorted((WEB / "templates").rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        yield from (double or single for double, single in TAG.findall(text))
        for options, one, many in BLOCK.findall(text):
            trimmed = "trimmed" in options.split()
            first = block_text(one, trimmed=trimmed)
            yield (first, block_text(many, trimmed=trimmed)) if many else first


def of_code() -> Iterator[str | tuple[str, str]]:
    """Sentences of the code."""
    for path in sorted([*WEB.rglob("*.py"), *(ROOT / "src" / "lantoa" / "config").glob("*.py")]):
        for _line, message, _comments, _context in extract("python", BytesIO(path.read_bytes()), KEYWORDS):
            yield message


def collect(path: Path) -> Catalog:
    """The catalogue with every sentence now in use, each with the translation it had."""
    old = read_po(BytesIO(path.read_bytes()), locale="en") if path.exists() else Catalog(locale="en")
    new = Catalog(locale="en", project="Lan Tỏa", fuzzy=False, creation_date=BEGAN)
    for message in dict.fromkeys([*of_templates(), *of_code()]):
        known = old.get(message if isinstance(message, str) else message[0])
        new.add(message, string=known.string if known else None)
    return new


def compiled(catalogue: Catalog) -> bytes:
    """As the program reads it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main(arguments: list[str]) -> int:
    """See the top of this file."""
    english = LOCALE / "en" / "LC_MESSAGES" / "django.po"
    new = collect(english)
    if "--check" in arguments:
        missing = [message.id for message in new if message.id and not message.string]
        stale = [
            str(path.relative_to(ROOT))
            for path in LOCALE.rglob("*.po")
            if not path.with_suffix(".mo").exists()
            or path.with_suffix(".mo").read_bytes() != compiled(read_po(BytesIO(path.read_bytes())))
        ]
        for line in [*map(str, missing), *stale]:
            print("not translated or not compiled:", line)
        return int(bool(missing or stale))
    english.parent.mkdir(parents=True, exist_ok=True)
    with english.open("wb") as file:
        write_po(file, new, width=120, sort_output=True, omit_header=False, include_lineno=False)
    for path in LOCALE.rglob("*.po"):
        path.with_suffix(".mo").write_bytes(compiled(read_po(BytesIO(path.read_bytes()))))
        print("written:", path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
