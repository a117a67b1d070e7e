"""## What it finds

A `Công văn`: a paper that names no kind but states its subject behind `V/v` under the number, or addresses somebody.

## Why it matters

A `Công văn` asks or instructs those it addresses; it is the most frequent kind and the only one that does not name itself.

## Example

`Số: 12/STTTT-TTBCXB` / `V/v tuyên truyền phòng, chống dịch`: kind `Công văn`.

## Not this

`TỜ TRÌNH` with `Kính gửi`, `GIẤY MỜI`, `BÁO CÁO`: the printed name decides.

## Known limits

A paper whose printed kind was lost in the scan and that has neither `V/v` nor a telling symbol is read as `Công văn` if it addresses somebody.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.letterhead.head import Head
from lantoa.core.letterhead.model import Kind
from lantoa.core.letterhead.rules.lth010_subject_after_regarding import regarding


def find(head: Head) -> Kind | None:
    """`V/v` above the address; the caller has found no printed kind and no telling symbol."""
    found = regarding(head)
    if found:
        line, start, end = found
        end = end or len("Về việc")
        evidence = head.quote(
            line.start + start, line.start + end, rule=RULE.code, confidence=RULE.confidence
        )
        return Kind("Công văn", evidence)
    return None


def addressed(head: Head) -> Kind | None:
    """`Kính gửi` without anything that names another kind."""
    if head.address < 0 or "ính" not in head.lines[head.address].words[:6]:
        return None
    line = head.lines[head.address]
    return Kind("Công văn", head.quote(line.start, line.start + 8, rule=RULE.code, confidence=0.8))


RULE = Rule(
    code="LTH007",
    name="official-letter",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5",
    confidence=0.97,
    find=find,
)
