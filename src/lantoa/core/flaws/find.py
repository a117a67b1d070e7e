"""Flaws of a document."""

from collections.abc import Sequence

from lantoa.core.citations import Citation
from lantoa.core.deadlines import Deadline
from lantoa.core.document import DirectiveDocument
from lantoa.core.flaws.messages import filled
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.flaws.numbering import steps
from lantoa.core.flaws.rules import RULES, SEVERITIES
from lantoa.core.kernel import Finding, Span
from lantoa.core.letterhead import Letterhead
from lantoa.core.recipients import Recipient
from lantoa.core.signature import Signature

# Tables that ran together or gave nothing, items that gave nothing, days and shares that could not be read.
_UNREAD = frozenset({"DOC015", "DOC019", "DOC020", ("DOC018", "unread")})


def find_flaws(  # noqa: PLR0913 - one name for each thing the reading hands over
    document: DirectiveDocument,
    *,
    letterhead: Letterhead,
    citations: Sequence[Citation],
    recipients: Sequence[Recipient] = (),
    signature: Signature | None = None,
    deadlines: Sequence[Deadline] = (),
    duties: Sequence[Span] = (),
    targets: Sequence[Span] = (),
    unborne: Sequence[Span] = (),
) -> tuple[Finding, ...]:
    """What a careful clerk would mark on the paper, in reading order."""
    if not document.text.strip():
        return ()
    paper = Paper(
        document,
        letterhead,
        citations,
        recipients,
        signature or Signature(),
        tuple(steps(document)),
        deadlines,
        duties,
        targets,
        unborne,
    )
    findings = [_finding(rule.code, flaw) for rule in RULES for flaw in rule.find(paper)]
    return tuple(sorted(findings, key=lambda finding: finding.span or (0, 0)))


def tells_unread(finding: Finding) -> bool:
    """Whether a finding says that something on the paper is in nothing that was read."""
    return finding.code in _UNREAD or (finding.code, dict(finding.params).get("form")) in _UNREAD


def _finding(code: str, flaw: Flaw) -> Finding:
    params = (*flaw.params, ("form", flaw.form)) if flaw.form else flaw.params
    message, hint = filled(code, dict(params), lang="vi")
    return Finding(
        code=code, severity=SEVERITIES[code], message=message, hint=hint, span=flaw.span, params=params
    )
