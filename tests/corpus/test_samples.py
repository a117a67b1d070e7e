"""The sample directives, read from their files, hold what a careful reader finds in them.

`expected/<name>.json` was written by hand from the source text of each sample, before the rules were. A list with
`_optional` beside it names what two careful readers may disagree on: finding it or not is right.
"""

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from lantoa.core.citations import canonical_symbol
from lantoa.core.reading import read_directive, to_json
from lantoa.core.text import skeleton
from lantoa.ingest import programs, read_file

ROOT = Path(__file__).parents[2]
EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.json"))
FIELDS = (
    "letterhead",
    "addressees",
    "recipients",
    "signature",
    "citations",
    "targets",
    "deadlines",
    "obligations",
    "bearers",
)
# What the reader does not reach yet: sample → field → why. Strict: what is repaired must be taken off the list.
# `python tools/sample_misses.py` prints each difference.
KNOWN: dict[str, dict[str, str]] = {
    "cong-dien-sot-xuat-huyet": {
        "deadlines": "`cho đến khi …` is not read; a weekday has no BYDAY in its rule",
    },
    "cong-van-kham-benh-tu-xa": {
        "deadlines": "a weekday has no BYDAY; `trước ngày 20 của tháng cuối quý` after a comma is not read",
    },
    "cong-van-le-hoi": {
        "targets": "a bound does not reach the second count it governs; `nhà` for `nhà vệ sinh`",
    },
    "cong-van-tuyen-truyen-quy-iv": {
        "deadlines": "`cho đến khi …` is not read; no BYDAY; `hoàn thành trong tháng` is no deadline",
        "obligations": "the closing request in a paragraph that opens with another sentence",
    },
    "ke-hoach-thang-hanh-dong": {
        "targets": "a rate behind a long noun is lost; `01 địa chỉ` is not counted",
        "obligations": "the closing sentence; `Tư vấn, chăm sóc …` under a bearer; a second bearer behind `;`",
    },
    "ke-hoach-truyen-thong-dan-so": {
        "targets": "counts without a verb of aim",
        "deadlines": "a yearly day and `khi có yêu cầu` run together and `trước` is lost",
    },
}


def folded(text):
    return re.sub(r"\s+", " ", text or "").strip(" .,;:").casefold()


def words(text):
    return Counter(re.findall(r"\w+", folded(text)))


def alike(one, other):
    """Share of words in common, or of letters where recognition has damaged words; 0 to 1."""
    left, right = words(one), words(other)
    shared = 2 * sum((left & right).values()) / max(sum(left.values()) + sum(right.values()), 1)
    if shared < 0.3:
        return shared
    letters = [re.sub(r"\W", "", skeleton(text or "")) for text in (one, other)]
    return max(shared, SequenceMatcher(None, *letters, autojunk=False).ratio())


def same_value(wanted, found):
    if isinstance(wanted, str) and isinstance(found, str):
        return alike(wanted, found) >= 0.93
    return wanted == found


def text_of(item):
    return item["text"] if item else None


def same_text(wanted, found):
    return alike(wanted, found) >= 0.9


def differences(wanted, optional, found, same):
    """What is missing and what is too much, one for one."""
    left = list(found)
    missing = []
    for item in wanted:
        match = max(left, key=lambda other: same(item, other), default=None)
        if match is not None and same(item, match):
            left.remove(match)
        else:
            missing.append(item)
    extra = [item for item in left if not any(same(other, item) for other in optional)]
    return {"missing": missing, "extra": extra} if missing or extra else {}


def check_letterhead(expected, reading):
    head, wanted = reading["letterhead"], expected["letterhead"]
    date = head["date"] and [head["date"][part] for part in ("year", "month", "day")]
    found = {
        **{part: text_of(head[part]) for part in ("issuer", "parent", "place", "subject")},
        **{part: head[part] for part in ("number", "symbol", "kind")},
        "date": date,
    }
    return {
        part: (value, found[part]) for part, value in wanted.items() if not same_value(value, found[part])
    }


def check_addressees(expected, reading):
    return differences(
        expected["addressees"], [], [item["text"] for item in reading["addressees"]], same_text
    )


def check_recipients(expected, reading):
    return differences(
        expected["recipients"], [], [item["text"] for item in reading["recipients"]], same_text
    )


def check_signature(expected, reading):
    found = {part: text_of(reading["signature"][part]) for part in expected["signature"]}
    return {
        part: (value, found[part])
        for part, value in expected["signature"].items()
        if not same_value(value, found[part])
    }


def same_citation(wanted, found):
    if "text" in wanted:
        return found["number_symbol"] is None and alike(wanted["text"], found["text"]) >= 0.9
    # As written, a symbol may be damaged by a scan: two symbols are one if they fold to one.
    number, meant = (
        canonical_symbol(found["number_symbol"] or ""),
        canonical_symbol(wanted["number_symbol"] or ""),
    )
    return (number, found["kind"], found["date"]) == (meant, wanted["kind"], wanted["date"])


def check_citations(expected, reading):
    return differences(expected["citations"], [], reading["citations"], same_citation)


def same_target(wanted, found):
    # A counted noun may be taken with or without what describes it: then the expectation lists both.
    units = wanted["unit"] if isinstance(wanted["unit"], list) else [wanted["unit"]]
    return found["unit"] in units and all(
        wanted[part] == (round(found[part], 4) if isinstance(found[part], float) else found[part])
        for part in ("value", "value_max", "comparator")
    )


def check_targets(expected, reading):
    found = [item for item in reading["targets"] if item["value"] is not None]
    found = [
        {part: item[part] for part in ("value", "value_max", "unit", "comparator", "text")} for item in found
    ]
    return differences(expected["targets"], expected["targets_optional"], found, same_target)


def same_deadline(wanted, found):
    if isinstance(wanted, str):
        return alike(wanted, found["text"]) >= 0.6
    when = dict(found["normalized"] or {})
    if "end_of_year" in when:  # `đến hết năm 2026` is both
        when.setdefault("year", when["end_of_year"])
    # A month or a quarter may also be written as its first and last day; a relative time keeps its prose.
    stretched = bool({"month", "quarter"} & set(wanted["normalized"] or ())) and {"start", "end"} <= set(when)
    right = stretched or all(when.get(part) == value for part, value in (wanted["normalized"] or {}).items())
    if "rrule" in wanted and wanted["rrule"] != found["rrule"]:
        return False
    return right and alike(wanted["text"], found["text"]) >= 0.6 and found["kind"] == wanted["kind"]


def check_deadlines(expected, reading):
    found = [
        {part: item[part] for part in ("text", "kind", "normalized", "rrule")}
        for item in reading["deadlines"]
    ]
    return differences(expected["deadlines"], expected["deadlines_optional"], found, same_deadline)


def same_obligation(wanted, found):
    opening = wanted if isinstance(wanted, str) else wanted["action"]
    return alike(opening, found["text"][: len(opening)]) >= 0.85


def check_obligations(expected, reading):
    found = [{"text": item["text"][:90]} for item in reading["obligations"]]
    return differences(expected["obligations"], expected["obligations_optional"], found, same_obligation)


def check_bearers(expected, reading):
    wrong = {}
    left = list(reading["obligations"])
    for wanted in expected["obligations"]:
        match = next((item for item in left if same_obligation(wanted, item)), None)
        if match is None or wanted["assignees"] is None:
            continue
        left.remove(match)
        found = "; ".join(bearer["text"] for bearer in match["assignees"])
        named = "; ".join(wanted["assignees"])
        if alike(named, found) < 0.8 and named != found:
            wrong[wanted["action"]] = (named, found)
    return wrong


@pytest.fixture(scope="module")
def readings():
    return {}


def reading_of(name, readings):
    if name not in readings:
        readings[name] = to_json(read_directive(read_file(ROOT / "samples" / name)))
    return readings[name]


def cases():
    for path in EXPECTED:
        for field in FIELDS:
            reason = KNOWN.get(path.stem, {}).get(field)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(path, field, id=f"{path.stem}-{field}", marks=marks)


@pytest.mark.parametrize(("path", "field"), list(cases()))
def test_a_sample_is_read_as_a_careful_reader_reads_it(path, field, readings):
    expected = json.loads(path.read_text(encoding="utf-8"))
    if ".scan." in expected["file"] and not any(
        each.name == "tesseract" and each.ready for each in programs()
    ):
        pytest.skip("no Tesseract with Vietnamese here")
    reading = reading_of(expected["file"], readings)
    assert globals()[f"check_{field}"](expected, reading) == {}


def test_every_sample_has_an_expectation():
    expected = {json.loads(path.read_text(encoding="utf-8"))["file"] for path in EXPECTED}
    assert expected == {path.name for path in (ROOT / "samples").iterdir()}
