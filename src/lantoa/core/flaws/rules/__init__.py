"""The rules of this room, in the order of their codes."""

from typing import Any

from lantoa.core.flaws.rules import (
    doc001_blank_number,
    doc002_incomplete_date,
    doc003_repeated_label,
    doc004_gap,
    doc005_letter_order,
    doc006_two_symbols,
    doc007_future_citation,
    doc008_misreading,
    doc009_no_closing,
    doc010_no_signature,
    doc011_no_recipients,
    doc012_nameless_law,
    doc013_leading_zero,
    doc014_blank_in_symbol,
    doc015_melted_table,
    doc016_impossible_day,
    doc017_no_directive,
    doc018_damaged_figure,
)
from lantoa.core.kernel import Rule, Severity

RULES: tuple[Rule[Any], ...] = (
    doc001_blank_number.RULE,
    doc002_incomplete_date.RULE,
    doc003_repeated_label.RULE,
    doc004_gap.RULE,
    doc005_letter_order.RULE,
    doc006_two_symbols.RULE,
    doc007_future_citation.RULE,
    doc008_misreading.RULE,
    doc009_no_closing.RULE,
    doc010_no_signature.RULE,
    doc011_no_recipients.RULE,
    doc012_nameless_law.RULE,
    doc013_leading_zero.RULE,
    doc014_blank_in_symbol.RULE,
    doc015_melted_table.RULE,
    doc016_impossible_day.RULE,
    doc017_no_directive.RULE,
    doc018_damaged_figure.RULE,
)
# How much each matters to the person who works with the paper.
SEVERITIES: dict[str, Severity] = {
    "DOC001": Severity.WARNING,
    "DOC002": Severity.WARNING,
    "DOC003": Severity.WARNING,
    "DOC004": Severity.NOTE,
    "DOC005": Severity.NOTE,
    "DOC006": Severity.WARNING,
    "DOC007": Severity.WARNING,
    "DOC008": Severity.NOTE,
    "DOC009": Severity.NOTE,
    "DOC010": Severity.WARNING,
    "DOC011": Severity.NOTE,
    "DOC012": Severity.NOTE,
    "DOC013": Severity.NOTE,
    "DOC014": Severity.NOTE,
    "DOC015": Severity.WARNING,
    "DOC016": Severity.WARNING,
    "DOC017": Severity.WARNING,
    "DOC018": Severity.WARNING,
}
