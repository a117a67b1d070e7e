"""## What it finds

A symbol whose abbreviation belongs to another kind of paper than the one printed.

## Why it matters

The register files it under the wrong kind, and who cites it cites a paper that does not exist.

## Example

`Số: 15/KH-SYT` over `BÁO CÁO`.

## Not this

`15/SYT-NVY` over nothing: a letter; kinds that are no kinds of the decree.

## Known limits

Only the kinds of Nghị định 30; a kind that the scan misread is not compared.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity

_KINDS = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "TC": "Thông cáo", "TB": "Thông báo",
    "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án",
    "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện", "GM": "Giấy mời",
}  # fmt: skip
_ALL = frozenset(_KINDS.values())


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first group of the symbol against the printed kind."""
    head = sheet.reading.letterhead
    if not (head.symbol and head.kind and head.kind_evidence and head.number_symbol):
        return
    group = head.symbol.split("-")[0].strip()
    wanted = _KINDS.get(group)
    printed = head.kind_evidence.text.isupper() and head.kind in _ALL
    # `TB-UBND` over `THÔNG BÁO KẾT LUẬN`; `QĐ-TU` is also the Party's quy định.
    if wanted and printed and wanted != head.kind and not sheet.party:
        shown = (("symbol", head.symbol), ("wanted", wanted.lower()), ("kind", head.kind_evidence.text))
        yield Mark(head.number_symbol.span, params=shown)


RULE = DraftRule(
    "DRF022",
    "symbol-against-kind",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b; Phụ lục III, Mục I",
    confidence=0.95,
    severity=Severity.ERROR,
)
