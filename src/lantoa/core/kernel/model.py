"""Values every room shares."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Find = TypeVar("Find")


class Span(NamedTuple):
    """Half-open range of Unicode code points: `text[start:end]`."""

    start: int
    end: int


class Evidence(NamedTuple):
    """What a reading says, it quotes: `text` is always `source[span.start:span.end]`.

    `confidence` is the share of such findings that were right on annotated documents (0 to 1),
    as the rule publishes it, lowered where this finding shows less than the rule usually sees.
    """

    span: Span
    text: str
    rule: str
    confidence: float


# A named tuple's own way to make one is a step of Python; a paper has thousands of these.
_new = tuple.__new__


def quote(source: str, start: int, end: int, *, rule: str, confidence: float) -> Evidence:
    """Evidence for `source[start:end]`, white space at both edges left out."""
    text = source[start:end]
    kept = text.strip()
    if len(kept) < len(text):
        start += len(text) - len(text.lstrip())
    return _new(Evidence, (_new(Span, (start, start + len(kept))), kept, rule, confidence))


class Severity(StrEnum):
    """How much a finding about a document matters to the person who works with it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Finding(NamedTuple):
    """Something about the user's document itself. A value, never raised.

    `message` and `hint` are Vietnamese; `params` fill the same sentences in other languages.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    span: Span | None
    params: tuple[tuple[str, str], ...] = ()


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error of the program
    """A use-case says no. `code` names the sentence in `messages.py`, `params` fill it."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class RuleStatus(StrEnum):
    """Life of a rule. A code is never reused, also after it retired."""

    PREVIEW = "preview"
    STABLE = "stable"
    RETIRED = "retired"


class Rule(NamedTuple, Generic[Find]):
    """One way of recognising one thing. Its module's docstring is its documentation page.

    `confidence` is above 0 and at most 1: a test of all rules holds it.
    """

    code: str
    name: str
    status: RuleStatus
    since: str
    authority: str
    confidence: float
    find: Find
