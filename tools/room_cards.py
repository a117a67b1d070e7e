"""Make docs/rooms: one card a room of the core, from its door.

python tools/room_cards.py [--check]
"""

import argparse
import importlib
import inspect
import re
import sys
from pathlib import Path
from types import ModuleType

from generated import NOTE, settle
from rule_pages import RULES, room_of

ROOT = Path(__file__).resolve().parents[1]
CORE = ROOT / "src" / "lantoa" / "core"
FOLDER = ROOT / "docs" / "rooms"


def _first_line(value: object) -> str:
    return (inspect.getdoc(value) or "").split("\n\n", 1)[0].replace("\n", " ")


def _signature(name: str, value: object) -> str:
    signature = re.sub(r"lantoa\.core\.(?:\w+\.)+", "", str(inspect.signature(value)))  # type: ignore[arg-type]
    return f"{name}{signature}"


def _exports(door: ModuleType) -> list[str]:
    verbs, nouns = [], []
    for name in door.__all__:
        value = getattr(door, name)
        if inspect.isfunction(value):
            verbs.append(f"- `{_signature(name, value)}`: {_first_line(value)}")
        elif inspect.isclass(value):
            nouns.append(f"- `{name}`: {_first_line(value)}")
    lines = ["## Verbs", "", *verbs, ""] if verbs else []
    return [*lines, "## Values", "", *nouns, ""] if nouns else lines


def _neighbours(room: str) -> list[str]:
    """Rooms whose doors the files of this room use."""
    used = {
        match[1]
        for path in (CORE / room).rglob("*.py")
        for match in re.finditer(
            r"^\s*(?:from|import) lantoa\.core\.(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    return sorted(used - {room})


def card(room: str) -> str:
    """The card of one room."""
    door = importlib.import_module(f"lantoa.core.{room}")
    purpose, _, sides = (inspect.getdoc(door) or "").partition("\n\n")
    body = re.sub(r"^(In|Out|Never): ", r"- **\1**: ", sides, flags=re.MULTILINE)
    lines = [NOTE, f"# {room}", "", purpose, "", body, "", *_exports(door)]
    if neighbours := _neighbours(room):
        lines += ["Builds on " + ", ".join(f"[{name}]({name}.md)" for name in neighbours) + ".", ""]
    if rules := [rule for rule in RULES if room_of(rule) == room]:
        lines += [
            "## Rules",
            "",
            *(f"- [{rule.code}](../rules/{rule.code}.md) {rule.name}" for rule in rules),
            "",
        ]
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """File name → page."""
    rooms = sorted(path.parent.name for path in CORE.glob("*/__init__.py"))
    purposes = {room: _first_line(importlib.import_module(f"lantoa.core.{room}")) for room in rooms}
    index = [
        NOTE,
        "# Rooms of the core",
        "",
        *(f"- [{room}]({room}.md): {purposes[room]}" for room in rooms),
        "",
    ]
    return {"README.md": "\n".join(index), **{f"{room}.md": card(room) for room in rooms}}


def main() -> int:
    """Write the cards, or say which are stale."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit status 1 if a card is stale"
    )
    return settle(FOLDER, pages(), check=parser.parse_args().check)


if __name__ == "__main__":
    sys.exit(main())
