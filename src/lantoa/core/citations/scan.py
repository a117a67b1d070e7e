"""Places where a citation may stand: strokes of symbols, and type words."""

import re
from collections.abc import Iterator
from itertools import groupby

from lantoa.core.citations.model import Stroke
from lantoa.core.kernel import any_of, from_first, pattern

_CAPITAL = "A-ZĐÐƯƠÂĂÊÔỦ"
_GROUP = rf"[{_CAPITAL}][{_CAPITAL}a-zđ0-9&]{{0,24}}"
_ORGAN = rf"(?:[{_CAPITAL}]{{2}}[{_CAPITAL}a-z0-9&]{{0,24}}|[{_CAPITAL}][a-z][{_CAPITAL}][{_CAPITAL}a-z0-9&]{{0,12}})"
# Inside a bulletin's symbol: "-01/17h00" of "01/KHTV-01/17h00/DBQG-DBKH"
_ISSUE = r"[-–‑‐/]\d{1,2}(?:h\d\d)?(?=/(?:\d{1,2}h\d\d/|[A-ZĐ]{3}))"
# A province in short behind its body: "LĐVVN BTh"
_PROVINCE = r" [A-ZĐ]{2}[a-z]{1,2}(?![^\W_])"
# "/QĐ-UBND", "/TTLT/BTC-BCA", "/KH- SYT", "/QĐ - UBND", "/0ĐÐ-UB"
_SYMBOL = pattern(
    rf"/ {{0,3}}((?:UBTV (?=QH))?(?:{_GROUP}|0[ĐÐ]{{1,2}}(?=-))(?: {{1,3}}[-–‑‐] {{1,3}}{_ORGAN}(?![^\W\d_]))?(?:[-–‑‐/.](?={_GROUP}){_GROUP}|(?:[-–‑‐](?: {{1,8}}| {{0,2}}\n{{1,3}})| {{1,3}}[-–‑‐]){_ORGAN}|{_ISSUE}){{0,5}}(?:{_PROVINCE})?)(?=\W|ngày|$)"
)
_STROKE = pattern(rf"/ {{0,3}}(?=[{_CAPITAL}]|0[ĐÐ])")
# "192", "01a", "l2", "1§99" (a digit that the scan lost is kept as it stands), "30/2020", "127-KH", "52- CT", "1 2⁄ 2021"
_NUMBER = pattern(
    r"(?:(?<![\w/.,⁄-])|(?<=số)|(?<=Số))(?:"
    r"(?P<number>\d\.\d{3}|[\dlIO]{1,3}[§£¢$&@#?!*][\dlIO]{0,3}|[\dlIO]{0,4}\d[\dlIO]{0,4}[a-zA-ZđĐ]?) ?(?:[/⁄] {0,3}(?P<year>(?:19|20)\d ?\d[lIL]?) ?)?"
    r"|(?P<split>\d \d{1,3}) {0,2}[/⁄] {0,3}(?P<split_year>(?:19|20)\d\d) ?"
    rf"|(?P<party>[\dlIO]{{0,3}}\d[\dlIO]{{0,3}})(?:/(?P<party_year>(?:19|20)\d\d))? {{0,2}}[-–‑‐.]? {{0,3}}(?P<abbreviation>[{_CAPITAL}][{_CAPITAL}a-zđ]{{0,6}}) ?"
    r")$"
)
_BLANK = pattern(
    rf"(?:[Ss][ốôóổ]|SỐ) {{0,3}}[:.]?[\s.…_]{{0,60}}(?:[-–‑‐](?P<abbreviation>[{_CAPITAL}][{_CAPITAL}a-zđ]{{0,6}}) ?)?$"
)
_FOOTNOTE = pattern(r"(?<=CP|Tg|ND)\d{1,2}$")
# "Luật ", "Chỉ thị 18 ", "Nghị định số 30/2020;": most numbers carry their symbol and are passed over here
_TYPES = (
    *("Nghị quyết", "Nghị định", "Chỉ thị", "Quyết định", "Kết luận", "Thông tư", "Kế hoạch", "Quy định"),
    *("Hướng dẫn", "Công văn", "Công điện", "Thông báo", "Pháp lệnh", "PHÁP LỆNH", "Hiến pháp"),
    *("Luật", "LUẬT", "Bộ [lL]uật", "BỘ LUẬT"),
)
_FOLLOWED = (
    r"(?= (?:(?<=uật )|(?<=UẬT )|(?<=áp lệnh )|(?<=ÁP LỆNH )|(?<=iến pháp )"
    r"| {0,7}(?:s[ốôóổ] {0,4}:? {0,4})?\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?(?![\w/])))"
)
# One for each first letter, since capitals are rare: a search for one letter takes a tenth of one for any of nine.
_WORDS = tuple(
    pattern(from_first(any_of(words)) + _FOLLOWED)
    for _, words in groupby(sorted(_TYPES), key=lambda word: word[0])
)
# "192", "30/2020", "127-KH"
_USUAL = pattern(rf"(\d{{1,5}})(?:/((?:19|20)\d\d))?(?:-([{_CAPITAL}][{_CAPITAL}a-zđ]{{0,6}}))?")
_REACH = 26
_LONGEST_LINE = 4000


def strokes(flow: str, text: str) -> Iterator[Stroke]:
    """Every `number/SYMBOL`, from the left. The stroke is rarer than any letter, so it is looked for first."""
    done = 0
    for hit in _STROKE.finditer(flow):
        if hit.start() < done:
            continue
        symbol = _SYMBOL.match(flow, hit.start())
        if symbol and (found := _left_of(flow, text, hit.start(), symbol)):
            done = found.end
            yield found


def type_words(flow: str) -> Iterator[tuple[int, int, str]]:
    """Every type word with a capital that a name or a bare number may follow."""
    found = (hit for form in _WORDS for hit in form.finditer(flow))
    yield from sorted((hit.start(), hit.end(), hit[0]) for hit in found)


def _left_of(flow: str, text: str, stroke: int, symbol: re.Match[str]) -> Stroke | None:
    end = symbol.end()
    if flow[end - 1].isdigit() and (note := _FOOTNOTE.search(flow, symbol.start(1), end)):
        end = note.start()
    right = flow[symbol.start(1) : end]
    left = max(0, stroke - _REACH)
    start = flow.rfind(" ", left, stroke) + 1
    if start > 1 and flow[start - 2].isalpha() and (usual := _USUAL.fullmatch(flow, start, stroke)):
        number, year, abbreviation = usual.groups("")
        written = _as_written(flow, text, start, end)
        # By far the most end here: past the constructor, a step of Python.
        return tuple.__new__(Stroke, (start, end, number, year, abbreviation, right, written))
    if match := _NUMBER.search(flow[left:stroke]):
        start = left + match.start()
        number = match["number"] or match["split"] or match["party"]
        year, abbreviation = (
            match["year"] or match["split_year"] or match["party_year"] or "",
            match["abbreviation"] or "",
        )
        return Stroke(start, end, number, year, abbreviation, right, _as_written(flow, text, start, end))
    left = max(0, stroke - 80)
    if blank := _BLANK.search(text[left:stroke]):
        return Stroke(left + blank.start(), end, "", "", blank["abbreviation"] or "", right, "")
    return None


def _as_written(flow: str, text: str, start: int, end: int) -> str:
    """`131/CĐ-` and `TTg` on two lines are one word; a blank inside a line stays."""
    written = flow[start:end]
    if " " not in written and "\n" not in written:
        return written
    return re.sub(
        r"[ \n]+",
        lambda gap: "" if "\n" in text[start + gap.start() : start + gap.end()] else " ",
        written,
    )


def line_start(flow: str, at: int) -> int:
    """Where the line of `at` begins; a line without end is cut, so that cost stays linear."""
    left = max(0, at - _LONGEST_LINE)
    return max(left, flow.rfind("\n", left, at) + 1)
