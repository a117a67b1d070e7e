"""## What it finds

The line `Số: …` of the letterhead: the number and the symbol behind it (`Số: 16/KH-UBND`, `Số: 28/2026/QĐ-UBND`), with blanks,
dots or a misread number in the number's place, and with number and symbol on two lines.

## Why it matters

Number and symbol are the paper's name: registers, replies and every later citation use them.

## Example

`Số: 254 /TB-SYT`: number `254`, symbol `TB-SYT`. `Số:      /STTTT-TTBCXB`: no number, symbol `STTTT-TTBCXB`.

## Not this

A number inside the subject or the grounds: `Căn cứ Quyết định số 16/QĐ-UBND`.

## Known limits

A number that the scan made unreadable (`Số: 9{ /QĐ-UBND`) is given as blank, not guessed.
"""

import re

from lantoa.core.document import PrintedLine
from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import LINE, Head
from lantoa.core.letterhead.model import Number

_SO = r"[Ss][ốôỗồổộóòỏõọoÓỐÔỖỒỔO]"
# "KH-UBND", "2026/QĐ-UBND", "QĐ - BKH", "KH/TU"; blanks only around a separator with capitals behind it.
SYMBOL = r"[A-ZĐÐƯÔÂ0-9][\w&.]*(?: ?[-–/] ?(?=[A-ZĐÐƯÔÂ0-9]{2}|[A-ZĐÐ]\b)[\w&.]+|[-–/][\w&.]+)*"
# "Số: 254 /TB-SYT", "Số 127-KH/TU", "Số:      /KH- SYT", "Số: … /QĐ-UBND"
_NUMBER = pattern(
    rf"{_SO}\s?[:;.,]?\s*+(?P<number>[^/\n]{{0,14}}?)\s*(?P<mark>[/⁄]|(?<=[\d\s:.…])[-–](?=\s?[A-ZĐÐ]))\s*(?P<symbol>{SYMBOL})"
)
# "Luật số: 57/2024/QH15", "SỞ Y TẾ Số: 12/KH-SYT"
_WITH_COLON = pattern(r"(?<!\w)[Ss][ốôỗồổộóòỏõọo]\s?:")
_HALF = pattern(rf"{_SO}\s?[:.]?\s*+(?P<number>\d{{1,5}}|[.…\s]*+)\s*+[/⁄]?$")
_OTHER_HALF = pattern(rf"[/⁄]\s*(?P<symbol>{SYMBOL})(?=\s|$)")
_BARE = pattern(r"(?P<number>\d{0,5})\s?(?P<mark>/)\s?(?P<symbol>[A-ZĐÐ]\w{0,6}-[\w&.-]{2,20})$")
_SO_COLON = pattern(rf"{_SO}\**\s?[:;.,]?")
_READABLE = pattern(r"(?=.*[1-9])\d{1,5}(?:\.\d{1,2})?[A-Za-z]?$")


def find(head: Head) -> Number | None:
    """The first line of the letterhead that numbers the paper."""
    stop = max(head.body, min(head.typed, len(head.lines)))
    for index, line in enumerate(head.lines[:stop]):
        words = line.words[:LINE]
        start = 0
        if not (match := _NUMBER.match(words)) and (colon := _WITH_COLON.search(words)):
            start = colon.start()
            match = _NUMBER.match(words, start)
        if match:
            return _number(head, line, match, start)
        if (half := _HALF.match(words)) and (found := _second_line(head, index, half)):
            return found
    return _bare(head, stop)


def _number(head: Head, line: PrintedLine, match: re.Match[str], start: int) -> Number:
    evidence = head.quote(
        line.start + start, line.start + _end(match), rule=RULE.code, confidence=RULE.confidence
    )
    # A `#` that the scan put for a digit is blank in the flow, so the number is read off the source.
    printed = _SO_COLON.sub("", head.document.text[line.start + start : line.start + match.start("mark")])
    return Number(_digits(printed), match["symbol"].rstrip(". "), evidence)


def _end(match: re.Match[str]) -> int:
    return match.start("symbol") + len(match["symbol"].rstrip(". "))


def _digits(number: str) -> str | None:
    number = number.strip(" .…_*")
    return number if _READABLE.match(number) else None


def _second_line(head: Head, index: int, half: re.Match[str]) -> Number | None:
    """`Số: 565` and, a line or a few further down, `/TB-UBND`."""
    line = head.lines[index]
    for below in head.lines[index + 1 : index + 9]:
        if other := _OTHER_HALF.match(below.words):
            apart = below is not head.lines[index + 1]
            first = below.start if apart else line.start
            evidence = head.quote(first, below.start + _end(other), rule=RULE.code, confidence=0.9)
            return Number(_digits(half["number"]), other["symbol"].rstrip(". "), evidence)
    if number := _digits(half["number"]):
        return Number(number, None, head.quote(line.start, line.end, rule=RULE.code, confidence=0.7))
    return None


def _bare(head: Head, stop: int) -> Number | None:
    """`12/KH-BCĐ` alone on a line, its `Số:` lost."""
    for line in head.lines[: min(stop, 25)]:
        if match := _BARE.match(line.words):
            return _number(head, line, match, 0)
    return None


RULE = Rule(
    code="LTH003",
    name="number-and-symbol",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.3; Hướng dẫn 05-HD/VPTW",
    confidence=0.98,
    find=find,
)
