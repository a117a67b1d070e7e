"""## What it finds

A decision of a department that orders bodies which do not stand under it: other departments, committees of communes, the
police, the Front. One finding a paper.

## Why it matters

It binds none of them. What they are to do is asked for by letter, or ordered by the People's Committee of the province on
the department's submission.

## Example

`Giao Sở Tài chính cân đối kinh phí` in a decision of the director of a Sở Y tế.

## Not this

`Đề nghị Sở Tài chính …`; units of the department itself; decisions of People's Committees.

## Known limits

Bodies are known by how their names begin; tasks delegated to the department by law are not known.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, PaperForm, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity, Span, pattern
from lantoa.core.text import CAPITALS, skeleton

_BODY = rf"(?P<body>(?:Sở [{CAPITALS}]\w* \w+|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các |cấp )?(?:xã|phường|tỉnh|huyện)|Công an (?:tỉnh|xã|các)|(?:Ủy ban |Uỷ ban )?Mặt trận Tổ quốc))(?=[ ,;:.]|$)"
# "Giao Sở Tài chính:", "Giám đốc Sở Nội vụ, …  chịu trách nhiệm thi hành"
_GIVES = pattern(rf"(?:^|(?<=\s))Giao {_BODY}")
_CHARGES = pattern(r"chịu trách nhiệm thi hành")
_HEADS = pattern(rf"(?:Giám đốc|Chủ tịch) (?:các )?{_BODY}")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first of them."""
    head = sheet.reading.letterhead
    issuer = skeleton(" ".join(head.issuer.text.split())) if head.issuer else ""
    if head.kind != "Quyết định" or not issuer.startswith("so "):
        return
    for block in paragraphs(sheet):
        charges = _CHARGES.search(sheet.flow, block.content, block.span.end)
        form = _HEADS if charges else _GIVES
        for match in form.finditer(sheet.flow, block.content, charges.start() if charges else block.span.end):
            body = " ".join(match["body"].split())
            if not issuer.startswith(skeleton(body)):
                yield Mark(Span(*match.span("body")), params=(("shown", body),))
                return


RULE = DraftRule(
    "DRF087",
    "order-beyond-authority",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 7; Luật Tổ chức chính quyền địa phương",
    confidence=0.9,
    severity=Severity.WARNING,
    applies=PaperForm.STATE,
)
