"""## What it finds

Two ways of placing the tone in one draft: `hóa` here, `hoá` there. One finding, at the first word in the rarer way.

## Why it matters

A search for one way misses the other.

## Example

`văn hóa` and `văn hoá` in one plan.

## Not this

`quý`, `hoàn`, where there is only one way; a draft in one way throughout; words all in capitals, which the letterhead
and not the writer sets.

## Known limits

Words inside citations and names count too. The fix is offered only.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

_OLD = pattern(r"(?<![qQ])(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![^\W\d_])")
_NEW = pattern(r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The rarer way, where there are both."""
    flow = sheet.flow
    old = [match.span() for match in _OLD.finditer(flow) if not match[0].isupper()]
    new = [match.span() for match in _NEW.finditer(flow) if not match[0].isupper()]
    if not old or not new:
        return
    rare, often = (new, old) if len(new) <= len(old) else (old, new)
    span = _word(flow, *rare[0])
    params = (
        ("shown", flow[span.start : span.end]),
        ("count", str(len(rare))),
        ("other", "".join(flow[slice(*_word(flow, *often[0]))])),
        ("most", str(len(often))),
    )
    yield Mark(span, params=params)


def _word(flow: str, start: int, end: int) -> Span:
    while start and flow[start - 1].isalpha():
        start -= 1
    return Span(start, end)


RULE = DraftRule(
    "DRF058",
    "tone-mark-style",
    find,
    authority="custom of the genre",
    confidence=0.95,
    severity=Severity.NOTE,
)
