"""## What it finds

Marks of urgency and of secrecy above the body: `KHẨN`, `THƯỢNG KHẨN`, `HỎA TỐC`, `MẬT`, `TỐI MẬT`, `TUYỆT MẬT`.

## Why it matters

They say within which hours a paper must be dealt with, and who may see it: whoever only reads the list of duties would not know.

## Example

`HỎA TỐC` below the number of a telegram.

## Not this

`KHẨN TRƯƠNG`, `CÔNG ĐIỆN KHẨN`: words of a sentence or a title.

## Known limits

A stamp that recognition ran into another line is not seen.
"""

from lantoa.core.kernel import Evidence, Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import Head

# "HỎA TỐC", "(KHẨN)", "HOẢ TỐC HẸN GIỜ", "Độ mật: MẬT"
_STAMP = pattern(
    r"\W*(?:Độ (?:khẩn|mật) *: *)?(?P<mark>H(?:ỎA|OẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN|TUYỆT MẬT|TỐI MẬT|MẬT)\W*$"
)
# No line of a stamp is longer.
_LONG = 40


def find(head: Head) -> tuple[Evidence, ...]:
    """Each mark once, in the order of the paper."""
    found: dict[str, Evidence] = {}
    for line in head.lines[: head.body]:
        stamp = _STAMP.match(line.words) if len(line.words) < _LONG else None
        if stamp:
            start, end = (line.start + at for at in stamp.span("mark"))
            found.setdefault(
                stamp["mark"], head.quote(start, end, rule=RULE.code, confidence=RULE.confidence)
            )
    return tuple(found.values())


RULE = Rule(
    code="LTH012",
    name="stamps",
    status=RuleStatus.STABLE,
    since="0.2.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục III.2",
    confidence=0.97,
    find=find,
)
