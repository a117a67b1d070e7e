"""Bodies and laws of today in words of before, each with its reason."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lantoa.core.checking import LAWS, Ended, stale_bodies
from lantoa.core.citations import find_citations
from lantoa.core.document import parse_document
from lantoa.core.drafting.cite import slashed
from lantoa.core.drafting.model import Renewed
from lantoa.core.kernel import pattern
from lantoa.core.text import compose, fold

# "Sở Nội vụ (lao động; việc làm); Sở Y tế (trẻ em)": the heirs, not what stands in brackets
_BETWEEN_HEIRS = pattern(r"\s*(?:;|,? hoặc )\s*(?![^(]*\))")
_HEIR = pattern(r"(?P<name>[^(]+?)\s*(?:\((?P<functions>.*)\))?$")
# Districts ended on 2025-07-01 (Luật 72/2025/QH15): what was asked of them is asked of the communes.
_DISTRICTS_END = date(2025, 7, 1)
_DISTRICTS = pattern(
    r"\b(?P<before>các |cấp )(?P<level>huyện(?:, thị xã)?(?:,? và|,)? thành phố(?: trực thuộc tỉnh)?|huyện, thị xã|huyện)\b(?! (?:đội|ủy|đoàn))"
)
_DISTRICT_REASON = "cấp huyện kết thúc hoạt động từ 01/7/2025 (Luật số 72/2025/QH15)"
# Of a body whose work was shared out, the part that informs the public is what this office writes about.
_INFORMING = "tuyên truyền truyền thông báo chí thông tin cơ sở phát thanh truyền hình"
_WORDS = re.compile(r"\w+")


class Change(NamedTuple):
    """What to write in place of `[start, end)`, and why."""

    start: int
    end: int
    new: str
    why: str


def renew(text: str, *, on: date) -> Renewed:
    """The words with what ended by `on` replaced where one heir is certain; where none is, they stay and `why` says so."""
    changes = sorted((*_bodies(text, on), *_laws(text, on), *_levels(text, on)))
    reasons: dict[str, None] = {}
    made, done = "", 0
    for change in changes:
        if change.start < done:
            continue
        made += text[done : change.start] + change.new
        done = change.end
        reasons.setdefault(change.why)
    return Renewed(made + text[done:], "; ".join(reasons))


def _bodies(text: str, on: date) -> Iterator[Change]:
    for start, end, ended in stale_bodies(text, on=on):
        old = " ".join(text[start:end].split())
        heir = choose_heir(ended, about=text)
        if heir:
            yield Change(start, end, heir, f"{old} → {heir}, từ {slashed(ended.since)} ({ended.basis})")
        else:
            yield Change(
                start, end, text[start:end], f"{old} đã kết thúc, cần chọn: {ended.new} ({ended.basis})"
            )


def choose_heir(ended: Ended, *, about: str) -> str:
    """The heir whose work the words are about; empty when the words do not say."""
    heirs = [match for each in _BETWEEN_HEIRS.split(ended.new) if (match := _HEIR.match(each))]
    if len(heirs) == 1:
        return heirs[0]["name"]
    asked = _words_of(about.replace(ended.old, " "))
    scores = [len(asked & _words_of(heir["functions"] or "")) for heir in heirs]
    if not any(scores) or scores.count(max(scores)) > 1:
        informing = _words_of(_INFORMING)
        scores = [len(informing & _words_of(heir["functions"] or "")) for heir in heirs]
    best = max(scores)
    return heirs[scores.index(best)]["name"] if best and scores.count(best) == 1 else ""


def _laws(text: str, on: date) -> Iterator[Change]:
    """Mentions of replaced law, from the type word to the end of the mention."""
    if "/" not in text:
        return
    for citation in find_citations(parse_document(compose(text))):
        ended = LAWS.get("".join((citation.number_symbol or "").split()))
        if ended and ended.since <= on:
            start, end = citation.evidence.span
            yield Change(start, end, ended.new, f"{ended.old} → {ended.new}, từ {slashed(ended.since)}")


def _levels(text: str, on: date) -> Iterator[Change]:
    if on < _DISTRICTS_END:
        return
    for match in _DISTRICTS.finditer(text):
        new = match["before"] + ("xã" if match["before"] == "cấp " else "xã, phường")
        yield Change(*match.span(), new, f"{match[0]} → {new}: {_DISTRICT_REASON}")


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(fold(text)))
