"""How often each rule of the check fires on real papers, and how often it is right: docs/checks.md.

python tools/check_precision.py [--show CODE …]
"""

import argparse
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import gold
from generated import NOTE
from lantoa.core.checking import RULES, Draft, DraftFinding, Settings, check_draft
from lantoa.core.kernel import RuleStatus
from lantoa.core.reading import read_directive

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "checks.md"
JUDGED = ROOT / "tools" / "check_judged.toml"
# Papers without a day of their own are checked as of this one, so that the page does not change with the calendar.
TODAY = date(2026, 11, 22)
ENOUGH = 0.9


def findings(text: str) -> tuple[DraftFinding, ...]:
    """Everything all rules mark, those on trial too."""
    return check_draft(Draft(read_directive(text)), today=TODAY, settings=Settings(preview=True))


def fired(slugs: list[str]) -> tuple[Counter[str], Counter[str]]:
    """Code → findings, code → papers with a finding."""
    times: Counter[str] = Counter()
    papers: Counter[str] = Counter()
    for slug in slugs:
        codes = [finding.code for finding in findings(gold.text(slug))]
        times.update(codes)
        papers.update(set(codes))
    return times, papers


def page(slugs: list[str], judged: dict[str, Any]) -> str:
    """The published page."""
    times, papers = fired(slugs)
    trial = sum(rule.status is RuleStatus.PREVIEW for rule in RULES)
    lines = [
        NOTE.replace("make docs", "python tools/check_precision.py"),
        "# What the check finds on real papers",
        "",
        f"{len(RULES)} rules, {len(RULES) - trial} on by default, {trial} on trial (`preview`): a rule whose findings were right in less than",
        f"{ENOUGH:.0%} of those read is on trial and off unless asked for. *Fired*: findings on the {len(slugs)} annotated real papers (texts, most of",
        "them issued, some scanned). *Read*: findings that a person read in these and 41 other real papers; the samples are small, and",
        "a rule that never fired is measured by nothing but its own cases. Rules about page and type (DRF001 to DRF014)",
        "compare what a DOCX says with the decree; the papers beside the project are texts, so that these rules are not measured here. DRF090",
        "(parts that are missing) was read in 38 Word files, where it fired 3 times, and in the texts as if they were Word files. Of rules about",
        "what only a draft lacks (DRF068, DRF072, DRF075) findings were read in nine first drafts made from real directives; of DRF073",
        "(a deadline that has passed), DRF077 (a year that has) and DRF092 (children) in the real papers, each read as if it came out later.",
        "",
        "| rule | name | severity | status | fired | papers | read | right | precision | what was wrong |",
        "|---|---|---|---|--:|--:|--:|--:|--:|---|",
    ]
    for rule in RULES:
        seen = judged.get(rule.code, {})
        read, right = seen.get("read", 0), seen.get("right", 0)
        share = f"{right / read:.2f}" if read else "–"
        lines.append(
            f"| [{rule.code}](rules/{rule.code}.md) | {rule.name} | {rule.severity.value} | {rule.status.value} | {times[rule.code]} |"
            f" {papers[rule.code]} | {read or '–'} | {right if read else '–'} | {share} | {seen.get('why', '')} |"
        )
    return "\n".join(lines) + "\n"


def unfit(judged: dict[str, Any]) -> list[str]:
    """Rules that are on although they were right too seldom."""
    return [
        rule.code
        for rule in RULES
        if rule.status is RuleStatus.STABLE
        and (seen := judged.get(rule.code))
        and seen["right"] < ENOUGH * seen["read"]
    ]


def show(codes: list[str], slugs: list[str]) -> None:
    """Findings with their surroundings, to be read by a person."""
    for slug in slugs:
        text = gold.text(slug)
        for finding in findings(text):
            if finding.code in codes:
                start, end = finding.span or (0, 0)
                around = " ".join(text[max(start - 40, 0) : end + 40].split())
                print(finding.code, slug, "|", finding.message, "|", around[:200])


def main() -> int:
    """Write the page; exit status 1 where a rule should be on trial."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", nargs="*", default=[], metavar="CODE")
    options = parser.parse_args()
    if not gold.GOLD.exists():
        print("No annotated documents beside the project: nothing to measure.")
        return 0
    slugs = gold.slugs("open")
    if options.show:
        show(options.show, slugs)
        return 0
    judged = tomllib.loads(JUDGED.read_text(encoding="utf-8"))
    PAGE.write_text(page(slugs, judged), encoding="utf-8")
    print(f"Written: {PAGE.name}")
    for code in (wrong := unfit(judged)):
        print(f"{code} is on although it was right too seldom")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
