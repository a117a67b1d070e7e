"""Findings as plain values."""

from collections.abc import Iterable
from typing import Any

from lantoa.core.checking.messages import Lang, explain_finding
from lantoa.core.checking.model import Draft, DraftFinding


def findings_to_json(
    findings: Iterable[DraftFinding], *, draft: Draft, file: str, lang: Lang = "vi"
) -> dict[str, Any]:
    """`{"file", "findings": [{"code", "name", "severity", "message", "hint", "where", "fix"}]}`."""
    return {"file": file, "findings": [_finding(finding, draft, lang) for finding in findings]}


def _finding(finding: DraftFinding, draft: Draft, lang: Lang) -> dict[str, Any]:
    message, hint = explain_finding(finding, lang=lang)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": message,
        "hint": hint,
        "where": _where(finding, draft),
        "fix": {
            "safe": finding.fix.safe,
            "span": list(finding.fix.span),
            "replacement": finding.fix.replacement,
            "more": [list(span) for span in finding.fix.more],
        }
        if finding.fix
        else None,
    }


def _where(finding: DraftFinding, draft: Draft) -> dict[str, Any] | None:
    """Span, line and column (from 1) and the words; None for what concerns the whole paper."""
    if finding.span is None:
        return None
    text = draft.reading.document.text
    start, end = finding.span
    return {
        "span": [start, end],
        "line": text.count("\n", 0, start) + 1,
        "column": start - text.rfind("\n", 0, start),
        "quote": text[start:end],
    }
