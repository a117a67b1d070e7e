"""Targets of a document."""

import re
from typing import Any

from lantoa.core.document import DirectiveDocument, legibility
from lantoa.core.kernel import Rule, Span, pattern, quote
from lantoa.core.targets.describe import baseline_of, by_of, change_of, clause_of, measure_of
from lantoa.core.targets.model import Figure, Form, Setting, Target, TargetKind
from lantoa.core.targets.rules import RULES
from lantoa.core.targets.scan import scan_figures
from lantoa.core.targets.tabulate import tabulate_figures

# lượng mưa từ | 50 - 100 mm
_OF_WEATHER = frozenset(("mm", "m", "cm", "độ", "km", "giờ"))
_WEATHER = pattern(
    r"(?:lượng +mưa|mưa +(?:to|lớn|vừa)|nhiệt +độ|sức +gió|gió +(?:giật|mạnh)|sóng +cao|thủy +triều)(?!\w)",
    re.IGNORECASE,
)
# nguồn thu được trích lại | 35%: how a sum is shared out
_KEPT = pattern(r"(?:(?<!\w)trích +(?:lại|nộp)|được +(?:trích|để +lại|giữ +lại)) *$")
# "Nếu đến 31/12 không đạt | 60% …", "Nơi nào chưa đạt | 60% …": what follows where it is missed; nobody is to reach this
_MISSED = pattern(
    r"(?<!\w)(?:[Nn]ếu|[Tt]rường +hợp|(?<!không )\w+ +nào)(?!\w)[^.;:\n]{0,80}?(?<!\w)(?:không|chưa) +(?:đạt|đủ|hoàn +thành|giải +ngân|bảo +đảm)(?: +(?:được|đến|tới|mức|ít +nhất|tối +thiểu))* *$"
)
# A noun in no list of this room may be no unit at all.
_UNKNOWN_NOUN = 0.1


def find_targets(document: DirectiveDocument) -> tuple[Target, ...]:
    """Every number to reach, in reading order."""
    # A table of aims tells more of its cells than they do themselves.
    figures = {figure.number: figure for figure in (*scan_figures(document), *tabulate_figures(document))}
    claims = [(figures[at], rule) for at in sorted(figures) if (rule := _claim(figures[at]))]
    following = [*(figure.start for figure, _ in claims[1:]), len(document.flow)]
    found, last = [], -1
    for (figure, rule), next_start in zip(claims, following, strict=False):
        clause = clause_of(document.flow, figure, last=last, following=next_start)
        found.append(_target(document, figure, rule, clause))
        last = clause.end
    return tuple(found)


def _claim(figure: Figure) -> Rule[Any] | None:
    """The first rule that says: this is a target, written in my way; none of the weather, and none whose miss is only provided for."""
    if (figure.unit in _OF_WEATHER and _WEATHER.search(figure.before)) or _MISSED.search(figure.before):
        return None
    return next((rule for rule in RULES if rule.find(figure)), None)


def _target(document: DirectiveDocument, figure: Figure, rule: Rule[Any], clause: Span) -> Target:
    measure, population = measure_of(figure)
    confidence = rule.confidence if figure.known else rule.confidence - _UNKNOWN_NOUN
    confidence *= legibility(document, figure.start, figure.end)
    return Target(
        evidence=quote(document.text, clause.start, clause.end, rule=rule.code, confidence=confidence),
        sentence=figure.sentence,
        kind=_kind(figure),
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        comparator=figure.comparator,
        measure=measure,
        population=population,
        by=by_of(document, figure),
        baseline=baseline_of(figure),
        change=change_of(document.flow, figure),
    )


def _kind(figure: Figure) -> TargetKind:
    kept = figure.form is Form.SHARE and _KEPT.search(figure.before)
    if kept or (figure.form is Form.MONEY and figure.bound != "trở lên"):
        return TargetKind.NORM
    if figure.setting is Setting.AIM:
        return TargetKind.TARGET
    return (
        TargetKind.CONDITION
        if figure.setting is Setting.CRITERION or figure.bound == "trở lên"
        else TargetKind.REQUIREMENT
    )
