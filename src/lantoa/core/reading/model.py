"""Everything read from one directive."""

from typing import NamedTuple

from lantoa.core.citations import Citation
from lantoa.core.deadlines import Deadline
from lantoa.core.document import DirectiveDocument, Section, outline
from lantoa.core.kernel import Evidence, Finding
from lantoa.core.letterhead import Letterhead
from lantoa.core.obligations import Obligation
from lantoa.core.recipients import Recipient
from lantoa.core.signature import Signature
from lantoa.core.targets import Target

# Raised whenever the same text may be read differently: stored readings name the engine that made them.
ENGINE = "9"


class DirectiveReading(NamedTuple):
    """A proposal: what the machine read, each value with its evidence. Never changed, only made again."""

    document: DirectiveDocument
    letterhead: Letterhead
    addressees: tuple[Evidence, ...]
    citations: tuple[Citation, ...]
    obligations: tuple[Obligation, ...]
    targets: tuple[Target, ...]
    deadlines: tuple[Deadline, ...]
    recipients: tuple[Recipient, ...]
    signature: Signature
    findings: tuple[Finding, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """Labelled blocks as a tree: a view of the document's blocks, made when it is asked for."""
        return outline(self.document)
