"""## What it finds

`bác sỹ`, `y sỹ`, `chiến sỹ` and their like, which dictionaries write with `i`. One finding a word.

## Why it matters

Both ways stand side by side in drafts made of several sources; a search for one misses the other.

## Example

`các bác sỹ tuyến xã`.

## Not this

Names of people (`Nguyễn Văn Sỹ`); titles of cited papers.

## Known limits

Some laws write `bác sỹ` themselves. The fix is safe, for all places of the word at once.
"""

import re
from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import outside_titles
from lantoa.core.kernel import Severity, Span, pattern

_SY = pattern(
    r"(?<!\w)(?:bác|y|dược|hộ|tiến|thạc|chiến|nghệ|ca|nhạc|họa|hoạ|văn|thi|liệt|hạ|binh|giáo|viện|kỹ|tu|nha|võ) sỹ(?!\w)",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each word at its first place, outside of cited names."""
    places: dict[str, list[Span]] = {}
    for match in outside_titles(sheet, _SY.finditer(sheet.flow, sheet.document.head_end)):
        if not match[0].endswith("Sỹ"):
            places.setdefault(match[0], []).append(Span(match.end() - 1, match.end()))
    for shown, (first, *more) in places.items():
        last = "Ĩ" if shown[-1].isupper() else "ĩ"
        params = (("shown", shown), ("meant", shown[:-1] + last), ("count", str(1 + len(more))))
        yield Mark(
            Span(first.end - len(shown), first.end),
            params=params,
            fix=Fix(first, last, safe=True, more=tuple(more)),
        )


RULE = DraftRule(
    "DRF082",
    "si-for-sy",
    find,
    authority="custom of the genre",
    confidence=0.9,
    severity=Severity.NOTE,
)
