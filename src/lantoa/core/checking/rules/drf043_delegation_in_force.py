"""## What it finds

A signature `TL.` or `TUQ.` for which the office keeps no delegation that is in force on the paper's day.

## Why it matters

Who signs by order needs it in the working rules, who signs by delegation a paper limited in time and content.

## Example

`TUQ. GIÁM ĐỐC` a week after the delegation ended.

## Not this

`KT.` of a deputy; a check without any delegation in its settings: then the rule is silent.

## Known limits

What the delegation covers is not compared with the subject.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity
from lantoa.core.text import fold


def find(sheet: Sheet) -> Iterator[Mark]:
    """The signer's office among the delegations of the settings."""
    authority, title, _ = sheet.reading.signature
    delegations = sheet.settings.delegations
    if not delegations or not authority or title is None:
        return
    sign = next((known for known in ("TUQ", "TL") if authority[0].text.startswith(known)), None)
    office = fold(title.text)
    covered = any(
        sign == each.authority
        and fold(each.title) == office
        and (each.since is None or each.since <= sheet.on)
        and (each.until is None or sheet.on <= each.until)
        for each in delegations
    )
    if sign and not covered:
        shown = " ".join(title.text.split())
        day = f"{sheet.on.day:02}/{sheet.on.month:02}/{sheet.on.year}"
        yield Mark(authority[0].span, params=(("authority", f"{sign}."), ("title", shown), ("day", day)))


RULE = DraftRule(
    "DRF043",
    "delegation-in-force",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 13.3, 13.4",
    confidence=0.95,
    severity=Severity.ERROR,
    applies=PaperForm.STATE,
)
