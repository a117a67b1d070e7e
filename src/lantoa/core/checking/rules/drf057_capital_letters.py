"""## What it finds

Words of the decree's list in small letters (`nhân dân` where it is the people, `nhà nước`, `tết nguyên đán`, `thứ
hai`) or with too many capitals (`Ủy Ban Nhân Dân`). One finding a word.

## Why it matters

The list is the same for all offices.

## Example

`Ủy Ban Nhân Dân tỉnh`, `tết nguyên đán`.

## Not this

`Ủy ban nhân dân`, `dân quân`, `y tế nhân dân` in names; titles of cited papers (their kind and who issued them are the paper's own words).

## Known limits

Only words whose spelling does not hang on the sentence.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import in_citation, in_title
from lantoa.core.kernel import Severity, Span, pattern

_WORDS = {
    "Ủy Ban Nhân Dân": "Ủy ban nhân dân", "Uỷ Ban Nhân Dân": "Uỷ ban nhân dân", "Ủy Ban nhân dân": "Ủy ban nhân dân",
    "Ủy ban Nhân dân": "Ủy ban nhân dân", "Uỷ ban Nhân dân": "Uỷ ban nhân dân", "Hội Đồng Nhân Dân": "Hội đồng nhân dân",
    "Hội đồng Nhân dân": "Hội đồng nhân dân", "ủy ban nhân dân": "Ủy ban nhân dân", "uỷ ban nhân dân": "Uỷ ban nhân dân",
    "tết Nguyên Đán": "tết Nguyên đán", "Tết Nguyên Đán": "Tết Nguyên đán", "tết nguyên đán": "tết Nguyên đán",
    "Tết nguyên đán": "Tết Nguyên đán", "quốc hội": "Quốc hội", "Thủ Tướng": "Thủ tướng", "Thủ tướng chính phủ": "Thủ tướng Chính phủ",
    "thủ tướng Chính phủ": "Thủ tướng Chính phủ", "đảng và nhà nước": "Đảng và Nhà nước", "Đảng và nhà nước": "Đảng và Nhà nước",
    "Đảng, nhà nước": "Đảng, Nhà nước", "việt nam": "Việt Nam", "Việt nam": "Việt Nam", "hà nội": "Hà Nội", "Hà nội": "Hà Nội",
    "mặt trận tổ quốc": "Mặt trận Tổ quốc", "Mặt trận tổ quốc": "Mặt trận Tổ quốc", "Mặt Trận Tổ Quốc": "Mặt trận Tổ quốc",
    "thứ hai hằng tuần": "thứ Hai hằng tuần", "Sở y tế": "Sở Y tế", "Bộ y tế": "Bộ Y tế", "Sở nội vụ": "Sở Nội vụ",
    "Sở tài chính": "Sở Tài chính", "Bộ tài chính": "Bộ Tài chính", "Bộ Công An": "Bộ Công an", "Nghị Quyết": "Nghị quyết",
    "Quyết Định số": "Quyết định số", "Kế Hoạch số": "Kế hoạch số", "Công Văn số": "Công văn số", "Chỉ Thị số": "Chỉ thị số",
}  # fmt: skip
_WRONG = pattern(
    r"(?<!\w)(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)).replace(" ", " +") + r")(?!\w)"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first place of each wrong form."""
    places: dict[str, list[Span]] = {}
    for match in _WRONG.finditer(sheet.flow):
        if in_title(sheet, match.start()) and not in_citation(sheet, match.start()):
            continue
        places.setdefault(" ".join(match[0].split()), []).append(Span(match.start(), match.end()))
    for shown, spans in places.items():
        params = (("shown", shown), ("meant", _WORDS[shown]), ("count", str(len(spans))))
        yield Mark(
            spans[0], params=params, fix=Fix(spans[0], _WORDS[shown], safe=False, more=tuple(spans[1:]))
        )


RULE = DraftRule(
    "DRF057",
    "capital-letters",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục II",
    confidence=0.9,
    severity=Severity.NOTE,
    in_force=DECREE_30,
)
