"""Whole short papers with their complete reading, written down by a careful reader before the machine saw them.

A file is one paper: `text`, and beside it every value that it holds, in the paper's order.

* `date` is [year, month, day], 0 for a part left blank; an absent value is "".
* `signature` is "authority | title | name", layers of authority with `/` between; `citations` are "number/symbol | kind | date | role".
* `targets` are "comparator | value | unit", a range written `5..10`.
* `deadlines` are [phrase, kind, time]; `obligations` are [first words, who acts].
* `either_…` names what two careful readers may disagree on: it may be found or not.
* `[known]` names fields that the reader does not get right yet, and why. Strict: what is repaired must be taken off.
"""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from lantoa.core.reading import read_directive, to_json

PAPERS = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parent.glob("*.toml"))
}
PLAIN = ("number", "symbol", "place", "kind", "subject", "issuer_name")
FIELDS = (
    *PLAIN,
    "date",
    "addressees",
    "recipients",
    "signature",
    "citations",
    "targets",
    "deadlines",
    "obligations",
    "assignees",
)
PROSE = ("from", "after", "ongoing")


@cache
def reading(name):
    return to_json(read_directive(PAPERS[name]["text"]))


def fold(value):
    """White space, case, marks of layout and the punctuation at both ends do not count."""
    text = unicodedata.normalize("NFC", str(value if value is not None else "")).replace("*", "")
    return re.sub(r"\s+", " ", text).strip(" .,;:-–+/|").casefold()


def words(value):
    return re.findall(r"\w+", fold(value))


def text_of(item):
    return fold(item and item["text"])


def parts(line):
    return tuple(fold(part) for part in line.split("|"))


def time_of(when):
    """What can be compared: an event in words is told in many ways."""
    kept = {key: part for key, part in (when or {}).items() if key not in PROSE or str(part)[:2].isdigit()}
    if "from" in kept:
        kept["start"] = kept.pop("from")
    return kept


def same_place(left, right):
    left, right = fold(left), fold(right)
    return left in right or right in left


def letterhead_value(name, field):
    value = reading(name)["letterhead"][field]
    return text_of(value) if field in {"place", "subject"} else fold(value)


def found_date(name):
    date = reading(name)["letterhead"]["date"] or {}
    return [date.get(part) or 0 for part in ("year", "month", "day")]


def found_citation(item):
    return tuple(fold(item[key]) for key in ("number_symbol", "kind", "date", "role"))


def found_target(item):
    value = "" if item["value"] is None else f"{item['value']:g}"
    if item["value_max"] is not None:
        value += f"..{item['value_max']:g}"
    return item["comparator"], value, fold(item["unit"])


def expected_target(line):
    comparator, value, unit = (part.strip() for part in line.split("|"))
    return comparator, "..".join(f"{float(part):g}" for part in value.split("..") if part), fold(unit)


def without(found, either, same):
    """The found values less those on which two readers may disagree, each taken off once."""
    left = list(found)
    for wanted in either:
        hit = next((item for item in left if same(wanted, item)), None)
        if hit is not None:
            left.remove(hit)
    return left


def same_time(wanted, item):
    text, kind, when = wanted
    same = same_place(text, item["text"]) and kind == item["kind"]
    return same and time_of(when) == time_of(item["normalized"])


def begins(wanted, item):
    return words(item["text"])[: len(words(wanted[0]))] == words(wanted[0])


def compare_lines(paper, name, field):
    assert [text_of(item) for item in reading(name)[field]] == [fold(line) for line in paper[field]]


def compare_times(paper, name):
    found = without(reading(name)["deadlines"], paper.get("either_deadlines", ()), same_time)
    shown = [(item["text"], item["kind"], time_of(item["normalized"])) for item in found]
    missed = [wanted for wanted in paper["deadlines"] if not any(same_time(wanted, item) for item in found)]
    assert (missed, len(found)) == ([], len(paper["deadlines"])), shown


def compare_duties(paper, name):
    found = without(reading(name)["obligations"], paper.get("either_obligations", ()), begins)
    shown = [item["text"][:60] for item in found]
    missed = [wanted[0] for wanted in paper["obligations"] if not any(begins(wanted, item) for item in found)]
    assert (missed, len(found)) == ([], len(paper["obligations"])), shown


def compare_bearers(paper, name):
    """Of the duties that were found: who must act."""
    wrong = []
    for wanted in paper["obligations"]:
        for item in reading(name)["obligations"]:
            if begins(wanted, item):
                bearers = "; ".join(bearer["text"] for bearer in item["assignees"])
                if words(bearers) != words(wanted[1]):
                    wrong.append((wanted, bearers))
                break
    assert not wrong


def compare_signature(paper, name):
    found = reading(name)["signature"]
    shown = [words(text_of(found[key])) for key in ("authority", "title", "name")]
    assert shown == [words(part) for part in paper["signature"].split("|")]


def compare_citations(paper, name):
    expected = [parts(line) for line in paper["citations"]]
    either = [parts(line) for line in paper.get("either_citations", ())]
    found = [found_citation(item) for item in reading(name)["citations"]]
    assert without(found, either, tuple.__eq__) == expected


def compare_targets(paper, name):
    expected = [expected_target(line) for line in paper["targets"]]
    either = [expected_target(line) for line in paper.get("either_targets", ())]
    found = [found_target(item) for item in reading(name)["targets"]]
    assert without(found, either, tuple.__eq__) == expected


COMPARE = {
    "signature": compare_signature,
    "citations": compare_citations,
    "targets": compare_targets,
    "deadlines": compare_times,
    "obligations": compare_duties,
    "assignees": compare_bearers,
}


def cases():
    for name, paper in PAPERS.items():
        for field in FIELDS:
            known = paper.get("known", {}).get(field)
            marks = [pytest.mark.xfail(strict=True, reason=known["why"])] if known else []
            yield pytest.param(name, field, id=f"{name}-{field}", marks=marks)


@pytest.mark.parametrize(("name", "field"), list(cases()))
def test_a_field_of_a_paper_is_read_as_a_careful_reader_reads_it(name, field):
    paper = PAPERS[name]
    if field in PLAIN:
        assert letterhead_value(name, field) == fold(paper[field])
    elif field == "date":
        assert found_date(name) == paper["date"]
    elif field in COMPARE:
        COMPARE[field](paper, name)
    else:
        compare_lines(paper, name, field)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_short_and_says_what_it_is_there_for(name):
    paper = PAPERS[name]
    assert paper["why"]
    assert 20 <= len(paper["text"].splitlines()) <= 75
    assert set(paper.get("known", {})) <= set(FIELDS)
    assert set(paper) <= {
        "why", "text", "known", "either_targets", "either_deadlines", "either_obligations", "either_citations",
        *FIELDS,
    }  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_blanks_that_hold_words_together_change_nothing(name):
    """Word and web pages put them between number and noun, or between any words."""
    text = PAPERS[name]["text"]
    assert to_json(read_directive(text.replace(" ", "\u00a0"))) == to_json(read_directive(text))
