"""Targets of a document."""

from bisect import bisect_right
from collections.abc import Callable

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Rule, quote
from lantoa.core.targets.describe import baseline_of, by_of, clause_of, measure_of, order_of
from lantoa.core.targets.model import Figure, Form, Setting, Target, TargetKind
from lantoa.core.targets.rules import RULES
from lantoa.core.targets.scan import scan_figures
from lantoa.core.targets.tabulate import tabulate_figures

Claim = tuple[Figure, Rule[Callable[[Figure], bool]]]


def find_targets(document: DirectiveDocument) -> tuple[Target, ...]:
    """Every number to reach, in reading order."""
    claims: list[Claim] = []
    for figure in order_of([*scan_figures(document), *tabulate_figures(document)]):
        if rule := next((rule for rule in RULES if rule.find(figure)), None):
            claims.append((figure, rule))
    starts = [block.span.start for block in document.blocks]
    targets = []
    for index, (figure, rule) in enumerate(claims):
        last = claims[index - 1][0].end if index else -1
        following = claims[index + 1][0].start if index + 1 < len(claims) else len(document.flow)
        clause = clause_of(document.flow, figure, last=last, following=following)
        measure, population = measure_of(figure)
        targets.append(
            Target(
                evidence=quote(document.text, clause.start, clause.end, rule=rule.code, confidence=rule.confidence),
                sentence=figure.sentence,
                kind=_kind(figure),
                value=figure.value,
                value_max=figure.value_max,
                unit=figure.unit,
                comparator=figure.comparator,
                measure=measure,
                population=population,
                by=by_of(document, bisect_right(starts, figure.number) - 1, figure),
                baseline=baseline_of(figure),
            )
        )
    return tuple(targets)


def _kind(figure: Figure) -> TargetKind:
    if figure.form is Form.MONEY and figure.bound != "trở lên":
        return TargetKind.NORM
    if figure.setting is Setting.AIM:
        return TargetKind.TARGET
    return TargetKind.CONDITION if figure.setting is Setting.CRITERION or figure.bound == "trở lên" else TargetKind.REQUIREMENT
