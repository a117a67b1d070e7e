"""Deadlines of a document."""

from lantoa.core.deadlines.model import Deadline
from lantoa.core.document import DirectiveDocument


def find_deadlines(document: DirectiveDocument, *, year: int | None = None) -> tuple[Deadline, ...]:
    """Every phrase that carries a time, in reading order. `year` is the paper's own, for dates printed without one."""
    del document, year
    return ()
