"""The page of a rule: its module's docstring, in fixed headings."""

from typing import NamedTuple

HEADINGS = ("What it finds", "Why it matters", "Example", "Not this", "Known limits")


class RulePage(NamedTuple):
    """Heading → Markdown body, in the order of `HEADINGS`."""

    sections: dict[str, str]


def parse_rule_page(docstring: str) -> RulePage:
    """Split a rule's docstring at its `## ` headings; raises ValueError when they are not `HEADINGS` in order."""
    sections: dict[str, str] = {}
    heading = ""
    for line in docstring.strip().splitlines():
        if line.startswith("## "):
            heading = line[3:].strip()
            sections[heading] = ""
        elif heading:
            sections[heading] += line + "\n"
    if tuple(sections) != HEADINGS:
        raise ValueError(f"headings are {tuple(sections)}, not {HEADINGS}")
    if empty := [name for name, body in sections.items() if not body.strip()]:
        raise ValueError(f"nothing stands under {empty}")
    return RulePage({name: body.strip() for name, body in sections.items()})
