"""Every rule has a page, and a case file with texts where it fires and texts where it stays silent.

A case marks each expected span in its text as ⟦…⟧; marks may stand inside marks. The text without the marks is read as a whole document;
the spans found by the rule must be exactly the marked ones; `when` lists what the marked times mean, in their order. `fails = "why"` marks a
known failure (strict).
"""

import sys
import tomllib
from pathlib import Path

import pytest
from marked import unmarked

from lantoa.core.kernel import parse_rule_page
from lantoa.core.reading import RULES, read_directive, to_json

CASES = Path(__file__).parents[2] / "cases"


def case_files():
    """Case files of the reader's rules; those of the check of drafts have a runner of their own."""
    return [path for path in sorted(CASES.rglob("*.toml")) if path.parent.name != "checking"]


def load_cases():
    for path in case_files():
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"]):
            marks = [pytest.mark.xfail(strict=True, reason=case["fails"])] if "fails" in case else []
            yield pytest.param(path.stem, case, id=f"{path.stem}-{number}", marks=marks)


def spans_of(reading, code):
    if isinstance(reading, dict):
        if code in (reading.get("rule"), reading.get("code")) and reading.get("span"):
            yield tuple(reading["span"])
        for value in reading.values():
            yield from spans_of(value, code)
    elif isinstance(reading, list):
        for value in reading:
            yield from spans_of(value, code)


@pytest.mark.parametrize(("code", "case"), list(load_cases()))
def test_a_rule_finds_what_its_cases_mark(code, case):
    text, expected = unmarked(case["text"])
    reading = to_json(read_directive(text))
    assert sorted(set(spans_of(reading, code))) == sorted(expected), case["why"]
    if "when" in case:
        meant = [time["normalized"] for time in reading["deadlines"] if time["rule"] == code]
        assert meant == case["when"], case["why"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented_and_has_cases_that_fire_and_cases_that_stay_silent(rule):
    module = sys.modules[rule.find.__module__]
    assert parse_rule_page(module.__doc__)
    assert module.__name__.rsplit(".", 1)[1].startswith(rule.code.lower() + "_")
    (path,) = CASES.rglob(f"{rule.code}.toml")
    cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    assert any("⟦" in case["text"] for case in cases)
    assert any("⟦" not in case["text"] for case in cases)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_how_sure_it_is_between_0_and_1(rule):
    assert 0.0 < rule.confidence <= 1.0


def test_codes_are_used_once_and_no_case_file_is_left_over():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    assert {path.stem for path in case_files()} <= set(codes)
