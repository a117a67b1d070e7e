"""Addressees and recipients."""

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Evidence
from lantoa.core.recipients.model import Recipient


def find_addressees(document: DirectiveDocument) -> tuple[Evidence, ...]:
    """Lines under `Kính gửi` (or `… điện:` in a telegram), one each."""
    del document
    return ()


def find_recipients(document: DirectiveDocument) -> tuple[Recipient, ...]:
    """Lines under `Nơi nhận`, one each."""
    del document
    return ()
