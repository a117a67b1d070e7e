"""Everyone's vocabulary: spans, evidence, findings, rules, refusals.

In: nothing.
Out: small frozen values that every other room builds on.
Never: knowledge of Vietnamese, of documents, or of any other room.
"""

from lantoa.core.kernel.memo import Memo
from lantoa.core.kernel.model import (
    Evidence,
    Finding,
    Refused,
    Rule,
    RuleStatus,
    Severity,
    Span,
    quote,
)
from lantoa.core.kernel.page import HEADINGS, RulePage, parse_rule_page
from lantoa.core.kernel.pattern import any_of, from_first, pattern

__all__ = [
    "HEADINGS",
    "Evidence",
    "Finding",
    "Memo",
    "Refused",
    "Rule",
    "RulePage",
    "RuleStatus",
    "Severity",
    "Span",
    "any_of",
    "from_first",
    "parse_rule_page",
    "pattern",
    "quote",
]
