"""## What it finds

Another province than the paper's own, named in what a paper of a province orders: words carried over from elsewhere; and
a paper of another province among those it cites.

## Why it matters

`trên địa bàn tỉnh Đông Hà` in a letter of tỉnh Hà Sơn asks the communes of Hà Sơn for work in another province.

## Example

`tuyên truyền trên địa bàn tỉnh Đông Hà` in a letter of Sở Y tế tỉnh Hà Sơn.

## Not this

Titles of cited papers; names of people behind their office (`Chủ tịch UBND tỉnh Võ Văn An`); bodies that are named as partners or neighbours (`phối hợp với tỉnh …`, `giáp tỉnh …`);
reports; papers whose head names no province.

## Known limits

Provinces that were merged into the own one are told as others, unless `cũ`, `trước đây` or `trước sắp xếp` stands behind them; so are
they in the old name of a body that is renamed. The fix, not safe, writes
the own province, and never into who issued a cited paper.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import cited_before, in_title
from lantoa.core.kernel import RuleStatus, Severity, Span, pattern
from lantoa.core.text import CAPITALS, fold

_ORDERS = frozenset({"Công văn", "Kế hoạch", "Công điện", "Chỉ thị", "Hướng dẫn", "Quyết định", "Thông báo"})
_NAME = rf"(?>[{CAPITALS}][^\W\d_]*(?: (?:- )?[{CAPITALS}][^\W\d_]*){{0,3}})"
_PROVINCE = pattern(
    rf"(?<!\w)tỉnh (?P<name>{_NAME})(?! ?\(?(?:cũ|trước (?:khi )?(?:đây|sắp xếp|sáp nhập|hợp nhất))\b)"
)
# "ubnd tỉnh hà sơn", "… tỉnh hà sơn - trung tâm …", and beside it the stamp: "… tỉnh hà sơn dự thảo"
_OWN = pattern(r"(?:^|\s)tỉnh ++(?P<name>.+?)(?:$|(?<!\s)\s++(?:[-–(,;]|dự thảo\b))")
_OF_A_PROVINCE = pattern(r"^(?:sở |.* tỉnh$)")
# Others that are meant: neighbours, partners, examples, where somebody comes from
_MEANT = pattern(
    r"giáp|liên kết|hợp tác|kết nghĩa|phối hợp|các tỉnh|với (?:các |đoàn )?(?:tỉnh )?$|học tập|kinh nghiệm|tham quan|tại (?:hội|lễ|cuộc)|đến từ|quê|từ $|sinh|, $|(?:Chủ tịch|Bí thư|Giám đốc)[^,;.]{0,30}$"
)
_BACK = 60


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each of them."""
    own = _own(sheet)
    if not own or sheet.reading.letterhead.kind not in _ORDERS:
        return
    for match in _PROVINCE.finditer(sheet.flow, sheet.document.head_end, sheet.document.foot_start):
        before = sheet.flow[max(0, match.start() - _BACK) : match.start()]
        span = Span(*match.span())
        params = (("shown", " ".join(match[0].split())), ("own", own))
        if fold(match["name"]) == fold(own):
            continue
        if (paper := cited_before(sheet, span.start)) and span.start < paper.end:
            yield Mark(span, "cited", params)
        elif not in_title(sheet, span.start) and not _MEANT.search(before):
            yield Mark(span, params=params, fix=Fix(span, f"tỉnh {own}", safe=False))


def _own(sheet: Sheet) -> str:
    """The province of the paper's head, as its place or its issuer names it; empty of the centre's and of communes'."""
    head = sheet.reading.letterhead
    place = " ".join(head.place.text.split()) if head.place else ""
    told = [" ".join(item.text.split()) for item in (head.parent, head.issuer) if item]
    for words in told:
        if found := _OWN.search(words.casefold()):
            return place if fold(place) == fold(found["name"]) else found["name"].title()
    return place if any(_OF_A_PROVINCE.match(words.casefold()) for words in told) else ""


RULE = DraftRule(
    "DRF088",
    "other-province",
    find,
    authority="custom of the genre",
    confidence=0.8,  # five findings read, four right
    severity=Severity.WARNING,
    status=RuleStatus.PREVIEW,
)
