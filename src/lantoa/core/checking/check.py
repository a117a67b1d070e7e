"""The check of one draft."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.messages import filled
from lantoa.core.checking.model import Draft, DraftFinding, DraftRule, Mark, PaperForm, Settings, Sheet
from lantoa.core.checking.rules import RULES
from lantoa.core.checking.scene import spread
from lantoa.core.kernel import RuleStatus, Span

DEFAULTS = Settings()


def check_draft(draft: Draft, *, today: date, settings: Settings = DEFAULTS) -> tuple[DraftFinding, ...]:
    """What a clerk would mark, in the order of the text; what concerns the whole paper comes first."""
    if not draft.reading.document.text.strip():
        return ()
    sheet = spread(draft, today=today, settings=settings)
    found = [
        _finding(rule, mark, settings)
        for rule in RULES
        if _rules_here(rule, sheet)
        for mark in rule.find(sheet)
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span or (-1, -1), finding.code)))


def safe_fixes(findings: tuple[DraftFinding, ...]) -> Iterator[tuple[Span, str]]:
    """Where to write what, in the order of the text, none over another."""
    done = 0
    fixes = [finding.fix for finding in findings if finding.fix and finding.fix.safe]
    for span, replacement in sorted((span, fix.replacement) for fix in fixes for span in fix.places):
        if span.start >= done:
            done = max(span.end, span.start + 1)
            yield span, replacement


def _rules_here(rule: DraftRule, sheet: Sheet) -> bool:
    """Whether the rule is on, for this form of paper, on its day."""
    if rule.code in sheet.settings.silenced:
        return False
    if rule.status is not RuleStatus.STABLE and not (
        sheet.settings.preview or rule.code in sheet.settings.severities
    ):
        return False
    if rule.applies is not PaperForm.ANY and (rule.applies is PaperForm.PARTY) is not sheet.party:
        return False
    return rule.in_force is None or rule.in_force <= sheet.on


def _finding(rule: DraftRule, mark: Mark, settings: Settings) -> DraftFinding:
    params = (*mark.params, ("form", mark.form)) if mark.form else mark.params
    message, hint = filled(rule.code, dict(params), lang="vi")
    return DraftFinding(
        code=rule.code,
        name=rule.name,
        severity=settings.severities.get(rule.code, rule.severity),
        message=message,
        hint=hint,
        span=mark.span,
        params=params,
        fix=mark.fix,
    )
