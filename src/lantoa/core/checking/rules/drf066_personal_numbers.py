"""## What it finds

Numbers that name a person: citizen's identity numbers, private telephone numbers, bank accounts. One finding a
number.

## Why it matters

A paper that is published or sent widely gives them to everybody; the law lets them be processed for a purpose only.

## Example

`CCCD số 001234567890`; `ĐT: 0912345678`.

## Not this

Telephone numbers of the office in the head; numbers of papers, of money.

## Known limits

A contact whose number is meant for all readers is marked too: decide and silence.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Span, pattern

# "CCCD số 001234567890", "CMND: 123456789", "mã định danh cá nhân 001…"
_IDENTITY = pattern(
    r"(?:CCCD|CMND|CMTND|[Cc]ăn cước|[Cc]hứng minh|định danh cá nhân)[^\d\n]{0,30}(\d{12}|\d{9})(?!\d)"
)
# "0912345678", "0912.345.678"
_MOBILE = pattern(
    r"(?<![\d./])0[35789]\d(?:[ .]?\d{3}){1}[ .]?\d{2}[ .]?\d{2}(?![\d/]|\.\d)|(?<![\d./])0[35789]\d{2}[ .]\d{3}[ .]\d{3}(?![\d/]|\.\d)"
)
# "đồng chí Trần Văn Hà": somebody's, not a company's
_PERSON = pattern(r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị|[Hh]ọ (?:và )?tên)\b")
_ACCOUNT = pattern(r"(?:[Ss]ố tài khoản|STK|[Tt]ài khoản số)[^\d\n]{0,15}(\d[\d .]{6,18}\d)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Numbers outside the letterhead, each number once."""
    flow, start = sheet.flow, sheet.document.head_end
    seen: set[str] = set()
    for form, words in (("identity", _IDENTITY), ("account", _ACCOUNT), ("telephone", _MOBILE)):
        for match in words.finditer(flow, start):
            group = match.lastindex or 0
            if form == "telephone" and not _PERSON.search(flow, max(match.start() - 120, 0), match.start()):
                continue
            if match[group] not in seen:
                seen.add(match[group])
                yield Mark(Span(match.start(group), match.end(group)), form, (("shown", match[group]),))


RULE = DraftRule(
    "DRF066",
    "personal-numbers",
    find,
    authority="Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; NĐ 356/2025/NĐ-CP, Điều 3",
    confidence=0.92,
)
