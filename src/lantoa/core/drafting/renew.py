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
from lantoa.core.organisation import BODY_TYPES, TypeHeir, UnitKind
from lantoa.core.text import CAPITALS, compose, fold

# "Sở Nội vụ (lao động; việc làm); Sở Y tế (trẻ em)": the heirs, not what stands in brackets
_BETWEEN_HEIRS = pattern(r"(?:(?<!\s)\s+)?(?:;|,? hoặc )\s*(?![^(]*\))")
_HEIR = pattern(r"(?P<name>[^(]+?)(?<!\s)\s*+(?:\((?P<functions>.*)\))?$")
# Districts ended on 2025-07-01 (Luật 72/2025/QH15): what was asked of them is asked of the communes.
_DISTRICTS_END = date(2025, 7, 1)
# "các huyện", "từng huyện, thành phố"; "ngân sách của huyện, thành phố"
_DISTRICTS = pattern(
    r"\b(?:(?P<before>các |cấp |từng |mỗi )(?:huyện(?:, thị xã)?(?:,? và|,)? thành phố(?: trực thuộc tỉnh)?|huyện, thị xã|huyện)"
    rf"|(?<!xã, )huyện(?:, thị xã)?(?:,? và|,) thành phố(?! [{CAPITALS}]|,? (?:và )?xã\b))\b(?! (?:đội|ủy|đoàn))"
)
# "tỉnh, huyện, xã": a list of levels without the one that ended; "tỉnh và xã" where no other follows
_AMONG_LEVELS = pattern(
    r"\b(?P<before>(?:cấp )?(?:tỉnh|thành phố)), huyện,? (?:và )?xã\b(?P<more>(?=, (?!phường)))?"
)
# "xã, phường, thị trấn": towns ended with the districts
_TOWNS = pattern(rf"(?<=phường)(?:,| và|, và|/) ?thị trấn\b(?! [{CAPITALS}])")
# "các xã, phường và một số xã, phường": one level twice, since districts became communes
_ONE_LEVEL = pattern(r"\b(?P<level>các xã, phường)(?:(?: và|,)(?: lựa chọn)? (?:các |một số )?xã, phường)+\b")
# "Trung tâm Y tế huyện", "tuyến huyện", "trên địa bàn huyện": a person has to say what it is today; "huyện Mộc Khê" is a place
_OF_A_DISTRICT = pattern(rf"\b(?:huyện|thị xã)\b(?! +(?:[{CAPITALS}]|đội\b|cũ\b))")
_DISTRICT_REASON = "cấp huyện kết thúc hoạt động từ 01/7/2025 (Luật số 72/2025/QH15)"
# Bodies every district had and no other level has, by names long enough to mean nothing else
_SHORTEST = 30
_ENDED = {
    name: body
    for body in BODY_TYPES.values()
    if body.levels == (UnitKind.DISTRICT,) and body.heirs and body.kind is UnitKind.CULTURAL_CENTRE
    for name in body.names
    if len(name) >= _SHORTEST
}
_OF_DISTRICTS = pattern(
    rf"\b(?P<name>{'|'.join(sorted(_ENDED, key=len, reverse=True))})(?P<where>(?: (?:các )?(?:huyện|quận|thị xã)(?:,? (?:và )?(?:huyện|thị xã|thành phố|TP))*\b(?! [{CAPITALS}]))?)(?! (?:xã|phường|tỉnh|[{CAPITALS}]))"
)
# "Báo Hà Sơn và Đài Phát thanh và Truyền hình tỉnh", "Đài PT&TH tỉnh": one house since they were merged
_STATION = (
    r"Đài (?:Phát thanh (?:và|-) Truyền hình|Phát thanh, Truyền hình|PT&TH|PTTH|PT-TH)"
    rf"(?: tỉnh\b| (?=[{CAPITALS}]))"
)
_PAPER = rf"Báo (?:[{CAPITALS}]\w+ ?){{1,3}}"
_PRESS = pattern(rf"(?:{_PAPER}(?:,|;| và) ?)?\b{_STATION}(?:(?:,|;| và) {_PAPER}(?=[,;.]| và|$))?")
# "Báo Hà Sơn" on its own, in a sentence that names the station, too: the same house; papers of the whole country are not
_NEWSPAPER = pattern(
    r"\bBáo (?!Nhân|Quân|Công|Lao|Thanh|Tiền|Tuổi|Đại|Sức|Pháp|Phụ|Chính|Giáo|Văn|Dân|Nông|Tin|Điện|Việt|và\b)"
    rf"[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,2}}"
)
# Of a body whose work was shared out, the part that informs the public is what this office writes about.
_INFORMING = "tuyên truyền truyền thông báo chí thông tin cơ sở phát thanh truyền hình"
# "gửi Sở Tài chính, Sở Tài chính": two that are one now
_TWICE = pattern(r"\b(?P<name>(?:Sở|Bộ|Ban|Phòng) [^,;.()]{3,60}?)(?:,|;| và) (?P=name)(?=[\s,;.)]|$)")
# "trên Báo …; tăng số lượng tin trên Báo …": two houses that are one now, in two clauses of one sentence
_ON_TWICE = pattern(
    r"(?P<on> trên Báo và Phát thanh, Truyền hình(?: tỉnh| [A-ZĐ]\w+)*)(?P<between>[;,] [^.;]{3,200})(?P=on)"
)
_WORDS = re.compile(r"\w+")


class Change(NamedTuple):
    """What to write in place of `[start, end)`, and why."""

    start: int
    end: int
    new: str
    why: str


def renew(text: str, *, on: date) -> Renewed:
    """The words with what ended by `on` replaced where one heir is certain; where none is, they stay and `why` says so."""
    text = compose(text).text  # places found in it are those of its composed letters
    found = (*_bodies(text, on), *_laws(text, on), *_merged(text, on), *_levels(text, on))
    changes = sorted(found, key=lambda change: (change.start, -change.end))
    reasons: dict[str, None] = {}
    made, done = "", 0
    for change in changes:
        if change.start < done:
            continue
        made += text[done : change.start] + change.new
        done = change.end
        reasons.setdefault(change.why)
    whole = made + text[done:]
    if whole != text:
        whole = _ONE_LEVEL.sub(r"\g<level>", _TWICE.sub(r"\g<name>", whole))
        whole = _ON_TWICE.sub(r"\g<between>\g<on>", whole)
    return Renewed(whole, "; ".join(reasons))


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


def _merged(text: str, on: date) -> Iterator[Change]:
    """Centres of culture of the districts; newspapers and broadcasters that became one house."""
    for match in _OF_DISTRICTS.finditer(text):
        heir = _ENDED[match["name"]].heirs[0]
        if heir.on <= on:
            where = " các xã, phường" if match["where"] else ""
            yield _becomes(match, BODY_TYPES[heir.to].names[0] + where, heir)
    house = BODY_TYPES["dai-ptth"].heirs[0]
    stations = [*_PRESS.finditer(text)] if house.on <= on else []
    for match in stations:
        place = " tỉnh" if " tỉnh" in match[0] else " "
        yield _becomes(match, BODY_TYPES[house.to].names[0] + place, house)
    for match in _NEWSPAPER.finditer(text) if stations else ():
        yield _becomes(match, f"{BODY_TYPES[house.to].names[0]} tỉnh", house)


def _becomes(match: re.Match[str], new: str, heir: TypeHeir) -> Change:
    return Change(
        *match.span(), new, f"{match[0].strip()} → {new.strip()}, từ {slashed(heir.on)} ({heir.basis})"
    )


def _levels(text: str, on: date) -> Iterator[Change]:
    if on < _DISTRICTS_END:
        return
    for match in _DISTRICTS.finditer(text):
        before = match["before"] or ""
        new = before + ("xã" if before == "cấp " else "xã, phường")
        yield Change(*match.span(), new, f"{match[0]} → {new}: {_DISTRICT_REASON}")
    for match in _TOWNS.finditer(text):
        yield Change(*match.span(), "", f"{match[0].strip(' ,/')} → xã, phường: {_DISTRICT_REASON}")
    for match in _AMONG_LEVELS.finditer(text):
        new = match["before"] + (" và xã" if match["more"] is None else ", xã")
        yield Change(*match.span(), new, f"{match[0]} → {new}: {_DISTRICT_REASON}")
    for match in _OF_A_DISTRICT.finditer(text):
        near = " ".join(text[: match.end()].split()[-5:])
        yield Change(*match.span(), match[0], f"“{near}”: {_DISTRICT_REASON}, cần sửa")


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(fold(text)))
