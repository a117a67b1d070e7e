"""Make docs/rules: one page a rule, from its module and its cases, and an index by room.

python tools/rule_pages.py [--check]
"""

import argparse
import inspect
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from generated import NOTE, settle
from lantoa.core.checking import RULES as CHECKS
from lantoa.core.kernel import Rule, parse_rule_page
from lantoa.core.reading import RULES as READING

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "rules"
CASES = ROOT / "tests" / "cases"
MEASURED = FOLDER / "measured.json"

# What the reader recognises, then what the check of drafts marks (Any: a rule of either has the same fields).
RULES: tuple[Any, ...] = (*READING, *CHECKS)

Measured = dict[str, dict[str, Any]]


def room_of(rule: Rule[Any]) -> str:
    """The room whose `rules/` holds the rule."""
    return rule.find.__module__.split(".")[2]


def _shown(text: str) -> str:
    """A case as a block of text that Markdown leaves alone."""
    lines = text.strip("\n").splitlines()
    return "\n".join(f"    {line}".rstrip() for line in lines)


def _cases(rule: Rule[Any]) -> list[dict[str, Any]]:
    path = CASES / room_of(rule) / f"{rule.code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["case"] if path.is_file() else []


def _examples(rule: Rule[Any]) -> list[str]:
    lines: list[str] = []
    groups = {
        "## Cases that fire": [case for case in _cases(rule) if _fires(case) and "fails" not in case],
        "## Cases that stay silent": [
            case for case in _cases(rule) if not _fires(case) and "fails" not in case
        ],
        "## Known failures": [case for case in _cases(rule) if "fails" in case],
    }
    for heading, cases in groups.items():
        if cases:
            lines += [heading, ""]
        for case in cases:
            reason = f"{case['why']} (fails: {case['fails']})" if "fails" in case else case["why"]
            given = [f"`{name} = {case[name]}`" for name in ("page", "looks", "settings") if name in case]
            lines += [
                f"{reason}{', with ' + ', '.join(given) if given else ''}:",
                "",
                _shown(case["text"]),
                "",
            ]
    return lines


def _fires(case: dict[str, Any]) -> bool:
    """A mark in the text, or a finding about the whole paper."""
    return "⟦" in case["text"] or case.get("whole", False)


def _figures(rule: Rule[Any], measured: Measured) -> str:
    if rule in CHECKS:
        severity = rule.severity.value  # type: ignore[attr-defined]  # a rule of the check has one
        return (
            f"Severity: {severity}. How often it fires and is right on real papers: [checks](../checks.md)."
        )
    if not measured:
        return "Not measured yet: its confidence is an estimate."
    if not (figures := measured.get(rule.code)):
        return "It has not fired on the annotated documents yet: its confidence is an estimate."
    return (
        f"On the annotated documents it fired {figures['fired']} times; {figures['precision']:.0%} of these were right,"
        f" and they are {figures['recall_share']:.0%} of all that is to be found in the field *{figures['field']}*."
    )


def page(rule: Rule[Any], measured: Measured) -> str:
    """The page of one rule."""
    module = inspect.getmodule(rule.find)
    sections = parse_rule_page(inspect.getdoc(module) or "").sections
    path = Path(inspect.getsourcefile(rule.find) or "").resolve().relative_to(ROOT).as_posix()
    room = f"[{room_of(rule)}](../rooms/{room_of(rule)}.md)"
    lines = [
        NOTE,
        f"# {rule.code} · {rule.name}",
        "",
        "| room | status | since | authority | confidence |",
        "|---|---|---|---|---|",
        f"| {room} | {rule.status.value} | {rule.since} | {rule.authority} | {rule.confidence:.2f} |",
        "",
        _figures(rule, measured),
        "",
    ]
    for heading, body in sections.items():
        lines += [f"## {heading}", "", body, ""]
    lines += _examples(rule)
    lines += [f"Code: `{path}` · cases: `tests/cases/{room_of(rule)}/{rule.code}.toml`", ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def index(measured: Measured) -> str:
    """All rules by room."""
    lines = [
        NOTE,
        "# Rules",
        "",
        "Each rule is one recognisable way of writing one thing. *Precision*: share of its findings on the annotated",
        "documents that were right; *share*: how much of all that is to be found in its field it found.",
        "",
    ]
    rooms = dict.fromkeys(room_of(rule) for rule in RULES)
    for room in rooms:
        lines += [
            f"## {room}",
            "",
            "| rule | name | status | fired | precision | share |",
            "|---|---|---|---|---|---|",
        ]
        for rule in RULES:
            if room_of(rule) == room:
                figures = measured.get(rule.code)
                measures = (
                    f"{figures['fired']} | {figures['precision']:.0%} | {figures['recall_share']:.0%}"
                    if figures
                    else "– | – | –"
                )
                lines.append(
                    f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.status.value} | {measures} |"
                )
        lines.append("")
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """File name → page."""
    measured = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    return {"README.md": index(measured), **{f"{rule.code}.md": page(rule, measured) for rule in RULES}}


def main() -> int:
    """Write the pages, or say which are stale."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit status 1 if a page is stale"
    )
    return settle(FOLDER, pages(), check=parser.parse_args().check)


if __name__ == "__main__":
    sys.exit(main())
