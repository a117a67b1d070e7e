"""The workbench's words in both languages.

`words.py` collects the Vietnamese sentences of templates and code into `locale/en/…/django.po` (old translations kept,
what is gone dropped) and compiles every catalogue; `words.py --check` says what is not translated, not compiled, or
said by a template without asking for its translation.
`locale/vi` holds the sign-in library's English sentences in Vietnamese; it is written by hand.
"""

import ast
import os
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "lantoa"
WEB = PACKAGE / "web"
LOCALE = WEB / "locale"
TAG = re.compile(
    r"""{%\s*(?:trans|translate)\s+(?P<mark>["'])(?P<words>.+?)(?P=mark)(?:\s+context\s+(?P<sign>["'])(?P<context>.+?)(?P=sign))?"""
)
# `_("Tất cả")` as a value in a tag or a filter
VALUE = re.compile(r"""(?<!\w)_\((?P<mark>["'])(?P<words>.+?)(?P=mark)\)""")
BLOCK = re.compile(
    r"{%\s*blocktrans(?:late)?\b(.*?)%}(.*?)(?:{%\s*plural\s*%}(.*?))?{%\s*endblocktrans(?:late)?\s*%}",
    re.DOTALL,
)
NOTE = re.compile(r"{%\s*comment\s*%}.*?{%\s*endcomment\s*%}|{#.*?#}", re.DOTALL)
BOTH = "500.html"  # shown when nothing else works: no catalogue is asked, so it says all in both languages
# `<p lang="vi">CỘNG HÒA …</p>`: the fixed words of a paper's head stay in their language; `{% if kind == "Công văn" %}` says nothing
KEPT = re.compile(r"""<(\w+)\b[^>]*\blang="vi"[^>]*>.*?</\1>""", re.DOTALL)
COMPARED = re.compile(r"""{%\s*(?:el)?if\b.*?%}""")
NAMES = re.compile("Lan Tỏa|Tiếng Việt")  # the same in every language
VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯà-ãè-éì-íò-õù-ýÀ-ÃÈ-ÉÌ-ÍÒ-ÕÙ-ÝĩũĨŨạ-ỹẠ-Ỹ]")
VARIABLE = re.compile(r"{{\s*(\w+)\s*}}")
BEGAN = datetime(2026, 11, 22, tzinfo=UTC)  # a date of its own would change the file at every run
ONE = {"gettext", "gettext_lazy", "gettext_noop"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
COUNTED = {"ngettext", "ngettext_lazy"}


class Sentence(NamedTuple):
    """What a catalogue has a line for. `many`: the same for several; `context`: tells one word's two meanings apart."""

    words: str
    many: str = ""
    context: str | None = None

    @property
    def id(self) -> str | tuple[str, str]:
        """As the catalogue names it."""
        return (self.words, self.many) if self.many else self.words


def block_text(text: str, *, trimmed: bool) -> str:
    """A block of a template as the catalogue names it."""
    if trimmed:
        text = re.sub(r"\s*\n\s*", " ", text.strip())
    return VARIABLE.sub(r"%(\1)s", text.replace("%", "%%"))


def of_template(text: str) -> Iterator[Sentence]:
    """Sentences of a template."""
    for found in [*TAG.finditer(text), *VALUE.finditer(text)]:
        yield Sentence(found["words"].replace("%", "%%"), context=found.groupdict().get("context"))
    for options, one, many in BLOCK.findall(text):
        trimmed = "trimmed" in options.split()
        yield Sentence(block_text(one, trimmed=trimmed), block_text(many, trimmed=trimmed))


def unmarked(text: str) -> Iterator[str]:
    """Vietnamese words a template says without asking for their translation."""
    for nothing in (NOTE, BLOCK, KEPT, re.compile(r"{%\s*trans(?:late)?\b.*?%}"), COMPARED, VALUE, NAMES):
        text = nothing.sub("", text)
    yield from (line.strip() for line in text.splitlines() if VIETNAMESE.search(line))


def of_module(text: str) -> Iterator[Sentence]:
    """Sentences of a module, whatever it calls the functions that translate."""
    tree = ast.parse(text)
    names = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        meant = names.get(node.func.id)
        said = [
            part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)
        ]
        if meant in ONE and said:
            yield Sentence(said[0])
        elif meant in COUNTED and len(said) > 1:
            yield Sentence(said[0], said[1])
        elif meant in IN_CONTEXT and len(said) > 1:
            yield Sentence(said[1], context=said[0])


def sentences() -> Iterator[Sentence]:
    """All that pages and code say: Vietnamese, and the few words that are the same in every language."""
    for path in sorted((WEB / "templates").rglob("*.html")):
        yield from of_template(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from of_module(path.read_text(encoding="utf-8"))


def collect(path: Path) -> Catalog:
    """The catalogue with every sentence now in use, each with the translation it had."""
    old = read_po(BytesIO(path.read_bytes()), locale="en") if path.exists() else Catalog(locale="en")
    new = Catalog(locale="en", project="Lan Tỏa", fuzzy=False, creation_date=BEGAN)
    for sentence in dict.fromkeys(sentences()):
        known = old.get(sentence.words, sentence.context)
        kept = known.string if known and isinstance(known.string, type(sentence.id)) else None
        new.add(sentence.id, string=kept, context=sentence.context)
    return new


def translated(message: Message) -> bool:
    """Whether every form of it has words."""
    said = message.string
    return all(said) if isinstance(said, tuple) else bool(said)


def compiled(catalogue: Catalog) -> bytes:
    """As the program reads it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def put(path: Path, data: bytes) -> None:
    """In one step: who reads at this moment sees the old catalogue or the new one, never half of it."""
    made = path.with_suffix(f".{os.getpid()}")
    made.write_bytes(data)
    made.replace(path)


def main(arguments: list[str]) -> int:
    """See the top of this file."""
    english = LOCALE / "en" / "LC_MESSAGES" / "django.po"
    new = collect(english)
    if "--check" in arguments:
        missing = [message.id for message in new if message.id and not translated(message)]
        stale = [
            str(path.relative_to(ROOT))
            for path in LOCALE.rglob("*.po")
            if not path.with_suffix(".mo").exists()
            or path.with_suffix(".mo").read_bytes() != compiled(read_po(BytesIO(path.read_bytes())))
        ]
        plain = [
            line
            for path in sorted((WEB / "templates").rglob("*.html"))
            if path.name != BOTH
            for line in unmarked(path.read_text(encoding="utf-8"))
        ]
        for line in [*map(str, missing), *stale]:
            print("not translated or not compiled:", line)
        for line in plain:
            print("not marked for translation:", line)
        return int(bool(missing or stale or plain))
    english.parent.mkdir(parents=True, exist_ok=True)
    said = BytesIO()
    write_po(said, new, width=120, sort_output=True, omit_header=False, include_lineno=False)
    put(english, said.getvalue())
    for path in LOCALE.rglob("*.po"):
        put(path.with_suffix(".mo"), compiled(read_po(BytesIO(path.read_bytes()))))
        print("written:", path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
