"""## What it finds

One document cited with two symbols: the same kind, number and date, but `01/CĐ-UBND` here and `01/CD-UBND` there.

## Why it matters

One of the two is wrong, and a search by it finds nothing.

## Example

`Công điện số 01/CĐ-UBND ngày 05/01/2026` and later `Công điện số 01/CD-UBND ngày 05/01/2026`.

## Not this

Two papers of different bodies that share number and day: `16/QĐ-UBND`, `16/QĐ-BYT`.

## Known limits

Symbols that differ in more than two letters are taken for two papers.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.text import skeleton

_NEAR = 2


def find(paper: Paper) -> Iterator[Flaw]:
    """The later of two mentions that agree in number and date and nearly in the symbol."""
    seen: dict[tuple[str, str], list[str]] = {}
    for citation in paper.citations:
        if not citation.number_symbol or not citation.date:
            continue
        written = "".join(citation.number_symbol.split())
        number, symbol = _parts(written)
        known = seen.setdefault((number, citation.date), [])
        # Titles in capitals print `QĐ-TTG`.
        if any(_parts(other)[1].casefold() == symbol.casefold() for other in known):
            continue
        for other in known:
            if _near(symbol, _parts(other)[1]):
                yield Flaw(citation.evidence.span, params=(("shown", written), ("other", other)))
                break
        known.append(written)


def _parts(written: str) -> tuple[str, str]:
    digits = len(written) - len(written.lstrip("0123456789"))
    return written[:digits].lstrip("0"), written[digits:]


def _near(left: str, right: str) -> bool:
    """The same letters without marks and signs, or no more than two letters apart in long symbols."""
    one, other = (skeleton(symbol).replace("-", "").replace("/", "") for symbol in (left, right))
    if one == other:
        return True
    if min(len(one), len(other)) < 7 or abs(len(one) - len(other)) > _NEAR:
        return False
    prefix = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest_one, rest_other = one[prefix:][::-1], other[prefix:][::-1]
    suffix = next(
        (i for i, (a, b) in enumerate(zip(rest_one, rest_other, strict=False)) if a != b),
        min(len(rest_one), len(rest_other)),
    )
    return max(len(rest_one), len(rest_other)) - suffix <= 1


RULE = Rule(
    code="DOC006",
    name="one-document-two-symbols",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)
