"""Whom a paper addresses and who gets a copy.

In: DirectiveDocument.
Out: the lines under `Kính gửi` and under `Nơi nhận`.
Never: which unit of an organisation a line means.
"""

from lantoa.core.recipients.find import find_addressees, find_recipients
from lantoa.core.recipients.model import Recipient
from lantoa.core.recipients.rules import RULES

__all__ = ["RULES", "Recipient", "find_addressees", "find_recipients"]
