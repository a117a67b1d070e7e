"""## What it finds

The heads of a table's columns on one line of plain text: `TT Nội dung công việc Đơn vị chủ trì Thời gian hoàn thành`;
the heads of a table with a cell a line whose rows do not fit; a row of such a table that has not all its cells.

## Why it matters

Below such a line, mostly of a scan, the cells of each row run together, so that bearers and dates stand in the middle of
what is to be done. A cell that is lost leaves nobody to tell what the others say.

## Example

    TT Nội dung Cơ quan chủ trì Cơ quan phối hợp Thời gian

## Not this

A table with its ruling (`| TT | Nội dung |`); a line `Đơn vị chủ trì: Sở Y tế`; a sentence.

## Known limits

A table without a head, or with heads that are none of the genre's, is not seen.
"""

import re
from collections.abc import Iterator

from lantoa.core.document import stacks
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, from_first, pattern

# The heads that stand last; each opens with a capital, so that a text is crossed at the speed of a plain search.
_LAST = tuple(
    pattern(from_first(head))
    for head in ("Thời ?(?:gian|hạn)", "Tiến ?độ", "Ghi ?chú", "Sản ?phẩm", "Kết quả")
)
_HEADS = pattern(
    r"\b(?:S?TT\b|N[ộo]i ?dung|Nhi[ệe]m ?vụ|C[ôo]ng ?việc|(?:Đ[ơo]n ?vị|Cơ ?quan|Người|Bộ phận)(?: ?(?:chủ|phối|thực|phụ))?|Th[ờo]i ?(?:gian|hạn)|Ti[ếê]n ?độ|S[ảa]n ?phẩm|K[ếê]t ?quả|Kinh phí|Ghi ?chú|Địa điểm|Số lượng)"
)
_LONGEST = 140
# So much of a row is shown.
_ROW = 80
_LEAST = 3
_SAYS = frozenset(".;:|")


def find(paper: Paper) -> Iterator[Flaw]:
    """Each line of heads that no table holds, then what is torn of tables with a cell a line."""
    text = paper.document.text
    lines = {line for form in _LAST for line in _lines_with(text, form)}
    for start, end in sorted(lines):
        words = text[start:end]
        if len(words) <= _LONGEST and not _SAYS & set(words) and _are_heads(words):
            yield Flaw(Span(start, end), params=(("shown", " ".join(words.split())),))
    yield from _torn(text)


def _torn(text: str) -> Iterator[Flaw]:
    """A table with a cell a line that was not read, or else its rows that were not."""
    for stack in stacks(text):
        first, *others = _shown(text, stack.head)
        if _are_heads(f"TT {' '.join(others)}"):
            yield from (
                (Flaw(row, "row", (("shown", " | ".join(_shown(text, row))[:_ROW]),)) for row in stack.torn)
                if stack.rows
                else (Flaw(stack.head, "stacked", (("shown", " | ".join((first, *others))),)),)
            )


def _shown(text: str, lines: Span) -> list[str]:
    return [line.strip() for line in text[slice(*lines)].split("\n") if line.strip()]


def _lines_with(text: str, form: re.Pattern[str]) -> Iterator[Span]:
    """Each once: a text may be one line, and hold the word ten thousand times."""
    found = form.search(text)
    while found:
        end = text.find("\n", found.end())
        end = len(text) if end < 0 else end
        yield Span(text.rfind("\n", 0, found.start()) + 1, end)
        found = form.search(text, end)


def _are_heads(words: str) -> bool:
    """Heads from the first word on, each in capitals of its own, and little between them."""
    heads = list(_HEADS.finditer(words))
    return len(heads) >= _LEAST and not words[: heads[0].start()].strip()


RULE = Rule(
    code="DOC015",
    name="melted-table",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)
