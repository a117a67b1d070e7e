"""The letterhead of a document."""

from lantoa.core.document import DirectiveDocument
from lantoa.core.letterhead.head import Head, read_head
from lantoa.core.letterhead.model import Kind, Letterhead, Number
from lantoa.core.letterhead.rules import (
    lth001_left_block,
    lth002_named_by_body,
    lth003_number_line,
    lth004_number_in_title,
    lth005_place_and_date,
    lth006_printed_kind,
    lth007_official_letter,
    lth008_kind_of_symbol,
    lth009_names_itself,
    lth010_subject_after_regarding,
    lth011_subject_under_kind,
    lth012_stamps,
)


def read_letterhead(document: DirectiveDocument) -> Letterhead:
    """What the top of `document` says; parts it does not say are None."""
    head = read_head(document)
    issuer = lth001_left_block.RULE.find(head) or lth002_named_by_body.RULE.find(head)
    number = lth003_number_line.RULE.find(head) or lth004_number_in_title.RULE.find(head)
    place, date = lth005_place_and_date.RULE.find(head) or (None, None)
    kind = _kind(head, number)
    return Letterhead(
        issuer=issuer.evidence if issuer else None,
        issuer_name=issuer.name if issuer else None,
        parent=issuer.parent if issuer else None,
        number=number.number if number else None,
        symbol=number.symbol if number else None,
        number_symbol=number.evidence if number else None,
        place=place,
        date=date,
        kind=kind.name if kind else None,
        kind_evidence=kind.evidence if kind else None,
        subject=lth011_subject_under_kind.RULE.find(head) or lth010_subject_after_regarding.RULE.find(head),
        stamps=lth012_stamps.RULE.find(head),
    )


def _kind(head: Head, number: Number | None) -> Kind | None:
    """What is printed decides; `V/v` makes a letter; then the symbol, the address, and what the paper calls itself."""
    return (
        lth006_printed_kind.RULE.find(head)
        or lth007_official_letter.RULE.find(head)
        or lth008_kind_of_symbol.RULE.find(number)
        or lth007_official_letter.addressed(head)
        or lth009_names_itself.RULE.find(head)
    )
