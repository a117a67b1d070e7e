"""Addressees and recipients."""

from collections.abc import Iterable, Sequence
from typing import Any

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Evidence, Rule, pattern, quote
from lantoa.core.recipients.addressed import address_lines
from lantoa.core.recipients.listing import Item
from lantoa.core.recipients.model import Recipient
from lantoa.core.recipients.notified import lines_under_heading, lines_without_heading, listed
from lantoa.core.recipients.rules import (
    rcp001_on_the_same_line,
    rcp002_one_a_line,
    rcp003_telegram,
    rcp004_bullets,
    rcp005_without_bullets,
    rcp006_heading_lost,
)

# "(để b/c)", "(báo cáo)", "(đăng tải)"
_NOTE = pattern(
    r"\(\s*+((?=[^()]{0,40}(?:b/c|B/c|b/cáo|cáo|ể |[Pp]hối|[Pp]/h|[Tt]h/h|hiện|biết|đăng|chỉ đạo|theo dõi|thi hành))[^()\n]{2,60}?)\s*\)\s*+[;.,]?\s*$"
)
_KEPT = pattern(r"L ?ưu\b")


def find_addressees(document: DirectiveDocument) -> tuple[Evidence, ...]:
    """Lines under `Kính gửi` (or `… điện:` in a telegram), one each."""
    items, opening = address_lines(document)
    if opening == "wired":
        return _quoted(document, rcp003_telegram.RULE, items)
    return _first(document, (rcp001_on_the_same_line.RULE, rcp002_one_a_line.RULE), items)


def find_recipients(document: DirectiveDocument) -> tuple[Recipient, ...]:
    """Lines under `Nơi nhận`, one each."""
    if listing := lines_under_heading(document):
        lines = _first(
            document, (rcp004_bullets.RULE, rcp005_without_bullets.RULE), listed(document, listing)
        )
    elif listing := lines_without_heading(document):
        lines = _quoted(document, rcp006_heading_lost.RULE, listed(document, listing))
    else:
        lines = ()
    return tuple(Recipient(line, _note(line.text)) for line in lines)


def _first(
    document: DirectiveDocument, rules: Iterable[Rule[Any]], items: Sequence[Item]
) -> tuple[Evidence, ...]:
    for rule in rules:
        if found := _quoted(document, rule, items):
            return found
    return ()


def _quoted(document: DirectiveDocument, rule: Rule[Any], items: Sequence[Item]) -> tuple[Evidence, ...]:
    text = document.text
    lines = (quote(text, *span, rule=rule.code, confidence=rule.confidence) for span in rule.find(items))
    return tuple(line for line in lines if line.text)


def _note(line: str) -> str | None:
    if _KEPT.match(line):
        return "lưu"
    match = _NOTE.search(" ".join(line.split()))  # a note may be wrapped
    return match[1] if match else None
