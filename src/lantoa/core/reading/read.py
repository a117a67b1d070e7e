"""All rooms in their order."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

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
    with _collector_at_rest():
        return _read(compose(source) if isinstance(source, str) else source)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for cycles while a paper is read: a reading is all values and makes none, and of a long one the search
    takes up to a tenth of the time. Whoever let the collector rest wakes it, so that readings side by side never leave it off.
    """
    awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if awake:
            gc.enable()


def _read(source: SourceText) -> DirectiveReading:
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
