"""## What it finds

A law, code, ordinance or constitution by its name, with at most a year: `Luật Bảo hiểm y tế`, `Bộ luật Lao động năm 2019`, `Pháp lệnh Ưu đãi người có công với cách mạng`,
`Hiến pháp năm 2013`, `Luật sửa đổi, bổ sung một số điều của Luật Luật sư`.

## Why it matters

Nghị định 30 has laws cited by name alone, so number and symbol never show them.

## Example

`theo Luật Đầu tư công, Luật Đấu thầu và các văn bản hướng dẫn` gives two mentions that end at `công` and at `thầu`.

## Not this

Bills: `dự án Luật …`, `xây dựng Luật …`, `Luật … (sửa đổi)`, and the bill's bare name anywhere else in the same paper; `Hiến pháp và pháp luật`; `Luật của Quốc hội`.

## Known limits

Where the name ends is known from a list of law names; a name not in it runs on to the first word no name holds.
"""

from lantoa.core.citations.build import build_law
from lantoa.core.citations.model import FindAtName, Mention, NameSite
from lantoa.core.kernel import Rule, RuleStatus

_CODE = "CIT007"
_CONFIDENCE = 0.97


def find(site: NameSite) -> Mention | None:
    return build_law(site.start, site.law, rule=_CODE, confidence=_CONFIDENCE) if site.law else None


RULE: Rule[FindAtName] = Rule(
    code=_CODE,
    name="law-by-name",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6: Luật, Pháp lệnh are cited by kind and name",
    confidence=_CONFIDENCE,
    find=find,
)
