"""Every rule of the check has a page, and a case file with drafts where it fires and drafts where it stays silent.

Cases are marked as those of the reader (`test_rule_cases.py`); beside `text` and `why` a case may hold
`page` and `looks` (what the file says about page and type; `at`: how the line begins), `macros` (the file bears some),
`settings`, `today`, and `whole = true` where the finding concerns the whole paper and has no place.
"""

import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from marked import unmarked

from lantoa.core.checking import (
    RULES,
    Delegation,
    Draft,
    Layout,
    LineLook,
    PageLook,
    Settings,
    check_draft,
    explain_finding,
)
from lantoa.core.kernel import RuleStatus, Severity, Span, parse_rule_page
from lantoa.core.reading import read_directive

CASES = Path(__file__).parents[3] / "cases" / "checking"
TODAY = date(2026, 9, 15)


def load_cases():
    for path in sorted(CASES.glob("*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"]):
            marks = [pytest.mark.xfail(strict=True, reason=case["fails"])] if "fails" in case else []
            yield pytest.param(path.stem, case, id=f"{path.stem}-{number}", marks=marks)


def draft_of(case):
    text, spans = unmarked(case["text"])
    reading = read_directive(text)
    looks = []
    for look in case.get("looks", ()):
        start = text.index(look["at"])
        end = text.find("\n", start)
        facts = {name: value for name, value in look.items() if name != "at"}
        looks.append(LineLook(Span(start, len(text) if end < 0 else end), **facts))
    layout = Layout(PageLook(**case.get("page", {})), tuple(sorted(looks)), case.get("macros", False))
    return Draft(reading, layout), spans


@pytest.mark.parametrize(("code", "case"), list(load_cases()))
def test_a_rule_marks_what_its_cases_mark(code, case):
    draft, expected = draft_of(case)
    given = case.get("settings", {})
    delegations = tuple(Delegation(**each) for each in given.get("delegations", ()))
    settings = Settings(preview=True, delegations=delegations)
    found = check_draft(draft, today=case.get("today", TODAY), settings=settings)
    mine = [finding for finding in found if finding.code == code]
    assert sorted({tuple(finding.span) for finding in mine if finding.span}) == sorted(expected), case["why"]
    assert any(finding.span is None for finding in mine) == case.get("whole", False), case["why"]
    for finding in mine:
        assert all(explain_finding(finding, lang="en")), "also in English"
    if "fixed" in case:
        text = draft.reading.document.text
        for fix in sorted((finding.fix for finding in mine if finding.fix), reverse=True):
            text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
        assert text.strip() == case["fixed"].strip(), case["why"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented_and_has_cases_of_both_sorts(rule):
    module = sys.modules[rule.find.__module__]
    assert parse_rule_page(module.__doc__)
    assert module.__name__.rsplit(".", 1)[1].startswith(rule.code.lower() + "_")
    cases = tomllib.loads((CASES / f"{rule.code}.toml").read_text(encoding="utf-8"))["case"]
    fire = [case for case in cases if "⟦" in case["text"] or case.get("whole")]
    assert len(fire) >= 3
    assert len(cases) - len(fire) >= 2


def test_codes_are_used_once_and_no_case_file_is_left_over():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) >= 40
    assert {path.stem for path in CASES.glob("*.toml")} == set(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_below_nine_of_ten_is_on_trial(rule):
    assert (rule.confidence < 0.9) == (rule.status is RuleStatus.PREVIEW)
    assert rule.severity in Severity
    assert rule.authority
