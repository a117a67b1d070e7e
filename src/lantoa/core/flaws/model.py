"""What a rule of this room looks at, and what it hands back."""

from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.citations import Citation
from lantoa.core.deadlines import Deadline
from lantoa.core.document import DirectiveDocument, LabelKind
from lantoa.core.kernel import Span
from lantoa.core.letterhead import Letterhead
from lantoa.core.recipients import Recipient
from lantoa.core.signature import Signature


class Step(NamedTuple):
    """Two labels of one kind that follow each other under one heading; `highest` is the greatest so far in their run."""

    before: str
    label: str
    last: int
    value: int
    highest: int
    span: Span
    kind: LabelKind


class Paper(NamedTuple):
    """One document and what the rooms below have read of it; `steps` from label to label in its body;
    `duties` and `targets`: where they stand; `unborne`: the duties of which nobody is named.
    """

    document: DirectiveDocument
    letterhead: Letterhead
    citations: Sequence[Citation]
    recipients: Sequence[Recipient]
    signature: Signature
    steps: Sequence[Step]
    deadlines: Sequence[Deadline]
    duties: Sequence[Span]
    targets: Sequence[Span]
    unborne: Sequence[Span]


class Flaw(NamedTuple):
    """Where something is wrong; `form` picks the sentence of the rule's code, `params` fill it."""

    span: Span
    form: str = ""
    params: tuple[tuple[str, str], ...] = ()
