"""All rooms in their order."""

from lantoa.core.citations import find_citations
from lantoa.core.deadlines import find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.flaws import find_flaws
from lantoa.core.letterhead import read_letterhead
from lantoa.core.obligations import find_obligations
from lantoa.core.reading.model import DirectiveReading
from lantoa.core.recipients import find_addressees, find_recipients
from lantoa.core.signature import read_signature
from lantoa.core.targets import find_targets
from lantoa.core.text import SourceText, compose


def read_directive(source: SourceText | str) -> DirectiveReading:
    """Read one directive. Total: any text gives a reading, an empty one at the least."""
    if isinstance(source, str):
        source = compose(source)
    document = parse_document(source)
    letterhead = read_letterhead(document)
    addressees = find_addressees(document)
    citations = find_citations(document)
    targets = find_targets(document)
    deadlines = find_deadlines(
        document,
        year=letterhead.date.year if letterhead.date else None,
        month=letterhead.date.month if letterhead.date else None,
        skip=[citation.evidence.span for citation in citations],
    )
    recipients = find_recipients(document)
    signature = read_signature(document)
    obligations = find_obligations(
        document,
        kind=letterhead.kind,
        sender=letterhead.issuer_name,
        addressees=addressees,
        citations=[citation.evidence.span for citation in citations],
        targets=[target.evidence.span for target in targets],
        deadlines=[deadline.evidence.span for deadline in deadlines],
    )
    return DirectiveReading(
        document=document,
        letterhead=letterhead,
        addressees=addressees,
        citations=citations,
        obligations=obligations,
        targets=targets,
        deadlines=deadlines,
        recipients=recipients,
        signature=signature,
        findings=find_flaws(
            document,
            letterhead=letterhead,
            citations=citations,
            recipients=recipients,
            signature=signature,
            deadlines=deadlines,
            duties=[duty.evidence.span for duty in obligations],
            targets=[target.evidence.span for target in targets],
            unborne=[duty.evidence.span for duty in obligations if not duty.assignees],
        ),
    )
