"""Keep docs/tour.md true: run its Python examples again and list the files it walks through.

python tools/tour.py [--check]

In the page, ```python blocks hold `>>> ` lines; what they print stands below them. Between `<!-- files FOLDER -->` and `<!-- /files -->`
stands a list of the folder's files with the first line of each file's docstring.
"""

import argparse
import ast
import contextlib
import doctest
import io
import os
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "tour.md"
_BLOCK = re.compile(r"```python\n(>>> .*?)```", re.DOTALL)
_FILES = re.compile(r"<!-- files (\S+) -->\n.*?<!-- /files -->", re.DOTALL)


def _answered(block: str, names: dict[str, Any]) -> str:
    """A block with what its lines print now."""
    lines: list[str] = []
    for example in doctest.DocTestParser().get_examples(block):
        first, *more = example.source.splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in more)]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example.source, PAGE.name, "single"), names)  # noqa: S102 - our own page
        lines += printed.getvalue().splitlines()
    return "```python\n" + "\n".join(lines) + "\n```"


def _purpose(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n\n", 1)[0].replace("\n", " ").removeprefix("## What it finds ").strip()


def _listed(folder: str) -> str:
    """The Python files right inside a folder; rules only by their number."""
    files = (path for path in sorted((ROOT / folder).glob("*.py")) if path.name != "__init__.py")
    lines = [f"- `{path.relative_to(ROOT).as_posix()}`: {_purpose(path)}" for path in files]
    rules = [path for path in (ROOT / folder).glob("rules/*.py") if path.name != "__init__.py"]
    if rules:
        lines.append(f"- `{folder}/rules/`: {len(rules)} rules, each with [its page](rules/README.md).")
    return "\n".join([f"<!-- files {folder} -->", *lines, "<!-- /files -->"])


def fresh(page: str) -> str:
    """The page with its lists and answers made again."""
    names: dict[str, Any] = {}
    page = _FILES.sub(lambda match: _listed(match[1]), page)
    return _BLOCK.sub(lambda match: _answered(match[1], names), page)


def main() -> int:
    """Write the page, or say that it is stale."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit status 1 if the page is stale"
    )
    check = parser.parse_args().check
    os.chdir(ROOT)
    page = PAGE.read_text(encoding="utf-8")
    made = fresh(page)
    stale = made != page
    if stale and not check:
        PAGE.write_text(made, encoding="utf-8")
    print(f"docs/tour.md: {'fresh' if not stale else 'stale' if check else 'written'}")
    return int(check and stale)


if __name__ == "__main__":
    sys.exit(main())
